"""Deprivation of Liberty Safeguards: urgent for seven days, standard within 21 days and for twelve months at most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ncs.core.periods import aged
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force, clock_named
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.safety import LibertyAsked, LibertyDecided, LibertyEnded, LibertyExtended
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import opened

_URGENT = [opened(), event("liberty-asked", "2026-04-01", ref="l1", type="urgent")]
_STANDARD = [opened(), event("liberty-asked", "2026-04-01", ref="l1", type="standard")]

_ADULT = 18
_YOUNG = [
    event("journey-opened", "2026-04-01", person="P2", who="child", born="2008-04-08"),
    event("liberty-asked", "2026-04-01", ref="l1", type="standard"),
]
_DIED = event("died", "2026-04-03")


_NO_REASON = "It is extended for exceptional reasons only (para 84(4)), and does not say which."


def _granted(until: str | None, **fields: object) -> Event:
    said: dict[str, object] = {"ref": "l1", "granted": True, "until": until, "representative": "his sister", **fields}
    return event("liberty-decided", "2026-04-07", **said)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, LibertyExtended):
        return _extension(state, one) or ("" if one.why.strip() else _NO_REASON)
    if isinstance(one, LibertyEnded):
        return "" if one.why.strip() else "It does not say why it ended."
    if not isinstance(one, LibertyDecided) or not one.granted:
        return ""
    born = state.opened.born
    if born is not None and one.on < aged(born, years=_ADULT):
        return "These safeguards are for people of 18 and over (Schedule A1 para 13); before that, ask a court."
    if one.until is None or one.until < one.on:
        return "An authorisation says until when it holds, and that is not before its start."
    last = clock_named("liberty-longest").due(one.on)
    if one.until > last:
        return f"An authorisation holds for twelve months at most, to {last}."
    return "" if one.representative else "A representative of the person is appointed with the authorisation."


def _extension(state: State, one: LibertyExtended) -> str:
    asked = [found for found in state.all(LibertyAsked) if found.ref == one.ref]
    if asked and asked[0].type != "urgent":
        return "Only an urgent authorisation can be extended."
    if any(found.ref == one.ref for found in state.all(LibertyExtended)):
        return "An urgent authorisation is extended once only (para 77(4))."
    lapsed = clock_named("liberty-urgent").due(asked[0].on) if asked else one.on
    if one.on > lapsed:
        return f"The urgent authorisation ran out on {lapsed}: what has lapsed is not extended."
    return "" if 1 <= one.days <= clock_named("liberty-urgent").length else "It is extended by seven days at most."


def _asks(state: State) -> Iterator[Ask]:
    if state.died:
        return
    longer = {one.ref: one.days for one in state.all(LibertyExtended)}
    for one in state.open(LibertyAsked, LibertyDecided, LibertyEnded):
        clock = "liberty-urgent" if one.type == "urgent" else "liberty-standard"
        due = clock_named(clock).due(one.on) + timedelta(days=longer.get(one.ref, 0))
        words = "Decide on the standard authorisation, on six assessments."
        yield Ask(kinds=("liberty-decided", "liberty-ended"), since=one.on, due=due, words=words)
    for found in state.open(LibertyDecided, LibertyEnded):
        if found.granted:
            yield _expiry(found.on, found.until)


def _expiry(since: date, until: date | None) -> Ask:
    words = "The authorisation runs out: ask for a new one, or see that liberty is no longer taken."
    return Ask(kinds=("liberty-ended",), since=since, due=until, words=words)


RULE = Rule(
    id="liberty",
    title="Deprivation of liberty",
    section="Mental Capacity Act 2005 Schedule A1 paras 13, 42, 51, 78 and 84 to 86; SI 2008/1858 reg 13",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "An urgent authorisation holds for seven days, extended once by seven at most; a standard one is "
        "decided within 21 days and holds for twelve months at most. Each period counts the day on which it begins."
    ),
    of=(LibertyExtended, LibertyDecided, LibertyEnded),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Urgent: seven days, of which 1 April is the first.",
            story=_URGENT,
            asks=[("liberty-decided", day("2026-04-07"))],
        ),
        Example(
            said="Extended by seven.",
            story=[*_URGENT, event("liberty-extended", "2026-04-07", ref="l1", days=7, why="no assessor")],
            asks=[("liberty-decided", day("2026-04-14"))],
        ),
        Example(
            said="Extended without a reason.",
            story=_URGENT,
            event=event("liberty-extended", "2026-04-07", ref="l1", days=7, why=" "),
            refused=True,
        ),
        Example(
            said="It ended, and nobody knows why.",
            story=_URGENT,
            event=event("liberty-ended", "2026-04-07", ref="l1", why=""),
            refused=True,
        ),
        Example(
            said="An urgent authorisation that has run out is not extended.",
            story=_URGENT,
            event=event("liberty-extended", "2026-04-08", ref="l1", days=7, why="no assessor"),
            refused=True,
        ),
        Example(
            said="On its last day it is.",
            story=_URGENT,
            event=event("liberty-extended", "2026-04-07", ref="l1", days=7, why="no assessor"),
        ),
        Example(
            said="Standard: 21 days, of which 1 April is the first.",
            story=_STANDARD,
            asks=[("liberty-decided", day("2026-04-21"))],
        ),
        Example(said="The person died: nothing is left to authorise.", story=[*_URGENT, _DIED], asks=[]),
        Example(said="For a year, of which 7 April is the first day.", story=_STANDARD, event=_granted("2027-04-06")),
        Example(said="For a year and a day.", story=_STANDARD, event=_granted("2027-04-07"), refused=True),
        Example(said="On the day before they are 18.", story=_YOUNG, event=_granted("2026-09-30"), refused=True),
        Example(
            said="On their 18th birthday.",
            story=_YOUNG,
            event=_granted("2026-09-30").model_copy(update={"on": day("2026-04-08")}),
        ),
        Example(said="Without an end.", story=_STANDARD, event=_granted(None), refused=True),
        Example(
            said="Nobody speaks for the person.",
            story=_STANDARD,
            event=_granted("2027-04-06", representative=""),
            refused=True,
        ),
        Example(
            said="A standard request is not extended.",
            story=_STANDARD,
            event=event("liberty-extended", "2026-04-07", ref="l1", days=7, why="no assessor"),
            refused=True,
        ),
    ),
)
