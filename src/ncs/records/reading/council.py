"""Whose a local file is: what its column LA Code says, and what was given for a file without it.

Checking and building ask in this one way, so that a file cannot pass the one as one council's and be refused by the
other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ncs.core.errors import Problem, raise_if
from ncs.engine.duck import quoted
from ncs.records.reading.columns import filled_sql
from ncs.records.reading.files import FileFormat
from ncs.records.reading.headings import Layout
from ncs.records.reading.stage import Staged

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Other councils in a file that are named; the file is wrong as a whole.
MOST_NAMED = 10


def code_sql(staged: Staged, given: str | None = None) -> str:
    """Return SQL of a row's council: what the row says, or where it says nothing what was ``given``; else null."""
    text = staged.text("la_code")
    said = "NULL" if text is None else f"trim({filled_sql(text)})"
    return f"coalesce({said}, {quoted(given.strip())})" if given and given.strip() else said


def councils_in(con: DuckDBPyConnection, staged: Staged) -> tuple[tuple[str, int], ...]:
    """Return each code in the column LA Code with its number of rows, most first; nothing without that column."""
    if staged.column("la_code") is None:
        return ()
    code = code_sql(staged)
    found = con.execute(
        f"SELECT {code} AS code, count(*) FROM {staged.source} WHERE {code} IS NOT NULL AND {staged.is_data} "
        "GROUP BY 1 ORDER BY 2 DESC, 1"
    ).fetchall()
    return tuple((str(name), int(rows)) for name, rows in found)


def refuse_another_council(file: FileFormat, found: tuple[tuple[str, int], ...], given: str | None) -> None:
    """Refuse a file whose rows say another council than was given for it, or a national one that says no other.

    A code stands for what a local file lacks; a national table says in each row whose it is.

    Args:
        file: the file.
        found: its councils, from :func:`councils_in`.
        given: the code that was given, if one was.

    Raises:
        ProblemsFound: the file says another council.
    """
    if not given:
        return
    if file.layout is Layout.NATIONAL:
        _refuse_for_national(file, found, given)
    if not found or _bare(found[0][0]) == _bare(given):
        return
    raise_if(
        [
            Problem(
                rule="other-council",
                message=f"The file says council {found[0][0]}, and {given} was given for it.",
                next_step="Leave the code away: it is for files without an LA Code. Or give the right file.",
                file=file.path.name,
                field="LA Code",
            )
        ],
        f"{file.path.name}: its rows are of another council than was said",
    )


def _refuse_for_national(file: FileFormat, found: tuple[tuple[str, int], ...], given: str) -> None:
    if {_bare(code) for code, _ in found} == {_bare(given)}:
        return
    says = f"{len(found):,} councils" if len(found) > 1 else f"council {found[0][0]}" if found else "no council"
    raise_if(
        [
            Problem(
                rule="code-for-national",
                message=f"{given} was given for a national table, whose rows say themselves whose they are: {says}.",
                next_step="Leave the code away: it is for local files without an LA Code.",
                file=file.path.name,
                field="LA Code",
            )
        ],
        f"{file.path.name}: a national table takes no code of a council",
    )


def refuse_several_councils(staged: Staged, found: tuple[tuple[str, int], ...]) -> None:
    """Refuse a local file with rows of several councils.

    Raises:
        ProblemsFound: with each other council and how many rows are its.
    """
    raise_if(
        [
            Problem(
                rule="two-councils",
                message=f"The file also holds {count} {_rows(count)} of council {code}, not only of {found[0][0]}.",
                next_step="Split the file by LA Code, or give it as a national file.",
                file=staged.format.path.name,
                field="LA Code",
            )
            for code, count in found[1 : MOST_NAMED + 1]
        ],
        f"{staged.format.path.name}: a local file holds rows of one council",
    )


def _bare(code: str) -> str:
    return code.strip().lstrip("0")


def _rows(count: int) -> str:
    return "row" if count == 1 else "rows"
