"""Edits: what one return is asked about when its answers are set against each other, its size, and last year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.core.money import round_half_away
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind, Routing
from ncs.survey.bank.load import data_file
from ncs.survey.frame import Framed
from ncs.survey.returns.answers import Answer, Place, Return, State
from ncs.survey.returns.queries import Query, Weight
from ncs.tables.reading.yaml_files import read_yaml

#: How many times too small a figure is that was given in thousands or in millions of pounds.
_SLIPS = {1_000: "thousands of pounds", 1_000_000: "millions of pounds"}
_HUNDRED = Decimal(100)


class _Rule(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sum(_Rule):
    """Items, some with a minus, that sum to others within a share of the larger side."""

    name: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    within: Decimal
    how: str


class Bound(_Rule):
    """An item that may not be above another."""

    name: str
    low: str
    high: str
    how: str


class Size(_Rule):
    """Items whose share of a size of the council is looked at."""

    items: tuple[str, ...]
    size: str
    low: Decimal
    high: Decimal


class Range(_Rule):
    """A least and a greatest factor."""

    low: Decimal
    high: Decimal


class Edits(_Rule):
    """All rules between answers."""

    sums: tuple[Sum, ...]
    bounds: tuple[Bound, ...]
    sizes: tuple[Size, ...]
    last_year: Range


@cache
def edits() -> Edits:
    """Return the rules that come with the program."""
    return read_yaml(data_file("edits.yaml"), Edits, kind="rules of editing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What one return is looked at with: its council, the bank, and last year's answers where they are known."""

    bank: Bank
    council: Framed
    returned: Return
    last_year: Mapping[Place, Decimal]


def look_over(looked: Looked) -> Iterator[Query]:
    """Yield every query of one return, in the order of the instrument and then of the rules."""
    for item in looked.bank.items.values():
        yield from _of_item(looked, item)
    yield from _ranks(looked)
    for total in edits().sums:
        yield from _sum(looked, total)
    for bound in edits().bounds:
        yield from _bound(looked, bound)


def _of_item(looked: Looked, item: Item) -> Iterator[Query]:
    rule = item.routing
    if rule is not None and not asked(looked.returned, rule):
        yield from _answered_though_not_asked(looked, item, rule)
    elif item.type is Kind.SHARES:
        yield from _shares(looked, item)
    elif item.type is Kind.MULTI:
        yield from _alone(looked, item)
    elif item.type.is_number:
        yield from _sizes(looked, item)


def asked(returned: Return, rule: Routing) -> bool:
    """Whether a rule of routing holds in a return; without the answer that decides, the item is not asked."""
    answer = returned.get(rule.item, rule.part)
    if not answer.state.has_value:
        return False
    if rule.sign in (">", "<"):
        number, limit = answer.number, Decimal(rule.value)
        return number is not None and (number > limit if rule.sign == ">" else number < limit)
    same = answer.value == rule.value
    return same if rule.sign == "=" else not same


def _answered_though_not_asked(looked: Looked, item: Item, rule: Routing) -> Iterator[Query]:
    for part in looked.bank.columns(item):
        answer = looked.returned.get(item.id, part)
        if answer.state.has_value and answer.value != "no" and item.type is not Kind.TEXT:
            how = f"It is asked if {rule}. Take the answer out, or correct the one that it depends on."
            yield _query(looked, item.id, part, "not_asked", answer.given, "no answer", how)


def _shares(looked: Looked, item: Item) -> Iterator[Query]:
    answers = [looked.returned.get(item.id, part) for part in item.part_names]
    numbers = [answer.number for answer in answers if answer.number is not None]
    if numbers and sum(numbers) != _HUNDRED:
        given = " + ".join(answer.given or "nothing" for answer in answers)
        how = "The parts must sum to 100, with 0 for what there is none of."
        yield _query(looked, item.id, "", "sums_to_100", f"{given} = {sum(numbers)}", "100", how)


def _alone(looked: Looked, item: Item) -> Iterator[Query]:
    ticked = [code for code in looked.bank.codes(item) if looked.returned.get(item.id, code).value == "yes"]
    alone = [option.code for option in looked.bank.choices(item) if option.alone and option.code in ticked]
    if alone and len(ticked) > 1:
        how = "Take out the one that does not apply."
        yield _query(looked, item.id, alone[0], "stands_alone", ", ".join(ticked), f"{alone[0]} alone", how)


def _sizes(looked: Looked, item: Item) -> Iterator[Query]:
    number = looked.returned.get(item.id).number
    if number is None:
        return
    yield from _part_of_one(looked, item, number)
    for rule in edits().sizes:
        size = looked.council.size(rule.size)
        if item.id in rule.items and size:
            low, high = rule.low * size, rule.high * size
            said = (
                f"{round_half_away(low, 0):,} to {round_half_away(high, 0):,} {item.unit}, by the council's {rule.size}"
            )
            yield from _beside(looked, item, number, low, high, said)
            return
    before = looked.last_year.get((item.id, ""))
    if before and item.type is not Kind.PERCENT:
        factor = edits().last_year
        low, high = sorted((factor.low * before, factor.high * before))
        said = (
            f"{round_half_away(low, 0):,} to {round_half_away(high, 0):,} {item.unit}, by last year's "
            f"{round_half_away(before, 0):,}"
        )
        yield from _beside(looked, item, number, low, high, said)
        return
    yield from _slip_alone(looked, item, number)


def _part_of_one(looked: Looked, item: Item, number: Decimal) -> Iterator[Query]:
    """Ask about a percentage that may be a part of 1: a spreadsheet keeps 5% as 0.05, and may export that."""
    given = looked.returned.get(item.id).given
    most = _HUNDRED if item.highest is None else item.highest
    if item.type is Kind.PERCENT and "%" not in given and 0 < number * _HUNDRED <= most:
        meant = f"{(number * _HUNDRED).normalize():f}"
        how = f"If {given} stands for {meant}%, write {meant}; if not, confirm it."
        yield _query(looked, item.id, "", "part_of_one", given, "a percentage, not a part of 1", how)


def _beside(looked: Looked, item: Item, number: Decimal, low: Decimal, high: Decimal, said: str) -> Iterator[Query]:
    if low <= number <= high:
        return
    given = looked.returned.get(item.id).given
    for times, words in _SLIPS.items():
        if item.type is Kind.MONEY and low <= number * times <= high:
            how = f"It looks like {words}. If so, write {round_half_away(number * times, 0):,}; if not, confirm it."
            yield _query(looked, item.id, "", "unit_slip", given, said, how)
            return
    how = "Correct the answer, or confirm it with a word of reason."
    yield _query(looked, item.id, "", "far_from_expected", given, said, how, weight=Weight.CHECK)


def _slip_alone(looked: Looked, item: Item, number: Decimal) -> Iterator[Query]:
    """Ask about money of a few pounds where nothing is known to set it against: no council counts in such sums."""
    budget = looked.council.budget
    if item.type is Kind.MONEY and budget and 0 < abs(number) < budget / 100_000:
        how = "Write pounds in full. If it truly is so little, confirm it."
        given = looked.returned.get(item.id).given
        yield _query(looked, item.id, "", "unit_slip", given, "pounds, not thousands or millions", how)


def _ranks(looked: Looked) -> Iterator[Query]:
    for grid in dict.fromkeys(item.grid for item in looked.bank.items.values() if item.type is Kind.RANK):
        items = [item for item in looked.bank.items.values() if item.type is Kind.RANK and item.grid == grid]
        given = {item.id: looked.returned.get(item.id).number for item in items}
        places = sorted(number for number in given.values() if number is not None)
        if places and places != list(map(Decimal, range(1, len(places) + 1))):
            said = ", ".join(f"{name}: {number}" for name, number in given.items() if number is not None)
            expected = f"1 to {len(places)}, each once"
            how = "Give each place once, beginning with 1."
            yield _query(looked, items[0].id, "", "ranks", said, expected, how)


def _sum(looked: Looked, rule: Sum) -> Iterator[Query]:
    left, right = _signed(looked, rule.left), _signed(looked, rule.right)
    if left is None or right is None:
        return
    sides = [_number(looked, name) or Decimal(0) for name in rule.left]
    largest = max(abs(side) for side in (left, right, *sides))
    if abs(left - right) > rule.within * largest:
        names = " + ".join(rule.left).replace("+ -", "− ")
        last = rule.right[-1].lstrip("-")
        expected = f"{names} = {round_half_away(left, 0):,}"
        yield _query(
            looked, last, "", rule.name, f"{round_half_away(right, 0):,}", expected, rule.how, weight=Weight.CHECK
        )


def _signed(looked: Looked, names: tuple[str, ...]) -> Decimal | None:
    total = Decimal(0)
    for name in names:
        number = _number(looked, name.lstrip("-"))
        if number is None:
            return None
        total += -number if name.startswith("-") else number
    return total


def _number(looked: Looked, name: str) -> Decimal | None:
    return looked.returned.get(name.lstrip("-")).number


def _bound(looked: Looked, rule: Bound) -> Iterator[Query]:
    low, high = _number(looked, rule.low), _number(looked, rule.high)
    if low is not None and high is not None and low > high:
        given = looked.returned.get(rule.low).given
        expected = f"at most {round_half_away(high, 0):,}, as {rule.high} says"
        yield _query(looked, rule.low, "", rule.name, given, expected, rule.how, weight=Weight.CHECK)


def _query(
    looked: Looked, item: str, part: str, rule: str, given: str, expected: str, how: str, weight: Weight = Weight.MUST
) -> Query:
    return Query(
        council=looked.council.code,
        item=item,
        part=part,
        rule=rule,
        weight=weight,
        given=given[:120],
        expected=expected,
        how=how,
    )


def with_routing(bank: Bank, returned: Return) -> Return:
    """Return the same with ``not asked`` where routing says so and nothing was answered."""
    answers = dict(returned.answers)
    for item in bank.items.values():
        rule = item.routing
        if rule is None or asked(returned, rule):
            continue
        for part in bank.columns(item):
            if not returned.get(item.id, part).state.has_value:
                answers[item.id, part] = Answer(state=State.NOT_ASKED)
    return Return(council=returned.council, file=returned.file, answers=answers)
