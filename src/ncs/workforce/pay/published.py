"""Published costings beside this model's, each with its tolerance; none was used to fit anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ncs.core.periods import FinancialYear
from ncs.policy.on_costs import on_costs, tax_year_starts
from ncs.policy.uncertain import Input, middle
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file
from ncs.workforce.pay.cost import Change, Cost, cost, payer_shares
from ncs.workforce.pay.floors import minimum_in
from ncs.workforce.pay.run import base_wages, floats


class Asks(BaseModel):
    """What a published costing asks, in this model's words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    floor: Decimal = Decimal(0)
    rise: Decimal = Decimal(0)
    year: str
    measure: str


class Costing(BaseModel):
    """A published costing: pounds, heads or a share, with the tolerance and the reason of a difference."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    body: str
    title: str
    asks: Asks | None = None
    published: Decimal
    tolerance: Decimal
    bound: Literal["least", "most"] | None = None
    why: str
    source: str


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    costings: tuple[Costing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A published costing and this model's figure; None where it cannot be made."""

    costing: Costing
    ours: float | None

    @property
    def within(self) -> bool | None:
        """Whether they agree within the tolerance, or on the right side of a bound."""
        if self.ours is None:
            return None
        published, tolerance = float(self.costing.published), float(self.costing.tolerance)
        if self.costing.asks is not None and self.costing.asks.measure == "state_share":
            return abs(self.ours - published) <= tolerance
        apart = self.ours / published - 1
        if self.costing.bound == "most" and apart <= 0:
            return True
        return True if self.costing.bound == "least" and apart >= 0 else abs(apart) <= tolerance


@cache
def costings() -> tuple[Costing, ...]:
    """Return the published costings that are held."""
    return read_yaml(data_file("costings.yaml"), _File).costings


def beside(known: Mapping[str, Input]) -> tuple[Beside, ...]:
    """Return each published costing with this model's figure at the middle of the inputs."""
    values = floats(middle(known))
    return tuple(Beside(costing=one, ours=None if one.asks is None else _ours(one.asks, values)) for one in costings())


def _ours(asks: Asks, values: Mapping[str, float]) -> float:
    year = FinancialYear.parse(asks.year)
    growth = Decimal(str(values["growth.minimum_wage"]))
    least = float(minimum_in(year, growth=growth).amount)
    change = Change(floor=float(asks.floor), rise=float(asks.rise))
    made = cost(base_wages(year, values, least), change, values, on_costs(tax_year_starts(year)))
    return _measure(asks.measure, made, values)


def _measure(measure: str, made: Cost, values: Mapping[str, float]) -> float:
    if measure == "homecare":
        return sum(amount for (_, service, _), amount in made.parts.items() if service == "homecare")
    if measure == "state_share":
        whole = {**values, **{f"passed.{payer}": 1.0 for payer in ("council", "nhs", "self")}}
        lines = _shares(made, whole)
        return (lines["council"] + lines["nhs"]) / sum(lines.values())
    return made.lines[measure]


def _shares(made: Cost, values: Mapping[str, float]) -> dict[str, float]:
    """Return who would bear the cost if all of it reached fees."""
    totals: dict[str, float] = {"council": 0.0, "nhs": 0.0, "self": 0.0}
    for (_, service, _), amount in made.parts.items():
        for payer in totals:
            totals[payer] += amount * payer_shares(service, values)[payer]
    return totals
