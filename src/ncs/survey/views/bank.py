"""The bank as tables."""

from __future__ import annotations

from collections.abc import Iterable

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.compare import Difference
from ncs.survey.bank.item import Item
from ncs.tables.tables import Cell, Column, Table

_COLUMNS = (
    Column(key="id", title="Item", coded=True),
    Column(key="concept", title="Concept", description="the same name in every year", coded=True),
    Column(key="section", title="Section"),
    Column(key="wording", title="Wording"),
    Column(key="inferred", title="Wording inferred", description="the report does not give it in full"),
    Column(key="type", title="Answer"),
    Column(key="options", title="Options"),
    Column(key="unit", title="Unit"),
    Column(key="asked_if", title="Asked if", coded=True),
    Column(key="figure", title="Figure"),
    Column(key="base", title="Printed base", unit="councils"),
    Column(key="estimator", title="Estimator", description="as the published series"),
    Column(key="size", title="Size for a ratio", coded=True),
    Column(key="comparability", title="Beside the year before", coded=True),
    Column(key="note", title="Note"),
)


def bank_table(bank: Bank, items: Iterable[Item] | None = None) -> Table:
    """Return the items of a bank, or some of them, a row each."""
    invented = ("This year is invented, to show how a year is added.",) if bank.invented else ()
    return Table(
        name=f"bank_{bank.year}",
        title=f"What the survey of {bank.year} asks",
        columns=_COLUMNS,
        rows=[_row(bank, item) for item in (bank.items.values() if items is None else items)],
        notes=invented,
        sources=bank.sources,
    )


def _row(bank: Bank, item: Item) -> dict[str, Cell]:
    return {
        "id": item.id,
        "concept": item.concept,
        "section": bank.sections.get(item.section, item.section),
        "wording": item.said,
        "inferred": item.inferred,
        "type": item.type.value,
        "options": "; ".join(option.label for option in bank.choices(item)) or item.parts.replace(" ", "; "),
        "unit": item.unit,
        "asked_if": item.asked_if,
        "figure": item.figure,
        "base": item.base,
        "estimator": item.estimator.value,
        "size": item.size,
        "comparability": item.comparability.value,
        "note": item.note,
    }


def short_bank(table: Table) -> Table:
    """Return the columns that fit a screen."""
    return _only(table, ("id", "wording", "type", "comparability"))


def comparison_table(earlier: Bank, later: Bank, found: Iterable[Difference]) -> Table:
    """Return what became of each concept, a row each."""
    return Table(
        name=f"bank_{earlier.year}_{later.year}",
        title=f"What the survey of {later.year} asks otherwise than that of {earlier.year}",
        columns=[
            Column(key="concept", title="Concept", coded=True),
            Column(key="change", title="Change"),
            Column(key="details", title="What differs", coded=True),
            Column(key="series", title="Comparable", description="whether the two years may be set side by side"),
            Column(key="why", title="Why"),
        ],
        rows=[
            {"concept": one.concept, "change": one.change, "details": one.details, "series": one.series, "why": one.why}
            for one in found
        ],
        notes=["A year in it is invented, to show how a year is added."] if earlier.invented or later.invented else (),
        sources=tuple(dict.fromkeys((*earlier.sources, *later.sources))),
    )


def _only(table: Table, keys: tuple[str, ...]) -> Table:
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
        notes=table.notes,
        sources=table.sources,
    )
