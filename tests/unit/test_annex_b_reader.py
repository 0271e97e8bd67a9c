"""The Annex B reader: the table as published, in each layout, and every way in which it can be wrong."""

from __future__ import annotations

import html
import re
from datetime import date
from decimal import Decimal

import pytest

from ncs.core.errors import ProblemsFound
from ncs.core.status import Status
from ncs.funding.allocations.published import published_table
from ncs.observations.readers.annex_b import AnnexBTable, read_annex_b
from support.data import DATA

SOURCE = DATA / "priorities" / "annex_b_notional_allocations.txt"
TEXT = SOURCE.read_text(encoding="utf-8")
ROWS = [line for line in TEXT.splitlines() if line.startswith("| ")]


def as_html() -> str:
    mark = '<sup id="fnref:{0}"><a href="#fn:{0}" role="doc-noteref">[footnote {0}]</a></sup>'
    marked = [re.sub(r"\[footnote (\d)\]", lambda m: mark.format(m[1]), html.escape(row)) for row in ROWS]
    lines = [[cell.strip() for cell in row.strip("|").split("|")] for row in marked]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in lines)
    notes = "".join(f'<li id="fn:{n}"><p>Note {n}. <a href="#fnref:{n}">↩</a></p></li>' for n in (1, 2))
    other = "<table><tr><th>Other</th></tr><tr><td>9</td></tr></table>"
    return f"<html><p>Updated 21 January 2026</p>{other}<table>{body}</table><ol>{notes}</ol></html>"


def facts(table: AnnexBTable) -> list[tuple[str, tuple[Decimal | None, ...], Status]]:
    return [(row.council.ons_code, tuple(figure.value for figure in row.figures), row.status) for row in table.rows]


def test_the_source_is_read_whole() -> None:
    table = read_annex_b(SOURCE)
    assert len(table.rows) == 153 and table.updated == date(2026, 1, 21)
    totals = [sum(row.figures[n].value or Decimal(0) for row in table.rows) for n in range(4)]
    assert totals == [Decimal("26408.4"), Decimal("27950.6"), Decimal("29308.1"), Decimal("30818.9")]
    without = {row.council.name: row.status for row in table.rows if row.status is not Status.OK}
    assert without == {
        "City of London": Status.NOT_APPLICABLE,
        "Cumberland": Status.MISSING,
        "Slough": Status.MISSING,
    }


def test_gaps_keep_the_words_of_their_footnote_and_are_never_zero() -> None:
    rows = {row.council.name: row for row in read_annex_b(SOURCE).rows}
    assert rows["City of London"].figures[0].footnote.startswith("We have not set out an adult social care notional")
    assert rows["Slough"].figures[3].footnote.startswith("Cumberland and Slough allocations have not been published")
    assert "↩" not in rows["Slough"].figures[3].footnote
    assert [figure.value for figure in rows["Slough"].figures] == [None] * 4


def test_the_package_carries_the_source_for_all_153_rows() -> None:
    packaged = published_table()
    source = [(row.council.ons_code, tuple(f.value for f in row.figures if f.value is not None), row.status)
              for row in read_annex_b(SOURCE).rows]  # fmt: skip
    assert [(item.council.ons_code, item.figures, item.status) for item in packaged.allocations] == source
    assert packaged.source.published == date(2026, 1, 21)
    assert packaged.totals() == tuple(map(Decimal, ("26408.4", "27950.6", "29308.1", "30818.9")))


def test_the_source_is_what_it_says_line_by_line() -> None:
    """Independent of the reader: split each line of the source by hand and compare with the package."""
    lines = [[cell.strip() for cell in row.strip("|").split("|")] for row in ROWS[1:]]
    lines = [cells for cells in lines if not set(cells[0]) <= {"-"}]
    assert len(lines) == 153
    for cells, item in zip(lines, published_table().allocations, strict=True):
        assert cells[0] == item.council.name
        assert [cell for cell in cells[1:] if cell[0].isdigit()] == [str(figure) for figure in item.figures]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(ROWS),
        "\n".join(row.strip("| ").replace(" | ", "\t") for row in ROWS),
        TEXT.replace("[footnote 1]", "[^1]").replace("[footnote 2]", "[^2]"),
        as_html(),
    ],
    ids=["pipes", "tabs", "markdown", "html"],
)
def test_every_layout_gives_the_same_figures(text: str) -> None:
    assert facts(read_annex_b(text)) == facts(read_annex_b(SOURCE))


def test_html_footnotes_and_date() -> None:
    table = read_annex_b(as_html())
    notes = {figure.footnote for row in table.rows for figure in row.figures}
    assert notes == {"", "Note 1.", "Note 2."} and table.updated == date(2026, 1, 21)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Published 5 December 2025 Last updated 21 January 2026", date(2026, 1, 21)),
        ("Published 5 December 2025", date(2025, 12, 5)),
        ("Updated 31 February 2026", None),
        ("Updated 21 Januar 2026", None),
    ],
)
def test_the_day_of_the_version_is_the_last_change_and_never_a_day_that_is_none(said: str, day: date | None) -> None:
    assert read_annex_b("\n".join((said, *ROWS))).updated == day


def test_an_allocation_of_nought_is_no_allocation() -> None:
    changed = TEXT.replace("| Barnet | 202.5 |", "| Barnet | 0.0 |")
    assert [rule for rule, *_ in problems(changed)] == ["zero-money"]


def test_observations_carry_status_and_year() -> None:
    found = read_annex_b(SOURCE).observations()
    assert len(found) == 153 * 4
    assert sum(item.status is Status.OK for item in found) == 600
    assert {item.measure for item in found} == {"adult_social_care_baseline", "notional_allocation"}


def problems(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    with pytest.raises(ProblemsFound) as caught:
        read_annex_b(text, name="page.txt")
    assert all(problem.file == "page.txt" and problem.next_step for problem in caught.value.problems)
    return [(problem.rule, problem.row, problem.field, problem.value) for problem in caught.value.problems]


def test_all_problems_are_collected_with_their_place() -> None:
    last = "2028 to 2029 notional allocations (£million)"
    changed = TEXT.replace("| Barnet | 202.5 |", "| Barnit Island | 202.5 |").replace("| 145.6 |", "| x145.6 |")
    changed = changed.replace("| 89.3 |\n| Bedford", "| -89.3 |\n| Bedford").replace("| Bolton |", "| Blackpool |")
    found = problems(changed)
    assert ("unknown-council", 3, "Local authority", "Barnit Island") in found
    assert ("not-a-number", 4, last, "x145.6") in found
    assert ("negative-money", 5, last, "-89.3") in found
    assert ("council-twice", 11, None, "Blackpool") in found
    assert [rule for rule, *_ in found].count("council-missing") == 2  # Barnet and Bolton


def test_a_missing_year_column_is_named() -> None:
    cut = "\n".join("|".join(row.split("|")[:-2]) + "|" for row in ROWS)
    assert [rule for rule, *_ in problems(cut)] == ["missing-year"]


def test_fewer_than_153_rows_names_the_councils() -> None:
    with pytest.raises(ProblemsFound, match="York has no row; the table has 152 of 153"):
        read_annex_b("\n".join(ROWS[:-1]))


def test_an_empty_cell_is_not_zero() -> None:
    assert ("missing-number", 3, "2026 to 2027 notional allocations (£million)", "") in problems(
        TEXT.replace("| 202.5 | 214.2 |", "| 202.5 | |")
    )


@pytest.mark.parametrize("text", ["", "nothing here", "<html><p>no table</p></html>"])
def test_no_table_says_so(text: str) -> None:
    assert [rule for rule, *_ in problems(text)] == ["no-table"]
