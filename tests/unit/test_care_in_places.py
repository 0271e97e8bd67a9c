"""Care joined with places and needs: a council beside its peers and all, by deprivation, and what opened and closed."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from statistics import median

import pytest

from ncs.core.errors import ProblemsFound
from ncs.places.care import Care, beside, by_deprivation, care, changed
from ncs.places.peers import peers
from ncs.places.views.care import (
    council_care_sections,
    council_care_tables,
    england_care_sections,
    england_care_tables,
)
from ncs.providers.use.register import read
from ncs.reference.councils import find_council

#: Invented homes: ID, name, council, beds, rating.
JUNE = [
    ("1-1", "Alder House", "Leeds", "20", "Good"),
    ("1-2", "Beech Court", "Leeds", "30", "Inadequate"),
    ("1-3", "Cedar View", "York", "40", "Good"),
    ("1-4", "Dene Mill", "Kingston upon Hull, City of", "10", "Good"),
    ("1-5", "Elm Lodge", "Bradford", "50", "Good"),
    ("1-6", "Fir Bank", "Sheffield", "60", "Good"),
]
JULY = [JUNE[0], *JUNE[2:], ("1-7", "Gorse Hill", "Leeds", "40", "Outstanding")]
HEADINGS = (
    "Location ID",
    "Location Name",
    "Location Local Authority",
    "Care homes beds",
    "Location Latest Overall Rating",
)


def read_months(folder: Path, **months: list[tuple[str, ...]]) -> Path:
    for month, homes in months.items():
        with (folder / f"01_{month}_2026_HSCA_Active_Locations.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow([*HEADINGS, "Location HSCA start date", "Care home?", "Provider ID", "Provider Name"])
            rows.writerows(
                [*home, "01/07/2026" if home[0] == "1-7" else "01/10/2010", "Y", home[0], home[1]] for home in homes
            )
    return read([*folder.iterdir()], folder / "register").folder


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Care:
    return care(read_months(tmp_path_factory.mktemp("care"), June=JUNE, July=JULY))


def test_a_council_stands_beside_its_peers_and_all_councils(found: Care) -> None:
    """In July Leeds has 20 + 40 beds, all good; the four others have one home; owners of 1/3 and 2/3: HHI 5,556."""
    leeds = find_council("Leeds").ons_code
    lines = {one.figure.name: one for one in beside(found, leeds)}
    homes = lines["homes"]
    assert (homes.here, homes.every, homes.lower, homes.number) == (2, 1, 4, 5)
    assert (lines["good"].here, lines["hhi"].here, lines["hhi"].every) == (1, 5556, 10000)
    assert (lines["hhi"].lower, lines["share"].here) == (0, Decimal(2) / 3)
    alike = [found.councils[one.area].per_75 for one in peers(leeds) if one.area in found.councils]
    assert alike and lines["per_75"].peers == median(alike)
    assert lines["deprivation"].here is not None and lines["supported"].here is not None


def test_care_by_how_deprived_councils_are(found: Care) -> None:
    """York is the least deprived of the five and Hull the most (indices of deprivation); each is a fifth of its own."""
    parts = by_deprivation(found)
    assert [len(part) for part, _ in parts] == [1] * 5
    assert (parts[0][0][0].name, parts[-1][0][0].beds) == ("York", 10)
    assert parts[0][1]["good"] == 1


def test_what_opened_and_closed_stands_in_the_page(found: Care) -> None:
    """Beech Court is gone in July, and Gorse Hill began on its first day."""
    leeds = find_council("Leeds").ons_code
    tables = {table.name: table for table in council_care_tables(found, leeds)}
    homes = tables["sums"].rows[0]
    assert [homes[key] for key in ("first", "opened", "closed", "last", "beds_first", "beds_last")] == [
        2,
        1,
        1,
        2,
        50,
        60,
    ]
    where, opened = council_care_sections(found, leeds)
    assert "Concentration of beds" in where.body and "5,556" in where.body
    assert "Beech Court" in opened.body and "Gorse Hill" in opened.body and "Cedar View" not in opened.body
    assert [table.name for table in england_care_tables(found)] == ["where", "care_by_deprivation", "sums", "changes"]
    drawn, _ = england_care_sections(found)
    assert "<svg" in drawn.body and "Least deprived" in drawn.body


def test_what_a_register_cannot_say_is_said(found: Care, tmp_path: Path) -> None:
    derby = find_council("Derby").ons_code
    assert council_care_tables(found, derby) == []
    (only,) = council_care_sections(found, derby)
    assert "no care in this council" in only.body
    one_day = care(read_months(tmp_path, July=JULY[:2]))
    assert changed(one_day, None) is None and by_deprivation(one_day) == ()
    *_, opened = england_care_sections(one_day)
    assert "one day only" in opened.body
    with pytest.raises(ProblemsFound, match="ncs providers read"):
        care(tmp_path)
