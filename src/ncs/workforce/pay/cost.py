"""What a sector minimum costs, person by person: pay, on-costs, tax and benefits back, turnover saved, and who pays.

Everything is worked out on arrays of people: role by pay by weekly hours. Amounts are pounds a year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.policy.on_costs import WEEKS, OnCosts, employee_ni, employer_ni, employer_pension, income_tax
from ncs.workforce.pay.inputs import weekly_hours
from ncs.workforce.pay.wages import Wages

#: Services, and who pays in each; what payers' fees do not rise by comes out of providers' margins.
SERVICES = ("homecare", "care_home", "other", "assistants")
PAYERS = ("council", "nhs", "self", "margin")
_SENIOR = "senior_care_worker"
#: Turnover of care workers by pay: points of a share for each pound above the legal minimum, up to 1.50 above it.
TURNOVER_LINK, TURNOVER_RANGE = (0.378 - 0.310) / 1.50, 1.50
_PAYER_OF = {"homecare": "homecare", "care_home": "home", "other": "other", "assistants": "assistants"}

Amounts = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Filled posts of a role in a service that are all paid alike, in pounds an hour: for roles that are given.

    ``claimants`` is their share on Universal Credit; None where it is taken as that of care workers.
    """

    role: str
    service: str
    posts: float
    hourly: float
    claimants: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to pay: a least amount an hour, or the same rise for everybody (``floor`` is then 0)."""

    floor: float = 0.0
    rise: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """The cost of a change in one year, pounds: lines of the whole, and employers' cost by role, service and payer.

    Attributes:
        lines: ``pay``, ``employer_ni``, ``pension``, ``levy``, which sum to ``total``; ``floor_only`` and ``ripple``,
            which do too; ``income_tax``, ``employee_ni``, ``benefits`` and ``employer_ni`` sum to ``exchequer``; the
            payers, which sum to ``total``; ``turnover`` saved; ``workers`` gaining; ``public_net``.
        parts: pounds by role, service, payer: the total again.
    """

    lines: Amounts
    parts: Mapping[tuple[str, str, str], float]


def new_pay(wages: Floats, change: Change, *, minimum: float, kept: float) -> Floats:
    """Return each hourly wage after a change: never less than before.

    A wage below the floor is raised to it; where a share of differentials is restored, a wage that stood above the
    legal minimum by an amount stands above the floor by that share of it, if that is more.
    """
    if change.floor == 0.0:
        return wages + change.rise
    return np.maximum(np.maximum(wages, change.floor), change.floor + kept * (wages - minimum))


def posts(values: Amounts) -> dict[tuple[str, str], float]:
    """Return filled posts by role and service."""
    whole = values["posts.filled"] * 1e6
    shares = {
        "homecare": values["service.homecare"],
        "care_home": values["service.care_home"],
        "other": 1 - values["service.homecare"] - values["service.care_home"],
    }
    made = {
        (role, service): whole * values[f"role.{role}"] * share
        for role in ("care_worker", "senior_care_worker")
        for service, share in shares.items()
    }
    made["personal_assistant", "assistants"] = whole * values["role.personal_assistant"]
    made["support", "care_home"] = whole * values["role.support"]
    return made


def payer_shares(service: str, values: Amounts) -> dict[str, float]:
    """Return who bears a pound of employers' cost in a service; the shares sum to 1."""
    key = _PAYER_OF[service]
    nhs, self_funders = values[f"payer.{key}.nhs"], values[f"payer.{key}.self"]
    shares = {
        "council": (1 - nhs - self_funders) * values["passed.council"],
        "nhs": nhs * values["passed.nhs"],
        "self": self_funders * values["passed.self"],
    }
    return {**shares, "margin": 1 - sum(shares.values())}


def linked(wages: Floats, after: Floats, minimum: float) -> float:
    """Return how far pay moves on average within the range that turnover is linked to: pounds an hour.

    The link was seen between the legal minimum and 1.50 above it. Whoever stands above that already gains nothing in
    it; whoever is lifted past it gains the part that lies below.
    """

    def _inside(pay: Floats) -> Floats:
        return np.clip(pay - minimum, 0.0, TURNOVER_RANGE)

    return float(np.mean(_inside(after) - _inside(wages)))


def per_worker(wages: Floats, after: Floats, values: Amounts, on: OnCosts, *, minimum: float) -> dict[str, float]:
    """Return what a change costs for one worker on average, pounds a year by line.

    Args:
        wages, after: hourly pay of people before and after.
        values: inputs by name.
        on: figures of the day.
        minimum: the legal minimum, pounds an hour, which turnover is measured from.
    """
    hours, weights = weekly_hours()
    hours = hours * values["hours.scale"]
    before, then = np.outer(wages, hours), np.outer(after, hours)

    def _mean(weekly: Floats) -> float:
        return float(np.mean(weekly @ weights)) * float(WEEKS)

    more = then - before
    tax, ni = income_tax(then, on) - income_tax(before, on), employee_ni(then, on) - employee_ni(before, on)
    lines = {
        "pay": _mean(more),
        "employer_ni": _mean(employer_ni(then, on) - employer_ni(before, on)),
        "pension": _mean(employer_pension(then, on) - employer_pension(before, on)) * values["pension.joined"],
        "levy": _mean(more) * values["levy.share"] * on.apprenticeship_levy_rate,
        "income_tax": _mean(tax),
        "employee_ni": _mean(ni),
        "benefits": _mean(more - tax - ni) * values["claimants"] * on.universal_credit_taper,
        "workers": float(np.mean(after > wages + 1e-9)),
    }
    gained = linked(wages, after, minimum)
    lines["turnover"] = TURNOVER_LINK * gained * values["turnover.causal"] * values["turnover.cost"] * _mean(then)
    return lines


def _of_group(
    one: Group, change: Change, values: Amounts, on: OnCosts, least: float
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the lines of one worker of a group, with differentials restored and without."""
    wages = np.array([one.hourly])
    if one.claimants is not None:
        values = {**values, "claimants": one.claimants}
    full, none = (new_pay(wages, change, minimum=least, kept=kept) for kept in (values["ripple.kept"], 0.0))
    return (
        per_worker(wages, full, values, on, minimum=least),
        per_worker(wages, none, values, on, minimum=least),
    )


_EMPLOYER = ("pay", "employer_ni", "pension", "levy")
_BACK = ("employer_ni", "income_tax", "employee_ni", "benefits")


def cost(base: Wages, change: Change, values: Amounts, on: OnCosts, given: Sequence[Group] = ()) -> Cost:
    """Return what a change of pay costs in a year.

    Args:
        base: care workers' pay in that year without it.
        change: to all roles.
        values: every input by name.
        on: figures of that year.
        given: posts of roles that are not held, beside those that are.
    """
    people = base.people()
    ladder = {False: people, True: people * (1 + values["pay.senior"])}
    kept, least = values["ripple.kept"], base.minimum

    def _each(restored: float) -> dict[bool, dict[str, float]]:
        after = {n: new_pay(wages, change, minimum=least, kept=restored) for n, wages in ladder.items()}
        return {n: per_worker(wages, after[n], values, on, minimum=least) for n, wages in ladder.items()}

    full, none = _each(kept), _each(0.0)
    held = [
        (role, service, number, full[role == _SENIOR], none[role == _SENIOR])
        for (role, service), number in posts(values).items()
    ]
    held += [(one.role, one.service, one.posts, *_of_group(one, change, values, on, least)) for one in given]
    lines = dict.fromkeys((*full[False], "floor_only", *PAYERS), 0.0)
    parts: dict[tuple[str, str, str], float] = {}
    for role, service, number, each, bare in held:
        for line, amount in each.items():
            lines[line] += amount * number
        lines["floor_only"] += sum(bare[line] for line in _EMPLOYER) * number
        whole = sum(each[line] for line in _EMPLOYER) * number
        for payer, share in payer_shares(service, values).items():
            parts[role, service, payer] = parts.get((role, service, payer), 0.0) + whole * share
            lines[payer] += whole * share
    lines["total"] = sum(lines[line] for line in _EMPLOYER)
    lines["ripple"] = lines["total"] - lines["floor_only"]
    lines["exchequer"] = sum(lines[line] for line in _BACK)
    lines["public_net"] = lines["council"] + lines["nhs"] - lines["exchequer"]
    return Cost(lines=lines, parts=parts)
