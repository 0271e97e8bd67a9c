"""The first page of help: commands under the job that a person comes with."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

from ncs.cli.headings import HEADINGS


class ByJob(TyperGroup):
    """The commands of ``ncs`` under the headings of :data:`~ncs.cli.headings.HEADINGS`."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands in the order of the headings; any that stands under none comes last."""
        held = super().list_commands(ctx)
        known = [name for names in HEADINGS.values() for name in names if name in held]
        return [*known, *(name for name in held if name not in known)]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Put each command under its heading, and show the page."""
        for heading, names in HEADINGS.items():
            for name in names:
                if name in self.commands:
                    vars(self.commands[name])["rich_help_panel"] = heading
        super().format_help(ctx, formatter)
