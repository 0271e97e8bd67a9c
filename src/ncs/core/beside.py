"""A program that runs beside this one and ends when this one does, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

#: What a program finds in its environment that is to end with whoever runs it; its standard input is a pipe of theirs.
ENDS_WITH = {"NCS_ENDS_WITH_ITS_STANDARD_INPUT": "1"}
#: For how many seconds a program that was told to end is waited for before it is told again.
PATIENCE = 5.0


@contextmanager
def running_beside(command: Sequence[str], *, patience: float = PATIENCE) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program for as long as a ``with`` block takes; told to end (SIGTERM), this one ends as by Ctrl+C.

    The program is told to end, told again, and then made to. If this process is killed outright, so that it can tell
    nobody, a program that called :func:`end_with_parent` ends itself. To be called in a process's main thread.

    Args:
        command: the program and its arguments.
        patience: seconds to wait each time that it is told.

    Raises:
        KeyboardInterrupt: in the block, when this process is told to end.
    """
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env={**os.environ, **ENDS_WITH}) as child:
            try:
                yield child
            finally:
                signal.signal(signal.SIGTERM, signal.SIG_IGN)  # it is ending already
                _end(child, patience)
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


def end_with_parent() -> None:
    """Have this process told to end (SIGTERM, twice) when the one that runs it beside itself is gone.

    It does nothing in a process that nobody runs beside themselves.
    """
    if [name for name in ENDS_WITH if os.environ.pop(name, "")]:
        threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    while os.read(0, 1):
        pass
    for _ in range(2):  # a worker ends its task first when it is told once
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(PATIENCE)


def _interrupt(_number: int, _frame: FrameType | None) -> Any:
    raise KeyboardInterrupt


def _end(child: subprocess.Popen[bytes], patience: float) -> None:
    for tell in (child.terminate, child.terminate, child.kill):
        tell()
        try:
            child.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            continue
        return
