"""Keeping figures and asking for them on the command line."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ncs.cli.main import app
from ncs.core.errors import NcsError
from ncs.core.status import Status
from ncs.observations.store import from_observations, to_table
from ncs.tables.writers import write_csv
from observation_rows import YORK, observation


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    rows = [
        observation(lower=Decimal("79.25"), upper=Decimal("83.75")),
        observation(area=YORK, value=None, status=Status.SUPPRESSED),
        observation(measure="ascof_3a", area="E92000001"),
    ]
    table = to_table(from_observations(rows), name="figures", title="Figures")
    write_csv(table, tmp_path / "figures.csv")
    return tmp_path / "figures.csv"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, ["observations", *map(str, words)])


def test_figures_are_kept_listed_and_asked_for(figures: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    kept = run("keep", figures, "--store", store)
    assert kept.exit_code == 0 and "Kept 3 observations of 2 measures" in kept.output
    listed = run("list", store, "--format", "csv")
    assert listed.output.splitlines()[1:] == [
        "ascof_2a,2024-04-01,2025-03-31,2,2,1,1",
        "ascof_3a,2024-04-01,2025-03-31,1,1,0,1",
    ]
    asked = run("query", store, "--area", "Leeds", "--period", "2024-25 Q2", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(asked.output))
    assert (row["area_name"], row["value"], row["upper"], row["status"]) == ("Leeds", "81.5", "83.75", "ok")


def test_the_terminal_shows_names_words_and_marks(figures: Path) -> None:
    shown = run("query", figures, "--measure", "ascof_2a").output
    assert "Leeds" in shown and "2024-25" in shown and "York" in shown and "[c] confidential" in shown
    assert max(map(len, shown.splitlines())) <= 80
    listed = run("list", figures).output
    for page in (shown, listed):
        assert "ascof_2a is 2A (short-term support that led to no further ongoing" in page, "an id says nothing to most"
    assert "ascof_3a is 3A (" in listed and "ascof_3a is" not in shown


def test_keeping_the_same_figures_twice_is_refused_unless_they_replace(figures: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("keep", figures, "--store", store)
    again = run("keep", figures, "--store", store)
    assert isinstance(again.exception, NcsError) and "is there already" in str(again.exception)
    assert run("keep", figures, "--store", store, "--replace").exit_code == 0


def test_what_is_not_observations_is_said(tmp_path: Path) -> None:
    for path, said in (
        ("none.txt", "neither a folder"),
        ("none.csv", "there is no such file"),
        ("", "holds no observations"),
    ):
        result = run("list", tmp_path / path)
        assert isinstance(result.exception, NcsError) and said in str(result.exception)
