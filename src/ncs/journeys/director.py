"""What a director is asked to count: who waits for what on a day, as the spring survey of ADASS puts it (figure 14),
and the duties that directors trust their budgets least to meet (figure 6): liberty, mental health, safeguarding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from ncs.core.periods import add_months
from ncs.journeys.engine.steps import Owed
from ncs.journeys.rules.model import Ask

_HALF_YEAR, _YEAR = 6, 12
_REVIEWED = frozenset({"first-review", "yearly-review"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line: how many wait, for how many months the longest, and how many for more than half a year.

    Attributes:
        id: short and stable.
        title: in the survey's words where it asks for it.
        number: people, or requests where one person may have several.
        over_six_months: of them.
        median_days, longest_days: since when they wait; None where nobody does.
    """

    id: str
    title: str
    number: int
    over_six_months: int
    median_days: float | None
    longest_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What is counted, whether people or requests are, and how many months after the beginning the waiting begins."""

    title: str
    counts: Callable[[str, Ask, date], bool]
    people: bool = True
    months: int = 0


def _by_clock(*names: str) -> Callable[[str, Ask, date], bool]:
    return lambda _rule, ask, _on: ask.clock in names


def _not_assessed(_rule: str, ask: Ask, _on: date) -> bool:
    return "assessment-started" in ask.kinds


def _not_reviewed(rule: str, ask: Ask, on: date) -> bool:
    return rule == "reviews" and ask.clock in _REVIEWED | {""} and ask.since < add_months(on, -_YEAR)


def _asked_for(rule: str, ask: Ask, _on: date) -> bool:
    return rule == "liberty" and "liberty-decided" in ask.kinds


def _asked_and_late(rule: str, ask: Ask, on: date) -> bool:
    return _asked_for(rule, ask, on) and ask.due is not None and ask.due < on


def _in_force(rule: str, ask: Ask, on: date) -> bool:
    return rule == "liberty" and ask.kinds == ("liberty-ended",) and ask.due is not None and ask.due >= on


LINES: Mapping[str, _Line] = {
    "assessment": _Line(title="Waiting for a Care Act assessment", counts=_not_assessed),
    "financial": _Line(title="Awaiting a financial assessment", counts=_by_clock("financial-assessment")),
    "service": _Line(title="Waiting for a service or support to start", counts=_by_clock("first-service")),
    "review": _Line(title="Overdue 12+ months Care Act reviews", counts=_not_reviewed, months=_YEAR),
    "liberty": _Line(title="Requests to deprive of liberty, not decided", counts=_asked_for, people=False),
    "liberty-late": _Line(title="Of these past their last day", counts=_asked_and_late, people=False),
    "liberty-in-force": _Line(title="Authorisations in force", counts=_in_force, people=False),
    "amhp": _Line(title="Referrals to approved mental health professionals, not decided", counts=_by_clock("amhp"),
                  people=False),
    "concern": _Line(title="Safeguarding concerns, not decided", counts=_by_clock("concern"), people=False),
    "enquiry": _Line(title="Safeguarding enquiries, not closed", counts=_by_clock("enquiry"), people=False),
}  # fmt: skip
#: The headline total of figure 14 is the sum of these.
HEADLINE = ("assessment", "service", "review")


def counted(people: Iterable[Owed], on: date) -> tuple[Waiting, ...]:
    """Return each line on a day. Who waits for two things of one line counts once, since the earlier day.

    Args:
        people: what each is owed on the day.
        on: the day.
    """
    since: dict[str, list[date]] = {name: [] for name in LINES}
    for one in people:
        for name, line in LINES.items():
            begun = (ask.since for rule, ask in one.asks if line.counts(rule, ask, on))
            found = [add_months(day, line.months) for day in begun]
            since[name] += [min(found)] if found and line.people else found
    return tuple(_waiting(name, days, on) for name, days in since.items())


def _waiting(name: str, since: list[date], on: date) -> Waiting:
    """Return a line. Over six months is since before the day that is six months back, as the survey measures have it.

    See :mod:`ncs.measures.definitions.waiting_lists` for who waits since the end of a shorter month.
    """
    half = add_months(on, -_HALF_YEAR)
    days = [(on - day).days for day in since]
    return Waiting(
        id=name,
        title=LINES[name].title,
        number=len(since),
        over_six_months=sum(day < half for day in since),
        median_days=median(days) if days else None,
        longest_days=max(days, default=None),
    )
