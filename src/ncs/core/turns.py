"""Pieces of work done side by side, each on a thread of its own, that take turns where their order is to be kept."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TypeVar

Piece = TypeVar("Piece")
Worker = TypeVar("Worker")
#: Seconds until a worker that was stopped and goes on is stopped again.
_AGAIN = 0.1


class LeftOff(Exception):
    """Another piece failed, or somebody stopped the program: nothing more is to be done."""


class Turns:
    """Lets the pieces of a work come to each step in their order, whoever gets there first."""

    def __init__(self) -> None:
        self._done: Counter[Hashable] = Counter()
        self._left_off = False
        self._changed = threading.Condition()

    @contextmanager
    def of(self, step: Hashable, number: int) -> Iterator[None]:
        """Wait until every piece before ``number``, counted from 0, has done ``step``; the block does it.

        Raises:
            LeftOff: nothing more is to be done.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._left_off or self._done[step] == number)
            if self._left_off:
                raise LeftOff
        yield
        with self._changed:
            self._done[step] += 1
            self._changed.notify_all()

    def leave_off(self) -> None:
        """Let nobody come to a step any more."""
        with self._changed:
            self._left_off = True
            self._changed.notify_all()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands among those of a work.

    Attributes:
        number: of the piece, from 0.
        tell: says to whoever gave the work that something is begun or done; they hear it on their own thread.
    """

    number: int
    tell: Callable[[], None]
    _turns: Turns

    def turn(self, step: Hashable) -> AbstractContextManager[None]:
        """Return what waits, in a ``with`` block, until the pieces before have done ``step``, which all must do."""
        return self._turns.of(step, self.number)


def side_by_side(
    workers: Sequence[Worker],
    pieces: Sequence[Piece],
    do: Callable[[Worker, Piece, Place], None],
    *,
    heard: Callable[[], None],
    stop: Callable[[Worker], None],
) -> None:
    """Have every piece done by one of the workers, as many at a time as there are workers, begun in their order.

    A single worker works on the thread of the caller. Each of several has one of its own; the caller only listens, and
    returns when all have ended, whatever happened.

    Args:
        workers: what pieces are done with.
        pieces: what there is to do.
        do: does a piece.
        heard: is called on the caller's thread whenever a piece tells something.
        stop: has a worker break off what it is at, again while it goes on; it must return at once.

    Raises:
        Exception: what the first piece to fail raised; nobody comes to a step after it.
    """
    turns = Turns()
    if len(workers) == 1:
        for number, piece in enumerate(pieces):
            do(workers[0], piece, Place(number, heard, turns))
        return
    said: SimpleQueue[Future[None] | None] = SimpleQueue()
    waiting: SimpleQueue[tuple[int, Piece]] = SimpleQueue()
    for numbered in enumerate(pieces):
        waiting.put(numbered)

    def _work(worker: Worker) -> None:
        for number, piece in _until_empty(waiting):
            do(worker, piece, Place(number, lambda: said.put(None), turns))

    with ThreadPoolExecutor(len(workers)) as pool:
        doing = {pool.submit(_work, worker): worker for worker in workers}
        try:
            for future in doing:
                future.add_done_callback(said.put)
            _listen(said, len(workers), heard)
        except BaseException:
            turns.leave_off()
            _stop(doing, stop)
            raise


def _stop(doing: Mapping[Future[None], Worker], stop: Callable[[Worker], None]) -> None:
    """Stop workers until they have ended: one that was between two things that it does has only begun the next."""
    going_on = set(doing)
    while going_on:
        for future in going_on:
            stop(doing[future])
        going_on = wait(going_on, timeout=_AGAIN).not_done


def _until_empty(waiting: SimpleQueue[Piece]) -> Iterator[Piece]:
    while True:
        try:
            yield waiting.get_nowait()
        except Empty:
            return


def _listen(said: SimpleQueue[Future[None] | None], workers: int, heard: Callable[[], None]) -> None:
    """Hear what is told until every worker has ended, and raise what one failed with as soon as it has."""
    while workers:
        ended = said.get()
        if ended is None:
            heard()
        else:
            ended.result()
            workers -= 1
