"""The statement and the brief as PDF: what the page says, tagged for those who cannot see it, and nothing fetched."""

from __future__ import annotations

import os
import re
import sys
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from ncs.web.pages import paper
from web.browsing import Browser, words

#: What sets papers is loaded by tests that set one, and not by every process that collects tests.
SET_HERE = pytest.mark.usefixtures("set_here")


@pytest.fixture
def set_here() -> None:
    """Skip where there is no Pango, unless NCS_PANGO_NEEDED says that it may not be."""
    if not paper.can_print() and not os.environ.get("NCS_PANGO_NEEDED"):
        pytest.skip("the extra web-pdf or Pango is not here")


def tagged(content: bytes) -> bool:
    """Return whether a PDF says its language, holds its structure, and calls itself PDF/UA (ISO 14289-1, 5 and 7.1)."""
    return all(mark in inside(content) for mark in (b"/StructTreeRoot", b"/Lang (en-GB)", b"/Marked true", b"pdfuaid"))


def inside(content: bytes) -> bytes:
    """Return a PDF with what is compressed in it opened."""
    opened = [content]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        with suppress(zlib.error):
            opened.append(zlib.decompressobj().decompress(packed))  # a last byte may look like the end of a line
    return b"\n".join(opened)


@SET_HERE
def test_a_statement_is_taken_away_as_pdf(browser: Browser) -> None:
    """The link is on the statement; the same answers give the same bytes; nothing of it is kept by a cache."""
    base = browser.filled()
    (link,) = [e for e in browser.get(f"{base}/statement").all("a") if words(e) == "Keep it as PDF"]
    answer = browser.client.get(str(link.get("href")))
    assert answer.headers["Content-Type"] == "application/pdf" and answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="what-care-costs.pdf"'
    assert answer.content.startswith(b"%PDF-") and tagged(answer.content)
    held = inside(answer.content)
    assert held.count(b"/S /TD") == held.count(b"/Headers") > 10, "each cell of a table names its headings"
    assert browser.client.get(str(link.get("href"))).content == answer.content
    unfinished = browser.begin()
    assert "/question/" in browser.get(f"{unfinished}/statement.pdf").address


@SET_HERE
def test_a_brief_is_two_sheets_of_pdf(browser: Browser) -> None:
    page = browser.get("/places/torbay")
    (link,) = [e for e in page.all("a") if words(e) == "PDF of the two pages"]
    answer = browser.client.get(str(link.get("href")))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="brief-torbay.pdf"'
    assert tagged(answer.content)
    assert len(re.findall(rb"/Type /Page\b(?!s)", inside(answer.content))) == 2
    assert browser.client.get("/places/atlantis/brief.pdf").status_code == 404


@SET_HERE
def test_nothing_is_fetched_for_a_paper(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Neither from elsewhere nor from the machine's own files: what was typed can name neither."""
    planted = tmp_path / "planted.svg"
    planted.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text>planted</text></svg>')
    start = '<!DOCTYPE html><html lang="en-GB"><head><title>A</title>{0}</head><body><h1>A</h1>{1}</body></html>'
    link = f'<link rel="stylesheet" href="{planted.as_uri()}">'
    plain = paper.pdf(start.format("", ""))
    assert paper.pdf(start.format(link, "")) == plain
    pictured = paper.pdf(start.format("", f'<img alt="planted" src="{planted.as_uri()}">'))
    assert b"/Subtype /Image" not in inside(pictured) and "Failed to load" in caplog.text


def test_a_machine_without_pango_sets_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint loads Pango as it is imported, and raises OSError where there is none; so does one that is damaged."""
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library libpango-1.0-0')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [one for one in sys.modules if one.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    assert paper.can_print.__wrapped__() is False
    monkeypatch.setattr(paper, "find_spec", lambda name: None)
    assert paper.can_print.__wrapped__() is False


def test_where_papers_cannot_be_set_there_is_no_link_and_no_paper(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("paper", "places"):
        monkeypatch.setattr(f"ncs.web.pages.{place}.can_print", lambda: False)
    monkeypatch.setattr("ncs.web.care.statement.can_print", lambda: False)
    base = browser.filled()
    assert "Keep it as PDF" not in browser.get(f"{base}/statement").text
    assert browser.client.get(f"{base}/statement.pdf").status_code == 404
    assert "brief.pdf" not in browser.get("/places/torbay").text
    assert browser.client.get("/places/torbay/brief.pdf").status_code == 404


def test_one_address_has_only_so_many_papers_set_in_a_minute(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ncs.web.api.limits.time.time", lambda: 1_000_000_000.0)  # a minute that does not end
    monkeypatch.setattr(paper, "A_MINUTE", 1)
    monkeypatch.setattr(paper, "pdf", lambda html: b"%PDF-")
    monkeypatch.setattr(paper, "can_print", lambda: True)
    assert browser.client.get("/places/torbay/brief.pdf").status_code == 200
    refused = browser.get("/places/torbay/brief.pdf", status=429)
    assert "Wait a minute" in refused.text
