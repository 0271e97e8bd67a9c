"""Ratios of a return, each with its definition, its working, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from statistics import median
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ncs.core.explained import Explained
from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.providers.directory.layouts import data_file
from ncs.providers.finance.returns import Return
from ncs.tables.reading.yaml_files import read_yaml

#: With fewer peers nothing is said of the distance to them.
FEWEST_PEERS = 5
#: Where no number says it, whether every level is passed, and which way.
Beyond = Literal["", "above", "below"]


class Defined(BaseModel):
    """The definition of a ratio: its unit, which way is better, and whom it is borrowed from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    unit: str
    better: Literal["higher", "lower", "neither"]
    area: Literal["viability", "value", "operations", "conduct"]
    words: str
    borrowed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One ratio of one return: its value, or why there is none; the numbers put in.

    ``beyond`` is ``above`` or ``below`` where no number says it but every level is passed: dividends paid on a loss are
    above any share of profit, and where nothing is to be paid earnings cover it above any level.
    """

    id: str
    value: Decimal | None
    working: str
    why: str = ""
    beyond: Beyond = ""


@cache
def definitions() -> Mapping[str, Defined]:
    """Return the definitions by id, in the order in which they are shown."""
    found = read_yaml(data_file("ratios.yaml"), tuple[Defined, ...], kind="ratios")
    return {one.id: one for one in found}


class _Missing(Exception):
    """A figure is not given, or a division has nothing to divide by; ``beyond`` is as in :class:`Ratio`."""

    beyond: Beyond = ""


class _Above(_Missing):
    """No number, and above every level."""

    beyond = "above"


class _Below(_Missing):
    """No number, and below every level."""

    beyond = "below"


def _given(one: Return, *names: str) -> list[Decimal]:
    lacking = [name for name in names if getattr(one, name) is None]
    if lacking:
        raise _Missing(f"not given: {', '.join(lacking)}")
    return [Decimal(getattr(one, name)) for name in names]


def ebitdarm(one: Return) -> Decimal:
    """Return earnings before interest, tax, depreciation, rent and management fees."""
    return one.revenue - one.staff_costs - one.other_costs


def ebitdar(one: Return) -> Decimal:
    """Return EBITDARM less management fees; none given are none paid."""
    return ebitdarm(one) - (one.management_fees or 0)


def ebitda(one: Return) -> Decimal:
    """Return EBITDAR less rent.

    Raises:
        _Missing: rent is not given.
    """
    (rent,) = _given(one, "rent")
    return ebitdar(one) - rent


def _yearly(one: Return, amount: Decimal) -> Decimal:
    return amount / one.years


def _over(top: Decimal, below: Decimal, words: str) -> tuple[Decimal, str]:
    if below <= 0:
        raise _Missing(f"{words} is not more than nought")
    return top / below, f"{round_half_away(top, 2):,} / {round_half_away(below, 2):,}"


def _burden(top: Decimal, below: Decimal, words: str) -> tuple[Decimal, str]:
    """Return what is owed or paid over what it comes from; with nothing to come from it is above any level."""
    if below <= 0 < top:
        raise _Above(
            f"{words} is not more than nought, and {round_half_away(top, 2):,} is to come from it: above every level"
        )
    if top <= 0 and below <= 0:
        raise _Below(f"{words} is not more than nought, and nothing is to come from it: below every level")
    return _over(top, below, words)


def _gearing(one: Return) -> tuple[Decimal, str]:
    """Net debt over all that is put in. Where net liabilities eat up the debt, every level is passed."""
    debt, assets = _net_debt(one), _given(one, "net_assets")[0]
    if debt + assets <= 0 and assets < 0:
        raise _Above("net liabilities are as much as debt less cash or more: above every level")
    if debt + assets <= 0:
        raise _Below("cash is as much as debt and net assets together or more: below every level")
    return _over(debt, debt + assets, "net debt and assets together")


def _cover(top: Decimal, charges: Decimal, words: str) -> tuple[Decimal, str]:
    """Return earnings over charges; where there are none, earnings that are not negative cover them at any level."""
    if charges > 0:
        return _over(top, charges, words)
    if top < 0:
        raise _Below(f"{words} is not more than nought, and earnings are negative: below every level")
    raise _Above(f"{words} is not more than nought, so nothing is to be covered: above every level")


def _net_debt(one: Return) -> Decimal:
    debt, cash = _given(one, "debt", "cash")
    return debt - cash


def _employed(one: Return) -> Decimal:
    assets, debt = _given(one, "net_assets", "debt")
    return assets + debt


def _operating(one: Return) -> Decimal:
    return ebitda(one) - _given(one, "depreciation")[0]


def _costs(one: Return) -> Decimal:
    return one.staff_costs + one.other_costs + (one.management_fees or 0) + _given(one, "rent")[0]


def _bed_weeks(one: Return) -> Decimal:
    beds, occupied = _given(one, "beds", "occupancy")
    return beds * occupied * one.days / 7


def _profit(one: Return) -> Decimal:
    interest, tax = _given(one, "interest", "tax")
    return _operating(one) - interest - tax


def _fixed(one: Return) -> Decimal:
    interest, rent = _given(one, "interest", "rent")
    return interest + rent


def _as_returned(one: Return, name: str) -> tuple[Decimal, str]:
    return _given(one, name)[0], "as returned"


_Rule = Callable[[Return], tuple[Decimal, str]]
_RULES: Mapping[str, _Rule] = {
    "ebitdarm_margin": lambda one: _over(ebitdarm(one), one.revenue, "revenue"),
    "ebitda_margin": lambda one: _over(ebitda(one), one.revenue, "revenue"),
    "fixed_charge_cover": lambda one: _cover(ebitdar(one), _fixed(one), "interest and rent"),
    "interest_cover": lambda one: _cover(ebitda(one), _given(one, "interest")[0], "interest"),
    "net_debt_to_ebitda": lambda one: _burden(_net_debt(one), _yearly(one, ebitda(one)), "EBITDA"),
    "gearing": _gearing,
    "liquidity_days": lambda one: _over(_given(one, "cash")[0], _costs(one) / one.days, "a day's cost"),
    "covenant_headroom": lambda one: _as_returned(one, "covenant_headroom"),
    "operating_margin": lambda one: _over(_operating(one), one.revenue, "revenue"),
    "roce": lambda one: _over(_yearly(one, _operating(one)), _employed(one), "net assets and debt"),
    "reinvestment": lambda one: _over(
        _yearly(one, _given(one, "capital_spending")[0]), _employed(one), "net assets and debt"
    ),
    "staff_share": lambda one: _over(one.staff_costs, one.revenue, "revenue"),
    "cost_per_bed_week": lambda one: _over(_costs(one), _bed_weeks(one), "occupied bed weeks"),
    "occupancy": lambda one: _as_returned(one, "occupancy"),
    "agency_share": lambda one: _over(_given(one, "agency_costs")[0], one.staff_costs, "staff costs"),
    "related_rent_share": lambda one: _over(_given(one, "rent_related")[0], _given(one, "rent")[0], "rent"),
    "payout": lambda one: _burden(_given(one, "dividends")[0], _profit(one), "profit after tax"),
}


def ratio(one: Return, name: str) -> Ratio:
    """Return one ratio of a return; its value is None where a figure is missing or there is nothing to divide by."""
    try:
        value, working = _RULES[name](one)
    except _Missing as missing:
        return Ratio(id=name, value=None, working="", why=str(missing), beyond=missing.beyond)
    return Ratio(id=name, value=value, working=working)


def ratios(one: Return) -> dict[str, Ratio]:
    """Return every ratio of a return by id."""
    return {name: ratio(one, name) for name in definitions()}


def against(value: Decimal | None, others: Sequence[Decimal | None]) -> Decimal | None:
    """Return how far a value lies from the median of others; None with fewer than :data:`FEWEST_PEERS` of them."""
    held = [one for one in others if one is not None]
    return None if value is None or len(held) < FEWEST_PEERS else value - median(held)


def explained(one: Return, found: Ratio) -> Explained:
    """Return a ratio as an explained line."""
    defined = definitions()[found.id]
    return Explained(
        what=defined.title,
        words=defined.words,
        rule=f"borrowed from: {defined.borrowed}",
        about=one.name,
        section=defined.area,
        period=one.period,
        amount=found.value,
        unit=defined.unit if found.value is not None else "",
        working=found.working or found.why,
        status=Status.OK if found.value is not None else Status.MISSING,
    )
