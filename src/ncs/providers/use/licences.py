"""What can be asked of licences and of local partnerships."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ncs.core.errors import NotModelled
from ncs.core.given import as_date, path_of
from ncs.present.answer import Answer
from ncs.providers.licences import Entry, Licence, licences_on, read_licences
from ncs.providers.partnerships import Partnership, read_partnership
from ncs.providers.use.register import Day, Given
from ncs.providers.views.licences import (
    conditions_table,
    events_table,
    gaps_table,
    licences_table,
    members_table,
    plan_table,
)
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Licensed(Answer):
    """A register of licences on a day."""

    entries: tuple[Entry, ...]
    found: tuple[Licence, ...]
    on: date

    def tables(self) -> tuple[Table, ...]:
        """Return where each licence stands, its events, and the conditions."""
        past = [one for one in self.entries if one.day <= self.on]
        return licences_table(self.found, on=self.on), events_table(past), conditions_table()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LocalPartnership(Answer):
    """The record of a local partnership."""

    record: Partnership

    def tables(self) -> tuple[Table, ...]:
        """Return capacity beside demand, the plan, and the members."""
        return gaps_table(self.record), plan_table(self.record), members_table(self.record)


def licences(register: Given, *, on: Day = None) -> Licensed:
    """Say where each licence of a register stands on a day: state, open breaches, step of the ladder, terms.

    Args:
        register: a row an event.
        on: the day; that of the last event unless given.

    Raises:
        NotModelled: there is neither an event nor a day.
        ProblemsFound: the register is wrong, with everything that is.
    """
    entries = read_licences(path_of(register, "register"))
    day = as_date(on, "on") or max((one.day for one in entries), default=None)
    if day is None:
        raise NotModelled(
            "The register has no events yet, so it says nothing of any day; with a day it is shown empty."
        )
    return Licensed(entries=entries, found=licences_on(entries, day), on=day)


def partnership(record: Given) -> LocalPartnership:
    """Read the record of a local partnership: members, capacity and demand by type, the gap, the plan.

    Raises:
        ProblemsFound: the record is wrong, with everything that is.
    """
    return LocalPartnership(record=read_partnership(path_of(record, "record")))


def conditions() -> Table:
    """Return the conditions of a licence, and the ladder of enforcement."""
    return conditions_table()
