"""CQC's assessments of councils, as a table that is given: date, rating, and a score for each quality statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import NcsError, Problem, raise_if
from ncs.places.expected.editions import Edition
from ncs.reference.councils import find_council
from ncs.tables.reading.table_files import read_table

Rating = Literal["Outstanding", "Good", "Requires improvement", "Inadequate"]
#: A score of 1 to 4 for a quality statement; this or less is short of what is wanted.
SHORT = 2


class Row(BaseModel):
    """One score of one council: a row of the table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    council: str
    published: date
    rating: Rating
    statement: str
    score: int = Field(ge=1, le=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """CQC's latest assessment of a council: when, its rating, and scores by the edition's quality statements."""

    published: date
    rating: str
    scores: Mapping[str, int]


def read_cqc(file: Path, among: Edition) -> Mapping[str, Assessed]:
    """Read a table of CQC's assessments and return the latest of each council, by ONS code.

    Columns: council, published, rating, statement (its title, or the edition's short name), score (1 to 4).

    Raises:
        ProblemsFound: it cannot be read; a council or statement is unknown; a statement stands twice in an assessment;
            or an assessment has two ratings. Every problem at once.
    """
    rows = read_table(file, Row, kind="table of CQC's assessments", some=True)
    names = {one.title.casefold(): name for name, one in among.statements.items()} | {n: n for n in among.statements}
    found: dict[tuple[str, date], dict[str, int]] = {}
    ratings: dict[tuple[str, date], str] = {}
    problems: list[Problem] = []
    for row in rows:
        wrong = _take(row.value, names, found, ratings)
        if wrong is not None:
            rule, column, message, step = wrong
            problems.append(
                Problem(rule=rule, message=message, next_step=step, file=file.name, row=row.number, field=column)
            )
    raise_if(problems, "The table of CQC's assessments cannot be used")
    latest: dict[str, Assessed] = {}
    for (area, published), scores in sorted(found.items(), key=lambda item: item[0]):
        latest[area] = Assessed(published=published, rating=ratings[area, published], scores=scores)
    return latest


def _take(
    one: Row,
    names: Mapping[str, str],
    found: dict[tuple[str, date], dict[str, int]],
    ratings: dict[tuple[str, date], str],
) -> tuple[str, str, str, str] | None:
    """Add a row to what was found; or say what is wrong with it: rule, column, message, next step."""
    try:
        key = (find_council(one.council).ons_code, one.published)
    except NcsError as error:
        return "unknown-council", "council", str(error), "Give its name or code."
    name = names.get(one.statement.casefold().strip())
    if name is None:
        return "unknown-statement", "statement", f"No statement {one.statement!r}.", f"One of: {'; '.join(names)}."
    if name in found.setdefault(key, {}):
        return "score-twice", "statement", "The statement has a score already.", "Keep one of the rows."
    if ratings.setdefault(key, one.rating) != one.rating:
        return "two-ratings", "rating", "The assessment has another rating too.", "Keep one."
    found[key][name] = one.score
    return None
