"""Statistical peers: the councils most alike in ways that shape care, chosen in the open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from ncs.core.arrays import Floats
from ncs.core.errors import NcsError, Problem, UnknownName
from ncs.reference.council_tax import council_tax
from ncs.reference.councils import councils
from ncs.reference.deprivation import deprivation
from ncs.reference.land_area import land_area
from ncs.reference.populations import populations
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

#: How many peers a council has unless asked otherwise.
PEERS = 15


class Indicator(BaseModel):
    """One way in which councils are alike or not; ``weight`` is how much it counts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    unit: str
    weight: float = Field(ge=0)
    logarithm: bool
    source: str


class _Indicators(BaseModel):
    model_config = ConfigDict(extra="forbid")

    indicators: dict[str, Indicator]


class TooFewPeers(NcsError):
    """Fewer councils than the number of peers asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A council that is like another.

    Attributes:
        area: ONS code of the peer.
        distance: in standard deviations, over all indicators by weight; 0 is the same.
        nearest, furthest: titles of the indicators on which the two are most and least alike.
        differences: for each indicator, how many standard deviations the peer lies above the council.
    """

    area: str
    distance: float
    nearest: tuple[str, ...]
    furthest: str
    differences: Mapping[str, float]


@cache
def indicators() -> Mapping[str, Indicator]:
    """Return the indicators that come with the package, with their weights."""
    return load_indicators(files("ncs.places") / "data" / "peer_indicators.yaml")


def load_indicators(file: Traversable | Path) -> Mapping[str, Indicator]:
    """Read indicators and weights from a YAML file such as the package's own.

    Raises:
        ProblemsFound: a key is unknown or missing, an indicator is not held or has a negative weight, or no weight is
            above zero.
    """
    summary = "The indicators cannot be used"
    return read_yaml(file, _Indicators, kind="file of indicators", summary=summary, more=_not_usable).indicators


def indicator_values() -> Mapping[str, Mapping[str, float]]:
    """Return the value of each indicator for each of the 153 councils, by name and ONS code, in its own unit."""
    areas = [council.ons_code for council in councils()]
    return {name: {area: value(area) for area in areas} for name, value in _VALUES.items()}


def peers(
    area: str,
    *,
    most: int = PEERS,
    using: Mapping[str, Indicator] | None = None,
    values: Mapping[str, Mapping[str, float]] | None = None,
) -> tuple[Peer, ...]:
    """Return the councils most like ``area``, nearest first.

    Each indicator is put on one scale (its median taken off, divided by its interquartile range over 1.349), the
    squares of the differences are weighted and averaged, and the root taken. Ties go by ONS code.

    Args:
        area: ONS code of a council.
        most: how many peers.
        using: indicators with weights; the package's own if not given.
        values: indicator values by name and ONS code; the package's own if not given.

    Raises:
        UnknownName: the area is not a council with indicator values.
        TooFewPeers: there are not so many other councils.
    """
    used = using or indicators()
    held = values or _packaged()
    areas = sorted(next(iter(held.values())))
    if area not in areas:
        raise UnknownName("council", area)
    if most >= len(areas):
        raise TooFewPeers(f"{most} peers were asked for; there are {len(areas) - 1} other councils.")
    names = [name for name, indicator in used.items() if indicator.weight > 0]
    scale = partial(_scaled, held) if values else _packaged_scaled
    scaled = np.column_stack([scale(name, logarithm=used[name].logarithm) for name in names])
    weights = np.array([used[name].weight for name in names])
    apart = scaled - scaled[areas.index(area)]
    distance = np.sqrt((weights * apart**2).sum(axis=1) / weights.sum())
    nearest = [i for i in np.lexsort((areas, distance)) if areas[i] != area][:most]
    return tuple(_peer(areas[i], float(distance[i]), apart[i], names, used) for i in nearest)


def _peer(area: str, distance: float, apart: Floats, names: Sequence[str], used: Mapping[str, Indicator]) -> Peer:
    order = sorted(range(len(names)), key=lambda i: (abs(apart[i]), names[i]))
    return Peer(
        area=area,
        distance=distance,
        nearest=tuple(used[names[i]].title for i in order[:2]),
        furthest=used[names[order[-1]]].title,
        differences={name: float(apart[i]) for i, name in enumerate(names)},
    )


@cache
def _packaged_scaled(name: str, *, logarithm: bool) -> Floats:
    return _scaled(_packaged(), name, logarithm=logarithm)


def _scaled(held: Mapping[str, Mapping[str, float]], name: str, *, logarithm: bool) -> Floats:
    """Return an indicator on its one scale, in the order of the areas' codes."""
    raw = np.array([held[name][area] for area in sorted(next(iter(held.values())))], dtype=np.float64)
    numbers = np.log(raw) if logarithm else raw
    low, middle, high = np.quantile(numbers, [0.25, 0.5, 0.75])
    return np.asarray((numbers - middle) / ((high - low) / 1.349), dtype=np.float64)


@cache
def _packaged() -> Mapping[str, Mapping[str, float]]:
    return indicator_values()


@cache
def _people(ages: str) -> Mapping[str, int]:
    return {area: number for area, number in populations(ages=ages).items() if number is not None}


_VALUES: Mapping[str, Callable[[str], float]] = {
    "share_65_plus": lambda area: 100 * _people("65+")[area] / _people("18+")[area],
    "share_85_plus": lambda area: 100 * _people("85+")[area] / _people("65+")[area],
    "deprivation": lambda area: float(deprivation()[area].average_score),
    "density": lambda area: _people("all")[area] / float(land_area()[area]),
    "tax_base": lambda area: float(council_tax()[area].tax_base) / _people("18+")[area],
    "size": lambda area: float(_people("18+")[area]),
}


def _not_usable(made: _Indicators | None, loaded: Loaded) -> Iterable[Problem]:
    """Yield each indicator that is not held, and say so where none counts."""
    given = loaded.part("indicators")
    for name in given.content if isinstance(given.content, dict) else ():
        if name not in _VALUES:
            step = f"Held: {', '.join(_VALUES)}."
            yield _problem(loaded, name, f"{name} is not held.", step)
    if made is not None and not sum(indicator.weight for indicator in made.indicators.values()):
        yield _problem(
            loaded, None, "The indicators give no weight to anything.", "Give at least one a weight above 0."
        )


def _problem(loaded: Loaded, name: str | None, message: str, next_step: str) -> Problem:
    at = ("indicators", *([name] if name else []))
    row = loaded.row_of(*at)
    return Problem(
        rule="bad-indicator", message=message, next_step=next_step, file=loaded.file, row=row, field=".".join(at)
    )
