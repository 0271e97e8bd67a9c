"""A command starts with its own part of the command line, which is the same part as in the whole."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

import ncs.cli
from ncs.cli.assembly import assembled
from ncs.cli.headings import HEADINGS
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
    alone: Any = get_command(assembled([name]))
    if hasattr(alone, "commands"):
        assert list(alone.commands) == [name]
        alone = alone.commands[name]
    assert tree(alone) == tree(WHOLE.commands[name])


def test_a_module_that_adds_to_a_group_is_named_after_it() -> None:
    """A command loads modules named after it alone. In one process others may have loaded the rest: names tell."""
    borrows = re.compile(r"^from ncs\.cli\.(\w+) import [^\n]*\bgroup\b", re.MULTILINE)
    known = {name.replace("-", "_") for names in HEADINGS.values() for name in names}
    found = [
        (file.stem, owner.group(1))
        for file in sorted(Path(ncs.cli.__path__[0]).glob("*.py"))
        for owner in borrows.finditer(file.read_text(encoding="utf-8"))
    ]
    assert ("observations_official", "observations") in found
    for module, owner in found:
        command = next(name for name in known if owner == name or owner.startswith(f"{name}_"))
        assert module.startswith(f"{command}_"), f"{module} adds to {owner}, and is not loaded with it"


@pytest.mark.parametrize("typed", [None, ["--help", "charge"], ["chrage", "rights"]])
def test_where_a_command_may_be_meant_every_command_is_there(typed: list[str] | None) -> None:
    assert tree(get_command(assembled(typed))) == tree(WHOLE)


@pytest.mark.parametrize("typed", [[], ["--help"], ["chrage"], ["../charge"], [""]])
def test_without_a_command_groups_are_there_with_their_words_alone(typed: list[str]) -> None:
    """That is all that the first page of help, or a name that is near, is made of."""
    found: Any = get_command(assembled(typed))
    assert list(found.commands) == list(WHOLE.commands)
    for name, command in found.commands.items():
        assert command.help == WHOLE.commands[name].help
        assert not getattr(command, "commands", {})
