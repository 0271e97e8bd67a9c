"""Answers, and the five ways in which a figure may be missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

#: The part in which a form that cannot hold words in a number's field asks why there is none.
WHY_PART = "why"
#: An item and its part; the part is empty for an item of one answer.
Place = tuple[str, str]


class State(StrEnum):
    """Why there is, or is not, a figure. Nought is an answer, and is told apart from every gap."""

    ANSWERED = "answered"
    ZERO = "zero"
    NOT_ASKED = "not_asked"
    NOT_ANSWERED = "not_answered"
    UNABLE = "unable"
    NOT_APPLICABLE = "not_applicable"

    @property
    def has_value(self) -> bool:
        """Whether there is an answer, nought included."""
        return self in (State.ANSWERED, State.ZERO)


#: What may be written in place of an answer, without regard to case.
REASONS: Mapping[str, State] = {
    "unable": State.UNABLE,
    "unable to answer": State.UNABLE,
    "not applicable": State.NOT_APPLICABLE,
    "n/a": State.NOT_APPLICABLE,
    "na": State.NOT_APPLICABLE,
    "not asked": State.NOT_ASKED,
    "not answered": State.NOT_ANSWERED,
}


class Mark(StrEnum):
    """What was done to an answer after it was given."""

    NONE = ""
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REMOVED = "removed"
    IMPUTED = "imputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer.

    Attributes:
        state: whether there is one, and if not why.
        value: a number in digits, the code of an option, ``yes`` for an option ticked, or text; empty for none.
        given: what was written, as it was written.
        mark: what was done to it since.
    """

    state: State
    value: str = ""
    given: str = ""
    mark: Mark = Mark.NONE

    @property
    def number(self) -> Decimal | None:
        """The number given; None where there is none."""
        return Decimal(self.value) if self.state.has_value and _is_number(self.value) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """What one council sent: its code, the file, and each answer by item and part; what is not there was left empty."""

    council: str
    file: str
    answers: Mapping[Place, Answer] = field(default_factory=dict)

    def get(self, item: str, part: str = "") -> Answer:
        """Return an answer; one that was left empty is not answered."""
        return self.answers.get((item, part), LEFT_EMPTY)


@lru_cache(maxsize=4096)
def answer_of(state: State, value: str, given: str, mark: Mark = Mark.NONE) -> Answer:
    """Return an answer; of thousands of respondents most gave the same few, and each of those is made once."""
    return Answer(state=state, value=value, given=given, mark=mark)


#: What nothing was written for.
LEFT_EMPTY = Answer(state=State.NOT_ANSWERED)


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()
