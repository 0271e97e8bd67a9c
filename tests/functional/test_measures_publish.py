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
    result = ran(folder, "--measure", "waiting_for_assessment", "--publish")
    said = " ".join(result.output.split())
    assert result.exit_code == 0 and "for publication" in said, result.output
    assert "No release register was given" in said and "Not defended against" in said
    small = figures(folder)["waiting_for_assessment", BETA, "total"]
    assert small.status is Status.SUPPRESSED and small.value is None and small.numerator is None
    rounded = figures(folder)["waiting_for_assessment", ALPHA, "total"]
    assert (rounded.value, rounded.numerator) == (15, 15)
    out = folder.parent / "out"
    assert not (out / "people").exists() and not (out / "side").exists()
    about = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert about["use"].startswith("for publication")
    assert about["not_defended"].startswith("Not defended against: what others publish")


def test_in_python_too_what_is_published_hides_small_numbers(folder: Path) -> None:
    out, councils = folder.parent / "python", folder.parent / "councils.csv"
    found = ncs.measures(folder, "2025-26", out, measures="waiting_for_assessment", councils=councils, publish=True)
    kept = read_parquet(out / "observations.parquet")
    assert found.observations.data == kept.data
    (small,) = kept.select(measure="waiting_for_assessment", area=BETA, group="total")
    assert small.status is Status.SUPPRESSED and small.value is None
    (held,) = found.observations.select(measure="waiting_for_assessment", area=BETA, group="total")
    assert held == small


def test_two_editions_are_not_published_together(folder: Path, tmp_path: Path) -> None:
    other = built(tmp_path / "older", WAITING, edition="dhsc-2026-06")
    result = ran(folder, "--events", str(other), "--measure", "waiting_for_assessment", "--publish")
    assert "Publish one edition at a time" in message(result)


def test_a_register_keeps_a_later_release_from_giving_an_earlier_one_away(folder: Path, tmp_path: Path) -> None:
    """12 people wait, shown as 10; with one more they would be shown as 15."""
    fewer = built(tmp_path / "fewer", WAITING[1:])
    kept = ("--measure", "waiting_for_assessment", "--publish", "--releases", str(tmp_path / "register"))
    first = ran(fewer, *kept)
    assert first.exit_code == 0 and "No release register" not in first.output, first.output
    assert figures(fewer)["waiting_for_assessment", ALPHA, "total"].value == 10
    second = ran(folder, *kept, "--replace")
    assert second.exit_code == 0 and "as an earlier release has" in " ".join(second.output.split()), second.output
    assert figures(folder)["waiting_for_assessment", ALPHA, "total"].value == 10
    assert not (folder.parent / "out" / "register").exists()


def test_the_official_style_says_what_it_gives_away_and_is_not_for_others(folder: Path) -> None:
    result = ran(folder, "--measure", "waiting_for_assessment", "--publish", "--disclosure", "ascof")
    said = " ".join(result.output.split())
    assert result.exit_code == 0 and "not safe to publish" in said and "gives away" in said, result.output
    assert figures(folder)["waiting_for_assessment", BETA, "total"].numerator is None
    out = folder.parent / "out"
    assert out.stat().st_mode & 0o077 == 0
    assert "not safe to publish" in json.loads((out / "run.json").read_text(encoding="utf-8"))["use"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--releases", "register"], "--releases is for figures that are published"),
        (["--disclosure", "ascof"], "--disclosure is for figures that are published"),
        (["--publish", "--disclosure", "askof"], "ascof"),
        (["--publish", "--disclosure", "ascof", "--releases", "register"], "defends no earlier release"),
        (["--publish", "--releases", "councils.csv"], "is not a release register"),
        (["--publish", "--releases", "out/register"], "would take its place"),
    ],
)
def test_what_cannot_be_published_is_refused_before_work(folder: Path, options: list[str], words: str) -> None:
    given = [str(folder.parent / one) if one.endswith(("register", ".csv")) else one for one in options]
    assert words in message(ran(folder, "--measure", "waiting_for_assessment", *given))
    assert not (folder.parent / "out").exists() and not (folder.parent / "register").exists()
