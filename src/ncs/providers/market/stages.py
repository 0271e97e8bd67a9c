"""The six stages of market oversight as a record: dated moves with words, each checked against the one before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, near_matches
from ncs.tables.reading.table_files import Day, Row, Whole, read_table

#: The stage at which councils are told that a provider is likely to fail.
NOTICE = 6


class Move(BaseModel):
    """A provider or group coming to a stage on a day, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    provider: str = Field(min_length=1)
    day: Day
    stage: Annotated[Whole, Field(ge=1, le=6)]
    why: str = Field(min_length=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a provider stands on a day: its stage, since when, and the moves that led there."""

    provider: str
    stage: int
    since: date
    moves: tuple[Move, ...]


def read_moves(path: Path, known: Collection[str] | None) -> tuple[Move, ...]:
    """Read the record: ``provider, day, stage, why``, a row a move; provider is an ID or name of the register.

    ``known`` are those; None where they cannot be told, so that any is let be.

    Raises:
        ProblemsFound: everything that is wrong: a column or cell, a provider that is not in the register, a record that
            does not begin with entry, two moves of one day, a move to the stage that one is at.
    """

    def _check(rows: Sequence[Row[Move]]) -> Iterator[Problem]:
        yield from _unknown(rows, known) if known is not None else ()
        yield from _order(rows)

    return tuple(row.value for row in read_table(path, Move, kind="record of stages", check=_check))


def _unknown(rows: Sequence[Row[Move]], known: Collection[str]) -> Iterator[Problem]:
    for row in rows:
        if row.value.provider not in known:
            near = near_matches(row.value.provider, known, most=3)
            step = f"Did you mean: {'; '.join(near)}?" if near else "Write the ID or name that the register has."
            yield _problem(row, "unknown-provider", "The register has no such provider, brand or group.", step)


def _order(rows: Sequence[Row[Move]]) -> Iterator[Problem]:
    for provider in dict.fromkeys(row.value.provider for row in rows):
        mine = sorted((row for row in rows if row.value.provider == provider), key=lambda row: row.value.day)
        if mine[0].value.stage != 1:
            yield _problem(mine[0], "no-entry", "The record does not begin with stage 1, entry.", "Add the entry.")
        for before, row in pairwise(mine):
            if row.value.day == before.value.day:
                message = f"There are two moves on one day; the other is in row {before.number}."
                yield _problem(row, "same-day", message, "Keep the last one.")
            elif row.value.stage == before.value.stage:
                yield _problem(row, "same-stage", "It is at that stage already.", "Leave the row out.")


def _problem(row: Row[Move], rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, row=row.number, value=row.value.provider)


def stages_on(moves: Sequence[Move], day: date) -> tuple[Stage, ...]:
    """Return where each provider of the record stands on a day, the most serious first."""
    made = []
    for provider in dict.fromkeys(one.provider for one in moves):
        past = sorted((one for one in moves if one.provider == provider and one.day <= day), key=lambda one: one.day)
        if past:
            last = past[-1]
            made.append(Stage(provider=provider, stage=last.stage, since=last.day, moves=tuple(past)))
    return tuple(sorted(made, key=lambda one: (-one.stage, one.provider)))
