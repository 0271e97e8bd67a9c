"""What became of returns, in a few lines and a short table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ncs.survey.returns.folder import refused_table
from ncs.survey.returns.run import Read
from ncs.tables.tables import Table


def reading_lines(read: Read) -> Iterator[str]:
    """Yield what was read, and the queries by rule."""
    yield f"Read {len(read.returns)} returns of {len(read.frame)} councils."
    waiting = read.open_queries()
    if not read.queries:
        yield "No queries."
        return
    musts = sum(query.weight.value == "must" for query in waiting)
    kept_out = f"{musts} of them keep their answer out until they are settled"
    yield f"{len(read.queries)} queries, {len(waiting)} open: {kept_out}."
    for rule, times in Counter(query.rule for query in waiting).most_common():
        yield f"  {rule.replace('_', ' ')}: {times}"


def refused_short(read: Read) -> Table:
    """Return the returns that could not be read, in the columns that fit a screen."""
    table = refused_table(read)
    keys = ("file", "row", "message", "next_step")
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
    )
