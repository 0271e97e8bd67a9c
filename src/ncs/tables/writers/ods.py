"""Worksheets as ODS (OpenDocument 1.3): database ranges mark the tables, heading rows are marked as such.

Written directly as XML: the whole of the format that is needed is on this page, and large tables stay quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from ncs.core.markup import escape, quoteattr
from ncs.tables.live import letters
from ncs.tables.wording import exact, shown_date, shown_number, xml_safe
from ncs.tables.writers import ods_styles
from ncs.tables.writers.layout import Link, Sheet, SheetCell, SheetColumn, Worked
from ncs.tables.writers.zips import write_zip

MIME = "application/vnd.oasis.opendocument.spreadsheet"


def fill(made: Sequence[Sheet], target: Path, *, title: str) -> None:
    """Write worksheets to ``target``. Text is written as text. Formulas are for XLSX: here stands what they give."""
    parts = {
        "mimetype": MIME,
        "content.xml": _content(made),
        "styles.xml": ods_styles.styles(),
        "meta.xml": ods_styles.meta(title),
        "META-INF/manifest.xml": ods_styles.manifest(MIME),
    }
    # The first part names the type of the file and must not be compressed (OpenDocument 1.3, part 2, 3.3).
    write_zip(target, {name: text.encode() for name, text in parts.items()}, stored=frozenset({"mimetype"}))


def _content(made: Sequence[Sheet]) -> str:
    automatic = ods_styles.automatic(_widths(made), _places(made))
    body = "".join(_sheet(sheet) for sheet in made)
    ranges = "".join(_range(sheet, number) for number, sheet in enumerate(made) if sheet.columns)
    return (
        f'{ods_styles.DECLARATION}<office:document-content {ods_styles.NAMESPACES} office:version="1.3">'
        f"{automatic}<office:body><office:spreadsheet>{body}"
        f"<table:database-ranges>{ranges}</table:database-ranges>"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def _widths(made: Sequence[Sheet]) -> list[int]:
    widths = {column.width for sheet in made for column in sheet.columns}
    return sorted(widths | {ods_styles.COVER_WIDTH})


def _places(made: Sequence[Sheet]) -> list[int]:
    return sorted({column.places for sheet in made for column in sheet.columns if column.places is not None} | {0})


def _sheet(sheet: Sheet) -> str:
    widths = [column.width for column in sheet.columns] or [ods_styles.COVER_WIDTH]
    columns = "".join(f'<table:table-column table:style-name="w{width}"/>' for width in widths)
    prose = "".join(_row([_text(line, "line" if sheet.columns else "cover")]) for line in sheet.lines)
    table = "".join(_table(sheet)) if sheet.columns else ""
    return (
        f"<table:table table:name={quoteattr(sheet.name)}>{columns}"
        f"{_row([_text(sheet.title, 'title')])}{prose}{table}</table:table>"
    )


def _table(sheet: Sheet) -> Iterator[str]:
    heads = [_text(column.head, "head_right" if column.numeric else "head") for column in sheet.columns]
    yield f"<table:table-header-rows>{_row(heads)}</table:table-header-rows>"
    for row in sheet.rows:
        yield _row([_cell(cell, column) for cell, column in zip(row, sheet.columns, strict=True)])


def _row(cells: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cell(cell: SheetCell, column: SheetColumn) -> str:
    if isinstance(cell, Link):
        link = f'<text:a xlink:type="simple" xlink:href={quoteattr(f"#{cell.sheet}.A1")}>{_inline(cell.text)}</text:a>'
        return _string(f"<text:p>{link}</text:p>", "text")
    if isinstance(cell, Worked):
        return _number(cell.number, column.places)
    if isinstance(cell, (int, Decimal)):
        return _number(cell, column.places)
    if isinstance(cell, date):
        return (
            f'<table:table-cell table:style-name="date" office:value-type="date" '
            f'office:date-value="{cell.isoformat()}"><text:p>{shown_date(cell)}</text:p></table:table-cell>'
        )
    return _text(cell, "text_right" if column.numeric else "text")


def _number(cell: int | Decimal, places: int | None) -> str:
    if places is None and isinstance(cell, int):
        places = 0
    style = "number" if places is None else f"number{places}"
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="float" office:value="{exact(cell)}">'
        f"<text:p>{shown_number(cell, places)}</text:p></table:table-cell>"
    )


def _text(text: str, style: str) -> str:
    return _string("".join(f"<text:p>{_inline(line)}</text:p>" for line in text.split("\n")), style)


def _string(paragraphs: str, style: str) -> str:
    return f'<table:table-cell table:style-name="{style}" office:value-type="string">{paragraphs}</table:table-cell>'


def _inline(line: str) -> str:
    """Escape a line; ODF drops spaces at the ends and in runs unless they are elements."""
    safe = escape(xml_safe(line.replace("\r", " ").replace("\t", " ")))
    return re.sub(r"^ +| +$| {2,}", lambda run: f'<text:s text:c="{len(run[0])}"/>', safe)


def _range(sheet: Sheet, number: int) -> str:
    last = f"{letters(len(sheet.columns))}{sheet.head_row + 1 + len(sheet.rows)}"
    address = f"'{sheet.name}'.A{sheet.head_row + 1}:'{sheet.name}'.{last}"
    return (
        f"<table:database-range table:name={quoteattr(f'table_{number}_{sheet.name}')} "
        f'table:target-range-address={quoteattr(address)} table:contains-header="true"/>'
    )
