"""What many conversations come to: barriers that need national action, good practice, support; names by consent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from ncs.core.errors import Problem
from ncs.places.expected.assessment_file import Step
from ncs.places.expected.conversation_file import Barrier, Conversation, Kind, Level, Practice, Use
from ncs.reference.councils import find_council

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Councils by consent: ``named`` in order, and how many more are ``not_named``."""

    named: tuple[str, ...]
    not_named: int

    @property
    def councils(self) -> int:
        """How many they are together."""
        return len(self.named) + self.not_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Barriers of one kind that need national action: who met them, and the expectations they stand in the way of."""

    kind: Kind
    who: Who
    expectations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Generic[T]):
    """One barrier or practice in the words of the record, and who told it."""

    what: T
    who: Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One offer at one level: who used it, who was offered it and did not, and who wants it."""

    offer: str
    level: str
    by_use: Mapping[Use, Who]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """Everything that is told of many: nothing in it says which council a record that may not be named is of."""

    conversations: int
    who: Who
    first: date
    last: date
    kinds: tuple[Counted, ...]
    barriers: tuple[Told[Barrier], ...]
    practice: tuple[Told[Practice], ...]
    support: tuple[Support, ...]


def rollup(made: Sequence[Conversation]) -> Rollup:
    """Return what conversations come to; ``made`` is not empty.

    A council is named where every one of its records says that it may be. It counts once, however often it was met.
    Order follows what was said, so that it does not say whose it is.
    """
    agreed = _agreed(made)
    national = [(code, one) for code, talk in _by_council(made) for one in talk.barriers if one.needs is Level.NATIONAL]
    practice = [(code, one) for code, talk in _by_council(made) for one in talk.good_practice]
    return Rollup(
        conversations=len(made),
        who=_who((code for code, _ in _by_council(made)), agreed),
        first=min(talk.held for talk in made),
        last=max(talk.held for talk in made),
        kinds=tuple(_counted(national, agreed)),
        barriers=_told(national, agreed, lambda one: (one.kind, one.expectation, one.what, one.wanted)),
        practice=_told(practice, agreed, lambda one: (one.expectation, one.what, one.shown_by)),
        support=tuple(_support(made, agreed)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """One action of a conversation, and how it stands on a day: ``done``, ``open``, ``overdue`` or ``not told``."""

    step: Step
    since: date
    state: str


def agreed_actions(made: Conversation, earlier: Conversation | None, *, on: date) -> tuple[Agreed, ...]:
    """Return the actions of a conversation, then those of an earlier one that were open then and are not in it.

    An action that is in both, in the same words, was agreed when the earlier one was held.

    Args:
        made: the conversation.
        earlier: the one before it with the same council, or None.
        on: the day on which what is open may be overdue.
    """
    first = made.held if earlier is None else earlier.held
    before = {} if earlier is None else {_words(one): one for one in earlier.actions}
    here = {_words(one): one for one in made.actions}
    gone = [one for words, one in before.items() if one.done is None and words not in here]
    return (
        *(
            Agreed(step=one, since=first if _words(one) in before else made.held, state=_state(one, on))
            for one in made.actions
        ),
        *(Agreed(step=one, since=first, state="not told") for one in gone),
    )


def not_before(made: Conversation, earlier: Conversation, *, file: str) -> Iterator[Problem]:
    """Yield what is wrong with a record that is said to be the one before, and is in ``file``."""
    if find_council(earlier.council) != find_council(made.council):
        step = "Give the record of the conversation with that council before."
        yield Problem(
            rule="another-council", message=f"It is not {made.council}'s.", next_step=step, file=file, field="council"
        )
    if earlier.held >= made.held:
        message = f"It is not before {made.held}, the day of the conversation."
        yield Problem(rule="not-earlier", message=message, next_step="Give an earlier one.", file=file, field="held")


def _words(one: Step) -> str:
    return " ".join(one.what.split()).casefold()


def _state(one: Step, on: date) -> str:
    if one.done is not None and one.done <= on:
        return "done"
    return "overdue" if one.by < on else "open"


def _by_council(made: Iterable[Conversation]) -> Iterator[tuple[str, Conversation]]:
    for talk in made:
        yield find_council(talk.council).name, talk


def _agreed(made: Sequence[Conversation]) -> frozenset[str]:
    """Names of the councils all of whose records say that they may be named."""
    refused = {name for name, talk in _by_council(made) if not talk.may_be_named}
    return frozenset(name for name, _ in _by_council(made)) - refused


def _who(names: Iterable[str], agreed: frozenset[str]) -> Who:
    met = set(names)
    return Who(named=tuple(sorted(met & agreed)), not_named=len(met - agreed))


def _counted(found: Sequence[tuple[str, Barrier]], agreed: frozenset[str]) -> Iterator[Counted]:
    for kind in Kind:
        mine = [(name, one) for name, one in found if one.kind is kind]
        if mine:
            yield Counted(
                kind=kind,
                who=_who((name for name, _ in mine), agreed),
                expectations=tuple(sorted({one.expectation for _, one in mine} - {""})),
            )


def _told(
    found: Sequence[tuple[str, T]], agreed: frozenset[str], key: Callable[[T], tuple[str, ...]]
) -> tuple[Told[T], ...]:
    """Return what was told, once each in the same words, with all who told it, in the order of the words."""
    by_words: dict[tuple[str, ...], tuple[T, list[str]]] = {}
    for name, one in found:
        by_words.setdefault(key(one), (one, []))[1].append(name)
    in_order = sorted(by_words.items(), key=lambda item: item[0])
    return tuple(Told(what=one, who=_who(names, agreed)) for _, (one, names) in in_order)


def _support(made: Sequence[Conversation], agreed: frozenset[str]) -> Iterator[Support]:
    found: dict[tuple[str, str], dict[Use, list[str]]] = {}
    for name, talk in _by_council(made):
        for one in talk.support:
            found.setdefault((one.offer, one.level), {use: [] for use in Use})[one.use].append(name)
    for (offer, level), by_use in sorted(found.items()):
        yield Support(offer=offer, level=level, by_use={use: _who(names, agreed) for use, names in by_use.items()})
