"""``ncs roadmap``: the way to a National Care Service, its actions and a plan from any date."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

if TYPE_CHECKING:
    from ncs.roadmap.use import Dated

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="roadmap",
    no_args_is_help=True,
    help="The roadmap to a National Care Service: 118 actions, a plan from any date, and what is done.\n\n"
    "Example: `ncs roadmap plan --launch 2029-07-05`",
)

_DAY = ["%Y-%m-%d"]
Election = Annotated[
    datetime | None, typer.Option("--election", formats=_DAY, help="Day of the election the plan starts from.")
]
Act = Annotated[datetime | None, typer.Option("--act", formats=_DAY, help="Day of the founding Act's Royal Assent.")]
Launch = Annotated[datetime | None, typer.Option("--launch", formats=_DAY, help="Launch day.")]
OwnPlan = Annotated[
    Path | None, typer.Option("--plan", metavar="FILE", help="A plan of your own (YAML): other durations, needs, days.")
]
StatusOption = Annotated[
    Path | None, typer.Option("--status", metavar="FILE", help="What is done (YAML): the rest is planned from its day.")
]
Shifted = Annotated[bool, typer.Option("--shifted", help="Keep to the days that follow from what has shifted since.")]
Soonest = Annotated[bool, typer.Option("--soonest", help="The Act and the launch as early as what they need allows.")]
Target = Annotated[str, typer.Option("--to", metavar="ACTION", help="What the chain leads to.")]


def dated(
    election: datetime | None,
    act: datetime | None,
    launch: datetime | None,
    own: Path | None = None,
    status: Path | None = None,
    shifted: bool = False,
    soonest: bool = False,
) -> Dated:
    """Return the plan that a command's options ask for."""
    from ncs.roadmap.use import plan as ask

    return ask(
        election=_day(election),
        act=_day(act),
        launch=_day(launch),
        file=own,
        status=status,
        shifted=shifted,
        earliest=soonest,
    )


def _day(given: datetime | None) -> date | None:
    return None if given is None else given.date()


@group.command("show")
def show(
    names: Annotated[list[str] | None, typer.Argument(metavar="ACTIONS", help="Actions by id; all without it.")] = None,
    block: Annotated[int | None, typer.Option(help="Only this building block, 1 to 10.")] = None,
    stage: Annotated[
        str | None, typer.Option(help="Only this stage: inherit, stabilise, prepare, launch, embed or evolve.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show actions: block, stage, law needed, owner, evidence, and what each needs with the words that rests on.

    Example: `ncs roadmap show B01-PRE-4 B01-LAU-1`
    """
    from ncs.cli.giving import give, way_out
    from ncs.roadmap.use import show as ask
    from ncs.roadmap.views.actions import short_actions

    way = way_out(form, out, replace=replace, several=True)
    found = ask(names or (), block=block, stage=stage).tables()
    give(way, found, short=[short_actions(found[0]), *(found[1:] if names else ())])


@group.command("shifts")
def shifts(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """Show what has shifted since the roadmap was written in 2023, and the actions that it bears on.

    Example: `ncs roadmap shifts`
    """
    from ncs.cli.giving import give, way_out
    from ncs.roadmap.use import since
    from ncs.roadmap.views.status import short_shifts

    way = way_out(form, out, replace=replace)
    (found,) = since().tables()
    give(way, found, short=short_shifts(found))


@group.command("plan")
def plan(
    election: Election = None,
    act: Act = None,
    launch: Launch = None,
    own: OwnPlan = None,
    status: StatusOption = None,
    shifted: Shifted = False,
    soonest: Soonest = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Make a dated plan from any election, Act or launch date: earliest and last days, slack, what cannot be met.

    Dates that you leave out lie as far from those you give as in the source.

    Example: `ncs roadmap plan --election 2029-05-03 --out plan.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.roadmap.views.plan import short_plan

    way = way_out(form, out, replace=replace, several=True, read=[own, status])
    found = dated(election, act, launch, own, status, shifted, soonest).tables()
    give(way, found, short=[short_plan(found[0]), *found[1:]])


@group.command("critical")
def critical(
    target: Target = "B01-LAU-1",
    election: Election = None,
    act: Act = None,
    launch: Launch = None,
    own: OwnPlan = None,
    status: StatusOption = None,
    shifted: Shifted = False,
    soonest: Soonest = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the chain of actions that decides when the launch, or another action, can be; with its slack.

    Example: `ncs roadmap critical --to B10-EMB-1`
    """
    from ncs.cli.giving import give, way_out
    from ncs.roadmap.use import critical as ask

    way = way_out(form, out, replace=replace, several=True, read=[own, status])
    give(way, ask(target, found=dated(election, act, launch, own, status, shifted, soonest)).tables())


@group.command("page")
def page(
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write the page.")] = Path("roadmap.html"),
    target: Target = "B01-LAU-1",
    election: Election = None,
    act: Act = None,
    launch: Launch = None,
    own: OwnPlan = None,
    status: StatusOption = None,
    shifted: Shifted = False,
    soonest: Soonest = False,
    replace: ReplaceOption = False,
) -> None:
    """Write a plan as a page that prints: what waits for what, and the days of each block, drawn and in tables.

    Example: `ncs roadmap page --launch 2029-07-05 --out roadmap.html`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.roadmap.use import page as ask

    way = text_out(out, replace=replace, read=[own, status])
    give_text(way, ask(dated(election, act, launch, own, status, shifted, soonest), target))


def register(root: typer.Typer) -> None:
    """Add the commands."""
    root.add_typer(group)
