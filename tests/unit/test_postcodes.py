"""The council of a postcode, in every way that the directories of the Office for National Statistics are laid out.

Postcodes and their places are invented (no area of the Royal Mail is called ZZ). The codes are those of the ONS:
Cambridge (E07000008) is a district of Cambridgeshire; Allerdale (E07000026) was one of Cumbria, and is Cumberland's
since 2023; Barnsley's code changed on 1 April 2025; E99999999 is no county.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.core.errors import ProblemsFound
from ncs.reference.postcodes import NoCouncil, opened, postcodes

#: Headings of the ONS Postcode Directory to 2024 and since, and of the National Statistics Postcode Lookup, shortened.
LAYOUTS = {
    "directory": ("pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,ctry", "{0},{0},{1},198001,,{2},E99999999,{3},x"),
    "directory of 2025": ("pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd", "{0},{0},{1},198001,,{2},{3}"),
    "look-up": ("pcd,pcd2,pcds,dointr,doterm,usertype,oa21,cty,laua", "{0},{0},{1},198001,,0,x,{2},{3}"),
    "capitals, no county": ("PCDS,LAD25CD", "{1},{3}"),
}
#: As it stands in the 7 and the variable number of characters, county and district.
ROWS = [
    ("ZZ1 1AA", "ZZ1 1AA", "E10000003", "E07000008"),
    ("ZZ112AB", "ZZ11 2AB", "E99999999", "E08000038"),
    ("Z1  1AA", "Z1 1AA", "E99999999", "E08000016"),
    ("ZZ2 1AA", "ZZ2 1AA", "W99999999", "W06000015"),
    ("ZZ3 1AA", "ZZ3 1AA", "S99999999", "S12000036"),
    ("ZZ4 1AA", "ZZ4 1AA", "L99999999", "L99999999"),
    ("ZZ5 1AA", "ZZ5 1AA", "", ""),
    ("ZZ6 1AA", "ZZ6 1AA", "E99999999", "E07009999"),
    ("ZZ7 1AA", "ZZ7 1AA", "E10000006", "E07000026"),
    ("ZZ8 1AA", "ZZ8 1AA", "E10000006", "E07009999"),
]


def directory(folder: Path, layout: str = "directory") -> Path:
    heading, row = LAYOUTS[layout]
    file = folder / "directory.csv"
    file.write_text("\n".join([heading, *(row.format(*one) for one in ROWS), ""]), encoding="utf-8-sig")
    return file


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_postcode_leads_to_its_council_in_every_layout(tmp_path: Path, layout: str) -> None:
    found = postcodes(directory(tmp_path, layout))
    said = {
        typed: (found.council(typed)[0].name, found.council(typed)[1])
        for typed in ("ZZ1 1AA", "zz112ab", " z1 1a a", "ZZ7 1AA")
    }
    assert said == {
        "ZZ1 1AA": ("Cambridgeshire", "Cambridge"),
        "zz112ab": ("Barnsley", ""),
        " z1 1a a": ("Barnsley", ""),
        "ZZ7 1AA": ("Cumberland", "Allerdale"),
    }


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ZZ2 1AA", "is in Wales"),
        ("ZZ3 1AA", "is in Scotland"),
        ("ZZ4 1AA", "is in the Channel Islands"),
        ("ZZ5 1AA", "No council is known here"),
        ("ZZ6 1AA", "No council is known here"),
        ("ZZ8 1AA", "No council is known here"),
        ("ZZ9 9ZZ", "not in the directory"),
        ("AA1 1AA", "not in the directory"),
        ("ZZ1", "Write a whole postcode"),
        ("", "Write a whole postcode"),
        ("ZZ1 1AAA", "Write a whole postcode"),
        ("ＺＺ1 1AA", "Write a whole postcode"),
        ("E08000038", "Write a whole postcode"),
    ],
)
def test_a_postcode_that_leads_to_no_council_of_england_is_told_and_not_repeated(
    tmp_path: Path, typed: str, says: str
) -> None:
    """Cumbria was split in 2023: its code without a district that is known leads to no one council of today."""
    with pytest.raises(NoCouncil, match=says) as told:
        postcodes(directory(tmp_path)).council(typed)
    assert not typed or typed not in str(told.value)


def test_a_directory_may_be_parquet_and_in_any_order(tmp_path: Path) -> None:
    columns = {"lad25cd": [one[3] for one in reversed(ROWS)], "pcds": [one[1] for one in reversed(ROWS)]}
    pq.write_table(pa.table(columns), tmp_path / "directory.parquet")
    found = postcodes(tmp_path / "directory.parquet")
    assert len(found.known) == len(ROWS) and found.council("ZZ11 2AB")[0].name == "Barnsley"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("postcode,lad25cd\nZZ1 1AA,E07000008\n", "no column for the postcode"),
        ("pcds,ctry\nZZ1 1AA,E92000001\n", "no column for the district"),
        ("", "first row is empty"),
    ],
)
def test_a_file_that_is_no_directory_is_told(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "directory.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound, match=says):
        opened(file)


def test_rows_that_are_cut_are_told(tmp_path: Path) -> None:
    file = directory(tmp_path)
    file.write_text(file.read_text(encoding="utf-8-sig") + "ZZ9 1AA,ZZ9\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="2 cells"):
        postcodes(file)
