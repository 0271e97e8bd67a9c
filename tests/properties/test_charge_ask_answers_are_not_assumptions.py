"""An answer that was given is no assumption: over all questions, and every way through them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.charging.use.asking import Kind, Question, State, case_of, next_question, questions, step
from ncs.charging.use.cases import assess

TODAY = date(2026, 5, 4)
#: For each question, what a statement says where it is not answered; None where no sentence of a statement is about it.
#: Read from the sentences of ``assumptions.py`` and ``assumed_facts.py``, one by one.
SAID_OF: dict[str, str | None] = {
    "where": None, "date": None, "born": "The age given", "admitted": None, "weeks": None, "nursing": None,
    "cost": None, "nhs_part": None, "couple": None, "together": None,
    "partner_born": r"partner is taken not to have reached|\(partner\.born\)",
    "carer": "Carer's Allowance|No premium is given",
    "state_pension": "No income is given", "pension": "No income is given", "half": None,
    "benefit": "No income is given", "benefit_amount": None,
    "unfit": "No premium", "credit": "No income is given",
    "savings_credit": "No income is given", "other_income": "No income is given",
    "savings": r"No savings|\(capital\.owners\)", "joint": r"No savings|\(capital\.owners\)",
    "shares": r"No savings|\(capital\.owners\)", "property": r"No savings|\(capital\.owners\)",
    "property_debts": r"\(capital\.debts\)",
    "owns_home": "No home is described", "home_value": None, "mortgage": None, "share": None, "partner_there": None,
    "others": None, "ill": None, "other_born": None, "return": None,
    "rent": "No housing costs", "home_costs": "No housing costs", "council_tax": "No housing costs", "extra": None,
    "gift": None, "gift_day": None, "gift_foreseen": None, "gift_reason": None,
}  # fmt: skip
#: Days that can be answers: of somebody old or not, of a partner, of a child, of a move, of a gift.
_DAYS = {
    "date": ["04/05/2026"],
    "born": ["01/02/1940", "01/02/1955", "01/02/1980"],
    "partner_born": ["01/02/1950", "01/02/1985"],
    "admitted": ["20/04/2026", "01/06/2026"],
    "other_born": ["01/02/1950", "01/02/2015"],
    "gift_day": ["01/02/2025"],
}
_POUNDS = {"state_pension": ["0", "£220", "£880 every four weeks"], "cost": ["£700", "£1,100"], "weeks": ["3", "20"],
           "benefit_amount": ["114.60", "76.70", "30.30", "108.55"], "mortgage": ["0", "£9,000"],
           "credit": ["0", "£20"], "savings_credit": ["0", "£5"], "home_value": ["£150,000"]}  # fmt: skip


def _answers(question: Question) -> list[str]:
    """Return what may be typed; never an empty line, which is no answer."""
    if question.kind is Kind.DAY:
        return _DAYS[question.id]
    if question.kind is Kind.YES_NO:
        return ["yes", "no"]
    if question.kind is Kind.CHOICE:
        return [str(number) for number in range(1, len(question.choices) + 1)]
    return _POUNDS.get(question.id, ["0", "£20"] if question.kind is Kind.WEEKLY else ["0", "£15,000"])


@st.composite
def _through(draw: st.DrawFn) -> State:
    """Answer every question that is asked, with something that it takes."""
    state = State(today=TODAY)
    while (question := next_question(state)) is not None:
        told = len(state.given)
        for typed in draw(st.permutations(_answers(question))):
            taken = step(state, typed).state
            if len(taken.given) > told:
                break
        assert len(taken.given) > told, (question.id, step(state, typed).said)
        state = taken
    return state


@given(state=_through())
@settings(max_examples=60, deadline=None)
def test_no_answer_that_was_given_is_called_assumed(state: State) -> None:
    said = assess(case_of(state.answers, sure=state.sure)).result.assumptions
    for name, _ in state.given:
        about = SAID_OF[name]
        told = [sentence for sentence in said if about and re.search(about, sentence)]
        if name == "carer" and state.answers["carer"].name == "no":
            told = [sentence for sentence in told if "No premium for disability" not in sentence]
        assert not told, (name, told)


def test_every_question_is_looked_at() -> None:
    assert set(SAID_OF) == {question.id for question in questions()}


_EMPTY: dict[str, Any] = {
    "where": "home", "date": "04/05/2026", "born": "01/02/1955", "cost": "400", "couple": "yes", "together": "yes",
    "partner_born": "02/02/1955", "state_pension": "0", "pension": "0", "benefit": "none", "savings": "0",
    "owns_home": "no",
}  # fmt: skip
_RICHER = {"state_pension": "300"}


@pytest.mark.parametrize(
    ("more", "words", "answers"),
    [
        (_RICHER, "Carer's Allowance", {"carer": "no"}),
        (_RICHER | {"born": "01/02/1980"}, "No premium is given", {"carer": "no"}),
        ({}, "No income is given", {"credit": "0", "other_income": "0"}),
        ({}, "No savings or other capital", {"joint": "0", "shares": "0", "property": "0"}),
        (_RICHER, "No housing costs", {"rent": "0", "council_tax": "0"}),
        (_RICHER | {"property": "9000"}, "(capital.debts)", {"property_debts": "0"}),
    ],
)
def test_an_empty_line_is_assumed_and_no_is_an_answer(
    more: dict[str, str], words: str, answers: dict[str, str]
) -> None:
    """Every one of the answers must be given: with one of them left empty the sentence stays."""
    assert any(words in one for one in _assumptions(_EMPTY | more))
    for left in answers:
        assert any(words in one for one in _assumptions(_EMPTY | more | answers | {left: ""}))
    assert not any(words in one for one in _assumptions(_EMPTY | more | answers))


def _assumptions(typed: dict[str, str]) -> tuple[str, ...]:
    state = State(today=TODAY)
    while (question := next_question(state)) is not None:
        taken = step(state, typed.get(question.id, ""))
        assert not taken.said, (question.id, taken.said)
        state = taken.state
    return assess(case_of(state.answers)).result.assumptions
