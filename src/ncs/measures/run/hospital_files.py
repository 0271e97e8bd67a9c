"""The files of ASCOF 2D beside the events: hospital spells and the look-up of small areas, opened and checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.core.looking import is_there
from ncs.measures.parts.hospital import LAYOUT
from ncs.measures.run.places import CannotRead
from ncs.observations.observation import AREA_CODE
from ncs.reference.councils import find_council
from ncs.tables.reading.column_files import OpenedColumns, headings_of, open_columns

LOOK_UP = "lsoa_to_council.csv"
#: The look-up names each council by its ONS code, or by name.
BY_CODE, BY_NAME = "area", "council"
_WANTED_SPELLS = "Give the hospital spells with --hospital, as CSV or Parquet in the national layout."
_WANTED_LOOK_UP = (
    f"Give with --look-ups the folder that holds {LOOK_UP}, with the columns lsoa and {BY_CODE} (or {BY_NAME})."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spells:
    """Hospital spells: millions of rows, so text that is written once for many stays so."""

    opened: OpenedColumns

    def table(self) -> pa.Table:
        """Read the columns of :data:`LAYOUT`.

        Raises:
            ProblemsFound: a row or cell is damaged.
        """
        return self.opened.table(encoded=True)


def open_hospital(path: Path) -> Spells:
    """Open hospital spells in :data:`LAYOUT`, CSV or Parquet, and check their headings.

    Raises:
        CannotRead: there is no such file.
        ProblemsFound: it is neither CSV nor Parquet, or columns are missing.
    """
    if not is_there(path):
        raise CannotRead(f"There is no file {path}. {_WANTED_SPELLS}")
    return Spells(opened=open_columns(path, LAYOUT, kind="hospital extract", values_shown=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """The look-up from small areas to councils, by code or by name."""

    opened: OpenedColumns

    def table(self) -> pa.Table:
        """Read the columns ``lsoa`` and ``area``; a name or code of another time means the council of today.

        Raises:
            ProblemsFound: a row is damaged, or a council is named that there is not.
        """
        found = self.opened.table()
        written = found.column(1)
        codes = {text: _code(text) for text in written.unique().to_pylist() if text is not None}
        unknown = {text: said for text, said in codes.items() if isinstance(said, UnknownName)}
        problems = [_unknown(self.opened, written, text, said) for text, said in unknown.items()]
        raise_if(problems, f"{LOOK_UP} names councils that are not known")
        area = pa.array([codes.get(text) for text in written.to_pylist()], pa.string())
        return pa.table({"lsoa": found.column(0), BY_CODE: area})


def open_look_up(folder: Path) -> LookUp:
    """Open the look-up from small areas (LSOA 2011) to councils, ``lsoa_to_council.csv`` of a folder.

    The file has the columns ``lsoa`` and ``area`` (the council's ONS code), or ``lsoa`` and ``council`` (its name).

    Raises:
        CannotRead: there is no such file.
        ProblemsFound: it is not CSV, or columns are missing.
    """
    path = folder / LOOK_UP
    if not is_there(path):
        raise CannotRead(f"There is no file {path}. {_WANTED_LOOK_UP}")
    headings = {heading.strip().casefold() for heading in headings_of(path, kind="look-up")}
    column = BY_NAME if BY_NAME in headings and BY_CODE not in headings else BY_CODE
    layout = {"lsoa": pa.string(), column: pa.string()}
    return LookUp(opened=open_columns(path, layout, kind="look-up"))


def _code(text: str) -> str | UnknownName:
    """The ONS code of a council's name or code; a code that the register does not know stays as it is."""
    try:
        return find_council(text).ons_code
    except UnknownName as error:
        return text if AREA_CODE.match(text) else error


def _unknown(opened: OpenedColumns, written: pa.ChunkedArray, text: str, said: UnknownName) -> Problem:
    return Problem(
        rule="unknown-council",
        message=str(said),
        next_step="Name the council as it is called today, or give its ONS code.",
        file=opened.path.name,
        row=written.index(pa.scalar(text)).as_py() + 2,
        field=BY_NAME if BY_NAME in opened.layout else BY_CODE,
        value=text,
    )
