"""The cleaning table of a run: the default one, or with fields replaced by a table of the user's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ncs.cld.mappings import ValueMapping, default_mappings, pass_through_fields
from ncs.core.errors import NcsError, Problem, raise_if
from ncs.records.editions import CLEANED_FIELDS
from ncs.tables.reading.column_files import open_columns

COLUMNS = ("field", "raw_value", "cleaned_value")


class BadMappings(NcsError):
    """A folder that holds no cleaning table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """A cleaning table ready for use.

    Attributes:
        table: ``field, raw_value, cleaned_value``; raw values in the form in which they are compared, no two alike.
        keep_unmapped: fields in which a value without a mapping stays as submitted.
        replaced: fields whose default mappings were replaced.
    """

    table: pa.Table
    keep_unmapped: tuple[str, ...]
    replaced: tuple[str, ...] = ()


def cleaning(path: Path | None = None) -> Cleaning:
    """Return the default cleaning table, with every field that the file or folder ``path`` names replaced by it.

    In a replaced field, a value without a mapping becomes blank, as in the official method.

    Raises:
        BadMappings: the folder holds no file of mappings.
        ProblemsFound: the file cannot be read or lacks a column, an unknown field, or one raw value with two cleaned
            values.
    """
    own = () if path is None else _read(path)
    replaced = {mapping.field for mapping in own}
    rows = [*own, *(mapping for mapping in default_mappings() if mapping.field not in replaced)]
    keep = pass_through_fields() & set(CLEANED_FIELDS) - replaced
    return Cleaning(table=_table(rows), keep_unmapped=tuple(sorted(keep)), replaced=tuple(sorted(replaced)))


def folded(text: str) -> str:
    """Return a value in the form in which it is compared: lower case, without trailing blanks."""
    return text.rstrip(" ").lower()


def _read(path: Path) -> tuple[ValueMapping, ...]:
    files = sorted(item for item in path.iterdir() if item.suffix in (".csv", ".parquet")) if path.is_dir() else [path]
    if not files:
        raise BadMappings(f"The folder {path.name} holds no CSV or Parquet file of mappings.")
    return tuple(mapping for file in files for mapping in _read_file(file))


def _read_file(path: Path) -> Iterable[ValueMapping]:
    table = open_columns(path, dict.fromkeys(COLUMNS, pa.string()), kind="table of mappings", keep_blanks=True).table()
    rows = list(zip(*(table.column(name).to_pylist() for name in COLUMNS), strict=True))
    _refuse_mistakes(path, rows)
    return [ValueMapping(field, raw, cleaned) for field, raw, cleaned in rows]


def _refuse_mistakes(path: Path, rows: list[tuple[str, str | None, str]]) -> None:
    problems: list[Problem] = []
    seen: dict[tuple[str, str], str] = {}
    for number, (field, raw, cleaned) in enumerate(rows, start=2):
        if field not in CLEANED_FIELDS:
            problems.append(
                _problem(path, number, "unknown-field", f"{field!r} is not a field that is cleaned.", field)
            )
        elif raw is None:
            problems.append(_problem(path, number, "blank-raw-value", "The raw value is missing.", field))
        elif seen.setdefault((field, folded(raw)), cleaned) != cleaned:
            problems.append(
                _problem(path, number, "two-cleaned-values", "The raw value has two cleaned values.", field)
            )
    raise_if(problems, f"{path.name}: the mappings have mistakes")


def _problem(path: Path, number: int, rule: str, message: str, field: str) -> Problem:
    return Problem(
        rule=rule, message=message, next_step="Correct or remove the row.", file=path.name, row=number, field=field
    )


def _table(rows: Iterable[ValueMapping]) -> pa.Table:
    found = {(row.field, folded(row.raw_value)): row.cleaned_value for row in rows}
    return pa.table(
        {
            "field": pa.array([field for field, _ in found], pa.string()),
            "raw_value": pa.array([raw for _, raw in found], pa.string()),
            "cleaned_value": pa.array(list(found.values()), pa.string()),
        }
    )
