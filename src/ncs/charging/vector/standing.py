"""Where the journeys of many people stand at the start of a week, and who the people are by then."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.vector.growth import risen_many
from ncs.charging.vector.plan import Plan
from ncs.charging.vector.population import Pence, Population, Whole, mixed
from ncs.charging.vector.terms import in_pence
from ncs.charging.vector.turnover import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that the next week needs of the weeks before, one element a slot; money in pence.

    Attributes:
        week: the week that starts.
        savings, account, arrears: what can be spent, the care account, and charges not met so far.
        funded: weeks in a row of council money in a permanent place.
        admission: capital other than the home on admission to a permanent place; -1 while not known.
        entry: how many people have entered the slot since the journey began.
        arrived: the week in which its occupant came (0 for the first); leaves: the week from which they are gone.
    """

    week: int
    savings: Pence
    account: Pence
    arrears: Pence
    funded: Whole
    admission: Pence
    entry: Whole
    arrived: Whole
    leaves: Whole

    def copy(self, *, week: int) -> Standing:
        """Return a copy of the arrays, to stand at another week."""
        arrays = {item.name: getattr(self, item.name).copy() for item in fields(self) if item.name != "week"}
        return Standing(week=week, **arrays)

    def part(self, where: NDArray[Any] | slice) -> Standing:
        """Return a part of the slots; of a slice the arrays are views, so a change in them is a change here."""
        arrays = {item.name: getattr(self, item.name)[where] for item in fields(self) if item.name != "week"}
        return Standing(week=self.week, **arrays)


def begin(plan: Plan, *, account: Pence | None = None) -> Standing:
    """Return how everybody stands before the first week, with nothing in the care accounts unless it is given.

    Raises:
        ValueError: the care accounts are of another number of people, or one is below zero.
    """
    if account is not None and (account.shape != (len(plan.people),) or (account < 0).any()):
        raise ValueError(f"not {len(plan.people)} care accounts at or above zero")
    people, nothing = plan.people, np.zeros(len(plan.people), np.int64)
    return Standing(
        week=0,
        savings=people.savings.copy(),
        account=nothing.copy() if account is None else account.copy(),
        arrears=nothing.copy(),
        funded=people.weeks_funded.copy(),
        admission=people.capital_at_admission.copy(),
        entry=nothing.copy(),
        arrived=nothing.copy(),
        leaves=np.full(len(people), NEVER) if plan.leaving is None else plan.leaving.first.copy(),
    )


def enter(plan: Plan, standing: Standing, come: NDArray[np.int64], places: NDArray[np.int64], *, week: int) -> None:
    """Let somebody new into the slots at positions ``come`` of ``standing``, which are at ``places`` in the plan.

    They bring the entrants' means and an empty care account; their savings have grown up to then like anybody's.
    """
    if plan.leaving is None or not len(come):
        return
    entrant = plan.leaving.entrant
    standing.entry[come] += 1
    standing.arrived[come] = week
    standing.leaves[come] = week + plan.leaving.next_stay(places, entry=standing.entry[come])
    standing.savings[come] = risen_many(entrant.savings[places], growth=plan.growth.savings, years=week // 52)
    standing.account[come] = 0
    standing.arrears[come] = 0
    standing.funded[come] = entrant.weeks_funded[places]
    standing.admission[come] = entrant.capital_at_admission[places]


def raise_accounts(plan: Plan, standing: Standing, *, week: int) -> None:
    """Raise the care accounts with the cap where it rises in a week, so that the share reached stays (Care Act 2014
    s16). Where a reform lowers the cap, accounts stay as they are.
    """
    if not week:
        return
    before, now = plan.rules(week - 1), plan.rules(week)
    if before.cap is None or now.cap is None or now.cap <= before.cap or not now.cap_growth:
        return
    old, new = in_pence(before.cap), in_pence(now.cap)
    # to the nearest penny, half a penny up
    standing.account[:] = np.minimum((2 * standing.account * new + old) // (2 * old), new)


def occupants(plan: Plan, standing: Standing, where: NDArray[np.int64] | slice, *, week: int) -> Population:
    """Return the people in the slots at positions ``where`` of the plan as they stand in a week: their amounts risen,
    their weeks counted on.

    ``standing`` is of these slots alone, in the same order.
    """
    people = _who(plan, standing, where)
    stayed = week - standing.arrived
    since = people.weeks_since_discharge
    return people.with_arrays(
        weeks_in=people.weeks_in + stayed,
        service_weeks=people.service_weeks + stayed,
        weeks_since_discharge=np.where(since < 0, since, since + stayed),
        **_risen(plan, people, week=week),
    )


def _who(plan: Plan, standing: Standing, where: NDArray[np.int64] | slice) -> Population:
    """Return the people in some slots with their means as on the first day of the journey.

    Somebody who entered later is born so much later, and so as old on entry as the turnover says.
    """
    entered = standing.entry > 0
    if plan.leaving is None or not entered.any():
        return plan.people.take(where)
    entrants = plan.leaving.entrant.take(where)
    entrants = entrants.with_arrays(born=entrants.born + 7 * standing.arrived)
    return entrants if entered.all() else mixed(entered, entrants, plan.people.take(where))


def _risen(plan: Plan, people: Population, *, week: int) -> dict[str, Any]:
    """Return the amounts that have risen by a week, by the name of their field."""
    growth, years = plan.growth, plan.aprils(week)
    found: dict[str, Any] = {}
    if growth.fees and years:
        fee, rate = (
            risen_many(amounts, growth=growth.fees, years=years) for amounts in (people.fee, people.council_rate)
        )
        gap = np.maximum(fee - rate, 0)
        # amounts rise each on their own, so a top-up may pass the gap by a penny: it is cut to it
        third = np.minimum(risen_many(people.third_party, growth=growth.fees, years=years), gap)
        own = np.minimum(risen_many(people.own_top_up, growth=growth.fees, years=years), gap - third)
        asked = risen_many(people.arrangement, growth=growth.fees, years=years)
        nhs = np.where(people.nhs < 0, people.nhs, risen_many(people.nhs, growth=growth.fees, years=years))
        found |= {"fee": fee, "council_rate": rate, "third_party": third, "own_top_up": own, "arrangement": asked}
        found |= {"nhs": nhs}
    if growth.incomes and years:
        rises = people.income.items()
        found["income"] = {kind: risen_many(amounts, growth=growth.incomes, years=years) for kind, amounts in rises}
    if growth.homes and week >= 52:
        found["home"] = risen_many(people.home, growth=growth.homes, years=week // 52)
    return found
