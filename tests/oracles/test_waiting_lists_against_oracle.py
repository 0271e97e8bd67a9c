"""The waiting lists agree, person by person, with an independent plain Python reading of their definitions."""

from __future__ import annotations

import pytest

from ncs.measures.definitions import waiting_lists
from oracles import oracle_waiting_lists
from oracles.oracle_waiting_lists import Waiting
from oracles.random_waiting import random_waiting
from run_engines import started
from support.cases import BOTH, YEAR, context_of
from support.events import area_of


@pytest.mark.parametrize("edition", BOTH)
@pytest.mark.parametrize("seed", [21, 22])
def test_everybody_waiting(seed: int, edition: str) -> None:
    rows = random_waiting(seed, people=2500)
    want = oracle_waiting_lists.lists(rows, edition, YEAR.end)
    with started("duckdb") as running:
        found = waiting_lists.compute(context_of(rows, running, edition=edition, period=YEAR))
        people = running.fetch(found.people).to_pylist()
    for name, waiting in want.items():
        got = {
            (row["la_code"], row["person_id"]): Waiting(
                int(row["detail"].removesuffix(" days")),
                row["cohort"] == "over 6 months",
                row["age_group"],
                tuple(sorted(row["record_ids"])),
            )
            for row in people
            if row["measure"] == name
        }
        assert got == waiting
        assert len(waiting) > 20 and 0 < sum(one.long for one in waiting.values()) < len(waiting)
        numbers = {(item.area, item.group): item.value for item in found.figures if item.measure == name}
        for la in {row["la_code"] for row in rows}:
            mine = [one for (council, _), one in waiting.items() if council == la]
            assert numbers[area_of(la), "total"] == len(mine)
            assert numbers[area_of(la), "waited=over 6 months"] == sum(one.long for one in mine)
            assert numbers[area_of(la), "age=18-64"] == sum(one.age == "18-64" for one in mine)
