"""Integrated care boards of the NHS in England: the 42 of July 2022, by name, NHS code or ONS code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ncs.core.errors import UnknownName, near_matches
from ncs.reference.names import plain
from ncs.reference.packaged import data_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Icb:
    """An integrated care board: ONS ``code``, NHS code (such as ``QOQ``), and its name without *NHS* and *ICB*."""

    code: str
    nhs_code: str
    name: str

    def __str__(self) -> str:
        return f"NHS {self.name} ICB ({self.code})"


@cache
def icbs() -> tuple[Icb, ...]:
    """Return the 42 boards of July 2022 to March 2026, in order of ONS code."""
    return tuple(Icb(code=row["ons_code"], nhs_code=row["nhs_code"], name=row["name"]) for row in data_rows("icbs.csv"))


def find_icb(text: str) -> Icb:
    """Return the board that a name or code means; *NHS*, *ICB* and *Integrated Care Board* may be left out.

    Raises:
        UnknownName: there is none; the nearest names are given.
    """
    wanted = plain(text).removeprefix("nhs ").removesuffix(" integrated care board").removesuffix(" icb")
    board = _by_key().get(wanted)
    if board is None:
        raise UnknownName("integrated care board", text, near_matches(text, [icb.name for icb in icbs()]))
    return board


@cache
def _by_key() -> Mapping[str, Icb]:
    return {key: board for board in icbs() for key in (plain(board.code), plain(board.nhs_code), plain(board.name))}
