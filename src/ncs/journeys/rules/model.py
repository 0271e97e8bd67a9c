"""What a rule is: what it refuses, what it asks for, and the examples that show both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import Force
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Something that must still be done: by which kinds of event, since when, by which clock, and in which words.

    ``clock`` is the name of a clock, or empty where there is none; ``due`` is then the day, if there is any.
    ``force`` and ``section`` say by whose word this is asked where that is not the rule's; empty where it is.
    ``of`` is the name of the complaint or adaptation that it is about. ``pauses`` are the days from which, and until
    which, its clock stood (None: it stands), the earliest first; see :mod:`ncs.journeys.engine.pauses`.
    """

    kinds: tuple[str, ...]
    since: date
    words: str
    clock: str = ""
    due: date | None = None
    force: Force | None = None
    section: str = ""
    of: str = ""
    pauses: tuple[tuple[date, date | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The last day for an event, by a clock that a council may set: held to on the day of recording only."""

    clock: str
    since: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example of a rule: a story, and what is true after it.

    Attributes:
        said: the example in a sentence.
        story: the events before, the first of which opens the journey.
        event: an event that is refused, or is not; None where the example is about what must be done.
        refused: whether the event is refused.
        asks: the kinds that the rule asks for after the story, each with the last day (None where none is set).
    """

    said: str
    story: Sequence[Event]
    event: Event | None = None
    refused: bool = False
    asks: Sequence[tuple[str, date | None]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule.

    Attributes:
        id: short and stable.
        title: what it is about.
        section: the provision.
        force: by whose word.
        checked: how far the provision was checked.
        words: the rule in plain English.
        of: the kinds of event that ``faults`` may refuse; any where none is named.
        faults: what is wrong with an event in a state, in words; empty where nothing is.
        by: by which provision, and whose word, an event is refused where that is not the rule's own.
        asks: what must still be done in a state.
        limit: until when an event may be recorded; not looked at again when it is read.
        discretion: whether an event may break it with a reason.
        examples: at least one that it stops or asks for, and one that it does not.
    """

    id: str
    title: str
    section: str
    force: Force
    checked: Checked
    words: str
    of: tuple[type[Event], ...] = ()
    faults: Callable[[State, Event], str] | None = None
    by: Callable[[Event], tuple[str, Force]] | None = None
    asks: Callable[[State], Iterable[Ask]] | None = None
    limit: Callable[[State, Event], Limit | None] | None = None
    discretion: bool = False
    examples: Sequence[Example] = field(default=())
