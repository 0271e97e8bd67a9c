"""``ncs roadmap template``, ``status`` and ``progress``: what is done, and what shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption
from ncs.cli.roadmap import Act, Election, Launch, OwnPlan, Shifted, dated, group

StatusFile = Annotated[Path, typer.Argument(metavar="STATUS", help="A status file; `ncs roadmap template` writes one.")]


def template_command(out: TextOutOption = None, replace: ReplaceOption = False) -> None:
    """Write a commented status file to start from.

    Example: `ncs roadmap template --out status.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.roadmap.use import template as ask

    give_text(text_out(out, replace=replace), ask())


def status_command(
    file: StatusFile,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Check a status file and show what is done: "done" needs evidence that exists, and all that an action needs.

    Example: `ncs roadmap status status.yaml`
    """
    from ncs.cli.giving import give, way_out
    from ncs.roadmap.use import status as ask
    from ncs.roadmap.views.status import short_status

    way = way_out(form, out, replace=replace, read=[file], several=True)
    found = ask(file).tables()
    give(way, found, short=short_status(found))


def progress_command(
    file: StatusFile,
    election: Election = None,
    act: Act = None,
    launch: Launch = None,
    own: OwnPlan = None,
    shifted: Shifted = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show how far the roadmap is: by stage and block, what is late beside a plan, and what could begin now.

    Example: `ncs roadmap progress status.yaml --out progress.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.core.errors import all_read
    from ncs.roadmap.use import progress as ask
    from ncs.roadmap.use import status as check
    from ncs.roadmap.views.status import short_status

    way = way_out(form, out, replace=replace, read=[file, own], several=True)
    plan, _ = all_read(lambda: dated(election, act, launch, own, shifted=shifted), lambda: check(file))
    found = ask(file, found=plan).tables()
    give(way, found, short=short_status(found))


def duties_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """Show the register of national duties and functions, and of what a founding Act could provide.

    Example: `ncs roadmap duties`
    """
    from ncs.cli.giving import give, way_out
    from ncs.roadmap.use import duties_register

    way = way_out(form, out, replace=replace)
    give(way, duties_register().tables())


def report_command(
    file: StatusFile,
    year: Annotated[str, typer.Option("--year", help="Financial year, such as 2026-27.")],
    observations: Annotated[
        Path | None,
        typer.Option("--observations", metavar="PATH", help="Your own figures for England, before the published ones."),
    ] = None,
    page: Annotated[Path | None, typer.Option("--page", metavar="FILE", help="Also write it as a page (HTML).")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Report on a year: duties with their actions, measures and figures, and what happened.

    The review four years after launch is the same report of that year.

    Example: `ncs roadmap report status.yaml --year 2026-27 --page report.html`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.roadmap.use import report as ask

    way = way_out(form, out, replace=replace, read=[file, observations], several=True)
    paper = None if page is None else text_out(page, replace=replace, read=[file, observations])
    found = ask(file, year, own=observations)
    tables = found.tables()
    give(way, tables, short=tables[:4])
    if paper is not None:
        give_text(paper, found.page())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of the roadmap
    """Add the commands to the ``roadmap`` group."""
    group.command("template")(template_command)
    group.command("status")(status_command)
    group.command("progress")(progress_command)
    group.command("duties")(duties_command)
    group.command("report")(report_command)
