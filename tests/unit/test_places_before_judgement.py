"""Before a council is judged: is its figure plausible, does a line fit, what do all say, how sure is a place?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import numpy as np
import pytest

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.observations.schema import Observation
from ncs.places.load import Series, load_series
from ncs.places.notes import Note
from ncs.places.priorities import Board, Direction, expectations_of
from ncs.places.quality import doubts
from ncs.places.sensitivity import OtherBoards, other_boards, shrinkage, trust
from ncs.places.signals import Signal, Strength, Word
from ncs.places.together import together
from ncs.places.trends import recent_trends
from ncs.reference.activity import long_term_support
from ncs.reference.councils import councils
from ncs.reference.populations import populations
from ncs.reference.regions import ENGLAND
from ncs.register.measures import Standing, register

CODES = tuple(council.ons_code for council in councils())
A, B, C, D = CODES[:4]
HOME, MOVED, ENDED = "ascof_2e_2b", "ascof_2c", "ascof_2a"


def percent(
    measure: str, area: str, year: int, value: float, base: float | None, *, unit: str = "percent"
) -> Observation:
    period = FinancialYear(year).period
    return Observation(
        measure=measure,
        area=area,
        period_start=period.start,
        period_end=period.end,
        denominator=None if base is None else Decimal(str(base)),
        value=Decimal(str(value)),
        unit=unit,
        source="invented",
        method="invented",
    )


def loaded(*found: Observation) -> Mapping[str, Series]:
    return load_series(found)


class TestImpossibleShares:
    """England has 60% at home, so of 1,000 people 400 would be elsewhere; a tenth of that is 40."""

    @pytest.mark.parametrize(
        ("at_home", "base", "doubted"), [(99.8, 1000, True), (96.0, 1000, True), (95.9, 1000, False)]
    )
    def test_hardly_anybody_on_the_other_side(self, at_home: float, base: float, doubted: bool) -> None:
        found = doubts(loaded(percent(HOME, ENGLAND, 2023, 60, 10**6), percent(HOME, A, 2023, at_home, base)))[HOME]
        assert (A in found) is doubted

    def test_the_reason_gives_the_numbers(self) -> None:
        found = doubts(loaded(percent(HOME, ENGLAND, 2023, 60, 10**6), percent(HOME, A, 2023, 99.8, 1000)))[HOME]
        assert found[A] == ("99.8% of 1,000 people leaves 2 on the other side, where England's 60.0% would leave 400")

    def test_nobody_at_home_is_no_likelier(self) -> None:
        found = doubts(loaded(percent(HOME, ENGLAND, 2023, 60, 10**6), percent(HOME, A, 2023, 1, 1000)))[HOME]
        assert found[A] == "1.0% of 1,000 people is 10, where England's 60.0% would be 600"

    def test_without_a_figure_of_england_all_councils_together_are_the_measure(self) -> None:
        """998 and 602 of 1,000 each are 80% of both: of 1,000 people 200 would be elsewhere."""
        found = doubts(loaded(percent(HOME, A, 2023, 99.8, 1000), percent(HOME, B, 2023, 60.2, 1000)))[HOME]
        assert found[A] == "99.8% of 1,000 people leaves 2 on the other side, where all councils' 80.0% would leave 200"

    def test_a_small_place_may_have_nobody(self) -> None:
        """Of 49 people 19.6 would be elsewhere, fewer than 20; of 50, 20."""
        few, enough = percent(HOME, A, 2023, 100, 49), percent(HOME, B, 2023, 100, 50)
        assert set(doubts(loaded(percent(HOME, ENGLAND, 2023, 60, 10**6), few, enough))[HOME]) == {B}


class TestNumbersThatJump:
    """Others stand still, so half as many again, or two thirds, is the limit."""

    @staticmethod
    def moved(*changes: tuple[float, float]) -> set[str]:
        rows = [
            percent(HOME, code, 2022 + later, 60, base)
            for code, pair in zip(CODES, [*changes, *[(500, 500)] * 9], strict=False)
            for later, base in enumerate(pair)
        ]
        return set(doubts(loaded(*rows))[HOME])

    def test_up_by_half_or_down_by_a_third(self) -> None:
        assert self.moved((1000, 1510), (1000, 1490), (1000, 660), (1000, 670)) == {A, C}

    def test_when_all_double_only_who_does_not_is_asked(self) -> None:
        doubled = [(500.0, 1000.0)] * 9
        assert self.moved((1000, 1000), *doubled, *doubled) == {A, *CODES[19:28]}

    def test_small_numbers_may_double(self) -> None:
        assert self.moved((45, 99), (45, 100)) == {B}

    def test_where_numbers_vary_much_more_is_ordinary(self) -> None:
        """Half change by log 1.3 = 0.26 or more either way: the spread is 0.26/0.674 = 0.39, three times 1.17."""
        wild = [(1000.0, 1300.0), (1000.0, 1000 / 1.3)] * 6
        assert self.moved((1000, 3000), (1000, 3500), *wild, *wild) == {B}


class TestBesideOtherReturns:
    def test_twice_the_people_of_the_activity_report(self) -> None:
        rates, people = long_term_support("65+"), populations(ages="65+", year="mid-2024")
        reported = {code: rates[code] * (people[code] or 0) / 100_000 for code in list(rates)[:20]}
        odd = next(iter(reported))
        rows = [
            percent(HOME, code, 2024, 60, round(base * (2 if code == odd else 1))) for code, base in reported.items()
        ]
        found = doubts(loaded(*rows))[HOME]
        assert set(found) == {odd} and "2.0 times what is usual" in found[odd]
        assert doubts(loaded(*(percent(HOME, o.area, 2023, 60, float(o.denominator or 0)) for o in rows)))[HOME] == {}

    def test_fewer_live_in_care_homes_than_moved_there(self) -> None:
        """Of 1,000 people 70% are at home: 300 are not. 700 of 100,000 in 50,000 is 350 admissions, 580 is 290."""
        homes = [percent(HOME, area, 2023, 70, 1000) for area in (A, B)]
        moves = [percent(MOVED, area, 2023, rate, 50_000, unit="per 100,000") for area, rate in ((A, 700), (B, 580))]
        found = doubts(loaded(*homes, *moves))[HOME]
        assert set(found) == {A}
        assert found[A].startswith("it leaves 300 people who do not live at home, and 350 moved")

    def test_as_many_as_moved_there_may_live_there(self) -> None:
        """Of 1,000 people 70% are at home: 300 are not, and 600 of 100,000 in 50,000 is 300. They may be the same."""
        moves = percent(MOVED, A, 2023, 600, 50_000, unit="per 100,000")
        assert A not in doubts(loaded(percent(HOME, A, 2023, 70, 1000), moves))[HOME]


class TestWhoseLatestFigureIsLater:
    """A has a figure of the year after England's last, which is fine; what is odd in its earlier one is past."""

    @staticmethod
    def of_two(*notes: Note) -> Mapping[str, str]:
        rows = [percent(HOME, ENGLAND, 2023, 60, 10**6), percent(HOME, A, 2024, 60, 1000)]
        return doubts(loaded(*rows, *(percent(HOME, area, 2023, 99.8, 1000) for area in (A, B))), notes)[HOME]

    def test_its_earlier_figure_is_not_held_against_it(self) -> None:
        assert set(self.of_two()) == {B}

    def test_nor_is_a_note_on_the_earlier_one(self) -> None:
        said = Note(measure="2E (2B)", council="", year="2023-24", note="all of it late", source="invented")
        found = self.of_two(said)
        assert set(found) == {B} and found[B].startswith("all of it late (invented); ")


def signal(measure: str, z: float | None) -> Signal:
    return Signal(
        measure=measure, area=A, period=FinancialYear(2024).period, value=1.0, lower=None, upper=None, status="ok",
        comparator="England", target=1.0, z=z, q=None, word=Word.NONE, strength=Strength.NONE, gap=None, people=None,
    )  # fmt: skip


class TestTogether:
    def test_by_hand(self) -> None:
        """p = 0.0124, 0.00006, 0.92, 0.0357 of four: times 4/rank 0.0248, 0.0003, 0.92, 0.0476. One has no distance."""
        found = together([signal("a", 2.5), signal("b", -4.0), signal("c", 0.1), signal("d", 2.1), signal("e", None)])
        assert (found.judged, found.beyond, found.hold) == (4, 3, ("b", "a", "d"))
        assert found.expected == pytest.approx(0.2)

    def test_what_chance_gives_does_not_hold(self) -> None:
        """One of four beyond the limits at z = 2.1: p = 0.0357 times four is 0.14."""
        found = together([signal("a", 2.1), *(signal(name, 0.2) for name in "bcd")])
        assert (found.beyond, found.hold) == (1, ())

    def test_nothing_judged(self) -> None:
        found = together([signal("a", None)])
        assert (found.judged, found.beyond, found.expected, found.hold) == (0, 0, 0.0, ())


class TestWordsOfTrends:
    """10,000 people behind each figure: a standard error of about 0.4 points, of a change 0.6."""

    @staticmethod
    def word(values: Sequence[float], measure: str = ENDED, first: int = 2020, people: int = 10_000) -> str:
        rows = [percent(measure, A, first + i, value, people) for i, value in enumerate(values)]
        found = loaded(*rows)[measure]
        return recent_trends(found, found.periods[-1])[A].word

    @pytest.mark.parametrize(
        ("values", "word"),
        [
            ((70, 72, 74, 76, 78), "improving"),
            ((78, 76, 74, 72, 70), "worsening"),
            ((74, 74.2, 73.9, 74.1, 74), "no clear change"),
            ((70, 80, 70, 80, 70), "up and down"),
            ((70, 70, 80, 80, 80), "one step up in 2022-23"),
            ((80, 80, 80, 80, 70), "one step down in 2024-25"),
            ((70, 72), "too few years to tell"),
        ],
    )
    def test_what_is_said(self, values: Sequence[float], word: str) -> None:
        assert self.word(values) == word

    def test_a_last_change_against_the_line_is_said(self) -> None:
        """A million people: an error of 0.05, of a change 0.07. Down by 0.15 is two of them; by 0.05 it is chance."""
        assert self.word((50, 52, 54, 56, 55.84), people=10**6) == "turned in 2024-25"
        assert self.word((50, 52, 54, 56, 55.95), people=10**6) == "improving"

    def test_chance_is_judged_where_the_council_is_and_not_where_others_are(self) -> None:
        """300 people at 60%: an error of 2.83 points, so 1.4 points a year over five years are 1.4·√10/2.83 = 1.57
        errors: chance. At the 95% of the others the error would be 1.26 and the same line 3.5: a false trend.
        """
        others = CODES[1:31]
        rows = []
        for i, value in enumerate((57, 59, 60, 61, 63)):
            rows += [percent(ENDED, A, 2020 + i, value, 300), *(percent(ENDED, b, 2020 + i, 95, 300) for b in others)]
        found = loaded(*rows)[ENDED]
        assert recent_trends(found, found.periods[-1])[A].word == "no clear change"

    def test_a_level_is_that_of_the_years_looked_at(self) -> None:
        """A year at 10% before the last five says nothing of them: at 95% 300 people have an error of 1.26 points, and
        1.4 points a year are 3.5 errors. With that year the level would be 81%, the error 2.3 and the line 2.0.
        """
        assert self.word((10, 92, 94, 95, 96, 98), people=300, first=2019) == "improving"

    def test_a_year_with_too_few_people_is_left_out(self) -> None:
        """A signal needs 30 people, and so does each point of a trend."""
        assert self.word((20, 50, 90), people=29) == "too few years to tell"
        assert self.word((20, 50, 90), people=30) == "improving"

    def test_a_measure_without_a_better_way_rises(self) -> None:
        assert self.word((10, 12, 14, 16, 18), "ascof_2d_2") == "rising"

    def test_only_the_last_five_count(self) -> None:
        assert self.word((90, 70, 72, 74, 76, 78), first=2019) == "improving"

    def test_a_year_in_which_nothing_is_printed_for_england_is_left_out(self) -> None:
        """Without 2021-22, in which England has no figure and the council fell, the line goes up."""
        years = {2020: 70.0, 2021: 50.0, 2022: 72.0, 2023: 74.0, 2024: 76.0}
        own = [percent(ENDED, A, year, value, 10_000) for year, value in years.items()]
        england = [percent(ENDED, ENGLAND, year, 75, 10**6) for year in years if year != 2021]
        found = loaded(*own, *england)[ENDED]
        trend = recent_trends(found, found.periods[-1])[A]
        assert trend.word == "improving" and len(trend.periods) == 4


class TestPlacesFromShrunkDraws:
    """2A alone, so the distance on the expectation that it bears on is its own."""

    AREAS = CODES[:40]

    def boards(self, values: Sequence[float], doubted: Mapping[str, Mapping[str, str]] | None = None) -> OtherBoards:
        rows = [percent(ENDED, code, 2024, value, 400) for code, value in zip(self.AREAS, values, strict=True)]
        found = loaded(*rows, percent(ENDED, ENGLAND, 2024, 80, 10**6))
        return other_boards(found, self.AREAS, expectations_of(2), doubted=doubted, draws=1000)

    @staticmethod
    def distances(boards: Sequence[Board], place: int) -> Floats:
        return np.array([np.nanmean(one.distance[:, place]) for one in boards])

    def test_how_much_of_a_distance_is_kept(self) -> None:
        assert shrinkage(np.array([1.0, 2.0, 0.0]), 1.0).tolist() == [0.5, 0.2, 1.0]
        assert shrinkage(np.array([1.0]), 0.0).tolist() == [0.0]

    def test_a_distance_by_chance_alone_is_not_expected_again(self) -> None:
        """Others lie within chance of 80 (standard error 2), so places do not differ: 86 is three errors by luck."""
        found = self.distances(self.boards([86, *(80 + 1.5 * (-1) ** i for i in range(39))]).redrawn, 0)
        assert found.mean() == pytest.approx(0, abs=0.1) and found.std() == pytest.approx(1, abs=0.1)

    def test_where_places_truly_differ_most_of_it_is(self) -> None:
        """Others spread by about 12 (six errors): 144/(144 + 4) = 0.97 of 20 is kept; a redraw adds chance twice."""
        spread = [80 + 12 * (-1) ** i * (0.3 + 0.07 * (i // 2)) for i in range(39)]
        boards = self.boards([60, *spread])
        found, seen = self.distances(boards.redrawn, 0), self.distances(boards.settings[:1], 0)[0]
        assert found.mean() == pytest.approx(0.97 * seen, rel=0.05)
        assert 0.1 < found.std() < 0.5  # √2 errors of 2 in units of √(2² + tau²), tau between 6 and 20

    def test_a_place_has_a_range_and_doubts_count_for_nothing(self) -> None:
        """One council ten errors below 39 others is first, but where measures in development are left out."""
        worst = self.AREAS[-1]
        values = [*(80 + (-1) ** i for i in range(39)), 60.0]
        sure, unsure = (self.boards(values, doubted) for doubted in (None, {ENDED: {worst: "to be checked"}}))
        found, without = (trust(one, Direction.CONVERSATION, top=3) for one in (sure, unsure))
        assert register().measures[ENDED].standing is not Standing.OFFICIAL
        assert (found[worst].best, found[worst].settings) == (1, 0.5) and found[worst].redrawn > 0.6
        assert without[worst].settings == 0
        assert all(np.isnan(one.points[:, -1]).all() for one in unsure.redrawn)
        assert all(one.best <= one.worst for one in found.values())
