"""``ncs roadmap``, as a programme office would run it."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError

RUN = CliRunner()


def test_actions_are_shown_with_the_words_that_needs_rest_on() -> None:
    result = RUN.invoke(app, ["roadmap", "show", "B01-PRE-4"])
    assert result.exit_code == 0
    assert "This should lead to a National Care Service bill" in result.stdout


def test_a_plan_is_written_with_what_cannot_be_met(tmp_path: Path) -> None:
    out = tmp_path / "plan"
    made = ["roadmap", "plan", "--act", "2026-12-31", "--launch", "2027-10-10", "--format", "json"]
    result = RUN.invoke(app, [*made])
    assert result.exit_code == 0
    assert '"conflicts"' in result.stdout and "B08-LAU-1" in result.stdout
    assert not out.exists()


def test_the_critical_path_ends_with_what_was_asked_for() -> None:
    result = RUN.invoke(app, ["roadmap", "critical", "--to", "B10-EMB-1", "--format", "csv"])
    assert result.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(result.stdout.split("\n\n")[0])))
    assert "B10-EMB-1" in str(rows)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "B01-PRE-9"], "Did you mean"),
        (["show", "--block", "11"], "no block"),
        (["critical", "--to", "launch"], "no action of the roadmap"),
        (["plan", "--election", "2030-01-01", "--launch", "2029-01-01"], "dates-out-of-order"),
        (["plan", "--launch", "0001-01-01"], "date-out-of-range"),
    ],
)
def test_what_is_wrong_is_refused_in_words(words: list[str], said: str) -> None:
    result = RUN.invoke(app, ["roadmap", *words])
    assert isinstance(result.exception, NcsError)
    assert said in str(result.exception)


def test_the_graph_library_is_loaded_only_when_it_is_asked_for() -> None:
    """Other commands, and the program's start, do not pay for it."""
    code = "import sys, ncs, ncs.cli.main, ncs.cli.roadmap, ncs.roadmap.use; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
