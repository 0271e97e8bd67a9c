"""What docs/explanation/web-security.md says of every page, table and dependency, where no other test holds it."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from django.core.handlers.wsgi import LimitedStream
from django.template import engines
from django.test import RequestFactory

from ncs.tables.tables import Column, Table
from ncs.web import sent
from ncs.web.pages.shown import taken

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "src" / "ncs" / "web" / "templates"
#: What is let into a page as it is: HTML of functions that escape (ncs.present), pictures of ours, the code to scan.
HTML = re.compile(
    r"(table|columns|paragraphs|bullets|working)\(.*\)|one \| prose|section\.shown|map|picture(\.narrow)?|one"
    r"|totp_svg\[totp_svg\.index\(\"<svg\"\):\]"
)
#: Templates in which ``one`` is such HTML: a table, made in the view.
ONE = {"papers/challenge.html", "prices/one.html"}


def test_every_template_escapes_and_lets_through_html_of_ours_alone() -> None:
    """The engine itself is asked; no template says otherwise; each that lets HTML through is on the list."""
    engine = engines.all()[0].env
    typed = "<script>alert(\"1\")</script> & '2'"
    shown = engine.from_string("{{ typed }}").render(typed=typed)
    assert shown == "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; &#39;2&#39;"
    through = 0
    for path in sorted(TEMPLATES.rglob("*.html")):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(TEMPLATES).as_posix()
        assert "autoescape" not in text and "Markup" not in text
        assert '"html":' not in text, name
        for said in re.findall(r"\{\{\s*([^{}]*?)\s*\|\s*safe\s*\}\}", text):
            assert HTML.fullmatch(said) and (said != "one" or name in ONE), (name, said)
            through += 1
        assert text.count("safe }}") == len(re.findall(r"\|\s*safe\s*\}\}", text)), name
    assert through > 20


@pytest.mark.parametrize("form", ["csv", "json", "ods"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded_in_what_is_taken_away(form: str) -> None:
    """A text that begins as a formula does is text in a spreadsheet (OWASP: CSV injection); JSON runs nothing."""
    columns = [Column(key="a", title="A", description="Anything.")]
    table = Table(name="x", title="X", columns=columns, rows=[{"a": '=HYPERLINK("http://x.example")'}])
    body = taken([table], form, title="X").content
    if form == "csv":
        cells = body.decode("utf-8-sig").splitlines()[1:]
        assert cells and not cells[0].lstrip('"').startswith("=")
    if form == "ods":
        content = zipfile.ZipFile(io.BytesIO(body)).read("content.xml").decode("utf-8")
        assert "table:formula" not in content and "HYPERLINK" in content


def test_what_is_installed_is_pinned_by_hash() -> None:
    """Every file of every package in the lock file, but for this project itself."""
    locked = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    files = [file for one in locked for file in (*one.get("wheels", ()), *([one["sdist"]] if "sdist" in one else ()))]
    assert len(locked) > 50 and len(files) > 200
    assert all(file["hash"].startswith("sha256:") for file in files)
    without = {one["name"] for one in locked if not one.get("wheels") and "sdist" not in one}
    assert len(without) == 1, without


class _Counted(io.BytesIO):
    """A body that is never there whole: it counts what is read of it."""

    def __init__(self, head: bytes, size: int, tail: bytes) -> None:
        super().__init__(head)
        self._left, self._tail, self.taken = size, tail, 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the head, then so many bytes of nothing, then the tail."""
        found = super().read(size)
        if not found:
            many = min(self._left, size if size and size > 0 else self._left)
            self._left -= many
            found = b"x" * many
        if not found:
            found, self._tail = self._tail, b""
        self.taken += len(found)
        return found


@pytest.mark.parametrize(
    ("size", "read", "said"),
    [
        (40_000, 40_000, ""),
        (400_000, 400_000, "larger than 50 kB"),
        (500_000_000, sent.READ + 200_000, "larger than 50 kB"),
    ],
)
def test_of_a_file_that_is_too_large_little_is_held_and_the_rest_is_not_read(size: int, read: int, said: str) -> None:
    """Half a gigabyte that says its size: ten megabytes are read and a tenth of one held; the true reason is told."""
    head = b'--b\r\nContent-Disposition: form-data; name="case"; filename="a.yaml"\r\n\r\n'
    tail = b"\r\n--b--\r\n"
    body = _Counted(head, size, tail)
    request = RequestFactory().post("/", content_type="multipart/form-data; boundary=b")
    request.META["CONTENT_LENGTH"] = str(len(head) + size + len(tail))
    request._stream = LimitedStream(body, len(head) + size + len(tail))
    if said:
        with pytest.raises(sent.NotTaken, match=said):
            sent.content_of(request, "case", largest=50_000, called="a case file")
    else:
        assert len(sent.content_of(request, "case", largest=50_000, called="a case file")) == size
    assert body.taken <= read + len(head) + len(tail)
    assert all(one.file.closed or one.file.getbuffer().nbytes < 200_000 for one in request.upload_handlers)
    assert (said == "") is (request.FILES.get("case") is not None and request.FILES["case"].size <= 50_000)


def test_every_small_file_is_taken_by_the_one_way_that_tells_the_true_reason() -> None:
    """No page looks for a file by itself, but the one for submissions, whose files are sealed as they come."""
    looks = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "ncs" / "web").rglob("*.py")
        if "FILES" in path.read_text(encoding="utf-8").replace("request.POST, request.FILES", "")
    }
    settings_only = "ncs/web/settings.py"
    assert looks - {settings_only} == {"ncs/web/sent.py", "ncs/web/members/submitting.py"}


#: What reaches another machine. A socket of one's own is opened once, to find a port that is free.
_OUTWARD = re.compile(
    r"^\s*(?:import|from) (?:urllib\.request|requests|httpx|aiohttp|ftplib|smtplib|urllib3|imaplib|xmlrpc)\b"
    r"|^\s*import http\.client|^\s*from http\.client import (?!responses$)"  # the words of a status are no request
    r"|\burlopen\(|\.connect\(\(|create_connection\(|send_mail\(",
    re.MULTILINE,
)


def test_the_program_asks_no_other_server() -> None:
    """So none can be asked through it (OWASP: server-side request forgery): no module of ours has what it takes."""
    sources = sorted((ROOT / "src" / "ncs").rglob("*.py"))
    assert len(sources) > 500
    found = {path.relative_to(ROOT).as_posix() for path in sources if _OUTWARD.search(path.read_text(encoding="utf-8"))}
    assert found == set()
    for line in ("import urllib.request", "from http.client import HTTPSConnection", "x = urlopen(given)"):
        assert _OUTWARD.search(line), line
