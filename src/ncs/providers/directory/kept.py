"""A register kept in a folder: locations, ratings, links and events as Parquet. Nothing about persons."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from ncs.providers.directory.register import COLUMNS, DAYS, Edition, Event, Link, Register
from ncs.tables.reading.json_files import read_json

#: The form of the folder; another one is refused.
FORM = "providers 1"
_EVENT, _LINK = tuple(Event.__annotations__), tuple(Link.__annotations__)
_event_cells, _link_cells = attrgetter(*_EVENT), attrgetter(*_LINK)
_RATING = ("location_id", "group", "domain", "rating", "day", "kind")


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
    """Read a register from its folder.

    Raises:
        ProblemsFound: it is no such folder, or is damaged.
    """
    if not is_file(folder / "register.json"):
        raise _refused(folder, "It is no folder that `ncs providers read` made.")
    said = read_json(folder / "register.json", kind="register", next_step="Make it again: ncs providers read.")
    if said.get("form") != FORM:
        raise _refused(folder, f"It is of another form: {said.get('form')!r}, not {FORM!r}.")
    try:
        tables = {
            name: pq.read_table(folder / f"{name}.parquet") for name in ("locations", "events", "links", "ratings")
        }
        return Register(
            columns={name: _array(name, tables["locations"]) for name in COLUMNS},
            links=tuple(Link(**dict(zip(_LINK, row, strict=True))) for row in _cells(tables["links"], _LINK)),
            events=tuple(map(_event, _cells(tables["events"], _EVENT))),
            ratings=tuple(_cells(tables["ratings"], _RATING)),
            editions=tuple(_edition(row) for row in said["files"]),
        )
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError) as error:
        raise _refused(folder, f"It is damaged: {error}") from error


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
    if pa.types.is_string(column.type):
        return np.array(column.to_pylist(), dtype=object)
    return column.to_numpy(zero_copy_only=False)


def _refused(folder: Path, message: str) -> ProblemsFound:
    step = "Give the folder that ncs providers read made, or make it again."
    problem = Problem(rule="register-folder", message=message, next_step=step, file=folder.name)
    return ProblemsFound("The register of providers cannot be used", [problem])
