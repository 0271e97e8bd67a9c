"""Who is waiting on a day: for an assessment, for a service to start, for an overdue review.

The survey of the Association of Directors of Adult Social Services asks for these counts and does not define them; the
rules here are this project's own, and are said in ``ncs.measures.definitions.waiting_lists``.
"""

from __future__ import annotations

from datetime import date

from ncs.core.periods import add_months, day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.people import records
from ncs.measures.parts.waits_answers import RELEASE_2
from ncs.measures.parts.waits_events import ASSESSMENT, ASSESSMENTS, NFA, REQUEST, REVIEW, SERVICE, SERVICES
from ncs.measures.parts.words import LONG_TERM_SUPPORT, SERVICE_USER, any_of

TO_ASSESSMENT = "progress to assessment, review or reassessment"
TO_SERVICE = ("progress to reablement/st-max", "progress to support planning or services")
SHORT_TERM_REVIEW = "review of short term support"
LONG_TERM_ASSESSMENT = "long term assessment"

PERSON = ["area", "la_code", "person_id"]


def known_on(events: ir.Table, day: date) -> ir.Table:
    """Return what the events of service users say that had begun by ``day`` (for others than services: had ended).

    Args:
        events: from ``ncs.measures.parts.waits_events.with_kind``.
        day: the day.

    Returns:
        Ibis table of those that say anything: ``area, la_code, person_id, record_id, start, end``; whether the event
        ``asks`` for an assessment, ``decides`` that services are to follow, is ``long_term`` support or counts as a
        ``review``; and up to which day it ends the wait of a request or decision that began by then, or null:
        ``ends_asking`` and ``ends_deciding``.
    """
    today = day_number(day)
    begun = (events.start <= today) & ((events.kind == SERVICE) | (events.end <= today))
    mine = events.filter(begun & (events.client_type == SERVICE_USER))
    talked = (mine.start < day_number(RELEASE_2)) & (mine.conversation == 1).fill_null(False)
    service, decision = mine.kind == SERVICE, any_of(mine.kind, (REQUEST, ASSESSMENT))
    supported = service & any_of(mine.service_type, LONG_TERM_SUPPORT)
    assessed = (mine.kind == ASSESSMENT) & any_of(mine.assessment_type, ASSESSMENTS)
    is_review = (mine.kind == REVIEW) & (mine.review_type != SHORT_TERM_REVIEW).fill_null(True)
    known = mine.select(
        *(*PERSON, "record_id", "start", "end"),
        asks=(mine.kind == REQUEST) & (mine.event_outcome == TO_ASSESSMENT) & ~talked,
        decides=decision & any_of(mine.event_outcome, TO_SERVICE),
        long_term=supported & (mine.end >= mine.start),
        review=is_review | ((mine.kind == ASSESSMENT) & (mine.assessment_type == LONG_TERM_ASSESSMENT)),
        ends_asking=_ended_until(mine, assessed | supported),
        ends_deciding=_ended_until(mine, service & any_of(mine.service_type, SERVICES)),
    )
    ends = known.ends_asking.notnull() | known.ends_deciding.notnull()
    return known.filter(known.asks | known.decides | known.long_term | known.review | ends)


def _ended_until(events: ir.Table, closes: ir.BooleanValue) -> ir.IntegerValue:
    """A closing event ends waits since the day on which it begins or before.

    A request or assessment without further action closes too, but only what began before its day.
    """
    no_action = (events.outcome_group == NFA).fill_null(False) & any_of(events.kind, (REQUEST, ASSESSMENT))
    return ibis.cases((closes, events.start), (no_action, events.start - 1), else_=None)


def for_assessment(events: ir.Table) -> ir.Table:
    """People with a request that leads to an assessment not completed by the day; since the earliest such request.

    Args:
        events: from :func:`known_on`.

    Returns:
        Ibis table: area, la_code, person_id, ``since`` (day number) and ``record_ids``.
    """
    opened = events.filter(events.asks)
    return _waiting(opened.mutate(since=opened.start), events, "ends_asking")


def for_service(events: ir.Table, day: date) -> ir.Table:
    """People whom a request or assessment sent on to a service that has not begun; since the decision's end."""
    opened = events.filter(events.decides)
    waiting = _waiting(opened.mutate(since=opened.end), events, "ends_deciding")
    supported = events.filter(events.long_term & (events.end >= day_number(day)))
    return waiting.anti_join(supported.select(*PERSON).distinct(), PERSON)


def _waiting(opened: ir.Table, events: ir.Table, ends: str) -> ir.Table:
    """Openings that no event of the person ends, from the same day on."""
    closed = events.filter(events[ends].notnull())
    last = closed.group_by(PERSON).agg(last_close=closed[ends].max())
    pairs = opened.left_join(last, PERSON).drop(*(f"{name}_right" for name in PERSON))
    still = pairs.filter(pairs.last_close.isnull() | (pairs.last_close < pairs.start))
    return still.group_by(PERSON).agg(since=still.since.min(), record_ids=records(still))


def review_overdue(events: ir.Table, day: date) -> ir.Table:
    """People in long-term support whose last review, or start of support if later, is over 12 calendar months ago.

    Support is one spell while the next service begins no later than the day after all before it ended. ``since`` is
    the day of the last review, long-term assessment or start of the spell.
    """
    spells = _spells(events.filter(events.long_term))
    current = spells.filter(spells.until >= day_number(day))
    reviews = _latest(events.filter(events.review))
    last = reviews.group_by(PERSON).agg(reviewed=reviews.end.max(), review=reviews.record_id.max())
    right = [f"{name}_right" for name in PERSON]
    people = current.left_join(last, PERSON).drop(*right)
    since = ibis.greatest(people.began, people.reviewed.fill_null(people.began))
    ids = ibis.array([people.record_id, people.review]).filter(lambda one: one.notnull())
    people = people.mutate(since=since, record_ids=ids).select(*PERSON, "since", "record_ids")
    return people.filter(people.since < day_number(add_months(day, -12)))


def _spells(services: ir.Table) -> ir.Table:
    """Each person's latest spell of long-term support: ``began``, ``until`` and the record that is open longest.

    A spell begins with a service that starts later than the day after all before it ended, so the last such start is
    that of the latest spell, and no service outside it ends later than those within.
    """
    before = ibis.window(group_by=PERSON, order_by=[services.start, services.record_id], preceding=(None, 1))
    rows = services.select(*PERSON, "record_id", "start", "end", before=services.end.max().over(before))
    begins = rows.before.isnull() | (rows.start > rows.before + 1)
    spells = rows.group_by(PERSON).agg(began=rows.start.max(where=begins), until=rows.end.max())
    longest = spells.join(rows.select(*PERSON, "record_id", until="end"), [*PERSON, "until"])
    return longest.group_by(PERSON).agg(
        began=longest.began.min(), until=longest.until.max(), record_id=longest.record_id.max()
    )


def _latest(rows: ir.Table) -> ir.Table:
    """Return each person's rows with the latest end."""
    latest_end = rows.end.max().over(ibis.window(group_by=PERSON))
    return rows.mutate(latest_end=latest_end).filter(lambda table: table.end == table.latest_end)
