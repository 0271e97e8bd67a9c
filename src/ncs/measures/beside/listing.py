"""The people behind a measure, chosen by what was made of them, and a run's tables for questions in SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.core.looking import is_folder, is_there
from ncs.measures.run.definition import Measure
from ncs.measures.run.inputs import EVENTS_FILE
from ncs.measures.run.results import OBSERVATIONS, people_path, read_run

#: Columns that people can be chosen by, and counted by.
CHOSEN_BY = ("reason", "category", "detail", "cohort", "age_group", "gender")
COUNTED_BY = (*CHOSEN_BY, "area", "edition", "period_start")


class NobodyLike(NcsError):
    """Nobody behind a measure has the value that was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Whom to list.

    Attributes:
        counted: True for those who count, False for those left out, None for all.
        values: for columns of :data:`CHOSEN_BY`, text that the value must hold, whatever its case; never a pattern.
        area: ONS code of the council, or None.
    """

    counted: bool | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    area: str | None = None


def chosen_people(results: Path, measure: Measure, choice: Choice) -> pa.Table:
    """Return the rows of a measure's people table that fit, in its order.

    Raises:
        CannotRead: the run kept nobody of the measure.
        NobodyLike: nobody has a value that was asked for; those there are are named.
    """
    people = pq.ParquetFile(people_path(results, measure.id)).read()
    if choice.area is not None:
        people = people.filter(pc.equal(people.column("area"), choice.area))
    if choice.counted is not None:
        counts = pc.coalesce(people.column("in_denominator"), people.column("in_numerator"), False)
        people = people.filter(counts if choice.counted else pc.invert(counts))
    for column, text in choice.values.items():
        people = _holding(people, column, text)
    return people


def _holding(people: pa.Table, column: str, text: str) -> pa.Table:
    cells = people.column(column)
    fits = pc.match_substring(cells, text, ignore_case=True)
    kept = people.filter(pc.fill_null(fits, False))
    if not kept.num_rows:
        there = sorted({str(one) for one in cells.to_pylist() if one is not None})
        said = "; ".join(near_matches(text, there) or there[:8]) or "nothing at all"
        raise NobodyLike(f"Nobody here has {column} with {text!r}. There is: {said}.")
    return kept


def counted_by(people: pa.Table, column: str) -> list[tuple[str | None, int]]:
    """Return how many rows have each value of a column, the commonest first.

    Raises:
        UnknownName: people cannot be counted by it.
    """
    if column not in COUNTED_BY:
        raise UnknownName("column to count by", column, near_matches(column, COUNTED_BY) or list(COUNTED_BY))
    counts: dict[str | None, int] = {}
    for cell in people.column(column).to_pylist():
        key = None if cell is None else str(cell)
        counts[key] = counts.get(key, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))


def tables_of(results: Path, events: Path | None) -> dict[str, Sequence[Path]]:
    """Return the Parquet files of a run by the name under which a question finds them.

    ``observations``, ``people_ID`` for each measure, the side tables by their own names, and ``events``.

    Raises:
        CannotRead: the folder holds no run of measures.
    """
    read_run(results)
    return {name: files for name, files in _named(results, events) if files}


def _named(results: Path, events: Path | None) -> Iterator[tuple[str, Sequence[Path]]]:
    yield "observations", [path for path in [results / OBSERVATIONS] if is_there(path)]
    for kind, before in (("people", "people_"), ("side", "")):
        folder = results / kind
        for path in sorted(folder.iterdir()) if is_folder(folder) else ():
            if path.suffix == ".parquet":
                yield before + path.stem, [path]
    if events is not None:
        found = events / EVENTS_FILE
        yield "events", sorted(found.iterdir()) if is_folder(found) else [found] * is_there(found)
