"""What was written becomes an answer, or a query says why it cannot. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind
from ncs.survey.returns.answers import LEFT_EMPTY, REASONS, Answer, State, answer_of
from ncs.survey.returns.queries import Query, Weight, query_of

_NUMBER = re.compile(r"-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,6})?", re.ASCII)
_TICKED = {"yes", "y", "1", "true", "x", "ticked"}
_UNTICKED = {"no", "n", "0", "false"}
#: A place in a list, such as ``A2``, as LimeSurvey gives it.
POSITION = re.compile(r"A(\d{1,3})")
_MOST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Parsed:
    """An answer, and what is asked back about it."""

    answer: Answer
    queries: tuple[Query, ...] = ()


def parse(bank: Bank, item: Item, part: str, text: str, council: str) -> Parsed:
    """Return one answer: a number, an option, a tick, a place among ranks, or text; or why there is none."""
    written = text.strip()
    reason = reason_of(written)
    if not written:
        return Parsed(LEFT_EMPTY)
    if reason is not None and item.type is not Kind.TEXT:
        return Parsed(answer_of(reason, "", written))
    if item.type in (Kind.TEXT, Kind.COUNCIL):
        answer = answer_of(State.ANSWERED, written[:_MOST_TEXT], written[:_MOST_TEXT])
        return Parsed(answer, tuple(_too_long(item, part, written, council)))
    if item.type is Kind.MULTI:
        return _tick(item, part, written, council)
    if item.type is Kind.SINGLE:
        return _option(bank, item, part, written, council)
    return _number(item, part, written, council)


def _too_long(item: Item, part: str, text: str, council: str) -> Iterator[Query]:
    """Yield a query where text is cut: what stands before the cut counts meanwhile."""
    if len(text) > _MOST_TEXT:
        how = "Send it shorter, or the rest by other means; what comes after is not kept."
        expected = f"at most {_MOST_TEXT:,} characters; {len(text):,} were given"
        yield replace(query_of(council, item, part, "too_long", text, expected, how), weight=Weight.CHECK)


def reason_of(text: str) -> State | None:
    """Return the reason for having no answer that a text gives; None where it gives none."""
    return REASONS.get(fold(text))


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
        yield query_of(council, item, part, "out_of_range", text, expected, how)
    if item.type.is_whole and value != value.to_integral_value():
        yield query_of(council, item, part, "not_whole", text, "a whole number", "Count in whole numbers.")


def _limits(item: Item) -> tuple[Decimal | None, Decimal | None]:
    if item.type is Kind.SHARES:
        return Decimal(0), Decimal(100)
    return (Decimal(1), Decimal(20)) if item.type is Kind.RANK else (item.lowest, item.highest)


def _option(bank: Bank, item: Item, part: str, text: str, council: str) -> Parsed:
    code = option_code(bank, item, text)
    if code is None:
        labels = "; ".join(labels_of(bank, item))
        return _refused(council, item, part, "unknown_option", text, labels, "Choose one of the options.")
    return Parsed(answer_of(State.ANSWERED, code, text))


def labels_of(bank: Bank, item: Item) -> tuple[str, ...]:
    """Return the labels of what may be chosen, in order."""
    return tuple(option.label for option in bank.choices(item))


def option_code(bank: Bank, item: Item, text: str) -> str | None:
    """Return the code of an option given by code, label, or place such as ``A2``; None if it is none."""
    folded, position = fold(text), POSITION.fullmatch(text)
    for place, option in enumerate(bank.choices(item), start=1):
        if folded in (fold(option.code), fold(option.label)) or (position and int(position[1]) == place):
            return option.code
    return None


def _tick(item: Item, part: str, text: str, council: str) -> Parsed:
    folded = text.casefold()
    if folded in _TICKED or folded in _UNTICKED:
        return Parsed(answer_of(State.ANSWERED, "yes" if folded in _TICKED else "no", text))
    return _refused(council, item, part, "unknown_option", text, "yes or no", "Write yes where it applies.")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return text without regard to case, underscores and runs of spaces."""
    return " ".join(text.replace("_", " ").split()).casefold()


def _refused(council: str, item: Item, part: str, rule: str, given: str, expected: str, how: str) -> Parsed:
    """Return no answer and the query; what was written is kept."""
    query = query_of(council, item, part, rule, given, expected, how)
    return Parsed(Answer(state=State.NOT_ANSWERED, given=given[:_MOST_TEXT]), (query,))
