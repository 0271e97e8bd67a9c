"""Pieces of work side by side: begun and written in their order, none lost, and nothing goes on after a failure."""

from __future__ import annotations

import threading

import pytest

from ncs.core.turns import LeftOff, Place, Turns, side_by_side
from support.patience import PATIENCE

#: So long something that never happens is waited for, in seconds; what does happen is never waited for by the clock.
SOON = 0.2


class Broke(Exception):
    """What a piece of work fails with."""


def nothing(*_: object) -> None:
    """Do nothing."""


def test_each_step_is_done_in_the_order_of_the_pieces_whoever_gets_there_first() -> None:
    """The first piece comes to a step only after the second was there and found that it has to wait."""
    second_is_there, written = threading.Event(), list[tuple[str, int]]()

    def do(_worker: str, piece: int, place: Place) -> None:
        if piece == 0:
            second_is_there.wait(PATIENCE)
        elif piece == 1:
            second_is_there.set()
        for step in ("people", "side"):
            with place.turn(step):
                written.append((step, piece))

    side_by_side(("a", "b"), range(7), do, heard=nothing, stop=nothing)
    assert sorted(written) == sorted((step, piece) for step in ("people", "side") for piece in range(7))
    for step in ("people", "side"):
        assert [piece for one, piece in written if one == step] == list(range(7))


def test_as_many_are_done_at_a_time_as_there_are_workers_and_no_more() -> None:
    """Three pieces wait for each other, which none could do alone; a fourth never joins them."""
    together, at_work, most, count = threading.Barrier(3, timeout=PATIENCE), set[str](), list[int](), threading.Lock()

    def do(worker: str, _piece: int, _place: Place) -> None:
        with count:
            assert worker not in at_work
            at_work.add(worker)
            most.append(len(at_work))
        together.wait()
        with count:
            at_work.remove(worker)

    side_by_side(("a", "b", "c"), range(6), do, heard=nothing, stop=nothing)
    assert max(most) == 3 and len(most) == 6


def test_a_piece_that_waits_for_its_turn_does_not_do_the_step() -> None:
    turns, done = Turns(), threading.Event()

    def second() -> None:
        with turns.of("people", 1):
            done.set()

    waiting = threading.Thread(target=second)
    waiting.start()
    assert not done.wait(SOON)
    with turns.of("side", 0):  # another step is no help
        assert not done.wait(SOON)
    with turns.of("people", 0):
        assert not done.wait(SOON)
    waiting.join(PATIENCE)
    assert done.is_set()


def test_what_pieces_tell_is_heard_on_the_thread_of_the_caller() -> None:
    heard: list[int] = []
    side_by_side(
        ("a", "b"),
        range(5),
        lambda _worker, _piece, place: place.tell(),
        heard=lambda: heard.append(threading.get_ident()),
        stop=nothing,
    )
    assert heard == [threading.get_ident()] * 5


def test_a_single_worker_needs_no_thread() -> None:
    seen: list[tuple[int, int]] = []

    def do(_worker: str, piece: int, place: Place) -> None:
        with place.turn("people"):
            seen.append((piece, threading.get_ident()))

    side_by_side(("a",), range(3), do, heard=nothing, stop=nothing)
    assert seen == [(piece, threading.get_ident()) for piece in range(3)]


@pytest.mark.parametrize("fails", [0, 1, 2], ids=["the first", "one between", "the last"])
def test_a_failure_is_raised_and_nobody_comes_to_a_step_after_it(fails: int) -> None:
    """Whoever waits for the piece that failed is let go; the failure is what is told, not that they left off."""
    written: list[int] = []

    def do(_worker: str, piece: int, place: Place) -> None:
        if piece == fails:
            raise Broke
        with place.turn("people"):
            written.append(piece)

    with pytest.raises(Broke):
        side_by_side(("a", "b"), range(3), do, heard=nothing, stop=nothing)
    assert written == list(range(len(written))) and len(written) <= fails


def test_a_failure_within_a_step_lets_nobody_after_it_do_the_step() -> None:
    waits, written = threading.Event(), list[int]()

    def do(_worker: str, piece: int, place: Place) -> None:
        if piece == 1:
            waits.set()
        with place.turn("people"):
            waits.wait(PATIENCE)
            if piece == 0:
                raise Broke
            written.append(piece)

    with pytest.raises(Broke):
        side_by_side(("a", "b"), range(4), do, heard=nothing, stop=nothing)
    assert written == []


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, Broke])
def test_whoever_is_stopped_while_it_listens_stops_every_worker_and_waits_for_them(
    stopped: type[BaseException],
) -> None:
    """Each worker is at something that only its being stopped ends; nobody may still write into what goes next."""
    breaks_off = {"a": threading.Event(), "b": threading.Event()}
    ended: list[str] = []

    def do(worker: str, _piece: int, place: Place) -> None:
        place.tell()
        breaks_off[worker].wait(PATIENCE)
        ended.append(worker)
        with place.turn("people"):
            pytest.fail("nobody may come to a step any more")

    def heard() -> None:
        raise stopped

    with pytest.raises(stopped):
        side_by_side(("a", "b"), range(9), do, heard=heard, stop=lambda worker: breaks_off[worker].set())
    assert sorted(ended) in (["a"], ["b"], ["a", "b"])
    assert all(event.is_set() for event in breaks_off.values())


def test_a_worker_that_has_begun_something_more_is_stopped_again() -> None:
    """Each piece is two things that only being stopped ends, with no turn between them."""
    stops = {"a": threading.Semaphore(0), "b": threading.Semaphore(0)}
    ended: list[str] = []

    def do(worker: str, _piece: int, place: Place) -> None:
        place.tell()
        if stops[worker].acquire(timeout=PATIENCE) and stops[worker].acquire(timeout=PATIENCE):
            ended.append(worker)
        with place.turn("people"):
            pytest.fail("nobody may come to a step any more")

    def heard() -> None:
        raise Broke

    with pytest.raises(Broke):
        side_by_side(("a", "b"), range(2), do, heard=heard, stop=lambda worker: stops[worker].release())
    assert ended and set(ended) <= {"a", "b"}


@pytest.mark.parametrize("number", [0, 3])
def test_nobody_comes_to_a_step_once_the_work_is_left_off(number: int) -> None:
    turns = Turns()
    turns.leave_off()
    with pytest.raises(LeftOff), turns.of("people", number):
        pytest.fail("no step may be done")
