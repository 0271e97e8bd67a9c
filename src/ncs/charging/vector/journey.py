"""Journeys of many people, week by week: what :mod:`ncs.charging.journey.journey` does for one person, in arrays.

:func:`travel_many` yields financial years. :func:`advance` takes a standing on by some weeks and gives the next one, so
that journeys may be split at any week. The same input gives the same bytes, however many workers share the work and
however it is cut into chunks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Lock

from ncs.charging.law.policy import Policy
from ncs.charging.reforms import Scheme
from ncs.charging.vector.assess import chunks
from ncs.charging.vector.growth import Growth
from ncs.charging.vector.plan import Plan, make_plan, stretches
from ncs.charging.vector.population import Pence, Population
from ncs.charging.vector.standing import Standing, begin
from ncs.charging.vector.turnover import Leaving
from ncs.charging.vector.weeks import Lives
from ncs.charging.vector.years import PAYERS, Flows, Year
from ncs.core.periods import FinancialYear

__all__ = ["NO_GROWTH", "PAYERS", "Growth", "Leaving", "Year", "advance", "travel_many"]

#: Amounts stay as they are; figures change as published.
NO_GROWTH = Growth()
#: People worked on at a time: what each week needs of them stays in a processor's cache, and the cost of letting people
#: come and go is shared by many.
CHUNK = 65_536
Progress = Callable[[int, int], None]


def travel_many(
    people: Population,
    *,
    start: date,
    weeks: int,
    scheme: Scheme,
    policy: Policy | None = None,
    growth: Growth = NO_GROWTH,
    account: Pence | None = None,
    leaving: Leaving | None = None,
    spending: Pence | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> Iterator[Year]:
    """Yield each financial year of the journeys of many people, as it is lived; the first may be part of a year.

    A week belongs to the financial year in which it starts.

    Args:
        people: as they stand on the day of ``start``, the first day of week 0.
        scheme: rules and figures: the law, or reforms put together.
        policy: the council's; by default the law with no discretion used.
        account: what is in each care account at the start, in pence; nothing if not given.
        leaving: who leaves when and who comes; without it everybody stays.
        spending: what each person spends besides care, in pence a week; without it what the charge leaves of their
            income is taken as spent.
        workers: threads that share the work.
        progress: called with the weeks lived so far, of all people together, and of how many in all.

    Raises:
        NotVectorised: the rules set a switch that arrays do not follow.
        NotModelled: a figure has no value on some day.
        ValueError: arrays differ in length, a care account is below zero, or there are fewer than no weeks.
    """
    if weeks < 0:
        raise ValueError(f"{weeks} weeks cannot be lived")
    plan = make_plan(
        people, start=start, scheme=scheme, policy=policy, growth=growth, leaving=leaving, spending=spending
    )
    standing, told = begin(plan, account=account), _told(progress, len(people) * weeks)
    for year, count in _years(start, weeks):
        flows, standing = advance(plan, standing, weeks=count, workers=workers, told=told)
        yield flows.year(year, weeks=count, after=standing)


def advance(
    plan: Plan,
    standing: Standing,
    *,
    weeks: int,
    workers: int = 1,
    chunk: int = CHUNK,
    told: Callable[[int], None] | None = None,
) -> tuple[Flows, Standing]:
    """Take everybody on by some weeks; return what they come to and the standing after.

    ``chunk`` people are worked on at a time; ``told`` is called with the weeks of all of them together after each.
    """
    size, first = len(plan.people), standing.week
    flows, after = Flows.nothing(size), standing.copy(week=first + weeks)
    shared = stretches(plan, first=first, weeks=weeks)
    # every worker has something to do
    chunk = max(1, min(chunk, -(-size // workers)))

    def _live(part: slice) -> None:
        Lives(plan, part, after.part(part), flows.part(part)).go(shared)
        if told is not None:
            told((part.stop - part.start) * weeks)

    if workers == 1:
        for part in chunks(size, chunk):
            _live(part)
    else:
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(_live, chunks(size, chunk)))
    return flows, after


def _years(start: date, weeks: int) -> Iterator[tuple[FinancialYear, int]]:
    """Yield the financial years that some weeks touch, with how many of the weeks start in each."""
    day, left = start, weeks
    while left:
        year = FinancialYear.of(day)
        count = min(left, (year.end - day).days // 7 + 1)
        yield year, count
        day, left = date.fromordinal(day.toordinal() + 7 * count), left - count


def _told(progress: Progress | None, everything: int) -> Callable[[int], None] | None:
    """Return what adds up the weeks lived and passes them on; None where nobody wants to know."""
    if progress is None:
        return None
    lived, one_at_a_time = 0, Lock()

    def _lived(weeks: int) -> None:
        nonlocal lived
        with one_at_a_time:
            lived += weeks
            progress(lived, everything)

    return _lived
