"""What is settled for each person until a figure, a rule, an amount or the person changes: all but capital."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.vector.bill import charged_setting, find_bill
from ncs.charging.vector.capital import find_holdings
from ncs.charging.vector.free import find_free, needed_before
from ncs.charging.vector.income import find_income
from ncs.charging.vector.kept import find_kept
from ncs.charging.vector.population import ELSEWHERE, PERMANENT, Pence, Population, Whole, Yes
from ncs.charging.vector.terms import Terms, in_pence, share_down


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the weekly charge of each person rests on besides capital, in pence a week.

    Attributes:
        cost, rate, nhs, third_party, own_top_up, arrangement: as in :class:`ncs.charging.vector.bill.Bill`.
        elsewhere, permanent: the setting that the charge is made under.
        other, home, home_out, out_until, lower, upper, lower_out, upper_out: capital but for savings, as in
            :class:`ncs.charging.vector.capital.Holdings`; ``other`` is capital that is not spent.
        received, stoppable: income, and the disability benefit within it that stops with council money.
        kept: what comes off before the charge; spare: what counts of income, less that (it may be below zero).
        most: the most that the rules let anybody be charged; the array of costs itself where they set no limit.
        given: what is taken off the cost for everybody and counts towards a cap.
        gap: what the care home gives up of the cost while the council helps to pay.
        most_helped, given_helped: as ``most`` and ``given``, of the cost without that gap.
        free, free_until, free_living, nhs_pays: as in :class:`ncs.charging.vector.free.Free`.
        no_cap: care is free of charge as after the cap, because need began early in life.
    """

    cost: Pence
    rate: Pence
    nhs: Pence
    third_party: Pence
    own_top_up: Pence
    arrangement: Pence
    elsewhere: Yes
    permanent: Yes
    other: Pence
    home: Pence
    home_out: Yes
    out_until: Whole
    lower: Pence
    upper: Pence
    lower_out: Pence
    upper_out: Pence
    received: Pence
    stoppable: Pence
    kept: Pence
    spare: Pence
    most: Pence
    given: Pence
    gap: Pence
    most_helped: Pence
    given_helped: Pence
    free: Yes
    free_until: Whole
    free_living: Yes
    nhs_pays: Yes
    no_cap: Yes

    def part(self, where: NDArray[np.int64]) -> Settled:
        """Return what is settled for the people at some positions."""
        return Settled(**{item.name: getattr(self, item.name)[where] for item in fields(self)})

    def replace_at(self, where: NDArray[np.int64], other: Settled) -> None:
        """Put what is settled anew for the people at positions ``where`` in the place of what was."""
        for item in fields(self):
            getattr(self, item.name)[where] = getattr(other, item.name)


def settle(people: Population, terms: Terms, *, week: int = 0) -> Settled:
    """Return what is settled for people as they stand in a week of a journey, under the terms of its day."""
    kind = charged_setting(people, terms)
    bill, income = find_bill(people, terms, kind), find_income(people, terms, kind)
    holdings, free = find_holdings(people, terms, kind, week=week), find_free(people, terms, kind, week=week)
    kept = find_kept(people, terms, kind, income)
    gap = np.where(people.council_rate_when_helped & (kind != ELSEWHERE) & ~free.nhs_pays, bill.cost - bill.rate, 0)
    most, given = _limits(people, terms, kind, bill.cost)
    most_helped, given_helped = (
        _limits(people, terms, kind, bill.cost - gap) if terms.limits_everybody else (most, given)
    )
    young = terms.rules.cap_onset_free_below
    return Settled(
        **_parts(bill),
        **_parts(holdings),
        other=people.other_capital.copy(),
        elsewhere=kind == ELSEWHERE,
        permanent=kind == PERMANENT,
        received=income.received,
        stoppable=income.stoppable,
        kept=kept,
        spare=income.counted - kept,
        most=most,
        given=given,
        gap=gap,
        most_helped=most_helped,
        given_helped=given_helped,
        free=free.always,
        free_until=free.until,
        free_living=free.living,
        nhs_pays=free.nhs_pays,
        no_cap=np.zeros(len(people), np.bool_) if young is None else needed_before(people, young),
    )


def _limits(people: Population, terms: Terms, kind: Whole, cost: Pence) -> tuple[Pence, Pence]:
    """Return the most that the rules let anybody be charged of a cost, and what they take off it that counts towards a
    cap.
    """
    universal = _universal(terms, kind, cost)
    given = universal if terms.rules.universal_counts_towards_cap else np.zeros_like(universal)
    return _most(people, terms, kind, cost=cost, universal=universal), given


def _universal(terms: Terms, kind: Whole, cost: Pence) -> Pence:
    """Return what the rules take off the cost for everybody in the settings they name, in pence."""
    rules = terms.rules
    if not rules.universal_cash and not rules.universal_share:
        return np.zeros_like(cost)
    off = cost - share_down(cost, 1 - rules.universal_share) + in_pence(rules.universal_cash)
    home = kind != ELSEWHERE
    return np.where({"everywhere": True, "care_homes": home, "elsewhere": ~home}[rules.universal_where], off, 0)


def _most(people: Population, terms: Terms, kind: Whole, *, cost: Pence, universal: Pence) -> Pence:
    """Return the most that the rules let anybody be charged: the cost, less what is paid for everybody, and outside
    care homes the weekly limit.
    """
    rules, home = terms.rules, kind != ELSEWHERE
    if not terms.limits_everybody:
        return cost
    nursing = np.where(people.nursing, in_pence(rules.nursing_care_weekly), 0)
    paid = np.where(home, in_pence(rules.personal_care_weekly) + nursing, 0)
    most = np.minimum(cost - universal, cost - paid)
    outside: Sequence[int] = [0] if rules.personal_care_free_elsewhere else []
    if rules.weekly_charge_limit is not None:
        outside = [*outside, in_pence(rules.weekly_charge_limit)]
    if outside:
        most = np.where(home, most, np.minimum(most, min(outside)))
    found: Pence = np.maximum(most, 0)
    return found


def _parts(found: Any) -> dict[str, NDArray[Any]]:
    return {item.name: getattr(found, item.name) for item in fields(found)}
