"""The roadmap for programs and notebooks: dates as text or as dates."""

from __future__ import annotations

from datetime import date
from os import PathLike

from ncs.core.given import as_date, path_of
from ncs.roadmap.use import Dated, plan

Day = date | str | None


def roadmap_plan(
    *,
    election: Day = None,
    act: Day = None,
    launch: Day = None,
    plan_file: str | PathLike[str] | None = None,
    status: str | PathLike[str] | None = None,
) -> Dated:
    """Give a dated plan of the roadmap's 118 actions: earliest and last days, slack, what cannot be met.

    Args:
        election, act, launch: days as dates or as text such as ``2029-07-05``; those left out lie as far from those
            given as in the source.
        plan_file: a plan of your own (YAML): other durations, needs, days.
        status: what is done (YAML): the rest is planned from its day.

    Raises:
        NcsError: a day is none, a file is wrong, or the days are not in the order election, Act, launch.
    """
    return plan(
        election=as_date(election, "election"),
        act=as_date(act, "act"),
        launch=as_date(launch, "launch"),
        file=None if plan_file is None else path_of(plan_file, "plan_file"),
        status=None if status is None else path_of(status, "status"),
    )
