"""Dataclasses whose methods are compiled when they are first called.

Python compiles up to six methods for each of the hundreds of dataclasses that a command loads, which took an eighth of
the time of a short command; most of them are never called. All but ``__init__``, whose signature others look at, wait
here until they are called, and are then exactly those that Python makes, in the same place.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from typing import Any

#: What may wait.
LATER = frozenset(
    {"__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__lt__", "__le__", "__gt__", "__ge__"}
)
#: What Python 3.11 and 3.12 make methods with, and what it is given; later versions compile a class in one step.
_MAKER, _GIVEN = "_create_fn", ("name", "args", "body", "globals", "locals", "return_type")


def dataclasses_later() -> None:
    """Let the methods of dataclasses made from now on wait; nothing happens in a Python that makes them otherwise."""
    make = getattr(dataclasses, _MAKER, None)
    if make is not None and tuple(inspect.signature(make).parameters) == _GIVEN:
        vars(dataclasses)[_MAKER] = _later(make)


def _later(make: Callable[..., Any]) -> Callable[..., Any]:
    def _make(name: str, *args: Any, **named: Any) -> Any:
        return _waiting(name, lambda: make(name, *args, **named)) if name in LATER else make(name, *args, **named)

    return _make


def _waiting(name: str, make: Callable[[], Any]) -> Callable[..., Any]:
    """Return what stands where a method will be: when it is called, the method is made and takes its place."""

    def _method(self: Any, *args: Any) -> Any:
        made = make()
        for kind in type(self).__mro__:
            if vars(kind).get(name) is _method:
                made.__qualname__ = _method.__qualname__
                setattr(kind, name, made)
        return made(self, *args)

    _method.__name__ = name
    return _method
