"""``ncs measures run``: for use inside the council by default; with --publish nobody can be found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ncs
from functional.test_measures_command import ALPHA, BETA, built, figures, message, ran
from ncs.core.status import Status
from ncs.observations.parquet import read_parquet
from support.waits import request

WAITING = [
    *(request("2026-03-01", person=f"A{number}", la="101") for number in range(13)),
    *(request("2026-03-01", person=f"B{number}", la="102") for number in range(3)),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return built(tmp_path / "build", WAITING)


def test_by_default_the_output_is_for_use_inside_the_council_and_says_so(folder: Path) -> None:
    result = ran(folder, "--measure", "waiting_for_assessment")
    assert result.exit_code == 0 and "for use inside the council" in " ".join(result.output.split())
    out = folder.parent / "out"
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["use"].startswith("for use inside the council")
    assert figures(folder)["waiting_for_assessment", BETA, "total"].value == 3
    assert (out / "people" / "waiting_for_assessment.parquet").exists()


def test_published_figures_hide_small_numbers_and_round_counts(folder: Path) -> None:
    result = ran(folder, "--measure", "waiting_lists", "--publish")
    assert result.exit_code == 0 and "for publication" in " ".join(result.output.split()), result.output
    small = figures(folder)["waiting_for_assessment", BETA, "total"]
    assert small.status is Status.SUPPRESSED and small.value is None and small.numerator is None
    rounded = figures(folder)["waiting_for_assessment", ALPHA, "total"]
    assert (rounded.value, rounded.numerator) == (15, 15)
    out = folder.parent / "out"
    assert not (out / "people").exists() and not (out / "side").exists()
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["use"].startswith("for publication")


def test_in_python_too_what_is_published_hides_small_numbers(folder: Path) -> None:
    out, councils = folder.parent / "python", folder.parent / "councils.csv"
    found = ncs.measures(folder, "2025-26", out, measures="waiting_lists", councils=councils, publish=True)
    kept = read_parquet(out / "observations.parquet")
    assert found.observations.data == kept.data
    (small,) = kept.select(measure="waiting_for_assessment", area=BETA, group="total")
    assert small.status is Status.SUPPRESSED and small.value is None
    (held,) = found.observations.select(measure="waiting_for_assessment", area=BETA, group="total")
    assert held == small


def test_two_editions_are_not_published_together(folder: Path, tmp_path: Path) -> None:
    other = built(tmp_path / "older", WAITING, edition="dhsc-2026-06")
    result = ran(folder, "--events", str(other), "--measure", "waiting_lists", "--publish")
    assert "Publish one edition at a time" in message(result)
