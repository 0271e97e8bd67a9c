"""What can be asked of the roadmap. Typed answers; nothing printed or written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from os import PathLike

from ncs.core.errors import ProblemsFound, all_read
from ncs.core.given import path_of
from ncs.core.periods import FinancialYear
from ncs.observations.opening import open_observations
from ncs.present.answer import Answer
from ncs.roadmap import actions as held
from ncs.roadmap.actions import LAUNCH, Actions
from ncs.roadmap.coverage import Covered, Runner, Seen, covered, kept, witnessed
from ncs.roadmap.coverage import Said as Said  # what a door's runner gives
from ncs.roadmap.critical import Standing, critical_path, standings
from ncs.roadmap.dates import anchors
from ncs.roadmap.duties import Duty, Told, duties, measures_named, told
from ncs.roadmap.figures import Figure, figures
from ncs.roadmap.network import without_act
from ncs.roadmap.plan_file import Facts, held_until, read_plan
from ncs.roadmap.planning import Plan, Planned, soonest
from ncs.roadmap.planning import plan as made
from ncs.roadmap.progress import Now, parts, standing
from ncs.roadmap.shifts import Shift, held_by, shifts
from ncs.roadmap.status import Status, flagged, read_status
from ncs.roadmap.views.actions import actions_table, needs_table
from ncs.roadmap.views.coverage import coverage_table, summary_table, witnesses_table
from ncs.roadmap.views.pictures import plan_page
from ncs.roadmap.views.plan import conflicts_table, order_table, path_table, plan_table
from ncs.roadmap.views.report import duties_table, report_page, report_tables
from ncs.roadmap.views.status import (
    flags_table,
    late_table,
    parts_table,
    ready_table,
    shifts_table,
    status_table,
)
from ncs.tables.tables import Table

PathLikeText = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Shown(Answer):
    """Actions of the roadmap, and whether each can start without the founding Act."""

    actions: Actions
    free: Mapping[str, str]

    def tables(self) -> tuple[Table, ...]:
        """Return the actions, a row each, and what each needs, a row a need."""
        return actions_table(self.actions, self.free), needs_table(self.actions)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dated(Answer):
    """A dated plan of every action."""

    actions: Actions
    plan: Plan

    def tables(self) -> tuple[Table, ...]:
        """Return the plan, a row an action, and what cannot be met."""
        return plan_table(self.plan, without_act(self.actions)), conflicts_table(self.plan)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Critical(Answer):
    """The chain that decides when an action can be done, and the summary's order beside it."""

    target: str
    plan: Plan
    path: Sequence[Planned]
    order: Sequence[Standing]

    def tables(self) -> tuple[Table, ...]:
        """Return the chain, and each step of the summary's order with why it is on the chain or not."""
        return path_table(self.path, self.target), order_table(self.order, self.target)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Since(Answer):
    """What has shifted since the roadmap was written."""

    found: Sequence[Shift]

    def tables(self) -> tuple[Table, ...]:
        """Return the shifts, a row each."""
        return (shifts_table(self.found),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Kept(Answer):
    """A status file that was checked; ``flags`` are actions done before what they need, with the reason given."""

    status: Status
    flags: Sequence[tuple[str, str]]

    def tables(self) -> tuple[Table, ...]:
        """Return what is done, a row an action, and what was done out of order."""
        flags = (flags_table(self.flags, self.status),) if self.flags else ()
        return status_table(self.status, held.actions()), *flags


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Progressed(Answer):
    """How far the roadmap is."""

    kept: Kept
    now: tuple[Now, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return counts of the whole, each stage and block; what is late; and what could begin now."""
        status = self.kept.status
        return parts_table(parts(self.now), status), late_table(self.now, status), ready_table(self.now, status)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Coverage(Answer):
    """What this program covers of the proposals and actions, and the commands that were run to say so."""

    found: tuple[Covered, ...]
    seen: tuple[Seen, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the counts, the proposals, the actions, and the commands that were run."""
        return (
            summary_table(self.found),
            coverage_table(self.found, of_actions=False),
            coverage_table(self.found, of_actions=True),
            witnesses_table(self.seen),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Registered(Answer):
    """The register of duties, functions and provisions."""

    found: Mapping[str, Duty]

    def tables(self) -> tuple[Table, ...]:
        """Return the register, a row an entry."""
        return (duties_table(self.found),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reported(Answer):
    """A year's report."""

    year: FinancialYear
    status: Status
    told: Mapping[str, Told]
    figures: Mapping[str, tuple[Figure, ...]]

    def tables(self) -> tuple[Table, ...]:
        """Return the year's counts, duties with their actions and measures, milestones, figures, and every action."""
        return tuple(report_tables(duties(), self.told, self.figures, self.status, self.year))

    def page(self) -> str:
        """Return the report as a page."""
        return report_page(list(self.tables()), self.status, self.year)


def show(names: Sequence[str] = (), *, block: int | None = None, stage: str | None = None) -> Shown:
    """Give actions by id, or those of a block or stage; all 118 if nothing is said.

    Raises:
        UnknownName: there is no such action, block or stage.
    """
    found = held.chosen(tuple(names), block=block, stage=stage)
    free = without_act(held.actions())
    return Shown(actions=found, free={name: free[name] for name in found})


def plan(
    *,
    election: date | None = None,
    act: date | None = None,
    launch: date | None = None,
    file: PathLikeText | None = None,
    status: PathLikeText | None = None,
    shifted: bool = False,
    earliest: bool = False,
) -> Dated:
    """Give a dated plan from any of the three dates; those not given lie as far from the others as in the source.

    Args:
        election, act, launch: the dates; they replace those of ``file``.
        file: a plan file of one's own: other durations, needs or days.
        status: a status file: what is done keeps its day, and nothing else starts before the day of the file.
        shifted: whether to keep to the days that follow from what has shifted since 2023.
        earliest: the Act and the launch as early as what they need allows, in place of dates for them.

    Raises:
        ProblemsFound: a file is wrong, or the dates are not in the order election, Act, launch, or too far away.
    """
    (own, actions), done = all_read(
        lambda: (None, held.actions()) if file is None else read_plan(path_of(file, "file"), held.actions()),
        lambda: None if status is None else read_status(path_of(status, "status"), _changed(file)),
    )
    facts = Facts() if done is None else done.facts(actions)
    facts = facts.with_held(held_by(shifts()).held) if shifted else facts
    facts = facts if own is None else facts.with_held(held_until(own))
    at = anchors(
        election=election or (own.election if own else None),
        act=act or (own.act if own else None) or facts.done.get(held.ACT),
        launch=launch or (own.launch if own else None) or facts.done.get(LAUNCH),
    )
    at = soonest(actions, at, facts=facts) if earliest else at
    return Dated(actions=actions, plan=made(actions, at, facts=facts))


def _changed(file: PathLikeText | None) -> Actions:
    """Return the actions as a plan file changes them, or unchanged where it is wrong, which is told elsewhere."""
    try:
        return held.actions() if file is None else read_plan(path_of(file, "file"), held.actions())[1]
    except ProblemsFound:
        return held.actions()


def critical(target: str = LAUNCH, *, found: Dated | None = None) -> Critical:
    """Give the chain of actions that decides when ``target`` can be done, and its slack.

    Args:
        target: the id of an action.
        found: the plan; the source's own dates without it.

    Raises:
        UnknownName: there is no such action.
    """
    name, dated = held.known(target), found or plan()
    return Critical(
        target=name,
        plan=dated.plan,
        path=critical_path(dated.plan, name),
        order=standings(dated.actions, dated.plan, name),
    )


def page(found: Dated, target: str = LAUNCH) -> str:
    """Give a plan as a page that prints, with a picture of what waits for what, and one of each block's days.

    Raises:
        UnknownName: there is no such action.
    """
    chain = critical(target, found=found)
    return plan_page(found.actions, found.plan, chain.path, chain.target, without_act(found.actions))


def since() -> Since:
    """Give what has shifted since the roadmap was written, with its sources and the actions that it bears on."""
    return Since(found=shifts())


def status(file: PathLikeText) -> Kept:
    """Check a status file and give what is done.

    Raises:
        ProblemsFound: it is wrong; "done" without evidence that exists, and actions done before what they need, are.
    """
    actions = held.actions()
    found = read_status(path_of(file, "file"), actions)
    return Kept(status=found, flags=flagged(found, actions))


def progress(file: PathLikeText, *, found: Dated | None = None) -> Progressed:
    """Give how far the roadmap is on the day of a status file: what is late beside a plan, and what could begin.

    Args:
        file: the status file.
        found: the plan that says what was due; the source's own dates without it.

    Raises:
        ProblemsFound: as :func:`status`.
    """
    kept, dated = status(file), found or plan()
    return Progressed(kept=kept, now=standing(kept.status, dated.actions, dated.plan))


def template() -> str:
    """Give a commented status file to start from."""
    return held.data_file("status_template.yaml").read_text(encoding="utf-8")


def coverage(run: Runner) -> Coverage:
    """Give what this program covers of the 48 proposals and 118 actions, by running the commands they point to.

    Args:
        run: runs one command of the program, and says whether it went well and what it showed.
    """
    seen = witnessed(run)
    return Coverage(found=covered(seen), seen=seen)


def kept_coverage() -> Coverage:
    """Give what the results that come with the program say is covered, without running anything."""
    seen = kept()
    return Coverage(found=covered(seen), seen=seen)


def duties_register() -> Registered:
    """Give the register of national duties and functions, and of what a founding Act could provide."""
    return Registered(found=duties())


def report(file: PathLikeText, year: str, *, own: PathLikeText | None = None) -> Reported:
    """Give a year's report from a status file: duties, their actions, measures and figures, and what happened.

    The review four years after launch is the same report of that year.

    Args:
        file: the status file.
        year: the financial year.
        own: a file or folder of observations; its figures for England go before the published ones.

    Raises:
        BadPeriod: the year is none.
        ProblemsFound: the status file or the observations are wrong.
    """
    reported = FinancialYear.parse(year)
    found, mine = all_read(
        lambda: progress(file),
        lambda: () if own is None else open_observations(path_of(own, "own")),
    )
    return Reported(
        year=reported,
        status=found.kept.status,
        told=told(found.now, found.kept.status, held.actions(), reported),
        figures=figures(measures_named(held.actions()), year=reported, own=mine),
    )
