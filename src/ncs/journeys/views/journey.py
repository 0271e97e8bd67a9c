"""A journey, its next steps, the rules and the kinds of event as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ncs.journeys.citation import Checked
from ncs.journeys.duties import duties
from ncs.journeys.engine.state import State
from ncs.journeys.engine.steps import Step
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import kinds
from ncs.journeys.events.ends import Corrected
from ncs.journeys.rules.catalogue import rules
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date

_NOT_ADVICE = "Where a provision was not read in a source it is from general knowledge of the law. Not legal advice."
_COMMON = frozenset({"kind", "version", "on", "by", "override", "ref"})


def events_table(state: State) -> Table:
    """Return one row an event: its number, day, kind, name of its thread, what it says, who recorded it."""
    wrong = {one.number for one in state.given if isinstance(one, Corrected)}
    titles = {
        "number": "Number",
        "on": "Day",
        "kind": "What happened",
        "ref": "Of",
        "said": "What it says",
        "by": "Recorded by",
        "counts": "Counts",
    }
    rows = [_event_row(number, one, counts=number not in wrong) for number, one in enumerate(state.given, 1)]
    return Table(
        name="journey",
        title=f"The journey of {state.opened.person}: {state.stage}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=rows,
    )


def short_events(state: State) -> Table:
    """Return the same for a screen: day, what happened, and what it says."""
    full = events_table(state)
    kept = ("number", "on", "kind", "said")
    rows = [{key: row[key] for key in kept} for row in full.rows]
    columns = tuple(column for column in full.columns if column.key in kept)
    return Table(name=full.name, title=full.title, columns=columns, rows=rows)


def _event_row(number: int, one: Event, *, counts: bool) -> dict[str, Any]:
    return {
        "number": number,
        "on": one.on,
        "kind": one.kind,
        "ref": one.ref if isinstance(one, Threaded) else "",
        "said": said(one) + ("" if counts else " [corrected: no longer counts]"),
        "by": one.by,
        "counts": counts,
    }


def said(one: Event) -> str:
    """Return what an event says in words: each field that was filled in."""
    given = one.model_dump(mode="json", exclude_defaults=True)
    parts = [f"{key.replace('_', ' ')}: {_words(value)}" for key, value in given.items() if key not in _COMMON]
    return "; ".join([*parts, *([f"override: {one.override}"] if one.override else [])])


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, dict):
        if "outcome" in value and "by" in value:
            return f"{value['outcome']} by {value['by']}"
        if "unable" in value:
            return value.get("impact", "") if value["unable"] else "can be achieved"
        return ", ".join(f"{key} ({_words(inner)})" for key, inner in value.items())
    return str(value)


def steps_table(steps: Sequence[Step], on: date) -> Table:
    """Return one row a step: overdue, required or allowed, what to do, by when, by whose word and section."""
    titles = {
        "standing": "Standing",
        "due": "By",
        "words": "What to do",
        "kinds": "Recorded as",
        "force": "By whose word",
        "section": "Section",
        "clock": "Clock",
        "rule": "Rule",
    }
    return Table(
        name="next",
        title=f"What comes next on {shown_date(on)}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[_step_row(step) for step in steps],
        notes=(
            "A clock that no law sets is this program's default or the council's own; `ncs journeys why` says which.",
        ),
    )


def _step_row(step: Step) -> dict[str, Any]:
    clock = step.clock
    return {
        "standing": step.standing.value,
        "due": step.due,
        "words": step.words,
        "kinds": " or ".join(step.kinds),
        "force": step.force.value,
        "section": step.section,
        "clock": f"{clock.words}, {clock.force.value}" if clock else "",
        "rule": step.rule,
    }


def short_steps(steps: Sequence[Step], on: date) -> Table:
    """Return what must be done, for a screen; what may be done is told in one note."""
    full = steps_table(steps, on)
    kept = ("standing", "due", "words", "kinds", "section", "rule")
    must = [row for row in full.rows if row["standing"] != "allowed"]
    may = ", ".join(str(row["kinds"]) for row in full.rows if row["standing"] == "allowed")
    return Table(
        name=full.name,
        title=full.title,
        columns=tuple(column for column in full.columns if column.key in kept),
        rows=[{**{key: row[key] for key in kept}, "words": _with_clock(row)} for row in must],
        notes=(
            *(("Where By has no day, none is set: it is owed as soon as may be.",) if _dayless(must) else ()),
            f"Allowed too: {may}." if may else "Nothing else is allowed.",
        ),
    )


def _dayless(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether something is owed for which no day is set."""
    return any(row["due"] is None for row in rows)


def _with_clock(row: Mapping[str, Any]) -> str:
    return f"{row['words']} ({row['clock']})" if row["clock"] else str(row["words"])


def worklist_table(found: Sequence[tuple[str, Step]], on: date, teams: Mapping[str, str]) -> Table:
    """Return one row a step that somebody's journey needs, the most urgent first, with the team that wrote last."""
    titles = {
        "person": "Person",
        "team": "Last written by",
        "standing": "Standing",
        "due": "By",
        "words": "What to do",
        "kinds": "Recorded as",
        "clock": "Clock",
        "section": "Section",
        "rule": "Rule",
    }
    rows = [{**_step_row(step), "person": person, "team": teams[person]} for person, step in found]
    return Table(
        name="worklist",
        title=f"What is to be done on {shown_date(on)}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{key: row[key] for key in titles} for row in rows],
    )


def owed_by_team_table(found: Sequence[tuple[str, Step]], on: date, teams: Mapping[str, str]) -> Table:
    """Return how much each team owes, by the team that wrote last in a record: people, steps, overdue."""
    titles = {"team": "Last written by", "people": "People", "owed": "Owed", "overdue": "Overdue"}
    owing: dict[str, list[tuple[str, Step]]] = {}
    for person, step in found:
        owing.setdefault(teams[person], []).append((person, step))
    rows: list[Mapping[str, Any]] = [
        {
            "team": team or "imported",
            "people": len({person for person, _ in steps}),
            "owed": len(steps),
            "overdue": sum(step.standing.value == "overdue" for _, step in steps),
        }
        for team, steps in sorted(owing.items())
    ]
    columns = tuple(Column(key=key, title=title) for key, title in titles.items())
    return Table(name="owed_by_team", title=f"What is owed on {shown_date(on)}, by team", columns=columns, rows=rows)


def owed_by_rule_table(found: Sequence[tuple[str, Step]], on: date) -> Table:
    """Return how many people wait for what, by rule: owed, overdue, and the longest overdue in days."""
    rules_owed: dict[str, list[Step]] = {}
    for _, step in found:
        rules_owed.setdefault(step.rule, []).append(step)
    titles = {"rule": "Rule", "owed": "Owed", "overdue": "Overdue", "longest": "Longest overdue (days)"}
    rows: list[Mapping[str, Any]] = [
        {
            "rule": rule,
            "owed": len(steps),
            "overdue": sum(step.standing.value == "overdue" for step in steps),
            "longest": max(((on - step.due).days for step in steps if step.due and step.due < on), default=0),
        }
        for rule, steps in sorted(rules_owed.items())
    ]
    columns = tuple(Column(key=key, title=title) for key, title in titles.items())
    return Table(name="owed_by_rule", title=f"What is owed on {shown_date(on)}, by rule", columns=columns, rows=rows)


def rules_table() -> Table:
    """Return one row a rule."""
    titles = {
        "id": "Rule",
        "title": "What it is about",
        "section": "Section",
        "force": "By whose word",
        "words": "In plain words",
        "discretion": "May be set aside with a reason",
        "checked": "How far the provision was checked",
    }
    return Table(
        name="rules",
        title="The rules of a journey",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{key: _cell(getattr(rule, key)) for key in titles} for rule in rules().values()],
        notes=(_NOT_ADVICE,),
    )


def _cell(value: Any) -> Any:
    return value.words if isinstance(value, Checked) else value if isinstance(value, bool) else str(value)


def duties_table() -> Table:
    """Return one row a duty of Part 1 of the Care Act."""
    titles = {
        "section": "Care Act 2014",
        "duty": "The council must",
        "trigger": "When",
        "clock": "Clock",
        "served_by": "Rule",
        "why_not_served": "Why no rule",
        "in_force": "In force",
        "checked": "How far the provision was checked",
    }
    rows = [{**{key: _cell(getattr(one, key)) for key in titles}, "clock": one.clock or one.why_no_clock}
            for one in duties()]  # fmt: skip
    return Table(
        name="duties",
        title="Duties of councils in Part 1 of the Care Act 2014",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=rows,
        notes=(_NOT_ADVICE,),
    )


def kinds_table() -> Table:
    """Return one row a kind of event: what it is, and its fields with those that must be there first."""
    titles = {"kind": "Kind", "what": "What happened", "needed": "Must say", "may": "May say"}
    return Table(
        name="kinds",
        title="The kinds of event",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[_kind_row(name, model) for name, model in kinds().items()],
    )


def _kind_row(name: str, model: type[Event]) -> dict[str, str]:
    fields = {key: field for key, field in model.model_fields.items() if key not in ("kind", "version", "on")}
    return {
        "kind": name,
        "what": (model.__doc__ or "").split("\n", 1)[0].replace("``", ""),
        "needed": ", ".join(key for key, field in fields.items() if field.is_required()),
        "may": ", ".join(key for key, field in fields.items() if not field.is_required()),
    }
