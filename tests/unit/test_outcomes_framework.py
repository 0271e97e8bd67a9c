"""The Local Outcomes Framework's metrics: which figures each is, and how own results stand beside published ones.

Published values are those of the tables themselves: the activity report's row of Leeds (E08000035) is 775 and 4,260 in
long-term support; it has no county council and no figure of England.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.given import WrongValue
from ncs.measures.beside.compare import NotPublished, compare
from ncs.measures.beside.framework import FrameworkLine, framework_lines
from ncs.measures.run.registry import find
from ncs.measures.use import outcomes_framework
from ncs.observations.observation_table import from_observations
from ncs.observations.saving import save_observations
from ncs.observations.schema import Observation
from observation_rows import LEEDS, YORK, observation

KENT, ENGLAND = "E10000016", "E92000001"
RATE = {"unit": "per 100,000 people", "source": "own"}


def own(measure: str, group: str, value: str, *, year: int = 2025, method: str = "dhsc-2026-09") -> Observation:
    when = {"period_start": date(year, 4, 1), "period_end": date(year + 1, 3, 31)}
    return observation(measure=measure, group=group, value=Decimal(value), method=method, **when, **RATE)


def by_code(lines: tuple[FrameworkLine, ...]) -> dict[tuple[str, str], FrameworkLine]:
    return {(line.measure.code, line.group): line for line in lines}


def results(folder: Path, *figures: Observation) -> Path:
    """A folder such as a run of measures writes, with these figures alone."""
    folder.mkdir()
    (folder / "run.json").write_text("{}", encoding="utf-8")
    save_observations(from_observations(figures), folder / "observations.parquet")
    return folder


def test_each_metric_is_the_figures_that_the_framework_names() -> None:
    """2E by age is 2E(2A) and 2E(2B); admissions by age are 2B and 2C; direct payments are 3D(2A)."""
    lines = framework_lines(LEEDS)
    assert [sum(line.metric.outcome == number for line in lines) for number in (9, 10, 11)] == [6, 13, 3]
    found = by_code(lines)
    assert {("2E(2A)", "age=18-64"), ("2E(2B)", "age=65+"), ("2B", "age=18-64"), ("2C", "age=65+")} <= set(found)
    assert ("3D(2A)", "total") in found
    for code, group in (("LOF long-term support", "age=18-64"), ("LOF new assessments", "total")):
        assert found[code, group].metric.type == "output"
    assert not [line for line in lines if line.own]


def test_own_figures_are_those_of_the_latest_period_and_edition() -> None:
    figures = [
        own("ascof_2e", "age=65+", "70"),
        own("ascof_2e", "age=65+", "60", year=2024),
        own("ascof_2e", "age=65+", "65", method="dhsc-2026-06"),
        own("ascof_2e", "age=65+;gender=male", "10"),
        own("lof_new_assessments", "age=18-64", "123"),
    ]
    found = by_code(framework_lines(LEEDS, figures))
    line = found["2E(2B)", "age=65+"]
    assert line.own is not None and line.own.value == 70
    new = found["LOF new assessments", "age=18-64"].own
    assert new is not None and new.value == 123
    assert by_code(framework_lines(YORK, figures))["2E(2B)", "age=65+"].own is None


def test_the_published_rates_are_those_of_the_table_and_requests_are_not_taken_for_people() -> None:
    found = by_code(framework_lines(LEEDS))
    rates = [found["LOF long-term support", f"age={ages}"].published for ages in ("18-64", "65+")]
    assert [one and one.value for one in rates] == [775, 4260]
    assert found["LOF long-term support", "age=65+"].england is None
    assert {found["LOF new assessments", f"age={ages}"].published for ages in ("18-64", "65+")} == {None}
    assert by_code(framework_lines(KENT))["LOF long-term support", "age=65+"].published is None


def test_compare_sets_long_term_support_beside_the_table_and_its_spread(tmp_path: Path) -> None:
    folder = results(tmp_path / "run", own("lof_long_term_support", "age=65+", "4500"))
    found = compare(find("LOF long-term support"), folder)
    assert [row.difference for row in found.rows] == [240]
    # Lowest and highest of the table's column for 65 and over.
    assert "131 councils" in found.spread[0] and "lowest 3,310" in found.spread[0]
    assert "highest 13,265" in found.spread[0] and not any("Not the same" in reason for reason in found.reasons)


def test_compare_says_that_requests_are_not_people_assessed(tmp_path: Path) -> None:
    folder = results(tmp_path / "run", own("lof_new_assessments", "age=65+", "2000"))
    found = compare(find("lof_new_assessments"), folder)
    assert [row.difference for row in found.rows] == [None] and found.rows[0].official is not None
    assert found.reasons[0].startswith("Not the same figure") and "Requests for support" in found.reasons[0]


def test_compare_says_why_a_county_council_has_nothing_to_stand_beside(tmp_path: Path) -> None:
    figure = observation(measure="lof_long_term_support", area=KENT, group="age=65+", value=Decimal(4500), **RATE)
    with pytest.raises(NotPublished, match="131 single-tier councils"):
        compare(find("lof_long_term_support"), results(tmp_path / "run", figure))


def test_the_command_shows_england_a_council_or_the_one_council_of_a_run(tmp_path: Path) -> None:
    assert outcomes_framework().area == ENGLAND
    one = results(tmp_path / "one", own("ascof_2e", "age=65+", "70"))
    assert outcomes_framework(results=one).area == LEEDS
    shown = CliRunner().invoke(app, ["measures", "outcomes-framework", "--results", str(one)])
    assert shown.exit_code == 0 and "Leeds" in shown.output and "70.0" in shown.output
    written = tmp_path / "framework.csv"
    asked = ["measures", "outcomes-framework", "--council", "York", "--out", str(written)]
    assert CliRunner().invoke(app, asked).exit_code == 0
    assert "Quality of life of carers" in written.read_text(encoding="utf-8-sig")


def test_a_run_of_several_councils_is_asked_which(tmp_path: Path) -> None:
    york = observation(measure="ascof_2e", group="age=65+", area=YORK)
    both = results(tmp_path / "both", own("ascof_2e", "age=65+", "70"), york)
    with pytest.raises(WrongValue, match="2 councils"):
        outcomes_framework(results=both)
    assert outcomes_framework("York", results=both).area == YORK
