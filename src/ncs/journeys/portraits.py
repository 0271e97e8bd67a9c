"""The eight portraits of *Support Guaranteed*: whether each promise is kept, today and with the proposals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ncs.core.errors import UnknownName, near_matches
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.catalogue import AnyEvent
from ncs.journeys.rights import catalogue
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.standing import rights_at
from ncs.tables.reading.yaml_files import read_yaml


class Kept(StrEnum):
    """Whether a promise is kept."""

    KEPT = "kept"
    PARTLY = "in part"
    NOT = "not kept"


class Grounds(BaseModel):
    """What would keep a promise, each looked for in the journey; ``but`` says why in part only, or why nothing does."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    right: str = ""
    event: str = ""
    rule: str = ""
    proposal: str = Field(default="", pattern=r"^(\d{1,2}\.\d)?$")
    command: str = ""
    but: str = ""

    def missing(self, state: State | None) -> tuple[str, ...]:
        """Return what is named and is not there: a right that the person has, an event that took place, a rule."""
        held = {one.right.id for one in rights_at(state)} if state else set()
        events = set(state.by_kind) if state else set()
        looked = ((self.right, held), (self.event, events), (self.rule, set(rules())))
        return tuple(name for name, found in looked if name and name not in found)

    def kept(self, state: State | None) -> Kept:
        """Say whether the promise is kept: by all that is named, in part where there is a but, or by nothing."""
        named = self.right or self.event or self.rule or self.proposal or self.command
        if not named or self.missing(state):
            return Kept.NOT
        return Kept.PARTLY if self.but else Kept.KEPT

    @property
    def words(self) -> str:
        """The grounds in words."""
        titles = {one.id: f"{one.title} ({one.law})" for one in catalogue()}
        said = [titles.get(self.right, self.right)] if self.right else []
        said += [f"recorded as {self.event}"] if self.event else []
        said += [f"{rules()[self.rule].title} ({rules()[self.rule].section})"] if self.rule else []
        said += [f"proposal {self.proposal}"] if self.proposal else []
        said += [f"`{self.command}`"] if self.command else []
        return "; ".join(said) + (f"{'; but ' if said else ''}{self.but}" if self.but else "")


class Promise(BaseModel):
    """One promise in our words, with what keeps it today and what would under the proposals (as today without it)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: str = Field(min_length=8)
    today: Grounds
    proposed: Grounds | None = None


class Portrait(BaseModel):
    """One of the eight: the role, an invented journey where there is one, and the promises."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    role: str
    story: tuple[AnyEvent, ...] = ()
    promises: tuple[Promise, ...] = Field(min_length=3)

    def state(self) -> State | None:
        """Return where the journey stands at its end, each event held to the rules; None where there is none.

        Raises:
            Refused: an event breaks a rule.
        """
        return replay(self.story, today=max(one.on for one in self.story)) if self.story else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One promise of a portrait, whether it is kept, and by what."""

    portrait: Portrait
    promise: Promise
    today: Kept
    proposed: Kept
    grounds: tuple[str, str]


@cache
def portraits() -> Mapping[str, Portrait]:
    """Return the portraits by name, in the order of the source.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    file = files("ncs.journeys") / "data" / "portraits.yaml"
    found: tuple[Portrait, ...] = read_yaml(file, TypeAdapter(tuple[Portrait, ...]), kind="portraits")
    return {one.id: one for one in found}


def portrait_named(name: str) -> Portrait:
    """Return a portrait.

    Raises:
        UnknownName: there is none; the nearest are named.
    """
    if name.casefold() not in portraits():
        raise UnknownName("portrait", name, near_matches(name, portraits()) or tuple(portraits()))
    return portraits()[name.casefold()]


def judged(portrait: Portrait) -> tuple[Judged, ...]:
    """Return each promise of a portrait with whether it is kept, today and under the proposals.

    Raises:
        Refused: an event of the story breaks a rule.
    """
    state = portrait.state()
    return tuple(_judged(portrait, one, state) for one in portrait.promises)


def _judged(portrait: Portrait, one: Promise, state: State | None) -> Judged:
    proposed = one.proposed or one.today
    return Judged(
        portrait=portrait,
        promise=one,
        today=one.today.kept(state),
        proposed=proposed.kept(state),
        grounds=(one.today.words, proposed.words if one.proposed else "as today"),
    )


def last_day(portrait: Portrait) -> date | None:
    """Return the day of the last event of a portrait's journey; None where there is none."""
    return max((one.on for one in portrait.story), default=None)
