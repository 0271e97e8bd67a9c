"""The ``ncs`` command. Each domain adds its own commands; this module only puts them together."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

import ncs.cli
from ncs.cli import console, last_resort
from ncs.cli.by_job import ByJob
from ncs.core.errors import NcsError
from ncs.core.notices import listening
from ncs.core.version import __version__

app = typer.Typer(
    name="ncs",
    cls=ByJob,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="England's adult social care, worked out in the open.\n\nExample: `ncs demo --out out`",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        console.say(f"ncs {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version and stop."),
    ] = False,
) -> None:
    """Root options; the work is in the commands. What is told of their inputs goes to standard error."""
    context.with_resource(listening(console.say_error))


def _add_domains() -> None:
    """Let each module of this package that has a ``register`` function add its commands, in order of name."""
    for module in sorted(pkgutil.iter_modules(ncs.cli.__path__), key=lambda found: found.name):
        if module.name != "main":
            register = getattr(importlib.import_module(f"ncs.cli.{module.name}"), "register", None)
            if register is not None:
                register(app)


_add_domains()


def main() -> None:
    """Run the command line: errors meant for users are shown without a traceback; exit code 0 only for success.

    Python looks for garbage seldom here, as Ibis makes many small objects that live as long as the work does. That is
    a setting of the whole process, which is this program's own only here: the library never changes it.
    """
    gc.set_threshold(100_000, 50, 1000)
    try:
        app(standalone_mode=True)
    except NcsError as error:
        console.fail(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        console.say_error("Stopped. Nothing was half-written.")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except Exception as error:  # every one that comes here is a defect; none may reach a person as a traceback
        last_resort.show_all(error)
        console.say_error(last_resort.said(error, _command(sys.argv[1:])))
        sys.exit(last_resort.EXIT_CODE)


def _command(given: Sequence[str]) -> str:
    """Return the command in what was typed, such as ``charge assess``, and nothing of what was given to it."""
    names: list[str] = []
    here: object = get_command(app)
    for word in given:
        here = getattr(here, "commands", {}).get(word)
        if here is None:
            break
        names.append(word)
    return " ".join(names)
