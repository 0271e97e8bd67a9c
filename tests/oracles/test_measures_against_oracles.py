"""Every measure agrees, person by person, with an independent plain Python reading of the method note."""

from __future__ import annotations

import random
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import (
    ascof_2a,
    ascof_2b,
    ascof_2c,
    ascof_2e,
    ascof_3d,
    lof_long_term_support,
    lof_new_assessments,
)
from ncs.measures.run.context import Context
from oracles import oracle_2a, oracle_2e, oracle_3d, oracle_admissions, oracle_local_outcomes
from oracles.random_events import BIRTHS, random_events
from oracles.random_waits import random_waits
from run_engines import started
from support.cases import BOTH, YEAR, context_of
from support.events import Row

FIRST, LAST = YEAR.start, YEAR.end
PEOPLE = 900


class Runs:
    """The people tables of random events: worked out once for each module and edition."""

    def __init__(self, seed: int, running: Engine) -> None:
        self.rows = random_events(seed, people=PEOPLE)
        self._engine = running
        self._contexts: dict[str, Context] = {}
        self._found: dict[tuple[str, str], list[Row]] = {}

    def people(self, module: ModuleType, edition: str, measure: str) -> list[Row]:
        """The rows of one measure."""
        if edition not in self._contexts:
            self._contexts[edition] = context_of(self.rows, self._engine, edition=edition, period=YEAR)
        key = (module.__name__, edition)
        if key not in self._found:
            self._found[key] = self._engine.fetch(module.compute(self._contexts[edition]).people).to_pylist()
        return [row for row in self._found[key] if row["measure"] == measure]


@pytest.fixture(scope="module", params=[1, 2], ids=["seed 1", "seed 2"])
def runs(request: pytest.FixtureRequest) -> Iterator[Runs]:
    with started("duckdb") as running:
        yield Runs(request.param, running)


def low(text: str | None) -> str | None:
    return None if text is None else text.lower()


@pytest.mark.parametrize("edition", BOTH)
def test_2a(runs: Runs, edition: str) -> None:
    want = oracle_2a.answers(runs.rows, edition, FIRST, LAST)
    got = {
        (row["la_code"], row["person_id"], row["episode"]): oracle_2a.Answer(
            row["in_denominator"], row["in_numerator"], row["detail"], low(row["category"]), row["age_group"]
        )
        for row in runs.people(ascof_2a, edition, "ascof_2a")
        if " record " not in row["episode"]
    }
    assert got == want
    assert {answer.sequel for answer in want.values()} >= {"1", "2", "3", "4a", "4b", "4c", "5", "6"}


@pytest.mark.parametrize("edition", BOTH)
def test_2b_and_2c(runs: Runs, edition: str) -> None:
    want = oracle_admissions.new_admissions(runs.rows, edition, FIRST, LAST)
    got: dict[tuple[str, str, str | None], str] = {}
    for module, measure in ((ascof_2b, "ascof_2b"), (ascof_2c, "ascof_2c")):
        for row in runs.people(module, edition, measure):
            if row["in_numerator"]:
                unit = (row["la_code"], row["person_id"], row["episode"])
                assert unit not in got
                got[unit] = row["age_group"]
    assert got == want
    assert set(want.values()) == {"18-64", "65+"}


@pytest.mark.parametrize("edition", BOTH)
@pytest.mark.parametrize(("measure", "learning"), [("ascof_2e", False), ("ascof_2e_ld", True)])
def test_2e(runs: Runs, edition: str, measure: str, learning: bool) -> None:
    want = oracle_2e.answers(runs.rows, edition, FIRST, LAST, learning=learning)
    got = {
        (row["la_code"], row["person_id"]): (row["in_numerator"], row["age_group"], row["gender"])
        for row in runs.people(ascof_2e, edition, measure)
        if row["in_denominator"]
    }
    assert got == want and len(want) > 10


@pytest.mark.parametrize("edition", BOTH)
def test_people_in_long_term_support(runs: Runs, edition: str) -> None:
    want = oracle_local_outcomes.in_long_term_support(runs.rows, edition, FIRST, LAST)
    assert counted(runs.people(lof_long_term_support, edition, "lof_long_term_support")) == want
    assert set(want.values()) == {"18-64", "65+"} and len(want) > 50


@pytest.mark.parametrize("edition", BOTH)
def test_people_assessed_without_support_before(edition: str) -> None:
    dice = random.Random(5)
    births = {f"person {number:04d}": dice.choice(BIRTHS) for number in range(PEOPLE)}
    rows = [{**row, "birth_date": births[row["person_id"]]} for row in random_waits(5, people=PEOPLE)]
    want = oracle_local_outcomes.newly_assessed(rows, edition, FIRST, LAST)
    with started("duckdb") as running:
        found = lof_new_assessments.compute(context_of(rows, running, edition=edition, period=YEAR))
        people = running.fetch(found.people).to_pylist()
    assert counted(people) == want
    assert set(want.values()) == {"18-64", "65+"} and len(want) > 50
    assert sum(row["reason"] == lof_new_assessments.HAD_LONG_TERM for row in people) > 5


def counted(people: list[Row]) -> dict[tuple[str, str], str]:
    return {(row["la_code"], row["person_id"]): row["age_group"] for row in people if row["in_numerator"]}


@pytest.mark.parametrize("edition", BOTH)
def test_3d_clients(runs: Runs, edition: str) -> None:
    want = oracle_3d.clients(runs.rows, FIRST, LAST)
    counted = {person: (rank in (3, 4), rank == 3, age) for person, (rank, age) in want.items() if 3 <= rank <= 6}
    assert both_parts(runs, edition, "ascof_3d_1a", "ascof_3d_2a") == counted


@pytest.mark.parametrize("edition", BOTH)
def test_3d_carers(runs: Runs, edition: str) -> None:
    want = oracle_3d.carers(runs.rows, edition, FIRST, LAST)
    counted = {person: (rank <= 2, rank == 1, age) for person, (rank, age) in want.items() if rank <= 3}
    assert both_parts(runs, edition, "ascof_3d_1b", "ascof_3d_2b") == counted


def both_parts(runs: Runs, edition: str, first: str, second: str) -> dict[Any, Any]:
    parts = {
        name: {
            (row["la_code"], row["person_id"]): row
            for row in runs.people(ascof_3d, edition, name)
            if row["in_denominator"]
        }
        for name in (first, second)
    }
    assert parts[first].keys() == parts[second].keys()
    return {
        person: (row["in_numerator"], parts[second][person]["in_numerator"], row["age_group"])
        for person, row in parts[first].items()
    }
