"""The observations commands: a published file in, the same figures out; wrong files leave nothing behind."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.observations.observation_table import ObservationTable
from ncs.observations.official import official
from ncs.observations.opening import open_observations
from ncs.observations.readers.kinds import UnknownKind, recognise
from ncs.observations.saving import UnknownSuffix
from ncs.reference.packaged import data_file
from support.data import DATA

FILES = {
    "ascof": DATA / "ascof_2024_25" / "ascof_2024_25_seven_tables.ods",
    "ascof-2020-21": DATA / "ascof_2020_21" / "ascof_2020_21_open_data.csv",
    "council-tax": DATA / "council_tax" / "live_table_9_2024_25.ods",
    "outturn": DATA / "revenue_outturn" / "revenue_outturn_2022_23_to_2024_25.csv",
    "population": Path(str(data_file("population_mid_2023.csv"))),
    "annex-b": DATA / "priorities" / "annex_b_notional_allocations.txt",
}


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(app, ["observations", *map(str, words)], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def refused(*words: str | Path) -> BaseException:
    result = CliRunner().invoke(app, ["observations", *map(str, words)])
    assert result.exit_code != 0 and result.exception is not None
    return result.exception


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_known_by_its_sheets_or_headings(kind: str) -> None:
    assert recognise(FILES[kind]) == kind


def test_the_three_forms_hold_the_same(tmp_path: Path) -> None:
    tables = []
    for ending in ("parquet", "csv", "json"):
        target = tmp_path / f"outturn.{ending}"
        assert "458 observations of 1 measures" in run("read", FILES["outturn"], "--out", target)
        tables.append(open_observations(target).data)
    assert tables[0].equals(tables[1]) and tables[0].equals(tables[2])


def test_reading_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.parquet", "b.parquet"):
        run("read", FILES["annex-b"], "--out", tmp_path / name)
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


def test_population_needs_its_year(tmp_path: Path) -> None:
    target = tmp_path / "p.parquet"
    assert isinstance(refused("read", FILES["population"], "--out", target), NotModelled)
    assert "14,076" in run("read", FILES["population"], "--year", "2023", "--out", target)


def test_a_wrong_file_leaves_the_earlier_output_alone(tmp_path: Path) -> None:
    target = tmp_path / "out.parquet"
    run("read", FILES["outturn"], "--out", target)
    before = target.read_bytes()
    bad = tmp_path / "bad.csv"
    bad.write_text("year_ending,ONS_code,RS_asc_net_exp\n202603,E06000001,lots\n", encoding="utf-8")
    assert isinstance(refused("read", bad, "--out", target, "--replace"), ProblemsFound)
    assert target.read_bytes() == before
    assert isinstance(refused("read", bad, "--kind", "tea-leaves", "--out", target, "--replace"), UnknownName)
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    assert isinstance(refused("read", bad, "--out", target, "--replace"), UnknownKind)
    assert isinstance(refused("read", FILES["outturn"], "--out", tmp_path / "out.pdf"), UnknownSuffix)


def test_show_lists_the_measures_held() -> None:
    rows = list(csv.DictReader(io.StringIO(run("show", "--format", "csv"))))
    assert len(rows) == 25
    assert {"ascof_2a", "ascof_3d_2a", "ascof_6b"} <= {row["measure"] for row in rows}


def test_show_figures_by_the_words_people_use() -> None:
    words = ["show", "--measure", "2E(2A)", "--area", "saint helens", "--area", "England", "--format", "json"]
    table = json.loads(run(*words))["tables"][0]
    england = next(row for row in table["rows"] if row["area_name"] == "England")
    assert (england["numerator"], england["denominator"], england["value"]) == ("241920", "312725", "77.4")
    assert {row["area_name"] for row in table["rows"]} == {"England", "St. Helens"}


def test_show_marks_gaps_with_their_reason() -> None:
    output = run("show", "--measure", "1A", "--area", "Derby", "--period", "2024-25")
    assert "[x]" in output and "missing" in output
    output = run("show", "--measure", "1A", "--area", "E10000006", "--period", "2015-16")
    assert "Cumbria" in output and "19.4" in output


def test_a_file_that_was_read_can_be_asked(tmp_path: Path) -> None:
    target = tmp_path / "tax.csv"
    run("read", FILES["council-tax"], "--out", target)
    words = ["query", target, "--measure", "council_tax_band_d", "--area", "York", "--format", "csv"]
    row = next(csv.DictReader(io.StringIO(run(*words))))
    assert Decimal(row["value"]) == Decimal("1648.78") and row["period_end"] == "2025-03-31"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["--measure", "9Z"], UnknownName),
        (["--measure", "2A", "--area", "Kingston"], UnknownName),
        (["--measure", "2A", "--period", "2019-20"], NotModelled),
    ],
)
def test_show_never_guesses(words: list[str], error: type[Exception]) -> None:
    assert isinstance(refused("show", *words), error)


def test_the_official_table_lies_in_the_order_in_which_tables_are_kept() -> None:
    """It is read without sorting it anew."""
    assert official().data.equals(ObservationTable(official().data).data)
