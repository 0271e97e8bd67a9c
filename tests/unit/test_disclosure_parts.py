"""The parts of disclosure control by themselves: ranges, how tables add up, periods, and what is printed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ncs.core.status import Status
from ncs.observations.disclosure import policy, protect
from ncs.observations.disclosure.known import Known, known, neighbours
from ncs.observations.disclosure.sums import Cell, Counts, Made, Part, sums
from ncs.observations.disclosure.timelines import Timeline, timeline
from ncs.observations.schema import Observation

ENGLAND, A, B = "E92000001", "E06000001", "E06000002"


class TestRanges:
    @pytest.mark.parametrize(("base", "threshold"), [(5, 5), (5, 6), (5, 10), (10, 5), (20, 6)])
    def test_a_range_is_what_can_be_known_and_no_wider(self, base: int, threshold: int) -> None:
        """Whoever sees a figure knows that its counts are among those that give the same. A range that is wider than
        these would have us believe that more is left unknown than is."""
        same: dict[Known, list[Counts]] = defaultdict(list)
        top = 110
        for denominator in range(top):
            for numerator in range(denominator + 1):
                counts = (numerator, denominator, denominator - numerator)
                same[known(counts, base=base, threshold=threshold)].append(counts)
        whole = {found: them for found, them in same.items() if found.high[1] < top}
        assert len(whole) > 20
        for found, them in whole.items():
            assert found.low == tuple(map(min, zip(*them, strict=True)))
            assert found.high == tuple(map(max, zip(*them, strict=True)))

    def test_what_is_said_in_place_of_a_count_is_never_below_nought(self) -> None:
        for counts in ((5, 5, 0), (0, 7, 7), (12, 15, 3), (6,), (0, 6)):
            start = known(counts, base=5, threshold=5)
            others = list(neighbours(start, base=5, threshold=5))
            assert others[0] == start and len(others) > 2 and len(set(others)) == len(others)
            assert all(low >= 0 for other in others for low in other.low)


def one_count(low: int, high: int) -> Known:
    return Known((low,), (high,), ())


class TestPeriods:
    """Days are numbers here; a count is of events, so that what lies within a period is no more than all of it."""

    @staticmethod
    def of(*periods: tuple[int, int, int, int]) -> Timeline:
        found = timeline(1)
        for start, end, low, high in periods:
            found = found.adding((start, end), one_count(low, high))
        return found

    def test_a_month_within_a_year_cannot_have_more(self) -> None:
        """The year has 8 to 12, the month 11 to 15: so the month has 11 or 12, two values of five."""
        year, month = (0, 365, 8, 12), (100, 130, 11, 15)
        assert self.of(year, month).exposed().tolist() == [[True, True]]
        assert self.of(month, year).exposed().tolist() == [[True, True]]

    def test_nor_less_than_what_lies_within_it(self) -> None:
        """The year has 8 to 12 and the month 6 to 8: the year may be any of five, the month any of three."""
        assert self.of((0, 365, 8, 12), (100, 130, 6, 8)).exposed().tolist() == [[False, False]]

    def test_what_lies_apart_says_nothing(self) -> None:
        assert self.of((0, 100, 8, 12), (200, 300, 13, 17)).exposed().tolist() == [[False, False]]

    def test_people_do_not_add_up_over_time_and_give_nothing_away(self) -> None:
        """Two halves of 8 to 12 people each in a year with 8 to 12: the same people came twice, and no sum holds."""
        found = self.of((0, 180, 8, 12), (180, 365, 8, 12), (0, 365, 8, 12))
        assert not found.holds().any() and not found.exposed().any()


def total_of(*ages: int) -> dict[Cell, Counts]:
    cells = {(A, f"age={number}"): (count,) for number, count in enumerate(ages)}
    return {**cells, (A, "total"): (sum(ages),)}


class TestHowTablesAddUp:
    def test_a_country_is_made_of_its_places_before_its_groups(self) -> None:
        """Else the figure of a place, whose ages are not published, would be England's less the others'."""
        cells: dict[Cell, Counts] = {(area, "total"): (40,) for area in (A, B)} | {(ENGLAND, "total"): (80,)}
        cells |= {(ENGLAND, f"age={age}"): (40,) for age in ("old", "young")}
        found = sums(cells, {A: ENGLAND, B: ENGLAND}, before={})
        assert found.made[ENGLAND, "total"] == Made("places", (A, B))
        assert found.made_of[ENGLAND, "total"][-1] == Part(ENGLAND, "total", rest="places")

    def test_a_way_of_several_parts_comes_before_one_of_a_single_part(self) -> None:
        cells: dict[Cell, Counts] = {
            (A, "total"): (60,), (A, "age=old"): (20,), (A, "gender=m"): (30,), (A, "gender=w"): (30,),
        }  # fmt: skip
        assert sums(cells, {}, before={}).made[A, "total"] == Made("gender", ("gender=m", "gender=w"))

    def test_a_part_that_is_no_longer_published_is_not_asked_for(self) -> None:
        """Last time there were three ages; now there are two, and the third is in the rest."""
        now = total_of(20, 25, 15)
        del now[A, "age=2"]
        before = {(A, "total"): Made("age", ("age=0", "age=1", "age=2"))}
        found = sums(now, {}, before=before)
        assert found.made[A, "total"] == Made("age", ("age=0", "age=1"))
        assert found.counts[Part(A, "total", rest="age")] == (15,)

    def test_a_part_that_is_new_does_not_come_out_of_the_rest(self) -> None:
        """Last time's rest, less this time's, would be the new age: it is made as it was, and the rest stays whole."""
        before = {(A, "total"): Made("age", ("age=0", "age=1"))}
        found = sums(total_of(20, 25, 15), {}, before=before)
        assert found.made[A, "total"] == Made("age", ("age=0", "age=1"))
        assert found.counts[Part(A, "total", rest="age")] == (15,)

    def test_places_that_are_said_to_be_part_of_one_another_end(self) -> None:
        cells: dict[Cell, Counts] = {(A, "total"): (10,), (ENGLAND, "total"): (20,)}
        assert sums(cells, {A: "x", "x": "y", "y": "x"}, before={}).made[ENGLAND, "total"] == Made()


def observation(numerator: int, denominator: int | None, unit: str, value: str) -> Observation:
    return Observation(
        measure="m", area=A, group="total", period_start=date(2024, 4, 1), period_end=date(2025, 3, 31),
        numerator=Decimal(numerator), denominator=None if denominator is None else Decimal(denominator),
        value=Decimal(value), lower=Decimal("31.7"), upper=Decimal("48.3"),
        unit=unit, source="invented", method="invented",
    )  # fmt: skip


class TestWhatIsPrinted:
    @pytest.mark.parametrize(
        ("numerator", "denominator", "unit"), [(27, 68, "percent"), (27, 68, "per 100,000"), (27, None, "people")]
    )
    def test_an_interval_of_the_true_counts_never_leaves(
        self, numerator: int, denominator: int | None, unit: str
    ) -> None:
        """A Wilson interval and a percentage together are two equations for two counts."""
        (shown,) = protect([observation(numerator, denominator, unit, "39.7")], policy(), parents={})
        assert shown.status is Status.OK and shown.value is not None
        assert (shown.lower, shown.upper) == (None, None)
        assert shown.value != Decimal("39.7")

    def test_nought_of_nobody_stays_nought_as_in_the_official_grids(self) -> None:
        (shown,) = protect([observation(0, 0, "percent", "0")], policy(), parents={})
        assert (shown.value, shown.denominator, shown.status) == (0, 0, Status.OK)

    def test_a_figure_of_nobody_that_is_not_nought_is_not_shown(self) -> None:
        odd = replace(observation(0, 0, "percent", "0"), value=Decimal("39.7"))
        (shown,) = protect([odd], policy(), parents={})
        assert (shown.value, shown.status) == (None, Status.SUPPRESSED)


def relations_hold(cells: dict[Cell, Counts], parents: dict[str, str]) -> list[bool]:
    """Of each relation, whether it is exact; each says what the counts themselves say, whatever chance made of them."""
    found = sums(cells, parents, before={})
    for one in found.relations:
        parts, whole = (sum(found.counts[part][0] for part in side) for side in (one.parts, one.whole))
        assert parts <= whole and (parts == whole) is one.exact
    return [one.exact for one in found.relations]


def test_what_a_country_has_beyond_its_places_is_not_taken_from_them() -> None:
    """Ages are known of 95 in 100 in England, and of 50 in 60 and 35 in 40 in its places: 5 are left there, 15 here.
    Less what is left in the places, England's relation would say that more people have an age than there are."""
    ages = ("old", "young")
    cells: dict[Cell, Counts] = {(A, "total"): (60,), (B, "total"): (40,), (ENGLAND, "total"): (100,)}
    for area, counts in {A: (35, 15), B: (25, 10), ENGLAND: (65, 30)}.items():
        cells |= {(area, f"age={age}"): (count,) for age, count in zip(ages, counts, strict=True)}
    assert relations_hold(cells, {A: ENGLAND, B: ENGLAND})
