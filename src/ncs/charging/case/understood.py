"""What is written in a case, as the program's own keys and values; each change of meaning is said, never silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from ncs.charging.case.amounts import SPOKEN, a_week, amount_of, share_of, weekly_key
from ncs.charging.case.case import Case, Part
from ncs.charging.case.days import day_of
from ncs.charging.case.rates import kind_by_rate
from ncs.charging.case.spoken import may_be_the_home, meanings, titles_of
from ncs.core.errors import Problem
from ncs.core.money import BadMoney
from ncs.tables.reading.findings import row_of
from ncs.tables.reading.yaml_values import At, Loaded
from ncs.tables.wording import shown_date

#: Amounts that come off income: a fraction of a penny of them is rounded up, in the adult's favour (reg 11).
_COMES_OFF = re.compile(r"housing_costs\.\d+\.weekly|disability_costs_weekly")
_SHARES = ("share", "share_passed_to_spouse")
_HOME_OR_OTHER = "{said!r} may be the home that the person lives in or left, or another property."
_WHERE_THE_HOME_GOES = (
    "For the home, write owns_home: true and home: {value: 250000, mortgage: 0, occupied_by: []} in place of this; "
    "for another property, write kind: land_or_property."
)
_SPLIT = re.compile(r"\d{3}(\.\d+)?")


@dataclass(slots=True)
class _Reader:
    """Goes through a case; ``notes`` says what was understood as what, ``problems`` what could not be."""

    loaded: Loaded
    day: date | None
    rows: dict[At, int]
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, at: At, rule: str, message: str, step: str) -> None:
        """Add a problem at a place."""
        where = ".".join(map(str, at))
        found = Problem(rule=rule, message=message, next_step=step, file=self.loaded.file, field=where)
        self.problems.append(replace(found, row=row_of(at, self.loaded)))


def understood(loaded: Loaded) -> tuple[Loaded, tuple[str, ...], tuple[Problem, ...]]:
    """Return a case with weekly amounts, plain numbers, days and known kinds; what was understood; what was not.

    What is already as the program has it stays as it is; what nobody can understand too, for the checks that follow.
    """
    if not isinstance(loaded.content, dict):
        return loaded, (), ()
    day = loaded.content.get("date")
    day = day_of(day) if isinstance(day, str) else day
    reader = _Reader(loaded, day if isinstance(day, date) else None, dict(loaded.rows))
    content = _value(reader, loaded.content, ())
    return replace(loaded, content=content, rows=reader.rows), tuple(reader.notes), tuple(reader.problems)


def _value(reader: _Reader, value: Any, at: At) -> Any:
    if isinstance(value, dict):
        return _mapping(reader, value, at)
    if isinstance(value, list):
        return [_value(reader, item, (*at, place)) for place, item in enumerate(value)]
    return _leaf(reader, value, at) if isinstance(value, str) else value


def _mapping(reader: _Reader, value: dict[Any, Any], at: At) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for key, item in value.items():
        if item is None and isinstance(key, str) and _SPLIT.fullmatch(key):
            said = "A comma in a number inside { } begins the next entry, so the number is cut in two."
            cut = next(reversed(found), key)
            reader.problem((*at, cut), "number-cut-in-two", said, 'Write it without a comma, or in quotes: "1,250.00".')
            continue
        other = weekly_key(key, _named(Decimal)) if isinstance(key, str) else None
        if other is None:
            found[key] = _value(reader, item, (*at, key))
        elif other[0] in value or other[0] in found:
            said = f"{key} and another key give the same amount for different times."
            reader.problem((*at, key), "amount-given-twice", said, "Keep one of them.")
        else:
            reader.rows[(*at, other[0])] = reader.rows.get((*at, key), 1)
            found[other[0]] = _for_a_week(reader, item, (*at, key), other)
    _name_kind(reader, found, at)
    return found


def _for_a_week(reader: _Reader, item: Any, at: At, other: tuple[str, str]) -> Any:
    """Return an amount for another time as one a week, with a note; what is no number stays, to be refused."""
    key, period = other
    try:
        amount, said = amount_of(str(item))
    except BadMoney:
        return item
    if said not in ("", period):
        reader.problem(at, "times-differ", "The key and the words after the amount name different times.", "Keep one.")
    path = ".".join(map(str, (*at[:-1], key)))
    week = a_week(amount, period, up=bool(_COMES_OFF.fullmatch(path)))
    where = ".".join(map(str, at))
    reader.notes.append(
        f"{where}: £{amount:,.2f} {SPOKEN[period]} is taken as £{week:,.2f} a week (a year is 52 weeks)."
    )
    return week


def _leaf(reader: _Reader, value: str, at: At) -> Any:
    name = next((part for part in reversed(at) if isinstance(part, str)), "")
    if name in _named(date):
        day = day_of(value)
        if day is not None:
            reader.notes.append(f"{'.'.join(map(str, at))}: {value} is read as {shown_date(day)}, the day first.")
        return value if day is None else day
    if name in _SHARES and (share := share_of(value)) is not None:
        return share
    return _amount(reader, value, at, name) if name in _named(Decimal) else value


def _amount(reader: _Reader, value: str, at: At, name: str) -> Any:
    try:
        amount, period = amount_of(value)
    except BadMoney:
        return value
    if period not in ("", "weekly"):
        said = f"{name} is said to be {SPOKEN[period]}."
        step = f"Write {name.replace('weekly', period)}: in place of {name}:, with the amount {SPOKEN[period]}."
        reader.problem(at, "not-a-week", said, step if "weekly" in name else "Write the amount alone.")
    return amount


def _name_kind(reader: _Reader, found: dict[Any, Any], at: At) -> None:
    """Put the program's own name for a kind, a relation or a setting."""
    parts = {"income", "capital", "housing_costs", "setting", "services"}
    part = next((name for name in reversed(at) if isinstance(name, str)), "")
    for key, where in (("kind", part), ("relation", "relation")):
        said = found.get(key)
        if not isinstance(said, str) or (key == "kind" and part not in parts):
            continue
        may = meanings(where, said)
        if where == "capital" and not may and may_be_the_home(said):
            reader.problem((*at, key), "is-it-the-home", _HOME_OR_OTHER.format(said=said), _WHERE_THE_HOME_GOES)
        if len(may) > 1:
            same = kind_by_rate(may, found.get("weekly"), day=reader.day)
            may = (same,) if same else may
        if len(may) > 1:
            _ask_which(reader, (*at, key), said, where, may)
        if may and may[0] != said:
            found[key] = may[0]
            if len(may) == 1:
                reader.notes.append(
                    f"{'.'.join(map(str, (*at, key)))}: “{said}” is read as {titles_of(where)[may[0]]}."
                )


def _ask_which(reader: _Reader, at: At, said: str, where: str, may: tuple[str, ...]) -> None:
    listed = ", ".join(f"{name} ({titles_of(where)[name]})" for name in may)
    reader.problem(at, "which-is-meant", f"{said!r} may mean several things.", f"Write one of: {listed}.")


@cache
def _named(kind: type) -> frozenset[str]:
    """Return the names of all values in a case that are of a type."""
    return frozenset(
        name
        for model in _parts(Case)
        for name, at in model.model_fields.items()
        if at.annotation is kind or kind in _inner(at.annotation)
    )


def _parts(model: type[Part]) -> Iterator[type[Part]]:
    """Yield a model and every model inside it."""
    yield model
    for at in model.model_fields.values():
        for inner in (at.annotation, *_inner(at.annotation)):
            if isinstance(inner, type) and issubclass(inner, Part):
                yield from _parts(inner)


def _inner(annotation: Any) -> Iterator[Any]:
    for inner in get_args(annotation):
        yield inner
        yield from _inner(inner)
