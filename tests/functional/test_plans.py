"""The SQL that comes with the program is that of the definitions, and nothing that is asked as a rule lacks it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.periods import Period, Quarter
from ncs.engine import plans
from ncs.engine.statements import Statements
from ncs.measures.planning import Scenario, carry_out, running_on, texts
from ncs.measures.run.context import EDITIONS
from ncs.measures.run.prepared import FOLDER, prepared
from ncs.records.checking import periods
from support.measures_folder import inputs


def test_what_is_shipped_is_what_the_definitions_come_to() -> None:
    """If this fails, a definition has changed, or Ibis writes other SQL: ``make plans`` writes the files anew."""
    shipped = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.sql")}
    made = texts()
    assert sorted(shipped) == sorted(made)
    for name, text in made.items():
        assert list(unified_diff(shipped[name].splitlines(), text.splitlines(), n=0))[:20] == [], name


def test_the_periods_of_a_check_are_shipped_as_the_definition_has_them_and_asked_for_whole() -> None:
    """A check of a file waits for Ibis nowhere: what the derivation asks is among what is shipped."""
    shipped = {path.name: path.read_text(encoding="utf-8") for path in periods.FOLDER.glob("*.sql")}
    assert shipped == periods.plans()
    statements = Statements(plans.shipped(periods.FOLDER))
    assert periods.derivation(statements).startswith('WITH "')
    assert statements.used and not statements.made


@settings(max_examples=4, deadline=None)
@given(
    edition=st.sampled_from(EDITIONS),
    first=st.builds(Quarter.of, st.dates(date(2021, 1, 1), date(2055, 12, 31))),
    length=st.sampled_from((1, 4)),
    parted=st.booleans(),
)
def test_no_measure_asks_anything_unprepared_of_a_quarter_or_of_twelve_months(
    edition: str, first: Quarter, length: int, parted: bool
) -> None:
    """Whatever the edition, wherever the year begins, and however many parts the country is worked on in.

    One statement of 2D links the parts, so it depends on how many there are; two is what plans are made for.
    """
    last = first
    for _ in range(length - 1):
        last = Quarter.of(date.fromordinal(last.end.toordinal() + 1))
    with running_on(prepared()) as running:
        carry_out(Scenario(edition=edition, period=Period(first.start, last.end), parted=parted), running)
        assert running.statements.used
        assert running.statements.made == set()


def test_a_period_that_was_not_foreseen_is_answered_by_the_definition() -> None:
    """Nine months hold three quarters, for which nothing is prepared: only what is about quarters is worked out."""
    with running_on(prepared()) as running:
        carry_out(Scenario(edition=EDITIONS[0], period=Period(date(2025, 4, 1), date(2025, 12, 31))), running)
        assert 0 < len(running.statements.made) < len(running.statements.used) / 10


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
