"""Questions in the terminal that write a case. Every case is invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ncs.charging.use.asking import State, case_of, next_question, step
from ncs.charging.use.cases import assess
from ncs.cli.main import app
from ncs.core.refusals import AlreadyThere

#: A mother of 86 in a care home for good, alone, with a house where nobody lives.
HOME = [
    "2",
    "04/05/2026",
    "01/02/1940",
    "20 April 2026",
    "no",
    "£950",
    "no",
    "£940 every four weeks",
    "0",
    "1",
    "",
    "",
    "",
]
HOME += ["£9,000", "", "", "yes", "£140,000", "", "", "1", ""]
BY_HAND: dict[str, Any] = {
    "date": date(2026, 5, 4),
    "person": {"born": date(1940, 2, 1)},
    "setting": {"kind": "care_home_permanent", "admitted": date(2026, 4, 20)},
    "cost": {"weekly": 950},
    "income": [{"kind": "state_pension", "weekly": 235}],
    "capital": [{"kind": "savings", "value": 9000}],
    "owns_home": True,
    "home": {"value": 140000, "occupied_by": []},
}


def _after(*lines: str) -> State:
    """Return the state after lines that must each be taken."""
    state = State(today=date(2026, 5, 4))
    for line in lines:
        taken = step(state, line)
        assert not taken.said, (line, taken.said)
        state = taken.state
    return state


def _asked(state: State) -> str:
    question = next_question(state)
    return "" if question is None else question.id


def test_the_case_written_gives_the_same_answer_as_one_by_hand(tmp_path: Path) -> None:
    """940 for four weeks is 235 a week; less 31.80 kept, 203.20 is paid while the home is left out."""
    case = tmp_path / "case.yaml"
    ran = CliRunner().invoke(app, ["charge", "ask", "--out", str(case)], input="\n".join(HOME) + "\n")
    assert ran.exit_code == 0, ran.output
    assert f"ncs charge assess {case} --out page.html" in ran.output.replace("\n", " ")
    found, hand = assess(case), assess(BY_HAND)
    assert found.pays == hand.pays
    assert str(found.result.assessed) == str(hand.result.assessed) == "203.20"
    assert "Taken as: 0." in case.read_text()


def test_answers_that_end_early_write_nothing(tmp_path: Path) -> None:
    """Exit 1 with a sentence."""
    case = tmp_path / "case.yaml"
    ran = CliRunner().invoke(app, ["charge", "ask", "--out", str(case)], input="\n".join(HOME[:-1]) + "\n")
    assert ran.exit_code == 1
    assert "Nothing was written." in ran.output
    assert not case.exists()


def test_a_file_that_exists_is_refused_before_the_first_question(tmp_path: Path) -> None:
    """Nobody answers twenty questions to learn that."""
    case = tmp_path / "case.yaml"
    case.write_text("mine")
    ran = CliRunner().invoke(app, ["charge", "ask", "--out", str(case)], input="\n".join(HOME) + "\n")
    assert isinstance(ran.exception, AlreadyThere)
    assert "Where will" not in ran.output
    assert case.read_text() == "mine"


@pytest.mark.parametrize(
    ("before", "wrong", "reason"),
    [
        ([], "hospital", "number from 1 to 4"),
        (HOME[:1], "13/13/2026", "not a day"),
        (HOME[:2], "", "needed"),
        (HOME[:2], "12/03/44", "not a day"),
        (HOME[:2], "01/01/2027", "after the date of assessment"),
        (HOME[:2], "01/01/2015", "under 18"),
        (HOME[:3], "05/05/2062", "more than 3 years after"),
        (HOME[:4], "perhaps", "yes or no"),
        (HOME[:5], "plenty", "not an amount"),
        (HOME[:5], "20k", "very high"),  # understood, and no week of care costs that
        (HOME[:5], "-5", "not an amount"),
        (HOME[:5], "1.250", "not an amount"),  # some write so what is 1,250 here; it is not £1.25
        (HOME[:5], "9999999999", "This is above a thousand million."),
        (HOME[:5], "0", "more than nothing"),
        (HOME[:7], "940", "sure"),
        (HOME[:13], "9000 a month", "a sum, not an amount for a time"),
        (["4", *HOME[1:4]], "three", "whole number"),
    ],
)
def test_a_wrong_answer_is_asked_again_with_the_reason(before: list[str], wrong: str, reason: str) -> None:
    """The question stays open, and the answer is not kept."""
    state = _after(*before)
    taken = step(state, wrong)
    assert reason in taken.said
    assert _asked(taken.state) == _asked(state)
    assert taken.state.given == state.given


def test_an_unlikely_amount_is_kept_once_it_is_sure_and_only_then() -> None:
    """A State Pension of 940 a week is asked back; `sure` names its place, and going back forgets it."""
    state = _after(*HOME[:7])
    assert _asked(step(state, "sure").state) == "state_pension"
    sure = step(step(state, "940").state, "sure").state
    assert _asked(sure) == "pension"
    assert case_of(sure.answers, sure=sure.sure)["sure"] == ["income.0.weekly"]
    assert step(sure, "back").state.sure == ()


def test_back_and_why() -> None:
    """Back opens the question before; the first has none before it; why says the reason and keeps the question."""
    state = _after(*HOME[:3])
    assert _asked(step(state, "back").state) == "born"
    assert step(State(today=date(2026, 5, 4)), "back").said == "This is the first question."
    why = step(state, "Why do you ask?")
    assert "12 weeks" in why.said
    assert why.state == state


def test_only_what_applies_is_asked() -> None:
    """At home nobody is asked about moving in; without a partner nobody is asked about joint accounts."""
    assert _asked(_after("1", "", "01/02/1940")) == "cost"
    assert _asked(_after(*HOME[:14])) == "shares"
    assert _asked(_after(*HOME[:6], "yes", *HOME[7:14])) == "joint"


#: At home, born 1970 and so below pension age, care of £400 a week, one of a couple.
AT_HOME = ["1", "04/05/2026", "01/02/1970", "£400", "yes"]
#: £400 a week from work's pension; nothing else, and no home that is owned.
THEN = ["0", "£400", "1", "", "", "", "0", "", "", "", "no", "", "", ""]


@pytest.mark.parametrize(
    ("together", "kept"),
    [(["yes", "01/02/1975", ""], "94.55"), (["yes", "01/02/1950", ""], "184.30"), (["no"], "120.40")],
)
def test_what_one_of_a_couple_keeps_at_home_turns_on_the_partner(together: list[str], kept: str) -> None:
    """SI 2014/2672 reg 7(4): pension age of either brings 184.30, and a partner elsewhere makes nobody a couple."""
    state = _after(*AT_HOME, *together, *THEN)
    assert next_question(state) is None
    result = assess(case_of(state.answers)).result
    assert str(result.kept) == kept
    assert not any("partner.born" in one for one in result.assumptions)
    assert not any("couple" in line.what for line in result.lines)  # what the partner has is not known


def test_where_a_partner_lives_and_their_age_are_asked_of_a_couple_not_in_a_care_home_for_good() -> None:
    """In a home for good each is looked at alone; for a stay the two are still one household."""
    assert _asked(_after(*AT_HOME)) == "together"
    assert _asked(_after(*AT_HOME, "yes")) == "partner_born"
    assert _asked(_after(*AT_HOME, "no")) == "state_pension"
    assert _asked(_after(*AT_HOME[:4], "no")) == "state_pension"
    assert _asked(_after(*HOME[:6], "yes")) == "state_pension"
    assert _asked(_after("4", *HOME[1:4], "3", "no", "£950", "yes")) == "together"
    assert _asked(_after("3", *HOME[1:4], "20", "no", "£950", "yes")) == "together"


def test_savings_credit_is_asked_of_who_may_have_it_and_a_part_of_it_is_left_out() -> None:
    """Pension age before 6 April 2016 was reached by nobody born from 6 April 1953. At least 6.95
    is left out (circular LAC(DHSC)(2024)1, and more in later years): of 235 and 5 a week all 5 is.
    """
    at_home = ["1", "04/05/2026", "05/04/1953", "£400", "no", "235", "0", "1", ""]
    assert _asked(_after(*at_home)) == "savings_credit"
    assert _asked(_after(*(one.replace("05/04/1953", "06/04/1953") for one in at_home))) == "other_income"
    state = _after(*HOME[:11], "£5", *HOME[12:])
    assert next_question(state) is None
    assert str(assess(case_of(state.answers)).result.assessed) == "203.20"


def test_disability_living_allowance_is_among_the_benefits() -> None:
    """Who was 65 by April 2013 may have it for life; the amount must be its rate."""
    start = ["1", "04/05/2026", "01/02/1940", "£400", "no", "235", "0"]
    for typed, kind, rate in (
        ("6", "dla_care_highest", "114.60"),
        ("7", "dla_care_middle", "76.70"),
        ("8", "dla_care_lowest", "30.30"),
    ):
        asked = _after(*start, typed)
        assert _asked(asked) == "benefit_amount"
        assert "is paid at" in step(asked, "300").said
        assert case_of(step(asked, rate).state.answers)["income"][1] == {"kind": kind, "weekly": Decimal(rate)}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("01/01/2027", "after the date of assessment"),
        ("01/01/1890", "Nobody is as old as that."),
        ("05/05/2010", "The partner is under 16."),  # of 16 tomorrow
    ],
)
def test_a_partners_birth_that_cannot_be_is_asked_again(wrong: str, reason: str) -> None:
    state = _after(*AT_HOME, "yes")
    taken = step(state, wrong)
    assert reason in taken.said
    assert _asked(taken.state) == "partner_born"


def test_a_partner_and_an_ill_relative_in_the_home_are_written() -> None:
    """Two entries of one list, in order; half a pension goes to the wife."""
    lines = [
        *HOME[:6],
        "y",
        "235",
        "£90",
        "yes",
        "2",
        "114.60",
        "",
        "",
        "",
        "9000",
        "0",
        "",
        "",
        "yes",
        "140000",
        "",
        "half",
    ]
    state = _after(*lines, "yes", "2", "yes", "01/05/1980", "")
    assert next_question(state) is None
    content = case_of(state.answers)
    assert [one["relation"] for one in content["home"]["occupied_by"]] == ["partner", "relative"]
    assert content["home"]["occupied_by"][1]["incapacitated"] is True
    assert content["home"]["share"] == "0.5"
    assert content["income"][1]["share_passed_to_spouse"] == "0.5"


def test_a_gift_is_written_with_both_tests() -> None:
    """What was given, when, and whether care was foreseen and charges avoided."""
    state = _after(*HOME[:-1], "£20,000", "01/01/2024", "yes", "no")
    gift = {"amount": 20000, "given": date(2024, 1, 1), "foresaw_care": True, "avoiding_charges_significant": False}
    assert case_of(state.answers)["deprivations"] == [gift]


def test_a_day_that_is_not_modelled_leads_back_to_the_day() -> None:
    """Rates are held from some year on; the whole case is looked at before it is written."""
    lines = ["1", "01/06/1999", "01/02/1930", "300", "no", "0", "0", "1", "", "", "", "9000", "", "", "no", "", ""]
    taken = step(_after(*lines), "")
    assert taken.said
    assert _asked(taken.state) == "date"
