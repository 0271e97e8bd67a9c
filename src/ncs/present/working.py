"""Explained lines as HTML for a page: the working of one answer, part by part, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away
from ncs.core.naming import slug
from ncs.present.page import bullets, prose
from ncs.tables.wording import shown_number

#: Units that stand for themselves, and say nothing to a reader.
_BARE = ("indicator", "factor", "need", "index")
#: From so many pounds on, no pence are shown that are not there: a table in millions counted none.
_LARGE = 100_000


def working_html(lines: Sequence[Explained], *, level: int = 2) -> str:
    """Return lines as HTML: a heading for each part, and in it a line each with its amount, words, working and doubt.

    What most lines rest on, their rules and sources, stands once at the end.

    Args:
        lines: in order; those of one part stand together.
        level: of the headings of the parts, 2 to 4.
    """
    parts = [(part, list(found)) for part, found in groupby(lines, key=lambda one: str(one.section))]
    return "".join(_part(part, found, level) for part, found in parts) + _rests(lines, level)


def amount_words(line: Explained) -> str:
    """Return the amount of a line with its unit, as ``£1,204.50``, ``£69,200,000`` or ``3 days``; empty without one."""
    if line.amount is None:
        return ""
    if line.unit == GBP:
        pounds = round_half_away(line.amount, 2)
        places = 0 if abs(pounds) >= _LARGE and pounds == pounds.to_integral_value() else 2
        return f"{'−' if pounds < 0 else ''}£{shown_number(abs(pounds), places)}"
    if line.unit == "share":
        return f"{shown_number(round_half_away(100 * line.amount, 2), 2)}%"
    number = shown_number(line.amount)
    return f"{number}%" if line.unit == "percent" else number if line.unit in _BARE else f"{number} {line.unit}"


def _part(part: str, lines: Sequence[Explained], level: int) -> str:
    head = f'<h{level} id="part-{slug(part) or "all"}">{prose(part)}</h{level}>\n' if part else ""
    return f'{head}<dl class="working">\n{"".join(map(_line, lines))}</dl>\n'


def _line(line: Explained) -> str:
    period = f" <span>{prose(line.period)}</span>" if line.period else ""
    met = "" if line.passed is None else f"<strong>{'Yes' if line.passed else 'No'}.</strong> "
    amount = amount_words(line)
    said = f"<strong>{prose(amount)}</strong> " if amount else ""
    more = "".join(f"<dd>{prose(text)}</dd>" for text in _more(line))
    return f"<div><dt>{prose(line.what)}{period}</dt><dd>{met}{said}{prose(line.words)}</dd>{more}</div>\n"


def _more(line: Explained) -> Iterator[str]:
    if line.working:
        yield line.working
    if line.doubt:
        yield f"Not certain: {line.doubt}"


def _rests(lines: Sequence[Explained], level: int) -> str:
    rules = _once(line.rule for line in lines)
    sources = _once(line.source for line in lines)
    said = [*(f"Rule: {one}." for one in rules), *(f"Source: {one}." for one in sources)]
    return f"<h{level}>What this rests on</h{level}>\n{bullets(said)}" if said else ""


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text.rstrip(".") for text in texts if text.strip()))
