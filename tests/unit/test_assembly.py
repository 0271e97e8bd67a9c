"""A command starts with its own part of the command line, which is the same part as in the whole."""

from __future__ import annotations

from typing import Any

import pytest
from typer.main import get_command

from ncs.cli.assembly import assembled
from ncs.cli.by_job import HEADINGS
from ncs.cli.main import app

WHOLE: Any = get_command(app)


def tree(command: Any) -> Any:
    """A command with its options, or a group with its commands, and the help of each."""
    inner = getattr(command, "commands", None)
    if inner is None:
        return command.help, [(one.opts, one.help, one.required) for one in command.params]
    return command.help, {name: tree(child) for name, child in inner.items()}


@pytest.mark.parametrize("name", [name for names in HEADINGS.values() for name in names])
def test_a_command_alone_is_what_it_is_in_the_whole(name: str) -> None:
    alone: Any = get_command(assembled(name))
    if hasattr(alone, "commands"):
        assert list(alone.commands) == [name]
        alone = alone.commands[name]
    assert tree(alone) == tree(WHOLE.commands[name])


@pytest.mark.parametrize("word", [None, "--help", "chrage", "../charge", ""])
def test_whatever_is_no_command_has_the_whole(word: str | None) -> None:
    found: Any = get_command(assembled(word))
    assert sorted(found.commands) == sorted(WHOLE.commands)
