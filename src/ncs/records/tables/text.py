"""Comparing text as the official database does: without regard to case and trailing blanks, keeping leading ones."""

from __future__ import annotations

import ibis
from ibis.expr import types as ir


@ibis.udf.scalar.builtin(name="rtrim")  # type: ignore[untyped-decorator]
def _without_trailing_blanks(text: str) -> str:  # type: ignore[empty-body]
    """Built into every engine: removes blanks, and only blanks, from the right."""


def fold(text: ir.StringValue) -> ir.StringValue:
    """Return ``text`` in the form in which it is compared; blank (null) stays blank."""
    return _without_trailing_blanks(text).lower()


def same(text: ir.StringValue, word: str) -> ir.BooleanValue:
    """Whether ``text`` equals ``word``; null where ``text`` is null."""
    return fold(text) == word.rstrip(" ").lower()


def contains(text: ir.StringValue, word: str) -> ir.BooleanValue:
    """Whether ``text`` has ``word`` anywhere, without regard to case; null where ``text`` is null."""
    return text.lower().contains(word.lower())


def begins(text: ir.StringValue, word: str) -> ir.BooleanValue:
    """Whether ``text`` begins with ``word``, without regard to case; a leading blank counts."""
    return text.lower().startswith(word.lower())
