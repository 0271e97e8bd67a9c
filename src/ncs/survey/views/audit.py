"""An audit as tables: each claim with what is wrong, cells without a witness, numbers of the text without a claim."""

from __future__ import annotations

from ncs.survey.audit.run import Audit
from ncs.tables.tables import Cell, Column, Table


def verdicts_table(found: Audit) -> Table:
    """Return every claim, a row each, with what was found."""
    rows: list[dict[str, Cell]] = [
        {
            "id": one.claim.id,
            "place": one.claim.place,
            "claim": one.claim.claim,
            "printed": "; ".join(one.claim.printed),
            "kind": one.kind,
            "rule": one.claim.rule,
            "verdict": "holds" if one.holds else "problem",
            "found": "; ".join(one.found),
        }
        for one in found.verdicts
    ]
    return Table(
        name="audit",
        title=f"Audit: {len(found.problems)} problems in {len(found.verdicts)} claims",
        columns=[
            Column(key="id", title="Claim", coded=True),
            Column(key="place", title="Place"),
            Column(key="claim", title="What it says"),
            Column(key="printed", title="Printed"),
            Column(key="kind", title="Kind"),
            Column(key="rule", title="Rule", coded=True),
            Column(key="verdict", title="Verdict"),
            Column(key="found", title="What was found"),
        ],
        rows=rows,
        notes=[
            "A number is a problem only where rounding of the numbers behind it explains it with a chance below 1%.",
            f"{len(found.unwitnessed)} printed cells have no second witness: a wrong number there would not be found.",
        ],
    )


def problems_short(found: Audit) -> Table:
    """Return the problems alone, in the columns that fit a screen."""
    table = verdicts_table(found)
    keys = ("id", "place", "kind", "found")
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows if row["verdict"] == "problem"],
        notes=table.notes,
    )


def unwitnessed_table(found: Audit) -> Table:
    """Return the cells that no claim looks at."""
    return Table(
        name="unwitnessed",
        title="Printed cells without a second witness",
        columns=[
            Column(key="figure", title="Figure"),
            Column(key="row", title="Row"),
            Column(key="column", title="Column"),
        ],
        rows=[{"figure": number, "row": row, "column": column} for number, row, column in found.unwitnessed],
    )


def unbound_table(found: Audit) -> Table:
    """Return the numbers of the text that no claim prints, with the words before each."""
    return Table(
        name="unbound",
        title=f"Numbers of the text that no claim binds ({found.bound} are bound)",
        columns=[Column(key="number", title="Number"), Column(key="before", title="Words before it")],
        rows=[{"number": number, "before": before} for number, before in found.unbound],
    )
