"""What a simulation finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.charging.simulation.calibration import Calibration
from ncs.charging.simulation.changes import Change
from ncs.charging.simulation.lives import Span
from ncs.charging.simulation.people import People
from ncs.charging.simulation.schemes import Named
from ncs.charging.simulation.totals import YearResult
from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.policy.uncertain import Input, Values
from ncs.statistics.sampling import Range


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome:
    """One scheme through the years.

    Attributes:
        named: the scheme.
        years: in order.
        notes: what the reforms leave open or take from elsewhere.
        ranges: the sampling range of each of ``totals.MEASURES`` by year, in pence: of the totals for the law, and
            of the difference from the law for a reform.
        winners: how people fare in the chosen year; empty for the law.
        change: pence a week that each row pays more than under the law in the chosen year (below zero: less).
    """

    named: Named
    years: tuple[YearResult, ...]
    notes: tuple[str, ...]
    ranges: Mapping[tuple[str, FinancialYear], Range]
    winners: tuple[Change, ...]
    change: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What one input does alone: the change in net public cost in the last year, in pence, with the input low and high.

    ``middle`` is the change with every input at its middle.
    """

    scheme: str
    item: Input
    low: int
    middle: int
    high: int

    @property
    def width(self) -> int:
        """How far apart the three results lie."""
        return max(self.low, self.middle, self.high) - min(self.low, self.middle, self.high)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Uncertainty:
    """What draws of the uncertain inputs, with rows resampled in each, come to.

    Attributes:
        draws: how many.
        values: the inputs of each draw.
        found: what each draw comes to, in pence by scheme, measure and year: totals of the law, differences from it for
            reforms.
        ranges: by scheme, measure and year, in pence: totals for the law, differences from it for reforms.
        swings: by reform, the widest first.
    """

    draws: int
    values: tuple[Values, ...]
    found: tuple[Mapping[tuple[str, str, FinancialYear], int], ...]
    ranges: Mapping[tuple[str, str, FinancialYear], Range]
    swings: tuple[Swing, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Simulation:
    """The law and reforms, lived by the same people.

    Attributes:
        people: who was simulated.
        law, reforms: the outcomes.
        span: the years counted, and that of winners and losers.
        seed, replicates: of the random parts: times of leaving, and resampling.
        inputs: the assumptions used (middle values) and their ranges.
        policy: the title of the charging policy.
        starting: the day on which reforms without a day of their own start.
        uncertainty: ranges over uncertain inputs; None where no draws were asked for.
        calibration: the people beside published totals, fitted or not.
    """

    people: People
    law: Outcome
    reforms: tuple[Outcome, ...]
    span: Span
    seed: int
    replicates: int
    inputs: Mapping[str, Input]
    policy: str
    starting: date
    uncertainty: Uncertainty | None
    calibration: Calibration

    @property
    def first(self) -> FinancialYear:
        """The first year counted."""
        return self.span.first

    @property
    def last(self) -> FinancialYear:
        """The last year counted."""
        return self.span.last

    @property
    def chosen(self) -> FinancialYear:
        """The year of winners and losers."""
        return self.span.chosen

    def net_public(self, outcome: Outcome, place: int = -1) -> int:
        """Return a scheme's net public cost in pence in a year, by its place (the last by default)."""
        return outcome.years[place].spent.public - self.law.years[place].spent.public

    def net_public_range(self, outcome: Outcome) -> Range:
        """Return the range of that in the last year: over inputs and sampling if drawn, else sampling alone."""
        if self.uncertainty is None:
            return outcome.ranges["public", self.last]
        return self.uncertainty.ranges[outcome.named.name, "public", self.last]

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The law, then the reforms."""
        return self.law, *self.reforms

    @property
    def standing_for(self) -> Decimal:
        """How many people in England the rows stand for."""
        return self.law.years[0].numbers.receiving
