"""What a database program prints around the rows that it exports: a line of dashes, and how many rows there were.

As sqlcmd does ("(3 rows affected)"), psql ("(3 rows)") and SQL*Plus ("3 rows selected."). They are no records.
"""

from __future__ import annotations

import re

_COUNT = re.compile(r"\(?\s*[0-9][0-9,]* rows?(?: (?:affected|selected|returned|exported))?\s*\)?\.?", re.IGNORECASE)
_DASHES = re.compile(r"[-+\s]*-[-+\s]*")
_STEP = (
    "Take such rows out, or export without them: in sqlcmd with SET NOCOUNT ON and without the line of dashes, in psql "
    "with --csv, in SQL*Plus with SET MARKUP CSV ON and SET FEEDBACK OFF."
)


def printed(text: str, delimiter: str) -> tuple[str, str] | None:
    """Return what is wrong with a row that a database program printed, and the next step; ``None`` for another row."""
    bare = text.strip().strip(delimiter).strip()
    if _COUNT.fullmatch(bare):
        return f"The row says {bare!r}: a database program wrote how many rows it exported, which is no record.", _STEP
    cells = bare.split(delimiter)
    if bare.count("-") > len(cells) and all(map(_DASHES.fullmatch, cells)):
        return "The row is a line of dashes that a database program drew, which is no record.", _STEP
    return None
