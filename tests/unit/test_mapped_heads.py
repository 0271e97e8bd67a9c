"""Tables with titles above their headings, headings of two rows, and headings that have moved since a release."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml

from ncs.core.errors import ProblemsFound
from ncs.observations.mapped.finding import find_mapping
from ncs.observations.mapped.mapping import Mapping
from ncs.observations.mapped.reading import Reading, read_mapped
from ncs.observations.mapped.template import write_template
from ncs.tables.reading.grid import read_sheets

#: A budget paper as councils' associations send it about: titles, a unit for all, and marks among the figures.
BUDGETS = """Core spending power and budget paper,,,
Table 4: revenue account (budget) 2025-26,,,
£ thousand,,,
ONS Code,Local authority,Adult Social Care,TOTAL SERVICE EXPENDITURE
E06000018,Nottingham,"120,345","560,000"
E06000015,Derby,"98,111",[z]
"""
#: Shares of need as a settlement prints them: what two columns have in common stands above them, over the first.
SHARES = """Fair funding: shares of need,,,,
,Younger,,Older,
Council,Share,Rank,Share,Rank
Leeds,0.0123,4,0.0145,3
Bradford,0.0111,5,0.0121,5
"""


def started(folder: Path, text: str) -> dict[str, Any]:
    """What the starter mapping of a table says, with a source, which nobody can guess."""
    table, target = folder / "table.csv", folder / "mapping.yaml"
    table.write_text(text, encoding="utf-8")
    write_template(table, target)
    found: dict[str, Any] = yaml.safe_load(target.read_text(encoding="utf-8"))
    return {**found, "source": "a test"}


def read(folder: Path, said: dict[str, Any], *, period: str | None = None) -> Reading:
    return read_mapped(folder / "table.csv", Mapping.model_validate(said), period=period)


def figures(found: Reading) -> set[tuple[str, str, str]]:
    rows = found.table.data.to_pylist()
    return {
        (row["measure"], row["area"], str(row["value"] if row["status"] == "ok" else row["status"])) for row in rows
    }


def test_a_budget_paper_is_read_as_its_titles_say(tmp_path: Path) -> None:
    said = started(tmp_path, BUDGETS)
    assert (said["heading_row"], said["unit"], said["period"]["value"]) == (4, {"value": "GBP thousand"}, "2025-26")
    names = [one["measure"] for one in said["figures"]]
    assert names == ["own_adult_social_care", "own_total_service_expenditure"]
    rows = {(measure, area): value for measure, area, value in figures(read(tmp_path, said))}
    assert float(rows["own_adult_social_care", "E06000018"]) == 120345
    assert rows["own_total_service_expenditure", "E06000015"] == "not_applicable"


def test_headings_of_two_rows_are_joined(tmp_path: Path) -> None:
    said = {**started(tmp_path, SHARES), "unit": {"value": "share"}}
    assert (said["heading_row"], said["headings_above"]) == (3, True)
    assert [one["value"] for one in said["figures"]] == [
        "Younger: Share", "Younger: Rank", "Older: Share", "Older: Rank",
    ]  # fmt: skip
    found = {(m, a): float(v) for m, a, v in figures(read(tmp_path, said, period="2025-26"))}
    assert found["own_younger_share", "E08000035"] == 0.0123 and found["own_older_share", "E08000035"] == 0.0145
    assert found["own_older_rank", "E08000032"] == 5


def test_a_row_above_is_not_taken_where_the_headings_are_plain_without_it(tmp_path: Path) -> None:
    said = started(tmp_path, SHARES.replace("Share,Rank,Share,Rank", "Share,Rank,Part,Place"))
    assert "headings_above" not in said and said["figures"][0]["value"] == "Share"


def test_headings_that_stay_there_twice_are_told_and_not_mapped(tmp_path: Path) -> None:
    table, target = tmp_path / "table.csv", tmp_path / "mapping.yaml"
    table.write_text(SHARES.replace(",Younger,,Older,", ",,,,"), encoding="utf-8")
    write_template(table, target)
    text = target.read_text(encoding="utf-8")
    assert text.count("there twice, so give one of the two another heading") == 4
    assert yaml.safe_load(text)["figures"] is None and "headings_above" not in text


UNSAID = [
    (BUDGETS.replace("2025-26", "2025-26 and 2026-27"), "period"),  # two years: which of them is not said
    (BUDGETS.replace("£ thousand", "£ thousand and £ million"), "unit"),
    (BUDGETS.replace("£ thousand", "spending"), "unit"),
    (BUDGETS.replace(" 2025-26", " 12025-267"), "period"),
    (BUDGETS.replace(" 2025-26", " of 2025-03"), "period"),  # a month
    (BUDGETS.replace(" 2025-26", " on 2011-12-31"), "period"),  # a day
    (BUDGETS.replace(" 2025-26", " on 31/12/2011/12"), "period"),
]


@pytest.mark.parametrize(("text", "part"), UNSAID)
def test_what_titles_do_not_say_once_is_left_to_be_said(tmp_path: Path, text: str, part: str) -> None:
    said = started(tmp_path, text)
    assert (said[part] or {}).get("value") is None


CUT = Path(__file__).parent.parent / "data" / "mapped"


def account(folder: Path, *, before: int) -> Path:
    """The cut of the revenue account as a table, with so many rows of titles instead of those that it has."""
    (grid,) = read_sheets(CUT / "revenue-account.xlsx").values()
    rows = grid.rows
    at = next(at for at, row in enumerate(rows) if "ONS Code" in row)
    file = folder / "account.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([*([["Revenue account"]] * before), *rows[at:]])
    return file


@pytest.mark.parametrize("before", [0, 4, 9, 15])
def test_the_revenue_account_is_read_wherever_its_headings_are(tmp_path: Path, before: int) -> None:
    layout = find_mapping("revenue-account")
    whole = read_mapped(account(tmp_path, before=9), layout, period="2025-26")
    assert whole.note == "" and len(whole.table) > 0
    found = read_mapped(account(tmp_path, before=before), layout, period="2025-26")
    assert found.table.data.to_pylist() == whole.table.data.to_pylist()
    told = f"The headings are in row {before + 1}, not in row 10"
    assert found.note.startswith(told) if before != 9 else found.note == ""


def test_headings_that_are_there_twice_over_are_not_chosen_between(tmp_path: Path) -> None:
    file = account(tmp_path, before=3)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join([*lines[:3], lines[3], lines[3], *lines[4:]]), encoding="utf-8")
    with pytest.raises(ProblemsFound):
        read_mapped(file, find_mapping("revenue-account"), period="2025-26")


def test_a_mapping_of_ones_own_is_told_where_its_headings_are(tmp_path: Path) -> None:
    """Nothing is moved that its writer did not say may move."""
    said = {**started(tmp_path, BUDGETS), "heading_row": 9}
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, said)
    (problem,) = caught.value.problems
    assert problem.rule == "no-heading-row" and "all headings are in row 4" in problem.next_step
