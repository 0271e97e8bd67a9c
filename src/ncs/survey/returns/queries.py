"""A query: what was given, what is expected, and how to answer. Nothing is corrected without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind
from ncs.survey.returns.answers import Place


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


def query_of(council: str, item: Item, part: str, rule: str, given: str, expected: str, how: str) -> Query:
    """Return a query without whose answer nothing counts."""
    return Query(
        council=council,
        item=item.id,
        part=part,
        rule=rule,
        weight=Weight.MUST,
        given=given[:120],
        expected=expected,
        how=how,
    )


def touched(bank: Bank, query: Query) -> Iterator[Place]:
    """Yield the places that a query is about: all parts of an item, and all that are ranked together."""
    item = bank.items[query.item]
    if item.type is Kind.RANK and query.rule == "ranks":
        yield from ((one.id, "") for one in bank.ranks(item))
    elif query.part:
        yield (query.item, query.part)
    else:
        yield from ((query.item, part) for part in bank.columns(item))
