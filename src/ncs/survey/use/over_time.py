"""What can be asked of the survey over time."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike

from ncs.core.errors import UnknownName
from ncs.core.given import path_of
from ncs.present.answer import Answer
from ncs.present.page import Report
from ncs.survey.disclosure.coarse import as_told
from ncs.survey.disclosure.england import told_of_england
from ncs.survey.estimation.run import estimated
from ncs.survey.report.exhibits import exhibits
from ncs.survey.returns.folder import open_folder
from ncs.survey.trend import Point, followed
from ncs.survey.trend import trend as points_of
from ncs.survey.views.trend import trend_report, trend_table
from ncs.tables.tables import Table

#: The year whose report lays out the figures that are followed.
_LAID_OUT = 2025


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OverTime(Answer):
    """Every period of every series that is followed; ``invented`` where this survey's councils are."""

    points: tuple[Point, ...]
    invented: bool

    def tables(self) -> tuple[Table, ...]:
        """Return the periods, a row each."""
        return (trend_table(self.points, invented=self.invented),)

    def report(self) -> Report:
        """Return the survey over time as a page says it: a table for each figure, periods across."""
        titles = {one.number: one.title for one in exhibits(_LAID_OUT)}
        return trend_report(self.points, titles, invented=self.invented)

    def figure(self, number: int) -> int:
        """Return the number of a figure that is followed.

        Raises:
            UnknownName: it is not followed.
        """
        if number not in followed().figures:
            raise UnknownName("figure that is followed", str(number), tuple(map(str, followed().figures)))
        return number


def trend(folder: str | PathLike[str] | None = None, *, year: int = 2025) -> OverTime:
    """Give the survey over time: printed periods, gaps, and this survey's figures where a reading is given.

    Args:
        folder: made by :func:`~ncs.survey.use.read`; printed periods alone without it.
        year: whose report lays the figures out, where no folder is given.

    Raises:
        NotModelled: no report of the year is held.
        NoReturns: the folder holds no returns.
    """
    if folder is None:
        return OverTime(points=tuple(points_of(None, year)), invented=False)
    kept = open_folder(path_of(folder))
    made = estimated(kept)
    found = {name: as_told(one) for name, one in told_of_england(made.answered, made.figures).items()}
    return OverTime(points=tuple(points_of(found, kept.bank.year)), invented=kept.frame.invented)
