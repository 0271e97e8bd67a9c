"""How far results could differ: draws of the uncertain inputs with the rows resampled, and one input at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ncs.charging.policy import Policy
from ncs.charging.simulation.inputs import Input, Values, drawn, middle, one_changed
from ncs.charging.simulation.lives import Span, live
from ncs.charging.simulation.people import People
from ncs.charging.simulation.results import MEASURES, Swing, Uncertainty
from ncs.charging.simulation.sampling import range_of, resampled
from ncs.charging.simulation.schemes import Named
from ncs.charging.simulation.totals import YearResult
from ncs.charging.simulation.worlds import Carried, World, world
from ncs.core.periods import FinancialYear

Progress = Callable[[str, int, int], None]
#: Pence by scheme, measure and year: totals of the law, differences from it for reforms.
Found = Mapping[tuple[str, str, FinancialYear], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Study:
    """What does not change from run to run."""

    people: People
    schemes: tuple[Named, ...]
    known: Mapping[str, Input]
    span: Span
    policy: Policy
    seed: int
    carried: Carried = field(default_factory=dict)

    def run(self, values: Values, *, resample: int | None) -> Found:
        """Return what the values come to, for all rows or for those that a numbered resampling takes."""
        made = world(self.people, self.schemes, values, weeks=self.span.weeks, seed=self.seed, carried=self.carried)
        return self._found(made if resample is None else _resampled(made, seed=self.seed, number=resample))

    def _found(self, made: World) -> Found:
        years = [
            live(
                made.people,
                named,
                span=self.span,
                leaving=made.leaving,
                growth=made.growth,
                policy=self.policy,
                replicates=None,
                tell=_nothing,
            ).years
            for named in made.schemes
        ]
        found: dict[tuple[str, str, FinancialYear], int] = {}
        for place, named in enumerate(made.schemes):
            for own, under_law in zip(years[place], years[0], strict=True):
                for measure in MEASURES:
                    less = _measured(under_law, measure) if place else 0
                    found[named.name, measure, own.year] = _measured(own, measure) - less
        return found


def explore(
    people: People,
    schemes: Sequence[Named],
    *,
    known: Mapping[str, Input],
    span: Span,
    policy: Policy,
    seed: int,
    draws: int,
    progress: Progress | None,
) -> Uncertainty:
    """Return ranges over ``draws`` draws, and how far each input alone moves each reform's cost in the last year.

    The first of the schemes is the law. In each draw the rows are resampled too, so that the ranges hold both the
    uncertainty of the inputs and that of sampling; the lives (who leaves when) are the same but for longer stays.
    """
    study = _Study(people=people, schemes=_distinct(schemes), known=known, span=span, policy=policy, seed=seed)
    values = tuple(drawn(known, np.random.default_rng([seed, number])) for number in range(draws))
    found = []
    for number, one in enumerate(values):
        found.append(study.run(one, resample=number))
        if progress is not None:
            progress("Draws", number + 1, draws)
    ranges = {key: range_of(np.array([float(one[key]) for one in found])) for key in found[0]}
    return Uncertainty(draws=draws, values=values, ranges=ranges, swings=tuple(_swings(study, progress)))


def _distinct(schemes: Sequence[Named]) -> tuple[Named, ...]:
    """Return the schemes without a second one of the same name, such as the law asked for as a reform."""
    return tuple({named.name: named for named in reversed(schemes)}.values())[::-1]


def _swings(study: _Study, progress: Progress | None) -> Iterator[Swing]:
    """Yield each input's effect on each reform, by reform, the widest first; inputs without effect are left out."""
    base = study.run(middle(study.known), resample=None)
    ends: dict[tuple[str, bool], Found] = {}
    for place, (name, item) in enumerate(study.known.items()):
        for high in (False, True):
            same = (item.high if high else item.low) == item.middle
            ends[name, high] = base if same else study.run(one_changed(study.known, name, high=high), resample=None)
        if progress is not None:
            progress("One input at a time", place + 1, len(study.known))
    for named in study.schemes[1:]:
        key = (named.name, "public", study.span.last)
        swings = [
            Swing(
                scheme=named.name, item=item, low=ends[name, False][key], middle=base[key], high=ends[name, True][key]
            )
            for name, item in study.known.items()
        ]
        yield from sorted((one for one in swings if one.width), key=lambda one: (-one.width, one.item.name))


def _resampled(made: World, *, seed: int, number: int) -> World:
    """Return the rows that a resampling takes, each weighted by how often, scaled to the same number of people."""
    counts = resampled(made.people.weight, replicates=1, seed=seed + 1_000_003 * (number + 1)).counts[0]
    taken = np.flatnonzero(counts)
    if not len(taken):
        return made
    weight = made.people.weight[taken] * counts[taken]
    people = replace(made.people.take(taken), weight=weight * (made.people.weight.sum() / weight.sum()))
    return replace(made, people=people, leaving=made.leaving.take(taken))


def _measured(result: YearResult, measure: str) -> int:
    amount: int = getattr(result.spent, measure)
    return amount


def _nothing() -> None:
    """Tell nobody: progress is told by draw."""
