"""Comparing text as the official database does: without regard to case and trailing blanks, keeping leading ones."""

from __future__ import annotations

from ncs.engine.relational import ir, text_function

#: Built into every engine: removes blanks, and only blanks, from the right.
_without_trailing_blanks = text_function("rtrim")


def fold(text: ir.StringValue) -> ir.StringValue:
    """Return ``text`` in the form in which it is compared; blank (null) stays blank."""
    folded: ir.StringValue = _without_trailing_blanks(text).lower()
    return folded


def fold_word(word: str) -> str:
    """Return a word of this program as :func:`fold` returns a text."""
    return word.rstrip(" ").lower()


def same(text: ir.StringValue, word: str) -> ir.BooleanValue:
    """Whether ``text`` equals ``word``; null where ``text`` is null."""
    return fold(text) == fold_word(word)


def contains(text: ir.StringValue, word: str) -> ir.BooleanValue:
    """Whether ``text`` has ``word`` anywhere, without regard to case; null where ``text`` is null."""
    return text.lower().contains(word.lower())


def begins(text: ir.StringValue, word: str) -> ir.BooleanValue:
    """Whether ``text`` begins with ``word``, without regard to case; a leading blank counts."""
    return text.lower().startswith(word.lower())
