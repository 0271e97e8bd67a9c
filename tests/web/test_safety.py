"""What docs/explanation/web-security.md says of every page, table and dependency, where no other test holds it."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from django.template import engines

from ncs.tables.tables import Column, Table
from ncs.web.pages.shown import taken

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "src" / "ncs" / "web" / "templates"
#: What is let into a page as it is: HTML of functions that escape (ncs.present), pictures of ours, the code to scan.
HTML = re.compile(
    r"(table|columns|paragraphs|bullets|working)\(.*\)|one \| prose|section\.body|map|picture(\.narrow)?|one"
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
