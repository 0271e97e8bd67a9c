"""What a survey's mapping may fill, and what was assumed about its people, as tables."""

from __future__ import annotations

from ncs.charging.simulation.people import People
from ncs.charging.simulation.survey_fields import survey_fields
from ncs.charging.simulation.targets import targets
from ncs.core.money import nearest_whole
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date


def fields_table() -> Table:
    """Return every field that a mapping may fill, what its values are, and what is taken where it is left out."""
    return Table(
        name="survey_fields",
        title="Fields of a survey's mapping",
        columns=(
            Column(key="field", title="Field"),
            Column(key="title", title="What it is"),
            Column(key="kind", title="Values"),
            Column(key="otherwise", title="Without it"),
        ),
        rows=[
            {
                "field": field.name,
                "title": field.title,
                "kind": "; ".join(field.labels) or field.kind.value,
                "otherwise": field.assumption or ("must be mapped" if field.required else "age or born must be mapped"),
            }
            for field in survey_fields().values()
        ],
        notes=("Money is a week's, but for savings, homes and debts. Regions and councils are names or ONS codes.",),
    )


def targets_table() -> Table:
    """Return the targets that a survey's weights may be fitted to, by name."""
    return Table(
        name="survey_targets",
        title="Published totals that weights may be fitted to",
        columns=(
            Column(key="name", title="Name"),
            Column(key="title", title="What it is"),
            Column(key="unit", title="Unit"),
        ),
        rows=[{"name": target.name, "title": target.title, "unit": target.unit} for target in targets()],
    )


def assumptions_table(people: People) -> Table:
    """Return who the people are in numbers, and every assumption made about them."""
    return Table(
        name="survey_assumptions",
        title=f"Assumed about the {len(people):,} rows of {people.source}",
        columns=(Column(key="number", title="No"), Column(key="assumption", title="Assumption")),
        rows=[{"number": place, "assumption": note} for place, note in enumerate(people.notes, start=1)],
        notes=(f"They stand for {nearest_whole(people.weight.sum()):,} adults on {shown_date(people.on)}.",),
    )
