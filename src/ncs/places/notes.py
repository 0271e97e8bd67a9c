"""Official notes on the quality of data: a council's figure that is to be checked first, or why there is none.

Those of the publications held come with the program (``data/quality_notes.csv``); a table of others can be given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

import numpy as np
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from ncs.core.errors import NcsError
from ncs.core.periods import FinancialYear, Period
from ncs.places.figures import Figures
from ncs.reference.councils import find_council
from ncs.register.measures import register
from ncs.tables.reading.table_files import read_table
from ncs.tables.reading.text import TextFile


def _known(find: Callable[[str], str]) -> AfterValidator:
    """Return a check that takes a name to what it means; an empty cell stays empty."""

    def _found(text: str) -> str:
        try:
            return find(text) if text else ""
        except NcsError as error:
            raise ValueError(str(error)) from error

    return AfterValidator(_found)


class Note(BaseModel):
    """One note on a measure: a row of the table.

    Attributes:
        measure: its code or id in the table; its id here.
        council: by name or code in the table; its ONS code here. Empty for every council.
        year: such as 2024-25; empty for any period.
        means: ``check``: a figure that is there is to be checked before anything is said; ``no figure``: the note only
            says why there is none.
        note: what it says, in a sentence without a full stop; source: who says so, and where.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    measure: Annotated[str, Field(min_length=1), _known(lambda name: register().measure(name).id)]
    council: Annotated[str, _known(lambda name: find_council(name).ons_code)] = ""
    year: Annotated[str, _known(lambda text: str(FinancialYear.parse(text)))] = ""
    means: Literal["check", "no figure"] = "check"
    note: Annotated[str, Field(min_length=3)]
    source: Annotated[str, Field(min_length=3)]

    def is_of(self, period: Period) -> bool:
        """Return whether figures of a period are meant."""
        return not self.year or FinancialYear.parse(self.year).period == period


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What notes say of the figures of one measure in one period, by area, in words.

    Attributes:
        doubts: of figures that are there, why they are to be checked first; gaps: of those that are not, why.
    """

    doubts: Mapping[str, str]
    gaps: Mapping[str, str]


@cache
def official_notes() -> tuple[Note, ...]:
    """Return the notes of the official publications held."""
    return read_notes(files("ncs.places") / "data" / "quality_notes.csv")


def read_notes(file: TextFile) -> tuple[Note, ...]:
    """Read a table of notes (CSV, XLSX or ODS) with the columns of :class:`Note`.

    Raises:
        ProblemsFound: it cannot be read; a measure, council or year is unknown; a note or its source is missing. Every
            problem at once.
    """
    rows = read_table(file, Note, kind="table of notes on data quality", some=True)
    return tuple(row.value for row in rows)


def noted(notes: Sequence[Note], figures: Figures) -> Noted:
    """Return what notes say of figures."""
    mine = [note for note in notes if note.measure == figures.measure.id and note.is_of(figures.period)]
    there = {area: not np.isnan(value) for area, value in zip(figures.areas, figures.value, strict=True)}
    checks = [note for note in mine if note.means == "check"]
    return Noted(
        doubts=_joined(_said(area, note) for area, has in there.items() if has for note in checks),
        gaps=_joined(_said(area, note) for area, has in there.items() if not has for note in mine),
    )


def _said(area: str, note: Note) -> tuple[str, str]:
    return (area, f"{note.note} ({note.source})") if note.council in ("", area) else (area, "")


def _joined(said: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for area, words in said:
        if words:
            found.setdefault(area, []).append(words)
    return {area: "; ".join(words) for area, words in found.items()}
