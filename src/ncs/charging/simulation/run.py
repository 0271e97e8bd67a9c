"""Simulate: the same lives under the law and under each reform, with ranges, winners and losers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ncs.charging.law.figures import figures as package_figures
from ncs.charging.law.policy import Policy, policies
from ncs.charging.simulation.calibration import Calibration, beside_totals
from ncs.charging.simulation.changes import Fate, changes
from ncs.charging.simulation.checks import problems_of_starts, problems_of_years
from ncs.charging.simulation.inputs import inputs
from ncs.charging.simulation.lives import Lived, Span, live
from ncs.charging.simulation.people import People
from ncs.charging.simulation.results import Outcome, Simulation
from ncs.charging.simulation.schemes import Named, chosen, law
from ncs.charging.simulation.totals import MEASURES
from ncs.charging.simulation.uncertainty import Job, explore
from ncs.charging.simulation.worlds import world
from ncs.core.arrays import Floats
from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress
from ncs.policy.parameters import Parameters
from ncs.policy.uncertain import Input, middle
from ncs.statistics.sampling import Range, range_of, resampled

#: Resamplings of the rows for sampling ranges.
REPLICATES = 200


def simulate(
    people: People,
    *,
    reforms: Sequence[str | Named],
    first: FinancialYear,
    last: FinancialYear,
    seed: int = 1,
    policy: Policy | None = None,
    year: FinancialYear | None = None,
    draws: int | None = None,
    known: Mapping[str, Input] | None = None,
    figures: Parameters | None = None,
    replicates: int = REPLICATES,
    progress: Progress | None = None,
    calibration: Calibration | None = None,
) -> Simulation:
    """Cost reforms: by year and payer, who wins and loses, how many meet a cap, and how sure that is.

    The people live from the day on which they stand, under the law until a reform starts. The same exits and the same
    entrants happen under every scheme.

    Args:
        reforms: names, files or several joined by ``+``; or schemes made otherwise. A reform without a day of its own
            starts with the first year.
        first, last: the financial years counted.
        seed: of exits, of resampling and of draws; the same seed gives the same result.
        policy: the charging policy of every council; the law's own terms by default.
        year: the year of winners and losers; the last by default.
        draws: how many draws of the uncertain inputs; none by default.
        known: the assumptions, in place of the package's.
        calibration: how the people's weights were fitted; without it they are set beside published totals as they are.

    Raises:
        ProblemsFound: with everything that is wrong with the years, draws and reforms.
        NotVectorised: a reform sets a switch that arrays do not follow.
        NotModelled: a figure has no value on some day.
    """
    known, held, starting = known or inputs(), figures or package_figures(), max(first.start, people.on)
    problems = list(problems_of_years(people.on, first=first, last=last, year=year, draws=draws))
    schemes = (law(held), *_schemes(reforms, figures=held, starting=starting, problems=problems))
    problems += problems_of_starts(schemes, last)
    raise_if(problems, "The simulation cannot be run")
    span = Span(first=first, last=last, chosen=year or last, weeks=(last.end - people.on).days // 7 + 1)
    rules = policy or policies()["statutory"]
    job = Job(people=people, schemes=schemes, known=known, span=span, policy=rules, seed=seed, progress=progress)
    lived = _live_all(job, replicates=replicates)
    outcomes = [_outcome(named, one, lived[0], people) for named, one in zip(schemes, lived, strict=True)]
    return Simulation(
        people=people,
        law=outcomes[0],
        reforms=tuple(outcomes[1:]),
        span=span,
        seed=seed,
        replicates=replicates,
        inputs=known,
        policy=job.policy.title,
        starting=starting,
        uncertainty=None if draws is None else explore(job, draws=draws),
        calibration=calibration or beside_totals(people),
    )


def _schemes(
    given: Sequence[str | Named], *, figures: Parameters, starting: date, problems: list[Problem]
) -> tuple[Named, ...]:
    """Return the schemes in the order given, or add what is wrong with their names to the problems."""
    names = [one for one in given if isinstance(one, str)]
    try:
        found = iter(chosen(names, figures=figures, starting=starting))
    except ProblemsFound as error:
        problems += error.problems
        return ()
    return tuple(next(found) if isinstance(one, str) else one for one in given)


def _live_all(job: Job, *, replicates: int) -> list[Lived]:
    """Live all schemes with every input at its middle."""
    base = world(job.people, job.schemes, middle(job.known), weeks=job.span.weeks, seed=job.seed)
    counts = resampled(job.people.weight, replicates=replicates, seed=job.seed)
    years = job.span.last.starts - FinancialYear.of(job.people.on).starts + 1
    done = 0

    def _tell() -> None:
        nonlocal done
        done += 1
        if job.progress is not None:
            job.progress("Years lived", done, years * len(base.schemes))

    return [
        live(base, named, span=job.span, policy=job.policy, replicates=counts, tell=_tell) for named in base.schemes
    ]


def _outcome(named: Named, lived: Lived, under_law: Lived, people: People) -> Outcome:
    is_law = lived is under_law
    fate = Fate(pays=lived.weekly - under_law.weekly, had=lived.had - under_law.had, left=lived.left - under_law.left)
    last = lived.years[-1].year.end
    return Outcome(
        named=named,
        years=lived.years,
        notes=named.scheme.notes_on(last),
        ranges=_ranges(lived, None if is_law else under_law),
        winners=() if is_law else changes(fate, weight=people.weight, groups=people.groups),
        change=fate.pays,
    )


def _ranges(lived: Lived, less: Lived | None) -> dict[tuple[str, FinancialYear], Range]:
    """Return the sampling ranges of the totals, or of their differences from another's."""
    totals: Floats = lived.replicates if less is None else lived.replicates - less.replicates
    return {
        (name, result.year): range_of(totals[:, place, column])
        for column, name in enumerate(MEASURES)
        for place, result in enumerate(lived.years)
    }
