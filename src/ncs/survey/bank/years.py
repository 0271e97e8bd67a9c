"""A later year of the bank: what it says has changed since the year that it builds on, and what it may not change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, raise_if
from ncs.survey.bank.bank import Bank, Option
from ncs.survey.bank.item import Comparability, Item

_SETTABLE = (
    "wording",
    "options",
    "type",
    "unit",
    "lowest",
    "highest",
    "asked_if",
    "estimator",
    "size",
    "comparability",
)


class Change(BaseModel):
    """One change: to an item, of an item that is asked no more, or of one that is new; always with the reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    why: str
    item: str = ""
    retire: bool = False
    add: dict[str, Any] | None = None
    wording: str | None = None
    options: str | None = None
    type: str | None = None
    unit: str | None = None
    lowest: int | None = None
    highest: int | None = None
    asked_if: str | None = None
    estimator: str | None = None
    size: str | None = None
    comparability: str | None = None

    @property
    def given(self) -> dict[str, Any]:
        """What it sets, by name of field."""
        return {name: getattr(self, name) for name in _SETTABLE if getattr(self, name) is not None}


class Year(BaseModel):
    """A year's file: the year that it builds on, what changes, and lists of options that are new."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    builds_on: int
    source: str
    invented: bool = False
    changes: tuple[Change, ...]
    lists: Mapping[str, tuple[Option, ...]] = {}


def later(base: Bank, year: Year, *, file: str) -> Bank:
    """Return the bank of a later year.

    Raises:
        ProblemsFound: a change names an item that is not there, would break a series without saying so, or makes an
            item that contradicts itself; all are listed.
    """
    raise_if(_refused(base, year, file), f"The bank of {year.year} cannot be used")
    items = {name: _carried(item) for name, item in base.items.items()}
    for change in year.changes:
        if change.add is None and not change.retire:
            old = items[change.item]
            since = {"wording_since": str(year.year)} if change.wording and _changes_words(change) else {}
            changed = {**old.model_dump(), **change.given, **since, "note": change.why}
            items[change.item] = Item.model_validate(changed)
    kept = [name for name in items if name not in {change.item for change in year.changes if change.retire}]
    order, made = _with_added(kept, year.changes)
    return Bank(
        year=year.year,
        items={name: made.get(name) or items[name] for name in order},
        options={**base.options, **year.lists},
        sections=base.sections,
        sources=(year.source,),
        invented=year.invented,
    )


def _carried(item: Item) -> Item:
    """Return an item as the next year asks it in the same words: what was new or other then is so no more."""
    settled = item.comparability in (Comparability.CAUTION, Comparability.UNKNOWN, Comparability.STABLE)
    kept = {} if settled else {"comparability": Comparability.STABLE, "note": ""}
    return item.model_copy(update={"base": None, **kept})


def _changes_words(change: Change) -> bool:
    return change.comparability != Comparability.STABLE


def _with_added(kept: list[str], changes: Sequence[Change]) -> tuple[list[str], dict[str, Item]]:
    order, made = list(kept), {}
    for change in changes:
        if change.add is not None:
            fields = {name: value for name, value in change.add.items() if name != "after"}
            item = Item.model_validate({**fields, "note": change.why})
            after = change.add.get("after")
            order.insert(order.index(after) + 1 if after in order else len(order), item.id)
            made[item.id] = item
    return order, made


def _refused(base: Bank, year: Year, file: str) -> Iterator[Problem]:
    if year.builds_on != base.year or year.year <= base.year:
        step = f"Write builds_on: {base.year} and a later year."
        yield _problem(file, "year", f"{year.year} does not follow from {base.year}.", step)
    for change in year.changes:
        yield from _refused_change(base, year, change, file)


def _refused_change(base: Bank, year: Year, change: Change, file: str) -> Iterator[Problem]:
    if change.add is not None:
        yield from _refused_new(base, change.add, file)
        return
    old = base.items.get(change.item)
    if old is None:
        step = f"Name an item of {base.year}."
        yield _problem(file, "no-item", f"There is no item {change.item!r} to change.", step)
        return
    if change.retire and change.given:
        yield _problem(file, "retired", f"{old.id} is retired and changed as well.", "Keep one of the two.")
    for name in ("type", "unit"):
        if change.given.get(name) not in (None, str(getattr(old, name))):
            step = "Retire the item, and add another with a concept of its own."
            yield _problem(file, f"{name}-changed", f"{old.id}: another {name} makes it another question.", step)
    said = change.comparability
    codes = {option.code for option in year.lists.get(change.options or "", base.options.get(change.options or "", ()))}
    if change.options and codes != set(base.codes(old)) and said != Comparability.OPTIONS_CHANGED:
        step = "Say comparability: options_changed, which ends the series here."
        yield _problem(file, "series-broken", f"{old.id}: other options, but it says {said or 'nothing'}.", step)
    if change.wording and said is None:
        step = "Say comparability: stable (only the year moves on) or reworded."
        yield _problem(file, "series-unsaid", f"{old.id} is worded anew, and nothing is said of the series.", step)


def _refused_new(base: Bank, added: Mapping[str, Any], file: str) -> Iterator[Problem]:
    name, concept = added.get("id"), added.get("concept")
    if name in base.items:
        yield _problem(file, "id-taken", f"{name} is taken.", "Choose a number that was never used.")
    if concept in {item.concept for item in base.items.values()}:
        yield _problem(file, "concept-taken", f"{concept} is asked already.", "Name what is new about it.")
    if added.get("comparability") != Comparability.NEW:
        yield _problem(file, "not-new", f"{name} is added, so it is new.", "Say comparability: new.")


def _problem(file: str, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file)
