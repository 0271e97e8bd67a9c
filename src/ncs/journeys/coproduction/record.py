"""The record that a council, or the nation, keeps of co-production: read from a file, and checked as a whole.

Source: *Support Guaranteed*, proposals 3.1 to 3.3, and figure 13 of the ADASS spring survey of 2025.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

Name = Annotated[str, Field(min_length=1, max_length=40)]
Words = Annotated[str, Field(min_length=3)]
Pence = Annotated[int, Field(ge=0, le=10**10)]
#: The answers of figure 13, in our short words.
Maturity = Literal["plan", "working", "pockets", "not"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Forum(_Part):
    """A body in which people who draw on support and carers take part: what it is for, who is in it, how they came.

    ``lived_experience`` are the members who draw on support or care for somebody; ``carers`` are some of them.
    """

    id: Name
    name: Words
    level: Literal["local", "national"]
    remit: Words
    recruited: Words
    members: int = Field(ge=1, le=10_000)
    lived_experience: int = Field(ge=0, le=10_000)
    carers: int = Field(default=0, ge=0, le=10_000)
    chair_lived: bool = False
    peer_led_funding_pence: Pence = 0


class Response(_Part):
    """What the council answered to advice, with reasons, and the decision in which it shows, if there is one."""

    on: date
    answer: Literal["accepted", "accepted in part", "not accepted"]
    reasons: str = ""
    decision: str = ""


class Advice(_Part):
    """What a forum advised, on what, and the answer; without ``due`` it is due in the file's ``response_days``."""

    id: Name
    forum: Name
    given: date
    about: Words
    says: Words
    due: date | None = None
    response: Response | None = None


class Decision(_Part):
    """What was decided, who had been involved, and what changed for it; with nobody, why not."""

    id: Name
    title: Words
    made: date
    involved: tuple[Name, ...] = ()
    people: int = Field(default=0, ge=0)
    why_nobody: str = ""
    changed: str = ""


class Payment(_Part):
    """What members of a forum are owed for their part, or a peer-led organisation for its own, and when it was paid."""

    forum: Name
    to: Literal["members", "expenses", "peer-led organisation"]
    owed: date
    pence: Pence
    paid: date | None = None


class Coproduction(_Part):
    """The whole record.

    Attributes:
        council: whose it is.
        maturity: the answer to the survey's question on the approach to strategic co-production.
        plan_agreed: when a plan was agreed; None where there is none.
        plan_pence: what is set aside for it a year.
        response_days: in how many days advice is answered; no official limit.
        payment_days: in how many days what is owed is paid; no official limit.
    """

    council: str
    maturity: Maturity
    plan_agreed: date | None = None
    plan_pence: Pence = 0
    response_days: int = Field(default=56, ge=1, le=400)
    payment_days: int = Field(default=30, ge=1, le=400)
    forums: tuple[Forum, ...] = ()
    advice: tuple[Advice, ...] = ()
    decisions: tuple[Decision, ...] = ()
    payments: tuple[Payment, ...] = ()


def read_coproduction(file: Path, *, on: date) -> Coproduction:
    """Return the record in a file, as it stands on a day.

    Raises:
        ProblemsFound: it cannot be read, or does not fit together; with every problem and its row.
    """

    def _more(made: Coproduction | None, loaded: Loaded) -> Iterator[Problem]:
        for field, place, message in (*_wrong(made), *_future(made, on)) if made else ():
            step = "Put the record right: what follows rests on what it names."
            row = loaded.row_of(field, place)
            yield Problem(
                rule="coproduction",
                message=message,
                next_step=step,
                file=str(file),
                row=row,
                field=field if field == _PLAN else f"{field}.{place}",
            )

    return read_yaml(file, Coproduction, kind="record of co-production", more=_more)


_Found = tuple[str, int, str]
_PLAN = "plan_agreed"


def _wrong(made: Coproduction) -> Iterator[_Found]:
    yield from _twice(made)
    yield from _forums(made)
    forums = {one.id for one in made.forums}
    decisions = {one.id: one for one in made.decisions}
    for place, advice in enumerate(made.advice):
        if advice.forum not in forums:
            yield "advice", place, f"There is no forum {advice.forum}."
        yield from (("advice", place, said) for said in _answered(advice, decisions))
    for place, decision in enumerate(made.decisions):
        for gone in (name for name in decision.involved if name not in forums):
            yield "decisions", place, f"There is no forum {gone}."
        if not decision.involved and not decision.people and not decision.why_nobody.strip():
            yield "decisions", place, "It names neither who was involved nor why nobody was."
    for place, payment in enumerate(made.payments):
        if payment.forum not in forums:
            yield "payments", place, f"There is no forum {payment.forum}."
        if payment.paid is not None and payment.paid < payment.owed:
            yield "payments", place, f"It was paid on {payment.paid}, before it was owed."


def _twice(made: Coproduction) -> Iterator[_Found]:
    for field in ("forums", "advice", "decisions"):
        seen: set[str] = set()
        for place, one in enumerate(getattr(made, field)):
            if one.id in seen:
                yield field, place, f"There are two named {one.id}."
            seen.add(one.id)


def _forums(made: Coproduction) -> Iterator[_Found]:
    for place, one in enumerate(made.forums):
        if one.lived_experience > one.members:
            yield "forums", place, f"{one.lived_experience} of {one.members} members cannot have lived experience."
        if one.carers > one.lived_experience:
            yield "forums", place, "Carers are counted among those with lived experience: there cannot be more of them."


def _answered(advice: Advice, decisions: Mapping[str, Decision]) -> Iterator[str]:
    said = advice.response
    if advice.due is not None and advice.due < advice.given:
        yield f"An answer was due on {advice.due}, before the advice was given."
    if said is None:
        return
    if said.on < advice.given:
        yield f"It was answered on {said.on}, before it was given."
    if said.answer != "accepted" and not said.reasons.strip():
        yield f"It is {said.answer} without reasons."
    if said.decision and said.decision not in decisions:
        yield f"There is no decision {said.decision}."
    elif said.decision and decisions[said.decision].made < advice.given:
        yield f"The decision {said.decision} was made before the advice was given: it cannot rest on it."


def _future(made: Coproduction, on: date) -> Iterator[_Found]:
    days = [("advice", place, one.given) for place, one in enumerate(made.advice)]
    days += [("advice", place, one.response.on) for place, one in enumerate(made.advice) if one.response]
    days += [("decisions", place, one.made) for place, one in enumerate(made.decisions)]
    days += [("payments", place, one.paid) for place, one in enumerate(made.payments) if one.paid]
    if made.plan_agreed is not None and made.plan_agreed > on:
        yield _PLAN, 0, f"{made.plan_agreed} lies after {on}."
    yield from ((field, place, f"{day} lies after {on}.") for field, place, day in days if day > on)
