"""A comparison of schemes for somebody who reads a page: each scheme by its title, and not by its name in files."""

from __future__ import annotations

from dataclasses import replace

from ncs.charging.use.cases import Comparison
from ncs.charging.views.tables import Compared
from ncs.tables.tables import Table

#: How the person stands, in words for a page.
_STANDS = {
    "free": "The care is free",
    "supported": "The council helps to pay",
    "full cost": "The full cost is due",
    "cap reached": "The cap has been reached",
}


def named(found: Comparison) -> Table:
    """Return the table of a comparison with titles for names; notes that tell what a name means are left out."""
    table = found.tables()[0]
    titles = {one.name: one.title for one in found.results}
    stands = {one.name: _stands(one) for one in found.results}
    rows = [
        {**row, "scheme": titles[name], "outcome": stands[name]} for row in table.rows for name in [str(row["scheme"])]
    ]
    told = {f"{name}: {title}." for name, title in titles.items()}
    return replace(table, rows=rows, notes=tuple(one for one in table.notes if one not in told))


def _stands(one: Compared) -> str:
    """Return how the person stands; within the limits of capital, income may still cover all that care costs."""
    if one.outcome == "supported" and not one.pays.council:
        return "The council pays nothing at present"
    return _STANDS[one.outcome]
