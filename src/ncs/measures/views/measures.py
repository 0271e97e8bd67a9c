"""Measures and their results as tables for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ncs.core.status import Status
from ncs.measures.run.definition import Measure
from ncs.measures.run.request import Note
from ncs.observations.observation import Observation
from ncs.tables.tables import Cell, Column, Table

#: Reasons for missing figures that the terminal shows; notes.csv has all of them.
MOST_REASONS = 5


def list_table(measures: Sequence[Measure]) -> Table:
    """Return the registry: one row a measure."""
    columns = (
        Column(key="id", title="Id"),
        Column(key="title", title="Title"),
        Column(key="unit", title="Unit"),
        Column(key="standing", title="Standing"),
    )
    rows = [
        {
            "id": item.id,
            "title": item.title,
            "unit": item.unit,
            "standing": "official" if item.official else "own",
        }
        for item in measures
    ]
    return Table(name="measures", title="Measures", columns=columns, rows=rows)


def definition_table(measure: Measure) -> Table:
    """Return one measure's whole definition: one row a part."""
    parts = {
        "Code": measure.code,
        "Title": measure.title,
        "Publisher": measure.publisher,
        "Editions": ", ".join(measure.editions),
        "Unit": measure.unit,
        "Polarity": measure.polarity.words,
        "Counts": str(measure.entry.counts),
        "Population": measure.population,
        "Numerator": measure.numerator,
        "Denominator": measure.denominator,
        "Window": measure.window,
        "Ages": measure.ages,
        "Exclusions": "; ".join(measure.exclusions),
        "Tie-breaks": " ".join(measure.tie_breaks),
        "Unknowns": measure.unknowns,
        "Rounding": measure.rounding,
        "Groups": ", ".join(group.name for group in measure.groups),
        "Needs": ", ".join(measure.needs) or "events only",
        "Standing": measure.entry.standing_words,
        "Source": f"{measure.source}. {measure.source.note}".strip(),
    }
    return Table(
        name=measure.id,
        title=f"{measure.code}: {measure.title}",
        columns=(Column(key="part", title="Part"), Column(key="rule", title="Rule")),
        rows=[{"part": part, "rule": rule} for part, rule in parts.items() if rule],
    )


def summary_table(observations: Sequence[Observation], notes: Sequence[tuple[str, Note]]) -> Table:
    """Return what a run came to: figures by measure and period, and below the table why others have none."""
    found: dict[tuple[str, str, str], Counter[Status]] = {}
    for item in observations:
        key = (item.measure, f"{item.period_start} to {item.period_end}", item.method)
        found.setdefault(key, Counter())[item.status] += 1
    columns = (
        Column(key="measure", title="Measure"),
        Column(key="period", title="Period"),
        Column(key="edition", title="Edition"),
        Column(key="figures", title="Figures", places=0),
        Column(key="none", title="Without", places=0),
    )
    rows: list[dict[str, Cell]] = [
        {
            "measure": measure,
            "period": period,
            "edition": edition,
            "figures": statuses[Status.OK],
            "none": statuses.total() - statuses[Status.OK],
        }
        for (measure, period, edition), statuses in sorted(found.items())
    ]
    title = "Figures by measure and period"
    return Table(name="run", title=title, columns=columns, rows=rows, notes=_reasons(notes))


def _reasons(notes: Sequence[tuple[str, Note]]) -> list[str]:
    """The commonest reasons, each with the number of areas."""
    areas: dict[str, set[str]] = {}
    for _, note in notes:
        areas.setdefault(f"{str(note.status).replace('_', ' ')}: {note.message}", set()).add(note.area)
    ordered = sorted(areas.items(), key=lambda item: (-len(item[1]), item[0]))
    said = [f"{reason} ({len(found)} area{'s' * (len(found) != 1)})." for reason, found in ordered[:MOST_REASONS]]
    hidden = len(ordered) - MOST_REASONS
    return [*said, *([f"notes.csv has {hidden} more reason{'s' * (hidden > 1)}."] if hidden > 0 else [])]
