"""What a user should know of how an input was taken, told while it is read: a door listens, the library only tells.

There is no listener unless a door asks for one, and each piece of work (thread or task) has its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

#: Is called with one sentence.
Listener = Callable[[str], None]
_listener: ContextVar[Listener | None] = ContextVar("ncs_listener", default=None)


def tell(notice: str) -> None:
    """Tell whoever listens; an empty notice says nothing."""
    listener = _listener.get()
    if notice and listener is not None:
        listener(notice)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Let ``listener`` hear what is told inside, each notice once; an outer listener hears it too."""
    heard: set[str] = set()
    outer = _listener.get()

    def _hear(notice: str) -> None:
        if notice not in heard:
            heard.add(notice)
            listener(notice)
            if outer is not None:
                outer(notice)

    token = _listener.set(_hear)
    try:
        yield
    finally:
        _listener.reset(token)
