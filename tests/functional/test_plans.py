"""The SQL that comes with the program is that of the definitions, and nothing that is asked as a rule lacks it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date, timedelta
from difflib import unified_diff
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ncs.core.periods import Period, Quarter
from ncs.engine.compiling import compiled
from ncs.engine.engine import DuckDB, engine
from ncs.engine.fingerprints import Open, fingerprint
from ncs.engine.plans import Statement, read
from ncs.engine.statements import Statements
from ncs.engine.written import Written
from ncs.measures.definitions.ascof_2c import BCF_LEAVES_OUT
from ncs.measures.parts.waits_answers import RELEASE_2
from ncs.measures.parts.waits_events import FIRST_DAY
from ncs.measures.planning import Scenario, carry_out, running_on
from ncs.measures.planning import texts as of_measures
from ncs.measures.run import prepared as for_measures
from ncs.measures.run.asking import Options
from ncs.measures.run.context import EDITIONS
from ncs.measures.run.job import carry_out as run_job
from ncs.measures.run.prepared import prepared
from ncs.records import planning
from ncs.records import prepared as for_records
from ncs.records.checking.periods import derivation
from ncs.records.editions import EDITIONS as BUILDS
from ncs.records.editions import Kind
from ncs.records.planning import texts as of_records
from support.measures_folder import inputs, job_of


@pytest.mark.parametrize(
    ("folder", "made"),
    [(for_measures.FOLDER, of_measures), (for_records.FOLDER, of_records)],
    ids=["measures", "records"],
)
def test_what_is_shipped_is_what_the_definitions_come_to(folder: Path, made: Callable[[], dict[str, str]]) -> None:
    """If this fails, a definition has changed, or Ibis writes other SQL: ``make plans`` writes the files anew."""
    shipped = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.sql")}
    texts = made()
    assert sorted(shipped) == sorted(texts)
    for name, text in texts.items():
        assert list(unified_diff(shipped[name].splitlines(), text.splitlines(), n=0))[:20] == [], name
        assert shipped[name] == text and read(shipped[name]) == read(text), name
        assert "\r" not in text, "whoever reads text takes a carriage return for the end of a line"


def said(scenario: planning.Scenario) -> str:
    having = [name for name in ("parted", "deaths", "true_birth_dates") if getattr(scenario, name)]
    return "-".join([scenario.edition.name, scenario.kind, *having])


def every_build() -> Iterator[planning.Scenario]:
    """Whatever may be asked of a build, with mappings of this program."""
    for edition, kind in product(BUILDS.values(), Kind):
        for deaths, true, parted in product((False, True), repeat=3):
            if edition.ons_deaths or not deaths:
                yield planning.Scenario(edition=edition, kind=kind, deaths=deaths, true_birth_dates=true, parted=parted)


@pytest.mark.parametrize("scenario", [*every_build()], ids=said)
def test_no_build_asks_anything_unprepared(scenario: planning.Scenario) -> None:
    with engine(prepared=for_records.prepared()) as running:
        assert isinstance(running, DuckDB)
        planning.carry_out(scenario, running)
        assert running.statements.used
        assert running.statements.made == set()


def test_a_check_asks_nothing_unprepared() -> None:
    """A check of a file waits for Ibis nowhere."""
    statements = Statements(for_records.prepared())
    assert derivation(statements).startswith('WITH "')
    assert statements.used
    assert statements.made == set()


#: Days that definitions themselves name: a period that begins or ends on one asks about it twice.
NAMED = (date(2023, 4, 1), RELEASE_2, FIRST_DAY, BCF_LEAVES_OUT)
DAYS = st.one_of(st.sampled_from(NAMED), st.dates(date(2021, 1, 1), date(2055, 12, 31)))
PERIODS = st.one_of(
    st.tuples(DAYS, DAYS).map(lambda two: Period(min(two), max(two))),
    st.tuples(DAYS, st.integers(0, 400)).map(lambda one: Period(one[0], one[0] + timedelta(days=one[1]))),
    st.tuples(DAYS, st.integers(1, 12)).map(lambda one: of_quarters(Quarter.of(one[0]), one[1])),
)


def of_quarters(first: Quarter, many: int) -> Period:
    """So many whole quarters."""
    last = first
    for _ in range(many - 1):
        last = last.next
    return Period(first.start, last.end)


@settings(max_examples=5, phases=(Phase.explicit, Phase.generate))
@given(edition=st.sampled_from(EDITIONS), period=PERIODS, parted=st.booleans(), dice=st.randoms(use_true_random=False))
def test_whatever_the_edition_and_period_every_statement_is_prepared_and_is_that_of_the_definition(
    edition: str, period: Period, parted: bool, dice: Random
) -> None:
    """Any days at all, any number of quarters, one part of the country or several.

    Of what is asked, some statements are worked out by Ibis too, of this very question: they must give the same SQL
    where the question's days differ, and where some coincide, SQL that says as much with fewer values.
    """
    asked: list[tuple[Written, Open]] = []
    with running_on(prepared()) as running:
        watched(running, asked)
        carry_out(Scenario(edition=edition, period=period, parted=parted), running)
        assert running.statements.made == set()
    assert len(asked) > 100
    for expression, question in dice.sample(asked, 3):
        shipped = prepared()[fingerprint(expression)[0]]
        worked_out = compiled(expression, question)
        assert shipped.schema == worked_out.schema
        if shipped.asks == worked_out.asks:
            assert shipped == worked_out
        else:
            assert worked_out.asks.fits(question) and shipped.asks.fits(question)
            assert one_line(shipped.sql(question)) == one_line(worked_out.sql(question))


def watched(running: DuckDB, asked: list[tuple[Written, Open]]) -> None:
    """Add everything that is asked of an engine to a list, with what its question leaves open."""
    sql = running.statements.sql

    def _sql(expression: Written) -> str:
        asked.append((expression, fingerprint(expression)[1]))
        return sql(expression)

    running.statements.sql = _sql  # type: ignore[method-assign]


def one_line(sql: str) -> str:
    return " ".join(sql.split())


#: Runs that between them use every option of ``ncs measures run``; what is named by an option is in the folder.
RUNS: dict[str, dict[str, Any]] = {
    "rolling, two editions": {"events": 2, "period": "rolling", "measures": ("2C", "2D", "waiting_times")},
    "no extract, zeros": {"hospital": None, "look_ups": None, "official_grid": True},
    "nine months, an edition by name": {
        "period": "2025-04-01:2025-12-31",
        "editions": ("dhsc-2026-09",),
        "all_councils": True,
    },
    "published": {"publish": True, "disclosure": "standard", "releases": "releases.csv", "period": "2025-26 Q2"},
}
#: They say which councils are reported and with what populations, which is nothing that is asked of events; and where.
OF_NO_EVENTS = {"councils", "population", "out", "replace", "engine"}


@pytest.mark.parametrize("name", RUNS)
def test_no_option_of_a_run_of_measures_is_answered_by_ibis(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a user gives them, from options to files; the country in parts, as a national run has it."""
    folder = inputs(tmp_path, people=12)
    options = dict(RUNS[name])
    if options.pop("events", 1) == 2:
        options["events"] = (folder, other_edition(folder))
    if "releases" in options:
        options["releases"] = folder / options["releases"]
    monkeypatch.setattr(DuckDB, "rows_at_a_time", pq.read_metadata(folder / "events.parquet").num_rows * 2 // 3)
    monkeypatch.setattr(Statements, "_make", unprepared)
    run_job(job_of(folder, tmp_path / "out", **options), progress=lambda *_: None)


def unprepared(statements: Statements, key: str, expression: Written, asked: Open) -> Statement:
    raise AssertionError(f"nothing is prepared for {key}")


def other_edition(folder: Path) -> Path:
    """The same events as if the older edition had built them."""
    other = folder.with_name("older")
    shutil.copytree(folder, other)
    about = {"kind": "joined", "edition": {"name": "dhsc-2026-06"}}
    (other / "run.json").write_text(json.dumps(about), encoding="utf-8")
    return other


def test_the_runs_above_use_every_option() -> None:
    """A new option of the command fails here until a run uses it."""
    given = {option for options in RUNS.values() for option in options}
    assert {field.name for field in fields(Options)} == given | OF_NO_EVENTS


@pytest.mark.parametrize("edition", ["dhsc-2026-09"])
def test_a_run_of_measures_loads_no_ibis(edition: str, tmp_path: Path) -> None:
    folder = inputs(tmp_path, people=20)
    command = ["measures", "run", "--events", folder, "--period", "2025-26", "--out", tmp_path / "out"]
    command += ["--councils", folder / "councils.csv", "--hospital", folder / "hospital.parquet", "--look-ups", folder]
    code = (
        "import sys; from ncs.cli.main import app\n"
        "try: app()\nexcept SystemExit as done: print(done.code, sorted({'ibis', 'sqlglot'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, command)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0 []", done.stderr
