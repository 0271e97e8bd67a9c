"""The waiting times agree, request by request, with an independent plain Python reading of the method note."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date
from statistics import median

import pytest

from ncs.core.periods import Period
from ncs.engine.engine import Engine
from ncs.measures.definitions import waiting_times, waits_split
from ncs.measures.run.context import Computed
from oracles import oracle_waits
from oracles.oracle_waits import BANDS, Answer, folded
from oracles.random_waits import random_waits
from support.cases import BOTH, YEAR, context_of
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


PLACES = {"long term support: nursing care": "placement", "long term support: community": "community"}
REASONS = ("Physical support: Personal care support", "Mental health support", "Unknown", None)


@pytest.mark.parametrize("edition", BOTH)
def test_waits_by_first_service_and_support_reason(edition: str, duckdb: Engine) -> None:
    dice = random.Random(6)
    reasons = {f"person {number:04d}": dice.choice(REASONS) for number in range(1500)}
    rows = [{**row, "primary_support_reason": reasons[row["person_id"]]} for row in random_waits(6, people=1500)]
    by_record = {row["record_id"]: row for row in rows}
    want: dict[tuple[str, str], list[int]] = defaultdict(list)
    for record, answer in oracle_waits.answers(rows, edition).items():
        if answer.excluded or answer.service is None or answer.service_days is None:
            continue
        served, asked = by_record[answer.service], by_record[record]
        if not YEAR.start <= served["event_start_date"] <= YEAR.end or served["working_age_band"] not in BANDS:
            continue
        kind = PLACES.get(folded(served["service_type"]), "short term")
        reason = folded(asked["primary_support_reason"]).partition(":")[0]
        for group in ("total", f"first_service={kind}", *([f"support_reason={reason}"] if "support" in reason else [])):
            want[area_of(asked["la_code"]), group].append(answer.service_days)
    found = waits_split.compute(context_of(rows, duckdb, edition=edition, period=YEAR)).figures
    got = {(one.area, one.group): (float(one.value), one.denominator) for one in found}
    assert got == {place: (median(days), len(days)) for place, days in want.items()}
    assert {group for _, group in want} >= {"first_service=placement", "support_reason=mental health support"}
