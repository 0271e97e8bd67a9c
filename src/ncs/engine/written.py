"""Expressions written down as they are asked for, in the words of Ibis and without it.

A definition says ``rows.filter(rows.start <= last)`` as it would with Ibis. What it gets is not an Ibis expression but
a note of what was asked: a :class:`Written`. From that note the SQL is found in a plan that comes with the program
(:mod:`ncs.engine.plans`), or is worked out by Ibis, which only then is loaded (:mod:`ncs.engine.compiling`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FunctionType, MethodType
from typing import Any, NoReturn, Protocol

from ncs.engine.schemas import Schema

#: What a note says was done, or is: each is followed in ``about`` by what it was done to.
FUNCTION, TEXT_FUNCTION, AGGREGATE = "function", "text function", "aggregate"
NAME, CALL, ITEM = "name", "call", "item"
OPERATOR, TABLE, LAMBDA, VARIABLE = "operator", "table", "lambda", "variable"


class Given(str):
    """A text that belongs to the question and not to the definition: an edition's name, the label of a quarter."""

    __slots__ = ()


class Written:
    """A note of one step of an expression, with the notes and values that it was done to.

    Everything that Ibis offers on a table or a column may be asked of it; ``columns`` and ``schema`` are answered.
    """

    __slots__ = ("_about", "_asked", "_kind", "_names")

    def __init__(self, kind: str, *about: Any) -> None:
        self._kind = kind
        self._about = about
        self._names: dict[str, Written] | None = None
        self._asked: Any = None

    def __getattr__(self, name: str) -> Written:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._names is None:
            self._names = {}
        if name not in self._names:
            self._names[name] = Written(NAME, self, name)
        return self._names[name]

    def __getitem__(self, key: Any) -> Written:
        return Written(ITEM, self, key)

    def __call__(self, *arguments: Any, **named: Any) -> Written:
        """Note a call."""
        plain = tuple(map(_noted, arguments))
        return Written(CALL, self, plain, {name: _noted(value) for name, value in named.items()})

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of a table's columns, in order."""
        return self.schema().names

    def schema(self) -> Schema:
        """Return the columns of a table: what is known of one that is there, else what its engine says."""
        leaf = next(leaves(self))
        return leaf.schema if self._kind == TABLE else leaf.knows.schema(self)

    def __hash__(self) -> int:
        return id(self)

    def __bool__(self) -> NoReturn:
        raise TypeError("what an expression comes to is not known before it is worked out")

    def __iter__(self) -> NoReturn:
        raise TypeError("an expression has no parts to go through")


class Knows(Protocol):
    """Knows what columns an expression has."""

    def schema(self, expression: Written, /) -> Schema:
        """Return the columns of a table."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A table that is there: where expressions begin.

    Attributes:
        name: what the engine calls it.
        schema: its columns.
        knows: tells the columns of what is made of it.
        ibis: the table as Ibis has it, where an engine works through Ibis.
    """

    name: str
    schema: Schema
    knows: Knows
    ibis: Any = None


def table(leaf: Leaf) -> Written:
    """Return a table that is there as the beginning of expressions."""
    return Written(TABLE, leaf)


def leaf_of(table: Written) -> Leaf:
    """Return what is known of a table that is there."""
    [leaf] = about(table)
    if not isinstance(leaf, Leaf):
        raise TypeError("an expression is not a table that is there")
    return leaf


def kind_of(note: Written) -> str:
    """Return what a note says was done."""
    kind: str = object.__getattribute__(note, "_kind")
    return kind


def about(note: Written) -> tuple[Any, ...]:
    """Return the notes and values that something was done to."""
    found: tuple[Any, ...] = object.__getattribute__(note, "_about")
    return found


def leaves(expression: Written) -> Iterator[Leaf]:
    """Yield the tables of an expression, the first mentioned first, as often as they are come upon."""
    waiting: list[Any] = [expression]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, Leaf):
            yield one
        elif isinstance(one, tuple | list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            waiting.extend(reversed(one.values()))
        elif isinstance(one, Written) and id(one) not in seen:
            seen.add(id(one))
            waiting.extend(reversed(about(one)))


def notes_in(value: Any, found: list[tuple[Written, bool]]) -> None:
    """Add to ``found`` the notes that a value is, or holds, each as one not looked at yet."""
    if isinstance(value, Written):
        found.append((value, False))
    elif isinstance(value, tuple | list):
        for one in value:
            notes_in(one, found)
    elif isinstance(value, dict):
        for one in value.values():
            notes_in(one, found)


def _noted(value: Any) -> Any:
    """A function among the arguments, such as ``lambda rows: rows.end``, as a note of what it makes of its own."""
    if isinstance(value, FunctionType | MethodType):
        variable = Written(VARIABLE)
        return Written(LAMBDA, variable, value(variable))
    return value


def _of_two(name: str, *, turned: bool = False) -> Callable[[Written, Any], Written]:
    def _note(self: Written, other: Any) -> Written:
        return Written(OPERATOR, name, other, self) if turned else Written(OPERATOR, name, self, other)

    return _note


def _of_one(name: str) -> Callable[[Written], Written]:
    return lambda self: Written(OPERATOR, name, self)


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "and_", "or_", "eq", "ne", "lt", "le", "gt", "ge"):
    setattr(Written, f"__{_name.rstrip('_')}__", _of_two(_name))
for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "and_", "or_"):
    setattr(Written, f"__r{_name.rstrip('_')}__", _of_two(_name, turned=True))
for _name in ("invert", "neg"):
    setattr(Written, f"__{_name}__", _of_one(_name))
