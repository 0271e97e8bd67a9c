"""The ``ncs`` command, put together from the modules of this package: each domain adds its own commands."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Annotated

import typer

import ncs.cli
from ncs.cli import console
from ncs.cli.by_job import HEADINGS, ByJob
from ncs.core.notices import listening
from ncs.core.version import __version__


def assembled(first: str | None = None) -> typer.Typer:
    """Return the command line with every command; or, to start sooner, with what one command needs.

    The commands of ``x`` are added by the modules ``x`` and ``x_…`` of this package.

    Args:
        first: the first word that was typed; every command is there if it is no command, and if it is not given.
    """
    root = typer.Typer(
        name="ncs",
        cls=ByJob,
        no_args_is_help=True,
        rich_markup_mode="markdown",
        pretty_exceptions_enable=False,
        help="England's adult social care, worked out in the open.\n\nExample: `ncs demo --out out`",
    )
    root.callback()(_root)
    alone = first if any(first in names for names in HEADINGS.values()) else None
    for name in sorted(found.name for found in pkgutil.iter_modules(ncs.cli.__path__)):
        if alone is None or name == alone or name.startswith(f"{alone}_"):
            register = getattr(importlib.import_module(f"ncs.cli.{name}"), "register", None)
            if register is not None:
                register(root)
    return root


def _show_version(wanted: bool) -> None:
    if wanted:
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
    context.with_resource(listening(console.say_error))
