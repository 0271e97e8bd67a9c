"""Tables as a page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.present.page import Section, bullets, html_page, html_table
from ncs.tables.tables import Table
from ncs.tables.wording import heading


def tables_page(tables: Sequence[Table], *, title: str) -> str:
    """Return tables as a page of their own, with what each column means."""
    alone = len(tables) == 1
    sections = [
        Section(heading="Figures" if alone else table.title, body=html_table(table) + columns_meaning(table))
        for table in tables
    ]
    return html_page(title=title, intro="", sections=sections)


def columns_meaning(table: Table) -> str:
    """Return what each column of a table means as HTML, folded; nothing where no column says it."""
    lines = list(_described(table))
    return f"<details><summary>What the columns mean</summary>\n{bullets(lines)}</details>\n" if lines else ""


def _described(table: Table) -> Iterator[str]:
    for column in table.columns:
        if column.description:
            yield f"{heading(column)}: {column.description}"
