"""What this program covers of the 48 proposals and 118 actions, by what its own commands do when they are run.

Each proposal and action is split into parts that a program can do. A part names the command that does it, or none. It
is there if that command runs and shows what it should: nobody writes down that something works.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.roadmap.actions import actions, data_file
from ncs.tables.reading.yaml_files import read_yaml

_FROZEN = ConfigDict(frozen=True, extra="forbid")


class Works(StrEnum):
    """What follows from the parts: all of them are there, some, or none."""

    WORKS = "works"
    PARTLY = "partly"
    NOTHING = "nothing"


class Witness(BaseModel):
    """A command and a text that it must show; ``{folder}`` is a folder that all witnesses of a run share.

    ``exit`` is the code that it answers with: 1 where it finds what is wrong, or refuses, as it should.
    ``page`` is a page of the documentation that says more; ``slow`` is the test that runs the command with others of
    its kind, where it takes seconds.
    """

    model_config = _FROZEN

    command: str = Field(pattern=r"^ncs [a-z]")
    shows: str = Field(min_length=3)
    exit: int = Field(default=0, ge=0, le=1)
    page: str = ""
    slow: str = ""

    @property
    def echoes(self) -> bool:
        """Whether what it shows is only words of its own command, which any answer could repeat."""
        return self.shows.casefold() in self.command.casefold()


class Part(BaseModel):
    """One thing that a program can do, and the witness that does it; empty where this program does not."""

    model_config = _FROZEN

    part: str
    witness: str = ""


class Proposal(BaseModel):
    """One proposal: its title, and its parts."""

    model_config = _FROZEN

    title: str
    parts: tuple[Part, ...]


class Pointers(BaseModel):
    """The whole file: witnesses in the order in which they run, proposals, and the parts of actions.

    Raises:
        ValueError: a part names a witness that is not there, or a witness shows nothing but its own words.
    """

    model_config = _FROZEN

    witnesses: dict[str, Witness]
    proposals: dict[str, Proposal]
    actions: dict[str, tuple[Part, ...]]

    @model_validator(mode="after")
    def _witnesses_exist(self) -> Pointers:
        named = {part.witness for parts in self.every().values() for part in parts if part.witness}
        if missing := sorted(named - set(self.witnesses)):
            raise ValueError(f"no such witness: {missing}")
        echoes = [name for name in sorted(named) if self.witnesses[name].echoes]
        if echoes:
            raise ValueError(f"these show nothing but words of their own command: {echoes}")
        return self

    def every(self) -> Mapping[str, tuple[Part, ...]]:
        """Return the parts of every proposal, then of every action, by id."""
        return {**{name: one.parts for name, one in self.proposals.items()}, **self.actions}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What running a command came to: its exit code, and what it showed or said that was wrong."""

    code: int
    text: str


#: Runs one command, with its first word.
Runner = Callable[[str], Said]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A witness after its run; ``why`` says what was wrong, and is empty where it did what it should."""

    name: str
    witness: Witness
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """One proposal or action: its parts, which of them are there, and what follows."""

    name: str
    title: str
    there: tuple[Part, ...]
    missing: tuple[Part, ...]

    @property
    def works(self) -> Works:
        """All parts, some or none; a thing without parts for a program is nothing."""
        if not self.there:
            return Works.NOTHING
        return Works.PARTLY if self.missing else Works.WORKS


@cache
def pointers() -> Pointers:
    """Return what each proposal and action points to."""
    return read_yaml(data_file("coverage.yaml"), Pointers)


def witnessed(run: Runner, found: Iterable[tuple[str, Witness]] | None = None) -> tuple[Seen, ...]:
    """Run the witnesses in their order and return what came of each."""
    chosen = pointers().witnesses.items() if found is None else found
    once = cache(run)  # what two witnesses look at is run once
    return tuple(Seen(name=name, witness=one, why=_why(once(one.command), one)) for name, one in chosen)


def _why(said: Said, witness: Witness) -> str:
    if said.code != witness.exit:
        return f"it answered {said.code} and not {witness.exit}: {said.text[:200]}"
    shown = " ".join(said.text.split())
    return "" if " ".join(witness.shows.split()) in shown else f"it does not show {witness.shows!r}"


class Kept(BaseModel):
    """One witness of the results that come with the program: whether it did what it should, and why not."""

    model_config = _FROZEN

    witness: str
    why: str


def kept() -> tuple[Seen, ...]:
    """Return the results that come with the program, as running the commands gave them when it was released."""
    held = read_yaml(data_file("coverage_results.yaml"), tuple[Kept, ...])
    return tuple(Seen(name=one.witness, witness=pointers().witnesses[one.witness], why=one.why) for one in held)


def covered(seen: Iterable[Seen]) -> tuple[Covered, ...]:
    """Return every proposal and action with the parts that witnesses have shown, and those that none has."""
    good = {one.name for one in seen if not one.why}
    titles = {name: one.title for name, one in pointers().proposals.items()}
    titles |= {name: action.action for name, action in actions().items()}
    return tuple(
        Covered(
            name=name,
            title=titles[name],
            there=tuple(part for part in parts if part.witness in good),
            missing=tuple(part for part in parts if part.witness not in good),
        )
        for name, parts in pointers().every().items()
    )
