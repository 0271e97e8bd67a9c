"""Roles whose posts and pay are not held: managers, nurses, office staff. Costed once they are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, near_matches
from ncs.core.money import round_half_away
from ncs.tables.reading.table_files import Number, Row, Whole, read_table
from ncs.workforce.pay.cost import SERVICES, Group
from ncs.workforce.pay.inputs import missing_roles

#: An hour is not paid more; a larger number is pence, or a year's pay.
_MOST = Decimal(150)


class GivenRole(BaseModel):
    """Posts of a role in a service, and what they are paid in the first year: all of them alike.

    Attributes:
        role: ``manager``, ``professional`` or ``other``; service: ``homecare``, ``care_home``, ``other``,
            ``assistants``.
        posts: filled; hourly: pounds an hour; source: where both are from.
        claimants: share of them on Universal Credit, 0 to 1; None: not known, and taken as care workers'.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    role: str
    service: str
    posts: Whole
    hourly: Number
    source: str
    claimants: Number | None = None


def read_roles(file: Path, *, minimum: Decimal) -> tuple[GivenRole, ...]:
    """Read posts and pay of roles: ``role, service, posts, hourly, source``, and ``claimants`` where it is known.

    A role may have several rows of pay.

    Args:
        file: the table.
        minimum: the legal minimum of the first year, pounds an hour.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    rows = read_table(
        file, GivenRole, kind="posts and pay of roles", check=lambda rows: _wrong(rows, file.name, minimum), some=True
    )
    return tuple(row.value for row in rows)


def groups(given: Sequence[GivenRole], grown: Decimal) -> tuple[Group, ...]:
    """Return given roles as groups of workers, with pay grown by a factor."""
    return tuple(
        Group(
            role=one.role,
            service=one.service,
            posts=float(one.posts),
            hourly=float(one.hourly * grown),
            claimants=None if one.claimants is None else float(one.claimants),
        )
        for one in given
    )


def still_missing(given: Sequence[GivenRole]) -> Mapping[str, str]:
    """Return the roles that are neither held nor given, with their titles."""
    known = {one.role for one in given}
    return {name: title for name, title in missing_roles().items() if name not in known}


def _wrong(rows: Sequence[Row[GivenRole]], file: str, minimum: Decimal) -> Iterator[Problem]:
    first: dict[tuple[str, str, Decimal], int] = {}
    for row in rows:
        one, key = row.value, (row.value.role, row.value.service, row.value.hourly)
        for field, value, known in (("role", one.role, tuple(missing_roles())), ("service", one.service, SERVICES)):
            if value not in known:
                near = ", ".join(near_matches(value, known) or known)
                yield _problem(
                    f"unknown-{field}", f"There is no {field} {value!r} to give.", f"Give {near}.", file, row, field
                )
        if key in first:
            message = f"These posts at this pay are in row {first[key]} already."
            yield _problem("twice", message, "Keep one of them.", file, row, "role")
        first.setdefault(key, row.number)
        if one.posts <= 0:
            yield _problem(
                "no-posts", "There are no posts.", "Give filled posts, or leave the row out.", file, row, "posts"
            )
        if one.claimants is not None and not 0 <= one.claimants <= 1:
            message = f"{one.claimants} is no share of workers."
            yield _problem("not-a-share", message, "Write 0.05 for 5%, or leave it empty.", file, row, "claimants")
        if one.hourly > _MOST:
            message = f"{one.hourly} is no pay for an hour: it looks like pence, or a year's pay."
            yield _problem("pence-for-pounds", message, "Write pounds an hour.", file, row, "hourly")
        elif one.hourly < minimum:
            message = f"Pay is below the legal minimum of adults of the first year, {round_half_away(minimum, 2)}."
            yield _problem(
                "pay-below-minimum", message, f"Give {round_half_away(minimum, 2)} or more.", file, row, "hourly"
            )


def _problem(rule: str, message: str, step: str, file: str, row: Row[GivenRole], field: str) -> Problem:
    value = str(getattr(row.value, field))
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row.number, field=field, value=value)
