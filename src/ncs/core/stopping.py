"""Work that is told when somebody stops the program, since it would not hear of it by itself or not soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: How each piece of work that is going on is told to leave off.
_GOING_ON: dict[object, Callable[[], object]] = {}


@contextmanager
def stopped_by(leave_off: Callable[[], object]) -> Iterator[None]:
    """Call ``leave_off``, which must return at once, if the program is stopped while a ``with`` block goes on."""
    work = object()
    _GOING_ON[work] = leave_off
    try:
        yield
    finally:
        del _GOING_ON[work]


def stop_all() -> None:
    """Tell all work that is going on to leave off. It may be called by what a signal interrupts, at any moment."""
    for leave_off in list(_GOING_ON.values()):
        leave_off()
