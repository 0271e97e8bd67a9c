"""What goes in and out of the API, typed once: the OpenAPI description is made of these."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

#: What a cell may be in JSON. Decimals are text, so that no digit is lost; a gap is null.
JsonCell = str | int | bool | None
#: Most rows of one page.
MOST_ROWS = 1000


def _written(day: object) -> object:
    """Refuse what is no day in writing: a number would be taken for seconds since 1970."""
    if isinstance(day, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII):
        raise ValueError("write the day as 2026-05-01")
    if not isinstance(day, str | datetime.date | None):
        raise ValueError("write the day as text, 2026-05-01")
    return day


#: A day in writing, as 2026-05-01.
Day = Annotated[datetime.date, BeforeValidator(_written)]


class Shape(BaseModel):
    """A shape of the API: what it does not name is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Paging(Shape):
    """Which page of a table, and how long pages are."""

    page: int = Field(1, ge=1, le=100_000, description="The page, from 1.")
    per_page: int = Field(100, ge=1, le=MOST_ROWS, description="Rows on a page.")


class ColumnShape(Shape):
    """A column of a table."""

    key: str = Field(description="Its name in every row.")
    title: str
    description: str
    unit: str
    places: int | None = Field(description="Decimals in which it is given; null where that varies.")
    type: Literal["text", "integer", "decimal", "date", "boolean", "mixed", "empty"]


class TableShape(Shape):
    """A table: the same columns and the same values as on the command line and in files."""

    name: str
    title: str = Field(description="What it shows, with place and period.")
    notes: list[str] = Field(description="What a reader must know.")
    sources: list[str] = Field(description="The publications that the figures come from.")
    columns: list[ColumnShape]
    rows: list[dict[str, JsonCell]] = Field(description="Decimals are text with every digit; a gap is null.")


class PageShape(Shape):
    """Where a page stands; addresses of the next and the one before are relative to the service."""

    page: int
    per_page: int
    rows: int = Field(description="Rows of all pages together.")
    pages: int
    next: str | None
    previous: str | None


class TablePage(TableShape):
    """One page of a table."""

    page: PageShape


class CouncilShape(Shape):
    """A council with adult social care responsibilities."""

    ons_code: str
    name: str
    aliases: list[str]
    region: str
    region_code: str
    kind: str
    detail: str
    cassr_code: str | None
    lgf_code: str | None
    codes: list[str] = Field(description="Every ONS code that it has had, earliest first.")
    note: str
    links: dict[str, str]


class MeasureShape(Shape):
    """A measure, described once."""

    id: str
    code: str
    title: str
    published_title: str
    unit: str
    places: int
    lowest: float | None
    highest: float | None
    better: str = Field(description="Which way is better, in words.")
    counts: str
    collection: str
    cadence: str
    standing: str
    comparable: bool = Field(description="Whether councils can be compared on it.")
    outcomes: list[int]
    note: str
    question: str = Field(description="One to ask where the measure stands out.")
    held: bool = Field(description="Whether there are figures by council.")
    links: dict[str, str]


class ProblemShape(Shape):
    """One thing that is wrong with what was asked, and what to do about it."""

    rule: str
    message: str
    next_step: str
    field: str | None = None
    row: int | None = None
    value: str | None = None


class Told(Shape):
    """What is wrong, as RFC 9457 has it (``application/problem+json``), with every problem found."""

    type: str
    title: str
    status: int
    detail: str
    problems: list[ProblemShape] = []
    near: list[str] = Field(default=[], description="The nearest known names.")


class CaseAsked(Shape):
    """A case with the same keys as the case file of ``ncs charge assess``, as JSON."""

    case: dict[str, Any] = Field(
        description="Keys and values of a case, as in the example; what is misspelt is refused with the keys there are."
    )
    date: Day | None = Field(None, description="The day, in place of the case's own.")
    policy: str = Field("statutory", max_length=60, description="A charging policy by name: /reference/policies.")


class AssessAsked(CaseAsked):
    """A case to assess, under the law or under reforms that compose in order."""

    reforms: list[str] = Field([], max_length=5, description="Reforms by name: /reference/reforms.")


class CompareAsked(CaseAsked):
    """A case to set under several schemes, the law first."""

    reforms: list[str] = Field(
        [], max_length=8, description="Reforms by name; names joined by + are one scheme: /reference/reforms."
    )
    years: int | None = Field(None, ge=1, le=12, description="Compare whole journeys of so many years of 52 weeks.")


class PaysShape(Shape):
    """Who pays how much, in pounds a week, as text with two decimals."""

    person: str
    deferred: str
    council: str
    nhs: str
    third_party: str
    social_security: str
    total: str


class AssessedShape(Shape):
    """A charge: the answer in a sentence, who pays, and every line with the rule behind it."""

    answer: str
    outcome: str
    day: datetime.date
    rules: str = Field(description="The rules that applied on the day.")
    pays: PaysShape
    assumptions: list[str]
    uncertain: list[str]
    statement: TableShape
