"""Days that an event tells lie on the right side of its own: nobody is born, agrees or complains ahead of the fact."""

from __future__ import annotations

from datetime import date

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import JourneyOpened, ReferralReceived
from ncs.journeys.events.disputes import ComplaintMade
from ncs.journeys.events.planning import ReviewAgreed
from ncs.journeys.rules.model import Example, Rule
from ncs.journeys.rules.samples import opened, served

#: What cannot lie after the event that tells it, in words.
_BEFORE: dict[type[Event], tuple[str, str]] = {
    JourneyOpened: ("born", "The person would be born after the journey was opened, on {day}."),
    ReferralReceived: ("consented", "The consent would be given after the referral, on {day}."),
    ComplaintMade: ("happened", "What it is about would have happened after it, on {day}."),
}
#: What cannot lie before it.
_AFTER: dict[type[Event], tuple[str, str]] = {
    ReviewAgreed: ("for_day", "The review would be agreed for a day that is over, {day}."),
}


def misdated(one: Event) -> str:
    """Return what is wrong with a day that an event tells; empty where nothing is."""
    for kinds, wrong in ((_BEFORE, 1), (_AFTER, -1)):
        if type(one) in kinds:
            field, words = kinds[type(one)]
            day: date | None = getattr(one, field)
            if day is not None and (day - one.on).days * wrong > 0:
                return words.format(day=day)
    return ""


def _faults(_state: State, one: Event) -> str:
    # A consent to be listed is held to more than its day: rule early-help says what.
    return "" if isinstance(one, ReferralReceived) and one.listed else misdated(one)


def _complaint(happened: str) -> Event:
    return event("complaint-made", "2026-04-02", ref="q1", about="nobody came", happened=happened)


def _referral(consented: str) -> Event:
    return event("referral-received", "2026-04-02", source="gp", consented=consented)


RULE = Rule(
    id="own-days",
    title="An event does not tell of days to come as of days gone",
    section="Of the record itself",
    force=Force.RECORD,
    checked=Checked.OWN,
    words=(
        "A birth, a consent and what a complaint is about lie before the event that tells of them, or on its day; an "
        "agreed review lies after it, or on its day. No reason sets that aside."
    ),
    of=(*_BEFORE, *_AFTER),
    faults=_faults,
    examples=(
        Example(said="A complaint of what is to come.", story=[opened()], event=_complaint("2026-04-03"), refused=True),
        Example(said="A complaint on the day.", story=[opened()], event=_complaint("2026-04-02")),
        Example(said="A consent that is yet to be.", story=[opened()], event=_referral("2026-04-03"), refused=True),
        Example(said="A consent of that day.", story=[opened()], event=_referral("2026-04-02")),
        Example(
            said="A review agreed for a day that is over.",
            story=served(),
            event=event("review-agreed", "2026-06-02", for_day="2026-06-01"),
            refused=True,
        ),
    ),
)
