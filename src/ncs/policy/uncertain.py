"""What is assumed and nobody knows: middle values, ranges with reasons, and draws from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from ncs.core.errors import Problem, near_matches
from ncs.tables.reading.findings import words_of
from ncs.tables.reading.keyed import ByName
from ncs.tables.reading.yaml_files import read_yaml, validated
from ncs.tables.reading.yaml_values import Loaded

#: An amount for each input by name.
Values = Mapping[str, Decimal]


class Input(BaseModel):
    """One uncertain input: a yearly growth rate (0.03 is 3%), or a scale on what the population holds.

    Attributes:
        name: such as ``growth.fees``; a name that begins with ``growth.`` is a growth rate.
        low, middle, high: in rising order; growth from -0.2, scales from 0, both up to 10.
        confidence, source, reason: how sure the middle is, where it comes from, and why the range is as it is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    low: Decimal
    middle: Decimal
    high: Decimal
    confidence: str
    source: str
    reason: str

    @model_validator(mode="after")
    def _range(self) -> Input:
        if not self.low <= self.middle <= self.high:
            said = "the middle does not lie between low and high: write low, middle and high in rising order"
            raise PydanticCustomError("range_out_of_order", said)
        least = Decimal("-0.2") if self.name.startswith("growth.") else Decimal(0)
        if self.low < least or self.high > 10:
            said = "the range reaches below {least} or above 10: a growth is a fraction a year (0.03 is 3%)"
            raise PydanticCustomError("range_too_wide", said, {"least": str(least)})
        return self


class _Packaged(BaseModel):
    model_config = ConfigDict(extra="forbid")

    inputs: ByName[Input]


class _Given(BaseModel):
    """What a user's own file says of an input; what it leaves out stays."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    low: Decimal | None = None
    middle: Decimal | None = None
    high: Decimal | None = None
    confidence: str = "assumed"
    source: str | None = None
    reason: str | None = None


class _Own(BaseModel):
    model_config = ConfigDict(extra="forbid")

    inputs: dict[str, _Given] = Field(min_length=1)


def packaged_inputs(file: Traversable) -> Mapping[str, Input]:
    """Return the inputs of a file that comes with the package, by name."""
    return read_yaml(file, _Packaged).inputs


def read_inputs(path: Path, known: Mapping[str, Input]) -> Mapping[str, Input]:
    """Return ``known`` inputs with a user's own file in place of any that it names; what it leaves out of one stays.

    Raises:
        ProblemsFound: the file cannot be read, it names an input that does not exist, or an amount that cannot be.
    """
    name = next(iter(known), "name")
    example = f'Write `inputs:`, below it a name such as `{name}:`, and below that `middle: "0.03"`.'

    summary = "The assumptions cannot be used"
    wrong = partial(_wrong, known=known)
    own = read_yaml(path, _Own, kind="file of assumptions", summary=summary, next_step=example, more=wrong)
    return {**known, **{name: _changed(known[name], given, path.name) for name, given in own.inputs.items()}}


def middle(known: Mapping[str, Input]) -> Values:
    """Return the middle value of every input."""
    return {name: item.middle for name, item in known.items()}


def drawn(known: Mapping[str, Input], rng: np.random.Generator) -> Values:
    """Return one draw of every input, in order of name: triangular between low and high, to six decimal places."""
    return {name: _triangular(known[name], rng.random()) for name in sorted(known)}


def one_changed(known: Mapping[str, Input], name: str, *, high: bool) -> Values:
    """Return the middle values with one input at an end of its range."""
    return {**middle(known), name: known[name].high if high else known[name].low}


def _triangular(item: Input, share: float) -> Decimal:
    low, mid, high = (float(value) for value in (item.low, item.middle, item.high))
    if low == high:
        return item.middle
    turn = (mid - low) / (high - low)
    if share < turn:
        value = low + (share * (high - low) * (mid - low)) ** 0.5
    else:
        value = high - ((1 - share) * (high - low) * (high - mid)) ** 0.5
    return Decimal(f"{value:.6f}")


def _wrong(_made: _Own | None, loaded: Loaded, *, known: Mapping[str, Input]) -> Iterator[Problem]:
    yield from _unknown(loaded, known)
    yield from _cannot_be(loaded, known)


def _unknown(loaded: Loaded, known: Mapping[str, Input]) -> Iterator[Problem]:
    """Yield each name of the file that no input has."""
    given = loaded.part("inputs").content
    for name in given if isinstance(given, dict) else ():
        if name not in known:
            near = ", ".join(near_matches(name, known)) or ", ".join(known)
            message, step = f"There is no input {name!r}.", f"Did you mean: {near}?"
            yield _problem("unknown-input", message, step, loaded, name)


def _cannot_be(loaded: Loaded, known: Mapping[str, Input]) -> Iterator[Problem]:
    """Yield each readable entry whose amounts, put in place, are out of order or out of range."""
    content = loaded.part("inputs").content
    for name, entry in content.items() if isinstance(content, dict) else ():
        given, unread = validated(replace(loaded, content=entry), _Given)
        if name in known and not unread:
            try:
                _changed(known[name], given, loaded.file or "")
            except ValidationError as error:
                for one in error.errors(include_url=False):
                    said, step = words_of(one, next_step="Correct the amounts.")
                    yield _problem(one["type"].replace("_", "-"), f"{name} {said}.", step, loaded, name)


def _changed(item: Input, given: _Given, file: str) -> Input:
    """Return an input with what a file gives of it; raises a ValidationError where that cannot be."""
    changes = {key: value for key, value in given.model_dump().items() if value is not None}
    return Input.model_validate({**item.model_dump(), "source": f"the user's file {file}", **changes})


def _problem(rule: str, message: str, next_step: str, loaded: Loaded, name: str) -> Problem:
    row = loaded.row_of("inputs", name)
    return Problem(rule=rule, message=message, next_step=next_step, file=loaded.file, row=row, field=f"inputs.{name}")
