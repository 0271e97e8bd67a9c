"""When the program itself fails: one sentence, exit code 2, a line to report, and nothing of what was read."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import ncs
from ncs.cli import console, last_resort, start

SECRET = "Mrs Example, 9991933182"


def failing(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run ``ncs charge policies`` where it fails with ``error``; the exit code."""

    def _fail(**_: object) -> None:
        raise error

    monkeypatch.setattr("ncs.cli.assembly.assembled", lambda _: _fail)
    monkeypatch.setattr("typer.main.get_command", lambda _: _Tree())
    monkeypatch.setattr(sys, "argv", ["ncs", "charge", "policies", "--policy", SECRET])
    with pytest.raises(SystemExit) as stopped:
        start.main()
    return int(stopped.value.code or 0)


class _Tree:
    def __init__(self) -> None:
        inner = type("Group", (), {"commands": {"policies": object()}})
        self.commands: dict[str, object] = {"charge": inner()}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyError(SECRET), "The program failed, through a fault of its own"),
        (MemoryError(), "There was not enough memory"),
        (RecursionError(SECRET), "nested too deeply"),
        (OSError(28, "No space left on device", "/somewhere/case.yaml"), "with case.yaml: No space left on device"),
        (UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, "invalid"), "The program failed"),
    ],
)
def test_one_sentence_and_the_line_to_report(
    error: BaseException, said: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(last_resort.SHOW, raising=False)
    assert failing(error, monkeypatch) == 2
    told = capfd.readouterr()
    assert told.out == "" and said in told.err
    assert "Traceback" not in told.err and SECRET not in told.err and "9991933182" not in told.err
    # places are told from the package on: the folders above it are the user's, even one that is called ncs
    assert f"command charge policies, {type(error).__name__} at cli/start.py:" in told.err
    assert str(Path(ncs.__file__).parent) not in told.err


def test_everything_is_shown_to_whoever_asks(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(last_resort.SHOW, "1")
    assert failing(KeyError("x"), monkeypatch) == 2
    assert "Traceback" in capfd.readouterr().err


def test_what_is_asked_of_a_person_stays_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert failing(KeyboardInterrupt(), monkeypatch) == 130
    assert "Stopped." in capfd.readouterr().err
    assert console.MOST_PROBLEMS > 0


@pytest.mark.parametrize(("terminal", "written"), [(False, "café \u2421".encode()), (True, b"caf\\xe9 \\u2421")])
def test_no_setting_of_the_machine_stops_what_is_said(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, written: bytes
) -> None:
    """Another program gets UTF-8; a terminal of plain letters, the numbers of what it cannot show."""
    kept = io.BytesIO()
    stream = io.TextIOWrapper(kept, encoding="ascii")
    monkeypatch.setattr(stream, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    start._speak_utf8()
    sys.stdout.write("café \u2421")
    sys.stdout.flush()
    assert kept.getvalue() == written
