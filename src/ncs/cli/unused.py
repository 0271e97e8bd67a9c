"""Options that would change nothing beside others: they are refused, never passed over."""

from __future__ import annotations

import typer

#: What Typer calls the source of a value that was typed.
_TYPED = "COMMANDLINE"


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
