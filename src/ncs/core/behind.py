"""Work done on a thread of its own, piece by piece and in order, while the next piece is being made.

Writing compressed files and working out what goes into them each leave a core idle: together they use two.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import ParamSpec

Given = ParamSpec("Given")


class Behind:
    """Does one piece of work at a time behind whoever gives it, who waits when the piece before is not done.

    So no more than two pieces are ever held: the one being done and the one being made. Leaving the ``with`` block
    waits for the last. What a piece raises is raised where the next is given, or at the end; nothing is done after it.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._doing: Future[object] | None = None

    def __enter__(self) -> Behind:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for what is being done; after a failure of the block, only until it has stopped."""
        try:
            if kind is None:
                self.wait()
        finally:
            self._pool.shutdown()

    def do(self, work: Callable[Given, object], *arguments: Given.args, **named: Given.kwargs) -> None:
        """Have a piece of work done after those given before.

        Raises:
            Exception: what the piece before raised.
        """
        self.wait()
        self._doing = self._pool.submit(work, *arguments, **named)

    def wait(self) -> None:
        """Wait until everything given is done.

        Raises:
            Exception: what the last piece raised.
        """
        doing = self._doing
        if doing is not None:
            wait([doing])  # whoever is stopped here can wait again: it is still being done
            self._doing = None
            doing.result()
