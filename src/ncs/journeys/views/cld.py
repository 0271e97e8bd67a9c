"""Client level data from journeys as a table with the headings of a local file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from ncs.cld.load import specification
from ncs.journeys.exchange.cld import Emitted
from ncs.journeys.exchange.cld_further import Further
from ncs.journeys.exchange.cld_import import Imported
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


def imported_tables(
    found: Imported, known: Mapping[str, Further] | None = None, erased: Collection[str] = ()
) -> tuple[Table, ...]:
    """Return how many people and rows were taken in, the rows that were not, and what is missing of whom.

    Args:
        found: of people who were new.
        known: of people who had a journey, by their number.
        erased: people who were erased here.
    """
    further = known or {}
    gone = "erased here: nothing was taken. What comes after an erasure is begun under another number"
    gaps = [
        *found.gaps,
        *((person, gap) for person, more in further.items() for gap in more.gaps),
        *((person, gone) for person in sorted(erased)),
    ]
    taken = Table(
        name="imported",
        title="Taken from client level data",
        columns=(Column(key="what", title="What"), Column(key="number", title="Number")),
        rows=[{"what": what, "number": number} for what, number in _counts(found, further, erased, gaps).items()],
    )
    left_out = Table(
        name="rows_left_out",
        title="Rows that are in no journey",
        columns=(Column(key="row", title="Row"), Column(key="why", title="Why")),
        rows=[{"row": row, "why": why} for row, why in found.left_out],
    )
    missing = Table(
        name="gaps",
        title="What the file could not tell",
        columns=(Column(key="person", title="Person"), Column(key="gap", title="What is missing, or was not taken")),
        rows=[{"person": person, "gap": gap} for person, gap in gaps],
    )
    return taken, left_out, missing


def _counts(
    found: Imported, further: Mapping[str, Further], erased: Collection[str], gaps: Sequence[tuple[str, str]]
) -> dict[str, int]:
    """Return what was counted; of people who were known only where there were any."""
    rows = sum((more.rows for more in further.values()), Counter[str]())
    known = {
        "People known already": len(further),
        "Rows added to their journeys": rows["new"],
        "Rows told otherwise than before": rows["told otherwise"],
        "Rows held already": rows["held already"],
        "Rows that the journal tells itself": rows["told by the journal itself"],
    }
    return {
        "New people" if further else "People": len(found.states),
        "Their rows" if further else "Rows": found.rows,
        **(known if further else {}),
        **({"People erased here": len(erased)} if erased else {}),
        "Rows left out": len(found.left_out),
        "People of whom something is missing": len({person for person, _ in gaps}),
    }
