"""Every measure this program knows: a new one is one more module in this package with its spec file.

A measure module has ``MEASURES`` (its definitions) and ``compute`` (from a context to the people behind each figure).
Nothing else needs to be told about it. What it compares lies within a council, unless it also has ``across_councils``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Protocol, cast

from ncs.core.errors import UnknownName, near_matches
from ncs.engine.relational import ir
from ncs.measures import definitions
from ncs.measures.run.context import Computed, Context
from ncs.measures.run.definition import Measure
from ncs.register.measures import register

#: From prepared events to those that a module needs of every council.
Across = Callable[[ir.Table], ir.Table]


class Module(Protocol):
    """What a measure module offers."""

    __name__: str
    MEASURES: tuple[Measure, ...]

    def compute(self, context: Context) -> Computed:
        """Return the people behind every measure of the module."""
        ...


@cache
def modules() -> tuple[Module, ...]:
    """Return every measure module, in order of name."""
    names = sorted(found.name for found in pkgutil.iter_modules(definitions.__path__))
    loaded = (importlib.import_module(f"ncs.measures.definitions.{name}") for name in names)
    return tuple(cast(Module, module) for module in loaded if hasattr(module, "MEASURES"))


@cache
def measures() -> tuple[Measure, ...]:
    """Return every definition, in order of id.

    Raises:
        ValueError: two modules define a measure of the same id, or one has a row for England that no council can give.
    """
    alone = [module.__name__ for module in modules() if _for_england(module) and across_councils(module) is None]
    if alone:
        raise ValueError(f"people are counted once in England only where councils are linked: {alone}")
    found = sorted((item for module in modules() for item in module.MEASURES), key=lambda item: item.id)
    ids = [item.id for item in found]
    if len(set(ids)) != len(ids):
        raise ValueError(f"a measure is defined twice: {ids}")
    return tuple(found)


def _for_england(module: Module) -> bool:
    return any(measure.england for measure in module.MEASURES)


def find(name: str) -> Measure:
    """Return the measure with this id or official code (``ASCOF 2A`` or ``2A``), whatever its case and punctuation.

    The code of an official figure that a group of a measure gives (``2E(2A)``) means that measure.

    Raises:
        UnknownName: there is none, or it is published and not computed here; it names the nearest.
    """
    entry = register().measure(name)
    by_id = {item.id: item for item in measures()}
    ids = (entry.id, *(own for own, _ in register().own_of(entry.id)))
    found = [by_id[key] for key in ids if key in by_id]
    if not found:
        raise UnknownName("measure that is computed here", name, near_matches(name, by_id) or list(by_id))
    return found[0]


def chosen(names: Sequence[str]) -> tuple[Measure, ...]:
    """Return the measures that the names mean: a measure's id or code, or a module's name for all of its measures.

    No names mean every measure.

    Raises:
        UnknownName: a name means nothing.
    """
    if not names:
        return measures()
    by_module = {_key(short_name(module)): module.MEASURES for module in modules()}
    wanted = [item for name in names for item in by_module.get(_key(name)) or (find(name),)]
    by_id = {item.id: item for item in wanted}
    return tuple(by_id[name] for name in sorted(by_id))


def by_module(measures: Sequence[Measure]) -> Iterator[tuple[Module, tuple[Measure, ...]]]:
    """Yield each module that computes any of the measures, in order of name, with those that it computes."""
    for module in modules():
        mine = tuple(measure for measure in dict.fromkeys(measures) if measure in module.MEASURES)
        if mine:
            yield module, mine


def across_councils(module: Module) -> Across | None:
    """Return a module's ``across_councils``, or None where it compares nothing across councils.

    It takes prepared events and returns those that the module needs of every council before it can compute.
    """
    found: Across | None = getattr(module, "across_councils", None)
    return found


def short_name(module: Module) -> str:
    """Return the last part of a module's name, such as ``ascof_3d``."""
    return module.__name__.rpartition(".")[2]


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum()).removeprefix("ascof")
