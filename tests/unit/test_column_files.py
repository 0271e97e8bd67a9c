"""Record-level inputs beside submissions: columns of a layout from CSV in any encoding, or Parquet. All invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.core.errors import ProblemsFound
from ncs.core.notices import listening
from ncs.tables.reading.column_files import MOST_NAMED, open_columns

LAYOUT = {"who": pa.string(), "day": pa.date32(), "stays": pa.int64()}
TEXT = "who,day,stays\nZoë,2025-05-01,3\n,NULL,\n"
ROWS = [{"who": "Zoë", "day": date(2025, 5, 1), "stays": 3}, {"who": None, "day": None, "stays": None}]


def read(path: Path, data: str | bytes, *, values_shown: bool = True) -> list[dict[str, object]]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return open_columns(path, LAYOUT, kind="extract", values_shown=values_shown).table().to_pylist()


def problems(path: Path, data: str | bytes, **options: bool) -> list[tuple[str, int | None, str | None, str | None]]:
    with pytest.raises(ProblemsFound) as found:
        read(path, data, **options)
    return [(item.rule, item.row, item.field, item.value) for item in found.value.problems]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_every_encoding_reads_alike_and_another_than_utf8_is_told_of_once(
    tmp_path: Path, encoding: str, said: str | None
) -> None:
    told: list[str] = []
    with listening(told.append):
        for _ in range(2):
            assert read(tmp_path / "own.csv", TEXT.encode(encoding)) == ROWS
    where = " (because of row 2, who)" if said == "Windows-1252" else ""
    assert told == ([f"own.csv is not UTF-8; it was read as {said}{where}."] if said else [])


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_delimiters_and_headings_in_any_case_beside_other_columns(tmp_path: Path, delimiter: str) -> None:
    text = TEXT.replace("who,day,stays", "Other,WHO,Day,Stays").replace("\nZoë", "\nx,Zoë").replace("\n,N", "\nx,,N")
    assert read(tmp_path / "own.csv", text.replace(",", delimiter)) == ROWS
    assert read(tmp_path / "sep.csv", f"sep={delimiter}\n" + text.replace(",", delimiter)) == ROWS


def test_a_day_may_have_midnight_as_databases_write_it(tmp_path: Path) -> None:
    text = "who,day,stays\na,2025-05-01 00:00:00.000,1\nb,2025-05-02T00:00:00,2\n"
    assert [row["day"] for row in read(tmp_path / "own.csv", text)] == [date(2025, 5, 1), date(2025, 5, 2)]
    assert problems(tmp_path / "own.csv", "who,day,stays\na,2025-05-01 10:30:00,1\n")[0][0] == "wrong-cell"


def test_cells_of_the_wrong_kind_are_all_named_with_row_and_column(tmp_path: Path) -> None:
    text = "who,day,stays\n#N/A,01/05/2025,3\na,2025-02-30,NaN\nb,2025-05-01,1e999\nc,2025-05-01,99999999999999999999\n"
    assert problems(tmp_path / "own.csv", text) == [
        ("error-cell", 2, "who", "#N/A"),
        ("wrong-cell", 2, "day", "01/05/2025"),
        ("wrong-cell", 3, "stays", "NaN"),
        ("wrong-cell", 4, "stays", "1e999"),
        ("wrong-cell", 5, "stays", "99999999999999999999"),
    ]
    impossible = "who,day,stays\na,2025-02-28,1\nb,2025-02-30,1\n"
    assert problems(tmp_path / "own.csv", impossible) == [("wrong-cell", 3, "day", "2025-02-30")]


def test_problems_with_files_about_persons_repeat_no_cell(tmp_path: Path) -> None:
    text = "who,day,stays\na,yesterday,1\n"
    assert problems(tmp_path / "own.csv", text, values_shown=False) == [("wrong-cell", 2, "day", None)]


def test_many_wrong_cells_are_counted(tmp_path: Path) -> None:
    text = "who,day,stays\n" + "a,soon,1\n" * (MOST_NAMED + 5)
    with pytest.raises(ProblemsFound, match=f"{MOST_NAMED + 5} of the column are so") as found:
        read(tmp_path / "own.csv", text)
    assert len(found.value.problems) == MOST_NAMED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who,day,DAY,stays\n", ("duplicate-column", None, "day", None)),
        ("who,day\na,2025-05-01\n", ("missing-column", None, "stays", None)),
        ("who,day,stays\na,2025-05-01\n", ("ragged-row", 2, None, None)),
        ('who,day,stays\n"a,2025-05-01,1\nb,2025-05-01,2\n', ("ragged-row", 2, None, None)),
        ('who,day,stays,end\na,2025-05-01,1,"x\nb,2025-05-01,2,y\n', ("unclosed-quote", None, None, None)),
        ('who,day,stays,end\na,2025-05-01,1,"cut he', ("unclosed-quote", None, None, None)),
        (b"who,day,stays\na\x00b,2025-05-01,1\n", ("unreadable-file", 2, "who", None)),
        ("\n\n", ("unreadable-file", None, None, None)),
        (b"PK\x03\x04 a workbook", ("unreadable-file", None, None, None)),
        (b"PAR1 cut short", ("unreadable-file", None, None, None)),
    ],
)
def test_wrong_files_are_refused(
    tmp_path: Path, text: str | bytes, expected: tuple[str, int | None, str | None, str | None]
) -> None:
    assert problems(tmp_path / "own.csv", text) == [expected]


def test_parquet_is_known_by_what_it_holds_and_its_types_are_checked(tmp_path: Path) -> None:
    table = pa.table({"Who": ["Zoë", None], "day": ["2025-05-01", None], "stays": pa.array([3, None], pa.int32())})
    pq.write_table(table, tmp_path / "own.csv")
    assert open_columns(tmp_path / "own.csv", LAYOUT, kind="extract").table().to_pylist() == ROWS
    wrong = pa.table({"who": ["a"], "day": [True], "stays": [1.5]})
    pq.write_table(wrong, tmp_path / "own.parquet")
    with pytest.raises(ProblemsFound) as found:
        open_columns(tmp_path / "own.parquet", LAYOUT, kind="extract").table()
    assert [(item.rule, item.field) for item in found.value.problems] == [
        ("wrong-type", "day"),
        ("wrong-type", "stays"),
    ]


def test_text_of_parquet_may_stay_a_dictionary_and_says_the_same(tmp_path: Path) -> None:
    """Also where a dictionary holds a word that stands for nothing, in one of two groups of rows."""
    layout = {"who": pa.string(), "ward": pa.string(), "day": pa.date32()}
    who, day = ["Zoë", "Zoë", " null ", None], ["2025-05-01", "", "2025-05-01", "2025-05-02"]
    pq.write_table(pa.table({"who": who, "ward": who[:2] * 2, "day": day}), tmp_path / "own.parquet", row_group_size=2)
    opened = open_columns(tmp_path / "own.parquet", layout, kind="extract")
    plain, encoded = opened.table(), opened.table(encoded=True)
    days = [date(2025, 5, 1), None, date(2025, 5, 1), date(2025, 5, 2)]
    assert plain.schema.types == [pa.string(), pa.string(), pa.date32()]
    assert (
        plain.to_pydict()
        == encoded.to_pydict()
        == {
            "who": ["Zoë", "Zoë", None, None],
            "ward": ["Zoë"] * 4,
            "day": days,
        }
    )
    assert [pa.types.is_dictionary(kind) for kind in encoded.schema.types] == [False, True, False]


def test_the_error_of_a_formula_in_parquet_is_named_by_its_row(tmp_path: Path) -> None:
    text = pa.array(["a", "a", "#N/A", "a"])
    for name, who in (("plain", text), ("encoded", text.dictionary_encode())):
        table = pa.table({"who": who, "day": ["2025-05-01"] * 4, "stays": [1] * 4})
        pq.write_table(table, tmp_path / f"{name}.parquet", row_group_size=2)
        with pytest.raises(ProblemsFound) as found:
            open_columns(tmp_path / f"{name}.parquet", LAYOUT, kind="extract").table(encoded=True)
        assert [(one.rule, one.row, one.field, one.value) for one in found.value.problems] == [
            ("error-cell", 4, "who", "#N/A")
        ]


def test_blanks_may_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("raw,clean\n NULL ,\n", encoding="utf-8")
    layout = {"raw": pa.string(), "clean": pa.string()}
    table = open_columns(path, layout, kind="mappings", keep_blanks=True).table()
    assert table.to_pylist() == [{"raw": " NULL ", "clean": ""}]
