"""Published costings beside the simulation's: what was published, what comes out, and whether it is near enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from ncs.charging.law.figures import figures
from ncs.charging.simulation.benchmarks import Evidence, gathered
from ncs.charging.simulation.people import People
from ncs.charging.simulation.prices import deflator
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress
from ncs.tables.reading.yaml_files import load_yaml

ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Costing:
    """One published figure, how ours is worked out, and how near it should be.

    Attributes:
        published: the figure; ``share`` of it is compared (England's, where it is for the United Kingdom).
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


@cache
def costings() -> tuple[Costing, ...]:
    """Return the published costings in the package (``costings.yaml``)."""
    content = load_yaml(files("ncs.charging.simulation") / "costings.yaml").content
    return tuple(_costing(entry) for entry in content["costings"])


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


def _costing(entry: dict[str, Any]) -> Costing:
    figure = figures()[entry["figure"]].values[-1] if "figure" in entry else None
    known = {"reform", "less", "year", "of", "stays", "amount"}
    return Costing(
        name=entry["name"],
        title=entry["title"],
        published=figure.value if figure else Decimal(entry["published"]),
        source=figure.source if figure else entry["source"],
        share=Decimal(entry.get("share", "1")),
        how=entry["how"],
        asked={key: str(value) for key, value in entry.items() if key in known},
        prices=FinancialYear.parse(entry["prices"]) if "prices" in entry else None,
        factor=Decimal(entry["factor"]) if "factor" in entry else None,
        within=Decimal(entry["within"]) if "within" in entry else None,
        why_tolerance=entry["why_tolerance"].strip(),
        difference=entry["difference"].strip(),
    )
