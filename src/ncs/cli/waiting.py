"""Whoever waits for longer than two seconds is told that work goes on, whatever the command.

Long work tells its stages (:mod:`ncs.cli.progress`). For all other work one watcher looks whether anything was shown,
and if not, shows a line on standard error that goes when there is something to show.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:  # loaded where one is shown
    from rich.status import Status

#: Seconds of silence after which it is said that work goes on.
PATIENCE = 2.0
#: How often silence is looked for, in parts of it.
_LOOKS = 8
WORDS = "Working … (Ctrl+C stops it; nothing is left half-written.)"


class Waiting:
    """What is shown while nothing else is. One for a console; nothing is shown where that is no terminal."""

    def __init__(self, console: Console, *, patience: float = PATIENCE) -> None:
        self._console = console
        self._patience = patience
        self._lock = Lock()
        self._holds = 0
        self._since = 0.0
        self._shown: Status | None = None

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Look out for silence inside a ``with`` block; a block inside another is watched by the outer one."""
        if not self._console.is_terminal or self._holds:
            yield
            return
        over = Event()
        self._since = monotonic()
        watcher = Thread(target=self._watch, args=(over,), name="waiting", daemon=True)
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()
            self.rest()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Show nothing inside a ``with`` block, which shows progress of its own or waits for somebody to type."""
        with self._lock:
            self._holds += 1
        self.rest()
        try:
            yield
        finally:
            with self._lock:
                self._holds -= 1
            self.rest()

    def rest(self) -> None:
        """Take the line away, since there is something to show; silence is counted from now."""
        with self._lock:
            shown, self._shown = self._shown, None
            self._since = monotonic()
            if shown is not None:
                shown.stop()

    def _watch(self, over: Event) -> None:
        while not over.wait(self._patience / _LOOKS):
            with self._lock:
                silent = monotonic() - self._since >= self._patience
                if silent and self._shown is None and not self._holds:
                    self._shown = self._console.status(WORDS)
                    self._shown.start()
