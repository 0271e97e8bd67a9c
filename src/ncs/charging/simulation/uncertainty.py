"""How far results could differ: draws of the uncertain inputs with the rows resampled, and one input at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ncs.charging.law.policy import Policy
from ncs.charging.simulation.lives import Span, live
from ncs.charging.simulation.people import People
from ncs.charging.simulation.results import Swing, Uncertainty
from ncs.charging.simulation.schemes import Named
from ncs.charging.simulation.totals import MEASURES, measured
from ncs.charging.simulation.worlds import Carried, World, world
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress
from ncs.policy.uncertain import Input, Values, drawn, middle, one_changed
from ncs.statistics.sampling import range_of, resampled

#: Told of a stage in words, how much of it is done, and how much there is.
#: Pence by scheme, measure and year: totals of the law, differences from it for reforms.
Found = Mapping[tuple[str, str, FinancialYear], int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Job:
    """What does not change from run to run; the first of the schemes is the law."""

    people: People
    schemes: tuple[Named, ...]
    known: Mapping[str, Input]
    span: Span
    policy: Policy
    seed: int
    progress: Progress | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Study:
    """A job whose runs keep what they can for one another."""

    job: Job
    schemes: tuple[Named, ...]
    carried: Carried = field(default_factory=dict)

    def run(self, values: Values, *, resample: int | None) -> Found:
        """Return what the values come to, for all rows or for those that a numbered resampling takes."""
        job = self.job
        # Every draw has figures of its own, which are not kept; runs of one input share theirs.
        carried = self.carried if resample is None else None
        made = world(job.people, self.schemes, values, weeks=job.span.weeks, seed=job.seed, carried=carried)
        if resample is not None:
            made = _resampled(made, seed=job.seed, number=resample)
        years = [
            live(made, named, span=job.span, policy=job.policy, replicates=None, tell=_nothing).years
            for named in made.schemes
        ]
        return {
            (named.name, measure, own.year): measured(own.spent.less(under_law.spent) if place else own.spent, measure)
            for place, named in enumerate(made.schemes)
            for own, under_law in zip(years[place], years[0], strict=True)
            for measure in MEASURES
        }

    def tell(self, stage: str, done: int, of: int) -> None:
        """Say how far a stage has come."""
        if self.job.progress is not None:
            self.job.progress(stage, done, of)


def explore(job: Job, *, draws: int) -> Uncertainty:
    """Return ranges over ``draws`` draws, and how far each input alone moves each reform's cost in the last year.

    In each draw the rows are resampled too, so that the ranges hold both the uncertainty of the inputs and that of
    sampling; the lives (who leaves when) are the same but for longer stays.
    """
    study = _Study(job=job, schemes=_distinct(job.schemes))
    values = tuple(drawn(job.known, np.random.default_rng([job.seed, number])) for number in range(draws))
    found = []
    for number, one in enumerate(values):
        found.append(study.run(one, resample=number))
        study.tell("Draws", number + 1, draws)
    ranges = {key: range_of(np.array([float(one[key]) for one in found])) for key in found[0]}
    return Uncertainty(draws=draws, values=values, found=tuple(found), ranges=ranges, swings=tuple(_swings(study)))


def _distinct(schemes: Sequence[Named]) -> tuple[Named, ...]:
    """Return the schemes without a second one of the same name, such as the law asked for as a reform."""
    return tuple({named.name: named for named in reversed(schemes)}.values())[::-1]


def _swings(study: _Study) -> Iterator[Swing]:
    """Yield each input's effect on each reform, by reform, the widest first; inputs without effect are left out."""
    known, last = study.job.known, study.job.span.last
    base = study.run(middle(known), resample=None)
    ends: dict[tuple[str, bool], Found] = {}
    for place, (name, item) in enumerate(known.items()):
        for high in (False, True):
            same = (item.high if high else item.low) == item.middle
            ends[name, high] = base if same else study.run(one_changed(known, name, high=high), resample=None)
        study.tell("One input at a time", place + 1, len(known))
    for named in study.schemes[1:]:
        key = (named.name, "public", last)
        swings = [
            Swing(
                scheme=named.name, item=item, low=ends[name, False][key], middle=base[key], high=ends[name, True][key]
            )
            for name, item in known.items()
        ]
        yield from sorted((one for one in swings if one.width), key=lambda one: (-one.width, one.item.name))


def _resampled(made: World, *, seed: int, number: int) -> World:
    """Return the rows that a resampling takes, each weighted by how often, scaled to the same number of people."""
    counts = resampled(made.people.weight, replicates=1, seed=seed + 1_000_003 * (number + 1)).counts[0]
    taken = np.flatnonzero(counts)
    if not len(taken):
        return made
    part, weight = made.part(taken), made.people.weight[taken] * counts[taken]
    return replace(part, people=replace(part.people, weight=weight * (made.people.weight.sum() / weight.sum())))


def _nothing() -> None:
    """Tell nobody: progress is told by draw."""
