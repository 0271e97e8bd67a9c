"""``ncs engagement signals``: every comparator from the command line, and everything that can be wrong with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ncs
from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound, UnknownName
from ncs.core.status import Status
from ncs.observations.observation_table import from_observations
from ncs.observations.saving import save_observations
from ncs.observations.schema import Observation
from ncs.places.comparators import NoMembers
from ncs.places.figures import BadFigures
from ncs.places.landscape import Landscape
from ncs.places.load import NoFigures, meet
from ncs.places.views.signal_table import signals_table
from ncs.reference.councils import find_council

ENGLAND = "E92000001"


def signals(*arguments: str) -> list[dict[str, str]]:
    result = CliRunner().invoke(app, ["engagement", "signals", *arguments, "--format", "csv"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


def refused(*arguments: str) -> NcsError:
    result = CliRunner().invoke(app, ["engagement", "signals", *arguments])
    assert isinstance(result.exception, NcsError)
    return result.exception


def observed(area: str, some: int, of: int = 100, *, year: int = 2024, value: str = "") -> Observation:
    """A percentage of 2A, which the register scales from 0 to 100."""
    return Observation(
        measure="ascof_2a",
        area=find_council(area).ons_code if area != ENGLAND else area,
        period_start=date(year, 4, 1),
        period_end=date(year + 1, 3, 31),
        numerator=Decimal(some),
        denominator=Decimal(of),
        value=Decimal(value) if value else Decimal(100 * some) / of,
        unit="percent",
        source="a test",
        method="a test",
    )


@pytest.mark.parametrize("beside", ["england", "region", "class", "peers", "list:Leeds,Sheffield"])
def test_every_comparator_is_usable_and_the_value_is_the_same_beside_each(beside: str) -> None:
    row = signals("Torbay", "--measure", "2C", "--beside", beside)[0]
    assert (row["council"], row["measure"], row["value"]) == ("Torbay", "2C", "831.7")
    assert row["signal"] and row["beside"] and 0 <= float(row["q"]) <= 1


def test_a_list_is_pooled_by_hand() -> None:
    """Two listed councils of one size at 60% and 80%: the pooled figure is their middle, 70%."""
    held = Landscape([observed("Leeds", 60), observed("York", 80), observed("Kent", 50), observed(ENGLAND, 65)])
    table = signals_table(held, beside="list:Leeds,York", councils=["Kent"])
    assert [(row["beside"], row["gap"]) for row in table.rows] == [(Decimal("70.0"), Decimal("-20.0"))]
    assert table.title == "Signals beside Leeds; York"


def test_without_a_name_every_council_and_measure_is_listed() -> None:
    rows = signals("--beside", "region")
    assert {row["council"] for row in rows} >= {"Torbay", "Isles of Scilly"} and len(rows) > 3_700
    judged = ("better", "worse", "higher", "lower", "no clear difference")
    without = [row for row in rows if not row["signal"].startswith(judged)]
    assert not any(row["reason"] for row in rows if row["signal"].startswith(judged))
    assert without and all(row["reason"] for row in without)
    assert "too little data" not in {row["signal"] for row in rows}


def test_measures_without_a_past_are_named_and_alone_are_refused() -> None:
    result = CliRunner().invoke(app, ["engagement", "signals", "Torbay", "--beside", "past"])
    assert "2A has no figures before" in " ".join(result.stdout.split())
    assert isinstance(refused("--measure", "2A", "--beside", "past"), NoFigures)


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        (("--beside", "list:Leeds"), NoMembers, "at least two different councils"),
        (("--beside", "list:"), NoMembers, "list:Leeds,Sheffield"),
        (("--beside", "list:Leeds,Leeds City"), NcsError, "Leeds"),
        (("--beside", "list:Leeds,E08000035"), NoMembers, "at least two different councils"),
        (("--beside", "list:Leeds,Sheffeld"), UnknownName, "Sheffield"),
        (("--beside", "regoin"), UnknownName, "region"),
        (("--beside", "region:London"), UnknownName, "list:Leeds,Sheffield"),
        (("--measure", "9Z"), UnknownName, "2E(2A)"),
        (("Tourbay",), UnknownName, "Torbay"),
    ],
)
def test_what_is_asked_wrongly_is_named_and_explained(
    arguments: tuple[str, ...], error: type[NcsError], said: str
) -> None:
    found = refused(*arguments)
    assert isinstance(found, error)
    assert said in str(found)


def test_one_council_only_has_nobody_beside_it() -> None:
    """A region, class or peers without another figure give nothing to compare with and say so; England can be."""
    alone = Landscape([observed("Leeds", 60), observed(ENGLAND, 80)])
    for beside in ("region", "class", "peers"):
        (row,) = signals_table(alone, beside=beside).rows
        assert row["signal"] == "nothing to compare with"
        assert str(row["reason"]).startswith("nothing is held for")
    (row,) = signals_table(alone, beside="england").rows
    # Chance alone at 80% with 100 people: a standard error of 4 points, so 60 is 5 of them below.
    assert (row["z"], row["signal"]) == (Decimal("-5.00"), "worse (strong)")


def test_observations_that_cannot_be_are_named_and_explained() -> None:
    with pytest.raises(BadFigures, match=r"2A for E08000035: 140 is outside the scale \(0 to 100 percent\)"):
        Landscape([observed("Leeds", 60, value="140"), observed(ENGLAND, 80)])
    with pytest.raises(BadFigures, match="-3 is outside the scale"):
        Landscape([observed("Leeds", 60, value="-3"), observed(ENGLAND, 80)])
    with pytest.raises(BadFigures, match="more than one figure for E08000035"):
        Landscape([observed("Leeds", 60), observed("Leeds", 61), observed(ENGLAND, 80)])


def test_without_a_figure_for_england_the_status_says_so() -> None:
    (row,) = signals_table(Landscape([observed("Leeds", 60)]), beside="england").rows
    assert (row["value"], row["beside"], row["signal"]) == (Decimal("60.0"), None, "nothing to compare with")
    assert str(row["reason"]).startswith("nothing is held for England in the same period")


def test_a_file_of_figures_outside_the_scale_stops_the_command(tmp_path: Path) -> None:
    own = tmp_path / "own.parquet"
    save_observations(from_observations([observed("Leeds", 60, value="140")]), own)
    assert isinstance(refused("--observations", str(own)), BadFigures)
    with pytest.raises(ProblemsFound):
        save_observations(from_observations([observed("Leeds", 60), observed("Leeds", 61)]), own)


def test_an_own_figure_without_a_value_does_not_hide_the_official_one() -> None:
    theirs = observed("Leeds", 60)
    ours = replace(theirs, value=None, numerator=None, denominator=None, status=Status.MISSING, source="own")
    assert meet([ours], [theirs]) == (theirs,)
    mine = replace(theirs, value=Decimal(61), source="own")
    assert meet([mine], [theirs]) == (mine,)


@pytest.mark.parametrize("form", ["own.parquet", "own.csv", "own.json", "."])
def test_own_figures_may_be_any_file_that_ncs_writes_or_a_folder_of_them(tmp_path: Path, form: str) -> None:
    save_observations(from_observations([observed("Leeds", 60)]), tmp_path / ("own.parquet" if form == "." else form))
    (row,) = signals("Leeds", "--measure", "2A", "--observations", str(tmp_path / form))
    assert (row["value"], row["period"], row["source"]) == ("60.0", "2024-25", "a test")


def test_a_table_of_notes_is_read_and_its_faults_named(tmp_path: Path) -> None:
    notes = tmp_path / "notes.csv"
    notes.write_text("measure,council,note,source\n2C,Torbey,recorded late,a letter\n", encoding="utf-8")
    assert "Torbay" in str(refused("Torbay", "--quality-notes", str(notes)))


def doors(notes: str) -> dict[str, Callable[[], object]]:
    """Every way to give notes on the quality of data, beside that of ``ncs engagement signals``."""

    def run(*words: str) -> Callable[[], object]:
        return lambda: raised(CliRunner().invoke(app, [*words, "--quality-notes", notes]).exception)

    return {
        "expectations assess": run("expectations", "assess", "ours.yaml"),
        "expectations brief": run("expectations", "brief", "ours.yaml"),
        "record template": run("engagement", "record", "template", "Torbay"),
        "a profile in Python": lambda: ncs.profile("Torbay", quality_notes=notes),
        "England in Python": lambda: ncs.profile("england", quality_notes=notes),
        "signals in Python": lambda: ncs.signals("Torbay", quality_notes=Path(notes)),
        "priorities in Python": lambda: ncs.priorities(quality_notes=notes),
        "a brief in Python": lambda: ncs.brief("Torbay", quality_notes=notes),
    }


def raised(error: BaseException | None) -> None:
    if error is not None:
        raise error


@pytest.mark.parametrize("door", doors(""))
def test_notes_are_read_whatever_the_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, door: str) -> None:
    """A council that is misspelt in them is named, wherever they are given; so they were read."""
    monkeypatch.chdir(tmp_path)
    notes = tmp_path / "notes.csv"
    notes.write_text("measure,council,note,source\n2C,Torbey,recorded late,a letter\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="Torbay"):
        doors(str(notes))[door]()


def test_a_figure_without_a_margin_is_not_said_to_have_nobody_beside_it() -> None:
    """6A is published for all of a region, without a margin or numbers of staff: that is why none is judged."""
    (row,) = signals("Torbay", "--measure", "6A", "--beside", "region")
    assert (row["signal"], row["beside"]) == ("no margin published", "")
    assert row["reason"] == "it is published without a margin of error or numbers of staff"


def test_on_screen_a_measure_has_its_name_and_a_gap_beside_it_is_not_meaningless() -> None:
    found = ["engagement", "signals", "--measure", "6A", "--beside", "region"]
    said = " ".join(CliRunner().invoke(app, [*found, "Torbay"], catch_exceptions=False).stdout.split())
    assert "6A (care staff" in said and "no margin" in said
    every = CliRunner().invoke(app, found, catch_exceptions=False).stdout  # one council has no figure at all
    assert "[x]" in every and "[z]" not in every
