"""A plan looked at week by week: what it says is worked out again only where something in it may have changed."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from ncs.charging.case.case import Cost, Home, Income, Setting
from ncs.charging.journey.journey_plan import (
    Plan,
    cost_at,
    disability_benefits_at,
    home_at,
    incomes_at,
    own_share,
    rules_on,
    setting_at,
)
from ncs.charging.law.growth import aprils_up_to
from ncs.charging.law.payers import home_equity_limit
from ncs.charging.law.rules import Rules
from ncs.core.errors import NotModelled

ZERO = Decimal(0)


class Stretch:
    """What a plan says from a week until a move, a figure's new value, an April or a year of the home's growth.

    ``first`` is the week from which it holds; amounts are in pounds a week, of the home in pounds. What is asked for is
    worked out once, when it is first asked for.
    """

    def __init__(self, plan: Plan, *, first: int) -> None:
        self.plan = plan
        self.first = first
        self.home: Home | None = home_at(plan, first)
        self._figures: dict[str, Decimal | None] = {}

    @cached_property
    def rules(self) -> Rules:
        """The rules, with a cap and living costs as they stand."""
        return rules_on(self.plan.scheme, begins=self.plan.case.begins, day=self.plan.day(self.first))

    @cached_property
    def setting(self) -> Setting:
        """The setting, with the whole weeks spent in it at the start of the ``first`` week."""
        return setting_at(self.plan, self.first)

    @cached_property
    def cost(self) -> Cost:
        """What care costs."""
        return cost_at(self.plan, self.first)

    @cached_property
    def incomes(self) -> tuple[Income, ...]:
        """The incomes as they have risen."""
        return incomes_at(self.plan, self.first)

    @cached_property
    def received(self) -> Decimal:
        """The person's own share of all of them, before any benefit stops."""
        return sum((own_share(income) for income in self.incomes), ZERO)

    @cached_property
    def disability_benefits(self) -> Decimal:
        """The disability benefits, before any stops because the council helps."""
        return disability_benefits_at(self.plan, self.first)

    @cached_property
    def equity_limit(self) -> Decimal:
        """The most that may be deferred against the home while it is kept; zero without an agreement or a home."""
        if self.home is None or self.plan.case.deferred_payment is None:
            return ZERO
        return home_equity_limit(self.home, figures=self.plan.scheme.figures, day=self.plan.day(self.first))

    def figure(self, name: str) -> Decimal | None:
        """Return a figure's value; None where it has none, which the law need not ask for."""
        if name not in self._figures:
            try:
                self._figures[name] = self.plan.scheme.figures.at(name, self.plan.day(self.first)).value
            except NotModelled:
                self._figures[name] = None
        return self._figures[name]


class Outlook:
    """A plan seen from its first week to its last, remembering the stretch that was asked for last."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._changes = _days_of_change(plan)
        self._moves = sorted(move.week for move in plan.journey.moves)
        self._last: tuple[tuple[int, ...], Stretch] | None = None

    def at(self, week: int) -> Stretch:
        """Return the stretch that a week is in: the same object as for the week before, if nothing lies between.

        Raises:
            NcsError: the week is beyond the calendar.
        """
        day = self.plan.day(week)
        key = (bisect_right(self._moves, week), bisect_right(self._changes, day), aprils_up_to(day), week // 52)
        if self._last is None or self._last[0] != key:
            self._last = (key, Stretch(self.plan, first=week))
        return self._last[1]


def _days_of_change(plan: Plan) -> list[date]:
    """Return the days on which a figure takes or loses a value, or a reform comes into force, in order."""
    scheme = plan.scheme
    values = [value for figure in scheme.figures.values() for value in figure.values]
    ends = {value.end + timedelta(days=1) for value in values if value.end is not None and value.end < date.max}
    starts = {reform.starts for reform in scheme.reforms if reform.starts is not None}
    return sorted({value.start for value in values} | ends | starts)
