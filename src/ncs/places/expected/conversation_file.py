"""The conversation with a council on a brief: a file under version control, checked whole.

What it asks about is what DHSC says that it wants of such conversations (Adult social care priorities for local
authorities: 2026 to 2027, "How we will engage with local authorities").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import NcsError, Problem, ProblemsFound, raise_if
from ncs.core.looking import inside, is_below, is_file, is_folder
from ncs.places.expected.assessment_file import ELSEWHERE, Step
from ncs.places.expected.consent import names
from ncs.places.expected.editions import Edition
from ncs.reference.councils import find_council
from ncs.register.measures import register
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

_FROZEN = ConfigDict(frozen=True, extra="forbid")
_SUMMARY = "The records of conversations cannot be used"


class About(StrEnum):
    """What local context is about, in the paper's own list."""

    DEMOGRAPHICS = "demographics"
    CARE_MARKET = "care_market"
    PROVIDERS = "providers"
    HEALTH_PARTNERS = "health_partners"
    FINANCES = "finances"
    DECISIONS = "decisions"
    OTHER = "other"


class Kind(StrEnum):
    """What stands in the way; this project's list, so that barriers can be counted."""

    MONEY = "money"
    WORKFORCE = "workforce"
    CARE_MARKET = "care_market"
    HEALTH = "health"
    HOUSING = "housing"
    DATA = "data_and_digital"
    LAW = "law_and_guidance"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As people say it."""
        return self.value.replace("_", " ")


class Level(StrEnum):
    """Who can take a barrier away."""

    NATIONAL = "national"
    REGIONAL = "regional"
    LOCAL = "local"


class Use(StrEnum):
    """What became of an offer of support."""

    USED = "used"
    NOT_USED = "offered_not_used"
    WANTED = "wanted"

    @property
    def words(self) -> str:
        """As people say it."""
        return {"used": "used", "offered_not_used": "offered, not used", "wanted": "wanted"}[self.value]


class Asked(BaseModel):
    """One question, its answer, and the expectation and measures that it was about, if any."""

    model_config = _FROZEN

    question: str = Field(min_length=1)
    answer: str = ""
    expectation: str = ""
    measures: tuple[str, ...] = ()


class Context(BaseModel):
    """One thing to know of the place."""

    model_config = _FROZEN

    about: About
    what: str = Field(min_length=1)


class Used(BaseModel):
    """An offer of support of the edition, at which of its levels, what became of it, and what it brought."""

    model_config = _FROZEN

    offer: str
    level: str
    use: Use
    brought: str = ""


class Barrier(BaseModel):
    """One thing in the way, whose it is to take away, and what would do so."""

    model_config = _FROZEN

    what: str = Field(min_length=1)
    kind: Kind
    needs: Level
    wanted: str = ""
    expectation: str = ""


class Practice(BaseModel):
    """One thing that others could learn from, and what shows that it works."""

    model_config = _FROZEN

    what: str = Field(min_length=1)
    shown_by: str = Field(min_length=1)
    expectation: str = ""


class FollowUp(BaseModel):
    """When and how the conversation is taken up again."""

    model_config = _FROZEN

    on: date
    how: str = Field(min_length=1)


class Conversation(BaseModel):
    """The whole file.

    ``held`` is the day of the conversation and ``as_of`` the day of the last change to the file. ``brief`` and
    ``assessment`` are files beside it, or empty. ``present`` are roles, not names of people. ``may_be_named`` is
    whether the council agrees to be named in what is published of many.
    """

    model_config = _FROZEN

    council: str
    edition: str
    held: date
    as_of: date
    brief: str = ""
    assessment: str = ""
    present: tuple[str, ...] = Field(min_length=1)
    may_be_named: bool
    questions: tuple[Asked, ...] = Field(min_length=1)
    context: tuple[Context, ...] = ()
    support: tuple[Used, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    good_practice: tuple[Practice, ...] = ()
    actions: tuple[Step, ...] = ()
    follow_up: FollowUp


def read_conversation(file: Path, among: Edition) -> Conversation:
    """Read the record of one conversation.

    Args:
        file: where it is.
        among: the edition of the expectations that it was about.

    Raises:
        ProblemsFound: the file is wrong; the council is none; another edition; an expectation, measure or offer that
            there is not; a brief that is not beside it; days out of order; support used without what it brought; a
            barrier that needs national action without what is wanted; a council that is not to be named and is named
            in what is told of many. Every problem at once.
    """
    return read_yaml(
        file,
        Conversation,
        kind="record of a conversation",
        next_step="`ncs engagement record template` writes one to start from.",
        more=lambda made, loaded: () if made is None else _problems(made, among, loaded, file.parent),
    )


def read_conversations(paths: Sequence[Path], among: Edition) -> tuple[Conversation, ...]:
    """Read many records, in the order of council and day; a folder stands for the YAML files in it.

    A brief or an assessment that lies in a folder because a record there names it is no record, and is passed over.

    Raises:
        ProblemsFound: there are none; a file is wrong; two are of one council and day; one names a council that another
            says is not to be named. Every problem of every file.
    """
    files = [file for path in paths for file in (_within(path) if is_folder(path) else [path])]
    read: dict[Path, Conversation] = {}
    wrong: dict[Path, Sequence[Problem]] = {}
    for file in files:
        try:
            read[file] = read_conversation(file, among)
        except ProblemsFound as error:
            wrong[file] = error.problems
    beside = {file.parent / name for file, made in read.items() for name in (made.brief, made.assessment) if name}
    problems = [one for file, each in wrong.items() if file not in beside - {*paths} for one in each]
    problems += [*_same(read), *_against_consent(read), *([] if files else [_none()])]
    raise_if(sorted(problems, key=lambda one: one.file or ""), _SUMMARY)
    return tuple(sorted(read.values(), key=lambda made: (find_council(made.council).name, made.held)))


def _same(read: Mapping[Path, Conversation]) -> Iterator[Problem]:
    first: dict[tuple[str, date], str] = {}
    for file, made in read.items():
        key = find_council(made.council).name, made.held
        if key in first:
            yield _twice(file.name, first[key])
        first.setdefault(key, file.name)


def _against_consent(read: Mapping[Path, Conversation]) -> Iterator[Problem]:
    """Yield each text of one record that names a council which another record says is not to be named."""
    refused = {find_council(made.council): file.name for file, made in read.items() if not made.may_be_named}
    for file, made in read.items():
        for at, text in _told_of_many(made):
            for council, by in refused.items():
                if by != file.name and names(council, text):
                    yield Problem(
                        rule="named-against-its-will",
                        message=f"It names {council.name}, which is not to be named ({by}).",
                        next_step="Say it without the name, or ask whether that council may be named.",
                        file=file.name,
                        field=".".join(map(str, at)),
                    )


def _within(folder: Path) -> list[Path]:
    return sorted(one for one in inside(folder) if one.suffix.casefold() in (".yaml", ".yml") and is_file(one))


def _none() -> Problem:
    step = "Name files, or a folder that holds some."
    return Problem(rule="no-files", message="There are no records of conversations.", next_step=step)


def _twice(file: str, first: str) -> Problem:
    message = f"It is of the same council and day as {first}."
    return Problem(rule="same-conversation", message=message, next_step="Keep one of the two.", file=file, field="held")


#: Rule, where in the file, message, next step.
_Said = tuple[str, tuple[str | int, ...], str, str]


def _problems(made: Conversation, among: Edition, loaded: Loaded, beside: Path) -> Iterator[Problem]:
    said = [*_whose(made), *_known(made, among), *_days(made), *_said_enough(made), *_beside(made, beside)]
    for rule, at, message, step in said:
        row, field = loaded.row_of(*at), ".".join(map(str, at))
        yield Problem(rule=rule, message=message, next_step=step, file=loaded.file, row=row, field=field)


def _whose(made: Conversation) -> Iterator[_Said]:
    try:
        council = find_council(made.council)
    except NcsError as error:
        yield "unknown-council", ("council",), str(error), "Give its name or code; `ncs councils list` has them."
        return
    if made.may_be_named:
        return
    for at, text in _told_of_many(made):
        if names(council, text):
            step = "Say it without the name, or ask whether the council may be named (`may_be_named: true`)."
            yield "named-against-its-will", at, f"It names {council.name}, which is not to be named.", step


def _told_of_many(made: Conversation) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the texts that a roll-up shows, with where each stands."""
    for number, barrier in enumerate(made.barriers):
        if barrier.needs is Level.NATIONAL:
            yield ("barriers", number), f"{barrier.what} {barrier.wanted}"
    for number, one in enumerate(made.good_practice):
        yield ("good_practice", number), f"{one.what} {one.shown_by}"


def _known(made: Conversation, among: Edition) -> Iterator[_Said]:
    if made.edition != among.name:
        step = "Give that edition with --edition, or say this one."
        yield "another-edition", ("edition",), f"It is of {made.edition}, and is read beside {among.name}.", step
    for key, parts in _with_expectation(made):
        for number, expectation in enumerate(parts):
            if expectation and expectation not in among.expectations:
                message = f"{among.name} has no expectation {expectation}."
                yield "unknown-expectation", (key, number), message, "`ncs expectations show` lists them."
    for number, one in enumerate(made.questions):
        for name in one.measures:
            if not _is_measure(name):
                message = f"There is no measure {name}."
                yield "unknown-measure", ("questions", number), message, "Give a code such as 3A."
    for number, used in enumerate(made.support):
        at = ("support", number)
        if used.offer not in among.support:
            yield "unknown-offer", at, f"There is no offer {used.offer!r}.", f"One of {', '.join(among.support)}."
        if used.level not in among.levels:
            yield "unknown-level", at, f"There is no level {used.level!r}.", f"One of {', '.join(among.levels)}."


def _with_expectation(made: Conversation) -> Iterable[tuple[str, Sequence[str]]]:
    yield "questions", [one.expectation for one in made.questions]
    yield "barriers", [one.expectation for one in made.barriers]
    yield "good_practice", [one.expectation for one in made.good_practice]


def _is_measure(name: str) -> bool:
    try:
        register().measure(name)
    except NcsError:
        return False
    return True


def _days(made: Conversation) -> Iterator[_Said]:
    step = "held, then as_of, and follow_up after held; an action is due and done after held, and not after as_of."
    if made.as_of < made.held:
        yield "days-out-of-order", ("as_of",), f"The file is older than the conversation of {made.held}.", step
    if made.follow_up.on <= made.held:
        yield "days-out-of-order", ("follow_up",), f"It is not after the conversation of {made.held}.", step
    for number, one in enumerate(made.actions):
        at = ("actions", number)
        if one.by < made.held:
            yield "days-out-of-order", at, f"{one.what}: due before the conversation of {made.held}.", step
        if one.done is not None and one.done < made.held:
            yield "days-out-of-order", at, f"{one.what}: done before the conversation of {made.held}.", step
        if one.done is not None and one.done > made.as_of:
            yield "day-to-come", at, f"{one.what}: done after {made.as_of}, the day of the file.", step


def _said_enough(made: Conversation) -> Iterator[_Said]:
    for number, one in enumerate(made.questions):
        if not one.answer.strip():
            step = "Say what was answered, if only that nothing was."
            yield "answer-missing", ("questions", number), "The question has no answer.", step
    for number, used in enumerate(made.support):
        if used.use is Use.USED and not used.brought.strip():
            message = f"{used.offer} was used, and what it brought is not said."
            yield "benefit-missing", ("support", number), message, "Say what it brought, if only nothing."
    for number, barrier in enumerate(made.barriers):
        if barrier.needs is Level.NATIONAL and not barrier.wanted.strip():
            message = "It needs national action, and which is not said."
            yield "wish-missing", ("barriers", number), message, "Say what would take it away (`wanted`)."


def _beside(made: Conversation, folder: Path) -> Iterator[_Said]:
    for key in ("brief", "assessment"):
        name = getattr(made, key)
        if name and not is_below(folder, name):
            yield "evidence-outside", (key,), f"{name} does not lie beside it or below.", ELSEWHERE
        elif name and not is_file(folder / name):
            yield "evidence-not-there", (key,), f"There is no file {name} beside it.", "Put it there."
