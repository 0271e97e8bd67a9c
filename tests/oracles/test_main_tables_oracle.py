"""The main tables against an independent, plain re-implementation, on random submissions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from main_tables import run
from ncs.cld import outcomes
from ncs.core.periods import Period
from ncs.records.editions import EDITIONS, Kind
from ncs.records.mapping_files import cleaning
from oracles.plain_main_tables import derived_periods, main_tables, person_of
from random_rows import as_table, deaths_table, random_deaths, random_rows

PERIODS = {
    Kind.SINGLE: Period(date(2025, 4, 1), date(2026, 3, 31)),
    Kind.JOINED: Period(date(2024, 4, 1), date(2026, 3, 31)),
}
AS_OF = date(2026, 5, 5)
COMPARED = (
    "la_code",
    "ref_period_start",
    "ref_period_end",
    "event_start_date",
    "event_end_date_corrected",
    "date_of_death",
    "latest_age",
    "client_type",
    "event_type",
    "event_outcome",
    "service_type",
    "service_component",
    "assessment_type",
    "request_route_of_access",
    "gender",
    "has_unpaid_carer",
)


def expected(rows: list[dict[str, Any]], edition: str, kind: Kind, deaths: Any) -> Any:
    table = cleaning()
    return main_tables(
        rows,
        edition=edition,
        kind=kind.value,
        start=PERIODS[kind].start,
        end=PERIODS[kind].end,
        as_of=AS_OF,
        mappings={(row["field"], row["raw_value"]): row["cleaned_value"] for row in table.table.to_pylist()},
        keep=set(table.keep_unmapped),
        ranks={item.event_outcome.lower(): item.hierarchy for item in outcomes()},
        deaths=deaths,
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("edition", list(EDITIONS))
def test_events_and_fates_agree_with_the_plain_implementation(
    edition: str, kind: Kind, seed: int, tmp_path: Path
) -> None:
    rows = random_rows(seed, events=160 if seed == 3 else 40)
    deaths = random_deaths(seed) if edition == "dhsc-2026-09" and seed > 1 else None
    built = run(
        as_table(rows),
        tmp_path,
        edition=EDITIONS[edition],
        kind=kind,
        period=PERIODS[kind],
        as_of=AS_OF,
        deaths=None if deaths is None else deaths_table(seed),
    )
    derived = derived_periods(rows, edition)
    for found in built.rows("submissions"):
        if found["la_code"] is not None:
            period = derived[found["la_code"], found["import_time"]]
            assert (found["derived_start"], found["derived_end"]) == (period or (None, None))
    events, fates = expected(rows, edition, kind, deaths)
    made = {row["row_id"]: row for row in built.events}
    assert set(made) == set(events)
    assert len(events) > 20 or seed == 3
    for number, event in events.items():
        mine = made[number]
        assert {name: mine[name] for name in COMPARED} == {name: event[name] for name in COMPARED}, number
        assert mine["event_end_date"] == event["event_end_date_final"], number
        assert mine["person_id"].rstrip(" ").lower() == person_of(event).rstrip(" ").lower()
    # Two events share a key in the one exactly when they do in the other.
    pairs = {(made[number]["la_code"], made[number]["event_key"], event["key"]) for number, event in events.items()}
    assert len(pairs) == len({pair[:2] for pair in pairs}) == len({pair[2] for pair in pairs})
    for row in built.rows("fate"):
        fate, rule, winner = fates[row["row_id"]]
        assert row["fate"] == fate
        assert row["superseded_by"] == winner
        if fate == "dropped":
            assert row["rule"] == rule
    assert {row["row_id"] for row in built.rows("fate")} == set(fates)
