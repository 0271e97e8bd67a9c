"""``ncs synthetic`` from the command line."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from ncs.cli.main import app


def test_records_are_made_and_said_to_be_synthetic(tmp_path: Path) -> None:
    said = CliRunner().invoke(
        app, ["synthetic", "records", "--councils", "Rutland", "--people", "400", "--out", str(tmp_path / "out")]
    )
    assert said.exit_code == 0, said.output
    assert "Nothing in them is about a real person" in said.output
    assert len(list((tmp_path / "out").glob("synthetic_510_Rutland_*.csv"))) == 6


def test_a_wrong_date_is_explained(tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["synthetic", "records", "--from", "2025-02-31", "--out", str(tmp_path / "out")])
    assert said.exit_code != 0
    assert not (tmp_path / "out").exists()
