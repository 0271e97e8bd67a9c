"""A clock is stopped, or a later day agreed, only where something allows that; a stopped clock is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.core.errors import near_matches
from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force, clocks
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event, Threaded
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.clocks import ClockExtended, ClockPaused, ClockResumed
from ncs.journeys.events.disputes import ComplaintAnswered, ComplaintMade
from ncs.journeys.events.planning import AdaptationDecided, AdaptationFitted
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import contact, opened

#: What begins and ends each clock for which a later day may be set.
RUNS: Mapping[str, tuple[type[Threaded], type[Threaded]]] = {
    "complaint-answered": (ComplaintMade, ComplaintAnswered),
    "adaptation-done": (AdaptationDecided, AdaptationFitted),
}
#: Of these the person agrees to a later day, and before the last; of others the council allows it (s37(1)).
_AGREED = frozenset({"complaint-answered"})
_COMPLAINT = [opened(), event("complaint-made", "2026-04-02", ref="q1", about="nobody came")]
_WORKS = [
    opened("2025-04-01"),
    event("adaptation-asked", "2025-04-10", ref="x1", cost_pence=900_000, grant=True),
    event("adaptation-decided", "2025-06-10", ref="x1", approved=True),
]


def _paused(clock: str, on: str = "2026-04-10") -> Event:
    return event("clock-paused", on, ref="w1", clock=clock, why="in hospital until May")


def _longer(clock: str, of: str = "q1", until: str = "2026-12-01", *, agreed: bool = True) -> Event:
    why = "a witness is away"
    return event("clock-extended", "2026-09-01", clock=clock, of=of, until=until, agreed=agreed, why=why)


def _faults(state: State, one: Event) -> str:
    if isinstance(one, ClockPaused):
        return _unknown(one.clock) or _pause(state, one)
    if isinstance(one, ClockExtended):
        return _unknown(one.clock) or _extension(state, one)
    return ""


def _unknown(name: str) -> str:
    near = ", ".join(near_matches(name, clocks()))
    return "" if name in clocks() else f"There is no clock {name}.{f' Did you mean {near}?' if near else ''}"


def _pause(state: State, one: ClockPaused) -> str:
    held = clocks()[one.clock]
    if not held.pause:
        return f"Nothing allows the clock to stop: {held.title.lower()} ({held.section}; {held.force.words})."
    standing = [found for found in state.open(ClockPaused, ClockResumed) if found.clock == one.clock]
    return f"It stands already, since {standing[0].on}." if standing else ""


def _extension(state: State, one: ClockExtended) -> str:
    held = clocks()[one.clock]
    if not held.extend:
        return f"Nothing allows a later day: {held.title.lower()} ({held.section}; {held.force.words})."
    begun = [found.on for found in state.open(*RUNS[one.clock]) if found.ref == one.of]
    if not begun:
        return f"Nothing named {one.of} is waiting for it."
    before = (found.until for found in state.all(ClockExtended) if (found.clock, found.of) == (one.clock, one.of))
    last = max([held.due(begun[-1]), *before])
    if one.clock in _AGREED and (not one.agreed or one.on > last):
        return f"It is agreed with the person, and by {last} ({held.extend})."
    return "" if one.until > last else f"That is no later than {last}, which is the last day without it."


def _asks(state: State) -> Iterator[Ask]:
    over = state.died is not None or state.closed
    for one in state.open(ClockPaused, ClockResumed):
        if over and not one.clock.startswith("appeal"):
            continue
        words = f"Look whether the clock can run again: {clocks()[one.clock].title.lower()}."
        yield Ask(kinds=("clock-resumed",), since=one.on, clock="pause-looked-at", words=words)


RULE = Rule(
    id="pauses",
    title="When a clock may stop",
    section="Of the record itself; the provision of each clock",
    force=Force.RECORD,
    checked=Checked.OWN,
    words=(
        "A clock that law or guidance sets does not stop. A council's own may, with a reason; what has run out before "
        "stays overdue. A later day for the answer to a complaint is agreed with the person, in time; one for the "
        "works of a grant is for the council to allow."
    ),
    of=(ClockPaused, ClockExtended),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(said="In hospital: the council's own time may stand.", story=contact(), event=_paused("assessment")),
        Example(said="Law sets this one.", story=contact(), event=_paused("complaint-acknowledged"), refused=True),
        Example(said="No such clock.", story=contact(), event=_paused("asessment"), refused=True),
        Example(
            said="It stands already.",
            story=[*contact(), _paused("assessment")],
            event=_paused("assessment", "2026-04-12").model_copy(update={"ref": "w2"}),
            refused=True,
        ),
        Example(
            said="Stopped on 10 April 2026: looked at within 28 days.",
            story=[*contact(), _paused("assessment")],
            asks=[("clock-resumed", day("2026-05-08"))],
        ),
        Example(said="Agreed in September.", story=_COMPLAINT, event=_longer("complaint-answered")),
        Example(said="Not agreed.", story=_COMPLAINT, event=_longer("complaint-answered", agreed=False), refused=True),
        Example(
            said="Agreed when the six months, to 1 October, had run out.",
            story=_COMPLAINT,
            event=_longer("complaint-answered").model_copy(update={"on": day("2026-10-02")}),
            refused=True,
        ),
        Example(
            said="No later than it was.",
            story=_COMPLAINT,
            event=_longer("complaint-answered", until="2026-10-01"),
            refused=True,
        ),
        Example(
            said="A longer period was agreed, to 1 December: within it another may be.",
            story=[*_COMPLAINT, _longer("complaint-answered")],
            event=_longer("complaint-answered", until="2027-01-15").model_copy(update={"on": day("2026-11-02")}),
        ),
        Example(
            said="A second period that ends before the first, though after the six months.",
            story=[*_COMPLAINT, _longer("complaint-answered")],
            event=_longer("complaint-answered", until="2026-11-15"),
            refused=True,
        ),
        Example(
            said="The works of a grant: the council allows it, also after the twelve months, to 10 June 2026.",
            story=_WORKS,
            event=_longer("adaptation-done", "x1", agreed=False),
        ),
        Example(
            said="A complaint is no grant.", story=_COMPLAINT, event=_longer("adaptation-done", "q1"), refused=True
        ),
        Example(
            said="It was answered.",
            story=[
                *_COMPLAINT,
                event("complaint-answered", "2026-05-02", ref="q1", upheld="not upheld", ombudsman_named=True),
            ],
            event=_longer("complaint-answered"),
            refused=True,
        ),
        Example(
            said="The person died: nothing waits for the clock.",
            story=[*contact(), _paused("assessment"), event("died", "2026-04-12")],
            asks=[],
        ),
        Example(said="Of nothing.", story=_COMPLAINT, event=_longer("complaint-answered", of="q9"), refused=True),
        Example(
            said="An acknowledgement waits for nobody.",
            story=_COMPLAINT,
            event=_longer("complaint-acknowledged"),
            refused=True,
        ),
    ),
)
