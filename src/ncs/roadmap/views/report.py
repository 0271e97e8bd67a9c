"""The register of duties as a table, and a year's report that binds duties, actions and measures."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.core.periods import FinancialYear
from ncs.present.page import Section, html_page, html_table
from ncs.register.measures import register
from ncs.roadmap.actions import SOURCE, actions
from ncs.roadmap.duties import Duty, Kind, Told, Year
from ncs.roadmap.status import Status
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_READING = "No Act has been introduced. Which actions and measures bear on each is this project's reading."


def duties_table(found: Mapping[str, Duty]) -> Table:
    """Return the register, a row an entry."""
    return Table(
        name="duties",
        title=f"National duties, functions and provisions of a founding Act ({len(found)})",
        columns=[
            Column(key="id", title="Entry"),
            Column(key="kind", title="Kind"),
            Column(key="what", title="What"),
            Column(key="actions", title="Actions"),
            Column(key="measures", title="Measures"),
        ],
        rows=[
            {
                "id": name,
                "kind": one.kind.value,
                "what": one.what,
                "actions": "; ".join(one.actions),
                "measures": _measures(one.measures),
            }
            for name, one in found.items()
        ],
        notes=[_READING],
        sources=[SOURCE],
    )


def report_tables(
    found: Mapping[str, Duty], told: Mapping[str, Told], status: Status, year: FinancialYear
) -> list[Table]:
    """Return the year's counts, each duty with what happened to its actions, measurable milestones, and each action."""
    return [
        _counts(told, status, year),
        _bound(found, told, status, year),
        _milestones(told, status, year),
        _each(told, status, year),
    ]


def report_page(tables: list[Table], status: Status, year: FinancialYear) -> str:
    """Return the report as a page."""
    names = ("The year in numbers", "Duties, actions and measures", "Milestones called measurable", "Every action")
    sections = [Section(heading=name, body=html_table(table)) for name, table in zip(names, tables, strict=True)]
    intro = f"Status of {shown_date(status.as_of)}, kept by {status.source}. {_READING}"
    return html_page(title=f"The roadmap in {year}", intro=intro, sections=sections)


def _counts(told: Mapping[str, Told], status: Status, year: FinancialYear) -> Table:
    rows: list[dict[str, Cell]] = [
        {"what": each.value, "actions": sum(one.year is each for one in told.values())} for each in Year
    ]
    columns = [Column(key="what", title="What happened"), Column(key="actions", title="Actions")]
    return _table("year", f"The roadmap in {year}", columns, rows, status)


def _bound(found: Mapping[str, Duty], told: Mapping[str, Told], status: Status, year: FinancialYear) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "id": name,
            "what": one.what,
            "actions": "; ".join(f"{each} {told[each].year.value}" for each in one.actions),
            "measures": _measures(one.measures) or "none is held",
        }
        for name, one in found.items()
        if one.kind is not Kind.PROVISION
    ]
    columns = [
        Column(key="id", title="Entry"),
        Column(key="what", title="Duty or function"),
        Column(key="actions", title="Actions, and what happened"),
        Column(key="measures", title="Measures"),
    ]
    return _table("bound", f"Duties and functions in {year}", columns, rows, status)


def _milestones(told: Mapping[str, Told], status: Status, year: FinancialYear) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "id": name,
            "words": action.measured_by.words,
            "measures": _measures(action.measured_by.measures) or "none is held",
            "year": told[name].year.value,
        }
        for name, action in actions().items()
        if action.measured_by is not None
    ]
    columns = [
        Column(key="id", title="Action"),
        Column(key="words", title="In the source's words"),
        Column(key="measures", title="Measures"),
        Column(key="year", title="What happened"),
    ]
    return _table("milestones", f"Milestones called measurable, {year}", columns, rows, status)


def _each(told: Mapping[str, Told], status: Status, year: FinancialYear) -> Table:
    rows: list[dict[str, Cell]] = [
        {"id": name, "action": one.now.action.action, "year": one.year.value, "owner": one.now.action.owner}
        for name, one in told.items()
    ]
    columns = [
        Column(key="id", title="Action"),
        Column(key="action", title="What is done"),
        Column(key="year", title="What happened"),
        Column(key="owner", title="Owner"),
    ]
    return _table("each", f"Every action in {year}", columns, rows, status)


def _table(name: str, title: str, columns: list[Column], rows: list[dict[str, Cell]], status: Status) -> Table:
    sources = [f"Status kept by {status.source}", SOURCE]
    return Table(name=name, title=title, columns=columns, rows=rows, sources=sources)


def _measures(names: tuple[str, ...]) -> str:
    found = (register().measures[name] for name in names)
    return "; ".join(f"{one.code} {one.title}" for one in found)
