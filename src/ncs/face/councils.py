"""The councils with adult social care responsibilities, for a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ncs.core.given import WrongValue, as_date, name_of
from ncs.places.views.councils import councils_table
from ncs.present.answer import Answer
from ncs.reference.councils import Council, find_council
from ncs.reference.councils import councils as on_a_day
from ncs.reference.days import REGISTER_DAY
from ncs.reference.regions import find_region
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Councils(Answer):
    """The councils of a day, in order of name."""

    found: tuple[Council, ...]
    day: date

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[Council]:
        return iter(self.found)

    def tables(self) -> tuple[Table, ...]:
        """Return one row a council, with its codes, region and class."""
        return (councils_table(self.found, day=self.day),)


def councils(*, region: str | None = None, on: date | str | None = None) -> Councils:
    """Give the councils with adult social care responsibilities, their codes, region and class.

    Args:
        region: only this one, by name or ONS code.
        on: the day; 1 April 2026 unless given.

    Raises:
        UnknownName: there is no such region.
        NotModelled: the day is before 1 April 1998, or from 1 April 2027.
    """
    day = as_date(on, "on") or REGISTER_DAY
    wanted = None if region is None else find_region(name_of(region, "region") or "").code
    found = tuple(one for one in on_a_day(on=day) if wanted in (None, one.region_code))
    return Councils(found=found, day=day)


def council(name: str, *, on: date | str | None = None) -> Council:
    """Return the council that a name or code means. It is forgiving about spelling and never guesses.

    Args:
        name: any name, or an ONS, CASSR or local government finance code.
        on: the day; 1 April 2026 unless given.

    Raises:
        UnknownName: nothing, or more than one council, is meant; the nearest are named.
        WrongValue: the name is not text.
    """
    if not isinstance(name, str):
        raise WrongValue(f"A council is named by text: any name or code, not a {type(name).__name__}.")
    return find_council(name, on=as_date(on, "on"))
