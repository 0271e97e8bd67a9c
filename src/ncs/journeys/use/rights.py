"""What can be asked of rights: those of a situation, and an early check against the national criteria."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.journeys.constitution import Pledged, constitution, pledges_at
from ncs.journeys.criteria import Check, Seems, check, criteria_for
from ncs.journeys.engine.state import State
from ncs.journeys.journal_file import read_journey
from ncs.journeys.portraits import Judged, judged, portrait_named, portraits
from ncs.journeys.rights import Right, Situation, catalogue, situation_named
from ncs.journeys.standing import Standing, rights_at
from ncs.journeys.views.constitution import constitution_page
from ncs.journeys.views.portraits import kept_table, promises_table
from ncs.journeys.views.rights import rights_table, standing_table
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = [
    "Check",
    "Right",
    "Rights",
    "Seems",
    "Situation",
    "early_check",
    "outcomes",
    "rights",
    "situations",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rights(Answer):
    """What may be asked for in a situation, or in any (None)."""

    situation: Situation | None
    found: tuple[Right, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a right, with its law."""
        return (rights_table(self.found, self.situation),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RightsNow(Answer):
    """What the person of a journey may ask for on a day."""

    person: str
    found: tuple[Standing, ...]
    pledged: tuple[Pledged, ...] = ()

    def tables(self) -> tuple[Table, ...]:
        """Return one row a right, with what it rests on; pledges after the law, if they were asked for."""
        return (standing_table(self.found, self.person, self.pledged),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Promises(Answer):
    """The promises of the portraits: kept today or not, and with the proposals."""

    found: tuple[Judged, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a promise, then how many are kept."""
        return (promises_table(self.found), kept_table(self.found))


def promises(portrait: str | None = None) -> Promises:
    """Give the promises of one portrait of the source by its name, or of all eight.

    Raises:
        UnknownName: there is no such portrait.
    """
    chosen = [portrait_named(portrait)] if portrait else list(portraits().values())
    return Promises(found=tuple(one for each in chosen for one in judged(each)))


def rights_now(file: Path, *, on: date, today: date, proposals: bool = False) -> RightsNow:
    """Give what the person of a journey may ask for at the end of a day; with ``proposals``, what they could then.

    Raises:
        ProblemsFound, NotAJourney: the file cannot be used.
    """
    return rights_of(read_journey(file, today=today), on, proposals=proposals)


def rights_of(state: State, on: date, *, proposals: bool = False) -> RightsNow:
    """Give what the person of a journey at hand may ask for on a day; with ``proposals``, what they could."""
    then = state.until(on)
    pledged = pledges_at(then, on) if proposals else ()
    return RightsNow(person=state.opened.person, found=rights_at(then, on), pledged=pledged)


def constitution_text(*, proposals: bool = True) -> str:
    """Give the constitution as an HTML page; without ``proposals``, the law of today alone."""
    return constitution_page(constitution(), proposals=proposals)


def situations() -> tuple[Situation, ...]:
    """Return the situations in which a person may stand."""
    return tuple(Situation)


def rights(situation: str | None = None) -> Rights:
    """Give what may be asked for, in one situation or in any.

    Raises:
        UnknownName: there is no such situation; the nearest are named.
    """
    where = None if situation is None else situation_named(situation)
    found = tuple(one for one in catalogue() if where is None or where in one.situations)
    return Rights(situation=where, found=found)


def outcomes(who: str = "adult") -> Mapping[str, str]:
    """Return the outcomes of the national criteria in words, by name, for an ``adult`` or a ``carer``.

    Raises:
        UnknownName: it is neither.
    """
    return criteria_for(who).outcomes


def early_check(who: str = "adult", *, cause: bool, unable: Collection[str], impact: bool) -> Check:
    """Say what the national criteria seem to say. It is no decision: anybody may ask for an assessment.

    Args:
        who: ``adult`` or ``carer``.
        cause: whether the difficulty comes from what the criteria name.
        unable: the outcomes that cannot be achieved, by name.
        impact: whether wellbeing is, or is likely to be, significantly worse for it.

    Raises:
        UnknownName: the kind of person or an outcome is not known.
    """
    return check(who, cause=cause, unable=unable, impact=impact)
