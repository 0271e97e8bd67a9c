"""The way through the questions of a charge: all at once where nothing is wrong, and the same as answer by answer."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from ncs.charging.ask import steps
from ncs.charging.ask.questions import Kind, Question, questions
from ncs.charging.ask.walk import Walk, _by_steps, walk
from ncs.charging.use.cases import assess
from ncs.core.errors import ProblemsFound

TODAY = date(2026, 11, 28)
#: A person of 86 in a care home for good, alone, with a house: every question is answered. Invented.
HOME = {
    "where": "care_home", "date": "4/5/2026", "born": "1/2/1940", "admitted": "20/4/2026", "nursing": "no",
    "cost": "950", "couple": "no", "state_pension": "940 every four weeks", "pension": "0", "benefit": "none",
    "credit": "", "savings_credit": "", "other_income": "", "savings": "9000", "shares": "", "property": "",
    "owns_home": "yes",
    "home_value": "140000", "mortgage": "", "share": "alone", "others": "nobody", "gift": "",
}  # fmt: skip


def something(question: Question, chance: random.Random) -> str:
    """Return what somebody may type, right or wrong."""
    if question.kind is Kind.DAY:
        year = chance.choice([2025, 2026, 2027] if question.id == "date" else [1935, 1950, 1960, 2012, 2025, 2026])
        return f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{year}"
    return chance.choice(
        {
            Kind.YES_NO: ["yes", "no"],
            Kind.CHOICE: [one.value for one in question.choices],
            Kind.NUMBER: ["0", "2", "40", "90"],
            Kind.WEEKLY: ["0", "", "95", "235", "940 every four weeks", "5000"],
            Kind.POUNDS: ["0", "", "9000", "140000", "a lot"],
        }[question.kind]
    )


@pytest.mark.parametrize("seed", range(40))
def test_answers_taken_at_once_lead_where_they_lead_one_by_one(seed: int) -> None:
    """Ways of every length, with answers that are wrong, and with an earlier answer changed at the end."""
    chance, asked = random.Random(seed), {one.id: one for one in questions()}
    typed: dict[str, str] = dict(HOME) if seed % 2 else {}
    reached = walk(typed, today=TODAY)
    for _ in range(chance.randint(1, 24)):
        if reached.open is None:
            break
        typed[reached.open.id] = something(reached.open, chance)
        reached = walk(typed, today=TODAY)
    changed = chance.choice(list(typed))
    typed[changed] = something(asked[changed], chance)
    assert walk(typed, today=TODAY) == _by_steps(typed, today=TODAY, sure=())
    sure = (changed,)
    assert walk(typed, today=TODAY, sure=sure) == _by_steps(typed, today=TODAY, sure=sure)


def test_the_case_of_answers_with_nothing_wrong_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    problems = steps._problems

    def noted(content: Any) -> Any:
        read.append(content)
        return problems(content)

    monkeypatch.setattr(steps, "_problems", noted)
    reached = walk(HOME, today=TODAY)
    assert reached.open is None and dict(reached.state.given) == HOME and len(read) == 1


@pytest.mark.parametrize("day", ["1/1/0001", "1/1/0050", "31/12/1947", "1/1/2201", "31/12/9999"])
def test_a_year_of_assessment_that_cannot_be_is_told_where_it_was_typed(day: str) -> None:
    """A day is held against others by calendar; one in the first century led to years below 1, and to a fault."""
    reached = walk({"where": "home", "date": day}, today=TODAY)
    assert isinstance(reached, Walk) and reached.open is not None and reached.open.id == "date"
    assert reached.reason == "The year of the assessment is not a likely one."


@pytest.mark.parametrize("day", ["1/1/1948", "25/6/1960", "31/12/2200"])
def test_a_day_long_past_or_to_come_leads_on_to_the_next_question(day: str) -> None:
    """25 June 1960 ended in a fault: whoever was 80 then was born before the first row of pension ages."""
    reached = walk({"where": "home", "date": day}, today=TODAY)
    assert reached.open is not None and (reached.open.id, reached.reason) == ("born", "")


@pytest.mark.parametrize("age", [124, 125, 126])
def test_the_oldest_are_assessed_and_nobody_is_older(age: int) -> None:
    """Born before 6 April 1950, at 60: Pensions Act 1995, Schedule 4 paragraph 1(2). 125 is the most that is taken."""
    case: dict[str, Any] = {"date": "2024-05-04", "person": {"age": age}, "setting": {"kind": "not_a_care_home"}}
    case |= {"cost": {"weekly": "100"}, "income": [{"kind": "state_pension", "weekly": "200"}]}
    if age > 125:
        with pytest.raises(ProblemsFound, match="Nobody is as old as that"):
            assess(case)
    else:
        assert assess(case).result is not None
