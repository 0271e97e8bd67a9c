"""The outcomes framework workbook, against a separate extraction cell by cell, and with everything wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.observations.observation_table import from_observations
from ncs.observations.official import editions, official
from ncs.observations.readers.ascof import EDITION, read_ascof
from ncs.observations.schema import Observation
from ncs.reference.councils import councils
from ncs.register.measures import register
from support.data import DATA, rows

FOLDER = DATA / "ascof_2024_25"
#: The sheets of the cut workbook: one or more of each layout.
SHEETS = ["1A", "1B", "1C", "2A", "4B", "6A", "6B"]
HEADINGS = ["Local authority code", "Local authority", "ONS area code"]
COLUMNS = ["2024 to 2025 - margin of error", "2024 to 2025 - number of respondents", "2024 to 2025 - outcome"]
_Key = tuple[str, str, str]


@cache
def published() -> dict[tuple[str, str, str, str], Observation]:
    found = read_ascof(FOLDER / "ascof_2024_25_seven_tables.ods", measures=SHEETS)
    keyed = {(item.measure, item.area, str(FinancialYear.of(item.period_start)), item.group): item for item in found}
    assert len(keyed) == len(found)
    return keyed


def cells_of(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each statistic of an observation with what the workbook prints for it."""
    if row["group"] == "printed=in brackets":
        if row["value"] is not None:
            yield "in brackets", plain(row["value"])
        return
    if row["status"] != Status.NOT_APPLICABLE:
        yield "outcome", row["status"] if row["value"] is None else plain(row["value"])
    for name in ("numerator", "denominator"):
        if row[name] is not None:
            yield name, plain(row[name])
    if row["lower"] is not None:
        assert row["upper"] + row["lower"] == 2 * row["value"]
        yield "margin of error", plain(row["upper"] - row["value"])


def plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


@cache
def cells() -> dict[_Key, list[tuple[str, str]]]:
    """The cells of the package's table by measure, year and statistic, each as area, group and value."""
    found: dict[_Key, list[tuple[str, str]]] = {}
    codes = {measure.id: measure.code for measure in register().published_in(EDITION)}
    for row in official().data.to_pylist():
        year = str(FinancialYear.of(row["period_start"]))
        group = "total" if row["group"] == "printed=in brackets" else row["group"]
        for statistic, value in cells_of(row):
            found.setdefault((codes[row["measure"]], year, statistic), []).append((f"{row['area']},{group}", value))
    return found


def test_every_cell_equals_the_separate_extraction() -> None:
    """Cell by cell, 52,686 of them, through the digest of each column; the sums say where, when one differs."""
    extracted = {
        (row["measure"], row["year"], row["statistic"]): (int(row["cells"]), Decimal(row["sum"]), row["sha256_start"])
        for row in rows(FOLDER / "control_totals.csv")
    }
    held = {}
    for key, column in cells().items():
        lines = sorted(column)
        total = sum((Decimal(value) for _, value in lines if value[-1].isdigit()), Decimal(0))
        digest = hashlib.sha256("\n".join(",".join(line) for line in lines).encode()).hexdigest()
        held[key] = (len(lines), total, digest[:16])
    assert held == extracted
    assert sum(count for count, _, _ in held.values()) == 52_686


def test_all_25_measures_have_england_nine_regions_and_153_councils() -> None:
    now = {council.ons_code for council in councils()}
    held = official().data.select(["measure", "area"]).to_pylist()
    for measure in register().published_in(EDITION):
        areas = {row["area"] for row in held if row["measure"] == measure.id}
        assert now <= areas and "E92000001" in areas
        assert len([area for area in areas if area.startswith("E12")]) == 9


def test_known_figures_and_gaps() -> None:
    held = published()
    england = held[("ascof_2a", "E92000001", "2024-25", "total")]
    assert (england.numerator, england.denominator, england.value) == (142525, 184745, Decimal("77.1"))
    assert held[("ascof_1a", "E06000015", "2024-25", "total")].status is Status.MISSING  # Derby did not submit
    assert (
        held[("ascof_1c", "E92000001", "2024-25", "total")].status is Status.NOT_APPLICABLE
    )  # a survey every two years
    assert held[("ascof_1c", "E92000001", "2016-17", "total")].value == Decimal("7.7")
    assert held[("ascof_1c", "E92000001", "2016-17", "printed=in brackets")].value == Decimal("7.6")
    # The binary noise of 91.10000000000001 in the workbook is not a figure.
    assert held[("ascof_4b", "E12000004", "2024-25", "total")].value.as_tuple().exponent >= -2  # type: ignore[union-attr,operator]


def test_dorset_keeps_its_figures_under_its_own_code() -> None:
    """4B, 6A and 6B print the code of the county council that ended in 2019 on the row with CASSR code 809."""
    held = published()
    assert held[("ascof_4b", "E06000059", "2024-25", "total")].value == Decimal("92.5")
    assert held[("ascof_6a", "E06000059", "2023-24", "total")].value == Decimal("36.5")
    assert ("ascof_6b", "E10000009", "2024-25", "total") not in held
    assert held[("ascof_1a", "E10000009", "2015-16", "total")].value == Decimal("19.2")


def test_periods_and_edition() -> None:
    item = published()[("ascof_1b", "E92000001", "2016-17", "total")]
    assert (item.period_start, item.period_end) == (date(2016, 4, 1), date(2017, 3, 31))
    assert item.method == "ascof_2024_25" and item.source.endswith("2024 to 2025")


def workbook(path: Path, rows: list[list[object]], *, sheet: str = "Table_1d", columns: list[str] = COLUMNS) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, ["Table 1d: a title"])
        page.write_row(1, 0, [*HEADINGS, *columns])
        for at, row in enumerate(rows, start=2):
            page.write_row(at, 0, row)
    return path


def good_rows() -> list[list[object]]:
    rows: list[list[object]] = [
        ["England", "England", "E92000001", 0.4, 60000, 64.4],
        ["S", "Shire Counties", "[z]", 1, 1, 1],
    ]
    return rows + [[item.cassr_code, item.name, item.ons_code, 4.0, 400, 65.5] for item in councils()]


def test_a_whole_small_table_is_read(tmp_path: Path) -> None:
    found = read_ascof(workbook(tmp_path / "a.xlsx", good_rows()), measures=["1D"])
    assert len(found) == 154
    assert (found[1].lower, found[1].upper, found[1].denominator) == (Decimal("61.5"), Decimal("69.5"), 400)


def problems(path: Path) -> set[tuple[str, int | None, str | None]]:
    with pytest.raises(ProblemsFound) as caught:
        read_ascof(path, measures=["1D"])
    assert all(item.file == path.name and item.next_step for item in caught.value.problems)
    return {(item.rule, item.row, item.field) for item in caught.value.problems}


def test_all_problems_are_found_together_each_with_its_place(tmp_path: Path) -> None:
    rows = good_rows()
    rows[2][5] = "about 65"  # row 5: Barking and Dagenham
    rows[3][3] = -1  # row 6: Barnet, a negative margin
    rows[4][2] = "E08000099"  # row 7: Barnsley's code mistyped
    rows[5][1] = "Bristol"  # row 8: another council's name beside the code of Bath and North East Somerset
    rows[12][5] = 6550  # row 15: Bournemouth, Christchurch and Poole; a decimal point left out of a percentage
    rows.append(rows[6])  # row 158: Bedford once more
    rows.append(["?", "Mercia", "[z]", 1, 1, 1])  # row 159: no area and no known heading of a total
    found = problems(workbook(tmp_path / "bad.xlsx", rows))
    assert found >= {
        ("not-a-number", 5, COLUMNS[2]),
        ("negative-number", 6, COLUMNS[0]),
        ("unknown-council", 7, "ONS area code"),
        ("code-and-name-differ", 8, "ONS area code"),
        ("out-of-range", 15, COLUMNS[2]),
        ("repeated-row", 158, None),
        ("unknown-council", 159, "ONS area code"),
        ("missing-council", None, None),
    }
    assert len(found) == 8


def test_wrong_sheets_columns_and_years(tmp_path: Path) -> None:
    assert problems(workbook(tmp_path / "s.xlsx", good_rows(), sheet="Sheet1")) == {("missing-sheet", None, None)}
    assert problems(workbook(tmp_path / "c.xlsx", good_rows(), columns=["2024 - result", "n", "x"])) == {
        ("unknown-column", 2, None),
        ("no-outcome", 2, None),
    }
    gap = ["2022 to 2023 - outcome", "2023 to 2024 - margin of error", "2024 to 2026 - outcome"]
    assert ("unknown-column", 2, None) in problems(workbook(tmp_path / "y.xlsx", good_rows(), columns=gap))
    skipped = ["2021 to 2022 - outcome", "2024 to 2025 - margin of error", "2024 to 2025 - outcome"]
    assert ("missing-year", 2, None) in problems(workbook(tmp_path / "m.xlsx", good_rows(), columns=skipped))


def test_a_column_that_is_there_twice(tmp_path: Path) -> None:
    twice = ["2024 to 2025 - outcome", "2024 to 2025 - outcome", "2024 to 2025 - numerator"]
    assert ("repeated-column", 2, None) in problems(workbook(tmp_path / "t.xlsx", good_rows(), columns=twice))


def test_a_file_that_is_no_workbook(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ods"
    broken.write_text("not a workbook", encoding="utf-8")
    assert problems(broken) == {("unreadable-file", None, None)}
    assert problems(tmp_path / "gone.ods") == {("unreadable-file", None, None)}


def test_the_table_in_the_package_is_the_workbook() -> None:
    """For the seven sheets of the cut, every row and column; the digests above are of all 25."""
    ids = {register().measure(code).id for code in SHEETS}
    packaged = [row for row in official().data.to_pylist() if row["measure"] in ids]
    assert packaged == from_observations(published().values()).data.to_pylist()
    assert set(editions()) == {"ascof_2024_25"}
    with pytest.raises(UnknownName, match="ascof_2024_25"):
        official("ascof_2042_43")
