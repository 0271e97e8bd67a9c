"""Where co-production stands on a day: who is in forums, what advice came to, who was involved, what is owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ncs.journeys.coproduction.record import Advice, Coproduction, Decision, Forum, Payment

#: *Support Guaranteed* asks that at least half of a national body have lived experience (3.1); of a forum of a council
#: it sets no share (3.3).
LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Advice followed to its end: due, answered, and the decision in which it shows, if there is one."""

    advice: Advice
    due: date
    state: str
    days: int
    decision: Decision | None


def share_of(forum: Forum) -> float:
    """Return the share of a forum's members who have lived experience, from 0 to 1."""
    return forum.lived_experience / forum.members


def share_words(forum: Forum) -> str:
    """Return whether a forum holds to the share that the source asks for, in words."""
    if forum.level == "local":
        return "no share is set for a council's forum"
    return "at least half" if share_of(forum) >= LEAST_SHARE else "below half: proposal 3.1 asks for at least half"


def traces(record: Coproduction, on: date) -> tuple[Trace, ...]:
    """Return each piece of advice followed to its decision, as it stands on a day."""
    decisions = {one.id: one for one in record.decisions}
    return tuple(
        _trace(one, record, on, decisions.get(one.response.decision if one.response else "")) for one in record.advice
    )


def _trace(one: Advice, record: Coproduction, on: date, decision: Decision | None) -> Trace:
    due = one.due or one.given + timedelta(days=record.response_days)
    if one.response is None:
        state, ended = ("overdue" if due < on else "waiting"), on
    else:
        state, ended = ("answered late" if due < one.response.on else "answered in time"), one.response.on
    return Trace(advice=one, due=due, state=state, days=(ended - one.given).days, decision=decision)


def rests_on(record: Coproduction, decision: Decision) -> tuple[str, ...]:
    """Return the names of the advice that shows in a decision."""
    return tuple(one.id for one in record.advice if one.response and one.response.decision == decision.id)


def late_payments(record: Coproduction, on: date) -> tuple[Payment, ...]:
    """Return what is owed for longer than the record says, or was paid later than that."""
    allowed = timedelta(days=record.payment_days)
    return tuple(one for one in record.payments if (one.paid or on) > one.owed + allowed)


def doubts(record: Coproduction) -> Iterator[str]:
    """Yield in what the record does not bear out the answer to the survey's question."""
    if record.maturity == "plan" and record.plan_agreed is None:
        yield "It says an agreed plan, and names no day on which one was agreed."
    if record.maturity == "plan" and not record.plan_pence:
        yield "It says a resourced plan, and sets no money aside."
    if record.maturity in {"plan", "working"} and not record.forums:
        yield "It speaks of an approach across social care, and names no forum."
    if record.maturity == "not" and record.plan_agreed is not None:
        yield "It says that this is no priority, and a plan was agreed."
