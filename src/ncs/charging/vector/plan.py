"""The plan of the journeys of many people: who, from when, under which rules and figures, with what growth."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ncs.charging.journey.journey_plan import rules_on
from ncs.charging.law.growth import aprils_between, projected
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.rules import Rules
from ncs.charging.reforms import Scheme
from ncs.charging.vector.growth import Growth
from ncs.charging.vector.population import Pence, Population
from ncs.charging.vector.terms import Terms
from ncs.charging.vector.turnover import Leaving
from ncs.policy.parameters import Parameters

#: What the names of the figures that a weekly charge rests on begin with.
_USED = ("benefit", "capital.", "fnc.", "free.", "income.", "mig.", "pea.", "setting.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Many people with a scheme of rules and figures, to be taken through time week by week.

    Attributes:
        people: as they stand on ``start``, the first day of week 0.
        scheme: rules and figures, which rise after the last published year if ``growth`` says so.
        leaving: turnover; None where everybody stays.
        spending: what each person spends besides care in pence a week; None where what the charge leaves of their
            income is taken as spent.
        changes: days on which some figure changes.
        metered_from: the first week in which there is a cap to reach.
    """

    people: Population
    start: date
    scheme: Scheme
    policy: Policy
    growth: Growth
    leaving: Leaving | None
    spending: Pence | None
    changes: tuple[date, ...]
    metered_from: int

    def day(self, week: int) -> date:
        """Return the first day of a week."""
        return self.start + timedelta(weeks=week)

    def aprils(self, week: int) -> int:
        """Return how many times amounts have risen by a week: each 6 April since the start."""
        return aprils_between(self.start, self.day(week))

    def rules(self, week: int) -> Rules:
        """Return the rules of a week."""
        return rules_on(self.scheme, begins=self.start, day=self.day(week))


def make_plan(
    people: Population,
    *,
    start: date,
    scheme: Scheme,
    policy: Policy | None,
    growth: Growth,
    leaving: Leaving | None,
    spending: Pence | None = None,
) -> Plan:
    """Put a plan together; by default the policy is the law with no discretion used.

    Raises:
        ValueError: the turnover, or the spending, is of another number of people.
    """
    if any(part is not None and len(part) != len(people) for part in (leaving, spending)):
        raise ValueError(f"turnover or spending is not of {len(people)} people")
    figures = projected(scheme.figures, growth=growth.figures)
    return Plan(
        people=people,
        start=start,
        scheme=replace(scheme, figures=figures),
        policy=policy or policies()["statutory"],
        growth=growth,
        leaving=leaving,
        spending=spending,
        changes=_changes(figures),
        metered_from=_metered_from(scheme, start),
    )


def _metered_from(scheme: Scheme, start: date) -> int:
    """Return the week in which the first reform with a cap has started; zero where there is none."""
    days = [reform.starts or start for reform in scheme.reforms if reform.rules.get("cap")]
    return max(0, -(-(min(days) - start).days // 7)) if days else 0


def _changes(figures: Parameters) -> tuple[date, ...]:
    used = [parameter for name, parameter in figures.items() if name.startswith(_USED)]
    starts = {value.start for parameter in used for value in parameter.values}
    ends = {value.end + timedelta(days=1) for parameter in used for value in parameter.values if value.end is not None}
    return tuple(sorted(starts | ends))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Weeks in a row in which no figure, rule or amount changes; the terms of each differ in the day alone."""

    first: int
    terms: Sequence[Terms]

    @property
    def end(self) -> int:
        """The week after the last."""
        return self.first + len(self.terms)


def stretches(plan: Plan, *, first: int, weeks: int) -> tuple[Stretch, ...]:
    """Return the stretches that some weeks of a plan fall into.

    Raises:
        NotVectorised: the rules set a switch that arrays do not follow.
    """
    found: list[Stretch] = []
    before: object = None
    terms: list[Terms] = []
    for week in range(first, first + weeks):
        rules, day = plan.rules(week), plan.day(week)
        homes = week // 52 if plan.growth.homes else 0
        now = (rules, bisect_right(plan.changes, day), plan.aprils(week), homes)
        if now != before:
            terms = []
            found.append(Stretch(first=week, terms=terms))
        known = terms[0].known if terms else {}
        terms.append(Terms(day=day, figures=plan.scheme.figures, policy=plan.policy, rules=rules, known=known))
        before = now
    return tuple(found)
