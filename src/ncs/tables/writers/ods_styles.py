"""The fixed parts of an ODS file: styles, metadata and manifest."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.markup import escape
from ncs.tables.wording import xml_safe
from ncs.tables.writers.layout import PROJECT

COVER_WIDTH = 80
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{_OASIS}{name}:1.0"' for name in ("office", "table", "text", "style", "meta")),
        f'xmlns:number="{_OASIS}datastyle:1.0"',
        f'xmlns:fo="{_OASIS}xsl-fo-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
#: The same fixed date as in XLSX: the same tables give the same bytes.
_CREATED = "2026-04-01T00:00:00Z"
_WRAP = 'fo:wrap-option="wrap"'
_BOLD = 'fo:font-weight="bold"'


def automatic(widths: Sequence[int], places: Sequence[int]) -> str:
    """Return the styles of columns and cells: a column style a width, a number style a count of decimal places."""
    columns = "".join(
        f'<style:style style:name="w{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * 0.25:.2f}cm"/></style:style>'
        for width in widths
    )
    return (
        f"<office:automatic-styles>{columns}{_date_style()}{''.join(map(_number_style, places))}"
        f"{_cells()}</office:automatic-styles>"
    )


def _number_style(places: int) -> str:
    return (
        f'<number:number-style style:name="N{places}"><number:number number:decimal-places="{places}" '
        f'number:min-decimal-places="{places}" number:min-integer-digits="1" number:grouping="true"/>'
        f"</number:number-style>{_cell_style(f'number{places}', end=True, data=f'N{places}')}"
    )


def _date_style() -> str:
    return (
        '<number:date-style style:name="D" number:language="en" number:country="GB"><number:day/>'
        '<number:text> </number:text><number:month number:textual="true" number:style="long"/>'
        '<number:text> </number:text><number:year number:style="long"/>'
        f"</number:date-style>{_cell_style('date', data='D')}"
    )


def _cells() -> str:
    line = 'fo:border-bottom="0.75pt solid #000000"'
    return "".join(
        [
            _cell_style("title", text=f'{_BOLD} fo:font-size="15pt"'),
            _cell_style("line"),
            _cell_style("cover", cell=_WRAP),
            _cell_style("head", text=_BOLD, cell=f"{_WRAP} {line}"),
            _cell_style("head_right", text=_BOLD, cell=f"{_WRAP} {line}", end=True),
            _cell_style("text", cell=_WRAP),
            _cell_style("text_right", cell=_WRAP, end=True),
            _cell_style("number", end=True),
        ]
    )


def _cell_style(name: str, *, text: str = "", cell: str = "", end: bool = False, data: str = "") -> str:
    data_style = f' style:data-style-name="{data}"' if data else ""
    words = f"<style:text-properties {text}/>" if text else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{data_style}>'
        f'<style:table-cell-properties style:vertical-align="top" style:text-align-source="fix" {cell}/>'
        f'<style:paragraph-properties fo:text-align="{"end" if end else "start"}"/>{words}</style:style>'
    )


def styles() -> str:
    """Return styles.xml: Arial 12 point and British English throughout."""
    return (
        f'{DECLARATION}<office:document-styles {NAMESPACES} office:version="1.3"><office:styles>'
        '<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" '
        'fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style>'
        '<style:style style:name="Default" style:family="table-cell"/>'
        "</office:styles></office:document-styles>"
    )


def meta(title: str) -> str:
    """Return meta.xml: title, author, language and the fixed date."""
    return (
        f'{DECLARATION}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
        f"<dc:title>{escape(xml_safe(title))}</dc:title><meta:initial-creator>{PROJECT}</meta:initial-creator>"
        f"<dc:creator>{PROJECT}</dc:creator><meta:creation-date>{_CREATED}</meta:creation-date>"
        f"<dc:date>{_CREATED}</dc:date><dc:language>en-GB</dc:language></office:meta></office:document-meta>"
    )


def manifest(mime: str) -> str:
    """Return META-INF/manifest.xml."""
    files = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", "styles.xml", "meta.xml")
    )
    return (
        f'{DECLARATION}<manifest:manifest xmlns:manifest="{_OASIS}manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{mime}"/>'
        f"{files}</manifest:manifest>"
    )
