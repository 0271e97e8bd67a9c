"""Integrated care boards of the NHS in England since July 2022, by name, NHS code or ONS code.

Two boards had new ONS codes in April 2023, and in April 2026 thirteen gave way to seven. A code is that of its board
whatever the day; a name is that of the board of a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from ncs.core.errors import UnknownName, near_matches
from ncs.reference.names import plain
from ncs.reference.packaged import data_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Icb:
    """An integrated care board under one ONS code.

    Attributes:
        code: of ONS; nhs_code: such as ``QOQ``, empty where it is not known; name: without *NHS* and *ICB*.
        valid_from, valid_to: first and last day of the code; None while it is in use.
    """

    code: str
    nhs_code: str
    name: str
    valid_from: date
    valid_to: date | None

    def __str__(self) -> str:
        return f"NHS {self.name} ICB ({self.code})"

    def exists_on(self, day: date) -> bool:
        """Say whether the code was in use on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@cache
def icbs() -> tuple[Icb, ...]:
    """Return the boards of all days since July 2022, in order of ONS code: 42 at first, 36 since April 2026."""
    return tuple(
        Icb(
            code=row["ons_code"],
            nhs_code=row["nhs_code"],
            name=row["name"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        )
        for row in data_rows("icbs.csv")
    )


def find_icb(text: str, *, on: date | None = None) -> Icb:
    """Return the board that a name or code means; *NHS*, *ICB* and *Integrated Care Board* may be left out.

    Args:
        text: the name or code. An ONS code is taken as it is, whatever the day.
        on: the day on which a name or NHS code is meant. Where the board has no code of that day, or None is given,
            the latest code is taken.

    Raises:
        UnknownName: there is none; the nearest names are given.
    """
    wanted = plain(text).removeprefix("nhs ").removesuffix(" integrated care board").removesuffix(" icb")
    boards = _by_key().get(wanted, ())
    if not boards:
        raise UnknownName("integrated care board", text, near_matches(text, [icb.name for icb in icbs()]))
    return next((board for board in boards if on is not None and board.exists_on(on)), boards[-1])


@cache
def _by_key() -> Mapping[str, tuple[Icb, ...]]:
    """The boards of each code and name, the earliest first."""
    found: dict[str, tuple[Icb, ...]] = {}
    for board in icbs():
        for key in {plain(board.code), plain(board.nhs_code), plain(board.name)} - {""}:
            found[key] = (*found.get(key, ()), board)
    return found
