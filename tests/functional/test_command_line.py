"""Every command explains itself with an example, and fails politely."""

from __future__ import annotations

import re
import shlex

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from ncs.cli.headings import HEADINGS
from ncs.cli.main import app
from ncs.core.refusals import CannotWrite


def commands() -> list[list[str]]:
    found: list[list[str]] = [[]]

    def walk(command: object, path: list[str]) -> None:
        for name, child in sorted(getattr(command, "commands", {}).items()):
            found.append([*path, name])
            walk(child, [*path, name])

    walk(get_command(app), [])
    return found


@pytest.mark.parametrize("path", commands(), ids=lambda path: " ".join(["ncs", *path]))
def test_help_shows_an_example(path: list[str]) -> None:
    result = CliRunner().invoke(app, [*path, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output


@pytest.mark.parametrize("path", commands(), ids=lambda path: " ".join(["ncs", *path]))
def test_an_example_can_be_typed_as_it_is_printed(path: list[str]) -> None:
    """Every command that an example of help names is there, and takes the arguments and options that it shows."""
    root = command = get_command(app)
    for name in path:
        command = getattr(command, "commands", {})[name]
    lines = re.findall(r"`(ncs [^`]*)`", (command.help or "").split("Example:")[1])
    assert lines, command.help
    for line in lines:
        called, given = root, shlex.split(line)[1:]
        while (inner := getattr(called, "commands", {})) and given:
            assert given[0] in inner, f"no such command: {line}"
            called, given = inner[given[0]], given[1:]
        if not inner:
            called.make_context(line, list(given))  # raises a usage error where it does not fit


def test_the_version_is_said() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert result.exit_code == 0 and result.output.startswith("ncs ")


def test_an_unknown_command_is_an_error() -> None:
    assert CliRunner().invoke(app, ["nonsense"]).exit_code != 0
    assert isinstance(app, typer.Typer)


def test_every_command_stands_under_the_job_of_a_user() -> None:
    """The first page of help has no heading of leftovers, and each heading has at least one command."""
    named = [name for names in HEADINGS.values() for name in names]
    assert sorted(named) == sorted(path[0] for path in commands() if len(path) == 1)
    shown = CliRunner().invoke(app, ["--help"]).output
    places = [shown.index(heading) for heading in HEADINGS]
    assert places == sorted(places) and "─ Commands ─" not in shown


def test_a_name_that_no_system_holds_is_refused_before_any_work() -> None:
    """The refusal comes where the work would begin: nothing is read for it."""
    result = CliRunner().invoke(app, ["engagement", "brief", "Nowhere", "--out", "n" * 300])
    assert isinstance(result.exception, CannotWrite) and "too long" in str(result.exception)
