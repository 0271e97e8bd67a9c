"""The layouts that come with the program, as a table."""

from __future__ import annotations

from ncs.observations.mapped.finding import layouts
from ncs.tables.tables import Cell, Column, Table

_COLUMNS = (
    Column(key="layout", title="Layout"),
    Column(key="title", title="Table"),
    Column(key="source", title="Source"),
)


def layouts_table() -> Table:
    """Return one row a layout: its name, what table it reads, and the table's source."""
    rows: list[dict[str, Cell]] = [
        {"layout": name, "title": mapping.title, "source": mapping.source} for name, mapping in layouts().items()
    ]
    return Table(name="layouts", title="Layouts of tables that can be read by name", columns=_COLUMNS, rows=rows)
