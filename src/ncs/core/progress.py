"""Telling how far long work has come: one way of saying it, whoever listens."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """A function that is told a stage in words, how much of it is done, and how much there is."""

    def __call__(self, stage: str, done: int, of: int, /) -> None:
        """Hear how far work has come; ``done`` and ``of`` count whatever the stage consists of."""


def silent(_stage: str, _done: int, _of: int, /) -> None:
    """Listen to nothing: for work that nobody watches."""
