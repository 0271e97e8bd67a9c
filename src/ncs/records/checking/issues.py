"""Runs rules over ``rows`` and keeps what they find in the table ``issues``, without a loop over rows in Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from ncs.engine.duck import identifier, quoted
from ncs.records.checking.cells import TOGETHER, insert, odd_places, on_cells, places
from ncs.records.checking.hits import rows_hit
from ncs.records.rules.model import Check, Finding, Rule

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: ``finding`` numbers the table ``findings``, which says what each is about; ``file`` counts from 0.
#: ``field`` is the name inside this program, ``heading`` what the specification calls it.
CREATE = """
CREATE TABLE IF NOT EXISTS issues
    (file INTEGER, file_row BIGINT, finding INTEGER, value VARCHAR, suggestion VARCHAR);
CREATE TABLE IF NOT EXISTS findings (finding INTEGER, rule VARCHAR, severity VARCHAR, field VARCHAR, heading VARCHAR,
    message VARCHAR, personal BOOLEAN);
"""
_DESCRIBED = pa.schema(
    {"finding": pa.int32()}
    | dict.fromkeys(("rule", "severity", "field", "heading", "message"), pa.string())
    | {"personal": pa.bool_()}
)
#: Cells of ``cells`` that a finding is about, by the place of its field.
_HITS = """CREATE OR REPLACE TEMP TABLE hits
    (place INTEGER, finding INTEGER, text VARCHAR, conditions INTEGER, suggestion VARCHAR)"""
#: Each once, were its text in several parts of the file.
_EACH_HIT = "SELECT DISTINCT * FROM hits ORDER BY place"
#: Rows that are kept in one statement, about.
MOST_WAITING = 100_000
#: Rules that name why a cell is wrong, and those that then only say that it is.
CAUSES = ("error-text", "leading-apostrophe", "hidden-characters")
FOLLOWED = ("code-list", "council-code", "date-type", "length", "nhs-number", "number-type", "postcode")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A finding under its ``number``, with its condition and suggestion on ``cells`` where it is about one cell."""

    number: int
    finding: Finding
    on_cells: tuple[str, str] | None


def run_rules(
    con: DuckDBPyConnection,
    rows: pa.Table,
    check: Check,
    chosen: Iterable[Rule],
    *,
    file: int = 0,
    told: Callable[[int], None] | None = None,
) -> None:
    """Add to ``issues`` and ``findings`` what the ``chosen`` rules find in the table ``rows``, the rows of ``file``.

    What is about one cell is asked of ``cells`` first, and of rows only where something was found.

    Args:
        con: where the tables are, ``cells`` too; rows: those of ``rows`` as they were kept.
        check: what the rules may know of the file; chosen: the rules; file: its number.
        told: is told how many rules are done.
    """
    con.execute(CREATE)
    [number] = con.execute("SELECT count(*) FROM findings").fetchone()
    about: list[dict[str, object]] = []
    by_rule: list[list[_Asked]] = []
    for rule in chosen:
        by_rule.append([])
        for finding in rule.find(check):
            by_rule[-1].append(_Asked(number, finding, _on_cells(finding, check)))
            about.append(_described(finding, rule, check, number))
            number += 1
    for name, sql in dict.fromkeys(table for found in by_rule for asked in found for table in asked.finding.tables):
        con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql}")
    con.execute("BEGIN")
    _insert_rows(con, by_rule, check, file=file, told=told)
    _insert_cells(con, rows, [asked for found in by_rule for asked in found if asked.on_cells], check, file=file)
    con.register("described", pa.Table.from_pylist(about, schema=_DESCRIBED))  # as text it would have to be read again
    con.execute("INSERT INTO findings FROM described")
    con.execute("COMMIT")


def leave_one_cause(con: DuckDBPyConnection, *, file: int) -> None:
    """Take out what other rules say of a cell whose true cause is known: an apostrophe, an error, a hidden character.

    Mandatory fields and the order of dates are judged on what can be read, so they never speak of such a cell.
    """
    causes, followed = (", ".join(map(quoted, names)) for names in (CAUSES, FOLLOWED))
    con.execute(
        f"""DELETE FROM issues WHERE file = {file}
        AND finding IN (SELECT finding FROM findings WHERE rule IN ({followed}))
        AND (file_row, (SELECT field FROM findings WHERE findings.finding = issues.finding)) IN (
            SELECT (file_row, field) FROM issues JOIN findings USING (finding)
            WHERE file = {file} AND rule IN ({causes}))"""
    )


def _on_cells(finding: Finding, check: Check) -> tuple[str, str] | None:
    """The condition and the suggestion of a finding about one cell as SQL on ``cells``; None for another finding."""
    if finding.source != "rows" or finding.about_file or finding.field not in check.spec.by_name:
        return None
    where, hint = (on_cells(sql, finding.field, check.spec) for sql in (finding.where, finding.suggestion))
    return None if where is None or hint is None else (where, hint)


def _insert_rows(
    con: DuckDBPyConnection, by_rule: list[list[_Asked]], check: Check, *, file: int, told: Callable[[int], None] | None
) -> None:
    """Keep what findings about whole rows, several rows or the file find."""
    waiting: list[str] = []
    for done, found in enumerate(by_rule):
        if told is not None:
            told(done)
        waiting += [_found(asked, check, file=file) for asked in found if not asked.on_cells]
        if len(waiting) >= TOGETHER:
            insert(con, "issues", waiting)
            waiting.clear()
    insert(con, "issues", waiting)


def _insert_cells(con: DuckDBPyConnection, rows: pa.Table, found: list[_Asked], check: Check, *, file: int) -> None:
    """Keep what findings about single cells find: those of ``cells`` that are hit, then the rows that hold them."""
    place_of, odd = places(check.spec), odd_places(con)
    alike: dict[tuple[str, str, str, int], list[_Asked]] = defaultdict(list)
    before: Counter[tuple[str, str, str, str]] = Counter()
    for asked in found:
        if asked.on_cells is not None and (not asked.finding.about_looks or place_of[asked.finding.field] in odd):
            asks = ("odd_cells" if asked.finding.about_looks else "cells", *asked.on_cells)
            same = (*asks, asked.finding.field)  # two findings of a field may ask the same
            alike[*asks, before[same]].append(asked)
            before[same] += 1
    con.execute(_HITS)
    insert(con, "hits", [_hits(place_of, *asks[:3], of) for asks, of in alike.items()])
    _insert_hits(con, rows, check, file=file)


def _insert_hits(con: DuckDBPyConnection, rows: pa.Table, check: Check, *, file: int) -> None:
    """Keep the rows that hold the cells in the table ``hits``, many in one statement."""
    waiting: list[pa.Table] = []
    hits = con.sql(_EACH_HIT).to_arrow_table()
    place, first, count = np.unique(np.asarray(hits["place"]), return_index=True, return_counts=True)
    for of, begin, many in zip(place.tolist(), first.tolist(), count.tolist(), strict=True):
        for part in rows_hit(rows, check.spec.fields[of], hits.slice(begin, many)):
            waiting.append(part)
            if sum(table.num_rows for table in waiting) > MOST_WAITING:
                _insert(con, waiting, file=file)
    _insert(con, waiting, file=file)


def _insert(con: DuckDBPyConnection, waiting: list[pa.Table], *, file: int) -> None:
    if waiting:
        con.register("rows_hit", pa.concat_tables(waiting))
        con.execute(f"INSERT INTO issues SELECT {file}, file_row, finding, text, suggestion FROM rows_hit")
        waiting.clear()


def _hits(place_of: Mapping[str, int], table: str, where: str, hint: str, found: list[_Asked]) -> str:
    """SQL of the cells of a table that findings are about which ask the same, each of its own field."""
    numbers = " ".join(f"WHEN {place_of[asked.finding.field]} THEN {asked.number}" for asked in found)
    listed = ", ".join(str(place_of[asked.finding.field]) for asked in found)
    return (
        f"SELECT place, CASE place {numbers} END, text, conditions, CAST({hint} AS VARCHAR) "
        f"FROM {table} WHERE place IN ({listed}) AND ({where})"
    )


def _found(asked: _Asked, check: Check, *, file: int) -> str:
    finding = asked.finding
    known = finding.field in check.spec.by_name and not finding.about_file
    value = identifier(finding.field) if known else "NULL"
    return (
        f"SELECT {file}, file_row, {asked.number}, CAST({value} AS VARCHAR), CAST({finding.suggestion} AS VARCHAR) "
        f"FROM {finding.source} WHERE {finding.where}"
    )


def _described(finding: Finding, rule: Rule, check: Check, number: int) -> dict[str, object]:
    field = check.spec.by_name.get(finding.field)
    return {
        "finding": number,
        "rule": rule.id,
        "severity": str(finding.severity or rule.severity),
        "field": finding.field,
        "heading": finding.field if field is None else field.header,
        "message": finding.message,
        "personal": field is not None and field.personal,
    }
