"""Weeks of journeys in arrays: what each week takes from savings, adds to care accounts and costs each payer.

What does not depend on capital is settled once a spell (:class:`ncs.charging.vector.plan.Spell`), and anew within one
for the few people who come, or who reach an age that matters. Each week then finds capital, the charge and what is
left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ncs.charging.vector.plan import Plan, Spell
from ncs.charging.vector.population import Pence, Population, Whole
from ncs.charging.vector.settled import Settled, settle
from ncs.charging.vector.standing import Standing, enter, occupants, raise_accounts
from ncs.charging.vector.terms import Terms, born_by_for_age, born_by_for_pension_age, in_pence, share_down
from ncs.charging.vector.week import Means, Week, find_week
from ncs.charging.vector.years import Flows

Positions = NDArray[np.int64]


class Lives:
    """A part of the slots of a plan on their way through some weeks.

    Args:
        plan: of all the people.
        places: the positions of these slots in the plan.
        standing, flows: of these slots alone; they change in place as weeks go by.
    """

    def __init__(self, plan: Plan, places: Positions, standing: Standing, flows: Flows) -> None:
        self.plan, self.places, self.standing, self.flows = plan, places, standing, flows
        self.since: Whole = np.zeros(len(places), np.int64)
        self.due: dict[int, list[Positions]] = {}

    def go(self, spells: tuple[Spell, ...]) -> None:
        """Live through spells that follow each other, the first from the week that ``standing`` is at."""
        for spell in spells:
            raise_accounts(self.plan, self.standing, week=spell.first)
            self.due.clear()
            for week, terms in enumerate(spell.terms, spell.first):
                self._credit(week)
                come = np.flatnonzero(self.standing.leaves == week)
                if week == spell.first:
                    enter(self.plan, self.standing, self.places, come, week=week)
                    settled = self._settle(None, spell, week)
                else:
                    again = self._again(come, week)
                    self._book(settled, again, week)
                    enter(self.plan, self.standing, self.places, come, week=week)
                    if len(again):
                        settled.replace_at(again, self._settle(again, spell, week))
                self.flows.left[come] += 1
                self._live(settled, terms, week)
            self._book(settled, np.arange(len(self.places)), spell.end)

    def _credit(self, week: int) -> None:
        """Credit a year's interest on savings each 52 weeks."""
        if week and week % 52 == 0 and self.plan.growth.savings:
            savings = self.standing.savings
            savings += share_down(savings, self.plan.growth.savings)

    def _again(self, come: Positions, week: int) -> Positions:
        """Return whose settled things change in a week: people who came, and those who reach an age."""
        aged = self.due.pop(week, [])
        return np.unique(np.concatenate([come, *aged])) if aged else come

    def _settle(self, where: Positions | None, spell: Spell, week: int) -> Settled:
        """Settle everybody, or the people at some positions of this part, for the rest of a spell."""
        some = slice(None) if where is None else where
        standing = self.standing.part(some)
        people = occupants(self.plan, standing, self.places[some], week=week)
        self.since[some] = week
        settled = settle(people, spell.terms[week - spell.first], week=week)
        self._await_ages(people, settled, where, spell, week)
        return settled

    def _await_ages(
        self, people: Population, settled: Settled, where: Positions | None, spell: Spell, week: int
    ) -> None:
        """Note in which week of the spell people outside care homes turn 25 or reach pension age."""
        days = [terms.day for terms in spell.terms[week - spell.first :]]
        for born_by in (
            np.array([born_by_for_pension_age(day) for day in days]),
            np.array([born_by_for_age(25, day=day) for day in days]),
        ):
            soon = settled.elsewhere & (people.born > born_by[0]) & (people.born <= born_by[-1])
            found = np.flatnonzero(soon)
            turns = week + np.searchsorted(born_by, people.born[found])
            for turn in np.unique(turns):
                who = found[turns == turn]
                self.due.setdefault(int(turn), []).append(who if where is None else where[who])

    def _book(self, settled: Settled, where: Positions, week: int) -> None:
        """Add up what was the same each week since it was settled, until the start of a week."""
        weeks = week - self.since[where]
        for name in ("cost", "nhs", "third_party", "own_top_up"):
            getattr(self.flows, name)[where] += getattr(settled, name)[where] * weeks

    def _live(self, settled: Settled, terms: Terms, week: int) -> None:
        """Live one week: the charge, what savings pay of it, and what the next week needs to know."""
        standing, flows = self.standing, self.flows
        means = Means(
            savings=standing.savings, account=standing.account, funded=standing.funded, admission=standing.admission
        )
        found = find_week(settled, terms, means, week=week)
        standing.admission[:] = _admission(settled, standing, found, week)
        unpaid = self._pay(settled, found)
        supported = found.tested & ~(found.above | found.free | found.capped)
        helped = supported & settled.permanent & (found.charge < settled.cost)
        standing.funded[:] = np.where(helped, standing.funded + 1, 0)
        standing.arrears[:] += unpaid
        flows.charge[:] += found.charge
        flows.unpaid[:] += unpaid
        flows.arrangement[:] += found.arrangement
        flows.benefits[:] += found.benefits
        flows.nhs_care[:] += np.where(settled.nhs_pays, settled.cost - found.charge, 0)
        flows.above[:] += found.above & found.tested
        flows.free[:] += found.free
        flows.helped[:] += (found.charge < settled.cost) & ~settled.nhs_pays
        if terms.rules.cap is not None:
            self._meter(found, cap=in_pence(terms.rules.cap), week=week)

    def _pay(self, settled: Settled, found: Week) -> Pence:
        """Take from savings what income does not pay; return what savings cannot pay either."""
        person = found.charge + settled.own_top_up + found.arrangement
        if self.plan.spending is None:
            drawn = np.maximum(person - found.afford, 0)
        else:
            received = settled.received - found.stopped
            drawn = np.maximum(person + self.plan.spending[self.places] - received, 0)
        short = np.maximum(drawn - self.standing.savings, 0)
        self.standing.savings[:] -= drawn - short
        unpaid: Pence = np.minimum(short, person)
        return unpaid

    def _meter(self, found: Week, *, cap: int, week: int) -> None:
        """Add a week to the care accounts, and note who reaches the cap."""
        standing, flows = self.standing, self.flows
        before = standing.account.copy()
        standing.account[:] = np.where(before < cap, np.minimum(before + found.metered, cap), before)
        flows.metered[:] += found.metered
        flows.capped[:] += found.capped
        reached = np.flatnonzero((before < cap) & (standing.account >= cap))
        flows.reached[reached] += 1
        first = reached[flows.reached_weeks[reached] < 0]
        metered_from = np.maximum(standing.arrived[first], self.plan.metered_from)
        flows.reached_weeks[first] = week + 1 - metered_from


def _admission(settled: Settled, standing: Standing, found: Week, week: int) -> Pence:
    """Return capital on admission: that of the first means test in the first weeks, where it is not known."""
    learnt = (standing.admission < 0) & found.tested & (week < settled.out_until)
    return np.where(learnt, standing.savings + settled.other, standing.admission)
