"""Whatever is given where a file is wanted, every command answers in words, at once, and never with a traceback."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError
from support.commands import PLAUSIBLE, READ, leaves

#: "café" in Latin-1, as disks of other systems have it: such a byte comes to Python as half a character.
NO_TEXT = "caf\udce9.csv"


def reading() -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Every command with each thing that it reads."""
    for path, command in leaves(get_command(app)):
        for given in command.params:
            if given.opts[0] in READ and not (path[0] == "synthetic" and given.opts[0] == "--councils"):
                yield path, command, given


def hostile(folder: Path) -> dict[str, str]:
    """What is no file that can be read, by what it is."""
    os.mkfifo(folder / "pipe")
    (folder / "folder").mkdir()
    (folder / "empty.csv").touch()
    (folder / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    (folder / "deep.yaml").write_text("a: " + "[" * 3_000, encoding="utf-8")
    (folder / "noise.xlsx").write_bytes(b"PK\x03\x04" + bytes(range(200)))
    (folder / "noise.parquet").write_bytes(b"PAR1" + bytes(range(200)) + b"PAR1")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "loop").symlink_to(folder / "loop")
    (folder / NO_TEXT).write_text("a,b\n1,2\n", encoding="utf-8")
    return {
        "a pipe": "pipe",
        "a device": "/dev/null",
        "a folder": "folder",
        "a name too long": "n" * 300,
        "a path too long": "/".join(["d" * 200] * 30),
        "nothing": "gone.csv",
        "a link to itself": "loop",
        "an empty file": "empty.csv",
        "deep JSON": "deep.json",
        "deep YAML": "deep.yaml",
        "no workbook": "noise.xlsx",
        "no Parquet": "noise.parquet",
        "a picture": "picture.png",
        "a name that is no text": NO_TEXT,
        "markup and a pattern": "[red]x[/]*?.csv",
    }


def watched(pipe: Path, done: Event, seen: list[str]) -> None:
    """Let go whoever opens the pipe to read, and tell: in use they would wait for ever."""
    while not done.wait(0.05):
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:  # nobody reads
            continue
        seen.append("it waits for a pipe")


def answer(words: list[str]) -> tuple[Any, list[str]]:
    """The result of a command, and whether it opened the pipe."""
    done, seen = Event(), list[str]()
    watch = Thread(target=watched, args=(Path("pipe"), done, seen))
    watch.start()
    try:
        return CliRunner().invoke(app, words), seen
    finally:
        done.set()
        watch.join()


def words_for(command: Any, given: Any, value: str) -> list[str]:
    """The command with what it needs, and ``value`` for one thing that it reads."""
    found: list[str] = []
    for one in command.params:
        is_it = one.name == given.name
        if is_it or one.required:
            said = value if is_it else PLAUSIBLE.get(one.opts[0], "empty.csv")
            found += [said] if one.param_type_name == "argument" else [one.opts[0], said]
    return found


def faults(words: list[str]) -> list[str]:
    """What is wrong with the answer to a command that was given something that cannot be read."""
    result, seen = answer(words)
    problem = result.exception
    if isinstance(problem, NcsError) and str(problem).strip():
        return seen
    if isinstance(problem, SystemExit) and result.exit_code != 0:
        return seen
    return [*seen, f"{problem!r}" if problem else "it took it"]


CASES = [pytest.param(*case, id=" ".join((*case[0], case[2].opts[0]))) for case in reading()]


@pytest.mark.parametrize(("path", "command", "given"), CASES)
def test_what_cannot_be_read_is_refused_in_words(
    path: tuple[str, ...], command: Any, given: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    values = hostile(tmp_path)
    found = {what: faults([*path, *words_for(command, given, value)]) for what, value in values.items()}
    assert {what: said for what, said in found.items() if said} == {}


def test_every_reading_option_is_tried() -> None:
    assert len(CASES) > 40
