"""What a worker answers of money: a pay floor and the ten-year path, from a question that was kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from ncs.core.progress import Progress
from ncs.present.page import Report
from ncs.present.saving import text_of
from ncs.scenarios.use.path import Pathway, path
from ncs.tables.tables import Table
from ncs.web.money.questions import FloorAsked, PathAsked
from ncs.web.own.shown import given_file
from ncs.workforce.use.pay import CostedFloor, floor


def kind_of(text: str) -> str:
    """Return the kind of a question that was kept."""
    return str(json.loads(text).get("kind", ""))


def answered(text: str, progress: Progress) -> dict[str, str]:
    """Return the report and the tables that answer a kept question, as text; ``progress`` hears how far it has come.

    Raises:
        NcsError: it cannot be answered.
    """
    given = json.loads(text)
    found = KINDS[given.pop("kind")](given, progress)
    return kept(found.report(), found.tables())


def kept(report: Report, tables: Sequence[Table]) -> dict[str, str]:
    """Return an answer as it is kept: ``result``, the report, and ``tables``, each as JSON."""
    sections = [{"heading": one.heading, "body": one.body} for one in report.sections]
    result = {"title": report.title, "intro": report.intro, "sections": sections}
    return {"result": json.dumps(result), "tables": text_of(tables, "json", title=report.title)}


def _floor(given: Mapping[str, str], progress: Progress) -> CostedFloor:
    asked = FloorAsked(**given)
    with given_file("pay", asked.own) as inputs:
        return floor(asked.floor, first=asked.first, years=int(asked.years), inputs=inputs, progress=progress)


def _path(given: Mapping[str, str], progress: Progress) -> Pathway:
    asked = PathAsked(**given)
    with given_file("path", asked.own) as own:
        return path(own or asked.name, progress=progress)


#: What answers each kind.
KINDS: Mapping[str, Callable[[Mapping[str, str], Progress], CostedFloor | Pathway]] = {
    FloorAsked.kind: _floor,
    PathAsked.kind: _path,
}
