"""What is wrong with a table of observations: every problem, each with its row and key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ncs.core.errors import Problem
from ncs.core.status import Status
from ncs.observations.schema import AREA_CODE, SCHEMA
from ncs.tables.reading.headings import there_are

#: What an observation is known by: there may be one value for each.
KEY = ("measure", "area", "period_start", "period_end", "group", "source", "method")

#: As many rows as are looked at in Python.
_FEW = 2_000


def schema_problems(schema: pa.Schema, *, file: str | None = None) -> Iterator[Problem]:
    """Yield a problem for each column that is missing, not known, or of another type than :data:`SCHEMA` asks."""
    for name in SCHEMA.names:
        if name not in schema.names:
            yield _column(name, file, "missing-column", "This column is missing.", f"Add it. {there_are(schema.names)}")
        elif not schema.field(name).type.equals(SCHEMA.field(name).type):
            said = f"This column holds {schema.field(name).type}, not {SCHEMA.field(name).type}."
            yield _column(name, file, "wrong-type", said, "Write the file again from observations.")
    for name in schema.names:
        if name not in SCHEMA.names:
            yield _column(name, file, "unknown-column", "Observations have no such column.", "Remove the column.")


def _column(name: str, file: str | None, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file, field=name)


def row_problems(data: pa.Table, *, file: str | None = None) -> Iterator[Problem]:
    """Yield every contradiction in rows of :data:`SCHEMA`, then every observation that is there twice.

    Rows count as in a spreadsheet, with the heading as row 1.
    """
    for field, rule, message, next_step, test in _RULES:
        for place in _places(test(data)):
            yield Problem(
                rule=rule,
                message=f"{_key(data, place)}: {message}",
                next_step=next_step,
                file=file,
                row=place + 2,
                field=field,
                value=_text(data.column(field)[place].as_py()),
            )
    yield from _duplicates(data, file)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _places(mask: Any) -> list[int]:
    """Return the places at which a mask is true; unknown counts as not true."""
    return [int(place) for place in pc.indices_nonzero(pc.fill_null(mask, False)).to_pylist()]


def _key(data: pa.Table, place: int) -> str:
    parts = {name: data.column(name)[place].as_py() for name in KEY}
    period = f"{parts['period_start']} to {parts['period_end']}"
    return f"{parts['measure']}, {parts['area']}, {period}, {parts['group']}"


def _is_ok(data: pa.Table) -> Any:
    return pc.equal(data.column("status"), Status.OK.value)


def _blank(name: str) -> Callable[[pa.Table], Any]:
    return lambda data: pc.or_kleene(
        pc.is_null(data.column(name)), pc.equal(pc.utf8_trim_whitespace(data.column(name)), "")
    )


def _absent(name: str) -> Callable[[pa.Table], Any]:
    return lambda data: pc.is_null(data.column(name))


_Rule = tuple[str, str, str, str, Callable[[pa.Table], Any]]
_RULES: tuple[_Rule, ...] = (
    *(
        (name, "empty", "this must not be empty.", "Fill it in.", _blank(name))
        for name in ("measure", "group", "unit", "source", "method")
    ),
    *(
        (name, "empty", "this must not be empty.", "Give the first and last day.", _absent(name))
        for name in ("period_start", "period_end")
    ),
    (
        "area",
        "area-code",
        "this is not a nine-character ONS code.",
        "Give the ONS code, such as E08000035.",
        lambda data: pc.invert(pc.match_substring_regex(pc.fill_null(data.column("area"), ""), AREA_CODE.pattern)),
    ),
    (
        "status",
        "unknown-status",
        "there is no such status.",
        f"Write one of {', '.join(Status)}.",
        lambda data: pc.invert(pc.is_in(data.column("status"), value_set=pa.array([str(one) for one in Status]))),
    ),
    (
        "value",
        "value-without-ok",
        "there is a value, but the status is not ok.",
        "Remove the value, or set the status to ok.",
        lambda data: pc.and_(pc.is_valid(data.column("value")), pc.invert(pc.fill_null(_is_ok(data), False))),
    ),
    (
        "value",
        "ok-without-value",
        "the status is ok, but there is no value.",
        "Give the value, or the status that says why there is none.",
        lambda data: pc.and_(pc.is_null(data.column("value")), pc.fill_null(_is_ok(data), False)),
    ),
    (
        "lower",
        "reversed-interval",
        "the interval's lower end is above its upper end.",
        "Exchange them.",
        lambda data: pc.greater(data.column("lower"), data.column("upper")),
    ),
    (
        "period_end",
        "reversed-period",
        "the period ends before it starts.",
        "Exchange them.",
        lambda data: pc.greater(data.column("period_start"), data.column("period_end")),
    ),
)


def _different(rows: pa.Table) -> int:
    """How many different rows there are. To load what groups rows of Arrow takes longer than to look at a few."""
    if len(rows) <= _FEW:
        return len(set(zip(*(column.to_pylist() for column in rows.columns), strict=True)))
    return int(rows.group_by(rows.column_names).aggregate([]).num_rows)


def _duplicates(data: pa.Table, file: str | None) -> Iterator[Problem]:
    keys = data.select(list(KEY))
    if _different(keys) == len(data):
        return
    numbered = keys.append_column("place", pa.array(range(len(data)), pa.int64()))
    groups = numbered.group_by(list(KEY)).aggregate([("place", "min"), ("place", "list"), ("place", "count")])
    twice = groups.filter(pc.greater(groups.column("place_count"), 1)).sort_by("place_min")
    for places in twice.column("place_list").to_pylist():
        first, *again = sorted(places)
        for place in again:
            yield Problem(
                rule="duplicate",
                message=f"{_key(data, place)}: this is there already, in row {first + 2}.",
                next_step="Keep one of them, or give them different sources or methods.",
                file=file,
                row=place + 2,
                value=f"{data.column('source')[place].as_py()}; {data.column('method')[place].as_py()}",
            )
