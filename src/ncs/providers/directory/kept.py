"""A register kept in a folder: locations, ratings, links and events as Parquet. Nothing about persons."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.looking import is_file
from ncs.providers.directory.cells import Array
from ncs.providers.directory.register import COLUMNS, DAYS, TEXTS, Edition, Event, Link, Register
from ncs.tables.reading.json_files import read_json

#: The form of the folder; another one is refused.
FORM = "providers 1"
_EVENT, _LINK = tuple(Event.__annotations__), tuple(Link.__annotations__)
_event_cells, _link_cells = attrgetter(*_EVENT), attrgetter(*_LINK)
_RATING = ("location_id", "group", "domain", "rating", "day", "kind")
#: The columns of each file.
_COLUMNS = {"locations": COLUMNS, "events": _EVENT, "links": _LINK, "ratings": _RATING}


def fill(folder: Path, register: Register) -> None:
    """Write a register into a folder that is being made."""
    pq.write_table(pa.table({name: pa.array(register[name]) for name in COLUMNS}), folder / "locations.parquet")
    _rows(folder / "events.parquet", map(_event_cells, register.events), _EVENT)
    _rows(folder / "links.parquet", map(_link_cells, register.links), _LINK)
    _rows(folder / "ratings.parquet", register.ratings, _RATING)
    editions = [asdict(one) | {"day": one.day.isoformat()} for one in register.editions]
    text = json.dumps({"form": FORM, "files": editions}, indent=1, ensure_ascii=False)
    (folder / "register.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _rows(path: Path, rows: Iterable[Sequence[Any]], names: tuple[str, ...]) -> None:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    made = {name: pa.array(cells, _kind(cells)) for name, cells in zip(names, columns, strict=True)}
    pq.write_table(pa.table(made), path)


def _kind(cells: Sequence[Any]) -> pa.DataType:
    return pa.date32() if cells and isinstance(cells[0], date) else pa.string()


def open_register(folder: Path) -> Register:
    """Open a register from its folder. Columns, events and ratings are read when they are first asked for.

    A national register has hundreds of thousands of ratings, which few questions are about.

    Raises:
        ProblemsFound: it is no such folder, or is damaged; where a part is damaged within, when that is read.
    """
    if not is_file(folder / "register.json"):
        raise _refused(folder, "It is no folder that `ncs providers read` made.")
    said = read_json(folder / "register.json", kind="register", next_step="Make it again: ncs providers read.")
    if said.get("form") != FORM:
        raise _refused(folder, f"It is of another form: {said.get('form')!r}, not {FORM!r}.")
    with _whole(folder):
        held = {name: _file(folder, name, columns) for name, columns in _COLUMNS.items()}
        return Register(
            columns=_Columns(folder, held["locations"]),
            links=tuple(Link(**dict(zip(_LINK, row, strict=True))) for row in _cells(held["links"].read(), _LINK)),
            events=_Rows(folder, held["events"], _EVENT, _event),
            ratings=_Rows(folder, held["ratings"], _RATING, tuple),
            editions=tuple(_edition(row) for row in said["files"]),
        )


@contextmanager
def _whole(folder: Path) -> Iterator[None]:
    """Say of what goes wrong while a folder is read that it is damaged."""
    try:
        yield
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError) as error:
        raise _refused(folder, f"It is damaged: {error}") from error


def _file(folder: Path, name: str, columns: Iterable[str]) -> pq.ParquetFile:
    """Open one of the files, and see that it has its columns."""
    path = folder / f"{name}.parquet"
    if lacking := sorted({*columns} - {*pq.read_schema(path).names}):
        raise KeyError(f"{path.name} has no {', '.join(lacking)}")
    return pq.ParquetFile(path, read_dictionary=[one for one in columns if name == "locations" and one in TEXTS])


class _Columns(Mapping[str, Array]):
    """The columns of locations, each read when it is first asked for."""

    def __init__(self, folder: Path, file: pq.ParquetFile) -> None:
        """Keep the open file."""
        self._folder, self._file = folder, file
        self._read: dict[str, Array] = {}

    def __getitem__(self, name: str) -> Array:
        """Return a column as an array."""
        if name not in self._read:
            if name not in COLUMNS:
                raise KeyError(name)
            with _whole(self._folder):
                self._read[name] = _array(name, self._file.read(columns=[name]))
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COLUMNS)

    def __len__(self) -> int:
        return len(COLUMNS)


class _Rows(Sequence[Any]):
    """Rows of a file, read when they are first asked for; how many there are is known before."""

    def __init__(
        self, folder: Path, file: pq.ParquetFile, names: tuple[str, ...], made: Callable[[tuple[Any, ...]], Any]
    ) -> None:
        """Keep the open file, the columns of a row in their order, and what becomes of a row."""
        self._folder, self._file, self._names, self._made = folder, file, names, made
        self._read: tuple[Any, ...] | None = None

    def _all(self) -> tuple[Any, ...]:
        if self._read is None:
            with _whole(self._folder):
                self._read = tuple(map(self._made, _cells(self._file.read(columns=[*self._names]), self._names)))
        return self._read

    def __getitem__(self, at: Any) -> Any:
        """Return a row, or some."""
        return self._all()[at]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return int(self._file.metadata.num_rows)


def _cells(table: pa.Table, names: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """Return the rows of a table as tuples, column by column, which is many times quicker than row by row."""
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _event(cells: tuple[Any, ...]) -> Event:
    place, day, event, before, after = cells
    return Event(location_id=place, day=day, event=event, before=before, after=after)


def _edition(row: Mapping[str, Any]) -> Edition:
    return Edition(**{**row, "day": date.fromisoformat(row["day"])})


def _array(name: str, table: pa.Table) -> Any:
    column = table.column(name).combine_chunks()
    if name in DAYS:
        return column.to_numpy(zero_copy_only=False).astype("datetime64[D]")
    if pa.types.is_dictionary(column.type):
        texts = np.empty(len(column.dictionary), dtype=object)
        texts[:] = column.dictionary.to_pylist()
        return texts[column.indices.to_numpy()]
    if pa.types.is_string(column.type):
        return np.array(column.to_pylist(), dtype=object)
    return column.to_numpy(zero_copy_only=False)


def _refused(folder: Path, message: str) -> ProblemsFound:
    step = "Give the folder that ncs providers read made, or make it again."
    problem = Problem(rule="register-folder", message=message, next_step=step, file=folder.name)
    return ProblemsFound("The register of providers cannot be used", [problem])
