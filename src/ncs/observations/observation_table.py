"""The tidy table: observations checked, sorted and queried as one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ncs.core.errors import Problem, raise_if
from ncs.core.money import round_half_away
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.observations.checks import KEY, row_problems, schema_problems
from ncs.observations.schema import NUMBER, SCHEMA, Observation

_NUMBERS = tuple(field.name for field in SCHEMA if field.type.equals(NUMBER))
#: Digits before the point that fit.
_WHOLE = NUMBER.precision - NUMBER.scale
_NAMES = tuple(field.name for field in fields(Observation))

#: One name or several.
Wanted = str | Collection[str] | None


@dataclass(frozen=True, slots=True)
class ObservationTable:
    """Observations in :data:`SCHEMA`, without contradiction or repetition, in the order of their keys.

    Attributes:
        data: the Arrow table; sorted by measure, area, period, group, source and method.

    Raises:
        ProblemsFound: a column is missing, unknown or of the wrong type; a row contradicts itself; an observation is
            there twice. All problems are collected.
    """

    data: pa.Table

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", _in_order(check(self.data)))

    def __len__(self) -> int:
        return int(self.data.num_rows)

    def __iter__(self) -> Iterator[Observation]:
        columns = [_values(self.data.column(name), _MADE.get(name)) for name in _NAMES]
        for row in zip(*columns, strict=True):
            yield Observation(**dict(zip(_NAMES, row, strict=True)))

    def select(
        self,
        *,
        measure: Wanted = None,
        area: Wanted = None,
        period: Period | None = None,
        overlapping: Period | None = None,
        group: Wanted = None,
        source: Wanted = None,
        method: Wanted = None,
    ) -> ObservationTable:
        """Return the rows that fit everything asked for.

        ``period`` asks for exactly that period; ``overlapping`` for every period that shares a day with it. The others
        take one name or several. Nothing that fits is an empty table, not an error.
        """
        kept = self.data
        named = {"measure": measure, "area": area, "group": group, "source": source, "method": method}
        for name, wanted in named.items():
            if isinstance(wanted, str):  # set beside a text and not an array: to make one, Arrow first loads pandas
                kept = kept.filter(pc.equal(kept.column(name), wanted))
            elif wanted is not None:
                names = pa.array(sorted(wanted), pa.string())
                kept = kept.filter(pc.is_in(kept.column(name), value_set=names))
        if period is not None:
            kept = kept.filter(pc.equal(kept.column("period_start"), period.start))
            kept = kept.filter(pc.equal(kept.column("period_end"), period.end))
        if overlapping is not None:
            kept = kept.filter(pc.less_equal(kept.column("period_start"), overlapping.end))
            kept = kept.filter(pc.greater_equal(kept.column("period_end"), overlapping.start))
        return of_checked(kept)

    def measures(self) -> tuple[str, ...]:
        """Return the measures present, in order."""
        return tuple(sorted(set(self.data.column("measure").to_pylist())))

    def joined(self, other: ObservationTable) -> ObservationTable:
        """Return both tables' rows.

        Raises:
            ProblemsFound: an observation is in both.
        """
        return ObservationTable(pa.concat_tables([self.data, other.data]))


def of_checked(data: pa.Table) -> ObservationTable:
    """Return the table of rows that :func:`check` returned, or of some rows of a table; they are not checked again."""
    return in_order(_in_order(data))


def in_order(data: pa.Table) -> ObservationTable:
    """Return the table of rows that are checked, and in the order of their keys."""
    table = object.__new__(ObservationTable)
    object.__setattr__(table, "data", data)
    return table


def _in_order(data: pa.Table) -> pa.Table:
    return data.sort_by([(name, "ascending") for name in KEY]).combine_chunks()


def from_observations(observations: Iterable[Observation]) -> ObservationTable:
    """Return the table of ``observations``.

    Raises:
        ProblemsFound: an observation is there twice, or a number does not fit 38 digits with nine decimals
            (see :func:`nine_places`).
    """
    rows = list(observations)
    raise_if(_misfits(rows), "Some numbers cannot be kept")
    columns = {name: [getattr(row, name) for row in rows] for name in _NAMES}
    columns["status"] = [str(status) for status in columns["status"]]
    return ObservationTable(pa.table(columns, schema=SCHEMA))


def nine_places(number: Decimal | Fraction | int | None) -> Decimal | None:
    """Round a number to the nine decimals that the table keeps, halves away from zero; None stays None."""
    return None if number is None else round_half_away(number, NUMBER.scale)


def check(data: pa.Table, *, file: str | None = None) -> pa.Table:
    """Return ``data`` with the columns in the order of :data:`SCHEMA`.

    Raises:
        ProblemsFound: as :class:`ObservationTable`; ``file`` is named in every problem.
    """
    raise_if(schema_problems(data.schema, file=file), "This is not a table of observations")
    ordered = data.select(SCHEMA.names)
    raise_if(row_problems(ordered, file=file), "Some observations cannot be kept")
    return ordered.cast(SCHEMA)


def _misfits(rows: Iterable[Observation]) -> Iterator[Problem]:
    for number, row in enumerate(rows, start=1):
        for name in _NUMBERS:
            value = getattr(row, name)
            if value is None or fits(value):
                continue
            yield Problem(
                rule="number-too-long",
                message=f"{row.measure}, {row.area}: observation {number} has a number that cannot be kept exactly.",
                next_step=f"Give at most {_WHOLE} digits before the point and {NUMBER.scale} after it.",
                field=name,
                value=str(value),
            )


def fits(number: Decimal) -> bool:
    """Whether the table can keep a number exactly: finite, 29 digits before the point and nine after it at most."""
    if not number.is_finite():
        return False
    _, _, part = f"{number:f}".partition(".")
    return len(part.rstrip("0")) <= NUMBER.scale and (number == 0 or number.adjusted() < _WHOLE)


def _values(column: pa.ChunkedArray, made: Callable[[Any], Any] | None) -> list[Any]:
    """Return the values of a column, each different one made once; what is absent is None."""
    values: list[Any] = []
    for chunk in column.chunks:
        encoded = chunk.dictionary_encode()
        held = encoded.dictionary.to_pylist()
        if made is not None:
            held = [made(value) for value in held]
        values += [None if place is None else held[place] for place in encoded.indices.to_pylist()]
    return values


def plain(value: Decimal) -> Decimal:
    """Return a decimal without the noughts that the store adds after the point."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


#: What is made of a value of the store on its way to an observation, by column.
_MADE: Mapping[str, Callable[[Any], Any]] = {**dict.fromkeys(_NUMBERS, plain), "status": Status}
