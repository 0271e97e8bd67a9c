"""A constitution of the National Care Service in the source's shape: rights of today, pledges proposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.rights import Right, catalogue
from ncs.journeys.standing import Guarantee, Who, since, ties, who_on
from ncs.tables.reading.yaml_files import read_yaml


class Pledge(BaseModel):
    """A right that is proposed and not law: in our words, with its proposal, and from where in whose journey."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    guarantee: Guarantee
    words: str
    proposal: str = Field(pattern=r"^\d{1,2}\.\d$")
    after: tuple[str, ...]
    who: tuple[Who, ...] = Field(min_length=1)


class Constitution(BaseModel):
    """Principles, guarantees in words, and pledges."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    principles: tuple[str, ...]
    guarantees: Mapping[Guarantee, str]
    pledges: tuple[Pledge, ...]

    def rights_under(self, guarantee: Guarantee) -> Sequence[Right]:
        """Return the rights of today that fall under a guarantee; nothing where there is none."""
        return [one for one in catalogue() if ties()[one.id].guarantee is guarantee]

    def pledges_under(self, guarantee: Guarantee) -> Sequence[Pledge]:
        """Return the pledges proposed under a guarantee; nothing where there is none."""
        return [one for one in self.pledges if one.guarantee is guarantee]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledged:
    """A pledge that would be there now, and since what: an event, or None for one that always would."""

    pledge: Pledge
    since: Event | None


def pledges_at(state: State, on: date | None = None) -> tuple[Pledged, ...]:
    """Return what a person could ask for in a state on a day if the proposals were law; nobody who has died could."""
    found = [Pledged(pledge=one, since=since(state, one.after)) for one in constitution().pledges]
    if state.died is not None and (on is None or state.died <= on):
        return ()
    who = who_on(state, on or state.counted[-1].on)
    return tuple(one for one in found if who in one.pledge.who and (one.since is not None or not one.pledge.after))


@cache
def constitution() -> Constitution:
    """Return the constitution.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "constitution.yaml", Constitution, kind="constitution")
