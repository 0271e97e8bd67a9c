"""A council's own assessment against the expectations: a file under version control, checked whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import NcsError, Problem, ProblemsFound, raise_if
from ncs.core.looking import is_below, is_file
from ncs.places.expected.editions import Edition
from ncs.reference.councils import find_council
from ncs.register.measures import register
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import Loaded

_FROZEN = ConfigDict(frozen=True, extra="forbid")
#: What to do with evidence that a file does not have beside it.
ELSEWHERE = "Put a copy beside this file and name that: no `/` at the start, and no `..`."


class Position(StrEnum):
    """Where a council says that it stands on an expectation."""

    STRONG = "strong"
    ON_TRACK = "on_track"
    DEVELOPING = "developing"
    CONCERN = "concern"
    NOT_ASSESSED = "not_assessed"

    @property
    def words(self) -> str:
        """As people say it."""
        return self.value.replace("_", " ")

    @property
    def good(self) -> bool:
        """Whether it says that things are well."""
        return self in (Position.STRONG, Position.ON_TRACK)


class Claim(BaseModel):
    """One piece of evidence, of one kind.

    Attributes:
        what: it shows.
        measure, value: a measure, and the council's figure for it.
        file: the name of a file beside this one.
        web: an address.
        held: where the council keeps it, such as the name and number of a document; it is not looked for.
    """

    model_config = _FROZEN

    what: str = Field(min_length=1)
    measure: str = ""
    value: Decimal | None = None
    file: str = ""
    web: str = Field(default="", pattern=r"^(https?://\S+)?$")
    held: str = ""


class Step(BaseModel):
    """One action: what, who, by when, and when it was done."""

    model_config = _FROZEN

    what: str = Field(min_length=1)
    owner: str = Field(min_length=1)
    by: date
    done: date | None = None


class Answer(BaseModel):
    """What the council says of one expectation."""

    model_config = _FROZEN

    position: Position
    why: str = Field(min_length=1)
    evidence: tuple[Claim, ...] = ()
    actions: tuple[Step, ...] = ()
    owner: str = Field(min_length=1)
    review: date


class Held(BaseModel):
    """A strategy that the council has: its owner, its address, since when it is published, and its next review."""

    model_config = _FROZEN

    owner: str = Field(min_length=1)
    web: str = Field(pattern=r"^https?://\S+$")
    published: date
    review: date


class Assessment(BaseModel):
    """The whole file."""

    model_config = _FROZEN

    council: str
    edition: str
    as_of: date
    approved_by: str = ""
    expectations: dict[str, Answer]
    strategies: dict[str, Held] = Field(default_factory=dict)


def read_assessment(
    file: Path, among: Edition, *, later: Assessment | None = None, earlier: bool = False
) -> Assessment:
    """Read a council's assessment.

    Args:
        file: where it is.
        among: the edition that it answers.
        later: this year's, where ``file`` is last year's: it must be of a later day, and the same council's.
        earlier: whether ``file`` is last year's, and may answer an earlier edition; so it is with ``later``.

    Raises:
        ProblemsFound: the file is wrong; the council is none; it is of another edition; an expectation is left out or
            unknown; evidence names no measure that there is, or a file that is not there; a good position has no
            evidence; an action was done after the day of the file. Every problem at once.
    """

    def _more(made: Assessment) -> Iterator[_Said]:
        if later is not None:
            return _before(made, later)
        return iter(()) if earlier else _which(made, among)

    return read_yaml(
        file,
        Assessment,
        kind="assessment",
        next_step="`ncs expectations template` writes one to start from.",
        more=lambda made, loaded: () if made is None else _problems(made, loaded, file.parent, _more(made)),
    )


def read_assessments(files: Sequence[Path], among: Edition) -> tuple[Assessment, ...]:
    """Read the assessments of several councils, in the order of their names.

    Raises:
        ProblemsFound: a file is wrong, or two are of one council. Every problem of every file.
    """
    found: dict[str, tuple[str, Assessment]] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            made = read_assessment(file, among)
        except ProblemsFound as error:
            problems += error.problems
            continue
        name = find_council(made.council).name
        if name in found:
            message = f"It is {name}'s, and so is {found[name][0]}."
            step = "Give one of the two."
            problems.append(
                Problem(rule="same-council", message=message, next_step=step, file=file.name, field="council")
            )
        found.setdefault(name, (file.name, made))
    raise_if(problems, "The assessments cannot be used")
    return tuple(made for _, (_, made) in sorted(found.items(), key=lambda item: item[0]))


def _problems(made: Assessment, loaded: Loaded, beside: Path, more: Iterator[_Said]) -> Iterator[Problem]:
    said = [*_whose(made), *more]
    for number, one in made.expectations.items():
        for rule, message, step in _answer(one, made.as_of, beside):
            said.append((rule, ("expectations", number), message, step))
    for rule, at, message, step in said:
        yield Problem(
            rule=rule,
            message=message,
            next_step=step,
            file=loaded.file,
            row=loaded.row_of(*at),
            field=".".join(at),
        )


_Said = tuple[str, tuple[str, ...], str, str]


def _before(made: Assessment, later: Assessment) -> Iterator[_Said]:
    if not _same(made.council, later.council):
        yield "another-council", ("council",), f"It is not {later.council}'s.", "Give that council's of last year."
    if made.as_of >= later.as_of:
        yield "not-earlier", ("as_of",), f"It is not before {later.as_of}, the day of this year's.", "Give last year's."


def _same(one: str, other: str) -> bool:
    """Return whether two texts mean one council; what means none is said elsewhere, and is not another council's."""
    try:
        return find_council(one) == find_council(other)
    except NcsError:
        return True


def _whose(made: Assessment) -> Iterator[_Said]:
    try:
        find_council(made.council)
    except NcsError as error:
        yield "unknown-council", ("council",), str(error), "Give its name or code; `ncs councils list` has them."


def _which(made: Assessment, among: Edition) -> Iterator[_Said]:
    if made.edition != among.name:
        yield (
            "another-edition",
            ("edition",),
            f"It answers {made.edition}, and is read beside {among.name}.",
            "Give that edition with --edition, or answer this one.",
        )
    for number in among.expectations:
        if number not in made.expectations:
            step = "Answer it, if only `position: not_assessed` with why."
            yield "expectation-left-out", ("expectations",), f"{number} is not answered.", step
    for number in made.expectations:
        if number not in among.expectations:
            yield (
                "unknown-expectation",
                ("expectations", number),
                f"{among.name} has none of that number.",
                "Leave it out.",
            )
    for name, one in made.strategies.items():
        if name not in among.strategies:
            step = f"One of {', '.join(among.strategies)}."
            yield "unknown-strategy", ("strategies", name), "No strategy of that name is expected.", step
        elif one.published > made.as_of or one.review <= one.published:
            step = "Published before the day of the file; reviewed after it was published."
            yield "days-out-of-order", ("strategies", name), "Its days do not follow one another.", step


def _answer(one: Answer, as_of: date, beside: Path) -> Iterator[tuple[str, str, str]]:
    if one.position.good and not one.evidence:
        yield (
            "evidence-missing",
            f"It says {one.position.words}, and nothing shows it.",
            "Give evidence, or another position.",
        )
    for claim in one.evidence:
        if sum(map(bool, (claim.measure, claim.file, claim.web, claim.held.strip()))) != 1:
            said = f"{claim.what}: a measure, a file, an address, or where it is held."
            yield "evidence-of-one-kind", said, "Name exactly one."
        if claim.measure and not _known(claim.measure):
            yield "unknown-measure", f"{claim.what}: there is no measure {claim.measure}.", "Give a code such as 3A."
        if claim.value is not None and not claim.measure:
            yield "value-of-nothing", f"{claim.what}: a value without a measure.", "Name the measure, or leave it out."
        if claim.file and not is_below(beside, claim.file):
            yield "evidence-outside", f"{claim.what}: {claim.file} does not lie beside it or below.", ELSEWHERE
        elif claim.file and not is_file(beside / claim.file):
            yield "evidence-not-there", f"{claim.what}: there is no file {claim.file} beside it.", "Put it there."
    for step in one.actions:
        if step.done is not None and step.done > as_of:
            yield (
                "day-to-come",
                f"{step.what}: done after {as_of}, the day of the file.",
                "Leave `done` out until it is.",
            )


def _known(name: str) -> bool:
    try:
        register().measure(name)
    except NcsError:
        return False
    return True
