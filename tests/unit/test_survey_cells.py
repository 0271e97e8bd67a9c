"""Cells of several answers: every word of them is read or asked about, and a decision settles the whole of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.survey.returns.answers import Mark, State
from ncs.survey.returns.folder import answers_table
from ncs.survey.returns.run import Read
from ncs.survey.returns.settled import Decisions, read_decisions
from support.survey_files import BANK, NOBODY, ONE, reading, table

RANKED = [item.id for item in BANK.ranks(BANK.items["L04_01"])]
FUNDING = BANK.items["L04_01"].wording


def read(tmp_path: Path, answers: dict[str, object], decisions: Decisions = NOBODY) -> Read:
    return reading(table(tmp_path, {"A01": ONE.code, "C04": 1_000_000, **answers}), decisions=decisions)


def used(found: Read, item: str) -> dict[str, str]:
    """What counts of an item or of a ranking, by part or ranked item."""
    rows = (row for row in answers_table(found).rows if row["used"] == "yes" and row["state"] in ("answered", "zero"))
    return {str(row["part"] or row["item"]): str(row["value"]) for row in rows if str(row["item"]).startswith(item)}


ORDERS = [
    {"L04": "L04_03 L04_01 L04_02"},
    {"L04": "A3 A1 A2"},
    {"L04[1]": "A3", "L04[2]": "L04_01", "L04[3]": "A2"},
    {"L04[3]": "A2", "L04[1]": "A3", "L04[2]": "A1"},  # columns in another order
    {"L04[1]": BANK.items["L04_03"].wording, "L04[2]": FUNDING.upper(), "L04[3]": "A2"},
    {"L04": "; ".join(BANK.items[name].wording for name in ("L04_03", "L04_01", "L04_02"))},
]


@pytest.mark.parametrize("answers", ORDERS)
def test_a_ranking_is_read_from_ids_places_and_wordings(tmp_path: Path, answers: dict[str, object]) -> None:
    found = read(tmp_path, answers)
    assert found.queries == ()
    assert used(found, "L04") == {"L04_03": "1", "L04_01": "2", "L04_02": "3"}


UNCLEAR = [
    # The last of a column each: what stands before it would be a whole ranking of two.
    ({"L04[1]": "A3", "L04[2]": "A1", "L04[3]": "technology"}, "technology"),
    ({"L04": "A3 A1 technology"}, "technology"),
    ({"L04": "technology"}, "technology"),
    ({"L04": "A3 A99"}, "A99"),
    ({"L04": "A3 A0"}, "A0"),
    ({"L04": "A3 L04_1"}, "L04_1"),
    ({"L04": "A3 A1 A3"}, "A3"),  # twice
    ({"L04[1]": "A3", "L04[2]": FUNDING, "L04[3]": "L04_01"}, "L04_01"),  # twice, once by its wording
]


@pytest.mark.parametrize(("answers", "word"), UNCLEAR, ids=[f"{word}-{n}" for n, (_, word) in enumerate(UNCLEAR)])
def test_a_word_of_a_ranking_that_names_nothing_is_asked_back_and_nothing_of_it_counts(
    tmp_path: Path, answers: dict[str, object], word: str
) -> None:
    found = read(tmp_path, answers)
    (query,) = found.queries
    assert (query.item, query.rule) == ("L04_01", "ranks")
    assert word in query.how and all(str(one) in query.given for one in answers.values())
    assert FUNDING in query.expected
    assert used(found, "L04") == {}


def test_a_rank_left_out_before_one_that_is_given_is_asked_back(tmp_path: Path) -> None:
    found = read(tmp_path, {"L04[1]": "A3", "L04[2]": "", "L04[3]": "A1"})
    assert [query.rule for query in found.queries] == ["ranks"] and used(found, "L04") == {}


def test_an_unknown_choice_among_several_keeps_all_of_them_out(tmp_path: Path) -> None:
    found = read(tmp_path, {"D02": "reserves lottery savings"})
    (query,) = found.queries
    assert (query.item, query.part, query.rule) == ("D02", "", "unknown_option")
    assert "lottery" in query.how and query.given == "reserves lottery savings"
    assert all(option.label in query.expected for option in BANK.choices(BANK.items["D02"]))
    assert used(found, "D02") == {}


@pytest.mark.parametrize("columns", [("H02", "H02/why"), ("H02/why", "H02")])
def test_a_reason_for_no_answer_beside_an_answer_is_asked_and_neither_is_dropped(
    tmp_path: Path, columns: tuple[str, str]
) -> None:
    """A form asks for the reason where a number is left empty; both may stand there after the number is put in."""
    given = {"H02": 12, "H02/why": "unable"}
    found = read(tmp_path, {column: given[column] for column in columns})
    (query,) = (one for one in found.queries if one.rule == "answered_twice")
    assert (query.item, query.part) == ("H02", "") and {"12", "unable"} <= set(query.given.split(" and "))
    assert used(found, "H02") == {}
    alone = read(tmp_path, {"H02/why": "unable"})
    assert not any(one.rule == "answered_twice" for one in alone.queries)


TWICE = [
    ({"D02": "reserves savings", "D02/reserves": "1", "D02/savings": "1", "D02/grants": "0"}, None),
    ({"D02": "reserves savings", "D02/reserves": "0"}, ("D02", "reserves")),
    ({"D02/grants": "True", "D02": "reserves savings"}, ("D02", "grants")),
    ({"L04": "A1 A2", "L04_01": "1", "L04_02": "2"}, None),
    ({"L04": "A1 A2", "L04_02": "1"}, ("L04_02", "")),
]


@pytest.mark.parametrize(("answers", "place"), TWICE)
def test_two_columns_that_answer_the_same_must_agree(
    tmp_path: Path, answers: dict[str, object], place: tuple[str, str] | None
) -> None:
    """Exports of forms hold a choice of several in one column, and in a column an option besides."""
    found = read(tmp_path, answers)
    assert [(one.item, one.part) for one in found.queries if one.rule == "answered_twice"] == ([place] if place else [])
    assert place is None or (place[1] or place[0]) not in used(found, place[0])


@pytest.mark.parametrize("word", ["unable", "Not applicable"])
def test_a_reason_for_no_answer_is_one_for_every_part(tmp_path: Path, word: str) -> None:
    found = read(tmp_path, {"D02": word, "L04": word})
    state = State.UNABLE if word == "unable" else State.NOT_APPLICABLE
    assert found.queries == ()
    (got,) = found.returns
    assert {got.get("D02", code).state for code in BANK.columns(BANK.items["D02"])} == {state}
    assert {got.get(name).state for name in RANKED} == {state}


def decided(tmp_path: Path, query: str, decision: str, value: str = "") -> Decisions:
    file = tmp_path / "decisions.csv"
    file.write_text(
        f"query,decision,value,by,on,note\n{ONE.code}/{query},{decision},{value},A. Lead,2025-06-10,telephone\n",
        encoding="utf-8",
    )
    return read_decisions(file)


SHARES = {"M10[core]": 80, "M10[discretionary]": 16, "M10[other]": 6}  # 102
WHOLE = [
    (SHARES, "M10/sums_to_100", "80; 16; 4", "M10", {"core": "80", "discretionary": "16", "other": "4"}),
    ({"L04": "A3 A1 technology"}, "L04_01/ranks", "A3 A1 A4", "L04", {"L04_03": "1", "L04_01": "2", "L04_04": "3"}),
    ({"L04_01": 1, "L04_02": 1}, "L04_01/ranks", "A2; A1", "L04", {"L04_02": "1", "L04_01": "2"}),
    ({"L04_01": 1, "L04_02": 1}, "L04_01/ranks", "A3", "L04", {"L04_03": "1"}),  # those it leaves out have no place
]


@pytest.mark.parametrize(
    ("answers", "query", "value", "item", "counts"), WHOLE, ids=["shares", "words", "ranks", "fewer"]
)
def test_a_decision_on_a_whole_settles_each_part_of_it(
    tmp_path: Path, answers: dict[str, object], query: str, value: str, item: str, counts: dict[str, str]
) -> None:
    assert used(read(tmp_path, answers), item) == {}
    corrected = read(tmp_path, answers, decided(tmp_path, query, "correct", value))
    assert used(corrected, item) == counts
    (got,) = corrected.returns
    places = [place for place in got.answers if place[0].startswith(item)]
    assert all(place in BANK.places for place in places)
    assert {got.answers[place].mark for place in places} == {Mark.CORRECTED}
    removed = read(tmp_path, answers, decided(tmp_path, query, "remove"))
    assert used(removed, item) == {}
    assert {removed.returns[0].get(*place).mark for place in places} == {Mark.REMOVED}
    confirmed = read(tmp_path, answers, decided(tmp_path, query, "confirm"))
    assert {confirmed.returns[0].get(*place).mark for place in places} == {Mark.CONFIRMED}


def test_a_choice_of_several_is_corrected_as_one(tmp_path: Path) -> None:
    decisions = decided(tmp_path, "D02/unknown_option", "correct", "reserves; savings")
    found = read(tmp_path, {"D02": "reserves lottery"}, decisions)
    assert [code for code, said in used(found, "D02").items() if said == "yes"] == ["reserves", "savings"]


REFUSED = [
    (SHARES, "M10/sums_to_100", "80; 16"),  # a share is left out
    (SHARES, "M10/sums_to_100", "80; 16; 5"),  # 101
    (SHARES, "M10/sums_to_100", "80; 16; 3"),  # 99
    (SHARES, "M10/sums_to_100", "80; 16; four"),
    (SHARES, "M10/sums_to_100", "100"),
    ({"L04_01": 1, "L04_02": 1}, "L04_01/ranks", "A2 A2"),
    ({"L04_01": 1, "L04_02": 1}, "L04_01/ranks", "A2 technology"),
    ({"D02": "reserves lottery"}, "D02/unknown_option", "reserves raffle"),
]


@pytest.mark.parametrize(("answers", "query", "value"), REFUSED)
def test_a_whole_that_would_not_hold_is_refused(
    tmp_path: Path, answers: dict[str, object], query: str, value: str
) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, answers, decided(tmp_path, query, "correct", value))
    assert {problem.rule for problem in caught.value.problems} == {"not-an-answer"}


def test_text_that_is_cut_is_asked_about(tmp_path: Path) -> None:
    assert read(tmp_path, {"M11": "x" * 2000}).queries == ()
    (query,) = read(tmp_path, {"M11": "x" * 2001}).queries
    assert (query.item, query.rule) == ("M11", "too_long") and "2,001" in query.expected
