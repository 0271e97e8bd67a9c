"""People in a Parquet file: one row each, columns named by their place in :class:`People`, the rest in metadata.

Columns: ``now.<field>``, ``now.income.<kind>``, ``entrant.<field>``, ``entrant.income.<kind>``, ``weight``,
``weeks_so_far``, ``stay``, ``group.<name>``. Money is whole pence. The metadata key ``ncs_people`` holds, as JSON, the
version of this layout, the day, the source, whether the people are invented, the notes, and the classes of stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ncs.charging.law.kinds import income_kinds
from ncs.charging.simulation.people import People
from ncs.charging.simulation.stays import Stays
from ncs.charging.vector.population import Population, Yes
from ncs.core.errors import NcsError, Problem, ProblemsFound, raise_if
from ncs.core.files import atomic_path
from ncs.core.looking import is_file, is_there
from ncs.core.refusals import refuse_file

#: The version of the layout; a file of another version is refused.
SCHEMA = 2
_KEY = b"ncs_people"
_INCOME = "income."
_OWN = {"weight": pa.float64(), "weeks_so_far": pa.int64(), "stay": pa.int64()}


class NotPeople(NcsError):
    """A file that is not one of people."""


class _Said(BaseModel):
    """What the metadata of a file say of its people."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_number: Literal[2] = Field(alias="schema")
    on: date
    source: str
    synthetic: bool
    notes: tuple[str, ...]
    stays: tuple[Stays, ...]


def fill_people(people: People, scratch: Path) -> None:
    """Write people straight to a path, from :mod:`ncs.core.outputs`; the same people give the same bytes."""
    columns = {name: pa.array(values) for name, values in _columns(people)}
    said = {
        "schema": SCHEMA,
        "on": people.on.isoformat(),
        "source": people.source,
        "synthetic": people.synthetic,
        "notes": people.notes,
        "stays": [asdict(stays) for stays in people.stays],
    }
    table = pa.table(columns).replace_schema_metadata({_KEY: json.dumps(said, sort_keys=True, ensure_ascii=False)})
    pq.write_table(table, scratch, compression="zstd", compression_level=1)


def write_people(people: People, target: Path, *, replace: bool = False) -> None:
    """Write people to a Parquet file, whole or not at all; unless they are invented, for its user alone.

    Raises:
        AlreadyThere: ``target`` exists, and ``replace`` is not given.
        CannotWrite: a fault of the file system.
    """
    with atomic_path(target, replace=replace, private=not people.synthetic) as scratch:
        fill_people(people, scratch)


def parquet_file(target: Path, *, replace: bool = False, read: Sequence[Path] = ()) -> Path:
    """Return the name of a file to write people to, beside the files that are ``read``.

    Raises:
        NotPeople: it has the ending of another kind of file, by which others would take it for one.
        AlreadyThere, IsAnInput, NotOurs: as :func:`ncs.core.refusals.refuse_file` says.
    """
    if target.suffix != ".parquet":
        raise NotPeople(f"People are written as Parquet, and {target.name} is not named so. End it in .parquet.")
    refuse_file(target, replace=replace, read=read)
    return target


def read_people(path: Path) -> People:
    """Read people from a file that :func:`write_people` wrote.

    Raises:
        NotPeople: there is no such file, it is not Parquet, or it is not one of people in this layout.
        ProblemsFound: columns are missing, unknown, of another type or have gaps; or they do not make up a population.
    """
    table, said = _opened(path)
    raise_if(_problems(table, path.name), f"{path.name} cannot be read as people")
    held = {name: table[name].to_numpy() for name in table.column_names}
    return People(
        now=_population(held, "now.", file=path.name),
        on=said.on,
        weight=held["weight"],
        entrant=_population(held, "entrant.", file=path.name),
        weeks_so_far=held["weeks_so_far"],
        stay=held["stay"],
        stays=said.stays,
        groups={
            name.removeprefix("group."): values.astype(np.str_)
            for name, values in held.items()
            if name.startswith("group.")
        },
        source=said.source,
        synthetic=said.synthetic,
        notes=said.notes,
    )


def _columns(people: People) -> Iterator[tuple[str, Any]]:
    for part, population in (("now", people.now), ("entrant", people.entrant)):
        for name in _kinds():
            yield f"{part}.{name}", getattr(population, name)
        for kind in sorted(population.income):
            yield f"{part}.{_INCOME}{kind}", population.income[kind]
    for name in _OWN:
        yield name, getattr(people, name)
    for name in sorted(people.groups):
        yield f"group.{name}", people.groups[name]


def _kinds() -> dict[str, pa.DataType]:
    """Return the type of each field of a population but income."""
    hints = get_type_hints(Population)
    return {item.name: _kind(hints[item.name]) for item in fields(Population) if item.name != "income"}


def _kind(hint: Any) -> pa.DataType:
    inside = str([hint, *get_args(hint)])
    if "datetime64" in inside:
        return pa.date32()
    return pa.bool_() if hint == Yes or "numpy.bool" in inside else pa.int64()


def _opened(path: Path) -> tuple[pa.Table, _Said]:
    if is_there(path) and not is_file(path):
        raise NotPeople(f"{path} is a folder, a pipe or a device. Name one file.")
    try:
        with path.open("rb") as stream:  # a path handed on would be read as an address
            table = pq.read_table(stream)
    except FileNotFoundError:
        raise NotPeople(f"There is no file {path}.") from None
    except (pa.ArrowInvalid, OSError) as error:
        raise NotPeople(f"{path} is not a Parquet file. For a survey of your own give --mapping as well.") from error
    said = (table.schema.metadata or {}).get(_KEY)
    if said is None:
        raise NotPeople(
            f"{path} does not hold people as ncs writes them. For a survey of your own give --mapping as well."
        )
    return table, _description(said, path)


def _description(said: bytes, path: Path) -> _Said:
    damaged = f"What {path} says of its people is damaged. Make it anew."
    try:
        found: Any = json.loads(said)
        schema = found["schema"]
    except (ValueError, TypeError, KeyError) as error:
        raise NotPeople(damaged) from error
    if schema != SCHEMA:
        raise NotPeople(f"{path} has people in layout {schema}; this version reads {SCHEMA}. Make it anew.")
    try:
        return _Said.model_validate(found)
    except ValidationError as error:
        raise NotPeople(damaged) from error


def _wanted(table: pa.Table) -> dict[str, pa.DataType]:
    """Return the columns that a file must or may have, with their types."""
    wanted = {f"{part}.{name}": kind for part in ("now", "entrant") for name, kind in _kinds().items()} | _OWN
    for name in table.column_names:
        kind = name.partition(_INCOME)[2]
        if name.startswith(("now.income.", "entrant.income.")) and kind in income_kinds():
            wanted[name] = pa.int64()
        elif name.startswith("group."):
            wanted[name] = pa.string()
    return wanted


def _problems(table: pa.Table, file: str) -> Iterator[Problem]:
    wanted, held = _wanted(table), {column.name: column.type for column in table.schema}
    for name in sorted(wanted.keys() - held.keys()):
        yield Problem(rule="column-missing", message="The column is not there.", next_step=_MAKE, file=file, field=name)
    for name in sorted(held.keys() - wanted.keys()):
        yield Problem(rule="column-unknown", message="The column is not known.", next_step=_MAKE, file=file, field=name)
    for name in sorted(wanted.keys() & held.keys()):
        if held[name] != wanted[name]:
            message = f"The column holds {held[name]}, and {wanted[name]} is wanted."
            yield Problem(rule="column-type", message=message, next_step=_MAKE, file=file, field=name)
        elif table[name].null_count:
            yield Problem(rule="gaps", message="Some values are missing.", next_step=_MAKE, file=file, field=name)


_MAKE = "Make the file anew with ncs; to change people, write them with ncs.charging.simulation.people_file."


def _population(held: dict[str, Any], part: str, *, file: str) -> Population:
    """Return one of the two populations of a file."""
    income = {
        name.removeprefix(f"{part}{_INCOME}"): values
        for name, values in held.items()
        if name.startswith(f"{part}{_INCOME}")
    }
    try:
        return Population(income=income, **{name: held[f"{part}{name}"] for name in _kinds()})
    except ValueError as error:
        message = f"The people of {part.rstrip('.')} cannot be so: {error}."
        problem = Problem(rule="impossible-people", message=message, next_step=_MAKE, file=file)
        raise ProblemsFound(f"{file} cannot be read as people", [problem]) from error
