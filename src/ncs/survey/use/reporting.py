"""What can be asked of the report on the survey, before it is written anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as changed
from datetime import date
from os import PathLike

from ncs.core.errors import NcsError
from ncs.core.given import as_path, path_of
from ncs.present.answer import Answer
from ncs.present.page import Report as Page
from ncs.survey.disclosure.coarse import as_told
from ncs.survey.disclosure.consent import items_of, read_consents
from ncs.survey.estimation.run import estimated
from ncs.survey.report.exhibits import layout_of
from ncs.survey.report.make import Report, make_report
from ncs.survey.returns.folder import open_folder
from ncs.survey.views.estimates import figures_table
from ncs.survey.views.report import report_page, report_tables
from ncs.tables.tables import Table

#: What is said where there is a register of consents and no day.
NO_DAY = "Consent holds from a day to a day. Say on which day the report appears: --on 2025-07-15"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reported(Answer):
    """The report on a year's survey: its figures as tables, and what its page says. No council can be seen in it."""

    made: Report

    def tables(self) -> tuple[Table, ...]:
        """Return the figures of the report in order, then every figure that may be told."""
        told = {name: as_told(one) for name, one in self.made.shown.items()}
        return (*report_tables(self.made), figures_table(changed(self.made.estimated, figures=told)))

    def report(self) -> Page:
        """Return what the page says: chapters with their figures, case studies, recommendations."""
        return report_page(self.made)


def reported(
    folder: str | PathLike[str],
    *,
    text: str | PathLike[str] | None = None,
    layout: str | PathLike[str] | None = None,
    printed: str | PathLike[str] | None = None,
    consents: str | PathLike[str] | None = None,
    on: date | None = None,
    recommended: bool = False,
) -> Reported:
    """Make the report on a reading.

    Args:
        folder: made by :func:`ncs.survey.use.read`.
        text, layout, printed, consents, on, recommended: as :func:`ncs.survey.use.report` says.

    Raises:
        NoReturns, NotModelled: there are no returns, or no report is laid out for their year.
        ProblemsFound: a number is typed and bound to nothing, a name is unknown, or a word does not fit its numbers.
        NcsError: a register of consents without a day.
    """
    own, register = as_path(text, "text"), as_path(consents, "consents")
    if register is not None and on is None:
        raise NcsError(NO_DAY)
    reading = open_folder(path_of(folder, "folder"))
    held = () if register is None else read_consents(register, reading.frame, reading.bank)
    now = [one for one in held if on is not None and one.holds("report", "case study", on)]
    agreed = {
        code: items_of([one for one in now if one.council == code], reading.bank)
        for code in dict.fromkeys(one.council for one in now)
    }
    laid_out = layout_of(reading.bank.year, as_path(layout, "layout"), as_path(printed, "printed"))
    found = estimated(reading, recommended=recommended)
    return Reported(made=make_report(found, own, layout=laid_out, agreed=agreed))
