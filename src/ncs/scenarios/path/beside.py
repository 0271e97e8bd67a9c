"""A path beside published projections: each with what ours comes to over the same years, and why they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.scenarios.path.cohort import weighted
from ncs.scenarios.path.index import lift
from ncs.scenarios.path.run import Followed
from ncs.tables.reading.yaml_files import read_yaml

#: Drivers that each of the Health Foundation's three costings holds.
STAND_STILL = ("people", "need", "prices")
BETTER_ACCESS = (*STAND_STILL, "access", "prevention", "carers")
BETTER_PAY = (*BETTER_ACCESS, "pay", "stabilisation")


class _Published(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    unit: str
    value: float
    first: int
    last: int
    ours: str
    source: str
    differs: str
    prices: str | None = None


class _Homes(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    residents: int
    ages: dict[str, float]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A published projection and ours: the middle with the range of eight draws in ten; None where ours has none."""

    title: str
    unit: str
    first: int
    last: int
    published: float
    ours: float | None
    low: float | None
    high: float | None
    source: str
    differs: str


def beside(found: Followed) -> Iterator[Beside]:
    """Yield every published projection beside the path."""
    for one in read_yaml(files("ncs.scenarios") / "data" / "path_published.yaml", dict[str, _Published]).values():
        ours = _at_prices_of(one.prices, _OURS[one.ours](found, one.first, one.last), found)
        low, high = (None, None) if ours is None or not found.draws else map(float, np.quantile(ours[1:], [0.1, 0.9]))
        yield Beside(
            title=one.title,
            unit=one.unit,
            first=one.first,
            last=one.last,
            published=one.value,
            ours=None if ours is None else float(ours[0]),
            low=low,
            high=high,
            source=one.source,
            differs=one.differs,
        )


def _at_prices_of(year: str | None, ours: Floats | None, found: Followed) -> Floats | None:
    if ours is None or year is None:
        return ours
    brought: Floats = ours / lift(year, found.path.span, found.base.general, seed=found.seed)
    return brought


def _people(found: Followed, first: int, last: int, ages: str) -> Floats | None:
    held = found.people.by_age
    if first not in held or last not in held:
        return None
    return found.people.of(ages, last) / found.people.of(ages, first)


def _compounded(found: Followed, first: int, last: int, age: str) -> Floats:
    """Return growth of need of one person over as many years as are asked, at the path's own yearly pace."""
    growth: Floats = getattr(found.base, f"need_{age}")[:, 1]
    need: Floats = growth ** (last - first)
    return need


def _older(found: Followed, first: int, last: int) -> Floats | None:
    held = found.people.by_age
    if first not in held or last not in held:
        return None
    weights = [(one.ages, float(one.weight)) for one in found.path.age_weights]
    grown = weighted(found.people, weights, last) / weighted(found.people, weights, first)
    return _percent(grown * _compounded(found, first, last, "older"))


def _younger(found: Followed, first: int, last: int) -> Floats | None:
    grown = _people(found, first, last, "18-64")
    return None if grown is None else _percent(grown * _compounded(found, first, last, "younger"))


def _aged_65(found: Followed, first: int, last: int) -> Floats | None:
    grown = _people(found, first, last, "65+")
    return None if grown is None else _percent(grown)


def _residential(found: Followed, first: int, last: int) -> Floats | None:
    """Residents of care homes today, by age, each age growing with its people and their need."""
    held = found.people.by_age
    if first not in held or last not in held:
        return None
    homes = read_yaml(files("ncs.scenarios") / "data" / "path_residents.yaml", dict[str, _Homes]).values()
    now = sum(home.residents for home in homes)
    parts = [
        home.residents * share / now * found.people.of(ages, last) / found.people.of(ages, first)
        * _compounded(found, first, last, "younger" if ages == "18-64" else "older")
        for home in homes for ages, share in home.ages.items()
    ]  # fmt: skip
    return _percent(np.sum(parts, axis=0))


def _workforce(found: Followed, first: int, last: int) -> Floats:
    """The volume of care over as many years, with reforms of access, at the yearly pace of the whole path."""
    now, price = float(found.path.spending.million), found.base.real_price[:, -1]
    access = [one.real[:, -1] / price for one in found.drivers if one.kind == "access" and one.real is not None]
    volume = found.base.volume[:, -1] + np.sum([np.zeros_like(price), *access], axis=0) / now
    yearly = volume ** (1 / (found.path.years - 1))
    return _percent(yearly ** (last - first))


def _percent(ratio: Floats) -> Floats:
    found: Floats = 100 * (ratio - 1)
    return found


def _more(kinds: tuple[str, ...], *, cash: bool = False) -> Callable[[Followed, int, int], Floats | None]:
    def _found(found: Followed, first: int, last: int) -> Floats | None:
        year = FinancialYear(last)
        if year not in found.path.span or found.path.span[0] != FinancialYear(first):
            return None  # more than in another year would be another question
        at = found.at(year)
        parts = [driver.real[:, at] for driver in found.drivers if driver.kind in kinds and driver.real is not None]
        real: Floats = np.sum(parts, axis=0) / 1000
        if not cash:
            return real
        now = float(found.path.spending.million) / 1000
        in_cash: Floats = (real + now) * found.base.general[:, at] - now
        return in_cash

    return _found


_OURS: Mapping[str, Callable[[Followed, int, int], Floats | None]] = {
    "older": _older,
    "younger": _younger,
    "aged_65": _aged_65,
    "residential": _residential,
    "workforce": _workforce,
    "stand_still": _more(STAND_STILL),
    "better_access": _more(BETTER_ACCESS),
    "better_pay": _more(BETTER_PAY),
    "stand_still_cash": _more(STAND_STILL, cash=True),
}
