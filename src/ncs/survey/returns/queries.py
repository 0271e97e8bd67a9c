"""A query: what was given, what is expected, and how to answer. Nothing is corrected without one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """Whether an answer counts while its query is open."""

    MUST = "must"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question back to a council.

    Attributes:
        council: its code; item, part: the answer that it is about; the item is empty for the return as a whole.
        rule: name of the rule that asks, such as ``sums_to_100``.
        weight: ``must``: the answer is not used until it is settled; ``check``: it is used meanwhile.
        given: what was written; expected: what would be in order; how: how to answer.
    """

    council: str
    item: str
    part: str = ""
    rule: str
    weight: Weight
    given: str
    expected: str
    how: str

    @property
    def id(self) -> str:
        """A name that stays the same while the answer does: council, place and rule."""
        place = f"{self.item}[{self.part}]" if self.part else self.item
        return f"{self.council}/{place}/{self.rule}"
