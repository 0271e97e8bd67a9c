"""The register of duties as a table, and a year's report that binds duties, actions and measures."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.core.periods import FinancialYear
from ncs.present.page import Section, html_page, html_table
from ncs.register.measures import Polarity, register
from ncs.roadmap.actions import SOURCE, actions
from ncs.roadmap.duties import Duty, Kind, Told, Year, measures_named
from ncs.roadmap.figures import Figure
from ncs.roadmap.status import Status
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date, shown_number

Figures = Mapping[str, tuple[Figure, ...]]

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
    found: Mapping[str, Duty], told: Mapping[str, Told], figures: Figures, status: Status, year: FinancialYear
) -> list[Table]:
    """Return the year's counts, each duty with its actions and figures, measurable milestones, figures, each action."""
    return [
        _counts(told, status, year),
        _bound(found, told, figures, status, year),
        _milestones(told, figures, status, year),
        _figures(found, figures, year),
        _each(told, status, year),
    ]


def report_page(tables: list[Table], status: Status, year: FinancialYear) -> str:
    """Return the report as a page."""
    names = (
        "The year in numbers",
        "Duties, actions and measures",
        "Milestones called measurable",
        "Figures for England",
        "Every action",
    )
    sections = [Section(heading=name, body=html_table(table)) for name, table in zip(names, tables, strict=True)]
    intro = f"Status of {shown_date(status.as_of)}, kept by {status.source}. {_READING}"
    return html_page(title=f"The roadmap in {year}", intro=intro, sections=sections)


def _counts(told: Mapping[str, Told], status: Status, year: FinancialYear) -> Table:
    rows: list[dict[str, Cell]] = [
        {"what": each.value, "actions": sum(one.year is each for one in told.values())} for each in Year
    ]
    columns = [Column(key="what", title="What happened"), Column(key="actions", title="Actions")]
    return _table("year", f"The roadmap in {year}", columns, rows, status)


def _bound(
    found: Mapping[str, Duty], told: Mapping[str, Told], figures: Figures, status: Status, year: FinancialYear
) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "id": name,
            "what": one.what,
            "actions": "; ".join(f"{each} {told[each].year.value}" for each in one.actions),
            "measures": _with_figures(one.measures, figures),
        }
        for name, one in found.items()
        if one.kind is not Kind.PROVISION
    ]
    columns = [
        Column(key="id", title="Entry"),
        Column(key="what", title="Duty or function"),
        Column(key="actions", title="Actions, and what happened"),
        Column(key="measures", title="Measures, and England's latest figures"),
    ]
    return _table("bound", f"Duties and functions in {year}", columns, rows, status)


def _milestones(told: Mapping[str, Told], figures: Figures, status: Status, year: FinancialYear) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "id": name,
            "words": action.measured_by.words,
            "measures": _with_figures(action.measured_by.measures, figures),
            "year": told[name].year.value,
        }
        for name, action in actions().items()
        if action.measured_by is not None
    ]
    columns = [
        Column(key="id", title="Action"),
        Column(key="words", title="In the source's words"),
        Column(key="measures", title="Measures, and England's latest figures"),
        Column(key="year", title="What happened"),
    ]
    return _table("milestones", f"Milestones called measurable, {year}", columns, rows, status)


def _figures(found: Mapping[str, Duty], figures: Figures, year: FinancialYear) -> Table:
    """Return each measure named, with England's latest figure by the end of the year and the one before it."""
    named = measures_named(actions())
    rows = [row for name in named for row in _rows(name, _named_by(name, found), figures.get(name, ()))]
    sources = dict.fromkeys(one.source for each in figures.values() for one in each)
    return Table(
        name="figures",
        title=f"Figures for England by the end of {year}",
        columns=[
            Column(key="measure", title="Measure"),
            Column(key="group", title="Group"),
            Column(key="value", title="Latest"),
            Column(key="unit", title="Unit"),
            Column(key="end", title="Period to"),
            Column(key="before", title="Before"),
            Column(key="before_end", title="Period to (before)"),
            Column(key="change", title="Change"),
            Column(key="way", title="Which way"),
            Column(key="named_by", title="Named by"),
        ],
        rows=rows,
        notes=["A change is no proof that an action worked. A measure without a figure says so; it is not nought."],
        sources=[*sources, SOURCE],
    )


def _rows(name: str, named_by: str, known: tuple[Figure, ...]) -> list[dict[str, Cell]]:
    entry = register().measures[name]
    same: dict[str, Cell] = {"measure": f"{entry.code} {entry.title}", "unit": entry.unit, "named_by": named_by}
    if not known:
        return [{**same, "group": "", "way": "no figure for England is held"}]
    return [
        {
            **same,
            "group": one.group,
            "value": one.value,
            "end": one.end,
            "before": one.before,
            "before_end": one.before_end,
            "change": one.change,
            "way": _way(one, entry.polarity),
        }
        for one in known
    ]


def _way(one: Figure, polarity: Polarity) -> str:
    if one.change is None:
        return "nothing before it is held"
    if one.change == 0:
        return "the same"
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return "up" if one.change > 0 else "down"
    return "better" if (one.change > 0) == (polarity is Polarity.HIGHER) else "worse"


def _named_by(name: str, found: Mapping[str, Duty]) -> str:
    milestones = [key for key, one in actions().items() if one.measured_by and name in one.measured_by.measures]
    return "; ".join([*(key for key, one in found.items() if name in one.measures), *milestones])


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


def _with_figures(names: tuple[str, ...], figures: Figures) -> str:
    """Return measures, each with England's latest figure in words."""
    return "; ".join(f"{_measures((name,))}: {_said(figures.get(name, ()))}" for name in names) or "none is held"


def _said(known: tuple[Figure, ...]) -> str:
    if not known:
        return "no figure for England is held"
    one = known[0]
    unit = register().measures[one.measure].unit
    before = "" if one.before is None else f", {shown_number(one.before)} before"
    if one.alike is not None:
        before += f" ({'+' if one.alike > 0 else ''}{shown_number(one.alike)} for councils that returned both)"
    whom = "" if one.group == "total" else f" ({one.group.replace('=', ' ')})"
    return f"{shown_number(one.value)} {unit}{whom} to {shown_date(one.end)}{before}"


def _measures(names: tuple[str, ...]) -> str:
    found = (register().measures[name] for name in names)
    return "; ".join(f"{one.code} {one.title}" for one in found)
