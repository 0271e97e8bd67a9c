"""Waits with those still waiting counted agree, request by request and figure by figure, with a plain reading."""

from __future__ import annotations

from typing import Any

import pytest

from ncs.measures.definitions import waits_still_waiting
from oracles import oracle_still_waiting
from oracles.oracle_still_waiting import Quartiles, Wait
from oracles.random_waiting import random_waiting
from run_engines import started
from support.cases import BOTH, YEAR, context_of
from support.events import Row

MEASURES = {"wait_response_all": "response", "wait_service_all": "service"}
NAMES = ("quarter", "half", "three_quarters")


def quartiles_of(row: Row) -> Quartiles:
    return Quartiles(*(tuple(row[f"days_{name}{part}"] for name in NAMES) for part in ("", "_lower", "_upper")))


def in_group(wait: Wait, group: str) -> bool:
    return group in ("total", f"age={wait.age}", f"route={wait.route}")


@pytest.mark.parametrize("edition", BOTH)
@pytest.mark.parametrize("seed", [31, 32])
def test_still_waiting(seed: int, edition: str) -> None:
    rows = random_waiting(seed, people=1500)
    council = {row["record_id"]: row["la_code"] for row in rows}
    with started("duckdb") as running:
        computed = waits_still_waiting.compute(context_of(rows, running, edition=edition, period=YEAR))
        people = running.fetch(computed.people).to_pylist()
        side = running.fetch(computed.side["waits_still_waiting"]).to_pylist()
    for measure, end in MEASURES.items():
        want = oracle_still_waiting.waits(rows, edition, end, YEAR.start, YEAR.end)
        became = {"ended", "still waiting", "died waiting", *(["assessed without a service"] * (end == "service"))}
        assert {wait.became for wait in want.values()} == became and len(want) > 200
        assert answers(people, measure) == {record: (wait.days, wait.became) for record, wait in want.items()}
        looked = oracle_still_waiting.official(rows, edition, end, YEAR.start, YEAR.end)
        mine = [row for row in side if row["measure"] == measure]
        assert {row["group"] for row in mine} >= {"total", "age=25-64", "age=65+", "route=Prison", "route=Unknown"}
        for row in mine:
            waits = [
                wait
                for record, wait in want.items()
                if council[record] == row["la_code"] and in_group(wait, row["group"])
            ]
            assert quartiles_of(row) == oracle_still_waiting.quartiles(waits)
            assert (row["requests"], row["ended"]) == (len(waits), sum(wait.became == "ended" for wait in waits))
            seen = [
                days
                for la, age, route, days in looked
                if la == row["la_code"] and row["group"] in ("total", f"age={age}", f"route={route}")
            ]
            assert row["official_waits"] == len(seen)
            assert row["official_median"] == oracle_still_waiting.middle(seen)


def answers(people: list[dict[str, Any]], measure: str) -> dict[int, tuple[int, str]]:
    """Days and what became of each request of a measure, by the request's record."""
    return {
        int(row["episode"].rpartition(" record ")[2]): (int(row["detail"].split()[0]), row["category"])
        for row in people
        if row["measure"] == measure
    }
