"""What is assumed and nobody knows: middle values, ranges with reasons, and draws from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np

from ncs.core.errors import Problem, near_matches, raise_if
from ncs.tables.reading.yaml_files import load_yaml

#: An amount for each input by name.
Values = Mapping[str, Decimal]
_NUMBERS = ("low", "middle", "high")
_WORDS = ("title", "confidence", "source", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One uncertain input: a yearly growth rate (0.03 is 3%), or a scale on what the population holds."""

    name: str
    title: str
    low: Decimal
    middle: Decimal
    high: Decimal
    confidence: str
    source: str
    reason: str

    def problems(self, file: str) -> Iterator[Problem]:
        """Yield what is wrong with the amounts."""
        if not self.low <= self.middle <= self.high:
            yield Problem(
                rule="range-out-of-order",
                message="The middle does not lie between low and high.",
                next_step="Write low, middle and high in rising order.",
                file=file,
                field=self.name,
            )
        least = Decimal("-0.2") if self.name.startswith("growth.") else Decimal(0)
        if self.low < least or self.high > 10:
            yield Problem(
                rule="range-too-wide",
                message=f"The range reaches below {least} or above 10.",
                next_step="Write a growth as a fraction a year (0.03 is 3%), and a scale as a factor (1 is unchanged).",
                file=file,
                field=self.name,
            )


def packaged_inputs(file: Traversable) -> Mapping[str, Input]:
    """Return the inputs of a file that comes with the package, by name."""
    content = load_yaml(file).content
    return {name: _input(name, entry) for name, entry in content["inputs"].items()}


def read_inputs(path: Path, known: Mapping[str, Input]) -> Mapping[str, Input]:
    """Return ``known`` inputs with a user's own file in place of any that it names; what it leaves out of one stays.

    Raises:
        ProblemsFound: the file cannot be read, it names an input that does not exist, or an amount that cannot be.
    """
    loaded = load_yaml(path, kind="file of assumptions", summary="The assumptions cannot be used")
    content = loaded.content
    given = content.get("inputs") if isinstance(content, dict) else None
    problems: list[Problem] = []
    found = dict(known)
    for name, entry in (given if isinstance(given, dict) else {}).items():
        wrong = _merge(found, str(name), entry, path.name)
        problems += [replace(one, row=loaded.row_of("inputs", str(name))) for one in wrong]
    if not isinstance(given, dict) or not given:
        step = (
            f'Write `inputs:`, below it a name such as `{next(iter(known), "name")}:`, and below that `middle: "0.03"`.'
        )
        problems.append(_problem("no-inputs", "There is no 'inputs' with names in the file.", step, path.name))
    for key in content if isinstance(content, dict) else ():
        if key != "inputs":
            one = _problem(
                "unknown-key", f"{key} is not a key that is known.", "Put it below `inputs`.", path.name, str(key)
            )
            problems.append(replace(one, row=loaded.row_of(str(key))))
    raise_if(problems, "The assumptions cannot be used")
    return found


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


def _input(name: str, entry: Mapping[str, Any]) -> Input:
    low, mid, high = (Decimal(entry[key]) for key in _NUMBERS)
    words = {key: str(entry[key]) for key in _WORDS}
    return Input(name=name, low=low, middle=mid, high=high, **words)


def _merge(found: dict[str, Input], name: str, entry: Any, file: str) -> Iterator[Problem]:
    """Put one entry of a user's file in place of the package's, or yield what is wrong with it."""
    if name not in found:
        near = ", ".join(near_matches(name, found)) or ", ".join(found)
        yield _problem("unknown-input", f"There is no input {name!r}.", f"Did you mean: {near}?", file, name)
        return
    if not isinstance(entry, dict) or set(entry) - {*_NUMBERS, *_WORDS}:
        step = f"Its keys may be {', '.join((*_NUMBERS, *_WORDS))}."
        yield _problem("bad-input", "The entry is not a mapping with known keys.", step, file, name)
        return
    changes: dict[str, Any] = {key: str(value) for key, value in entry.items() if key in _WORDS}
    for key in _NUMBERS:
        if key in entry:
            amount = _number(entry[key])
            if amount is None:
                yield _problem("bad-number", f"{key} is not a number.", 'Write it like "0.03".', file, name)
            else:
                changes[key] = amount
    made = replace(found[name], **{"source": f"the user's file {file}", "confidence": "assumed", **changes})
    yield from made.problems(file)
    found[name] = made


def _number(given: Any) -> Decimal | None:
    try:
        number = Decimal(str(given))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _problem(rule: str, message: str, next_step: str, file: str, field: str | None = None) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file, field=field)
