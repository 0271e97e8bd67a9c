"""A blank where an option names a council or another area is refused by the option's name: it never stands for all.

A script in which a variable is not set gives ``--council ""``; the whole country came, or a file of no council.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import ncs
from ncs.cld import specification
from ncs.cli.main import app
from ncs.core.given import WrongValue
from ncs.records.rules.samples import request

#: What options are called that name a council or another area.
CALLED = {"--council", "--councils", "--la-code", "--region", "--area", "--leave-out", "--amounts-checked"}
#: One that only here is a council.
MOVED = (("journeys", "pack"), "--to")


def naming(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """The options of every command that name a council or another area as text."""
    for one in command.params:
        if hasattr(one, "type_descriptor") and "str" in str(one.type_descriptor.annotation):
            yield from ((path, name) for name in one.opts if name in CALLED or (path, name) == MOVED)
    for name, inner in getattr(command, "commands", {}).items():
        yield from naming(inner, (*path, name))


NAMING = list(naming(get_command(app)))


def test_there_are_such_options_of_each_name() -> None:
    assert {name for _, name in NAMING} == CALLED | {"--to"}
    assert len(NAMING) >= 30


@pytest.mark.parametrize(("path", "option"), NAMING, ids=lambda part: part if isinstance(part, str) else " ".join(part))
@pytest.mark.parametrize("typed", ["", " \u00a0"])
def test_a_blank_is_refused_by_the_name_of_its_option(path: tuple[str, ...], option: str, typed: str) -> None:
    done = CliRunner(env={"COLUMNS": "300", "TERM": "dumb"}).invoke(app, [*path, option, typed])
    assert done.exit_code == 2
    assert f"Invalid value for '{option}': it is blank and names nothing." in done.output


def test_one_blank_among_several_is_refused_and_a_default_is_not(tmp_path: Path) -> None:
    done = CliRunner(env={"COLUMNS": "300"}).invoke(app, ["formula", "fit", "--leave-out", "Leeds", "--leave-out", ""])
    assert done.exit_code == 2 and "Invalid value for '--leave-out'" in done.output
    kept = CliRunner().invoke(app, ["journeys", "new", str(tmp_path / "new.json"), "--person", "P1"])
    assert "it is blank" not in kept.output


def test_a_blank_code_is_refused_in_python_and_blanks_around_one_are_nothing(tmp_path: Path) -> None:
    given = {**request(), "la_code": "112"}
    fields = specification(2).fields
    path = tmp_path / "file_20250401_20260331.csv"
    lines = [[field.header for field in fields], [str(given.get(field.name, "")) for field in fields]]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    with pytest.raises(WrongValue, match="The council code that was given is blank"):
        ncs.check(path, la_code=" ")
    assert ncs.check(path, la_code=" 112 ").files[0].councils == ("112",)
