"""Work done behind whoever gives it: in order, one piece at a time, and no failure is lost."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator

import pytest

from ncs.core.behind import Behind
from support.patience import PATIENCE


class Broke(Exception):
    """What a piece of work fails with."""


def fails() -> None:
    raise Broke


def test_pieces_are_done_in_their_order_on_another_thread() -> None:
    done: list[tuple[int, int]] = []
    with Behind() as behind:
        for number in range(20):
            behind.do(lambda number=number: done.append((number, threading.get_ident())))  # type: ignore[misc]
    assert [number for number, _ in done] == list(range(20))
    assert {thread for _, thread in done} != {threading.get_ident()} and len({thread for _, thread in done}) == 1


def test_the_next_piece_waits_for_the_one_before_so_that_no_more_are_held() -> None:
    """The second is given while the first is being done, and is taken only when that is let go."""
    let_go, taken = threading.Event(), threading.Event()

    def give(behind: Behind) -> None:
        behind.do(let_go.wait)
        behind.do(taken.set)

    with Behind() as behind:
        giver = threading.Thread(target=give, args=(behind,))
        giver.start()
        giver.join(0.2)
        assert giver.is_alive() and not taken.is_set()
        let_go.set()
        giver.join()
    assert taken.is_set()


@pytest.mark.parametrize("after", [lambda _: None, lambda behind: behind.wait(), lambda behind: behind.do(int)])
def test_a_failure_is_raised_by_the_next_piece_or_at_the_end(after: Callable[[Behind], None]) -> None:
    with pytest.raises(Broke), Behind() as behind:
        behind.do(fails)
        after(behind)


def test_a_failure_of_the_block_is_the_one_that_is_told() -> None:
    """What is being done when the block fails is waited for, so that nobody writes into a file that goes."""
    ended: list[bool] = []
    going = threading.Event()

    def slowly() -> None:
        going.wait(0.3)  # nobody sets it
        ended.append(True)

    with pytest.raises(KeyboardInterrupt), Behind() as behind:
        behind.do(slowly)
        raise KeyboardInterrupt
    assert ended == [True]


def test_a_failure_of_the_block_is_told_where_the_piece_behind_it_fails_too() -> None:
    with pytest.raises(KeyboardInterrupt), Behind() as behind:
        behind.do(fails)
        raise KeyboardInterrupt


def test_a_failure_is_raised_once() -> None:
    """Whoever goes on after it gives other work, and is not told of the old again."""
    done: list[int] = []
    with Behind() as behind:
        behind.do(fails)
        with pytest.raises(Broke):
            behind.wait()
        behind.wait()
        behind.do(done.append, 1)
    assert done == [1]


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Ctrl+C stops, also where whoever began the tests has it ignored, as a shell does for work behind it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_a_stop_while_the_piece_before_is_waited_for_leaves_it_to_be_waited_for() -> None:
    """Whoever cleans up after Ctrl+C waits again: a file is never closed while a row of it is being written."""
    begun, let_go, ended = threading.Event(), threading.Event(), threading.Event()

    def piece() -> None:
        begun.set()
        let_go.wait(PATIENCE)
        ended.set()

    with pytest.raises(KeyboardInterrupt), Behind() as behind:
        behind.do(piece)
        begun.wait()
        try:
            threading.Timer(0.1, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT)).start()
            behind.wait()
        finally:
            let_go.set()
            behind.wait()
            assert ended.is_set()
