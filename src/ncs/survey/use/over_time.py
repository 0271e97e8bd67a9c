"""What can be asked of the survey over time."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike

from ncs.core.errors import UnknownName, raise_if
from ncs.core.given import as_path, path_of
from ncs.present.answer import Answer
from ncs.present.page import Report
from ncs.survey.disclosure.coarse import as_told
from ncs.survey.disclosure.england import told_of_england
from ncs.survey.estimation.run import estimated
from ncs.survey.report.exhibits import Layout, layout_of
from ncs.survey.report.make import names_wrong
from ncs.survey.returns.folder import open_folder
from ncs.survey.trend import Point, followed
from ncs.survey.trend import trend as points_of
from ncs.survey.views.trend import trend_report, trend_table
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OverTime(Answer):
    """Every period of every series that is followed, by the layout; ``invented`` where the councils are."""

    points: tuple[Point, ...]
    layout: Layout
    invented: bool

    def tables(self) -> tuple[Table, ...]:
        """Return the periods, a row each."""
        return (trend_table(self.points, earlier=self.layout.earlier, invented=self.invented),)

    def report(self) -> Report:
        """Return the survey over time as a page says it: a table for each figure, periods across."""
        titles = {one.number: one.title for one in self.layout.exhibits}
        return trend_report(self.points, titles, earlier=self.layout.earlier, invented=self.invented)

    def figure(self, number: int) -> int:
        """Return the number of a figure that is followed.

        Raises:
            UnknownName: it is not followed.
        """
        if number not in followed().figures:
            raise UnknownName("figure that is followed", str(number), tuple(map(str, followed().figures)))
        return number


def trend(
    folder: str | PathLike[str] | None = None,
    *,
    year: int = 2025,
    layout: str | PathLike[str] | None = None,
    printed: str | PathLike[str] | None = None,
) -> OverTime:
    """Give the survey over time: printed periods, gaps, and this survey's figures where a reading is given.

    Args:
        folder: made by :func:`~ncs.survey.use.read`; printed periods alone without it.
        year: whose report lays the figures out, where no folder is given.
        layout: figures of one's own; printed: tables of earlier years, as printed.

    Raises:
        NotModelled: no report of the year is held, and no layout given.
        ProblemsFound: a file is wrong.
        NoReturns: the folder holds no returns.
    """
    own, tables = as_path(layout, "layout"), as_path(printed, "printed")
    if folder is None:
        alone = layout_of(year, own, tables)
        return OverTime(points=tuple(points_of(None, alone)), layout=alone, invented=False)
    kept = open_folder(path_of(folder, "folder"))
    laid_out = layout_of(kept.bank.year, own, tables)
    made = estimated(kept)
    raise_if(names_wrong(laid_out, made), "The figures of the report cannot be used")
    found = {name: as_told(one) for name, one in told_of_england(made.answered, made.figures).items()}
    points = tuple(points_of(found, laid_out))
    return OverTime(points=points, layout=laid_out, invented=kept.frame.invented)
