"""Reports as one HTML file: no script, nothing fetched; for screen readers, paper, and black and white too."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from ncs.core.naming import slug, spaced
from ncs.present.plot import Plot
from ncs.present.stacked import stacked
from ncs.tables import shorthand
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import heading, numeric_keys, shown_in, xml_safe

#: ``2024-25``, ``64.1 to 69.0``, ``--out``: breaking these at the hyphen or the word makes them hard to read.
_WHOLE = re.compile(r"(?<![\w-])(?:\d{4}-\d{2}(?:-\d{2})?(?!\d)|-?\d[\d.,]* to -?\d[\d.,]*\d|--[a-z][a-z-]*)(?![\w-])")
#: A table of more columns than these does not fit a phone: its rows are stacked there.
_FEW = 3
#: Nor one whose columns need more letters than these side by side, each for its longest word: measured at 320 pixels.
_LETTERS = 30
_WORDS = re.compile(r"[^\s-]+-?")
#: A table of more lines than these on a phone, about two screens of it, is folded there: its reader asks for it.
_LONG = 50
_PROJECT = "National Care Service project. Not an official publication."


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of a page.

    Attributes:
        heading: plain text; body: HTML whose own headings start at h3.
        drawn: pictures with a mark for each council: in one file with the rest, in a service on pages of their own.
    """

    heading: str
    body: str
    drawn: bool = False

    @property
    def anchor(self) -> str:
        """The section's address in the page."""
        return _anchor(self.heading)

    @property
    def shown(self) -> str:
        """The body below its heading: a title of a table that says the same is there for screen readers alone."""
        said = re.escape(prose(self.heading))
        return re.sub(f'(<caption id="[^"]*")>({said}</caption>)', r'\1 class="unseen">\2', self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a page says, apart from the page: plain ``title`` and ``intro``, then sections."""

    title: str
    intro: str
    sections: Sequence[Section]

    def page(self) -> str:
        """Return the report as a whole page of its own.

        Raises:
            ValueError: as :func:`html_page`.
        """
        return html_page(title=self.title, intro=self.intro, sections=self.sections)


def escape(text: str) -> str:
    """Return plain text as HTML, quotes included."""
    return html.escape(xml_safe(text), quote=True)


def prose(text: str) -> str:
    """Return plain text as HTML in which years, ranges of numbers and options of commands are not broken over lines."""
    return _WHOLE.sub(r'<span class="whole">\g<0></span>', escape(text))


def paragraphs(text: str) -> str:
    """Return plain text as HTML paragraphs; a blank line starts the next."""
    return "".join(f"<p>{prose(part.strip())}</p>\n" for part in re.split(r"\n\s*\n", text) if part.strip())


def bullets(items: Sequence[str]) -> str:
    """Return plain texts as an HTML list; nothing for no items."""
    return "<ul>\n" + "".join(f"<li>{prose(item)}</li>\n" for item in items) + "</ul>\n" if items else ""


def figure(svg: str, *, caption: str = "", table: Table | None = None, fold: str = "") -> str:
    """Return a plot and, folded below it, the table of what it shows. A caption says what its title does not.

    On a phone a plot with words of ``fold``, what it shows, is folded behind them, as :func:`html_table` folds; its
    table is not folded twice.
    """
    folded = ""
    if table is not None:
        shown = html_table(table, fold=False)
        folded = f"<details><summary>Table of the figures in this picture</summary>\n{shown}</details>\n"
    said = f"<figcaption>{prose(caption)}</figcaption>\n" if caption else ""
    made = f"<figure>\n{_drawn(svg)}\n{said}</figure>\n"
    if fold:
        made = f'<details class="long">\n<summary>{prose(fold)}</summary>\n{made}</details>\n'
    return made + folded


def _drawn(svg: str) -> str:
    """Return a plot for wide screens and paper, and beside it the one for phones; a page shows one of the two."""
    if not isinstance(svg, Plot):
        return svg
    return f'<div class="broad">\n{svg}\n</div>\n<div class="narrow">\n{svg.narrow}\n</div>'


def html_table(table: Table, *, fold: bool = True) -> str:
    """Return a table as HTML: caption, scoped headings, numbers right, marks for gaps, notes and sources.

    One without rows is a line that says so. On a phone the rows of a wide table are stacked. A long one is folded
    there, behind its title and how many rows it has, and open on a wide screen and on paper. ``fold`` is off where it
    is folded anyway.
    """
    stacks = len(table.columns) > _FEW or _letters(table) > _LETTERS
    name = f"table-{_anchor(table.name)}"
    if not table.rows:
        return f'<p id="{name}">{prose(table.title)}: none.</p>\n{_below(table)}'
    folds = fold and len(table.rows) * (len(table.columns) if stacks else 1) > _LONG
    title = f"{name}-title" if folds else name
    kinds = _kinds(table)
    rows = "".join(f"<tr>{_cells(table, row, kinds, stacks)}</tr>\n" for row in table.rows)
    plain = (
        f'<table>\n<caption id="{title}">{prose(table.title)}</caption>\n'
        f"<thead><tr>{_heads(table, kinds)}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"
    )
    made = (
        f'<div class="wide" role="region" aria-labelledby="{title}" tabindex="0">\n'
        f"{stacked(plain) if stacks else plain}\n</div>\n{_below(table)}"
    )
    return _folded(table, made, name) if folds else made


def _letters(table: Table) -> int:
    """Return how many letters the columns need side by side where every line is broken that can be."""
    said = [[heading(column), *(_said(row, column) for row in table.rows)] for column in table.columns]
    return sum(max((len(word) for text in texts for word in _WORDS.findall(text)), default=0) for texts in said)


def _folded(table: Table, made: str, name: str) -> str:
    """Return a table folded; its address leads to what unfolds it, for most browsers unfold nothing for a link."""
    said = f"Table of {len(table.rows)} {'row' if len(table.rows) == 1 else 'rows'}: {table.title}"
    return f'<details class="long" id="{name}">\n<summary>{prose(said)}</summary>\n{made}</details>\n'


def _kinds(table: Table) -> Mapping[str, str]:
    numbers = numeric_keys(table)
    return {key: ' class="number"' if key in numbers else "" for key in table.keys}


def _heads(table: Table, kinds: Mapping[str, str]) -> str:
    return "".join(f'<th scope="col"{kinds[column.key]}>{prose(heading(column))}</th>' for column in table.columns)


def _cells(table: Table, row: Mapping[str, Cell], kinds: Mapping[str, str], stacks: bool) -> str:
    """Write one row; the first cell names the row, so it is a heading."""
    first, *rest = table.columns
    told = ""
    for column in rest:
        text = _said(row, column)
        told += f"<td{kinds[column.key]}{_mark_said(text) if stacks else ''}>{prose(text)}</td>"
    return f'<th scope="row"{kinds[first.key]}>{prose(_said(row, first))}</th>{told}'


def _said(row: Mapping[str, Cell], column: Column) -> str:
    """Return a cell as a page says it: what is a code elsewhere, such as the status of a row, is words here."""
    text = shown_in(row, column)
    return spaced(text) if column.coded or column.key == "status" else text


def _mark_said(text: str) -> str:
    """Return what a mark means, to stand beside it where rows are stacked and the note is far below."""
    return f' data-mark="{escape(shorthand.MEANINGS[text].partition(":")[0])}"' if text in shorthand.MEANINGS else ""


def _below(table: Table) -> str:
    lines = [f"{symbol} {shorthand.MEANINGS[symbol]}" for symbol in shorthand.marks_used([table])]
    lines += [f"Note: {note}" for note in table.notes] + [f"Source: {source}" for source in table.sources]
    return "".join(f'<p class="small">{prose(line)}</p>\n' for line in lines)


def html_page(*, title: str, intro: str, sections: Sequence[Section]) -> str:
    """Return a whole page. ``title`` and ``intro`` are plain text; each section's body is HTML.

    Raises:
        ValueError: two sections, tables or plots would have the same address in the page.
    """
    style = files("ncs.present").joinpath("data/page.css").read_text(encoding="utf-8")
    links = "".join(f'<li><a href="#{one.anchor}">{prose(one.heading)}</a></li>\n' for one in sections)
    contents = f'<nav aria-label="Contents">\n<ol>\n{links}</ol>\n</nav>\n' if len(sections) > 1 else ""
    page = (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to main content</a>\n'
        f"<header><p>{_PROJECT}</p></header>\n"
        f'<main id="main">\n<h1>{prose(title)}</h1>\n{paragraphs(intro)}{contents}'
        f"{''.join(map(_section, sections))}</main>\n"
        f"<footer><p>{_PROJECT} Made by the program ncs.</p></footer>\n</body>\n</html>\n"
    )
    _refuse_same_address(page)
    return page


def _refuse_same_address(page: str) -> None:
    """Assistive technology finds captions and titles by their addresses, so each must be there once."""
    counts = Counter(re.findall(r'<[^>]+? id="([^"]+)"', page))
    twice = sorted(name for name, count in counts.items() if count > 1)
    if twice:
        raise ValueError(f"two parts of the page share the address {twice[0]!r}: give them different names")


def _section(section: Section) -> str:
    """Write a section; its heading is enough to find it, and a landmark for each would drown the others."""
    return f'<section>\n<h2 id="{section.anchor}">{prose(section.heading)}</h2>\n{section.shown}\n</section>\n'


def _anchor(text: str) -> str:
    return slug(text) or "section"
