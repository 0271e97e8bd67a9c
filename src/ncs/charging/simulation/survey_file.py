"""A survey's own file, CSV, tab-separated or Parquet, as columns of text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
from numpy.typing import NDArray

from ncs.charging.simulation.survey_mapping import Mapping, plain
from ncs.core.errors import NcsError, Problem, near_matches, raise_if
from ncs.core.looking import is_file, is_folder
from ncs.tables.reading.csv_text import FAULTS, csv_rows
from ncs.tables.reading.text import NotText, encoding_of, reading_as

Texts = NDArray[np.object_]
_PARQUET = (".parquet", ".pq")
_TABS = (".tab", ".tsv")
#: The heading is row 1 of a text file, so that the first person is in row 2; so they are counted in Parquet too.
FIRST_ROW = 2


class CannotReadSurvey(NcsError):
    """A survey file that is not there, is not of its kind, or holds nobody."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Survey:
    """The rows of a survey that are used.

    Attributes:
        file: its name; columns: the ones that the mapping names, as text, empty where there is a gap.
        row: of each, counted as a spreadsheet does; left_out: how many rows the mapping leaves out.
    """

    file: str
    columns: dict[str, Texts]
    row: NDArray[np.int64]
    left_out: int

    def __len__(self) -> int:
        return len(self.row)


def read_rows(path: Path, mapping: Mapping) -> Survey:
    """Read the columns that a mapping names, and the rows that it keeps.

    Raises:
        CannotReadSurvey: there is no such file, it is not what its name says, or no row is left.
        ProblemsFound: columns that are not there, or there twice.
    """
    table = _table(path, mapping.separator)
    said = f"{path.name} cannot be read with this mapping"
    raise_if(_undivided(table.column_names, path.name), said)
    raise_if(_missing(table.column_names, mapping, path.name), said)
    gaps = {"", *mapping.missing_values}
    held = {name: _texts(table[name], gaps) for name in sorted(_named(mapping))}
    row = np.arange(FIRST_ROW, FIRST_ROW + table.num_rows, dtype=np.int64)
    kept = np.ones(len(row), dtype=np.bool_)
    if mapping.rows is not None:
        kept = np.isin(held[mapping.rows.column], list(mapping.rows.keep))
    if not kept.any():
        raise CannotReadSurvey(f"{path.name} holds nobody to use. Look at rows: in the mapping, and at the file.")
    return Survey(
        file=path.name,
        columns={name: values[kept] for name, values in held.items()},
        row=row[kept],
        left_out=int((~kept).sum()),
    )


_SAVE_AGAIN = " Next: open it where it is from, and save it as CSV UTF-8."


def _table(path: Path, separator: str) -> pa.Table:
    if is_folder(path):
        raise CannotReadSurvey(f"{path} is a folder. Next: give the file itself.")
    if not is_file(path):
        raise CannotReadSurvey(f"There is no file {path}.")
    delimiter = separator or ("\t" if path.suffix.lower() in _TABS else ",")
    try:
        if path.suffix.lower() in _PARQUET:
            with path.open("rb") as stream:  # a path handed on would be read as an address
                return pq.read_table(stream)
        encoding = encoding_of(path)
        with path.open(encoding=reading_as(encoding), newline="") as stream:
            names = next(csv_rows(stream, delimiter=delimiter), [])
        return pa_csv.read_csv(
            path,
            # one thread, so that a fault names its row
            read_options=pa_csv.ReadOptions(use_threads=False, encoding=encoding.removesuffix("-sig")),
            parse_options=pa_csv.ParseOptions(delimiter=delimiter, ignore_empty_lines=False),
            convert_options=pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, UnicodeDecodeError, FAULTS, OSError, NotText) as error:
        kind = "Parquet" if path.suffix.lower() in _PARQUET else "text with a heading and one row a person"
        where = re.search(r"(Row #\d+: )?Expected \d+ columns, got \d+", str(error))
        refused = f" Why: {error.why}. Next: {error.next_step}" if isinstance(error, NotText) else _SAVE_AGAIN
        step = f"Next: look for {delimiter!r} in a text without quotation marks, or say separator: in the mapping."
        said = f" {where[0].replace('Row #', 'Row ')}. {step}" if where else refused
        raise CannotReadSurvey(f"{path} cannot be read as {kind}.{said}") from error


def _named(mapping: Mapping) -> set[str]:
    named = {name for entry in mapping.fields.values() for name in entry.named}
    return named | ({mapping.rows.column} if mapping.rows is not None else set())


def _undivided(held: list[str], file: str) -> Iterator[Problem]:
    """Yield what is wrong where a file came as one column because something else lies between its cells."""
    between = next((sign for sign in ";\t|," if len(held) == 1 and sign in held[0]), None)
    if between is not None:
        yield Problem(
            rule="separator",
            message=f"The heading is one cell, in which {between!r} seems to lie between others.",
            next_step=f"Write separator: {json.dumps(between)} in the mapping.",
            file=file,
            row=1,
        )


def _missing(held: list[str], mapping: Mapping, file: str) -> Iterator[Problem]:
    for name in sorted(_named(mapping)):
        if held.count(name) == 1:
            continue
        near = near_matches(name, held)
        hint = f"Did you mean {', '.join(near)}?" if near else f"The file has {len(held)} columns; none is like it."
        yield Problem(
            rule="column-twice" if name in held else "column-missing",
            message="The mapping names a column that is there twice." if name in held
            else f"The mapping names a column {name!r} that is not in the file.",
            next_step="Give each column a name of its own." if name in held else hint,
            file=file,
            field=name,
        )  # fmt: skip


def _texts(column: pa.ChunkedArray, gaps: set[str]) -> Texts:
    """Return values as text that compares; different values are looked at once each."""
    whole = column.combine_chunks()
    if not pa.types.is_dictionary(whole.type):
        whole = whole.dictionary_encode()
    texts = ["" if value is None or value != value else plain(value) for value in whole.dictionary.to_pylist()]
    known = np.array(["" if text in gaps else text for text in [*texts, ""]], dtype=object)
    found: Texts = known[whole.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)]
    return found
