"""Published costings beside the simulation's: what was published, what comes out, and whether it is near enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, model_validator

from ncs.charging.law.figures import figures
from ncs.charging.simulation.benchmarks import Evidence, gathered
from ncs.charging.simulation.people import People
from ncs.charging.simulation.prices import deflator
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress
from ncs.tables.reading.yaml_files import read_yaml

ONE = Decimal(1)
#: What a costing takes from the file as it is.
_AS_GIVEN = {"name", "title", "share", "share_why", "how", "factor", "within", "why_tolerance", "difference"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Costing:
    """One published figure, how ours is worked out, and how near it should be.

    Attributes:
        published: the figure; ``share`` of it is compared (England's, where it is for the United Kingdom), for
            the reason in ``share_why``.
        how: the name of a measure of :class:`ncs.charging.simulation.benchmarks.Evidence`.
        asked: what that measure needs: reform, year, class of stays and so on.
        prices: the year whose prices the figure is in; None where it is not money.
        factor, within: how far ours may be: as a ratio either way, or as a plain difference.
    """

    name: str
    title: str
    published: Decimal
    source: str
    share: Decimal
    share_why: str
    how: str
    asked: Mapping[str, str]
    prices: FinancialYear | None
    factor: Decimal | None
    within: Decimal | None
    why_tolerance: str
    difference: str

    @property
    def target(self) -> Decimal:
        """What ours is compared with."""
        return self.published * self.share

    def near(self, ours: Decimal) -> bool:
        """Whether ours is within the tolerance."""
        if self.within is not None:
            return abs(ours - self.target) <= self.within
        factor = self.factor or ONE
        return self.target / factor <= ours <= self.target * factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A costing with ours: in the prices and the unit of the published figure."""

    costing: Costing
    ours: Decimal

    @property
    def ratio(self) -> Decimal:
        """Ours over the published figure."""
        return self.ours / self.costing.target

    @property
    def within(self) -> bool:
        """Whether ours is within the tolerance."""
        return self.costing.near(self.ours)


class _Given(BaseModel):
    """What the file says of one costing: a ``figure``, or what was ``published`` with its source."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str
    title: str
    figure: str | None = None
    published: Decimal | None = None
    source: str = ""
    share: Decimal = ONE
    share_why: str = ""
    how: str
    reform: str | None = None
    less: str | None = None
    year: str | None = None
    of: str | None = None
    stays: str | None = None
    amount: str | None = None
    prices: str | None = None
    factor: Decimal | None = None
    within: Decimal | None = None
    why_tolerance: str
    difference: str

    @model_validator(mode="after")
    def _whole(self) -> _Given:
        if (self.figure is None) == (self.published is None) or bool(self.source) != (self.figure is None):
            raise ValueError("a costing has a figure, or what was published and its source")
        if (self.factor is None) == (self.within is None):
            raise ValueError("a costing has either factor: or within:")
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    costings: tuple[_Given, ...]


@cache
def costings() -> tuple[Costing, ...]:
    """Return the published costings in the package (``costings.yaml``)."""
    held = read_yaml(files("ncs.charging.simulation") / "costings.yaml", _File)
    return tuple(map(_costing, held.costings))


def compared(people: People, *, seed: int = 1, progress: Progress | None = None) -> tuple[Compared, ...]:
    """Work out every costing for a population, which must stand on 1 October 2025 or before.

    Raises:
        ProblemsFound: the people stand later than the first year of a costing.
        UnknownName: the people have no stays by a name that a costing asks for.
    """
    known = costings()
    evidence = gathered(people, [one.asked for one in known], seed=seed, progress=progress)
    return tuple(Compared(costing=one, ours=_ours(one, evidence)) for one in known)


def _ours(costing: Costing, evidence: Evidence) -> Decimal:
    """Return the measure; money of a year in that year's prices is put into the prices of the published figure."""
    value = evidence.measure(costing.how, costing.asked, prices=costing.prices)
    if costing.how != "public_change" or costing.prices is None:
        return value
    return value * deflator(of=FinancialYear.parse(costing.asked["year"]), to=costing.prices)


def _costing(given: _Given) -> Costing:
    figure = figures()[given.figure].values[-1] if given.figure else None
    asked = {"reform", "less", "year", "of", "stays", "amount"}
    return Costing(
        published=figure.value if figure else given.published or Decimal(0),
        source=figure.source if figure else given.source,
        asked={key: str(value) for key, value in given.model_dump(include=asked).items() if value is not None},
        prices=FinancialYear.parse(given.prices) if given.prices else None,
        **given.model_dump(include=_AS_GIVEN),
    )
