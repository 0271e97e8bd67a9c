"""A comparison of schemes for somebody who reads a page: each scheme by its title, and not by its name in files."""

from __future__ import annotations

from dataclasses import replace

from ncs.charging.use.cases import Comparison
from ncs.tables.tables import Table


def named(found: Comparison) -> Table:
    """Return the table of a comparison with titles for names; notes that tell what a name means are left out."""
    table = found.tables()[0]
    titles = {one.name: one.title for one in found.results}
    rows = [{**row, "scheme": titles[str(row["scheme"])]} for row in table.rows]
    told = {f"{name}: {title}." for name, title in titles.items()}
    return replace(table, rows=rows, notes=tuple(one for one in table.notes if one not in told))
