"""The tidy table refuses contradictions and repetitions, naming all of them, and answers questions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pyarrow as pa
import pytest

from ncs.core.errors import ProblemsFound
from ncs.core.periods import FinancialYear, Period
from ncs.core.status import Status
from ncs.observations.activity import published, published_of
from ncs.observations.schema import SCHEMA, BadObservation
from ncs.observations.store import ObservationTable, from_observations, nine_places, to_table
from ncs.reference.regions import ENGLAND
from observation_rows import LEEDS, YORK, observation


def rows(**columns: list[Any]) -> pa.Table:
    count = len(next(iter(columns.values())))
    first = observation()
    base = {name: [getattr(first, name)] * count for name in SCHEMA.names}
    return pa.table({**base, **columns}, schema=pa.schema([field.with_nullable(True) for field in SCHEMA]))


def problems(data: pa.Table) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(ProblemsFound) as caught:
        ObservationTable(data)
    return [(one.rule, one.row, one.field) for one in caught.value.problems]


def test_it_is_sorted_whatever_the_order_given() -> None:
    one, two, three = observation(measure="a"), observation(area=YORK), observation(group="age=65+")
    assert list(from_observations([three, two, one])) == [one, two, three]
    assert from_observations([three, two, one]).data.equals(from_observations([one, three, two]).data)


def test_every_contradiction_is_found_with_its_row_and_column() -> None:
    data = rows(
        measure=["a", "b", "c", "d", "e", " "],
        area=[LEEDS, "Leeds", LEEDS, LEEDS, None, LEEDS],
        value=[None, Decimal(1), Decimal(1), Decimal(1), Decimal(1), Decimal(1)],
        status=["ok", "ok", "missing", "unknown", "ok", "ok"],
        lower=[None, None, None, None, Decimal(3), None],
        upper=[None, None, None, None, Decimal(2), None],
        period_end=[date(2025, 3, 31)] * 5 + [date(2024, 3, 31)],
    )
    assert sorted(problems(data), key=lambda one: (one[1] or 0, one[0])) == [
        ("ok-without-value", 2, "value"),
        ("area-code", 3, "area"),
        ("value-without-ok", 4, "value"),
        ("unknown-status", 5, "status"),
        ("value-without-ok", 5, "value"),
        ("area-code", 6, "area"),
        ("reversed-interval", 6, "lower"),
        ("empty", 7, "measure"),
        ("reversed-period", 7, "period_end"),
    ]


def test_repetitions_are_named_by_their_keys() -> None:
    again = observation(value=Decimal(3))
    with pytest.raises(ProblemsFound) as caught:
        from_observations([observation(), observation(area=YORK), again, again])
    assert [one.row for one in caught.value.problems] == [4, 5]
    assert str(caught.value.problems[0]) == (
        "row 4: ascof_2a, E08000035, 2024-04-01 to 2025-03-31, total: this is there already, in row 2. "
        "Value: 'NHS England; 2024-25'. [duplicate]\n"
        "    Next: Keep one of them, or give them different sources or methods."
    )


def test_the_same_figure_from_another_source_or_method_is_not_a_repetition() -> None:
    assert len(from_observations([observation(), observation(source="x"), observation(method="y")])) == 3


def test_wrong_columns_are_all_named() -> None:
    data = rows(measure=["a"]).drop_columns(["unit"]).append_column("extra", pa.array([1]))
    data = data.set_column(data.schema.get_field_index("value"), "value", pa.array([1.5]))
    assert problems(data) == [
        ("wrong-type", None, "value"),
        ("missing-column", None, "unit"),
        ("unknown-column", None, "extra"),
    ]


def test_a_code_with_a_line_break_is_no_code() -> None:
    with pytest.raises(BadObservation, match="not a nine-character ONS code"):
        observation(area=f"{LEEDS}\n")


def test_numbers_that_would_lose_digits_are_refused_and_can_be_rounded() -> None:
    third = Decimal(1) / Decimal(3)
    with pytest.raises(ProblemsFound, match="cannot be kept exactly"):
        from_observations([observation(value=third)])
    kept = from_observations([observation(value=nine_places(Fraction(1, 3)), lower=nine_places(None))])
    assert [one.value for one in kept] == [Decimal("0.333333333")]


def test_selection_by_each_part_of_the_key() -> None:
    year = FinancialYear(2024)
    quarter = year.quarters[0].period
    all_rows = [
        observation(),
        observation(area=YORK, value=None, status=Status.SUPPRESSED),
        observation(measure="ascof_2b", group="age=65+"),
        observation(period_start=quarter.start, period_end=quarter.end, method="other"),
    ]
    table = from_observations(all_rows)
    assert len(table.select()) == 4
    assert set(table.select(measure="ascof_2a", area=[LEEDS])) == {all_rows[0], all_rows[3]}
    assert list(table.select(group="age=65+")) == [all_rows[2]]
    assert list(table.select(period=quarter)) == [all_rows[3]]
    assert len(table.select(period=year.period)) == 3
    assert len(table.select(overlapping=Period(date(2024, 6, 30), date(2024, 6, 30)))) == 4
    assert len(table.select(overlapping=Period(date(2024, 7, 1), date(2024, 7, 1)))) == 3
    assert len(table.select(method={"other", "2024-25"}, source="NHS England")) == 4
    assert len(table.select(area="E99999999")) == 0
    assert table.measures() == ("ascof_2a", "ascof_2b")


def test_the_table_for_people_has_names_and_no_added_noughts() -> None:
    table = from_observations([observation(value=Decimal("81.50")), observation(area=YORK, value=Decimal("100"))])
    made = to_table(table, name="t", title="T", area_names={LEEDS: "Leeds"})
    assert made.keys[:3] == ("measure", "area", "area_name")
    assert [(row["area_name"], str(row["value"]), row["status"]) for row in made.rows] == [
        (None, "100", "ok"),
        ("Leeds", "81.5", "ok"),
    ]
    assert made.sources == ["NHS England"]


def test_its_observations_are_those_that_it_was_made_of() -> None:
    """Gaps stay gaps, noughts that the store adds are gone, and a value that is there often is each time the same."""
    given = [
        observation(),
        observation(area=YORK, value=Decimal("0.000000001"), lower=Decimal(0), upper=Decimal(1200)),
        observation(area=YORK, group="age=65+", value=None, status=Status.SUPPRESSED),
        observation(group="age=65+"),
    ]
    found = list(from_observations(given))
    assert sorted(found, key=repr) == sorted(given, key=repr)
    assert {repr(one.value) for one in found} == {repr(one.value) for one in given}
    assert list(from_observations([])) == []


def test_what_is_published_of_some_measures_and_areas() -> None:
    """The same figures, in the same order, as those picked out of everything that is published."""
    measures, areas = {"ascof_2a", "lof_long_term_support"}, {ENGLAND, LEEDS}
    picked = tuple(one for one in published() if one.measure in measures and one.area in areas)
    assert published_of(measures=measures, areas=areas) == picked
    assert {one.measure for one in picked} >= {"lof_long_term_support"}
    assert {one.area for one in picked} == areas
