"""Sections 37 and 38: papers go ahead of a move, and support goes on until the second council has assessed."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.assessing import AssessmentCompleted
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.moving import Moved, MoveIntended, PackSent
from ncs.journeys.events.planning import ServiceEnded
from ncs.journeys.rules.days import day
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import served

_TOLD = event("move-intended", "2026-06-01", council="Durham", genuine=True, planned="2026-07-01")
_PACK = event("pack-sent", "2026-06-03", digest="0" * 64)
_MOVED = event("moved", "2026-07-01", assessed=False)
_ENDED = event("service-ended", "2026-07-02", ref="s1")
#: How client level data says that the second council goes on, as s38(1) asks: the first may end its own (s38(6)).
_HANDED_OVER = "NFA: Responsibility moved to another local authority"


def _faults(state: State, one: Event) -> str:
    if isinstance(one, Moved) and one.assessed and not one.differences_explained:
        return "The second council assessed and did not explain in writing where it differs (s37(11) to (13))."
    moved = state.last(Moved)
    if moved is None or not isinstance(one, ServiceEnded) or moved.assessed or one.on < moved.on:
        return ""
    if state.died or one.outcome == _HANDED_OVER or state.done([AssessmentCompleted], since=moved.on):
        return ""
    return f"The person moved on {moved.on} without having been assessed: the same needs are met until they have been."


def _asks(state: State) -> Iterator[Ask]:
    told, moved = state.last(MoveIntended), state.last(Moved)
    if told is None or state.closed:
        return
    if told.genuine and not state.done([PackSent], since=told.on):
        words = "Send the second council the plan, the carer's plan and what else it asks for."
        yield Ask(kinds=("pack-sent",), since=told.on, clock="pack", words=words)
    if moved is not None and not moved.assessed and not state.done([AssessmentCompleted], since=moved.on):
        words = "Assess the person who moved; until then go on with the same support."
        yield Ask(kinds=("assessment-completed",), since=moved.on, clock="moved", words=words)


RULE = Rule(
    id="moving",
    title="Care that moves along",
    section="Care Act 2014 ss37 and 38; SI 2014/2825",
    force=Force.STATUTORY,
    checked=Checked.TEXT,
    words=(
        "A council told of a move is sent the plan and assesses before the day; if it has not, it goes on "
        "with the support that the person had, and it explains differences."
    ),
    of=(Moved, ServiceEnded),
    faults=_faults,
    asks=_asks,
    examples=(
        Example(
            said="Told on Monday 1 June 2026; five working days end on Monday 8 June.",
            story=[*served(), _TOLD],
            asks=[("pack-sent", day("2026-06-08"))],
        ),
        Example(
            said="Moved on 1 July 2026 unassessed; this program's own clock is 28 days, to 29 July.",
            story=[*served(), _TOLD, _PACK, _MOVED],
            asks=[("assessment-completed", day("2026-07-29"))],
        ),
        Example(
            said="Support stops all the same.", story=[*served(), _TOLD, _PACK, _MOVED], event=_ENDED, refused=True
        ),
        Example(
            said="In the first council's record: the second goes on with it.",
            story=[*served(), _TOLD, _PACK, _MOVED],
            event=event("service-ended", "2026-07-02", ref="s1", outcome=_HANDED_OVER),
        ),
        Example(
            said="The first council's record is closed; the second assesses in its own.",
            story=[
                *served(),
                _TOLD,
                _PACK,
                _MOVED,
                event("service-ended", "2026-07-02", ref="s1", outcome=_HANDED_OVER),
                event("closed", "2026-07-03", why="moved"),
            ],
            asks=[],
        ),
        Example(
            said="The person died before they were assessed, and support is wound up.",
            story=[*served(), _TOLD, _PACK, _MOVED, event("died", "2026-07-02")],
            event=_ENDED,
        ),
        Example(
            said="Assessed before the day, and differences explained.",
            story=[*served(), _TOLD, _PACK],
            event=event("moved", "2026-07-01", assessed=True, differences_explained=True),
        ),
    ),
)
