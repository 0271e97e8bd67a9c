"""Places for a journal and its keys in tests: two files, or two databases of a PostgreSQL that the tests start.

PostgreSQL comes from the system's packages. Where there is none its tests are skipped, unless NCS_POSTGRESQL_NEEDED
says that they may not be.
"""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ncs.journeys.store.opening import Place, connected

KINDS = ("sqlite", "postgresql")
#: The chained tables, whose triggers somebody with the rights of an owner can take off.
TABLES = ("journal", "audit", "mark", "link")
_NUMBERS = itertools.count(1)


def places_in(kind: str, folder: Path) -> tuple[Place, Place]:
    """Return where a journal and its keys may be made: in a folder, or in two new databases of one server.

    Skips the test where the kind is PostgreSQL and there is none.
    """
    if kind == "sqlite":
        return folder / "people.journal", folder / "people.keys"
    return new_database("people"), new_database("keys")


def new_database(name: str, *, like: str | None = None) -> str:
    """Return the URL of a new database of a PostgreSQL that the tests start: empty, or as another is that nobody uses.

    Skips the test where there is none.
    """
    url = server()
    if url is None:
        why = "no PostgreSQL that can be started here (as root on Debian or Ubuntu: apt-get install postgresql)"
        assert not os.environ.get("NCS_POSTGRESQL_NEEDED"), f"NCS_POSTGRESQL_NEEDED is set and there is {why}"
        pytest.skip(why)
    called = f"{name}_{next(_NUMBERS)}"
    with import_module("psycopg").connect(url, autocommit=True) as held:
        held.execute(f"CREATE DATABASE {called}" + (f" TEMPLATE {like}" if like else ""))
    return url.replace("/postgres?", f"/{called}?")


def untied(place: Place, statement: str, values: Sequence[Any] = ()) -> None:
    """Run a statement as somebody who first takes off the triggers that stop it."""
    with_files = isinstance(place, Path)
    held = connected(place, table="journal")
    for table in TABLES:
        if with_files:
            for act in ("update", "delete", "insert"):
                held.execute(f"DROP TRIGGER {table}_{act}")
        else:
            held.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    held.execute(statement, values)
    held.close()


@cache
def server() -> str | None:
    """Start PostgreSQL in a folder of its own, until the process ends, and return its URL.

    None where there is none, or where nobody may start it.
    """
    control = _programs()
    if control is None:
        return None
    folder = Path(tempfile.mkdtemp(prefix="ncs-pg-"))
    data = folder / "data"
    # Nothing is kept past the tests, and so nothing waits for the disk.
    settings = f"-k {folder} -F -c listen_addresses='' -c max_connections=250"
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        _run(str(Path(control).with_name("initdb")), "-D", str(data), "-U", "ncs", "-A", "trust", "-N")
        _run(control, "-D", str(data), "-w", "-o", settings, "-l", str(folder / "log"), "start")
    except (LookupError, OSError, subprocess.CalledProcessError):  # no such account, no right to be it, no start
        shutil.rmtree(folder, ignore_errors=True)
        return None
    atexit.register(_stop, control, folder)
    return f"postgresql://ncs@/postgres?host={folder}"


def _stop(control: str, folder: Path) -> None:
    _run(control, "-D", str(folder / "data"), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def _programs() -> str | None:
    """Where PostgreSQL's own programs are; Debian keeps them apart by version."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which("pg_ctl", path=os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")]))


def _run(*command: str) -> None:
    """Run a command as somebody who is not root, whom PostgreSQL refuses; from a folder that anybody may enter."""
    user: dict[str, Any] = {"user": "postgres"} if os.geteuid() == 0 else {}
    subprocess.run(command, check=True, cwd="/tmp", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **user)
