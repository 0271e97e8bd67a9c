"""Tables as files: one way out for commands and pages, whatever the form, with the same columns in each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.outputs import Outputs, together
from ncs.core.refusals import refuse_file, refuse_folder
from ncs.tables.tables import Table
from ncs.tables.writers import FORMATS, ONE_A_FILE, Fill, filling
from ncs.tables.writers.plain import csv_text, json_text

#: What tables can be saved as.
FORMS = (*FORMATS, "html")
#: Forms that are text, and so can be printed.
TEXTS = ("csv", "json", "html")


class UnknownForm(NcsError):
    """A file whose name does not say how tables are to be written."""


def form_of(target: Path) -> str:
    """Return the form that the suffix of a file's name says.

    Raises:
        UnknownForm: it says none of :data:`FORMS`.
    """
    form = target.suffix.lower().lstrip(".")
    if form not in FORMS:
        endings = ", ".join(f".{name}" for name in FORMS[:-1])
        raise UnknownForm(
            f"The name of the file {target.name} does not say its form: end it in {endings} or .{FORMS[-1]}."
        )
    return form


def refuse_saving(target: Path, *, replace: bool = False, read: Sequence[Path] = (), several: bool = False) -> None:
    """Refuse before any work what :func:`save` would refuse at its end.

    Raises:
        UnknownForm: as :func:`form_of`.
        AlreadyThere, IsAnInput, NotOurs: as :func:`ncs.core.refusals.refuse_file` and ``refuse_folder`` say.
    """
    form = form_of(target)
    if several and form in ONE_A_FILE:
        refuse_folder(target.with_suffix(""), replace=replace, read=read)
    else:
        refuse_file(target, replace=replace, read=read)


def save(
    tables: Sequence[Table],
    target: Path,
    *,
    title: str,
    replace: bool = False,
    private: bool = False,
    read: Sequence[Path] = (),
) -> Path:
    """Write tables to a file in the form of its suffix; several as CSV or Parquet to a folder of its name without it.

    Args:
        tables: at least one.
        target: the file.
        title: of the whole, where a form has a place for it.
        replace: whether what ncs may replace there may be replaced.
        private: whether the tables name persons.
        read: the files that were read for it.

    Returns:
        The file or folder written.

    Raises:
        UnknownForm, AlreadyThere, IsAnInput, NotOurs: as :func:`refuse_saving`.
        BadWorkbook: tables that cannot stand in one workbook.
        CannotWrite: a fault of the file system; nothing was changed.
    """
    with together(replace=replace, read=read) as outputs:
        add(outputs, tables, target, title=title, private=private)
    return outputs.targets[0]


def add(outputs: Outputs, tables: Sequence[Table], target: Path, *, title: str, private: bool = False) -> None:
    """Fill tables into one of ``outputs``, which appear together; otherwise as :func:`save`.

    Raises:
        UnknownForm, AlreadyThere, IsAnInput, NotOurs, BadWorkbook: as :func:`save`.
    """
    form = form_of(target)
    if len(tables) > 1 and form in ONE_A_FILE:
        folder = outputs.folder(target.with_suffix(""), private=private)
        for table in tables:
            filling([table], form, title=table.title)(folder / f"{table.name}.{form}")
    else:
        _filling(tables, form, title=title)(outputs.file(target, private=private))


def text_of(tables: Sequence[Table], form: str, *, title: str) -> str:
    """Return tables as text in one of :data:`TEXTS`; several as CSV stand below each other, a blank line between.

    Raises:
        ValueError: a number is not finite.
    """
    if form == "csv":
        return "\n".join(map(csv_text, tables))
    return json_text(tables, title=title) if form == "json" else _page(tables, title=title)


def _page(tables: Sequence[Table], *, title: str) -> str:
    from ncs.present.tables_page import tables_page  # what draws plots comes with a page, and takes long to load

    return tables_page(tables, title=title)


def _filling(tables: Sequence[Table], form: str, *, title: str) -> Fill:
    if form == "html":
        return partial(_write, _page(tables, title=title))
    return filling(tables, form, title=title)


def _write(text: str, scratch: Path) -> None:
    scratch.write_text(text, encoding="utf-8", newline="\n")
