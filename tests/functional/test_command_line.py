"""Every command explains itself with an example, and fails politely."""

from __future__ import annotations

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from ncs.cli.main import app


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


def test_the_version_is_said() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert result.exit_code == 0 and result.output.startswith("ncs ")


def test_an_unknown_command_is_an_error() -> None:
    assert CliRunner().invoke(app, ["nonsense"]).exit_code != 0
    assert isinstance(app, typer.Typer)
