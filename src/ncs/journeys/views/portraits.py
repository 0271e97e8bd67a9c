"""The promises of the portraits as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ncs.journeys.portraits import Judged, Kept
from ncs.tables.tables import Column, Table

_NOTE = (
    "Promises are those of eight portraits in Support Guaranteed (Fabian Society, 2023), in this project's words; the "
    "journeys are invented. Today is the law as on 1 April 2026. Proposals are not law. A promise is kept where the "
    "right is there at the end of the journey, and what it needs was recorded under the rules."
)


def promises_table(found: Sequence[Judged]) -> Table:
    """Return one row a promise: kept today or not and by what, and under the proposals."""
    titles = {
        "who": "Who",
        "promise": "Promise",
        "today": "Today",
        "by": "By what",
        "proposed": "With the proposals",
        "then": "By what then",
    }
    rows = [
        {
            "who": one.portrait.role,
            "promise": one.promise.words,
            "today": str(one.today),
            "by": one.grounds[0],
            "proposed": str(one.proposed),
            "then": one.grounds[1],
        }
        for one in found
    ]
    columns = tuple(Column(key=key, title=title) for key, title in titles.items())
    return Table(
        name="promises", title="Promises, today and with the proposals", columns=columns, rows=rows, notes=(_NOTE,)
    )


def kept_table(found: Sequence[Judged]) -> Table:
    """Return how many promises are kept, in part or not, today and with the proposals."""
    counts = Counter(one.today for one in found), Counter(one.proposed for one in found)
    return Table(
        name="kept",
        title="How many promises are kept",
        columns=(
            Column(key="kept", title="Kept"),
            Column(key="today", title="Today"),
            Column(key="proposed", title="With the proposals"),
        ),
        rows=[{"kept": str(one), "today": counts[0][one], "proposed": counts[1][one]} for one in Kept],
    )


def short_promises(table: Table) -> Table:
    """Return promises for a screen: who, what, and whether it is kept."""
    kept = [column for column in table.columns if column.key in ("who", "promise", "today", "proposed")]
    rows = [{column.key: row[column.key] for column in kept} for row in table.rows]
    return Table(name=table.name, title=table.title, columns=kept, rows=rows, notes=table.notes)
