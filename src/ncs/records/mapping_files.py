"""The cleaning table of a run: the default one, or with fields replaced by a table of the user's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ncs.cld import Field, specification
from ncs.cld.mappings import ValueMapping, default_mappings, pass_through_fields
from ncs.core.errors import NcsError, Problem, raise_if
from ncs.core.looking import inside, is_folder
from ncs.records.editions import CLEANED_FIELDS
from ncs.tables.reading.column_files import headings_of, open_columns

COLUMNS = ("field", "raw_value", "cleaned_value")
#: Fields beside those of the main tables that stay as submitted, and are cleaned only where mappings are given.
ALSO_CLEANED = ("has_unpaid_carer",)
#: How the headings of an official mapping table, one a field, end: the value submitted, and that of Release 2.
RAW_ENDS, CLEANED_ENDS = "_raw", "_cleaned_r2"


class BadMappings(NcsError):
    """A folder that holds no cleaning table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """A cleaning table ready for use.

    Attributes:
        table: ``field, raw_value, cleaned_value``; raw values in the form in which they are compared, no two alike.
        keep_unmapped: fields in which a value without a mapping stays as submitted.
        replaced: fields whose default mappings were replaced.
        fields: the fields to clean: those of the official method, and others that were given mappings.
    """

    table: pa.Table
    keep_unmapped: tuple[str, ...]
    replaced: tuple[str, ...] = ()
    fields: tuple[str, ...] = CLEANED_FIELDS


def cleaning(path: Path | None = None) -> Cleaning:
    """Return the default cleaning table, with every field that the file or folder ``path`` names replaced by it.

    A file has the columns :data:`COLUMNS`, or it is of one field as the official tables are: ``Gender_Raw`` and
    ``Gender_Cleaned_R2``. In a replaced field, a value without a mapping becomes blank, as in the official method; in
    :data:`ALSO_CLEANED` it stays as submitted.

    Raises:
        BadMappings: the folder holds no file of mappings.
        ProblemsFound: the file cannot be read or lacks a column, an unknown field, or one raw value with two cleaned
            values, be it in two files.
    """
    own = () if path is None else _read(path)
    replaced = {mapping.field for mapping in own}
    also = tuple(field for field in ALSO_CLEANED if field in replaced)
    rows = [*own, *(mapping for mapping in default_mappings() if mapping.field not in replaced)]
    keep = (pass_through_fields() & set(CLEANED_FIELDS) - replaced) | set(also)
    return Cleaning(
        table=_table(rows),
        keep_unmapped=tuple(sorted(keep)),
        replaced=tuple(sorted(replaced)),
        fields=(*CLEANED_FIELDS, *also),
    )


def folded(text: str) -> str:
    """Return a value in the form in which it is compared: lower case, without trailing blanks."""
    return text.rstrip(" ").lower()


def _read(path: Path) -> tuple[ValueMapping, ...]:
    files = [item for item in inside(path) if item.suffix in (".csv", ".parquet")] if is_folder(path) else [path]
    if not files:
        raise BadMappings(f"The folder {path.name} holds no CSV or Parquet file of mappings.")
    found: dict[Path, list[ValueMapping]] = {file: _read_file(file) for file in files}
    _refuse_files_that_differ(found)
    return tuple(mapping for mappings in found.values() for mapping in mappings)


def _read_file(path: Path) -> list[ValueMapping]:
    one = _field_of_headings(path)
    field, columns = (None, COLUMNS) if one is None else one
    table = open_columns(path, dict.fromkeys(columns, pa.string()), kind="table of mappings", keep_blanks=True).table()
    cells = [table.column(name).to_pylist() for name in columns]
    rows = list(zip(*(cells if field is None else ([field] * table.num_rows, *cells)), strict=True))
    _refuse_mistakes(path, rows)
    return [ValueMapping(field, raw, cleaned) for field, raw, cleaned in rows]


def _field_of_headings(path: Path) -> tuple[str, tuple[str, str]] | None:
    """Return the field of an official table and its two headings; None where the headings are not of that form."""
    headings = headings_of(path, kind="table of mappings")
    folded_headings = [heading.strip().casefold() for heading in headings]
    stems = {heading.removesuffix(CLEANED_ENDS) for heading in folded_headings if heading.endswith(CLEANED_ENDS)}
    pairs = sorted(stem for stem in stems if stem + RAW_ENDS in folded_headings)
    if len(pairs) != 1:
        return None
    stem = pairs[0]
    names = {written: field.name for field in specification(2).fields for written in _written(field)}
    return names.get(stem.replace(" ", "_"), stem), (stem + RAW_ENDS, stem + CLEANED_ENDS)


def _written(field: Field) -> Iterator[str]:
    """How a field may be written in a heading, folded: by its name, local heading, aliases or national name."""
    for name in (field.name, field.header, field.national_name, *field.aliases):
        if name:
            yield name.casefold().replace(" ", "_")


def _refuse_files_that_differ(found: Mapping[Path, Sequence[ValueMapping]]) -> None:
    """Refuse one raw value with two cleaned values in two files; within a file that was found before."""
    seen: dict[tuple[str, str], tuple[str, Path]] = {}
    problems: list[Problem] = []
    for path, mappings in found.items():
        for number, row in enumerate(mappings, start=2):
            cleaned, first = seen.setdefault((row.field, folded(row.raw_value)), (row.cleaned_value, path))
            if cleaned != row.cleaned_value:
                said = f"The raw value has another cleaned value in {first.name}."
                problems.append(_problem(path, number, "two-cleaned-values", said, row.field))
    raise_if(problems, "The files of mappings contradict each other")


def _refuse_mistakes(path: Path, rows: list[tuple[str, str | None, str]]) -> None:
    problems: list[Problem] = []
    seen: dict[tuple[str, str], str] = {}
    for number, (field, raw, cleaned) in enumerate(rows, start=2):
        if field not in (*CLEANED_FIELDS, *ALSO_CLEANED):
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
