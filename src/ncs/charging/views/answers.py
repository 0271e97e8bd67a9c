"""Answers in words for a person to check, what is paid over longer times, and the case with other answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.charging.ask.answers import Answer
from ncs.charging.ask.questions import Kind, Question
from ncs.charging.case.amounts import SPOKEN, WEEKS
from ncs.charging.law.statement import Assessment
from ncs.charging.views.family import WHO_PAYS
from ncs.charging.views.statement import outcome_words
from ncs.core.money import round_half_away
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_TIMES = ("four_weekly", "monthly", "yearly")


def answer_words(question: Question, answer: Answer) -> str:
    """Return an answer as a person would say it: ``£241.30 a week``, ``12 March 1944``, ``In their own home``."""
    if question.kind is Kind.CHOICE:
        return next(one.words for one in question.choices if one.value == answer.name)
    if question.kind is Kind.YES_NO:
        return answer.name.capitalize()
    if answer.write is None:
        return "Nothing"
    if question.kind is Kind.DAY:
        return shown_date(answer.write)  # type: ignore[arg-type]
    if question.kind is Kind.NUMBER:
        return str(answer.write)
    pounds = f"£{answer.write:,.2f}".removesuffix(".00")
    return pounds if question.kind is Kind.POUNDS else f"{pounds} {SPOKEN.get(answer.period, 'a week')}"


def over_time_table(result: Assessment) -> Table:
    """Return who pays how much a week, in four weeks, a month and a year of 52 weeks: pounds, to the nearest penny."""
    amounts = {key: amount for key, amount in result.pays.amounts().items() if amount or key == "person"}
    rows: list[Mapping[str, Cell]] = [{"who": WHO_PAYS[key], **_times(each)} for key, each in amounts.items()]
    titles = {"weekly": "A week", "four_weekly": "Four weeks", "monthly": "A month", "yearly": "A year"}
    return Table(
        name="over_time",
        title="The same over longer times, if nothing changes",
        columns=(
            Column(key="who", title="Who"),
            *(Column(key=key, title=title, unit="£", places=2) for key, title in titles.items()),
        ),
        rows=rows,
        notes=("A year is taken as 52 weeks and a month as a twelfth of it, so months add up to the year.",),
    )


def other_answers_table(found: Sequence[tuple[str, Assessment]]) -> Table:
    """Return what the case comes to with other answers, the first as answered: pounds a week.

    Args:
        found: what is different in words, and the assessment.
    """
    put_off = any(one.pays.deferred for _, one in found)
    first = found[0][1].pays.person + found[0][1].pays.deferred
    return Table(
        name="other_answers",
        title="What if something were different",
        columns=(
            Column(key="what", title="What"),
            Column(key="outcome", title="How it comes out"),
            Column(key="person", title="The person pays a week", unit="£", places=2),
            *([Column(key="deferred", title="Put off a week", unit="£", places=2)] if put_off else []),
            Column(key="council", title="The council pays a week", unit="£", places=2),
            Column(key="change", title="Change for the person", unit="£", places=2, description="now and later"),
        ),
        rows=[
            {
                "what": what,
                "outcome": outcome_words(one),
                "person": one.pays.person,
                **({"deferred": one.pays.deferred} if put_off else {}),
                "council": one.pays.council,
                "change": one.pays.person + one.pays.deferred - first,
            }
            for what, one in found
        ],
    )


def _times(weekly: Decimal) -> Mapping[str, Decimal]:
    exact = {name: Fraction(weekly) * WEEKS[name] for name in _TIMES}
    longer = {name: round_half_away(Decimal(each.numerator) / each.denominator, 2) for name, each in exact.items()}
    return {"weekly": weekly, **longer}
