"""What the workbook and its reader agree on: sheets, headings, and the words for gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind

START, ANSWERS, LISTS = "Start", "Answers", "Lists"
YEAR, COUNCIL, CODE = "Year", "Council", "Code"
#: Headings of the sheet of answers, in order.
ITEM, PART, QUESTION, HINT, ANSWER, REASON, LAST_YEAR, ASKED = (
    "Item", "Part", "Question", "Answer with", "Your answer", "If there is no answer, why", "Last year", "Asked if",
)  # fmt: skip
HEADINGS = (ITEM, PART, QUESTION, HINT, ANSWER, REASON, LAST_YEAR, ASKED)
#: What may be given as the reason for a gap; a cell left empty is not answered, and 0 is an answer.
WHY = ("Unable to answer", "Not applicable")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One row of the instrument: an item, one of its parts, the question in full, and how to answer."""

    item: Item
    part: str
    question: str
    hint: str
    options: tuple[str, ...]
    lowest: Decimal | None
    highest: Decimal | None


def rows(bank: Bank) -> Iterator[Asked]:
    """Yield the rows of the instrument in order: one an item, or one a part of it."""
    for item in bank.items.values():
        if item.type is Kind.COUNCIL:
            continue
        for part in bank.columns(item):
            low, high = _limits(item)
            yield Asked(
                item=item,
                part=part,
                question=question(bank, item, part),
                hint=_hint(bank, item),
                options=_options(bank, item),
                lowest=low,
                highest=high,
            )


def question(bank: Bank, item: Item, part: str) -> str:
    """Return the question in full, with its part."""
    if not part:
        return item.said
    labels = {option.code: option.label for option in bank.choices(item)}
    said = labels.get(part) if item.type is Kind.MULTI else None
    return f"{item.said}: {said or part.replace('_', ' ')}"


def _options(bank: Bank, item: Item) -> tuple[str, ...]:
    if item.type is Kind.MULTI:
        return ("Yes", "No")
    return tuple(option.label for option in bank.choices(item))


def _limits(item: Item) -> tuple[Decimal | None, Decimal | None]:
    if item.type is Kind.SHARES:
        return Decimal(0), Decimal(100)
    if item.type is Kind.RANK:
        return Decimal(1), Decimal(20)
    return item.lowest, item.highest


def _hint(bank: Bank, item: Item) -> str:
    said = {
        Kind.MONEY: "pounds in digits, such as 1250000",
        Kind.PEOPLE: "a number of people",
        Kind.HOURS: "a number of hours",
        Kind.PERCENT: f"a percentage from {item.lowest} to {item.highest}",
        Kind.RATE: "pounds an hour, such as 23.85",
        Kind.SHARES: "a percentage; the parts sum to 100",
        Kind.RANK: f"a place: 1 for the first of {len(bank.ranks(item))}; the first three are enough",
        Kind.MULTI: "Yes or No",
        Kind.SINGLE: "one of the list",
        Kind.TEXT: "text",
    }[item.type]
    return f"{said}; a minus for an underspend" if item.type is Kind.MONEY and item.lowest is None else said
