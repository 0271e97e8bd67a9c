"""``ncs serve``: the web service on this machine. It is a door of its own, so this one only opens it."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Annotated

import typer

from ncs.cli.console import waiting
from ncs.core.beside import running_beside
from ncs.core.errors import NcsError

#: Started as a program of its own: no module of another door is imported.
_SERVICE = "ncs.web"
#: Seconds in which it ends: its own worker is given a part of them.
_PATIENCE = 20.0


class NoWeb(NcsError):
    """The web service is not part of this installation."""


def serve(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8000,
) -> None:
    """Run the web service on this machine until it is stopped, and say its address.

    It needs the extra `web`: `pip install "national-care-service[web]"`. Nothing leaves your computer.

    Example: `ncs serve --port 0`
    """
    if find_spec(_SERVICE) is None or find_spec("django") is None:
        raise NoWeb('The web service is not installed. Install it: pip install "national-care-service[web]"')
    command = [sys.executable, "-m", _SERVICE, "serve", "--port", str(port)]
    with waiting.held(), running_beside(command, patience=_PATIENCE) as service:
        code = service.wait()
    if code:
        raise typer.Exit(code)


def register(root: typer.Typer) -> None:
    """Add the command."""
    root.command("serve")(serve)
