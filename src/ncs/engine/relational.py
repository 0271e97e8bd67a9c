"""The words in which tables are defined: those of Ibis. Nothing is loaded by saying them.

Definitions take ``ibis`` and ``ir`` from here. A type checker sees Ibis; what runs sees notes
(:mod:`ncs.engine.written`), which become SQL by a prepared plan, or by Ibis where an engine or an unusual question
needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ncs.engine.written import AGGREGATE, FUNCTION, TEXT_FUNCTION, Given, Written

__all__ = ["Given", "ibis", "ir", "text_function", "whole_aggregate"]


class _Ibis:
    """Stands for the module: ``ibis.coalesce`` is a note of that name."""

    def __getattr__(self, name: str) -> Written:
        return Written(FUNCTION, name)


class _Types:
    """Stands for the module of types, which nothing but a type checker looks into."""

    def __getattr__(self, name: str) -> type[Written]:
        return Written


if TYPE_CHECKING:
    import ibis
    from ibis.expr import types as ir
else:
    ibis, ir = _Ibis(), _Types()


def text_function(name: str) -> Callable[[Any], Any]:
    """Return a function from text to text that is built into every engine under this name and not into Ibis."""
    return lambda text: Written(TEXT_FUNCTION, name, text)


def whole_aggregate(name: str) -> Callable[[Any], Any]:
    """Return an aggregate of whole numbers that is built into every engine under this name, if not into Ibis."""
    return lambda numbers: Written(AGGREGATE, name, numbers)
