"""Running spec cases of measures: every case is a council of its own, so that all run in one go on any engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest

from ncs.core.periods import FinancialYear, Period
from ncs.engine.engine import Engine
from ncs.measures.parts.person_details import person_details
from ncs.measures.parts.timeline import for_measures, prepare
from ncs.measures.run.context import Context, rules_of
from support.events import Row, area_of, events_table

YEAR = FinancialYear(2025).period
JUNE = "dhsc-2026-06"
SEPTEMBER = "dhsc-2026-09"
BOTH = (JUNE, SEPTEMBER)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One sentence of the manual with its events and what must come of them.

    ``people`` are the rows expected in the people table: each a mapping of some of its columns. Rows are matched in
    order of measure, person and episode; no more and no fewer may appear for the measures of the case.
    """

    says: str
    events: Sequence[Row]
    people: Sequence[Mapping[str, Any]]
    measure: str | None = None
    editions: Sequence[str] = BOTH
    period: Period = YEAR


@dataclass
class Bench:
    """Runs all cases of a module together, once for each edition and period, and keeps the answers."""

    module: ModuleType
    cases: Sequence[Case]
    answers: dict[tuple[str, Period], list[Row]] = field(default_factory=dict)

    def check(self, case: Case, edition: str, engine: Engine) -> None:
        """Assert that the case comes out as it says."""
        key = (edition, case.period)
        if key not in self.answers:
            self.answers[key] = self._compute(engine, edition, case.period)
        area = area_of(self._la(case))
        rows = [row for row in self.answers[key] if row["area"] == area]
        rows = [row for row in rows if case.measure is None or row["measure"] == case.measure]
        rows.sort(key=lambda row: (row["measure"], row["person_id"], row["episode"] or ""))
        got = [{name: row[name] for name in want} for row, want in zip(rows, case.people, strict=False)]
        assert got == [dict(want) for want in case.people], case.says
        assert len(rows) == len(case.people), (case.says, rows)

    def _la(self, case: Case) -> str:
        return str(101 + self.cases.index(case))

    def _compute(self, engine: Engine, edition: str, period: Period) -> list[Row]:
        mine = [case for case in self.cases if edition in case.editions and case.period == period]
        rows = [{**row, "la_code": self._la(case)} for case in mine for row in case.events]
        return people_of(self.module, rows, engine, edition=edition, period=period)


def parameters(cases: Sequence[Case]) -> list[Any]:
    """Return (case, edition) pairs for ``pytest.mark.parametrize``, named by what each says."""
    return [pytest.param(case, edition, id=f"{case.says} [{edition}]") for case in cases for edition in case.editions]


def context_of(rows: Sequence[Row], engine: Engine, *, edition: str, period: Period, **inputs: Any) -> Context:
    """Return a context over the given events."""
    rules = rules_of(edition)
    told = prepare(engine.load(events_table(rows)), rules)
    prepared = engine.keep(for_measures(told))
    details = engine.keep(person_details(prepared, period, told=told))
    tools = {"keep": engine.keep, "fetch": engine.fetch, "load": engine.load}
    return Context(events=prepared, details=details, period=period, rules=rules, inputs=inputs, **tools)


def people_of(
    module: ModuleType, rows: Sequence[Row], engine: Engine, *, edition: str, period: Period, **inputs: Any
) -> list[Row]:
    """Return the people table of a module over the given events."""
    computed = module.compute(context_of(rows, engine, edition=edition, period=period, **inputs))
    found: list[Row] = engine.fetch(computed.people).to_pylist()
    return found
