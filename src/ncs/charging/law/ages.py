"""How old somebody is on a day: ages move with the day of an assessment, in journeys too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ncs.charging.case.case import Occupier, Person
from ncs.core.periods import add_months

#: A child is under this age (SI 2014/2672 reg 2 and Schedule 2 para 4).
ADULT = 18


def years_between(start: date, end: date) -> int:
    """Return whole years from ``start`` to ``end``, counted by anniversaries; less than zero if ``end`` is earlier.

    Somebody born on 29 February is a year older on 1 March of a year without that day.
    """
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def age_on(day: date, *, born: date | None, age: int | None, given_on: date) -> int | None:
    """Return somebody's age on a ``day``; None if neither a date of birth nor an age is known.

    Args:
        day: the day asked about.
        born: the date of birth, which settles it.
        age: an age as on ``given_on``. The birthday is then not known, and taken to be that day: so nobody is taken to
            have reached an age before they certainly have.
        given_on: the day that ``age`` was true on.
    """
    if born is not None:
        return years_between(born, day)
    return None if age is None else age + years_between(given_on, day)


def as_on(occupiers: Iterable[Occupier], *, day: date, given_on: date) -> tuple[Occupier, ...]:
    """Return occupiers with their ages on a ``day``; one of whom neither age nor birth is known stays as they are."""
    return tuple(
        occupier.model_copy(
            update={"age": age_on(day, born=occupier.born, age=occupier.age, given_on=given_on), "born": None}
        )
        for occupier in occupiers
    )


def as_given(occupiers: Iterable[Occupier], *, on: date) -> tuple[Occupier, ...]:
    """Return occupiers with the latest date of birth that fits an age given ``on`` a day, so that ages move."""
    return tuple(
        occupier.model_copy(update={"born": add_months(on, -12 * occupier.age)})
        if occupier.born is None and occupier.age is not None
        else occupier
        for occupier in occupiers
    )


def children_on(person: Person, day: date) -> int:
    """Return how many children a person has in the household: those under 18 where their births are given."""
    if not person.children_born:
        return person.children
    return sum(born <= day and years_between(born, day) < ADULT for born in person.children_born)
