"""The manual of the tables beside the measures: breakdowns, what is not known, the Better Care Fund's copy of 2C."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pyarrow as pa
import pytest

from ncs.core.periods import FinancialYear, Period
from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2a, ascof_2c, ascof_2d, ascof_2e, ascof_3d
from support.admissions import stay
from support.cases import SEPTEMBER, YEAR, context_of
from support.events import Row, area_of
from support.hospital import spells_table
from support.long_term import COMMUNITY, LEARNING, support
from support.self_directed import PAYMENT, carer
from support.self_directed import support as delivered
from support.two_a import CONTINUES, later, st_max
from support.two_d import LOOK_UP, ordinary, reabled


def side(
    module: ModuleType, name: str, rows: Sequence[Row], running: Engine, period: Period = YEAR, **inputs: Any
) -> list[Row]:
    """The rows of a side table, without the council, in order."""
    computed = module.compute(context_of(rows, running, edition=SEPTEMBER, period=period, **inputs))
    if name not in computed.side:
        return []
    found = running.fetch(computed.side[name]).to_pylist()
    assert {(row.pop("area"), row.pop("la_code")) for row in found} <= {(area_of("101"), "101")}
    return sorted(found, key=lambda row: str(tuple(row.values())))


def test_2a_counts_episodes_by_age_sequel_and_final_outcome(duckdb: Engine) -> None:
    """Two ended as planned (step 4a), one was followed by community support (step 3), one is unclear (step 6)."""
    rows = [
        st_max(person="A"),
        st_max(person="B"),
        st_max(person="C", born="1980-01-01"),
        later("2025-06-02", person="C", born="1980-01-01", service="Long term support: Community"),
        st_max(person="D", outcome=CONTINUES),
        st_max(person="E", end="2026-06-01"),  # not ended in the period: in no row
    ]
    found = side(ascof_2a, "ascof_2a_by_outcome", rows, duckdb)
    columns = ("age_group", "sequel_type", "final_outcome", "in_denominator", "in_numerator", "unable_to_classify")
    assert [(*(row[name] for name in columns), row["episodes"]) for row in found] == [
        ("18-64", "3", "Long term support: Community", True, False, False, 1),
        ("65+", "4a", "NFA: Support ended as planned", True, True, False, 2),
        ("65+", "6", "Continuation of support or services", False, False, True, 1),
    ]


@pytest.mark.parametrize(("people", "shown"), [(5, 0), (6, 6)])
def test_the_better_care_fund_shows_fewer_than_six_admissions_as_none(people: int, shown: int, duckdb: Engine) -> None:
    rows = [stay(person=str(number), record=number + 1) for number in range(people)]
    assert side(ascof_2c, "ascof_2c_bcf", rows, duckdb) == [{"admissions": people, "admissions_shown": shown}]


def test_the_better_care_fund_leaves_out_the_first_year(duckdb: Engine) -> None:
    rows = [stay(person=str(number), start="2023-06-01", record=number + 1) for number in range(9)]
    assert side(ascof_2c, "ascof_2c_bcf", rows, duckdb, FinancialYear(2023).period) == []


def test_2e_counts_people_whose_accommodation_is_not_known(duckdb: Engine) -> None:
    """Unknown, presumed from the service, and no valid value count, also at an unknown age; a known one does not."""
    rows = [
        support(person="A"),
        support(person="B", home="Unknown"),  # presumed in the community
        support(person="C", home="Invalid and not mapped", reason=LEARNING, born="1980-01-01"),
        support(person="D", home=None, service="Long term support: Nursing care"),  # a registered nursing home
        support(person="E", home=None, born=None, service=COMMUNITY),
        support(person="F", home=None, born="2015-01-01"),  # under 18: not in the cohort
    ]
    assert side(ascof_2e, "ascof_2e_unknown_accommodation", rows, duckdb) == [
        {"measure": "ascof_2e", "people": 3},
        {"measure": "ascof_2e_ld", "people": 1},
    ]


def test_3d_counts_people_whose_delivery_is_not_known(duckdb: Engine) -> None:
    rows = [
        delivered(person="A", delivery=PAYMENT),
        delivered(person="B"),
        delivered(person="C", delivery="Other"),
        delivered(person="D", born="2015-01-01"),  # under 18
        carer(person="E"),
        carer(person="F", delivery=PAYMENT),
    ]
    found = side(ascof_3d, "ascof_3d_unknown_delivery", rows, duckdb)
    assert found == [{"who": "carers", "people": 1}, {"who": "clients", "people": 2}]


def test_2d_counts_how_outcomes_come_together(duckdb: Engine) -> None:
    """Two stayed in the community; one died and had moved into a care home: 101 is death, readmission, care home."""
    home = {"component": None, "service": "Long term support: Residential care", "record": 9}
    rows = [
        reabled(person="A"),
        reabled(person="B"),
        reabled(person="C", died="2025-08-01"),
        reabled("2025-07-20", None, person="C", died="2025-08-01", **home),
    ]
    inputs = {
        "hospital": duckdb.load(spells_table([ordinary(person=person) for person in "ABC"])),
        "lsoa_councils": duckdb.load(pa.Table.from_pylist(LOOK_UP)),
    }
    cohort = "not in long-term support"
    assert side(ascof_2d, "ascof_2d_overlap", rows, duckdb, **inputs) == [
        {"cohort": cohort, "outcome": "000", "episodes": 2},
        {"cohort": cohort, "outcome": "101", "episodes": 1},
    ]
