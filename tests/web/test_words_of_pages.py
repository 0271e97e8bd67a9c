"""Pages say everything in words: no names of data, no days as programs write them, no commands, on no page of any role.

What stands in a file that is shown, or is typed into one, is as the file has it: ``pre``, ``code`` and ``textarea``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
import typer

from ncs.cli.main import app
from web.browsing import Browser
from web.test_every_page import DESK, KINDS, OWN
from web.world import CAMDEN, made

#: Of pages for programs, what programs ask is as they ask it.
FOR_PROGRAMS = ("/api/",)
_COMMANDS = "|".join(sorted(typer.main.get_command(app).commands))  # type: ignore[attr-defined]
#: What is no word, and what it is called where it is found.
_NO_WORDS = {
    "a command": rf"\bncs (?:{_COMMANDS})\b",
    "an option of a command": r"(?<![\w-])--[a-z][a-z-]+",
    "a day as programs write it": r"(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w-])",
    "a name of data": r"(?<![\w/.@-])[A-Za-z]\w*_\w+",
    "a key with dots": r"(?<![\w@/.-])(?!www\.)[a-z_]{2,}\.[a-z_]{2,}\b(?!@)",
    "a value of Python": r"\bDecimal\(|\bdatetime\.|\bNone (?=[a-z,)]*$)|<[A-Z]\w+\.|[{\[]'|\bnan\b",
}
#: Names of files that whoever sent or takes them knows, addresses, and a heading as the specification has it.
_FILES = re.compile(
    r"Linked Person_ID|\b(?:submission\.csv|(?:priorities|inputs)\.yaml)\b|(?:https?://)?\b[\w.]+\.(?:gov|org)\.uk\S*"
)
_AS_IN_A_FILE = re.compile(r"(?s)<(style|script|pre|code|textarea)\b.*?</\1>")


def no_words(page: str) -> Iterator[str]:
    """Yield what a page says that is no word, with what is around it."""
    plain = re.sub(r"<[^>]*>", " ", _AS_IN_A_FILE.sub(" ", page))
    text = _FILES.sub(" ", " ".join(html.unescape(plain).split()))
    for called, pattern in _NO_WORDS.items():
        for found in re.finditer(pattern, text):
            yield f"{called}: {text[max(0, found.start() - 40) : found.end() + 40]}"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("<p>travel.minutes_per_visit set to 11</p>", 1),
        ("<p>Made on 2026-11-30 by X</p>", 1),
        ("<p>Take it to <b>ncs price</b> book</p>", 1),
        ("<code>ncs price book</code><textarea>a_b --x</textarea><p>Give --shares</p>", 1),
        ("<a href='/a_b'>Release 2, care home: 2025-26, www.gov.uk/find_a and e.g. name@example.org</a>", 0),
        ("<td>Decimal('1')</td><td>{'a': 1}</td>", 2),
        ("<p>The program ncs reads it. None of it is kept.</p>", 0),
    ],
)
def test_what_is_no_word_is_found(said: str, found: int) -> None:
    assert len(list(no_words(said))) == found, list(no_words(said))


@pytest.mark.parametrize("address", [one for one in KINDS if not one.startswith(FOR_PROGRAMS)])
def test_every_kind_of_page_is_in_words(browser: Browser, address: str) -> None:
    assert list(no_words(browser.client.get(address, follow=True).content.decode())) == []


def test_every_page_of_ones_own_answers_is_in_words(browser: Browser) -> None:
    base = browser.filled()
    for name in OWN:
        assert list(no_words(browser.client.get(f"{base}/{name}", follow=True).content.decode())) == [], name


def test_every_page_of_those_who_sign_in_is_in_words(undone: None) -> None:
    """By each role, with a paper of each kind of several services, half written and sent."""
    world = made()
    for who, addresses in DESK.items():
        browser = Browser()
        browser.client.cookies["sessionid"] = world["sessions"][who]
        sections = [f"{CAMDEN}/survey/2025/{letter}" for letter in "ABCDEFGHIJKLMN"] if who == "council" else []
        asked = [one.format(**world) for one in addresses]
        said = [(one, found) for one in [*asked, *sections] for found in no_words(browser.get(one).text)]
        assert said == [], who
