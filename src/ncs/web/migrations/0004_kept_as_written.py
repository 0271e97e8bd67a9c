"""The table of what is counted for everybody, and a log in which the database itself refuses a change."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.management import call_command
from django.db import migrations

_SQLITE = """CREATE TRIGGER web_done_{way} BEFORE {way} ON web_done
BEGIN SELECT RAISE(ABORT, 'what was done stays as it was written'); END"""
_POSTGRESQL = (
    """CREATE FUNCTION web_done_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was done stays as it was written'; END $$""",
    """CREATE TRIGGER web_done_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON web_done
FOR EACH STATEMENT EXECUTE FUNCTION web_done_stays()""",
)


def keep(apps: Any, schema: Any) -> None:
    """Make the triggers in the words of the database that is used."""
    lite = schema.connection.vendor == "sqlite"
    for text in [_SQLITE.format(way=way) for way in ("update", "delete")] if lite else _POSTGRESQL:
        schema.execute(text)


def count(apps: Any, schema: Any) -> None:
    """Make the table of the cache that every process shares."""
    call_command("createcachetable", "web_cache", database=schema.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """After the tables of those who sign in."""

    dependencies: ClassVar[list[Any]] = [("web", "0003_members")]
    operations: ClassVar[list[Any]] = [migrations.RunPython(keep), migrations.RunPython(count)]
