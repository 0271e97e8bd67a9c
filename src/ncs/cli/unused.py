"""Options that would change nothing beside others: they are refused, never passed over."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand

#: What Typer calls the source of a value that was typed.
_TYPED = "COMMANDLINE"
#: What functions of commands call the files and folders that they write.
WRITTEN = ("out", "plots", "svg", "page")
#: Commands that write a file also where none is named.
WRITES_UNTOLD = ("observations mapping-template",)


class Careful(TyperCommand):
    """A command that refuses, before it begins, what no command has a use for beside the rest."""

    def invoke(self, ctx: Any) -> Any:
        """Run it.

        Raises:
            typer.BadParameter: ``--replace`` was typed, and nothing that is written was named; or ``--format table``,
                which is the screen's, beside a file.
        """
        targets = [one for one in self.params if one.name in WRITTEN]
        told = not ctx.command_path.endswith(WRITES_UNTOLD)
        if told and targets and all(ctx.params.get(one.name) is None for one in targets):
            files = " or ".join(one.opts[0] for one in targets)
            refuse_unused(ctx, "replace", because=f"without {files}, which names what is written")
        if ctx.params.get("form") == "table" and ctx.params.get("out") is not None:
            refuse_unused(ctx, "form", because="with --out, whose ending says the form: table is the screen's")
        return super().invoke(ctx)


def refuse_unused(context: typer.Context, *names: str, because: str) -> None:
    """Refuse options and arguments that were typed and would change nothing.

    Args:
        context: of the command; names: as its function calls them.
        because: why not, to follow what they are: ``with --template``.

    Raises:
        typer.BadParameter: one was typed.
    """
    typed = [
        one.opts[0] if one.param_type_name == "option" else f"{one.metavar or str(one.name).upper()}"
        for one in context.command.params
        if one.name in names and getattr(context.get_parameter_source(one.name), "name", "") == _TYPED
    ]
    if typed:
        them = "it" if len(typed) == 1 else "them"
        raise typer.BadParameter(f"{', '.join(typed)}: of no use {because}. Next: leave {them} out.")


def refuse_off_screen(context: typer.Context, *names: str) -> None:
    """Refuse options that choose what the screen shows where a file or another form is asked for, which holds all.

    Raises:
        typer.BadParameter: one was typed.
    """
    given = context.params
    if given.get("out") is not None or given.get("form") != "table":
        other = "--out" if given.get("out") is not None else f"--format {given['form']}"
        refuse_unused(context, *names, because=f"with {other}, which holds all: it chooses what the screen shows")


def refuse_beside(context: typer.Context, option: str, *, but: tuple[str, ...] = ("out", "replace")) -> None:
    """Refuse everything that was typed beside an option which does one thing and stops, but where that goes.

    Args:
        context: of the command; option: as it is written, such as ``--template``.
        but: what goes with it, as the command's function calls it.

    Raises:
        typer.BadParameter: something else was typed.
    """
    others = [f"{one.name}" for one in context.command.params if option not in one.opts and one.name not in but]
    refuse_unused(context, *others, because=f"with {option}")
