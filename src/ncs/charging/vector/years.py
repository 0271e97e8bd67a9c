"""What a financial year of a journey comes to for each of many people."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from ncs.charging.vector.population import Pence, Whole
from ncs.charging.vector.standing import Standing
from ncs.core.periods import FinancialYear

#: Who pays: these sum to the cost of every slot.
PAYERS = ("person", "deferred", "council", "nhs", "social_security", "third_party")


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One financial year of the journeys of many people: whole pence over the weeks of the year that were lived.

    Every array has one element a slot. A slot is always occupied: with turnover, what one occupant and the next pay
    is together, and what stands at the end is the last occupant's.

    Attributes:
        year: the financial year; weeks: how many weeks of the journey start in it (the same for every slot).
        cost: of the care in all, with NHS money, top-ups and fees for arranging it.
        person, council, nhs, social_security, third_party: what each really paid.
        deferred: charges that the person's savings cannot meet: arrears, or owed against a home.
        charge: what the person was charged towards the cost (paid or not), without top-ups.
        benefits_stopped: disability benefit that is no longer paid to the person because the council helps; no part of
            the cost.
        metered: what was added to the care account by its meter (the account itself stops at the cap).
        above_limit_weeks, capped_weeks, free_weeks: weeks with capital above the upper limit after a means test; after
            the cap; of free care.
        helped_weeks: weeks in which the council, or social security in its place, paid something.
        reached_cap: times that somebody's care account reached the cap in the year.
        reached_cap_weeks: weeks from the start of metering until the first of them; -1 where there is none.
        left: how many occupants left.
        savings, account, arrears: at the end of the year; arrears are all charges not met so far.
    """

    year: FinancialYear
    weeks: int
    cost: Pence
    person: Pence
    deferred: Pence
    council: Pence
    nhs: Pence
    social_security: Pence
    third_party: Pence
    charge: Pence
    benefits_stopped: Pence
    metered: Pence
    above_limit_weeks: Whole
    capped_weeks: Whole
    free_weeks: Whole
    helped_weeks: Whole
    reached_cap: Whole
    reached_cap_weeks: Whole
    left: Whole
    savings: Pence
    account: Pence
    arrears: Pence

    def __post_init__(self) -> None:
        sized = [item.name for item in fields(self) if item.name not in ("year", "weeks")]
        wrong = [name for name in sized if getattr(self, name).shape != (len(self),)]
        if wrong:
            raise ValueError(f"not {len(self)} slots: {', '.join(wrong)}")

    def __len__(self) -> int:
        return len(self.cost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """What some weeks add up to for each slot, in pence; weeks and times are counts.

    Attributes:
        cost: what could be charged for at each home's own fee; given_up: what homes gave up of it, which nobody paid;
            charge: what was due of the rest.
        nhs: NHS-funded nursing care; by_nhs: what the NHS paid of the cost itself.
        third_party, own_top_up, arrangement: top-ups, and fees for arranging care.
        unpaid: what savings could not meet; benefits: social security in place of council money.
        stopped: disability benefit no longer paid.
        metered, above, capped, free, helped, reached, reached_weeks, left: as in :class:`Year`.
    """

    cost: Pence
    given_up: Pence
    charge: Pence
    nhs: Pence
    by_nhs: Pence
    third_party: Pence
    own_top_up: Pence
    arrangement: Pence
    unpaid: Pence
    benefits: Pence
    stopped: Pence
    metered: Pence
    above: Whole
    capped: Whole
    free: Whole
    helped: Whole
    reached: Whole
    reached_weeks: Whole
    left: Whole

    @classmethod
    def nothing(cls, size: int) -> Flows:
        """Return flows of no week."""
        zeros = {item.name: np.zeros(size, np.int64) for item in fields(cls)}
        return cls(**zeros | {"reached_weeks": np.full(size, -1)})

    def part(self, where: slice) -> Flows:
        """Return a part of the slots; the arrays are views, so a change in them is a change here."""
        return Flows(**{item.name: getattr(self, item.name)[where] for item in fields(self)})

    @property
    def person(self) -> Pence:
        """What the person really paid."""
        return self.charge + self.own_top_up + self.arrangement - self.unpaid

    @property
    def council(self) -> Pence:
        """What the council paid."""
        return self.cost - self.given_up - self.charge - self.by_nhs - self.benefits

    def year(self, year: FinancialYear, *, weeks: int, after: Standing) -> Year:
        """Return these flows as those of a financial year, with how everybody stands after it."""
        return Year(
            year=year,
            weeks=weeks,
            cost=self.cost - self.given_up + self.nhs + self.third_party + self.own_top_up + self.arrangement,
            person=self.person,
            deferred=self.unpaid,
            council=self.council,
            nhs=self.nhs + self.by_nhs,
            social_security=self.benefits,
            third_party=self.third_party,
            charge=self.charge,
            benefits_stopped=self.stopped,
            metered=self.metered,
            above_limit_weeks=self.above,
            capped_weeks=self.capped,
            free_weeks=self.free,
            helped_weeks=self.helped,
            reached_cap=self.reached,
            reached_cap_weeks=self.reached_weeks,
            left=self.left,
            savings=after.savings.copy(),
            account=after.account.copy(),
            arrears=after.arrears.copy(),
        )
