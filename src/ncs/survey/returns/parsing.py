"""What was written becomes an answer, or a query says why it cannot. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind
from ncs.survey.returns.answers import LEFT_EMPTY, REASONS, Answer, Place, State, answer_of
from ncs.survey.returns.queries import Query, Weight

_NUMBER = re.compile(r"-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,6})?", re.ASCII)
_TICKED = {"yes", "y", "1", "true", "x", "ticked"}
_UNTICKED = {"no", "n", "0", "false"}
_POSITION = re.compile(r"A(\d{1,3})")
_MOST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Parsed:
    """An answer, and what is asked back about it."""

    answer: Answer
    queries: tuple[Query, ...] = ()


def parse_all(bank: Bank, council: str, cells: Mapping[Place, str]) -> tuple[dict[Place, Answer], list[Query]]:
    """Return the answers of one council by place, and every query that reading them raises.

    An item that was left empty is not among the answers.
    """
    answers: dict[Place, Answer] = {}
    queries: list[Query] = []
    for (name, part), text in _spread(bank, cells):
        parsed = parse(bank, bank.items[name], part, text, council)
        answers[name, part] = parsed.answer
        queries += parsed.queries
    return answers, queries


def parse(bank: Bank, item: Item, part: str, text: str, council: str) -> Parsed:
    """Return one answer: a number, an option, a tick, a place among ranks, or text; or why there is none."""
    written = text.strip()
    reason = REASONS.get(" ".join(written.casefold().replace("_", " ").split()))
    if not written:
        return Parsed(LEFT_EMPTY)
    if reason is not None and item.type is not Kind.TEXT:
        return Parsed(answer_of(reason, "", written))
    if item.type in (Kind.TEXT, Kind.COUNCIL):
        return Parsed(answer_of(State.ANSWERED, written[:_MOST_TEXT], written[:_MOST_TEXT]))
    if item.type is Kind.MULTI:
        return _tick(item, part, written, council)
    if item.type is Kind.SINGLE:
        return _option(bank, item, part, written, council)
    return _number(item, part, written, council)


def _number(item: Item, part: str, text: str, council: str) -> Parsed:
    bare = text.removeprefix("£").replace("£", "", 1) if text.startswith("-£") else text.removeprefix("£")
    bare = bare.removesuffix("%").strip() if item.unit == "percent" else bare.strip()
    if not _NUMBER.fullmatch(bare):
        unit = "pounds" if item.unit == "GBP" else item.unit
        how = f"Write {unit} in digits, such as 1250000, without words, m or bn."
        return _refused(council, item, part, "not_a_number", text, "a number in digits", how)
    value = Decimal(bare.replace(",", ""))
    state = State.ANSWERED if value else State.ZERO
    answer = answer_of(state, f"{value:f}", text)
    return Parsed(answer, tuple(_out_of_range(item, part, value, text, council)))


def _out_of_range(item: Item, part: str, value: Decimal, text: str, council: str) -> Iterator[Query]:
    low, high = _limits(item)
    if (low is not None and value < low) or (high is not None and value > high):
        expected = f"{'' if low is None else low} to {'' if high is None else high} {item.unit}".strip()
        how = "Correct the answer, or say why it is so."
        yield _query(council, item, part, "out_of_range", text, expected, how)
    if item.type.is_whole and value != value.to_integral_value():
        yield _query(council, item, part, "not_whole", text, "a whole number", "Count in whole numbers.")


def _limits(item: Item) -> tuple[Decimal | None, Decimal | None]:
    if item.type is Kind.SHARES:
        return Decimal(0), Decimal(100)
    return (Decimal(1), Decimal(20)) if item.type is Kind.RANK else (item.lowest, item.highest)


def _option(bank: Bank, item: Item, part: str, text: str, council: str) -> Parsed:
    code = option_code(bank, item, text)
    if code is None:
        labels = "; ".join(option.label for option in bank.choices(item))
        return _refused(council, item, part, "unknown_option", text, labels, "Choose one of the options.")
    return Parsed(answer_of(State.ANSWERED, code, text))


def option_code(bank: Bank, item: Item, text: str) -> str | None:
    """Return the code of an option given by code, label, or place such as ``A2``; None if it is none."""
    folded, position = _fold(text), _POSITION.fullmatch(text)
    for place, option in enumerate(bank.choices(item), start=1):
        if folded in (_fold(option.code), _fold(option.label)) or (position and int(position[1]) == place):
            return option.code
    return None


def _tick(item: Item, part: str, text: str, council: str) -> Parsed:
    folded = text.casefold()
    if folded in _TICKED or folded in _UNTICKED:
        return Parsed(answer_of(State.ANSWERED, "yes" if folded in _TICKED else "no", text))
    return _refused(council, item, part, "unknown_option", text, "yes or no", "Write yes where it applies.")


def _spread(bank: Bank, cells: Mapping[Place, str]) -> Iterator[tuple[Place, str]]:
    """Yield each place with what was written; several choices in one cell, and ranks in order, become one each."""
    for (name, part), text in cells.items():
        item = bank.items.get(name)
        if item is not None and item.type is Kind.MULTI and not part:
            yield from _several(bank, item, text)
        elif item is None:
            yield from _in_order(bank, name, part, text)
        else:
            yield (name, part), text


def _several(bank: Bank, item: Item, text: str) -> Iterator[tuple[Place, str]]:
    """Yield a tick for each option of one cell such as ``reserves savings`` or ``Reserves; Savings``."""
    words = _words(text, [option.label for option in bank.choices(item)])
    if words:
        chosen = {option_code(bank, item, word) or word for word in words}
        known = set(bank.codes(item))
        for code in bank.codes(item):
            yield (item.id, code), "yes" if code in chosen else "no"
        for word in sorted(chosen - known):
            yield (item.id, bank.codes(item)[0]), word


def _words(text: str, labels: Iterable[str]) -> Sequence[str]:
    whole = {_fold(label) for label in labels}
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return parts if len(parts) > 1 or _fold(text) in whole else text.split()


def _in_order(bank: Bank, name: str, part: str, text: str) -> Iterator[tuple[Place, str]]:
    """Yield places for items named in the order of their ranks, in one cell or a cell a rank."""
    ranked = {
        item.id: item for item in bank.items.values() if item.type is Kind.RANK and item.id.startswith(f"{name}_")
    }
    by_place = dict(enumerate(ranked, start=1))
    words = text.split() if not part else [text.strip()]
    for rank, word in enumerate((word for word in words if word), start=int(part) if part.isdigit() else 1):
        position = _POSITION.fullmatch(word)
        found = by_place.get(int(position[1])) if position else word if word in ranked else None
        if found is not None:
            yield (found, ""), str(rank)


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()


def _refused(council: str, item: Item, part: str, rule: str, given: str, expected: str, how: str) -> Parsed:
    """Return no answer and the query; what was written is kept."""
    query = _query(council, item, part, rule, given, expected, how)
    return Parsed(Answer(state=State.NOT_ANSWERED, given=given[:_MOST_TEXT]), (query,))


def _query(council: str, item: Item, part: str, rule: str, given: str, expected: str, how: str) -> Query:
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
