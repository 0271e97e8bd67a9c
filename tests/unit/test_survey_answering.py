"""A council's return while it is filled in: understood as a file of it is, and written as the file that is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.core.errors import UnknownName
from ncs.core.refusals import AlreadyThere
from ncs.survey.bank.load import bank_of
from ncs.survey.use import read
from ncs.survey.use.answering import fill, sections, write_filled
from ncs.survey.views.answering import answer_words, asked_words, query_words, weight_words

BANK = bank_of(2025)


def test_a_year_is_asked_by_section_without_which_council_it_is() -> None:
    """14 sections, and every item but A01, which the service knows."""
    found = sections(2025)
    assert "".join(one.letter for one in found) == "ABCDEFGHIJKLMN"
    assert [q.item.id for one in found for q in one.questions] == [name for name in BANK.items if name != "A01"]
    (split,) = (q for q in found[12].questions if q.item.id == "M10")
    assert [part for part, _ in split.parts] == ["core", "discretionary", "other"]


def test_answers_so_far_are_looked_at_as_those_of_a_file() -> None:
    """C03 − C01 = 5 million is not 9 million; what was not overspent is not asked about."""
    cells = {("C01", ""): "110000000", ("C03", ""): "115000000", ("C04", ""): "9000000"}
    found = fill(2025, "E09000007", cells)
    (query,) = found.queries
    assert (query.item, query.rule) == ("C04", "overspend_is_outturn_less_budget")
    assert query_words(query) == (
        "Outturn less budget is the overspend. Correct the one that is wrong. You gave 9,000,000; in order would be: "
        "C03 − C01 = 5,000,000."
    )
    assert weight_words(query) == "used meanwhile"
    assert not found.not_asked(BANK.items["D01"])
    under = fill(2025, "Camden", {**cells, ("C04", ""): "-5000000"})
    assert under.not_asked(BANK.items["D01"]) and under.council.name == "Camden"
    (budget,) = (one for one in found.sections if one.section == "C")
    assert (budget.asked, budget.answered, budget.left) == (5, 3, ("C02", "C05"))
    with pytest.raises(UnknownName):
        fill(2025, "Nowhere", {})


def test_answers_and_when_they_are_asked_are_said_in_words() -> None:
    found = fill(2025, "Camden", {("A02", ""): "director", ("A03", "none"): "Yes", ("B05", ""): "about two"})
    said = {name: answer_words(BANK, found.returned, BANK.items[name], "") for name in ("A02", "B05", "B01", "D01")}
    assert said == {
        "A02": "Director",
        "B05": "Not answered (cannot be read: about two)",
        "B01": "Not answered",
        "D01": "Not asked, by an earlier answer",
    }
    assert answer_words(BANK, found.returned, BANK.items["A03"], "none") == "Yes"
    assert asked_words(BANK, BANK.items["H06"]) == "Asked only if H04_6 is not “Not at all”"
    assert asked_words(BANK, BANK.items["M11"]) == "Asked only if M10 (other) is more than 0"
    assert asked_words(BANK, BANK.items["B01"]) == ""


def test_the_workbook_with_answers_is_read_in_as_it_was_written(tmp_path: Path) -> None:
    """Options by their label, reasons in their own column, text that looks like a formula as text."""
    cells = {
        ("A02", ""): "delegate",
        ("C05", ""): "unable to answer",
        ("D02", "reserves"): "Yes",
        ("H07", ""): "£23.85",
        ("N01", ""): "=SUM(A1)\nUnable to answer",
    }
    file = write_filled(tmp_path / "camden.xlsx", 2025, "Camden", cells)
    (returned,) = read([file], tmp_path / "read", year=2025).read.returns
    assert returned.council == "E09000007" and returned.get("A02").given == "Delegate"
    assert returned.get("C05").state.value == "unable" and returned.get("D02", "reserves").value == "yes"
    assert returned.get("H07").value == "23.85" and returned.get("N01").value == "=SUM(A1)\nUnable to answer"
    again = write_filled(tmp_path / "again.xlsx", 2025, "Camden", cells)
    assert file.read_bytes() == again.read_bytes() and file.stat().st_mode & 0o077 == 0
    with pytest.raises(AlreadyThere):
        write_filled(file, 2025, "Camden", cells)
