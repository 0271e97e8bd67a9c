"""The first page of help: commands under the job that a person comes with."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

#: Headings in the order in which they are shown, each with its commands in order. Every command stands under one.
HEADINGS: dict[str, tuple[str, ...]] = {
    "Start here": ("demo", "samples", "serve"),
    "What care costs: for a person, a family, an adviser, a modeller": ("charge",),
    "A person's journey: for practitioners and their managers": ("journeys", "rights", "services"),
    "How places do: for directors, improvement teams": (
        "profile",
        "engagement",
        "expectations",
        "observations",
        "councils",
    ),
    "Money: for finance leads": ("allocations", "formula", "path", "impact"),
    "What care costs to provide: for commissioners and providers": ("price",),
    "Pay and workforce: for unions, councils, providers, modellers": ("pay", "workforce"),
    "The road to a National Care Service: for a programme office": ("roadmap",),
    "Providers: for commissioners and regional leads": ("providers",),
    "The yearly survey: for its lead, and for whoever reads it": ("survey",),
    "Records and official measures: for performance analysts": ("records", "measures", "synthetic"),
}


class ByJob(TyperGroup):
    """The commands of ``ncs`` under the headings of :data:`HEADINGS`."""

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
