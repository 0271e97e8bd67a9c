"""The weekly charge of many people: the decision order of :func:`ncs.charging.law.assessment.assess`, to the penny."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.law.figures import figures as package_figures
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.rules import LAW, Rules
from ncs.charging.vector.population import Pence, Population, Yes
from ncs.charging.vector.settled import settle
from ncs.charging.vector.terms import Terms
from ncs.charging.vector.week import Means, find_week, hold
from ncs.policy.parameters import Parameters

#: People worked on at a time: so many that what is worked out stays in a processor's cache.
CHUNK = 32_768


@dataclass(frozen=True, slots=True, kw_only=True)
class Charges:
    """The outcome for each person, in pence a week (capital in pence).

    ``person``, ``council``, ``nhs``, ``social_security`` and ``third_party`` sum to the bill. Where care is free, what
    the means test would find is of no account.

    Attributes:
        capital, home_counted, tariff, income_counted, kept: what the means test finds.
        cost: what can be charged for; charge: what is due of it.
        person: the charge, own top-ups and the fee for arranging care; the others: what each of them pays.
        benefits_stopped: disability benefit no longer paid because the council helps to pay for the home.
        metered: what the week adds to the care account.
        above_limit, free, capped: capital is above the upper limit; care is free; the cap is reached.
    """

    capital: Pence
    home_counted: Pence
    tariff: Pence
    income_counted: Pence
    kept: Pence
    cost: Pence
    charge: Pence
    person: Pence
    council: Pence
    nhs: Pence
    social_security: Pence
    third_party: Pence
    benefits_stopped: Pence
    metered: Pence
    above_limit: Yes
    free: Yes
    capped: Yes


def assess_many(
    people: Population,
    *,
    day: date,
    policy: Policy | None = None,
    rules: Rules = LAW,
    figures: Parameters | None = None,
    account: Pence | None = None,
) -> Charges:
    """Return the weekly charge of everybody on a day, as one person's assessment finds it.

    Args:
        people: as they stand on the day.
        policy: the council's; by default the law with no discretion used.
        rules: the law as it stands, or as changed by reforms.
        figures: the package's figures by default.
        account: each person's care account in pence; by default nothing has been counted yet.

    Raises:
        NotVectorised: the rules set a switch that arrays do not follow.
        NotModelled: a figure has no value on the day.
    """
    terms = Terms(day=day, figures=figures or package_figures(), policy=policy or policies()["statutory"], rules=rules)
    accounts = np.zeros(len(people), np.int64) if account is None else account
    return _filled(people, terms, accounts)


def _filled(people: Population, terms: Terms, accounts: Pence) -> Charges:
    """Work the charges out a chunk at a time into arrays of everybody, so that none is held twice."""
    size = len(people)
    arrays: dict[str, NDArray[Any]] = {}
    for part in chunks(size, CHUNK):
        found = _assessed(people.take(part), terms, accounts[part])
        for item in fields(found):
            values = getattr(found, item.name)
            arrays.setdefault(item.name, np.empty(size, values.dtype))[part] = values
    return Charges(**arrays)


def chunks(size: int, most: int) -> Iterator[slice]:
    """Yield slices that cover ``size`` elements, each of at most ``most``; one empty slice where there are none."""
    for first in range(0, max(size, 1), most):
        yield slice(first, min(first + most, size))


def _assessed(people: Population, terms: Terms, account: Pence) -> Charges:
    settled = settle(people, terms)
    means = Means(
        savings=people.savings, account=account, funded=people.weeks_funded, admission=people.capital_at_admission
    )
    held = hold(settled, terms, means, week=0)
    week = find_week(settled, terms, means, held, week=0)
    return Charges(
        capital=week.capital,
        home_counted=held.home,
        tariff=week.tariff,
        income_counted=settled.spare + settled.kept - week.stopped,
        kept=settled.kept,
        cost=week.cost,
        charge=week.charge,
        person=week.charge + settled.own_top_up + week.arrangement,
        council=week.cost - week.charge - week.by_nhs - week.benefits,
        nhs=settled.nhs + week.by_nhs,
        social_security=week.benefits,
        third_party=settled.third_party,
        benefits_stopped=week.stopped,
        metered=week.metered,
        above_limit=week.above,
        free=week.free,
        capped=week.capped,
    )
