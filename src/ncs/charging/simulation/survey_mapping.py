"""A mapping file: how the columns of a user's own survey become people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ncs.charging.simulation.survey_fields import INCOME, survey_fields
from ncs.charging.simulation.targets import targets
from ncs.core.errors import Problem, near_matches, raise_if
from ncs.tables.reading.yaml_files import read_yaml

_COMMAND = "ncs charge mapping-template"
_SCALE = re.compile(r"^\d+(\.\d+)?(/\d+(\.\d+)?)?$")


def plain(value: Any) -> str:
    """Return a value of a survey or a mapping as text that compares: yes and no, and 1.0 the same as 1."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value).strip()
    return re.sub(r"^(-?\d+)\.0+$", r"\1", text)


Text = Annotated[str, BeforeValidator(plain)]


class Entry(BaseModel):
    """Where one field comes from: a column, the sum of some, or a constant.

    Attributes:
        values: codes of the survey and what they mean here; a code that is not listed is a problem.
        scale: what numbers are multiplied by, such as 7/365 to make a year's money a week's.
        missing: taken where there is no value, as it is and not scaled; without it a gap is a problem.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)

    column: Text | None = None
    columns: tuple[Text, ...] = ()
    constant: Text | None = None
    values: dict[Text, Text] = Field(default_factory=dict)
    scale: Text = "1"
    missing: Text | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """The columns that are read."""
        return (self.column,) if self.column is not None else self.columns

    @cached_property
    def factor(self) -> Fraction:
        """The scale as an exact fraction."""
        top, _, bottom = self.scale.partition("/")
        return Fraction(top) / Fraction(bottom or 1)


class Rows(BaseModel):
    """Which rows are used: those whose ``column`` holds one of the values ``keep``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: Text
    keep: tuple[Text, ...]


class Mapping(BaseModel):
    """A whole mapping file.

    Attributes:
        source: what the survey is, in words; day: that its amounts are of.
        money: whether the file holds pounds or pence; separator: between columns of a text file.
        synthetic: the survey is invented.
        missing_values: values that stand for a gap, besides nothing at all.
        rows: which rows are used; reweight: names of targets that weights are fitted to.
        fields: where each field comes from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(min_length=3)
    day: date
    money: Literal["pounds", "pence"] = "pounds"
    separator: str = Field(default="", max_length=1)
    synthetic: bool = False
    missing_values: tuple[Text, ...] = ()
    rows: Rows | None = None
    reweight: tuple[str, ...] = ()
    fields: dict[str, Entry]


def read_mapping(path: Path) -> Mapping:
    """Read a mapping file.

    Raises:
        ProblemsFound: there is no such file, it is not YAML, or every key, field, source, scale and
            target that cannot be used.
    """
    summary, step = "The mapping cannot be used", f"See `{_COMMAND}`."
    mapping = read_yaml(path, Mapping, kind="mapping file", summary=summary, next_step=step)
    raise_if(_problems(mapping, path.name), summary)
    return mapping


def mapping_template() -> str:
    """Return the commented mapping file to start from."""
    return (files("ncs.charging.simulation") / "mapping_template.yaml").read_text(encoding="utf-8")


def _problems(mapping: Mapping, file: str) -> Iterator[Problem]:
    known = survey_fields()
    for name, entry in mapping.fields.items():
        if name not in known:
            yield _problem(file, name, "unknown-field", f"There is no field {name!r}.", _near(name, tuple(known)))
        yield from _entry_problems(file, name, entry)
    for name, field in known.items():
        if field.required and name not in mapping.fields:
            yield _problem(file, name, "field-missing", f"{field.title}: the field {name} is needed.", _HOW)
    if ("age" in mapping.fields) == ("born" in mapping.fields):
        yield _problem(file, "age", "age-or-born", "One of age and born is needed, and not both.", _HOW)
    names = tuple(target.name for target in targets())
    for name in mapping.reweight:
        if name not in names:
            yield _problem(file, "reweight", "unknown-target", f"There is no target {name!r}.", _near(name, names))


_HOW = "Write it under fields: with column:, columns: or constant:."


def _entry_problems(file: str, name: str, entry: Entry) -> Iterator[Problem]:
    given = [key for key in ("column", "columns", "constant") if getattr(entry, key) not in (None, ())]
    if len(given) != 1:
        said = " and ".join(given) or "none"
        yield _problem(file, name, "one-origin", f"{name} has {said} of column, columns and constant.", "Write one.")
    if len(set(entry.columns)) < len(entry.columns):
        yield _problem(file, name, "column-twice", f"{name} sums a column twice.", "Name each once.")
    if not _SCALE.match(entry.scale) or not all(re.search("[1-9]", part) for part in entry.scale.split("/")):
        yield _problem(file, name, "bad-scale", f"The scale of {name} is not a number.", "Write 0.01, 100 or 7/365.")
    if entry.constant is not None and (entry.values or entry.missing is not None or entry.scale != "1"):
        step = "Take values:, scale: and missing: away, or name a column."
        yield _problem(file, name, "constant-alone", f"{name} is a constant: it is taken as it is.", step)


def _near(name: str, known: Sequence[str]) -> str:
    near = near_matches(name, known) or near_matches(f"{INCOME}{name}", known)
    return f"Did you mean {', '.join(near)}?" if near else f"See `{_COMMAND}`."


def _problem(file: str, field: str, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file, field=field)
