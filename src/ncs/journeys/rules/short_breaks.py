"""Short breaks of carers: agreed for a year, booked, taken; and what could not be had is not left at that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ncs.core.periods import add_months
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import BreakRecorded
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaks:
    """The days of a year of short breaks: agreed from a day, booked, taken, and not to be had."""

    since: date
    agreed: int
    booked: int
    taken: int
    unmet: int


def breaks(state: State) -> Breaks | None:
    """Return the days of the year that began with the latest agreement; None where none was made."""
    found = state.all(BreakRecorded)
    made = [one for one in found if one.step == "agreed"]
    if not made:
        return None
    since = made[-1].on
    days = dict.fromkeys(("booked", "taken", "unmet"), 0)
    for one in found:
        if one.step in days and since <= one.on < add_months(since, _YEAR):
            days[one.step] += one.days
    return Breaks(since=since, agreed=made[-1].days, **days)


def _faults(state: State, one: Event) -> str:
    if not isinstance(one, BreakRecorded):
        return ""
    if one.step == "unmet":
        return "" if one.why.strip() else "It does not say why the break could not be had."
    if one.step not in ("taken", "booked"):
        return ""
    held = breaks(state.until(one.on))
    if held is None or one.on >= add_months(held.since, _YEAR):
        return "No short breaks are agreed for that time: agree on the days of a year first."
    more = (held.taken if one.step == "taken" else held.booked) + one.days - held.agreed
    return f"That is {more} days more than the {held.agreed} agreed from {held.since}." if more > 0 else ""


def _asks(state: State) -> Iterator[Ask]:
    found = state.all(BreakRecorded)
    if state.closed or not found or found[-1].step != "unmet":
        return
    words = f"Find another way for the carer to have {found[-1].days} days of break: {found[-1].why}."
    yield Ask(kinds=("break-recorded",), since=found[-1].on, words=words)


def _break(on: str, step: str, days: int, why: str = "") -> Event:
    return event("break-recorded", on, step=step, days=days, why=why)


_AGREED = [opened(who="carer"), _break("2026-05-01", "agreed", 14)]
RULE = Rule(
    id="short-breaks",
    title="Short breaks",
    section="Care Act 2014 s20; Support Guaranteed proposal 5.4",
    force=Force.PROPOSED,
    checked=Checked.TEXT,
    words=(
        "A carer's short breaks are agreed in days a year; what is booked and taken is counted against them, and a "
        "break that could not be had is told with its reason, and looked for again. More than agreed needs a reason."
    ),
    of=(BreakRecorded,),
    faults=_faults,
    asks=_asks,
    discretion=True,
    examples=(
        Example(said="A week of two.", story=_AGREED, event=_break("2026-06-01", "taken", 7)),
        Example(
            said="A day too many.",
            story=[*_AGREED, _break("2026-06-01", "taken", 7)],
            event=_break("2026-09-01", "taken", 8),
            refused=True,
        ),
        Example(said="Nothing was agreed.", story=[opened()], event=_break("2026-06-01", "taken", 1), refused=True),
        Example(said="The year is over.", story=_AGREED, event=_break("2027-05-01", "taken", 1), refused=True),
        Example(said="On its last day.", story=_AGREED, event=_break("2027-04-30", "taken", 1)),
        Example(said="Not to be had, in silence.", story=_AGREED, event=_break("2026-07-01", "unmet", 7), refused=True),
        Example(
            said="Not to be had: it is looked for again.",
            story=[*_AGREED, _break("2026-07-01", "unmet", 7, "the house was full")],
            asks=[("break-recorded", None)],
        ),
        Example(
            said="Another was found.",
            story=[
                *_AGREED,
                _break("2026-07-01", "unmet", 7, "the house was full"),
                _break("2026-07-09", "booked", 7),
            ],
            asks=[],
        ),
    ),
)
