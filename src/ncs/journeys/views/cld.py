"""Client level data from journeys as a table with the headings of a local file."""

from __future__ import annotations

from ncs.cld.load import specification
from ncs.journeys.exchange.cld import Emitted
from ncs.tables.tables import Column, Table


def submission_table(found: Emitted) -> Table:
    """Return the rows of a submission: every column of Release 2 in its order, dates as ISO dates."""
    fields = [one for one in specification().fields if one.in_release_2 == "yes"]
    return Table(
        name="client_level_data",
        title="Client level data from journeys",
        columns=tuple(Column(key=one.header, title=one.header) for one in fields),
        rows=[{one.header: row.get(one.name, "") for one in fields} for row in found.rows],
    )


def left_out_table(found: Emitted) -> Table:
    """Return what the return cannot tell yet."""
    return Table(
        name="left_out",
        title="What the return cannot tell yet",
        columns=(Column(key="person", title="Person"), Column(key="why", title="Why")),
        rows=[{"person": person, "why": why} for person, why in found.left_out],
    )
