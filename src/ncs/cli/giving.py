"""The one way out of a command: on the screen, on standard output for a program, or in files.

Where a result goes is settled, and refused if need be, before any work: :func:`way_out` for tables, :func:`text_out`
for text. Then :func:`give` and :func:`give_text` hand it over, and say in one style what was written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.cli import console
from ncs.cli.terminal import show
from ncs.core.errors import NcsError
from ncs.core.files import write_text
from ncs.core.outputs import Outputs
from ncs.core.refusals import refuse_file
from ncs.present.saving import TEXTS, add, form_of, refuse_saving, save, text_of
from ncs.tables.tables import Table

#: What may name a file that is read: a path, or text that is a path if it is not a name of something in the program.
Named = Path | str | Sequence[Path] | Sequence[str] | None


class NoFile(NcsError):
    """A form that only a file can hold was asked for without naming one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """Where a result goes: to the screen in ``form``, or to the file ``out``; made by functions that refuse first."""

    form: str = "table"
    out: Path | None = None
    replace: bool = False
    private: bool = False
    read: tuple[Path, ...] = ()


def way_out(
    form: str,
    out: Path | None,
    *,
    replace: bool = False,
    read: Iterable[Named] = (),
    private: bool = False,
    several: bool = False,
) -> WayOut:
    """Settle where tables go. A file named without a form has the form of its suffix.

    Args:
        form: ``table`` for the screen, or one of the forms of files.
        out: the file; None is the screen.
        replace: whether a file that exists may be replaced.
        read: what the command reads.
        private: whether the tables are about persons: the file is then its user's alone.
        several: whether there is more than one table; as CSV or Parquet they become a folder.

    Raises:
        NoFile: a form for files without a file, or a file whose suffix says another one.
        UnknownForm: the suffix says none.
        AlreadyThere, IsAnInput, NotOurs: the file may not be written.
    """
    if out is None:
        if form != "table" and form not in TEXTS:
            raise NoFile(f"{form} cannot be shown on the screen. Name a file: --out NAME.{form}")
        return WayOut(form=form)
    if form not in ("table", out.suffix.lower().lstrip(".")):
        raise NoFile(f"The file {out.name} does not end in .{form}. Name it like {out.stem}.{form}.")
    inputs = files_read(*read)
    refuse_saving(out, replace=replace, read=inputs, several=several)
    return WayOut(form=form_of(out), out=out, replace=replace, private=private, read=inputs)


#: Endings of files that programs open as what text is not.
_NO_TEXT = frozenset(
    [
        ".doc",
        ".docx",
        ".gz",
        ".jpg",
        ".jpeg",
        ".ods",
        ".odt",
        ".parquet",
        ".pdf",
        ".png",
        ".pptx",
        ".rtf",
        ".xls",
        ".xlsb",
        ".xlsm",
        ".xlsx",
        ".zip",
    ]
)


def text_out(out: Path | None, *, replace: bool = False, read: Iterable[Named] = (), private: bool = False) -> WayOut:
    """Settle where text goes.

    Raises:
        AlreadyThere, IsAnInput, NotOurs: the file may not be written.
        UnknownForm: its ending says a form that is no text, such as a workbook's.
    """
    inputs = files_read(*read)
    if out is not None:
        refuse_file(out, replace=replace, read=inputs)
        if out.suffix.casefold() in _NO_TEXT:
            from ncs.present.saving import UnknownForm

            raise UnknownForm(f"{out.name} would hold text, which no {out.suffix} file does: give another ending.")
    return WayOut(form="text", out=out, replace=replace, private=private, read=inputs)


def give(
    way: WayOut,
    full: Table | Sequence[Table],
    *,
    short: Table | Sequence[Table] | None = None,
    title: str = "",
    outputs: Outputs | None = None,
) -> None:
    """Give a result: the ``short`` tables on the screen, the ``full`` ones in every other form.

    Args:
        way: from :func:`way_out`.
        full: the table or tables with all columns, the same in every form.
        short: what fits a screen, where that is less.
        title: of the whole; without it, that of the first table.
        outputs: what a file appears together with; the caller then says what was written.

    Raises:
        CannotWrite: as :func:`ncs.present.saving.save`; what was there before is untouched.
    """
    tables = _listed(full)
    title = title or tables[0].title
    if way.out is not None and outputs is not None:
        add(outputs, tables, way.out, title=title, private=way.private)
    elif way.out is not None:
        written = save(tables, way.out, title=title, replace=way.replace, private=way.private, read=way.read)
        console.written(written)
    elif way.form == "table":
        for number, table in enumerate(tables if short is None else _listed(short)):
            if number:
                console.say("")
            show(table)
    else:
        text = text_of(tables, way.form, title=title)
        console.waiting.rest()
        sys.stdout.write(text)


def give_lines(way: WayOut, table: Table, words: Iterable[str], *, book: Sequence[Table] = ()) -> None:
    """Give an explanation: in words on the screen, as the table of its lines in every other form.

    Args:
        way: from :func:`way_out`.
        table: its lines.
        words: the lines for the screen.
        book: what a workbook holds in place of ``table``, such as the tables that its formulas lead to.

    Raises:
        CannotWrite: as :func:`give`.
    """
    if way.out is not None or way.form != "table":
        give(way, book if book and way.form in ("xlsx", "ods") else table, title=table.title)
        return
    for line in words:
        console.say(line)


def give_text(way: WayOut, text: str) -> None:
    """Give text: on the screen, or in the file of :func:`text_out`.

    Raises:
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    if way.out is None:
        console.say(text)
        return
    write_text(way.out, text if text.endswith("\n") else text + "\n", replace=way.replace, private=way.private)
    console.written(way.out)


def files_read(*named: Named) -> tuple[Path, ...]:
    """Return the paths among what a command reads. Names joined by + are each looked at, and so is the whole."""
    return tuple(path for item in named for path in _paths(item))


def _paths(item: Named) -> Iterator[Path]:
    if isinstance(item, Path):
        yield item
    elif isinstance(item, str):
        yield from (Path(name) for name in dict.fromkeys([item, *item.split("+"), *_without_days(item)]) if name)
    elif item is not None:
        for one in item:
            yield from _paths(one)


def _without_days(item: str) -> Iterator[str]:
    """Yield each name of a text without a day after it, as in ``ours.yaml@2028-07-05``."""
    yield from (part.rpartition("@")[0] for part in [item, *item.split("+")] if "@" in part)


def _listed(tables: Table | Sequence[Table]) -> Sequence[Table]:
    return [tables] if isinstance(tables, Table) else tables
