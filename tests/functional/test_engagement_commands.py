"""The commands of variation, as their users would run them."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import UnknownName
from ncs.core.files import MARKER
from ncs.core.status import Status
from ncs.observations.official import official
from ncs.observations.schema import Observation
from ncs.places.views.waits import wait_lines

RUN = CliRunner()


def test_priorities_give_both_ways_with_their_uncertainty() -> None:
    result = RUN.invoke(app, ["engagement", "priorities", "--top", "3", "--format", "csv"])
    assert result.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["list"] for row in rows] == ["needs a conversation"] * 3 + ["can teach"] * 3
    assert all(row["places"] and row["redrawn"] and row["settings"] for row in rows)


def test_a_brief_has_all_its_parts(tmp_path: Path) -> None:
    page = tmp_path / "b.html"
    result = RUN.invoke(app, ["engagement", "brief", "South Tyneside", "--out", str(page)])
    assert result.exit_code == 0
    text = page.read_text(encoding="utf-8")
    for part in ("£85.8 million", "falls from one year to the next", "Three questions to ask", "ADASS", "SCIE", "TLAP"):
        assert part in text
    asked = re.search(r'<h2 id="three-questions-to-ask">.*?</ul>', text, re.DOTALL)
    assert asked is not None
    assert asked[0].count("<li>") == 3
    assert "<script" not in text


def test_profiles_are_the_same_twice_and_their_plots_are_whole(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        assert RUN.invoke(app, ["profile", "Torbay", "england", "--out", str(tmp_path / folder)]).exit_code == 0
    files = sorted(
        p.relative_to(tmp_path / "a") for p in (tmp_path / "a").rglob("*") if p.is_file() and p.name != MARKER
    )
    assert len(files) == 8
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
    page = (tmp_path / "a/torbay/profile.html").read_text(encoding="utf-8")
    plots = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(plots) >= 5
    for plot in plots:
        assert ElementTree.fromstring(plot).get("role") == "img"


def test_an_unknown_council_or_outcome_is_named_with_near_ones(tmp_path: Path) -> None:
    wrong = RUN.invoke(app, ["profile", "Tourbay", "--out", str(tmp_path / "p")])
    assert isinstance(wrong.exception, UnknownName)
    assert "Torbay" in str(wrong.exception)
    assert not (tmp_path / "p").exists()
    assert isinstance(RUN.invoke(app, ["engagement", "priorities", "--outcome", "4"]).exception, UnknownName)


def test_a_brief_gives_the_latest_wait_of_each_group_and_the_one_before() -> None:
    """Three quarters are held for people of 65 and over: the newest two are said; a suppressed one is so."""

    def wait(quarter: int, days: str | None, group: str = "age=65+") -> Observation:
        return Observation(
            measure="wait_first_response",
            area="E08000035",
            period_start=date(2025, 3 * quarter - 2, 1),
            period_end=date(2025, 3 * quarter, 28),
            group=group,
            denominator=None if days is None else Decimal(40),
            value=None if days is None else Decimal(days),
            unit="days",
            status=Status.SUPPRESSED if days is None else Status.OK,
            source="a test",
            method="a test",
        )

    title = "Median days from a request to the first response"
    held = [wait(1, "9"), wait(3, "12.50"), wait(2, "10"), wait(3, None, "age=25-64")]
    assert wait_lines([*held, *official()], "E08000035") == [
        f"{title}, age 25-64, 1 July 2025 to 28 September 2025: no figure (suppressed).",
        f"{title}, age 65+, 1 July 2025 to 28 September 2025: 12.5 days (40 waits); in the period before, 10 days.",
    ]
    assert wait_lines(held, "E06000001") == []


def test_an_assessment_and_its_page_stand_beside_the_figures_held(tmp_path: Path) -> None:
    """Torbay's 2A was 9.3 in 2024-25, far below England's: what is called strong there is contradicted."""
    file = tmp_path / "a.yaml"
    RUN.invoke(app, ["expectations", "template", "Torbay", "--on", "2026-11-28", "--out", str(file)])
    text = file.read_text(encoding="utf-8")
    start = text.index('  "2.2":\n    position: not_assessed')
    strong = "position: strong\n    evidence: [{what: reablement, measure: 2A, value: 9.3}]"
    file.write_text(text[:start] + text[start:].replace("position: not_assessed", strong, 1), encoding="utf-8")
    result = RUN.invoke(app, ["expectations", "assess", str(file), "--format", "json"])
    assert result.exit_code == 0, result.exception
    assert "says better than the data" in result.stdout
    called = "2A (short-term support that led to no further ongoing support)"
    assert f'"measure":"{called}"' in result.stdout.replace(": ", ":")
    page = tmp_path / "a.html"
    assert RUN.invoke(app, ["expectations", "brief", str(file), "--out", str(page)]).exit_code == 0
    assert f"what do you see that the measures ({called}: worse" in page.read_text(encoding="utf-8")
    assert "All figures given fit those held" in page.read_text(encoding="utf-8")
