"""The one family of errors that users see.

Problems in a file are collected and raised together. Each names the file, sheet, row, field, value and
rule as far as they are known, and what to do next.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar, overload

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
G = TypeVar("G")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with an input, said so that its owner can put it right.

    Attributes:
        rule: short, stable name of the rule that failed, such as ``unknown-council``.
        message: what is wrong, in plain English.
        next_step: what to do about it.
        file, sheet, row, field, value: where, as far as known. ``row`` counts as a spreadsheet does:
            the heading line is row 1. ``value`` must never be personal data.
    """

    rule: str
    message: str
    next_step: str
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    field: str | None = None
    value: str | None = None

    @property
    def where(self) -> str:
        """The place in words, such as ``spend.csv, row 7, column baseline``; empty when unknown."""
        parts = [
            self.file,
            f"sheet {self.sheet}" if self.sheet else None,
            f"row {self.row}" if self.row is not None else None,
            self._field_in_words,
        ]
        return ", ".join(part for part in parts if part)

    @property
    def _field_in_words(self) -> str | None:
        """A column of a file, or an option of a command, which begins with two dashes."""
        if not self.field:
            return None
        return f"option {self.field}" if self.field.startswith("--") else f"column {self.field}"

    def __str__(self) -> str:
        """Place, message, value and next step in two lines."""
        shown = "" if self.value is None else f" Value: {self.value!r}."
        head = f"{self.where}: " if self.where else ""
        return f"{head}{self.message}{shown} [{self.rule}]\n    Next: {self.next_step}"


def fault(rule: str, field: str, message: str, next_step: str) -> Problem:
    """Return a problem with one option or column."""
    return Problem(rule=rule, field=field, message=message, next_step=next_step)


class NcsError(Exception):
    """Base of every error that a user may see. Shown without a traceback; the exit code is ``exit_code``."""

    exit_code = 2


class ProblemsFound(NcsError):
    """One or more problems in an input, all collected. ``problems`` is never empty."""

    def __init__(self, summary: str, problems: Sequence[Problem]) -> None:
        self.summary = summary
        self.problems = tuple(problems)
        super().__init__(summary)

    def __str__(self) -> str:
        """The summary, then every problem."""
        return "\n".join([f"{self.summary} ({len(self.problems)} found)", *map(str, self.problems)])


class UnknownName(NcsError):
    """A name or code that is not known, or that fits several things; ``near`` holds the nearest matches."""

    def __init__(self, kind: str, name: str, near: Sequence[str] = (), *, ambiguous: bool = False) -> None:
        self.kind, self.name, self.near, self.ambiguous = kind, name, tuple(near), ambiguous
        said = f"{name!r} fits more than one {kind}" if ambiguous else f"There is no {kind} {name!r}"
        hint = f". Did you mean: {'; '.join(self.near)}?" if self.near else "."
        super().__init__(said + hint)


class NotText(NcsError):
    """Something typed that is no text and cannot be kept: bytes in another encoding, or a character of nothing."""


def is_text(text: str) -> bool:
    """Say whether text can be written down anywhere: bytes that are no UTF-8 come as halves of characters."""
    return not any("\ud800" <= sign <= "\udfff" or sign == "\0" for sign in text)


def must_be_text(text: str, what: str) -> str:
    """Return text that can be kept.

    Args:
        text: as it was typed.
        what: what it is, in words that begin a sentence, such as ``The reason``.

    Raises:
        NotText: a character in it cannot be read.
    """
    if not is_text(text):
        raise NotText(
            f"{what} has a character that cannot be read. Type it anew: it came in another encoding than UTF-8."
        )
    return text


class NotModelled(NcsError):
    """A date, council or case outside what is modelled. Never answered with a zero."""


def raise_if(problems: Iterable[Problem], summary: str) -> None:
    """Raise :class:`ProblemsFound` with ``summary`` if there are any ``problems``."""
    found = tuple(problems)
    if found:
        raise ProblemsFound(summary, found)


@overload
def all_read(one: Callable[[], A], two: Callable[[], B], /) -> tuple[A, B]:
    """Read two inputs."""


@overload
def all_read(one: Callable[[], A], two: Callable[[], B], three: Callable[[], C], /) -> tuple[A, B, C]:
    """Read three."""


@overload
def all_read(
    one: Callable[[], A], two: Callable[[], B], three: Callable[[], C], four: Callable[[], D], /
) -> tuple[A, B, C, D]:
    """Read four."""


def all_read(*readings: Callable[[], Any]) -> tuple[Any, ...]:
    """Read the inputs of one question one after another, and tell what is wrong with any of them at once.

    Raises:
        ProblemsFound: at least one cannot be used, with the problems of all, in their order.
    """
    made: list[Any] = []
    refused: list[ProblemsFound] = []
    for reading in readings:
        try:
            made.append(reading())
        except ProblemsFound as error:
            refused.append(error)
    if len(refused) == 1:
        raise refused[0]
    raise_if((one for error in refused for one in error.problems), "Several of the inputs cannot be used")
    return tuple(made)


def each_read(reading: Callable[[G], A], given: Iterable[G]) -> tuple[A, ...]:
    """Read several inputs of one kind, and tell what is wrong with any of them at once.

    Raises:
        ProblemsFound: as :func:`all_read`.
    """
    return tuple(all_read(*(partial(reading, one) for one in given)))


def near_matches(name: str, known: Iterable[str], *, most: int = 5) -> tuple[str, ...]:
    """Return up to ``most`` of the ``known`` names that are nearest to ``name``, without regard to case."""
    by_fold = {item.casefold(): item for item in sorted(set(known), reverse=True)}
    return tuple(by_fold[key] for key in difflib.get_close_matches(name.casefold(), by_fold, n=most, cutoff=0.55))
