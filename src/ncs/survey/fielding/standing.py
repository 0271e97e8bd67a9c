"""Where each council stands on a day, what it has answered by then, and the reminders that are due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind
from ncs.survey.fielding.record import Entry, Event, Record
from ncs.survey.frame import Frame, Framed
from ncs.survey.returns.answers import Return, State


class Stand(StrEnum):
    """How far a council has come."""

    NOT_INVITED = "not invited"
    INVITED = "invited"
    OPENED = "opened"
    DELEGATED = "delegated"
    SIGNED_OFF = "signed off"
    WITHDRAWN = "withdrawn"


_LEADS_TO: Mapping[Event, Stand] = {
    Event.INVITED: Stand.INVITED,
    Event.OPENED: Stand.OPENED,
    Event.DELEGATED: Stand.DELEGATED,
    Event.SIGNED_OFF: Stand.SIGNED_OFF,
    Event.WITHDRAWN: Stand.WITHDRAWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What one council has answered of one section: items ``asked`` of it, ``answered``, and those ``left`` open.

    An item of several parts is left open until every part is answered, or a reason is given for it.
    """

    section: str
    asked: int
    answered: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One council on a day.

    Attributes:
        council: whose; stand, since: how far it has come, and since when.
        director, delegates: posts or addresses, as recorded.
        reminders, reminded: how many were sent, and the day of the last.
        late: whether its return is taken after close.
        writable: whether its return may still be changed.
        answers: by section; empty where no return was read.
        looked: whether returns were read at all, so that one that is not there is missed.
    """

    council: Framed
    stand: Stand
    since: date | None
    director: str
    delegates: tuple[str, ...]
    reminders: int
    reminded: date | None
    late: bool
    writable: bool
    answers: tuple[Answers, ...]
    looked: bool = False

    @property
    def asked(self) -> int:
        """Items that are asked of it."""
        return sum(one.asked for one in self.answers)

    @property
    def answered(self) -> int:
        """Items that it has answered, or said why it cannot."""
        return sum(one.answered for one in self.answers)

    @property
    def remark(self) -> str:
        """What does not fit between the record and the returns that were read; empty where all fits."""
        if self.answers and self.stand is not Stand.SIGNED_OFF:
            return "a return was read that its director has not signed off"
        if self.looked and not self.answers and self.stand is Stand.SIGNED_OFF:
            return "its director signed off, and no return of it was read"
        return ""


def standings(
    record: Record, frame: Frame, *, on: date, bank: Bank | None = None, returns: Sequence[Return] | None = None
) -> Iterator[Standing]:
    """Yield where each council of the frame stands at the end of a day, in the order of the frame.

    Args:
        record: what happened; later entries than ``on`` are left out.
        frame: the councils; on: the day.
        bank, returns: what is asked, and returns that were read; None where nobody looked.
    """
    by_council = {one.council: one for one in returns or ()}
    closes = record.day_of(Event.SURVEY_CLOSED)
    for council in frame.councils.values():
        entries = [entry for entry in record.of(council.code) if entry.on <= on]
        returned = by_council.get(council.code)
        answers = tuple(by_section(bank, returned)) if bank is not None and returned is not None else ()
        found = _standing(council, entries, answers, closed=closes is not None and closes <= on)
        yield replace(found, looked=returns is not None)


def _standing(council: Framed, entries: Sequence[Entry], answers: tuple[Answers, ...], *, closed: bool) -> Standing:
    moves = [entry for entry in entries if entry.event in _LEADS_TO]
    stand = _LEADS_TO[moves[-1].event] if moves else Stand.NOT_INVITED
    reminders = [entry.on for entry in entries if entry.event is Event.REMINDED]
    late = any(entry.event is Event.LATE for entry in entries)
    directors = [entry.by for entry in entries if entry.event in (Event.INVITED, Event.SUCCEEDED)]
    return Standing(
        council=council,
        stand=stand,
        since=moves[-1].on if moves else None,
        director=directors[-1] if directors else "",
        delegates=tuple(dict.fromkeys(entry.by for entry in entries if entry.event is Event.DELEGATED)),
        reminders=len(reminders),
        reminded=reminders[-1] if reminders else None,
        late=late,
        writable=bool(moves) and stand is not Stand.WITHDRAWN and (late or not closed),
        answers=answers,
    )


def by_section(bank: Bank, returned: Return) -> Iterator[Answers]:
    """Yield what a return has answered of each section that asks it anything."""
    for letter in bank.sections:
        asked, left = 0, []
        for item in bank.items.values():
            if item.section != letter or item.type is Kind.COUNCIL:
                continue
            if all(returned.get(item.id, part).state is State.NOT_ASKED for part in bank.columns(item)):
                continue
            asked += 1
            if _is_open(bank, item, returned):
                left.append(item.id)
        if asked:
            yield Answers(section=letter, asked=asked, answered=asked - len(left), left=tuple(left))


def _is_open(bank: Bank, item: Item, returned: Return) -> bool:
    """Whether something is still to be answered: any part of an item; of ticks and of a ranking, all of it.

    Nobody ticks every box or has to give every place, so that one tick or place is an answer to the whole.
    """
    ranked = bank.ranks(item) if item.type is Kind.RANK else (item,)
    states = [returned.get(one.id, part).state for one in ranked for part in bank.columns(one)]
    empty = [state is State.NOT_ANSWERED for state in states if state is not State.NOT_ASKED]
    return all(empty) if item.type in (Kind.MULTI, Kind.RANK) else any(empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One message to send: to whom, who else is told, its subject and its text."""

    council: Framed
    to: str
    also: tuple[str, ...]
    subject: str
    text: str


def reminders(found: Sequence[Standing], *, year: int, closes: date | None, on: date) -> Iterator[Reminder]:
    """Yield a reminder for each council that may still answer and whose director has not signed off.

    Args:
        found: where councils stand; year: of the survey.
        closes: the last day; None where it is not known.
        on: the day of sending.
    """
    for one in found:
        if one.stand in (Stand.NOT_INVITED, Stand.SIGNED_OFF, Stand.WITHDRAWN) or not one.writable:
            continue
        yield Reminder(
            council=one.council,
            to=one.director,
            also=one.delegates,
            subject=f"The {year} survey of directors: {one.council.name} has not signed off yet",
            text=" ".join(_said(one, closes, on)),
        )


def _said(one: Standing, closes: date | None, on: date) -> Iterator[str]:
    if closes == on and not one.late:
        yield "The survey closes today."
    if closes is not None and closes > on:
        days = (closes - on).days
        yield f"The survey closes on {closes:%Y-%m-%d}, in {days} {'day' if days == 1 else 'days'}."
    if one.late:
        yield "The survey has closed; your late return is still taken."
    yield {
        Stand.INVITED: "Your council has not opened it yet.",
        Stand.OPENED: "It has been opened and not signed off.",
        Stand.DELEGATED: "It has been delegated and not signed off.",
    }[one.stand]
    left = [item for section in one.answers for item in section.left]
    if left:
        yield f"{one.answered} of {one.asked} questions are answered. Not answered, or in part: {', '.join(left)}."
    yield "Only the director can sign off. If you cannot answer a question, say so: that is an answer too."
