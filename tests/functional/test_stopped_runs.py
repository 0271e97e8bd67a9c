"""A command that somebody stops, by Ctrl+C, a closed window or a service manager: said in words, and nothing is left.

Seen: stopped while DuckDB worked, a run reported a fault of the program; told to end, it left working files with people
in them; and Ctrl+C said nothing at all, since Typer makes an exit code of it. Now and then a query went on for as long
as it took, as only DuckDB's own threads were at it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support.patience import PATIENCE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

#: A command whose only step takes longer than anybody waits. It says "begun" when it begins.
_SLOW = """
import threading, time
from pathlib import Path
import ncs.cli.assembly as assembly
import typer
from ncs.cli.start import program
from ncs.core.behind import Behind
from ncs.core.files import atomic_folder
from ncs.engine import duck

LONG = "SELECT i.range, sum(j.range % 7) AS s FROM range(100000000) i, range(100000000) j GROUP BY ALL"
app = typer.Typer()

def asked(con):
    con.execute(LONG)

def behind(con):
    # as DuckDB itself now and then leaves a query to another of its threads, which hears of no stop
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(1) as pool:
        pool.submit(con.execute, LONG).result()

def streamed(con):
    for batch in duck.stream(con, LONG, Path("people.csv"), 1000):
        pass

def waited(con):
    time.sleep(600)

def written(con):
    # a piece of writing that takes longer than anybody waits
    with Behind() as behind:
        behind.do(time.sleep, 600)
        time.sleep(600)

def left(con):
    # a thread that nothing waits for but Python at its end
    threading.Thread(target=time.sleep, args=(600,)).start()
    time.sleep(600)

def tidied(con):
    try:
        time.sleep(600)
    finally:
        print("tidying", flush=True)
        time.sleep(0.5)
        print("tidied", flush=True)

def taken_apart(con):
    # the stop comes while Python takes an object apart, where no exception goes on
    class Taken:
        def __del__(self):
            time.sleep(600)
    taken = Taken()
    del taken
    for _ in range(6000):
        time.sleep(0.1)

@app.command()
def slow(way: str, out: Path) -> None:
    with atomic_folder(out, private=True) as folder, duck.scratch_folder(out.parent) as scratch:
        (folder / "people.csv").write_text("one person")
        with duck.connection(scratch) as con:
            print("begun", flush=True)
            globals()[way](con)

assembly.assembled = lambda given: app
program()
"""


def begun(way: str, out: Path, *, before: str = "") -> subprocess.Popen[str]:
    """Start the slow command and wait until it is at work."""
    process = subprocess.Popen(
        [sys.executable, "-c", before + _SLOW, way, str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_as_from_a_terminal,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    time.sleep(0.3)  # into the query; were it earlier, the same is asked of it
    return process


def _as_from_a_terminal() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("way", ["asked", "behind", "streamed", "waited", "left"])
def test_it_says_that_it_stopped_and_leaves_nothing(way: str, number: signal.Signals, tmp_path: Path) -> None:
    process = begun(way, tmp_path / "out")
    assert any(tmp_path.iterdir()), "it works in files there"
    process.send_signal(number)
    try:
        _, said = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    assert (process.returncode, said) == (130, "Stopped. Nothing was half-written.\n")
    assert not any(tmp_path.iterdir())


def test_what_is_to_be_ignored_stays_ignored(tmp_path: Path) -> None:
    """As ``nohup`` has it: the window closes and the work goes on."""
    process = begun("waited", tmp_path / "out", before="import signal\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)\n")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=0.5)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 130 and not any(tmp_path.iterdir())


_SAID = (130, "Stopped. Nothing was half-written.\n")


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait until it ends; return its exit code and what it said."""
    try:
        _, said = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    return process.returncode, said


def test_whoever_goes_on_pressing_does_not_stop_the_tidying(tmp_path: Path) -> None:
    """Seen: working files stayed, and tracebacks followed what was said."""
    process = begun("tidied", tmp_path / "out")
    process.send_signal(signal.SIGINT)
    assert process.stdout is not None and process.stdout.readline() == "tidying\n"
    for _ in range(5):
        process.send_signal(signal.SIGINT)
        time.sleep(0.02)
    assert process.stdout.readline() == "tidied\n"
    assert ended(process) == _SAID
    assert not any(tmp_path.iterdir())


def test_a_person_may_insist_where_something_is_waited_for(tmp_path: Path) -> None:
    """A while later: what is being written is not waited for any more, by Python neither, and nothing else is said."""
    process = begun("written", tmp_path / "out")
    process.send_signal(signal.SIGINT)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=2.5)
    process.send_signal(signal.SIGINT)
    assert ended(process) == _SAID
    assert not any(tmp_path.iterdir())


def test_a_stop_that_comes_while_it_says_so_changes_nothing(tmp_path: Path) -> None:
    pressed = """
import os, signal
from ncs.cli import console, start
start._DEAF = 0.0
said = console.say_error
console.say_error = lambda text: (os.kill(os.getpid(), signal.SIGINT), said(text))
"""
    process = begun("waited", tmp_path / "out", before=pressed)
    process.send_signal(signal.SIGINT)
    assert ended(process) == _SAID
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_is_not_lost_where_python_takes_an_object_apart(number: signal.Signals, tmp_path: Path) -> None:
    process = begun("taken_apart", tmp_path / "out")
    process.send_signal(number)
    assert ended(process) == _SAID
    assert not any(tmp_path.iterdir())
