"""Runs the check of a file in a process of its own, which may take only so much time and memory, and ends with it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

from ncs.core.beside import ENDS_WITH
from ncs.core.looking import is_file
from ncs.web.members.checker import ANSWER, STAGE, Asked
from ncs.web.members.contents import NotTaken

#: How long a check may take, and how many bytes of memory (of addresses, as the system counts) it may ask for.
TIME, MEMORY = timedelta(minutes=30), 8 << 30
#: Variables that the process of a check does not get: those of the service and its database, and whatever is secret.
_SECRET = re.compile(r"^(NCS_WEB_|DJANGO_|PG|POSTGRES)|SECRET|PASSW|TOKEN|CREDENTIAL|PRIVATE|_KEY$")
_OTHER_WAY = "Send it in parts, or check it with this program on your own machine."
#: Before anything of the program: from here on the process, and all that it starts, keeps to its limits.
_BEGIN = """
import runpy, sys
try:
    import resource
except ImportError:
    pass
else:
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
del sys.argv[1]
runpy.run_module("ncs.web.members.checker", run_name="__main__", alter_sys=True)
"""


class Stopped(NotTaken):
    """A check that ended without an answer: it asked for too much memory, or met a fault of ours."""


def checked(path: Path, asked: Asked, *, told: Callable[[str], None]) -> str:
    """Return the report of a file as JSON.

    Args:
        path: of the file, in a private folder of its own.
        asked: what is asked of it.
        told: is told about once a second how far the check has come. What it raises ends the check.

    Raises:
        NotTaken: it cannot be checked, or takes too long; in words that hold nothing of it.
        Stopped: it ended without an answer.
    """
    command = [sys.executable, "-c", _BEGIN, str(MEMORY), str(path), json.dumps(asdict(asked))]
    quiet = subprocess.DEVNULL  # what a fault says may quote the file
    until = time.monotonic() + TIME.total_seconds()
    with subprocess.Popen(
        command,
        env=_environment(path.parent),
        stdin=subprocess.PIPE,
        stdout=quiet,
        stderr=quiet,
        start_new_session=True,
    ) as child:
        try:
            while not _ended(child):
                if time.monotonic() > until:
                    raise NotTaken(f"The check took longer than it may, and the file was destroyed. {_OTHER_WAY}")
                told(_stage(path.with_name(STAGE)))
        finally:
            child.kill()
    return _answer(path.with_name(ANSWER))


def _ended(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(timeout=min(1.0, TIME.total_seconds()))
    except subprocess.TimeoutExpired:
        return False
    return True


def _answer(path: Path) -> str:
    if not is_file(path):
        raise Stopped(
            f"The check stopped before its end, and the file was destroyed. It may need too much memory. {_OTHER_WAY}"
        )
    found = json.loads(path.read_text(encoding="utf-8"))
    if "refused" in found:
        raise NotTaken(str(found["refused"]))
    return str(found["report"])


def _stage(path: Path) -> str:
    return path.read_text(encoding="utf-8") if is_file(path) else "Opening"


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment without any secret; temporary files are made in the private folder."""
    kept = {name: value for name, value in os.environ.items() if not _SECRET.search(name.upper())}
    return {**kept, **ENDS_WITH, "TMPDIR": str(folder), "MALLOC_ARENA_MAX": "2"}
