"""``ncs pay`` as typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError

RUN = CliRunner()


def test_a_floor_on_the_screen_and_in_a_file(tmp_path: Path) -> None:
    said = RUN.invoke(app, ["pay", "floor", "--floor", "13.45", "--draws", "20"])
    assert said.exit_code == 0
    assert "Borne by self-funders" in said.stdout and "Missing" in said.stdout
    book = tmp_path / "floor.ods"
    assert RUN.invoke(app, ["pay", "floor", "--floor", "13.45", "--draws", "20", "--out", str(book)]).exit_code == 0
    assert book.stat().st_size > 2_000


def test_a_floor_split_by_shares_shows_the_areas_on_the_screen(tmp_path: Path) -> None:
    shares = tmp_path / "shares.csv"
    shares.write_text("area,share\nTorbay,0.003\nThe rest of England,0.997\n", encoding="utf-8")
    said = RUN.invoke(app, ["pay", "floor", "--floor", "13.45", "--draws", "20", "--shares", str(shares)])
    assert said.exit_code == 0
    assert "Torbay" in said.stdout and "Derived: England's figure times a stated share" in said.stdout


@pytest.mark.parametrize(
    ("floor", "words"), [("1345", "pence"), ("9.00", "legal minimum"), ("nhs_band_9", "nhs_band_2")]
)
def test_a_floor_that_cannot_be_is_told(tmp_path: Path, floor: str, words: str) -> None:
    out = tmp_path / "floor.ods"
    said = RUN.invoke(app, ["pay", "floor", "--floor", floor, "--out", str(out)])
    assert isinstance(said.exception, NcsError) and words in str(said.exception)
    assert not out.exists()


def test_a_payroll_is_held_against_terms(tmp_path: Path) -> None:
    """Exit code 1 where a clause is not kept, and the table is written all the same."""
    assert RUN.invoke(app, ["samples", "--out", str(tmp_path / "s")]).exit_code == 0
    out = tmp_path / "found.ods"
    said = RUN.invoke(app, ["pay", "comply", str(tmp_path / "s" / "payroll.csv"), "--out", str(out)])
    assert said.exit_code == 1 and out.exists()
    shown = RUN.invoke(app, ["pay", "comply", str(tmp_path / "s" / "payroll.csv")])
    assert "111.69" in shown.stdout
    kept = RUN.invoke(app, ["pay", "terms", "--template", "--out", str(tmp_path / "a.yaml")])
    assert kept.exit_code == 0 and "clauses:" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_the_report_shows_plots_with_their_tables(tmp_path: Path) -> None:
    page = tmp_path / "floor.html"
    assert RUN.invoke(app, ["pay", "report", "--floor", "13.45", "--out", str(page)]).exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert text.count("Table of the figures in this picture") == 2 and "Published costings beside it" in text
    assert isinstance(RUN.invoke(app, ["pay", "report", "--floor", "13.45", "--out", str(page)]).exception, NcsError)
