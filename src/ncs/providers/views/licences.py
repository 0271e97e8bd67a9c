"""Licences and local partnerships as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ncs.providers.licences import Entry, Licence, licensing
from ncs.providers.partnerships import Partnership, gaps, missing_sides
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

NOTE = "No such licence is in force: conditions and ladder are those of Support Guaranteed 8.1 and 8.5 put as rules."


def licences_table(found: Sequence[Licence], *, on: date) -> Table:
    """Return where each licence stands, a row each."""
    steps = {one.step: one.id.value for one in licensing().ladder}
    titles = {
        "number": "Licence", "provider": "Provider", "state": "State", "since": "Since", "open": "Open breaches",
        "terms": "Contract terms", "until": "Until", "in_force": "Terms in force", "branded": "Jointly branded",
        "bound": "FOI and Human Rights Act bind",
    }  # fmt: skip
    rows: list[Mapping[str, Cell]] = [
        {
            "number": one.number,
            "provider": one.provider,
            "state": one.state,
            "since": one.since,
            "open": "; ".join(f"{name} ({steps.get(step, 'found')})" for name, step in one.open.items()),
            "terms": one.terms,
            "until": one.until,
            "in_force": one.in_force,
            "branded": one.branded,
            "bound": one.bound,
        }
        for one in found
    ]
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    return Table(name="licences", title=f"Licences on {shown_date(on)}", columns=columns, rows=rows, notes=[NOTE])


def events_table(entries: Sequence[Entry]) -> Table:
    """Return the events of licences, a row each, in order."""
    titles = {
        "day": "Day", "licence": "Licence", "provider": "Provider", "event": "What", "condition": "Condition",
        "words": "In words", "until": "Until",
    }  # fmt: skip
    rows = [
        {key: getattr(one, key) for key in titles} | {"event": one.event.value}
        for one in sorted(entries, key=lambda one: (one.day, one.licence))
    ]
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    return Table(name="events", title="What happened to licences", columns=columns, rows=rows)


def conditions_table() -> Table:
    """Return the conditions of a licence, a row each."""
    titles = {
        "id": "Condition", "title": "Title", "words": "The provider", "breach": "Broken by", "block": "Block",
        "public_law": "Binds in public law",
    }  # fmt: skip
    rows = [{key: getattr(one, key) for key in titles} for one in licensing().conditions]
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    ladder = " > ".join(one.words for one in licensing().ladder)
    notes = [NOTE, f"Enforcement goes step by step: {ladder}."]
    return Table(name="conditions", title="Conditions of a licence", columns=columns, rows=rows, notes=notes)


def gaps_table(one: Partnership) -> Table:
    """Return demand beside capacity by type of care and year, and what is left once the plan is done."""
    titles = {
        "type": "Type of care", "unit": "Unit", "year": "Year", "capacity": "Capacity", "demand": "Demand",
        "gap": "Gap", "planned": "Planned", "left": "Left", "source": "From",
    }  # fmt: skip
    rows = [
        {key: str(found.year) if key == "year" else getattr(found, key) for key in titles} for found in gaps(one)
    ]  # fmt: skip
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    lacking = missing_sides(one.members)
    notes = [f"{len(one.members)} members since {shown_date(one.established)}."]
    if lacking:
        notes.append(f"Nobody in it speaks for: {', '.join(side.value for side in lacking)}.")
    notes.append("A gap above nought is demand without capacity. The plan counts what is done by the end of the year.")
    title = f"Capacity and demand in {one.council}"
    return Table(name="gaps", title=title, columns=columns, rows=rows, notes=notes)


def plan_table(one: Partnership) -> Table:
    """Return what is planned, a row an action, in order of its day."""
    titles = {"by": "By", "what": "What", "type": "Type of care", "adds": "Adds", "owner": "Who"}
    rows = [{key: getattr(action, key) for key in titles} for action in sorted(one.plan, key=lambda each: each.by)]
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    return Table(name="plan", title=f"The plan of {one.council}", columns=columns, rows=rows)


def members_table(one: Partnership) -> Table:
    """Return the members, a row each."""
    titles = {"organisation": "Organisation", "side": "Speaks for", "since": "Since"}
    rows = [{key: getattr(member, key) for key in titles} | {"side": member.side.value} for member in one.members]
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    return Table(name="members", title=f"Members in {one.council}", columns=columns, rows=rows)
