"""What a file of dated figures may say, and how it is read; its form is told in :mod:`ncs.policy.parameters`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ncs.core.provenance import Confidence
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


def _in_quotes(given: Any) -> Any:
    """Refuse a number without quotes, which would not be exact: 24.90 and 24.9 are one to YAML."""
    if isinstance(given, int | float):
        raise PydanticCustomError("not_in_quotes", 'write the value in quotes, such as "24.90"')
    return given


#: A number in quotes, exact.
Exact = Annotated[Decimal, BeforeValidator(_in_quotes)]
#: Where a value is stated.
Cited = Annotated[str, Field(min_length=1, pattern=r"\S")]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Confirmation(_Strict):
    """A later source that gives the same value, from its day."""

    start: date = Field(alias="from")
    source: Cited


class GivenValue(_Strict):
    """A value from its first day to its last (``to``), or until the next; confirmed from later days."""

    start: date = Field(alias="from")
    end: date | None = Field(default=None, alias="to")
    value: Exact
    source: Cited
    confidence: Confidence
    note: str = ""
    confirmed: tuple[Confirmation, ...] = ()

    @model_validator(mode="after")
    def _days(self) -> GivenValue:
        if self.end is not None and self.end < self.start:
            raise PydanticCustomError("bad_date", "it ends before it starts")
        days = [self.start, *(each.start for each in self.confirmed)]
        if any(after <= before for before, after in pairwise(days)) or days[-1] > (self.end or date.max):
            step = "each confirmation is from a later day than the one before, and not after the value's end"
            raise PydanticCustomError("bad_confirmation", step)
        return self


class GivenText(_Strict):
    """A dated fact in words; without a value where no source establishes it."""

    start: date = Field(alias="from")
    value: str = ""
    source: Cited
    confidence: Confidence

    @model_validator(mode="before")
    @classmethod
    def _day_as_words(cls, given: Any) -> Any:
        """Take a day, such as a planned start, as words."""
        if isinstance(given, dict) and isinstance(given.get("value"), date):
            return {**given, "value": given["value"].isoformat()}
        return given


class GivenFigure(_Strict):
    """A figure with its values; ``not_established`` says in words what no source gives."""

    title: str = ""
    unit: str = Field(min_length=1)
    values: tuple[GivenValue, ...]
    not_established: tuple[GivenText, ...] = ()

    @model_validator(mode="after")
    def _apart(self) -> GivenFigure:
        ordered = sorted(self.values, key=lambda value: value.start)
        for before, after in pairwise(ordered):
            last = before.end or max([before.start, *(each.start for each in before.confirmed)])
            if last >= after.start:
                message = "it has values that overlap on {day}: end one before the next begins"
                raise PydanticCustomError("overlapping_dates", message, {"day": after.start.isoformat()})
        return self


class GivenTexts(_Strict):
    """A dated fact that is not a number."""

    title: str = ""
    unit: str = Field(min_length=1)
    values: tuple[GivenText, ...]


class FigureFile(_Strict):
    """A file of dated figures by name, and of dated facts in words."""

    parameters: dict[str, GivenFigure]
    texts: dict[str, GivenTexts] = Field(default_factory=dict)


def read_figures(file: TextFile) -> FigureFile:
    """Read a file of dated figures.

    Raises:
        ProblemsFound: it cannot be opened or is not strict YAML, or a key or value is not as it should be; all at once.
    """
    return read_yaml(file, FigureFile, kind="file of figures", next_step="See docs/how-to/modeller-write-a-reform.md.")
