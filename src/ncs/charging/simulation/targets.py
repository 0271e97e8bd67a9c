"""The published totals that a population is fitted to or compared with: ``targets.yaml`` and people by region."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, model_validator

from ncs.charging.law.figures import figures
from ncs.charging.simulation.seen import Seen
from ncs.core.arrays import Floats
from ncs.reference.populations import population
from ncs.reference.regions import ENGLAND, regions
from ncs.tables.reading.yaml_files import read_yaml

MEASURES = ("count", "share", "mean", "yearly", "per_person")
FITTED, COMPARED = "fitted", "compared"
_WEEKS_A_YEAR = 365 / 7
_UNITS = {
    "count": "people",
    "share": "share",
    "mean": "GBP a week",
    "yearly": "GBP million a year",
    "per_person": "share",
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Counted:
    """What each row counts for: the value is the weighted sum of ``top``, or its ratio to that of ``bottom``."""

    top: NDArray[Any]
    bottom: NDArray[Any] | None = None

    def value(self, weight: Floats) -> float:
        """Return the value under weights; not a number where nobody counts."""
        if self.bottom is None:
            return float(weight @ self.top)
        size = float(weight @ self.bottom)
        return float(weight @ self.top) / size if size else float("nan")

    def amounts(self, wanted: float) -> Floats:
        """Return amounts by row whose weighted sum is :meth:`total` where the value is the one wanted."""
        top = self.top.astype(np.float64)
        return top if self.bottom is None else top - wanted * self.bottom

    def total(self, wanted: float) -> float:
        """Return what the amounts must come to."""
        return wanted if self.bottom is None else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One published total, and how it is counted in a population.

    Attributes:
        name, title: short name, and in words.
        measure: ``count`` people, the ``share`` of them with the ``part``, ``mean`` of an amount, its ``yearly`` sum,
            or people ``per_person`` aged 65 and over in England.
        among, part, amount: names that :class:`ncs.charging.simulation.seen.Seen` knows.
        day: on which people are set and assessed.
        value: what was published: people, a share, pounds a week or million pounds a year.
        period, source, confidence: of the value; derived and assumed ones say how.
        use: ``fitted`` or ``compared``; why: the reason, and what it conflicts with.
    """

    name: str
    title: str
    measure: str
    among: tuple[str, ...]
    day: date
    value: float
    period: str
    source: str
    confidence: str
    use: str
    why: str
    part: tuple[str, ...] = ()
    amount: str = ""

    @property
    def unit(self) -> str:
        """The unit of the value."""
        return _UNITS[self.measure]

    def counted(self, seen: Seen) -> Counted:
        """Return what each row counts for, and towards what."""
        among = seen.among(self.among)
        if self.measure == "share":
            return Counted(top=among & seen.among(self.part), bottom=among)
        if self.measure == "mean":
            return Counted(top=among * seen.amount(self.amount), bottom=among)
        if self.measure == "yearly":
            return Counted(top=among * seen.amount(self.amount) * (_WEEKS_A_YEAR / 1e6))
        if self.measure == "per_person":
            return Counted(top=among / population(ENGLAND, ages="65+"))
        return Counted(top=among)


class _Given(BaseModel):
    """What the file says of one target: a ``figure`` in force on ``of``, or the published value itself."""

    model_config = ConfigDict(extra="forbid")

    title: str
    measure: Literal["count", "share", "mean", "yearly", "per_person"]
    among: tuple[str, ...]
    part: tuple[str, ...] = ()
    amount: str = ""
    day: date
    figure: str | None = None
    of: date | None = None
    value: float | None = None
    period: str = ""
    source: str = ""
    confidence: Literal["", "published", "derived", "assumed"] = ""
    use: Literal["fitted", "compared"]
    why: str

    @model_validator(mode="after")
    def _one_value(self) -> _Given:
        own = (self.value is not None, bool(self.period), bool(self.source), bool(self.confidence))
        if (self.figure is None) != (self.of is None) or any(own) != (self.figure is None) or any(own) != all(own):
            raise ValueError("a target has a figure and its day (of), or value, period, source and confidence")
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    targets: dict[str, _Given]


@cache
def targets() -> tuple[Target, ...]:
    """Return every target of the package, in the order of the file, then the people of each region by age.

    Raises:
        UnknownName: a target names a figure that does not exist.
    """
    held = read_yaml(files("ncs.charging.simulation") / "targets.yaml", _File).targets
    read = [_target(name, entry) for name, entry in held.items()]
    return (*read, *_by_region())


def _target(name: str, given: _Given) -> Target:
    said = given.model_dump(exclude={"figure", "of"})
    if given.figure is not None and given.of is not None:
        found = figures().at(given.figure, given.of)
        said |= {
            "value": float(found.value),
            "period": f"from {given.of:%B %Y}",
            "source": f"{found.source} ({given.figure})",
            "confidence": found.confidence.value,
        }
    return Target(name=name, **said)


def _by_region() -> Iterator[Target]:
    """Yield the share of each region among people of each age, assumed to be as in the whole population."""
    for among, ages in (("aged_65", "65+"), ("aged_18_64", "18-64")):
        everybody = population(ENGLAND, ages=ages)
        for region in regions():
            yield Target(
                name=f"region_{region.code}_{among}",
                title=f"People aged {ages} in {region.name}",
                measure="share",
                among=(among,),
                part=(f"region:{region.name}",),
                day=date(2022, 10, 1),
                value=population(region.code, ages=ages) / everybody,
                period="mid-2023",
                source="ONS, mid-2023 population estimates: the region's share of people of this age; that as many of "
                "them need care in each region is this project's assumption",
                confidence="assumed",
                use=FITTED,
                why="So that fitting the money does not move people between regions",
            )
