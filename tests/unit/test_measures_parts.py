"""Definitions, registry, periods, coverage and rounding of the measures."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound, UnknownName
from ncs.core.periods import Period
from ncs.measures.beside.side_by_side import side_by_side
from ncs.measures.definitions import ascof_2a, ascof_2b, ascof_2d
from ncs.measures.run.coverage import Coverage, caveat, why_missing
from ncs.measures.run.definition import BadDefinition, Group
from ncs.measures.run.observe import ratio
from ncs.measures.run.periods import rolling
from ncs.measures.run.places import read_places, registered
from ncs.measures.run.registry import chosen, find, measures

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))


class TestDefinitions:
    @pytest.mark.parametrize(
        "wrong",
        [
            {"id": "ASCOF 2A"},
            {"numerator": " "},
            {"editions": ()},
            {"groups": ()},
            {"groups": (Group(name="total"), Group(name="total"))},
        ],
    )
    def test_a_definition_refuses_to_be_built_wrong(self, wrong: dict[str, object]) -> None:
        with pytest.raises(BadDefinition):
            dataclasses.replace(ascof_2a.MEASURE, **wrong)

    def test_a_population_denominator_needs_its_ages(self) -> None:
        with pytest.raises(BadDefinition, match="population"):
            dataclasses.replace(ascof_2b.MEASURE, groups=(Group(name="total"),))

    def test_a_group_selects_only_on_known_columns(self) -> None:
        with pytest.raises(BadDefinition, match="shoe_size"):
            Group(name="total", where={"shoe_size": "9"})

    def test_2d_is_published_for_three_cohorts_and_six_slices(self) -> None:
        names = [group.name for group in ascof_2d.OUTCOMES.groups]
        assert len(names) == len(set(names)) == 18
        assert names[0] == "total" and "support=none" in names and "age=75-84;support=community" in names


class TestRegistry:
    def test_every_official_measure_is_found(self) -> None:
        found = {item.id for item in measures()}
        assert {"ascof_2a", "ascof_2b", "ascof_2c", "ascof_2d_1", "ascof_2d_2", "ascof_2e", "ascof_2e_ld"} <= found
        assert {"ascof_3d_1a", "ascof_3d_1b", "ascof_3d_2a", "ascof_3d_2b"} <= found

    def test_a_module_name_means_all_of_its_measures(self) -> None:
        assert [item.id for item in chosen(["3D"])] == ["ascof_3d_1a", "ascof_3d_1b", "ascof_3d_2a", "ascof_3d_2b"]
        assert [item.id for item in chosen(["2E LD", "ascof_2e"])] == ["ascof_2e", "ascof_2e_ld"]

    def test_an_unknown_name_is_an_error(self) -> None:
        with pytest.raises(UnknownName):
            find("9Z")


class TestRounding:
    @pytest.mark.parametrize(
        ("numerator", "denominator", "places", "value"),
        [
            (1, 800, 1, "0.1"),  # 0.125
            (1, 2000, 1, "0.1"),  # 0.05 exactly: half goes up, where banker's rounding gives 0.0
            (5, 2000, 1, "0.3"),  # 0.25 exactly
            (1, 3, 1, "33.3"),
            (2, 3, 2, "66.67"),
            (1, 20_000, 2, "0.01"),  # 0.005 exactly
            (201, 400, 1, "50.3"),  # 50.25 exactly
        ],
    )
    def test_half_goes_away_from_zero(self, numerator: int, denominator: int, places: int, value: str) -> None:
        assert ratio(numerator, denominator, scale=100, places=places) == Decimal(value)

    def test_a_rate_is_per_100_000(self) -> None:
        assert ratio(7, 123_456, scale=100_000, places=1) == Decimal("5.7")  # 5.6700…


class TestPeriods:
    def test_rolling_is_the_last_whole_quarter_and_the_one_before(self) -> None:
        found = rolling(date(2026, 8, 20))
        assert found.usual == (Period(date(2025, 7, 1), date(2026, 6, 30)), YEAR)

    def test_2d_is_a_further_quarter_behind(self) -> None:
        assert rolling(date(2026, 6, 30)).of(ascof_2d.OUTCOMES)[0] == YEAR

    def test_the_earlier_lagged_period_steps_by_months_without_going_to_the_months_end(self) -> None:
        # Data to 30 September 2026: the earlier usual period ends on 30 June; three months before is 30 March.
        found = rolling(date(2026, 9, 30))
        assert found.lagged == (
            Period(date(2025, 7, 1), date(2026, 6, 30)),
            Period(date(2025, 4, 1), date(2026, 3, 30)),
        )


class TestCoverage:
    def test_a_period_inside_the_data_has_a_figure(self) -> None:
        assert why_missing(Coverage(first=YEAR.start, last=YEAR.end), YEAR, has_events=True) is None

    @pytest.mark.parametrize(
        ("found", "has_events", "follow_up_days", "why"),
        [
            (None, True, 0, "no submission"),
            (Coverage(first=date(2025, 4, 2), last=YEAR.end), True, 0, "start on 2025-04-02"),
            (Coverage(first=YEAR.start, last=date(2026, 3, 30)), True, 0, "end on 2026-03-30"),
            # 31 March plus 84 days is 23 June.
            (Coverage(first=YEAR.start, last=date(2026, 6, 22)), True, 84, "fewer than 84 days"),
            (Coverage(first=YEAR.start, last=YEAR.end), False, 0, "no events in the period"),
        ],
    )
    def test_why_there_is_no_figure(
        self, found: Coverage | None, has_events: bool, follow_up_days: int, why: str
    ) -> None:
        said = why_missing(found, YEAR, has_events=has_events, follow_up_days=follow_up_days)
        assert said is not None and why in said

    def test_a_figure_whose_data_begin_too_late_has_a_caveat(self) -> None:
        # 1 April 2025 less 91 days is 31 December 2024.
        assert caveat(Coverage(first=date(2024, 12, 31), last=YEAR.end), YEAR, 91) is None
        said = caveat(Coverage(first=date(2025, 1, 1), last=YEAR.end), YEAR, 91)
        assert said is not None and "looks back 91 days" in said


class TestPlaces:
    def test_the_register_has_every_council_with_an_area(self) -> None:
        found = registered()
        assert len(found.places) == 153 and "mid-2024" in found.population_source

    def test_a_council_list_needs_ons_codes(self, tmp_path: Path) -> None:
        listed = tmp_path / "councils.csv"
        listed.write_text("code,name\n101,Alpha\n", encoding="utf-8")
        with pytest.raises(ProblemsFound, match="ONS code"):
            read_places(listed)


def test_nothing_to_compare_is_an_empty_table() -> None:
    assert side_by_side([], [], [], names=("a", "b")).rows == []
