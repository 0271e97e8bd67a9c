"""What only files together show: whether the people of one file of a council return in its next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from ncs.core.errors import UnknownName
from ncs.records.tables.returning import Returned
from ncs.reference.councils import by_cassr_code

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Tables of the councils of each file and the period it covers of each, and of the people of files that are compared,
#: with their identifiers without leading zeros.
CREATE = (
    "CREATE TABLE councils_of_files (file INTEGER, la_code VARCHAR)",
    "CREATE TABLE periods_of_files (file INTEGER, la_code VARCHAR, first DATE, last DATE)",
    "CREATE TABLE people_of_files (file INTEGER, la_code VARCHAR, person VARCHAR, bare VARCHAR)",
)


def keep_councils(con: DuckDBPyConnection, *, file: int) -> None:
    """Keep of which councils there are people in the file whose ``people`` and ``derived_periods`` are at hand, and
    which days it covers of each."""
    con.execute(
        f"INSERT INTO councils_of_files SELECT DISTINCT {int(file)}, la_code FROM people "
        "WHERE person IS NOT NULL AND la_code IS NOT NULL"
    )
    con.execute(
        f"INSERT INTO periods_of_files SELECT {int(file)}, la_code, derived_start, derived_end FROM derived_periods"
    )


def said_together(
    con: DuckDBPyConnection, received: Sequence[datetime], people_of: Callable[[int], str]
) -> tuple[str, ...]:
    """Return what a user should know of each two files of a council that follow each other.

    Args:
        con: with the tables of :data:`CREATE`, and what :func:`keep_councils` kept of each file.
        received: when each file counts as received, by its number.
        people_of: gives SQL of what the rows of a file say of people, by its number.
    """
    files_of: dict[str, list[int]] = {}
    for code, file in con.execute("SELECT la_code, file FROM councils_of_files").fetchall():
        files_of.setdefault(code, []).append(file)
    several = {code: files for code, files in files_of.items() if len(files) > 1}
    for file in sorted({file for files in several.values() for file in files}):
        _keep_people(con, file, people_of(file))
    return tuple(text for pair in _pairs(con, several, received) if (text := pair.warning()) is not None)


def _keep_people(con: DuckDBPyConnection, file: int, people: str) -> None:
    found = f"SELECT DISTINCT la_code, person FROM {people} WHERE person IS NOT NULL AND la_code IS NOT NULL"
    con.execute(
        f"INSERT INTO people_of_files SELECT {int(file)}, la_code, person, ltrim(person, '0') "
        f"FROM (SELECT DISTINCT la_code, lower(rtrim(person, ' ')) AS person FROM ({found}))"
    )


def _pairs(
    con: DuckDBPyConnection, several: Mapping[str, Sequence[int]], received: Sequence[datetime]
) -> Iterator[Returned]:
    for code, files in sorted(several.items()):
        for before, after in pairwise(sorted(files, key=lambda file: (received[file], file))):
            people, returned, without_zeros = _counts(con, code, before, after)
            yield Returned(
                la_code=code,
                council=_name(code),
                earlier=received[before],
                later=received[after],
                overlap=_overlap(con, code, before, after),
                people=people,
                returned=returned,
                without_zeros=without_zeros,
            )


def _counts(con: DuckDBPyConnection, code: str, before: int, after: int) -> tuple[int, int, int]:
    """People of the earlier file; of these, in the later too; and who else would be, without leading zeros."""
    found = con.execute(
        """WITH earlier AS (FROM people_of_files WHERE la_code = $code AND file = $before),
        later AS (FROM people_of_files WHERE la_code = $code AND file = $after),
        new AS (SELECT bare FROM later WHERE person NOT IN (SELECT person FROM earlier))
        SELECT count(*), count(*) FILTER (person IN (SELECT person FROM later)),
            count(*) FILTER (person NOT IN (SELECT person FROM later) AND bare IN (SELECT bare FROM new))
        FROM earlier""",
        {"code": code, "before": before, "after": after},
    ).fetchone()
    people, returned, without_zeros = found or (0, 0, 0)
    return people, returned, without_zeros


def _overlap(con: DuckDBPyConnection, code: str, before: int, after: int) -> bool:
    found = con.execute(
        "SELECT count(*) FROM periods_of_files a JOIN periods_of_files b USING (la_code) WHERE a.last >= b.first "
        "AND la_code = $code AND a.file = $before AND b.file = $after",
        {"code": code, "before": before, "after": after},
    ).fetchone()
    return bool(found and found[0])


def _name(code: str) -> str:
    try:
        return by_cassr_code(code).name
    except UnknownName:
        return f"Council {code}"
