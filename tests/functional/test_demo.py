"""The demonstration does every job, names what it made, and is the same twice."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.files import MARKER


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    out = tmp_path_factory.mktemp("demo") / "out"
    result = CliRunner().invoke(app, ["demo", "--out", str(out)], catch_exceptions=False)
    assert result.exit_code == 0
    return out, result.stdout


def test_it_says_where_to_look_and_everything_is_there(made: tuple[Path, str]) -> None:
    out, said = made
    assert said.rstrip().endswith(f"Open {out / 'index.html'} first.")
    linked = re.findall(r'href="([^"#]+)"', (out / "index.html").read_text(encoding="utf-8"))
    assert len(linked) >= 9
    for link in linked:
        assert (out / link).stat().st_size > 0
    assert (out / MARKER).exists()


def test_days_are_said_in_words(made: tuple[Path, str]) -> None:
    """Only names of files have them in figures."""
    text = (made[0] / "index.html").read_text(encoding="utf-8")
    assert "what must happen next on 10 February 2026" in text
    assert not re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.sub(r"<a .*?</a>", "", text))


def test_the_report_has_tables_in_each_form_and_plots(made: tuple[Path, str]) -> None:
    out, _ = made
    suffixes = {path.suffix for path in (out / "allocations").rglob("*")}
    assert {".html", ".csv", ".xlsx", ".ods", ".svg"} <= suffixes
    page = (out / "allocations/allocations.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "26,408.4" in page


def test_the_records_go_all_the_way_to_measures(made: tuple[Path, str]) -> None:
    out, _ = made
    lines = (out / "records/measures/observations.csv").read_text(encoding="utf-8").splitlines()
    assert any(",ok," in line and line.startswith("ascof_2a,E08000023") for line in lines)
    assert "synthetic" in (out / "records/synthetic/README.txt").read_text(encoding="utf-8").lower()


def test_the_roadmap_is_drawn_and_a_year_of_it_reported_with_figures(made: tuple[Path, str]) -> None:
    out, _ = made
    assert "B01-LAU-1" in (out / "roadmap/roadmap.html").read_text(encoding="utf-8")
    assert "23.7 percent" in (out / "roadmap/report.html").read_text(encoding="utf-8")  # ASCOF 6A, 2024-25


def test_a_reform_is_costed_on_people_who_are_said_to_be_invented(made: tuple[Path, str]) -> None:
    out, _ = made
    page = (out / "reform/simulation.html").read_text(encoding="utf-8")
    assert "synthetic population" in page.lower() and "plan_2022" in page
    totals = (out / "reform/totals.csv").read_text(encoding="utf-8")
    assert all(year in totals for year in ("2026-27", "2027-28", "2028-29"))


def test_a_survey_is_run_from_returns_to_its_report(made: tuple[Path, str]) -> None:
    out, _ = made
    page = (out / "survey/report/report.html").read_text(encoding="utf-8")
    assert page.count("<figure>") == 22 and "councils are invented" in page


def test_a_second_run_replaces_the_first_with_the_same_bytes(made: tuple[Path, str]) -> None:
    out, _ = made
    before = {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    assert CliRunner().invoke(app, ["demo", "--out", str(out)]).exit_code != 0, "an earlier run is replaced when asked"
    assert CliRunner().invoke(app, ["demo", "--out", str(out), "--replace"]).exit_code == 0
    after = {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    assert sorted(before) == sorted(after)
    assert [str(path) for path in before if before[path] != after[path]] == []


def test_every_page_has_the_structure_that_assistive_technology_needs(made: tuple[Path, str]) -> None:
    """Language, one title and one h1, headings without a jump, named regions and pictures, scoped table headings."""
    pages = sorted(made[0].rglob("*.html"))
    assert len(pages) >= 6
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert '<html lang="en-GB">' in text and text.count("<title>") >= 1 and text.count("<h1>") == 1, page.name
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", text)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.name
        names = re.findall(r'<[^>]+? id="([^"]+)"', text)
        assert len(names) == len(set(names)), page.name
        for pointed in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', text):
            assert set(pointed.split()) <= set(names), page.name
        for picture in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
            assert 'role="img"' in picture and "<title" in picture and "<desc" in picture, page.name
        assert not re.search(r"<th(?=[ >])(?![^>]* scope=)", text), page.name
        assert text.count("<table") == text.count("<caption"), page.name
        assert "<script" not in text and not re.search(r'(?:src|href)="https?:', text), page.name
