"""A browser for tests: it follows forms as a person would, and refuses a page that is not well formed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from django.http import HttpRequest
from django.test import Client

from support.captions import said_twice

#: What a person of 86 in a care home for good would answer, question by question: with a house, alone. Invented.
HOME: dict[str, dict[str, str]] = {
    "where": {"where": "care_home"},
    "date": {"date-day": "4", "date-month": "5", "date-year": "2026"},
    "born": {"born-day": "1", "born-month": "2", "born-year": "1940"},
    "admitted": {"admitted-day": "20", "admitted-month": "4", "admitted-year": "2026"},
    "nursing": {"nursing": "no"},
    "cost": {"cost": "£950", "cost-time": "week"},
    "couple": {"couple": "no"},
    "state_pension": {"state_pension": "940", "state_pension-time": "four"},
    "pension": {"pension": "0", "pension-time": "week"},
    "benefit": {"benefit": "none"},
    "credit": {"credit": "", "credit-time": "week"},
    "savings_credit": {"savings_credit": "", "savings_credit-time": "week"},
    "other_income": {"other_income": "", "other_income-time": "week"},
    "savings": {"savings": "£9,000"},
    "shares": {"shares": ""},
    "property": {"property": ""},
    "owns_home": {"owns_home": "yes"},
    "home_value": {"home_value": "£140,000"},
    "mortgage": {"mortgage": ""},
    "share": {"share": "alone"},
    "others": {"others": "nobody"},
    "gift": {"gift": ""},
}
#: The same as it is typed to `ncs charge ask`.
TYPED = ["2", "4/5/2026", "1/2/1940", "20/4/2026", "no", "£950", "no", "940 every four weeks", "0", "1", "", "", ""]
TYPED += ["£9,000", "", "", "yes", "£140,000", "", "1", "1", ""]


@dataclass
class Page:
    """What came back: the status, the address after redirects, and the page, parsed strictly."""

    status: int
    address: str
    text: str
    headers: Mapping[str, str]
    tree: Element | None

    def all(self, tag: str, **having: str) -> list[Element]:
        """Return the elements of a tag with these attributes (``class_`` is one of its classes)."""
        assert self.tree is not None
        wanted = having.pop("class_", None)
        found = [
            e
            for e in self.tree.iter()
            if str(e.tag).rpartition("}")[2] == tag and all(e.get(k) == v for k, v in having.items())
        ]
        return [e for e in found if wanted is None or wanted in (e.get("class") or "").split()]

    @property
    def heading(self) -> str:
        """The text of the one heading of the first level."""
        (found,) = self.all("h1")
        return words(found)

    @property
    def errors(self) -> list[str]:
        """What the summary says; each of its links must lead to something that can be filled in."""
        links = [link for box in self.all("div", class_="govuk-error-summary") for link in box.iter("a")]
        for link in links:
            into = [e.tag for e in self.all_ids(str(link.get("href"))[1:])]
            assert into and into[0] in ("input", "select", "textarea"), link.get("href")
        if links:
            assert words(self.all("title")[0]).startswith("Error: ")
        return [words(link) for link in links]

    def all_ids(self, name: str) -> list[Element]:
        """Return the elements with an id: there may be only one."""
        assert self.tree is not None
        return [e for e in self.tree.iter() if e.get("id") == name]


@dataclass
class Browser:
    """One browser with its own cookies; forms are sent with the token of the page that showed them."""

    client: Any = field(default_factory=lambda: Client(enforce_csrf_checks=True, raise_request_exception=True))

    def get(self, address: str, *, status: int = 200) -> Page:
        """Open an address and follow where it leads."""
        return self._page(self.client.get(address, follow=True), address, status)

    def send(
        self, address: str, given: Mapping[str, Any] | None = None, *, status: int = 200, on: Page | None = None
    ) -> Page:
        """Send a form from its page (opened first unless ``on`` is it), with the hidden values of that page."""
        page = on or self.get(address)
        hidden = {str(e.get("name")): str(e.get("value")) for e in page.all("input", type="hidden")}
        answer = self.client.post(address, {**hidden, **(given or {})}, follow=True)
        return self._page(answer, address, status)

    def sure(self, address: str, *, on: Page) -> Page:
        """Press a button that is asked about first, and say yes on the page that asks."""
        asked = self.send(address, on=on)
        assert asked.heading.startswith("Do you want to ") and asked.address == address
        return self.send(address, on=asked)

    def begin(self) -> str:
        """Start the questions; return the address under which this draft's pages are."""
        first = self.send("/what-care-costs/")
        return first.address.rpartition("/question/")[0]

    def answer(self, base: str, **changes: Mapping[str, str] | None) -> Page:
        """Answer every question as in :data:`HOME`, with changes; return the page that is reached."""
        given: dict[str, Mapping[str, str] | None] = {**HOME, **changes}
        page = self.get(f"{base}/check")
        while "/question/" in page.address:
            asked = page.address.rpartition("/")[2]
            page = self.send(page.address, given[asked], on=page)
            assert not page.errors, (asked, page.errors)
        return page

    def filled(self, **changes: str) -> str:
        """Return the pages of a draft in which everything is answered as in :data:`HOME`, put there in one go."""
        from ncs.charging.use.asking import questions
        from ncs.web.care import drafts, fields

        base = self.begin()
        request = HttpRequest()
        request.COOKIES = {name: morsel.value for name, morsel in self.client.cookies.items()}
        typed = {one.id: fields.read(one, HOME[one.id]).typed for one in questions() if one.id in HOME} | changes
        draft = drafts.opened(request, base.rpartition("/")[2])
        drafts.changed(request, draft, lambda found: replace(found, typed=typed))
        return base

    def _page(self, answer: Any, address: str, status: int) -> Page:
        assert answer.status_code == status, (answer.status_code, address, answer.content[:2000])
        chain = getattr(answer, "redirect_chain", [])
        text = answer.content.decode("utf-8", errors="replace")
        kind = answer.headers.get("Content-Type", "")
        return Page(
            status=answer.status_code,
            address=chain[-1][0] if chain else address,
            text=text,
            headers=answer.headers,
            tree=parsed(text) if kind.startswith("text/html") else None,
        )


#: Marks of the pages that were found well formed in this process: whoever asks again is sent the same, and it is.
_SOUND: set[bytes] = set()


@lru_cache(maxsize=32)
def parsed(text: str) -> Element:
    """Return a page as a tree, which nobody changes. A tag that is not closed or an id that is there twice fails."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(ids) == len(set(ids)), sorted(one for one in set(ids) if ids.count(one) > 1)
    assert not re.search(r"<[^>]+ style=|<script(?![^>]* src=)|<[^>]+ on[a-z]+=\"", text), "something inline"
    apart = [table for e in tree.iter("div") if _scrolls(e) for table in e.iter("table")]
    assert len(apart) == len(list(tree.iter("table"))), "a table would scroll the page sideways, or nobody by keyboard"
    assert said_twice(text) == []
    for e in tree.iter("input"):
        if e.get("type") not in ("hidden", "submit"):
            assert any(label.get("for") == e.get("id") for label in tree.iter("label")), e.get("id")
    return tree


def _scrolls(e: Element) -> bool:
    """Whether an element is the named region of a table, which scrolls by itself and for a keyboard too."""
    named = e.get("aria-labelledby") or e.get("aria-label")
    return e.get("class") == "wide" and e.get("role") == "region" and e.get("tabindex") == "0" and bool(named)


def read_strictly(answer: Any) -> None:
    """Parse an answer to any test that asks for one, if it is a page: see :func:`parsed`. A sound text is, once."""
    kind = answer.headers.get("Content-Type", "")
    if kind.startswith("text/html") and not answer.streaming and answer.content:
        packed = answer.headers.get("Content-Encoding") == "gzip"
        content = gzip.decompress(answer.content) if packed else answer.content
        if (mark := sha256(content).digest()) not in _SOUND:
            parsed(content.decode("utf-8"))
            _SOUND.add(mark)


def rows(page: Page) -> list[str]:
    """Return each row of a page's tables, its cells a space apart."""
    return [" ".join(words(cell) for cell in row) for row in page.all("tr")]


def words(element: Element) -> str:
    """Return the text in an element, on one line."""
    return " ".join("".join(element.itertext()).split())
