"""``ncs records``: client level data, checked, corrected and turned into events."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption, named
from ncs.cli.unused import refuse_unused

LaCode = Annotated[str | None, typer.Option(callback=named, help="Council code, for files without the column.")]
LayoutOf = Annotated[
    str | None, typer.Option("--layout", help="local or national, where the headings would say something else.")
]
Sheet = Annotated[str | None, typer.Option(help="Sheet of a workbook.")]
#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="records",
    no_args_is_help=True,
    help="Client level data: check a submission, correct its wording, build the events behind the measures.\n\n"
    "Example: `ncs records check submission.csv`",
)


@group.command()
def check(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(help="Submissions, or folders of them: CSV, XLSX or Parquet, local or national layout."),
    ],
    release: Annotated[int, typer.Option(help="Release of the specification: 1 or 2.")] = 2,
    out: Annotated[Path | None, typer.Option(help="Folder for issues, data quality, summary and report.")] = None,
    replace: ReplaceOption = False,
    formats: Annotated[str, typer.Option("--format", help="Any of csv, json, xlsx, html, with commas.")] = "csv,html",
    show_values: Annotated[
        bool, typer.Option("--show-values", help="Write values too, but never of fields that identify a person.")
    ] = False,
    import_date: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of submission.")] = None,
    la_code: LaCode = None,
    layout: LayoutOf = None,
    sheet: Sheet = None,
) -> None:
    """Check submissions and say what to put right first, by rows affected and by what it does to the measures.

    Nothing personal is shown: rows are named by number, counted as in a spreadsheet. The exit code is 0 when no rule
    finds an error or a warning, 1 when one does, and 2 when a file cannot be read.

    Example: `ncs records check submission.csv --out checked --format csv,xlsx,html`
    """
    from ncs.cli.progress import stages
    from ncs.core.refusals import refuse_folder
    from ncs.records.use import checking
    from ncs.records.views.check import FORMATS, write_check
    from ncs.records.views.check_words import words

    if out is None:
        refuse_unused(context, "formats", "show_values", because="without --out, the folder that they are written to")
    chosen = [name.strip() for name in formats.split(",") if name.strip()]
    refuse_unknown(chosen, FORMATS)
    if out is not None:
        refuse_folder(out, replace=replace, read=files)
    scratch = out.parent if out is not None else Path(tempfile.gettempdir())
    given = {"release": release, "import_date": import_date, "la_code": la_code, "layout": layout, "sheet": sheet}
    with ExitStack() as working:
        with stages() as progress:
            checked = working.enter_context(checking(files, scratch, progress=progress, **given))  # type: ignore[arg-type]
        for line in words(checked.files, together=checked.together):
            console.say(line)
        if out is not None:
            console.written(*write_check(checked, out, formats=chosen, show_values=show_values, replace=replace))
        clean = checked.is_clean
    if not clean:
        raise typer.Exit(code=1)


@group.command()
def fix(
    file: Annotated[Path, typer.Argument(help="A submission as CSV or Parquet.")],
    out: Annotated[Path, typer.Option(help="The corrected file. The original is never changed.")],
    log: Annotated[Path | None, typer.Option(help="Where each change is listed; otherwise beside the file.")] = None,
    replace: ReplaceOption = False,
) -> None:
    """Put known values of code lists into the wording of Release 2, log each change, and touch nothing else.

    Only wording, capital letters, blanks and Release 1 values with one counterpart are corrected. Every other cell
    stays byte for byte. What a program cannot decide stays for you: run `ncs records check` on the result.

    Example: `ncs records fix submission.csv --out submission_r2.csv`
    """
    from ncs.cli.terminal import show
    from ncs.records.use import fix as correct

    with console.working("Correcting"):
        found = correct(file, out, log=log, replace=replace)
    fixed = found.fixed
    console.say(f"Cells corrected: {fixed.cells:,}, in {fixed.changed_rows:,} of {fixed.rows:,} rows.")
    if fixed.cells:
        show(found.table())
    console.written(fixed.target, fixed.log)


def refuse_unknown(chosen: list[str], known: tuple[str, ...]) -> None:
    """Refuse a format before any work is done.

    Raises:
        UnknownName: one of ``chosen`` is not ``known``.
    """
    from ncs.core.errors import UnknownName

    for name in chosen:
        if name not in known:
            raise UnknownName("format", name, known)


def register(root: typer.Typer) -> None:
    """Add the ``records`` group."""
    root.add_typer(group)
