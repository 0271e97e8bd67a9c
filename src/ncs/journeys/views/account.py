"""What is held for a person, and what of it is left: a direct payment, budgets that others hold, short breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ncs.core.money import round_half_away
from ncs.journeys.engine.state import State
from ncs.journeys.events.held_budgets import BudgetHeld, HeldBudgetMoved
from ncs.journeys.events.planning import DirectPaymentAgreed, DirectPaymentMoved
from ncs.journeys.rules.short_breaks import breaks
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date


def account_table(state: State, on: date) -> Table:
    """Return one row an account on a day: agreed, in, spent, fees, given back, and what is left; money in pounds."""
    titles = {
        "what": "What",
        "unit": "Unit",
        "agreed": "Agreed",
        "came": "Came in",
        "spent": "Spent or taken",
        "fee": "Fee",
        "back": "Given or taken back",
        "left": "Left",
        "said": "In words",
    }
    then = state.until(on) if state.counted[-1].on > on else state
    return Table(
        name="account",
        title=f"What is held for {state.opened.person} on {shown_date(on)}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{**dict.fromkeys(titles), **row} for row in _rows(then)],
        notes=("What is kept for a known bill, or for care that comes and goes, is left and not unspent.",),
    )


def _rows(state: State) -> Iterator[Mapping[str, Any]]:
    agreed = state.last(DirectPaymentAgreed)
    if agreed is not None:
        moved = _sums((one.way, one.pence) for one in state.all(DirectPaymentMoved))
        yield _money("direct payment", agreed.weekly_pence, moved, back="reclaimed")
    for one in state.all(BudgetHeld):
        ways = ((each.way, each.pence) for each in state.all(HeldBudgetMoved) if each.ref == one.ref)
        yield _money(f"{one.way} {one.ref}, held by {one.holder}", one.weekly_pence, _sums(ways), back="returned")
    held = breaks(state)
    if held is not None:
        unmet = f"; {held.unmet} could not be had" if held.unmet else ""
        yield {
            "what": f"short breaks from {shown_date(held.since)}",
            "unit": "days a year",
            "agreed": held.agreed,
            "spent": held.taken,
            "left": held.agreed - held.taken,
            "said": f"{held.booked} days booked, {held.taken} taken{unmet}.",
        }


def _sums(moved: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for way, pence in moved:
        found[way] = found.get(way, 0) + pence
    return found


def _money(what: str, weekly: int, moved: Mapping[str, int], *, back: str) -> dict[str, Any]:
    came, spent, fee, given = (moved.get(way, 0) for way in ("in", "spent", "fee", back))
    left = came - spent - fee - given
    weeks = f", as much as {round_half_away(Fraction(left, weekly), 1)} weeks of it" if weekly and left else ""
    sums = {"agreed": weekly, "came": came, "spent": spent, "fee": fee, "back": given, "left": left}
    return {
        "what": what,
        "unit": "pounds (agreed: a week)",
        **{key: _pounds(pence) for key, pence in sums.items()},
        "said": f"£{_pounds(left)} is left{weeks}.",
    }


def _pounds(pence: int) -> Decimal:
    return Decimal(pence).scaleb(-2)
