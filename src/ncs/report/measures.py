"""Measures and their results as tables for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ncs.measures.definition import Measure
from ncs.measures.observe import Note
from ncs.observations.schema import Observation, Status
from ncs.observations.tables import Column, Table


def list_table(measures: Sequence[Measure]) -> Table:
    """Return the registry: one row a measure."""
    columns = (
        Column(key="id", title="Id"),
        Column(key="code", title="Code"),
        Column(key="title", title="Title"),
        Column(key="unit", title="Unit"),
        Column(key="polarity", title="Polarity"),
        Column(key="standing", title="Standing"),
    )
    rows = [
        {
            "id": item.id,
            "code": item.code,
            "title": item.title,
            "unit": item.unit,
            "polarity": str(item.polarity),
            "standing": "official" if item.official else "this project's own",
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
        "Polarity": str(measure.polarity),
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
        "Standing": "official" if measure.official else "this project's own",
        "Source": f"{measure.source}. {measure.source.note}".strip(),
    }
    return Table(
        name=measure.id,
        title=f"{measure.code}: {measure.title}",
        columns=(Column(key="part", title="Part"), Column(key="rule", title="Rule")),
        rows=[{"part": part, "rule": rule} for part, rule in parts.items() if rule],
    )


def summary_table(observations: Sequence[Observation], notes: Sequence[tuple[str, Note]]) -> Table:
    """Return what a run came to: by measure and period, how many figures there are, and why the rest have none."""
    found: dict[tuple[str, str, str], Counter[str]] = {}
    for item in observations:
        key = (item.measure, item.method, f"{item.period_start} to {item.period_end}")
        found.setdefault(key, Counter())[str(item.status)] += 1
    why: dict[tuple[str, str, str], Counter[str]] = {}
    for edition, note in notes:
        key = (note.measure, edition, f"{note.period.start} to {note.period.end}")
        why.setdefault(key, Counter())[note.message] += 1
    columns = (
        Column(key="measure", title="Measure"),
        Column(key="edition", title="Edition"),
        Column(key="period", title="Period"),
        Column(key="figures", title="Figures", places=0),
        Column(key="none", title="Without", places=0),
        Column(key="why", title="Most often because"),
    )
    rows = [
        {
            "measure": key[0],
            "edition": key[1],
            "period": key[2],
            "figures": statuses[str(Status.OK)],
            "none": sum(statuses.values()) - statuses[str(Status.OK)],
            "why": next((message for message, _ in why.get(key, Counter()).most_common(1)), None),
        }
        for key, statuses in sorted(found.items())
    ]
    return Table(name="run", title="Figures by measure and period", columns=columns, rows=rows)
