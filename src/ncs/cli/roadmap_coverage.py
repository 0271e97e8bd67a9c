"""``ncs roadmap coverage``: what this program covers, by running its own commands."""

from __future__ import annotations

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.roadmap import group


def coverage_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """Run the command that each of 48 proposals and 118 actions points to, and say what works, partly or not at all.

    Exit code 1 if a command that something points to does not do what it should.

    Example: `ncs roadmap coverage --out coverage.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.jobs.coverage import run_coverage
    from ncs.roadmap.views.coverage import short_coverage

    way = way_out(form, out, replace=replace, several=True)
    with console.working("Running") as status:
        found = run_coverage(console.telling(status))
    summary, proposals, actions, witnesses = found.tables()
    short = [summary, short_coverage(proposals), short_coverage(actions)]
    give(way, [summary, proposals, actions, witnesses], short=short)
    if wrong := [one for one in found.seen if one.why]:
        for one in wrong:
            console.say_error(f"{one.witness.command}: {one.why}")
        raise typer.Exit(1)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of the roadmap
    """Add the command to the ``roadmap`` group."""
    group.command("coverage")(coverage_command)
