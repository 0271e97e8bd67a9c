"""Making the plans: the SQL of every statement that measures ask of DuckDB, from their definitions.

Every measure is carried out over the invented events of a few people, in each edition. What the definitions ask on the
way is what they ask of any events: who is in them changes no statement.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.periods import Period, Quarter
from ncs.engine.engine import DuckDB, engine
from ncs.engine.plans import Statement, written
from ncs.measures.beside.edition_people import people_only_in_one
from ncs.measures.dashboard.dashboard import dashboard_tables
from ncs.measures.parts.hospital import LAYOUT
from ncs.measures.parts.people import COLUMNS
from ncs.measures.run import registry
from ncs.measures.run.context import EDITIONS, Computed, Context, rules_of
from ncs.measures.run.coverage import Coverage
from ncs.measures.run.output import Output
from ncs.measures.run.places import Place, Places
from ncs.measures.run.plan import plan_of
from ncs.measures.run.request import Request
from ncs.measures.run.work import work
from ncs.records.layout import EVENTS

#: A statement that several modules ask is in a file of this name, others in that of their module.
COMMON = "what_measures_share"
DASHBOARD = "dashboard"
#: Two a part where councils are worked on in parts, so that a part has a first council and another last.
_AREAS = {str(code): f"E06000{code}" for code in range(101, 105)}
_PART = 2
#: The layout of events; what nothing is said of stays blank.
_LAYOUT = pa.schema([field.with_nullable(True) for field in EVENTS])
#: The columns in which people tables are written.
_PEOPLE = ("edition", "period_start", "period_end", *COLUMNS)
_PERIOD = Period(date(2025, 4, 2), date(2026, 2, 27))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A run that plans are made for.

    Attributes:
        edition: the edition of events and rules.
        period: the period. Plans are made for one in which no two days are the same that definitions ask about, and so
            they fit any.
        parted: the councils are worked on in parts.
    """

    edition: str
    period: Period
    parted: bool = False


def scenarios() -> Iterator[Scenario]:
    """Yield every kind of run that plans are made for."""
    for edition in EDITIONS:
        yield Scenario(edition=edition, period=_PERIOD)
        yield Scenario(edition=edition, period=_PERIOD, parted=True)


def planned() -> dict[str, Mapping[str, Statement]]:
    """Return the statements of each file by fingerprint, in the order in which they are asked, by name of the file.

    A statement is in the file of the module that asks it first, or with what all share if it is asked before any.
    """
    found: dict[str, dict[str, Statement]] = {COMMON: {}}
    made: dict[str, Statement] = {}
    for scenario in scenarios():
        for name, statements in asked(scenario, made).items():
            new = {key: one for key, one in statements.items() if key not in made}
            found.setdefault(name, {}).update(new)
            made |= new
    layouts = {one.schema.arrow() for one in made.values() if one.schema.names == _PEOPLE}
    found[COMMON] |= _of_editions(layouts)
    return {**found, DASHBOARD: _of_dashboard()}


def texts() -> dict[str, str]:
    """Return the text of each file of plans, by name of the file."""
    return {f"{name}.sql": written(statements, name.replace("_", " ")) for name, statements in planned().items()}


def asked(scenario: Scenario, made: Mapping[str, Statement]) -> Mapping[str, Mapping[str, Statement]]:
    """Return the statements of a run of every measure by fingerprint, by the module that asks each first.

    Args:
        scenario: what is run.
        made: statements that need not be worked out again.
    """
    with running_on(made) as running:
        begun = carry_out(scenario, running)
        used = list(running.statements.used.items())
    ends = [*(place for _, place in begun[1:]), len(used)]
    found: dict[str, dict[str, Statement]] = {}
    for (name, start), end in zip(begun, ends, strict=True):  # a module begins anew with every part of the country
        found.setdefault(name, {}).update(used[start:end])
    return found


def carry_out(scenario: Scenario, running: DuckDB) -> list[tuple[str, int]]:
    """Carry every module out over the invented events, writing all that it writes.

    Returns:
        In order, which module began after how many statements; what comes before all of them is what they share.
    """
    if scenario.parted:
        running.rows_at_a_time, running.at_once = _PART, 1  # one after another: whose statements are whose is noted
    begun = [(COMMON, 0)]
    plan = plan_of(_request(scenario, running))
    tasks = tuple(replace(task, module=_Watched(task.module, running, begun)) for task in plan.tasks)
    with tempfile.TemporaryDirectory() as folder:
        output = Output(Path(folder))
        work(replace(plan, tasks=tasks), running, output.write)
    return begun


class _Watched:
    """A module that notes, when it is asked to compute, how many statements there were before."""

    def __init__(self, module: registry.Module, running: DuckDB, begun: list[tuple[str, int]]) -> None:
        self.__name__, self.MEASURES = module.__name__, module.MEASURES
        self._module, self._running, self._begun = module, running, begun

    def compute(self, context: Context) -> Computed:
        """Compute as the module does."""
        self._begun.append((registry.short_name(self._module), len(self._running.statements.used)))
        return self._module.compute(context)


def _request(scenario: Scenario, running: DuckDB) -> Request:
    rows = [_event(la, scenario.period) for la in _AREAS]
    places = tuple(Place(code=la, area=area, name=la) for la, area in _AREAS.items())
    covered = Coverage(first=date(2000, 4, 1), last=date(2058, 9, 30))
    return Request(
        events=running.load(pa.Table.from_pylist(rows, schema=_LAYOUT)),
        edition=scenario.edition,
        rules=rules_of(scenario.edition),
        period=scenario.period,
        measures=registry.measures(),
        places=Places(places=places, population_source="invented", all_of_england=False),
        covered=dict.fromkeys(_AREAS.values(), covered),
        inputs={
            "hospital": running.load(pa.schema(list(LAYOUT.items())).empty_table()),
            "lsoa_councils": running.load(pa.schema([("lsoa", pa.string()), ("area", pa.string())]).empty_table()),
        },
    )


@contextmanager
def running_on(made: Mapping[str, Statement] = MappingProxyType({})) -> Iterator[DuckDB]:
    """Start DuckDB with the statements ``made``; what is asked besides, Ibis works out."""
    with engine(prepared=made) as running:
        if not isinstance(running, DuckDB):
            raise TypeError("plans are made for DuckDB")
        yield running


def _event(la_code: str, period: Period) -> dict[str, object]:
    said = {"la_code": la_code, "area": _AREAS[la_code], "person_id": f"invented {la_code}", "record_id": int(la_code)}
    return {**dict.fromkeys(EVENTS.names), **said, "event_type": "Service", "event_start_date": period.start}


def _of_dashboard() -> dict[str, Statement]:
    with running_on() as running:
        events = running.load(EVENTS.empty_table())
        for table in dashboard_tables(events, Quarter.of(_PERIOD.start)).values():
            running.fetch(table.order_by(list(table.columns)))
        return running.statements.used


def _of_editions(layouts: Collection[pa.Schema]) -> dict[str, Statement]:
    """Those of comparing two editions person by person, for every layout in which people tables are written."""
    with running_on() as running, tempfile.TemporaryDirectory() as folder:
        for number, layout in enumerate(sorted(layouts, key=str)):
            path = Path(folder) / f"{number}.parquet"
            pq.write_table(layout.empty_table(), path)
            people_only_in_one([path], older=EDITIONS[0], newer=EDITIONS[-1], engine=running)
        return running.statements.used
