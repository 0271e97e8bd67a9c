"""Weeks of journeys in arrays: what each week takes from savings, adds to care accounts and costs each payer.

What does not depend on capital is settled once a stretch (:class:`ncs.charging.vector.plan.Stretch`), and anew within
one for the few people who come, who reach an age that matters, or whose short stay uses up a yearly allowance. Each
week then finds capital, the charge and what is left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ncs.charging.vector.bill import allowance_left
from ncs.charging.vector.capital import Held
from ncs.charging.vector.plan import Plan, Stretch
from ncs.charging.vector.population import SHORT_TERM, Pence, Population, Whole
from ncs.charging.vector.settled import Settled, settle
from ncs.charging.vector.standing import Standing, enter, occupants, raise_accounts
from ncs.charging.vector.terms import Terms, born_by_for_age, born_by_for_pension_age, in_pence, share_down
from ncs.charging.vector.week import Means, Week, find_week, hold
from ncs.charging.vector.years import Flows

Positions = NDArray[np.int64]
_EVERYBODY = slice(None)


class Lives:
    """A part of the slots of a plan on their way through some weeks.

    Args:
        plan: of all the people.
        part: where these slots are in the plan.
        standing, flows: of these slots alone; they change in place as weeks go by.
    """

    def __init__(self, plan: Plan, part: slice, standing: Standing, flows: Flows) -> None:
        self.plan, self.part, self.standing, self.flows = plan, part, standing, flows
        self.since: Whole = np.zeros(part.stop - part.start, np.int64)
        self.due: dict[int, list[Positions]] = {}
        self.waiting: Positions = np.zeros(0, np.int64)

    def go(self, stretches: tuple[Stretch, ...]) -> None:
        """Live through stretches that follow each other, the first from the week that ``standing`` is at."""
        for stretch in stretches:
            raise_accounts(self.plan, self.standing, week=stretch.first)
            self._live_stretch(stretch)

    def _live_stretch(self, stretch: Stretch) -> None:
        self.due.clear()
        self._change(stretch.first)
        settled = self._settle(_EVERYBODY, stretch, stretch.first)
        held = hold(settled, stretch.terms[0], self._means(_EVERYBODY), week=stretch.first)
        self.waiting = np.flatnonzero(settled.out_until > stretch.first)
        for week, terms in enumerate(stretch.terms, stretch.first):
            if week > stretch.first:
                self._settle_anew(settled, held, stretch, week)
            self._live(settled, held, terms, week)
        self._book(settled, _EVERYBODY, stretch.end)

    def _change(self, week: int) -> Positions:
        """Credit a year's interest each 52 weeks, and let people leave and others come; return where they came."""
        standing, plan = self.standing, self.plan
        if week and week % 52 == 0 and plan.growth.savings:
            standing.savings[:] += share_down(standing.savings, plan.growth.savings)
        come = np.flatnonzero(standing.leaves == week)
        enter(plan, standing, come, self.part.start + come, week=week)
        self.flows.left[come] += 1
        return come

    def _settle(self, where: Positions | slice, stretch: Stretch, week: int) -> Settled:
        """Settle everybody, or the people at some positions of this part, for the rest of a stretch."""
        places = self.part if isinstance(where, slice) else self.part.start + where
        people = occupants(self.plan, self.standing.part(where), places, week=week)
        self.since[where] = week
        settled = settle(people, stretch.terms[week - stretch.first], week=week)
        self._await_ages(people, settled, where, stretch, week)
        self._await_allowance(people, settled, where, stretch, week)
        return settled

    def _settle_anew(self, settled: Settled, held: Held, stretch: Stretch, week: int) -> None:
        """Settle people who came or reach an age in a week, or use up their short stays, and how homes stand for them
        and for all in their first weeks.
        """
        come = self._change(week)
        anew = np.concatenate([come, *self.due.pop(week, [])])
        if len(anew):
            anew = np.unique(anew)
            self._book(settled, anew, week)
            settled.replace_at(anew, self._settle(anew, stretch, week))
        look = np.union1d(self.waiting, anew) if len(anew) else self.waiting
        if len(look):
            held.replace_at(look, hold(settled.part(look), stretch.terms[0], self._means(look), week=week))
            self.waiting = look[settled.out_until[look] > week]

    def _means(self, where: Positions | slice) -> Means:
        standing = self.standing
        return Means(
            savings=standing.savings[where],
            account=standing.account[where],
            funded=standing.funded[where],
            admission=standing.admission[where],
        )

    def _await_ages(
        self, people: Population, settled: Settled, where: Positions | slice, stretch: Stretch, week: int
    ) -> None:
        """Note in which week of the stretch people outside care homes turn 25 or reach pension age."""
        days = [terms.day for terms in stretch.terms[week - stretch.first :]]
        for born_by in (
            np.array([born_by_for_pension_age(day) for day in days]),
            np.array([born_by_for_age(25, day=day) for day in days]),
        ):
            soon = settled.elsewhere & (people.born > born_by[0]) & (people.born <= born_by[-1])
            found = np.flatnonzero(soon)
            self._await(found, week + np.searchsorted(born_by, people.born[found]), where)

    def _await_allowance(
        self, people: Population, settled: Settled, where: Positions | slice, stretch: Stretch, week: int
    ) -> None:
        """Note in which week of the stretch short stays charged as care elsewhere have used up the yearly allowance."""
        left = allowance_left(people, stretch.terms[0].policy)
        if left is not None:
            found = np.flatnonzero(settled.elsewhere & (people.setting == SHORT_TERM) & (week + left < stretch.end))
            self._await(found, week + left[found], where)

    def _await(self, found: Positions, turns: Positions, where: Positions | slice) -> None:
        """Note the weeks in which people found among those at some positions are to be settled anew."""
        for turn in np.unique(turns):
            who = found[turns == turn]
            self.due.setdefault(int(turn), []).append(who if isinstance(where, slice) else where[who])

    def _book(self, settled: Settled, where: Positions | slice, week: int) -> None:
        """Add up what was the same each week since it was settled, until the start of a week."""
        weeks = week - self.since[where]
        for name in ("cost", "nhs", "third_party", "own_top_up"):
            getattr(self.flows, name)[where] += getattr(settled, name)[where] * weeks

    def _live(self, settled: Settled, held: Held, terms: Terms, week: int) -> None:
        """Live one week: the charge, what savings pay of it, and what the next week needs to know."""
        standing, flows = self.standing, self.flows
        found = find_week(settled, terms, self._means(_EVERYBODY), held, week=week)
        self._note_admission(settled, found)
        unpaid = self._pay(settled, found)
        supported = found.tested & ~(found.above | found.free | found.capped)
        helped = supported & settled.permanent & (found.charge < found.cost)
        np.multiply(standing.funded + 1, helped, out=standing.funded)
        for total, amounts in (
            (standing.arrears, unpaid),
            (flows.given_up, found.given_up),
            (flows.charge, found.charge),
            (flows.unpaid, unpaid),
            (flows.arrangement, found.arrangement),
            (flows.benefits, found.benefits),
            (flows.stopped, found.stopped),
            (flows.by_nhs, found.by_nhs),
            (flows.above, found.above & found.tested),
            (flows.free, found.free),
            (flows.helped, (found.charge < found.cost) & ~settled.nhs_pays),
        ):
            total += amounts
        if terms.rules.cap is not None:
            self._meter(found, cap=in_pence(terms.rules.cap), week=week)

    def _note_admission(self, settled: Settled, found: Week) -> None:
        """Note capital on admission: that of the first means test in the first weeks, where it is not known."""
        standing, new = self.standing, self.waiting
        new = new[(standing.admission[new] < 0) & found.tested[new]]
        standing.admission[new] = standing.savings[new] + settled.other[new]

    def _pay(self, settled: Settled, found: Week) -> Pence:
        """Take from savings what income does not pay; return what savings cannot pay either."""
        person = found.charge + settled.own_top_up + found.arrangement
        if self.plan.spending is None:
            drawn = np.maximum(person - found.afford, 0)
        else:
            received = settled.received - found.stopped
            drawn = np.maximum(person + self.plan.spending[self.part] - received, 0)
        short = np.maximum(drawn - self.standing.savings, 0)
        self.standing.savings[:] -= drawn - short
        unpaid: Pence = np.minimum(short, person)
        return unpaid

    def _meter(self, found: Week, *, cap: int, week: int) -> None:
        """Add a week to the care accounts, and note who reaches the cap."""
        standing, flows = self.standing, self.flows
        before = standing.account.copy()
        np.maximum(before, np.minimum(before + found.metered, cap), out=standing.account)
        flows.metered[:] += found.metered
        flows.capped[:] += found.capped
        reached = np.flatnonzero((before < cap) & (standing.account >= cap))
        flows.reached[reached] += 1
        first = reached[flows.reached_weeks[reached] < 0]
        metered_from = np.maximum(standing.arrived[first], self.plan.metered_from)
        flows.reached_weeks[first] = week + 1 - metered_from
