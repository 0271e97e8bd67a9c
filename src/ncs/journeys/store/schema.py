"""The tables of a journal and of its keys, written once for SQLite and for PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping

#: The chained tables: their own columns, in the order in which a digest is over them. All begin with ``seq``.
CHAINED: Mapping[str, tuple[str, ...]] = {
    "journal": ("seq", "stream", "version", "at", "actor", "role", "basis", "code", "code_version", "body"),
    "audit": ("seq", "at", "actor", "role", "basis", "act", "stream", "why"),
    "mark": ("seq", "mark", "stream"),
    "link": ("seq", "one", "other", "on_off"),
}
_WHOLE = {"version", "code_version", "on_off"}
_UNIQUE = {"journal": "UNIQUE (stream, version)", "mark": "UNIQUE (mark), UNIQUE (stream)"}
#: Which row a new one would take the place of, beside that with its number.
_SAME = {"journal": "(stream = NEW.stream AND version = NEW.version)", "mark": "mark = NEW.mark OR stream = NEW.stream"}
_FIXED = "the journal is only ever added to"
#: What is worked out from the events and may be thrown away: what each person is still owed, sealed.
_OWED = (
    "CREATE TABLE owed (stream TEXT PRIMARY KEY, version INTEGER NOT NULL, rules TEXT NOT NULL, body {blob} NOT NULL)"
)
_KEYS = (
    "CREATE TABLE key (stream TEXT PRIMARY KEY, value {blob} NOT NULL)",
    "CREATE TABLE hold (stream TEXT PRIMARY KEY, why TEXT NOT NULL)",
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value {blob} NOT NULL)",
)


def journal_schema(dialect: str) -> tuple[str, ...]:
    """Return the statements that make a journal in ``sqlite`` or ``postgresql``."""
    fixing = _sqlite_triggers() if dialect == "sqlite" else _postgresql_triggers()
    return (*(_table(name, dialect) for name in CHAINED), _OWED.format(blob=_blob(dialect)), *fixing)


def keys_schema(dialect: str) -> tuple[str, ...]:
    """Return the statements that make the store of keys."""
    return tuple(one.format(blob=_blob(dialect)) for one in _KEYS)


def _blob(dialect: str) -> str:
    return "BLOB" if dialect == "sqlite" else "BYTEA"


def _table(name: str, dialect: str) -> str:
    columns = [f"{column} {_type(column, dialect)} NOT NULL" for column in CHAINED[name][1:]]
    inner = ["seq INTEGER PRIMARY KEY", *columns, "prev TEXT NOT NULL", "digest TEXT NOT NULL"]
    return f"CREATE TABLE {name} ({', '.join([*inner, *([_UNIQUE[name]] if name in _UNIQUE else [])])})"


def _type(column: str, dialect: str) -> str:
    return _blob(dialect) if column == "body" else "INTEGER" if column in _WHOLE else "TEXT"


def _sqlite_triggers() -> list[str]:
    """Nothing is changed or taken away; nor does anything take a row's place, which would fire neither trigger."""
    stop = f"BEGIN SELECT RAISE(ABORT, '{_FIXED}'); END"
    changes = [
        f"CREATE TRIGGER {table}_{act.lower()} BEFORE {act} ON {table} {stop}"
        for table in CHAINED
        for act in ("UPDATE", "DELETE")
    ]
    return changes + [
        f"CREATE TRIGGER {table}_insert BEFORE INSERT ON {table} "
        f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {' OR '.join(['seq = NEW.seq', *_same(table)])}) {stop}"
        for table in CHAINED
    ]


def _same(table: str) -> list[str]:
    return [_SAME[table]] if table in _SAME else []


def _postgresql_triggers() -> list[str]:
    """A row is never replaced by an INSERT in PostgreSQL unless it is an update, which the trigger stops."""
    body = (
        f"CREATE FUNCTION only_added() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '{_FIXED}'; END $$ LANGUAGE plpgsql"
    )
    acts = [
        f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION only_added()"
        for table in CHAINED
    ]
    cuts = [
        f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION only_added()"
        for table in CHAINED
    ]
    return [body, *acts, *cuts]
