"""The whole chain, as its users would run it: raw files, events, measures, then profile, signals, brief and dashboard.

Synthetic files of invented people under the names of two councils. In 2024-25 England's official figures are held, so
that own results are compared; in 2025-26 they are not, and the results are shown with a reason instead of a signal.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.observations.parquet import read_parquet

pytestmark = pytest.mark.slow

#: Council, ONS code.
ONE, OTHER = ("South Tyneside", "E08000023"), ("Torbay", "E06000027")
#: Own measure and group, and the official code under which it must appear.
MEET = {
    "2A": ("ascof_2a", "total"),
    "2B": ("ascof_2b", "age=18-64"),
    "2C": ("ascof_2c", "age=65+"),
    "2E(1)": ("ascof_2e_ld", "age=18-64"),
    "2E(2A)": ("ascof_2e", "age=18-64"),
    "2E(2B)": ("ascof_2e", "age=65+"),
    "3D(1A)": ("ascof_3d_1a", "total"),
    "3D(2A)": ("ascof_3d_2a", "total"),
}
Results = dict[tuple[str, str, str], Decimal]


def ran(*arguments: str | Path) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def measured(folder: Path, councils: Sequence[str], periods: Sequence[str], measures: Sequence[str] = ()) -> Path:
    """Synthetic files of the councils, their events, and the measures of each period (all if none), in ``folder``."""
    names = [part for name in councils for part in ("--councils", name)]
    span = ("--from", "2023-04-01", "--to", "2026-06-30")
    shape = ("--layout", "national", "--format", "parquet")
    ran("synthetic", "records", *names, "--people", "800", "--seed", "7", *span, *shape, "--out", folder / "files")
    build = ("--edition", "dhsc-2026-09", *span, "--as-of", "2026-08-10")
    for kind, target in (("joined", "events"), ("single", "single")):
        ran("records", "build", folder / "files", "--kind", kind, *build, "--out", folder / target)
    only = [part for name in measures for part in ("--measure", name)]
    for period in periods:
        ran("measures", "run", "--events", folder / "events", "--period", period, *only, "--out", folder / period)
    return folder


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return measured(tmp_path_factory.mktemp("chain"), [ONE[0], OTHER[0]], ["2024-25", "2025-26"])


def own(chain: Path, period: str) -> Results:
    table = read_parquet(chain / period / "observations.parquet")
    return {(one.measure, one.group, one.area): one.value for one in table if one.value is not None}


def signals(chain: Path, period: str, *more: str) -> dict[tuple[str, str], dict[str, str]]:
    own_file = ("--observations", chain / period / "observations.parquet")
    text = ran("engagement", "signals", ONE[0], OTHER[0], *more, *own_file, "--format", "csv")
    return {(row["ons_code"], row["measure"]): row for row in csv.DictReader(io.StringIO(text))}


def expected(chain: Path, period: str, area: str) -> dict[str, Decimal]:
    found = own(chain, period)
    return {code: found[(*place, area)] for code, place in MEET.items() if (*place, area) in found}


@pytest.mark.parametrize("area", [ONE[1], OTHER[1]])
def test_own_results_stand_beside_england_in_a_year_that_it_has(chain: Path, area: str) -> None:
    values, shown = expected(chain, "2024-25", area), signals(chain, "2024-25")
    assert {"2B", "2C", "2E(2A)", "2E(2B)"} <= set(values)
    for code, value in values.items():
        row = shown[area, code]
        assert (Decimal(row["value"]), row["period"]) == (value, "2024-25"), code
        assert row["source"].startswith("own calculation from client level data"), code
        assert row["beside"] and row["signal"] != "nothing to compare with", code


def test_the_share_at_home_is_that_of_the_people_behind_it(chain: Path) -> None:
    """2E(2B), from the people table: those of 65 and over in the numerator over those in the denominator."""
    people = pq.read_table(chain / "2024-25" / "people" / "ascof_2e.parquet").to_pylist()
    mine = [row for row in people if row["area"] == ONE[1] and row["age_group"] == "65+" and row["in_denominator"]]
    home = {row["person_id"] for row in mine if row["in_numerator"]}
    share = Decimal(100 * len(home)) / len({row["person_id"] for row in mine})
    shown = Decimal(signals(chain, "2024-25")[ONE[1], "2E(2B)"]["value"])
    assert abs(shown - share) <= Decimal("0.05")


def test_own_results_of_a_later_year_are_shown_and_say_that_england_has_none(chain: Path) -> None:
    shown = signals(chain, "2025-26")
    for code, value in expected(chain, "2025-26", ONE[1]).items():
        row = shown[ONE[1], code]
        assert (Decimal(row["value"]), row["period"], row["beside"]) == (value, "2025-26", "")
        assert row["signal"] in {"nothing to compare with", "councils not comparable"} and row["reason"], code
    assert shown[ONE[1], "1A"]["period"] == "2024-25"
    assert signals(chain, "2025-26", "--beside", "past")[ONE[1], "2C"]["beside"]


def test_the_profiles_of_both_have_their_own_ages(chain: Path, tmp_path: Path) -> None:
    file = chain / "2024-25" / "observations.parquet"
    ran("profile", ONE[0], OTHER[0], "england", "--out", tmp_path, "--observations", file)
    for name, area in (ONE, OTHER):
        text = (tmp_path / name.lower().replace(" ", "-") / "profile.csv").read_text(encoding="utf-8-sig")
        lines = text[text.index("measure,") :] if "measure," in text else text
        rows = {row["measure"]: row for row in csv.DictReader(io.StringIO(lines)) if row.get("measure")}
        values = expected(chain, "2024-25", area)
        assert {code: Decimal(rows[code]["value"]) for code in values} == values
        assert all(rows[code]["year"] == "2024-25" and rows[code]["england"] for code in values)


def test_the_brief_has_own_results_and_waits(chain: Path, tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    file = chain / "2025-26" / "observations.parquet"
    ran("engagement", "brief", ONE[0], "--out", page, "--observations", file)
    text = page.read_text(encoding="utf-8")
    values = expected(chain, "2025-26", ONE[1])
    assert "With nothing to compare with" in text
    for code in ("2B", "2C"):
        assert f"{values[code]:,.1f} per 100,000" in text, code
    for code in ("2E(2A)", "2E(2B)"):
        assert f"{values[code]:.1f}%" in text, code
    assert "Median days from a request to the first service" in text


def test_one_council_alone_goes_all_the_way(tmp_path: Path) -> None:
    folder = measured(tmp_path, [OTHER[0]], ["2024-25"], ["2B", "2C", "2E"])
    file = folder / "2024-25" / "observations.parquet"
    text = ran("engagement", "signals", OTHER[0], "--observations", file, "--format", "csv")
    rows = {row["measure"]: row for row in csv.DictReader(io.StringIO(text))}
    values = expected(folder, "2024-25", OTHER[1])
    assert {"2B", "2C", "2E(2A)", "2E(2B)"} <= set(values)
    assert {code: Decimal(rows[code]["value"]) for code in values} == values
    ran("measures", "dashboard", "--events", folder / "single", "--out", folder / "dashboard")
    assert list((folder / "dashboard").glob("*.csv"))
