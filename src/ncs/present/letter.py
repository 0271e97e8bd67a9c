"""A letter: plain text in parts, as an accessible page, as an OpenDocument text, or as words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.core.files import atomic_path, write_text
from ncs.present.page import Section, bullets, escape, html_page, paragraphs
from ncs.tables.wording import xml_safe
from ncs.tables.writers.zips import write_zip

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_SPACES = f'xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" xmlns:style="{_STYLE}" xmlns:fo="{_FO}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TYPE = "application/vnd.oasis.opendocument.text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a letter: a heading, paragraphs, and items listed below them."""

    heading: str
    paragraphs: Sequence[str] = ()
    items: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter in plain text: a title, who it is to and from, and parts."""

    title: str
    intro: str
    parts: Sequence[Part]

    def page(self) -> str:
        """Return the letter as one HTML page that a screen reader and a printer take.

        Raises:
            ValueError: two parts have the same heading.
        """
        sections = [
            Section(heading=part.heading, body=paragraphs("\n\n".join(part.paragraphs)) + bullets(part.items))
            for part in self.parts
        ]
        return html_page(title=self.title, intro=self.intro, sections=sections)

    def words(self) -> Iterator[str]:
        """Yield the letter line by line."""
        yield from (self.title, "", self.intro)
        for part in self.parts:
            yield from ("", part.heading, *part.paragraphs, *(f"- {item}" for item in part.items))


def save_letter(letter: Letter, out: Path, *, replace: bool = False, read: Sequence[Path] = ()) -> None:
    """Write a letter to a file of its user alone: ``.odt``, ``.html``, or text under any other ending.

    Raises:
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: as :func:`ncs.core.files.atomic_path` says.
    """
    if out.suffix.lower() == ".odt":
        with atomic_path(out, replace=replace, private=True, read=read) as scratch:
            write_zip(scratch, odt_parts(letter), stored=frozenset({"mimetype"}))
        return
    text = letter.page() if out.suffix.lower() in (".html", ".htm") else "\n".join(letter.words()) + "\n"
    write_text(out, text, replace=replace, private=True)


def odt_parts(letter: Letter) -> dict[str, bytes]:
    """Return the files inside an OpenDocument text: real headings and lists, language and title for screen readers."""
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3">'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
            for path, kind in (
                ("/", _TYPE),
                *((name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml")),
            )
        )
        + "</manifest:manifest>"
    )
    texts = {
        "mimetype": _TYPE,
        "content.xml": _content(letter),
        "styles.xml": _styles(),
        "meta.xml": _meta(letter.title),
        "META-INF/manifest.xml": manifest,
    }
    return {name: text.encode("utf-8") for name, text in texts.items()}


def _content(letter: Letter) -> str:
    body = [f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{escape(letter.title)}</text:h>']
    body += [_paragraph(one) for one in letter.intro.split("\n\n")]
    for part in letter.parts:
        body.append(f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{escape(part.heading)}</text:h>')
        body += [_paragraph(one) for one in part.paragraphs]
        if part.items:
            items = "".join(f"<text:list-item>{_paragraph(item)}</text:list-item>" for item in part.items)
            body.append(f"<text:list>{items}</text:list>")
    inside = "".join(body)
    return (
        f'{_HEAD}<office:document-content {_SPACES} office:version="1.3"><office:body><office:text>{inside}'
        "</office:text></office:body></office:document-content>"
    )


def _paragraph(text: str) -> str:
    return f'<text:p text:style-name="Standard">{escape(text)}</text:p>'


def _styles() -> str:
    """Return the styles: text of 12 points and more, left-aligned, in British English."""
    heads = "".join(
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph" '
        f'style:default-outline-level="{level}"><style:paragraph-properties fo:margin-top="0.4cm" '
        f'fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="{size}pt" '
        'fo:font-weight="bold"/></style:style>'
        for level, size in ((1, 18), (2, 14))
    )
    return (
        f'{_HEAD}<office:document-styles {_SPACES} office:version="1.3"><office:styles>'
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:language="en" '
        'fo:country="GB" fo:font-family="Arial"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="start" fo:margin-bottom="0.3cm" fo:line-height="130%"/></style:style>{heads}'
        "</office:styles></office:document-styles>"
    )


def _meta(title: str) -> str:
    dc = "http://purl.org/dc/elements/1.1/"
    return (
        f'{_HEAD}<office:document-meta xmlns:office="{_OFFICE}" xmlns:dc="{dc}" office:version="1.3"><office:meta>'
        f"<dc:title>{escape(xml_safe(title))}</dc:title><dc:language>en-GB</dc:language></office:meta>"
        "</office:document-meta>"
    )
