"""Making the plans: the SQL of every statement that building the main tables asks of DuckDB, from its definitions.

Two invented files of each of three councils are built, in each edition, of each kind, with and without registered
deaths, at once and council by council. What is asked on the way is what is asked of any submissions.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.periods import FinancialYear
from ncs.core.progress import silent
from ncs.engine.engine import DuckDB, engine
from ncs.engine.plans import Statement, written
from ncs.engine.statements import Statements
from ncs.records.build import write_run
from ncs.records.checking.periods import derivation
from ncs.records.death_files import DEATHS
from ncs.records.editions import EDITIONS, Edition, Kind
from ncs.records.layout import RAW
from ncs.records.mapping_files import cleaning
from ncs.records.raw_input import raw_input
from ncs.records.run_plan import Plan

#: Two a part where councils are worked on in parts, so that a part has a first council and another last.
_COUNCILS = ("112", "204", "304", "416", "716", "906")
_PART = 4
_RECEIVED = (datetime(2026, 1, 20, 9, 0), datetime(2026, 4, 20, 9, 0))
_YEAR = FinancialYear(2025).period
#: Rows that it is about; what nothing is said of stays blank.
_LAYOUT = pa.schema([field.with_nullable(True) for field in RAW])


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A run that plans are made for.

    Attributes:
        edition: the edition of the method.
        kind: which main table.
        deaths: whether registered deaths are given.
        true_birth_dates: whether ages are counted from true birth dates.
        parted: the councils are worked on in parts.
    """

    edition: Edition
    kind: Kind
    deaths: bool = False
    true_birth_dates: bool = False
    parted: bool = False


def scenarios() -> Iterator[Scenario]:
    """Yield every kind of run that plans are made for."""
    for edition in EDITIONS.values():
        for kind in Kind:
            for deaths in (False, True) if edition.ons_deaths else (False,):
                for true in (False, True):
                    yield Scenario(edition=edition, kind=kind, deaths=deaths, true_birth_dates=true, parted=not true)


def texts() -> dict[str, str]:
    """Return the text of each file of plans, by name of the file: an edition's, in the order in which it asks.

    A statement that both editions ask is in the file of the earlier.
    """
    made: dict[str, Statement] = {}
    found: dict[str, dict[str, Statement]] = {}
    for scenario in scenarios():
        used = asked(scenario, made)
        found.setdefault(scenario.edition.name, {}).update({key: used[key] for key in used if key not in made})
        made |= used
    files = {f"{name}.sql": written(statements, f"build {name}") for name, statements in found.items()}
    return {**files, "derived_periods.sql": written(_of_checks(), "derived periods")}


def _of_checks() -> dict[str, Statement]:
    """Those that a check of one file asks to derive its period."""
    statements = Statements()
    derivation(statements)
    return statements.used


def asked(scenario: Scenario, made: Mapping[str, Statement]) -> dict[str, Statement]:
    """Return the statements of a run by fingerprint; those ``made`` need not be worked out again."""
    with engine(prepared=made) as running:
        if not isinstance(running, DuckDB):
            raise TypeError("plans are made for DuckDB")
        carry_out(scenario, running)
        return running.statements.used


def carry_out(scenario: Scenario, running: DuckDB) -> None:
    """Build the invented files, writing all that a run writes into a folder that does not stay."""
    if scenario.parted:
        running.rows_at_a_time = _PART
    plan = Plan(
        kind=scenario.kind,
        edition=scenario.edition,
        period=_YEAR,
        as_of=date(2026, 12, 31),
        cleaning=cleaning(),
        deaths=DEATHS.empty_table() if scenario.deaths else None,
        submitted_deaths=not scenario.deaths,
        true_birth_dates=scenario.true_birth_dates,
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pq.write_table(_rows(), folder / "raw.parquet")
        (folder / "run").mkdir()
        write_run(folder / "run", raw_input([folder / "raw.parquet"], folder), plan, running, silent)


def _rows() -> pa.Table:
    day = date(2025, 10, 10)
    said = {"import_file": "invented.csv", "event_type": "Service", "event_start_date": day, "event_end_date": day}
    files = [(council, received) for council in _COUNCILS for received in _RECEIVED]
    rows = [
        {
            **said,
            **dict.fromkeys(("row_id", "record_id", "file_row"), number),
            "la_code": council,
            "la_person_id": "invented",
            "import_time": received,
        }
        for number, (council, received) in enumerate(files, start=1)
    ]
    full = [{**dict.fromkeys(RAW.names), **row} for row in rows]
    return pa.Table.from_pylist(full, schema=_LAYOUT).cast(RAW)
