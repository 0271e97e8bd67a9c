"""The yearly survey of directors: over time as printed, what it asks, how its report holds up, and a year's report."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from ncs.present.page import Report
from ncs.survey.use import audit, bank, banks, compare_banks
from ncs.survey.use.over_time import OverTime, trend
from ncs.survey.use.reporting import Reported, reported
from ncs.tables.tables import Table
from ncs.web.methods import require_safe
from ncs.web.pages.shown import FORMS, page, taken

_HERE: dict[str, Any] = {"here": "money"}
#: The year whose printed report is held against its tables.
_AUDITED = "2025"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what directors said over the years, figure by figure."""
    shown: dict[str, Any] = {"report": _over_time().report(), "reported": _reported() is not None}
    return page(request, "survey/index.html", title="What directors say", **shown, **_HERE)


@require_safe
def asks(request: HttpRequest) -> HttpResponse:
    """Show what the survey asks, and what of it may be set beside the year before."""
    return page(request, "survey/asks.html", title="What the survey asks", found=_TABLES["questions"](), **_HERE)


@require_safe
def audited(request: HttpRequest) -> HttpResponse:
    """Show what the printed report says held against its own tables."""
    title = f"The report of {_AUDITED} held against its tables"
    return page(request, "survey/audit.html", title=title, found=_TABLES["audit"](), **_HERE)


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """Show the report of the year that this service was given; not there without one."""
    found = _reported()
    if found is None:
        raise Http404
    shown: dict[str, Any] = {"report": _page(), "intro": _page().intro}
    return page(request, "survey/report.html", title=found.made.title, **shown, **_HERE)


@require_safe
def download(request: HttpRequest, table: str, form: str) -> HttpResponse:
    """Give the tables behind one of the pages."""
    if table not in _TABLES or form not in FORMS:
        raise Http404
    return taken(_TABLES[table](), form, title=f"Survey {table}")


@cache
def _over_time() -> OverTime:
    return trend(settings.ENVIRONMENT.survey)


@cache
def _reported() -> Reported | None:
    folder = settings.ENVIRONMENT.survey
    return None if folder is None else reported(folder)


@cache
def _page() -> Report:
    found = _reported()
    if found is None:
        raise Http404
    return found.report()


def _report_tables() -> tuple[Table, ...]:
    found = _reported()
    if found is None:
        raise Http404
    return found.tables()


@cache
def _asked() -> tuple[Table, ...]:
    latest = max(banks())
    return (*bank(latest).tables(), *compare_banks(latest - 1, latest).tables())


@cache
def _audited() -> tuple[Table, ...]:
    return tuple(table for table in audit(_AUDITED).tables() if table.rows)


#: What can be taken away, by the name that it has in addresses.
_TABLES: dict[str, Callable[[], tuple[Table, ...]]] = {
    "over-time": lambda: _over_time().tables(),
    "questions": _asked,
    "audit": _audited,
    "report": _report_tables,
}
