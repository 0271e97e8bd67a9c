"""The chained tables of a journal: rows are added at the end, each with its number and digest, and verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ncs.core.errors import is_text
from ncs.journeys.store.chain import START, breaks, digest_of
from ncs.journeys.store.database import Database
from ncs.journeys.store.schema import CHAINED

#: Steps of an erasure: it is begun, the key is destroyed, and then it is done. A fall between them is seen. A hold that
#: comes in between stops it, and the record is there as before.
ERASING, STOPPED, ERASED = "erasing", "erasure stopped", "erased"
#: The last step of each record that has any.
_LAST_STEP = (
    "SELECT stream, act FROM audit WHERE seq IN "
    f"(SELECT max(seq) FROM audit WHERE act IN ('{ERASING}', '{STOPPED}', '{ERASED}') GROUP BY stream)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a look at the whole journal found: its events and looks, the last digest of each, and what is wrong."""

    events: int
    looks: int
    head: str
    last_look: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The chained tables of one database."""

    held: Database

    def append(self, table: str, row: Mapping[str, Any]) -> None:
        """Add a row at the end of a table, with the next number and its digest."""
        number = self.one(f"SELECT coalesce(max(seq), 0) + 1 FROM {table}")
        whole, before = {"seq": number, **row}, self.head(table)
        values = [*(whole[key] for key in CHAINED[table]), before, digest_of(whole, before)]
        self.held.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)

    def head(self, table: str) -> str:
        """Return the digest of the last row."""
        return str(self.one(f"SELECT digest FROM {table} ORDER BY seq DESC LIMIT 1") or START)

    def one(self, query: str, *values: Any) -> Any:
        """Return the first value that a query finds; None where it finds nothing."""
        row = self.held.execute(query, values).fetchone()
        return None if row is None else row[0]

    def verify(self) -> Verified:
        """Look at every chained row, at erasures that were not finished, and at people without events or a mark."""
        wrong = self.broken()
        events, looks = (self.one(f"SELECT count(*) FROM {table}") for table in ("journal", "audit"))
        return Verified(
            events=events,
            looks=looks,
            head=self.head("journal"),
            last_look=self.head("audit"),
            wrong=(*wrong, *self._strays(), *self._begun()),
        )

    def broken(self) -> list[str]:
        """Return the breaks of each chain: rows that are missing, changed or out of place."""
        return [f"{table}: {one}" for table in CHAINED for one in breaks(self._rows(table))]

    def has(self, digest: str) -> bool:
        """Say whether a chained row, or the beginning of a chain, has a digest."""
        queries = (f"SELECT 1 FROM {table} WHERE digest = ?" for table in CHAINED)
        return digest == START or (is_text(digest) and any(self.one(query, digest) for query in queries))

    def kept(self) -> list[str]:
        """Return the records that nobody has begun to erase, or whose erasure was stopped, in order of their coming."""
        gone = {stream for stream, act in self._steps() if act != STOPPED}
        streams = (str(row[0]) for row in self.held.execute("SELECT stream FROM mark ORDER BY seq"))
        return [stream for stream in streams if stream not in gone]

    def looks(self, stream: str) -> list[dict[str, Any]]:
        """Return who looked at or handled a record, and who listed everybody while it was there, in order."""
        columns = CHAINED["audit"]
        query = (
            f"SELECT {', '.join(columns)} FROM audit WHERE stream = ? "
            "OR (stream = '' AND at >= (SELECT min(at) FROM journal WHERE stream = ?)) ORDER BY seq"
        )
        rows = [dict(zip(columns, row, strict=True)) for row in self.held.execute(query, (stream, stream))]
        erased = min((row["seq"] for row in rows if row["act"] == ERASED), default=None)
        there = (row for row in rows if row["stream"] or erased is None or row["seq"] < erased)
        return [{key: value for key, value in row.items() if key != "stream"} for row in there]

    def erasing(self, stream: str) -> bool:
        """Say whether an erasure of a record was begun, and neither finished nor stopped."""
        query = "SELECT act FROM audit WHERE stream = ? AND act IN (?, ?, ?) ORDER BY seq DESC LIMIT 1"
        return bool(self.one(query, stream, ERASING, STOPPED, ERASED) == ERASING)

    def erased(self) -> list[str]:
        """Return the records that somebody has begun to erase, or has erased."""
        return sorted(stream for stream, act in self._steps() if act != STOPPED)

    def last(self) -> str:
        """Return when the newest chained row was written; empty where there is none."""
        return max(str(self.one(f"SELECT max(at) FROM {table}") or "") for table in ("journal", "audit"))

    def _strays(self) -> list[str]:
        query = "SELECT count(DISTINCT stream) FROM journal WHERE stream NOT IN (SELECT stream FROM mark)"
        found = self.one(query)
        return [f"mark: {found} records have no mark, and nobody can find them"] if found else []

    def _steps(self) -> list[tuple[str, str]]:
        """Return each record with the last step of its erasure, where one was ever begun."""
        return [(str(stream), str(act)) for stream, act in self.held.execute(_LAST_STEP).fetchall()]

    def _begun(self) -> list[str]:
        found = sum(act == ERASING for _, act in self._steps())
        return [f"audit: {found} erasures were begun and not finished; give them again"] if found else []

    def _rows(self, table: str) -> Iterator[tuple[dict[str, Any], str, str]]:
        columns = CHAINED[table]
        for *values, before, digest in self.held.execute(
            f"SELECT {', '.join(columns)}, prev, digest FROM {table} ORDER BY seq"
        ):
            yield dict(zip(columns, values, strict=True)), before, digest
