"""Suggests the nearest value of a code list for values that are in none, by distinct value, never row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ncs.cld import Specification
from ncs.core.errors import near_matches
from ncs.engine.duck import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Distinct values looked at in a field, the most frequent first.
MOST_VALUES = 200
#: A longer value is not a misspelling.
LONGEST = 120


def suggest_near_values(con: DuckDBPyConnection, spec: Specification, *, file: int) -> None:
    """Fill the suggestion of ``code-list`` issues of a file where a value of the list is near."""
    found = con.execute(
        f"""SELECT finding, field, value FROM issues JOIN findings USING (finding)
        WHERE file = {file} AND rule = 'code-list' AND length(value) <= {LONGEST}
        GROUP BY 1, 2, 3
        QUALIFY row_number() OVER (PARTITION BY finding ORDER BY count(*) DESC, value) <= {MOST_VALUES}"""
    ).fetchall()
    for finding, field, value in found:
        near = near_matches(value, spec.lists[field].texts, most=1)
        if near:
            con.execute(
                f"UPDATE issues SET suggestion = {quoted(f'perhaps {near[0]}')} "
                f"WHERE file = {file} AND finding = {finding} AND value = {quoted(value)}"
            )
