"""The ``ncs`` command, put together from the modules of this package: each domain adds its own commands."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from copy import copy
from typing import Annotated

import typer

import ncs.cli
from ncs.cli import console
from ncs.cli.by_job import ByJob
from ncs.cli.headings import EXAMPLE, HEADINGS, PURPOSE
from ncs.cli.unused import Careful
from ncs.core.notices import listening


def assembled(typed: Sequence[str] | None = None) -> typer.Typer:
    """Return the command line with every command; or, to start sooner, with what was typed needs.

    The commands of ``x`` are added by the modules ``x`` and ``x_…`` of this package.

    Args:
        typed: the words that were typed. Where the first is a command, only that is there; where none is one, as with
            ``--help``, groups of commands are there with their names and words, and without their commands. Every
            command is there if it is not given.
    """
    root = typer.Typer(
        name="ncs",
        cls=ByJob,
        no_args_is_help=True,
        rich_markup_mode="markdown",
        pretty_exceptions_enable=False,
        help=f"{PURPOSE}\n\n{EXAMPLE}",
    )
    root.callback()(_root)
    known = {name for names in HEADINGS.values() for name in names}
    alone = next((word for word in (typed or ())[:1] if word in known), None)
    for name in sorted(found.name for found in pkgutil.iter_modules(ncs.cli.__path__)):
        if alone is None or name == alone or name.startswith(f"{alone}_"):
            register = getattr(importlib.import_module(f"ncs.cli.{name}"), "register", None)
            if register is not None:
                register(root)
    _all_careful(root)
    if typed is not None and not known.intersection(typed):
        for group in root.registered_groups:
            group.typer_instance = _face(group.typer_instance)
    return root


def _all_careful(group: typer.Typer) -> None:
    """Let every command refuse what it has no use for."""
    for command in group.registered_commands:
        command.cls = Careful
    for inner in group.registered_groups:
        if inner.typer_instance is not None:
            _all_careful(inner.typer_instance)


def _face(group: typer.Typer | None) -> typer.Typer | None:
    """A group without its commands: what the first page of help needs. Looking at every command takes long."""
    if group is None:
        return None
    face = copy(group)
    face.registered_commands, face.registered_groups = [], []
    return face


def _show_version(wanted: bool) -> None:
    if wanted:
        from ncs.core.version import __version__

        console.say(f"ncs {__version__}")
        raise typer.Exit


def _root(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version and stop."),
    ] = False,
) -> None:
    """Root options; the work is in the commands. What is told of their inputs goes to standard error."""
    context.with_resource(console.waiting.watched())
    context.with_resource(listening(console.say_error))
