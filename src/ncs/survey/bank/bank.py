"""A year's bank: its items in order, its lists of options, and what is wrong with it if anything is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, UnknownName, near_matches
from ncs.survey.bank.item import Item, Kind


class Option(BaseModel):
    """One answer of a list: a code without spaces, and its label."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    label: str
    #: What may not be chosen together with anything else, such as "none".
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """Everything that one year's survey asks.

    Attributes:
        year: such as 2025; invented: whether the year is made up to show how a year is added.
        items: in the order of the instrument, by id.
        options: lists of options by name.
        sections: titles by letter.
        sources: where it is from.
        places: every item and part that has an answer, in order; which council it is, is none.
    """

    year: int
    items: Mapping[str, Item]
    options: Mapping[str, tuple[Option, ...]]
    sections: Mapping[str, str]
    sources: tuple[str, ...]
    invented: bool = False
    places: tuple[tuple[str, str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        asked = (item for item in self.items.values() if item.type is not Kind.COUNCIL)
        object.__setattr__(self, "places", tuple((item.id, part) for item in asked for part in self.columns(item)))

    def item(self, name: str) -> Item:
        """Return an item by id or concept.

        Raises:
            UnknownName: there is none.
        """
        by_concept = {item.concept: item for item in self.items.values()}
        found = self.items.get(name) or by_concept.get(name)
        if found is None:
            raise UnknownName(f"item of the {self.year} bank", name, near_matches(name, [*self.items, *by_concept]))
        return found

    def choices(self, item: Item) -> tuple[Option, ...]:
        """Return what may be chosen; nothing for an item that is no choice."""
        return self.options.get(item.options, ())

    def codes(self, item: Item) -> tuple[str, ...]:
        """Return the codes of what may be chosen."""
        return tuple(option.code for option in self.choices(item))

    def columns(self, item: Item) -> tuple[str, ...]:
        """Return the parts that an answer has: options of a choice of several, parts of shares, else one empty name."""
        return self.codes(item) if item.type is Kind.MULTI else item.part_names

    def ranks(self, item: Item) -> tuple[Item, ...]:
        """Return the items that are ranked together with an item, itself included."""
        return tuple(one for one in self.items.values() if one.type is Kind.RANK and one.grid == item.grid)


def problems_of(bank: Bank, *, file: str) -> Iterator[Problem]:
    """Yield what is wrong within a bank: names given twice, lists and routing that lead nowhere."""
    concepts = Counter(item.concept for item in bank.items.values())
    for concept, times in concepts.items():
        if times > 1:
            yield _problem(file, "concept-twice", f"The concept {concept} is asked {times} times.", "Name each once.")
    order = list(bank.items)
    for item in bank.items.values():
        yield from _of_item(bank, item, order, file)


def _of_item(bank: Bank, item: Item, order: list[str], file: str) -> Iterator[Problem]:
    if item.options and item.options not in bank.options:
        yield _problem(file, "no-list", f"{item.id}: there is no list of options {item.options!r}.", "Add the list.")
    if item.section not in bank.sections:
        yield _problem(file, "no-section", f"{item.id}: there is no section {item.section!r}.", "Add its title.")
    rule = item.routing
    if rule is None:
        return
    asked = bank.items.get(rule.item)
    if asked is None or order.index(rule.item) >= order.index(item.id):
        step = "Route by an item that comes before."
        yield _problem(file, "routing", f"{item.id} is asked if {rule}, which is not known by then.", step)
    elif asked.type is Kind.SINGLE and rule.value not in bank.codes(asked):
        step = f"Its options: {', '.join(bank.codes(asked))}."
        yield _problem(file, "routing", f"{item.id} is asked if {rule}, which nobody can answer.", step)


def _problem(file: str, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file)
