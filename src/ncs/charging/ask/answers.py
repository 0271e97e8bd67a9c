"""What people type, read as the answer to a question, or refused with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.charging.ask.questions import Kind, Question
from ncs.charging.case.amounts import amount_of
from ncs.charging.case.days import day_of
from ncs.core.errors import NcsError
from ncs.core.money import BadMoney

#: What is written in a case.
Value = bool | int | str | date | Decimal | tuple[()]
_NOTHING = ("nothing", "none", "nil", "no")
#: Three digits or more after a point: pence are two; 250.125k is another thing.
_DOTTED = re.compile(r"\.\d{3,}(?!\d| ?(?:k|m|thousand|million)\b)")


class NotAnAnswer(NcsError):
    """What was typed does not answer the question; the message says why and what to type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer: its ``name`` for conditions, what is written (None is nothing), the time it is for, if assumed."""

    name: str
    write: Value | None
    period: str = "weekly"
    assumed: bool = False

    @property
    def some(self) -> bool:
        """Whether it is anything but no or nothing."""
        return self.write is not None and self.write is not False


def read_answer(question: Question, text: str, *, today: date) -> Answer:
    """Read what was typed; an empty line is the question's default, which is then assumed.

    Raises:
        NotAnAnswer: it is no answer to this question.
    """
    said = " ".join(text.split())
    assumed = not said
    if assumed and question.default is None:
        raise NotAnAnswer("An answer is needed here. `why` says what it is for; `back` goes to the question before.")
    found = _READERS[question.kind](question, (said or question.default or "").lower(), today)
    if question.some and found.name in ("0", "no"):
        raise NotAnAnswer("This must be more than nothing.")
    return Answer(name=found.name, write=found.write, period=found.period, assumed=assumed)


def _day(question: Question, said: str, today: date) -> Answer:  # noqa: ARG001 - all readers have one shape
    found = today if said == "today" else day_of(said)
    if found is None:
        try:
            found = date.fromisoformat(said)
        except ValueError:
            raise NotAnAnswer("That is not a day. Write day, month and year in full, such as 12/03/1944.") from None
    return Answer(name=found.isoformat(), write=found)


def _yes_no(question: Question, said: str, today: date) -> Answer:  # noqa: ARG001
    if said not in ("y", "yes", "n", "no"):
        raise NotAnAnswer("Please answer yes or no.")
    yes = said.startswith("y")
    return Answer(name="yes" if yes else "no", write=yes)


def _choice(question: Question, said: str, today: date) -> Answer:  # noqa: ARG001
    for number, one in enumerate(question.choices, 1):
        if said in (str(number), one.value, one.words.lower()):
            return Answer(name=one.value, write=one.write)
    raise NotAnAnswer(f"Please type a number from 1 to {len(question.choices)}.")


def _number(question: Question, said: str, today: date) -> Answer:  # noqa: ARG001
    plain = said.removesuffix("weeks").removesuffix("week").strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) < 5):
        raise NotAnAnswer("Please type a whole number, such as 3.")
    return Answer(name=str(int(plain)), write=int(plain))


def _amount(said: str) -> tuple[Decimal, str]:
    """Read an amount; 5.000 is none, for some write five thousand so, and it would be taken as five."""
    if _DOTTED.search(said):
        raise BadMoney(f"{said!r} may be thousands or pounds and pence.")
    return amount_of("0" if said in _NOTHING else said)


def _weekly(question: Question, said: str, today: date) -> Answer:  # noqa: ARG001
    try:
        amount, period = _amount(said)
    except BadMoney:
        step = "Write pounds, such as 241.30 or £1,250, and a month or every four weeks if it is not a week."
        raise NotAnAnswer(f"That is not an amount of money. {step}") from None
    return Answer(name="some" if amount else "0", write=amount if amount else None, period=period or "weekly")


def _pounds(question: Question, said: str, today: date) -> Answer:  # noqa: ARG001
    try:
        amount, period = _amount(said)
    except BadMoney:
        raise NotAnAnswer("That is not an amount of money. Write whole pounds, such as £16,000.") from None
    if period:
        raise NotAnAnswer("This is a sum, not an amount for a time. Write it like £16,000.")
    return Answer(name="some" if amount else "0", write=amount if amount else None)


_READERS: Mapping[Kind, Callable[[Question, str, date], Answer]] = {
    Kind.DAY: _day,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.NUMBER: _number,
    Kind.WEEKLY: _weekly,
    Kind.POUNDS: _pounds,
}
