"""What a mapping file says: where the table is, and which of its columns are area, period, measure and figures.

Every text in a mapping is compared with the table as it stands: nothing is a pattern, a formula or a format.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from ncs.core.status import Status
from ncs.observations.observation import AREA_CODE

#: A heading, or several of which the first that is there is used.
Heading = str | tuple[str, ...]


class PeriodKind(StrEnum):
    """How a period is written in the table."""

    FINANCIAL_YEAR = "financial_year"
    YEAR_ENDING = "year_ending"
    CALENDAR_YEAR = "calendar_year"
    MID_YEAR = "mid_year"
    QUARTER = "quarter"
    DAY = "day"
    FINGERTIPS = "fingertips"
    DATES = "dates"


class AreaKind(StrEnum):
    """Kinds of area that a table may be about. Neighbourhoods (LSOA, MSOA) are known by their codes alone."""

    ENGLAND = "england"
    REGION = "region"
    COUNCIL = "council"
    ICB = "icb"
    LSOA = "lsoa"
    MSOA = "msoa"


class Part(StrEnum):
    """What a figure consists of. A margin is half the width of an interval around the value."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    LOWER = "lower"
    UPPER = "upper"
    MARGIN = "margin"
    IGNORE = "ignore"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class Areas(_Part):
    """The area of each row.

    Attributes:
        column: heading of the area's name or code.
        name: heading of its name where ``column`` has codes; both must then be of the same council.
        kinds: kinds of area that the table has. A row with any other is a problem.
        as_of: the day on which names are meant; None means each row's own period. Codes need no day.
        codes: words of this table and the ONS codes that they stand for.
    """

    column: Heading
    name: Heading | None = None
    kinds: tuple[AreaKind, ...] = (AreaKind.ENGLAND, AreaKind.REGION, AreaKind.COUNCIL)
    as_of: date | None = None
    codes: dict[str, str] = Field(default_factory=dict)

    @field_validator("codes")
    @classmethod
    def _ons_codes(cls, codes: dict[str, str]) -> dict[str, str]:
        wrong = [code for code in codes.values() if not AREA_CODE.fullmatch(code)]
        if wrong:
            raise ValueError(f"not ONS codes of nine characters: {', '.join(wrong)}")
        return codes


class Periods(_Part):
    """The period: in a column, the same for all rows (``value``), in the headings, or said when the file is read.

    Attributes:
        kind: how it is written.
        in_headings: each heading begins with a period, and what follows it is given in ``figures``.
    """

    kind: PeriodKind = PeriodKind.FINANCIAL_YEAR
    column: Heading | None = None
    value: str | None = None
    in_headings: bool = False

    @field_validator("value", mode="before")
    @classmethod
    def _day_as_text(cls, value: object) -> object:
        """YAML reads 2021-03-21 as a day."""
        return value.isoformat() if isinstance(value, date) else value

    @model_validator(mode="after")
    def _one_place(self) -> Periods:
        if sum((self.column is not None, self.value is not None, self.in_headings)) > 1:
            raise ValueError("say only one of column, value and in_headings")
        return self


class Words(_Part):
    """A word for each row: always ``value``, or what ``column`` says.

    ``names`` gives the word for each text of the column; a text that is not there is a problem. Without ``names`` the
    text itself is taken, after ``prefix``.
    """

    value: str | None = None
    column: Heading | None = None
    names: dict[str, str] = Field(default_factory=dict)
    prefix: str = ""

    @model_validator(mode="after")
    def _one_place(self) -> Words:
        if (self.value is None) == (self.column is None):
            raise ValueError("say either value or column")
        return self


class GroupBy(_Part):
    """A column that splits figures into groups: ``name`` and text make ``name=text``.

    A text that ``names`` gives as ``total`` makes no group.
    """

    column: Heading
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    names: dict[str, str] = Field(default_factory=dict)


class LeaveOut(_Part):
    """Rows that are not wanted, with the reason ``why``; they are counted.

    Those whose ``column`` is one of ``when``, or none of ``unless``, or begins with one of ``begins`` (such as E07).
    """

    column: Heading
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    why: str = Field(min_length=1)

    @model_validator(mode="after")
    def _one_test(self) -> LeaveOut:
        if sum(map(bool, (self.when, self.unless, self.begins))) != 1:
            raise ValueError("say one of when, unless and begins")
        return self


class Statuses(_Part):
    """A column that says why there is or is no value; each of its texts has a status in ``names``."""

    column: Heading
    names: dict[str, Status]


class Figure(_Part):
    """The columns of one figure; with periods in headings, what follows the period in each heading.

    ``measure``, ``group`` and ``unit`` are said here where a row has several figures.
    """

    value: Heading
    numerator: Heading | None = None
    denominator: Heading | None = None
    lower: Heading | None = None
    upper: Heading | None = None
    margin: Heading | None = None
    measure: str | None = None
    group: str | None = None
    unit: str | None = None


class Parts(_Part):
    """A column that says of which part of a figure each row is: value, numerator, denominator, margin and so on."""

    column: Heading
    names: dict[str, Part]


class Measure(_Part):
    """What is known of one measure: its unit, and the lowest and highest value that a council can have.

    A value beyond them is a problem: mostly pounds, thousands and millions mixed up. ``multiply`` is applied to each
    value and its interval, such as 100 where the table has fractions and the unit is percent.
    """

    unit: str | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    multiply: Decimal = Field(default=Decimal(1), gt=0)


class Mapping(_Part):
    """A mapping file.

    Attributes:
        title: what the table is.
        source, method: kept with each observation: the publication, and the edition of the method.
        sheet: name of the sheet, for a workbook; of several the first that is there is used.
        heading_row: row of the headings, as a spreadsheet counts.
        heading_row_moves: whether it is elsewhere in other releases: the one row with all headings is then taken.
        headings_above: whether the row above it says what several columns have in common: ``Older: Need``.
        ends_at_blank_row: the table ends at the first row without any text (another may follow).
        measure, group, unit: what each row is about, where ``figures`` do not say it.
        take_off: texts such as ``%`` or ``£`` that may stand at either end of a number.
        marks: texts that stand where there is no number, and their statuses, beside the usual ones.
        measures: what is known of each measure, by id.
    """

    title: str
    source: str = Field(min_length=1)
    method: str = Field(pattern=r"^[a-z0-9_]+$")
    sheet: Heading | None = None
    heading_row: int = Field(default=1, ge=1)
    heading_row_moves: bool = False
    headings_above: bool = False
    ends_at_blank_row: bool = False
    area: Areas
    period: Periods = Periods()
    measure: Words | None = None
    groups: tuple[GroupBy, ...] = ()
    unit: Words | None = None
    figures: tuple[Figure, ...] = Field(min_length=1)
    parts: Parts | None = None
    status: Statuses | None = None
    leave_out: tuple[LeaveOut, ...] = ()
    take_off: tuple[str, ...] = ()
    marks: dict[str, Status] = Field(default_factory=dict)
    measures: dict[str, Measure] = Field(default_factory=dict)

    @field_validator("marks")
    @classmethod
    def _small_letters(cls, marks: dict[str, Status]) -> dict[str, Status]:
        return {mark.strip().casefold(): status for mark, status in marks.items()}

    @model_validator(mode="after")
    def _complete(self) -> Mapping:
        if self.measure is None and any(figure.measure is None for figure in self.figures):
            raise ValueError("no measure: say it under measure, or for each of the figures")
        if self.parts and (len(self.figures) > 1 or self.period.in_headings):
            raise ValueError("with parts there is one figure, and its period is not in the headings")
        if any(status is Status.OK for status in self.marks.values()):
            raise ValueError("a mark stands where there is no number, so its status cannot be ok")
        return self
