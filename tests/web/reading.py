"""How hard the words of a page are to read: the grade of Flesch and Kincaid, with terms that nothing can stand for.

Grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others 1975, Naval Technical Training
Command, Research Branch Report 8-75): the years of school after which most can read it. Counted are the paragraphs and
list items of a page's own part that are sentences; not tables and their notes, headings, links that stand alone, or
commands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from web.browsing import words

#: Terms of law and of this service that pages explain or must use: each counts as one short word.
EXEMPT = (
    "adult social care",
    "advocate",
    "allocation",
    "allocations",
    "assessment",
    "Attendance Allowance",
    "authorities",
    "authority",
    "Care Act 2014",
    "care home",
    "carer",
    "council",
    "councils",
    "deferred payment agreement",
    "direct payment",
    "disability",
    "Disability Living Allowance",
    "eligibility",
    "eligible",
    "government",
    "Local Government and Social Care Ombudsman",
    "national criteria",
    "NHS continuing healthcare",
    "notional",
    "official",
    "Open Government Licence",
    "Pension Credit",
    "Personal Independence Payment",
    "safeguarding",
    "State Pension",
    "Universal Credit",
)
_EXEMPT = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, EXEMPT), key=len, reverse=True)) + r")\b", re.IGNORECASE)
#: Numbers, money, dates and sections of Acts: read as one short word each.
_NUMBERS = re.compile(r"£?\d(?:[\d,./:–-]*\d)?%?")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_SKIPPED = {"table", "nav", "form", "pre", "code", "svg", "details", "button", "figure"}
#: Ends in which the e is spoken: table, wanted, boxes, wages.
_SPOKEN = re.compile(r"(?:[^aeiouy]le|[dt]ed|[sxz]es|[cs]hes|[cg]es)$")
#: Notes and sources under a table, ways to take it away, how new it is: not what a page says.
_NOTES = {"small", "downloads", "editions"}


def grade(text: str) -> float:
    """Return the grade of a text of whole sentences; nought for a text without words."""
    plain = _NUMBERS.sub("ten", _EXEMPT.sub("term", text))
    sentences = [one for one in re.split(r"[.!?]+(?:\s|$)", plain) if _WORD.search(one)]
    found = _WORD.findall(plain)
    if not found:
        return 0.0
    return 0.39 * len(found) / len(sentences) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def syllables(word: str) -> int:
    """Return how many syllables an English word has, by its groups of vowels; a last silent e is none."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    groups = len(re.findall(r"[aeiouy]+", low))
    silent = re.search(r"[^aeiouy]e(?:s|d)?$", low) and not re.search(_SPOKEN, low)
    return max(1, groups - bool(silent))


def sentences_of(main: Element) -> Iterator[str]:
    """Yield the paragraphs and list items of a page's own part that are sentences."""
    for child in main:
        if not isinstance(child.tag, str) or child.tag in _SKIPPED or _NOTES & set(str(child.get("class")).split()):
            continue
        if child.tag in ("p", "li", "dd"):
            text = words(child)
            if text.endswith((".", "?", "!")) and len(text.split()) > 4:
                yield text
        else:
            yield from sentences_of(child)
