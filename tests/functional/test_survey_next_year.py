"""A later year's report: laid out and written in files of one's own, beside what was printed of the years before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ncs.core.errors import NcsError, NotModelled, ProblemsFound
from ncs.survey.use import instrument, read, report
from ncs.survey.use.over_time import trend
from ncs.tables.reading.grid import read_sheets

CODES = [f"E9900000{n}" for n in range(1, 7)]
LAYOUT = """
- number: 1
  title: Budgets
  draw: lines
  shown: Net budget
  columns: [2025/26, 2026/27, Change]
  rows:
    - {label: Net budget, unit: GBP million, now: {2026/27: C02.total}, change: {Change: [2025/26, 2026/27]}}
- number: 2
  title: Confidence in the budget
  draw: bars
  shown: "2026"
  columns: ["2026"]
  rows:
    - {label: Fully, unit: percent, now: {"2026": E01.full}}
    - {label: Partly, unit: percent, now: {"2026": E01.part}}
"""
PRINTED = "figure,title,row,column,value,unit,responses,note\nFigure 1,Budgets,Net budget,2025/26,500,GBP million,6,\n"
TEXT = """
title: The survey of 2026
sections:
  - heading: Money
    figures: [1, 2]
    text: >-
      Budgets come to {C02.total:mn}, after {1 | Net budget | 2025/26:mn}.
      They {moved:C02.total:1 | Net budget | 2025/26}.
"""


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Six invented councils of six answer in the invented year 2026: budgets of 600 million, half of them confident."""
    frame = "".join(f"{code},Council {code},North,unitary,100000000,200000\n" for code in CODES)
    rows = "".join(f"2026,{code},100000000,{'full' if at % 2 else 'part'}\n" for at, code in enumerate(CODES))
    files = {
        "frame.csv": f"code,name,region,kind,budget,adults\n{frame}",
        "answers.csv": f"year,A01,C02,E01\n{rows}",
        "layout.yaml": LAYOUT,
        "printed.csv": PRINTED,
        "text.yaml": TEXT,
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    read([tmp_path / "answers.csv"], tmp_path / "read", year=2026, frame_file=tmp_path / "frame.csv")
    return tmp_path


def own(folder: Path) -> dict[str, Path]:
    return {"layout": folder / "layout.yaml", "printed": folder / "printed.csv"}


def test_a_report_of_a_later_year_beside_what_was_printed(made: Path) -> None:
    """600 million after 500 are 20% more; a census of six councils has no uncertainty."""
    page = report(made / "read", made / "out", text=made / "text.yaml", **own(made)).read_text(encoding="utf-8")
    assert "Budgets come to £600mn, after £500mn. They rose." in " ".join(page.split())
    sheets = read_sheets(made / "out" / "report.ods")
    first = next(grid for grid in sheets.values() if any("Net budget" in row for row in grid.rows))
    row = next(row for row in first.rows if "Net budget" in row)
    assert [cell for cell in row if cell in ("500", "600", "20")] == ["500", "600", "20"]
    assert (made / "out" / "layout.yaml").read_text(encoding="utf-8") == LAYOUT


def test_without_a_layout_or_text_the_way_to_one_is_said(made: Path) -> None:
    with pytest.raises(NotModelled, match="--layout FILE"):
        report(made / "read", made / "out", text=made / "text.yaml")
    with pytest.raises(NotModelled, match="--text FILE"):
        report(made / "read", made / "out", **own(made))
    with pytest.raises(NotModelled, match="--layout FILE"):
        trend(made / "read")
    assert not (made / "out").exists()


def test_the_series_goes_on_into_a_later_year(made: Path) -> None:
    """Only figures that are followed are in a series; that of budgets is the second of the report."""
    other = LAYOUT.replace("number: 2", "number: 3").replace("number: 1", "number: 2")
    (made / "layout.yaml").write_text(other, encoding="utf-8")
    (made / "printed.csv").write_text(PRINTED.replace("Figure 1", "Figure 2"), encoding="utf-8")
    points = {one.period: one for one in trend(made / "read", **own(made)).points if one.row == "Net budget"}
    assert {name: (float(one.value or 0), one.source) for name, one in points.items()} == {
        "2025/26": (500, "as printed"),
        "2026/27": (600, "this survey"),
    }
    assert points["2026/27"].verdict == "rose"


def test_the_packaged_layout_is_beside_the_report_of_2025_and_makes_the_same(made: Path) -> None:
    """What the folder of a report holds can be given again."""
    from ncs.survey.report.exhibits import layout_file, layout_of

    assert layout_of(2025, layout_file(2025)).exhibits == layout_of(2025).exhibits


WRONG = [
    ("C02.total}, change", "C02.totl}, change", "unknown-figure"),
    ("C02.total}, change", "Z99.total}, change", "unknown-figure"),
    ("E01.full", "E01.entirely", "unknown-figure"),
    ("shown: Net budget", "shown: Gross budget", "not-there"),
    ("now: {2026/27:", "now: {2027/28:", "no-column"),
    ("[2025/26, 2026/27]}}", "[2024/25, 2026/27]}}", "no-column"),
    ("number: 2", "number: 1", "figure-twice"),
    ("label: Partly", "label: Fully", "row-twice"),
    ("shown: Net budget", "shown: 2026/27", "not-there"),  # lines follow a row, and bars a column
    ('shown: "2026"', "shown: Fully", "not-there"),
    ("draw: bars", "draw: pie", "unknown-value"),
    ("Fully, unit: percent", "Fully, unit: people", "unit"),  # E01.full is a share
]


@pytest.mark.parametrize(("before", "after", "rule"), WRONG)
def test_a_layout_that_cannot_be_is_refused_by_its_name(made: Path, before: str, after: str, rule: str) -> None:
    changed = LAYOUT.replace(before, after)
    assert changed != LAYOUT
    (made / "layout.yaml").write_text(changed, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        report(made / "read", made / "out", text=made / "text.yaml", **own(made))
    assert (rule, "layout.yaml") in {(one.rule, one.file) for one in caught.value.problems}
    assert not (made / "out").exists()


def test_a_series_by_a_name_that_is_no_figure_is_refused_and_no_gap(made: Path) -> None:
    (made / "layout.yaml").write_text(LAYOUT.replace("C02.total}, change", "C02.totl}, change"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        trend(made / "read", **own(made))
    assert [one.rule for one in caught.value.problems] == ["unknown-figure"]


AGAIN = "Figure 1,Budgets,Net budget,2025/26,700,GBP million,6,\n"
BAD_PRINTED = [
    (PRINTED + AGAIN, "cell-twice"),
    (PRINTED.replace("Figure 1,", "Figure one,"), "value-error"),
    (PRINTED.replace("GBP million", "GBP billion"), "unit"),
]


@pytest.mark.parametrize(("text", "rule"), BAD_PRINTED, ids=[rule for _, rule in BAD_PRINTED])
def test_printed_tables_that_cannot_be_are_refused(made: Path, text: str, rule: str) -> None:
    """Of two amounts of one cell neither is taken; an amount in billions does not stand in a row of millions."""
    (made / "printed.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        report(made / "read", made / "out", text=made / "text.yaml", **own(made))
    assert [one.rule for one in caught.value.problems] == [rule]
    with pytest.raises(ProblemsFound):
        trend(made / "read", **own(made))


def test_earlier_years_are_of_the_file_that_was_given(made: Path) -> None:
    """The report of 2025 is named where its own tables are used, and nowhere else."""
    page = report(made / "read", made / "out", text=made / "text.yaml", **own(made)).read_text(encoding="utf-8")
    assert "as printed in printed.csv" in page and "Spring Survey" not in page
    other = LAYOUT.replace("number: 2", "number: 3").replace("number: 1", "number: 2")
    (made / "layout.yaml").write_text(other, encoding="utf-8")
    (made / "printed.csv").write_text(PRINTED.replace("Figure 1", "Figure 2"), encoding="utf-8")
    over = trend(made / "read", **own(made))
    (table,) = over.tables()
    assert list(table.sources) == ["printed.csv, figures as printed"] and "Spring Survey" not in over.report().page()


def test_printed_cells_that_stand_nowhere_may_be_in_any_unit(made: Path) -> None:
    """What is worked out, this year's own, and figures of another report are not taken from the file."""
    more = ("Change,19,percent", "2026/27,0.6,GBP billion")
    lines = "".join(f"Figure {at},Budgets,Net budget,{one},6,\n" for at in (1, 9) for one in more)
    (made / "printed.csv").write_text(PRINTED + lines, encoding="utf-8")
    page = report(made / "read", made / "out", text=made / "text.yaml", **own(made)).read_text(encoding="utf-8")
    assert "£600mn" in page and not {">0.6<", ">19<"} & set(re.findall(r">[0-9.]+<", page))


def test_a_register_of_consents_without_last_years_numbers_is_not_passed_over(tmp_path: Path) -> None:
    """A file that was given and never looked at: anything could be in it, with exit code 0."""
    with pytest.raises(NcsError, match="Give --last-year"):
        instrument(tmp_path / "a.xlsx", year=2025, consents=tmp_path / "none.csv")
    assert not (tmp_path / "a.xlsx").exists()
