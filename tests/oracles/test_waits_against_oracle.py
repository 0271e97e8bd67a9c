"""The waiting times agree, request by request, with an independent plain Python reading of the method note."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_times
from ncs.measures.run.context import Computed
from oracles import oracle_waits
from oracles.oracle_waits import Answer
from oracles.random_waits import random_waits
from support.cases import BOTH, context_of
from support.events import Row, area_of

EVERYTHING = Period(date(2021, 1, 1), date(2027, 12, 31))


def computed(rows: list[Row], running: Engine, edition: str) -> Computed:
    return waiting_times.compute(context_of(rows, running, edition=edition, period=EVERYTHING))


def answers(found: Computed, running: Engine) -> dict[int, Answer]:
    """What the side table says of the requests that stage 1 kept."""
    rows = running.fetch(found.side["waits_requests"]).to_pylist()
    return {
        row["record_id"]: Answer(
            excluded=row["excluded"] is not None,
            response=row["response_record"],
            service=row["service_record"],
            response_days=row["response_days"],
            service_days=row["service_days"],
        )
        for row in rows
        if row["reason"] is None
    }


@pytest.mark.parametrize("edition", BOTH)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_requests(seed: int, edition: str, duckdb: Engine) -> None:
    rows = random_waits(seed, people=1500)
    found = computed(rows, duckdb, edition)
    want = oracle_waits.answers(rows, edition)
    assert len(want) > 500 and sum(answer.excluded for answer in want.values()) > 25
    assert answers(found, duckdb) == want
    for end, measure in (("response", "wait_first_response"), ("service", "wait_first_service")):
        got = {
            (figure.area, figure.period.start, figure.group.removeprefix("age=")): (
                float(figure.value),
                figure.denominator,
            )
            for figure in found.figures
            if figure.measure == measure
        }
        medians = oracle_waits.medians(rows, edition, end)
        assert got == {(area_of(la), first, age): value for (la, first, age), value in medians.items()}
