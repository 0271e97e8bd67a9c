"""From a request to its plan, and from what was counted to an answer for every place and group."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from ncs.core.periods import BadPeriod, Period
from ncs.core.status import Status
from ncs.engine.relational import ibis
from ncs.measures.definitions import ascof_2a, ascof_2b, ascof_2c, ascof_2d, waiting_lists, waiting_times
from ncs.measures.run.asking import Options
from ncs.measures.run.context import CannotMeasure, Figure, rules_of
from ncs.measures.run.counting import Counted, Found
from ncs.measures.run.coverage import Coverage
from ncs.measures.run.definition import Measure
from ncs.measures.run.frames import framed
from ncs.measures.run.observe import observed
from ncs.measures.run.periods import periods_for, read_period
from ncs.measures.run.places import Place, Places
from ncs.measures.run.plan import plan_of
from ncs.measures.run.request import Request, Result

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))
HERE, THERE, ELSEWHERE = "E10000001", "E10000002", "E10000003"
EDITION = "dhsc-2026-09"
#: Stands where events would be: these tests look at none.
NO_EVENTS = ibis.table("events")


def places() -> Places:
    people = MappingProxyType({"18-64": 4000})
    found = [Place(code=area[-3:], area=area, name=area, population=people) for area in (HERE, THERE, ELSEWHERE)]
    return Places(places=tuple(found), population_source="invented", all_of_england=False)


def request_of(
    *measures: Measure, period: Period | None = YEAR, zero_fill: bool = False, all_places: bool = True
) -> Request:
    """A request over no events: HERE has data from before the year to after it, THERE misses its first half."""
    return Request(
        events=NO_EVENTS,
        edition=EDITION,
        rules=rules_of(EDITION),
        period=period,
        measures=measures,
        places=places(),
        covered={
            HERE: Coverage(first=date(2023, 4, 1), last=date(2026, 9, 30)),
            THERE: Coverage(first=date(2025, 10, 1), last=date(2026, 6, 30)),
        },
        zero_fill=zero_fill,
        all_places=all_places,
    )


def answers(request: Request, found: Found) -> list[Result]:
    """The results of a request whose parts came to ``found``; every council has events in the year."""
    found.with_events[YEAR] = frozenset((HERE, THERE))
    return [observed(frames) for frames in framed(plan_of(request), found)]


def seen(results: Sequence[Result], area: str, group: str) -> tuple[object, ...]:
    """Numerator, denominator, value and status of the one observation of an area and group."""
    [item] = [one for result in results for one in result.observations if (one.area, one.group) == (area, group)]
    return item.numerator, item.denominator, item.value, item.status


class TestPeriod:
    def test_rolling_is_no_period_of_its_own(self) -> None:
        assert read_period(" Rolling ") is None
        assert read_period("2025-26") == YEAR

    def test_what_is_no_period_is_refused_with_every_way_to_write_one(self) -> None:
        with pytest.raises(BadPeriod, match="2025-04-01:2026-03-31"):
            read_period("last year")

    def test_a_period_asked_for_is_that_of_every_measure(self) -> None:
        assert periods_for(YEAR, ascof_2d.OUTCOMES, date(2026, 9, 30)) == (YEAR,)


class TestPlan:
    def test_a_measure_whose_input_is_lacking_is_wanted_but_not_computed(self) -> None:
        plan = plan_of(request_of(ascof_2a.MEASURE, ascof_2d.OUTCOMES))
        assert [(one.measure.id, one.lacking is None) for one in plan.wanted] == [
            ("ascof_2a", True),
            (ascof_2d.OUTCOMES.id, False),
        ]
        assert [task.module.__name__.rpartition(".")[2] for task in plan.tasks] == ["ascof_2a"]

    def test_measures_of_one_module_are_one_task_for_each_period(self) -> None:
        # Data to 30 September 2026: the rolling years end on 30 September and 30 June.
        plan = plan_of(request_of(*waiting_lists.MEASURES, period=None))
        assert [(len(task.measures), task.period.end) for task in plan.tasks] == [
            (len(waiting_lists.MEASURES), date(2026, 9, 30)),
            (len(waiting_lists.MEASURES), date(2026, 6, 30)),
        ]

    def test_the_periods_looked_at_are_those_computed_and_the_quarters_within(self) -> None:
        plan = plan_of(request_of(waiting_times.RESPONSE))
        starts = [date(2025, 4, 1), date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1)]
        assert [period.start for period in plan.periods] == starts
        assert plan.periods[1] == YEAR

    @pytest.mark.parametrize(("start", "end"), [("2019-04-01", "2023-03-31"), ("2026-10-01", "2027-03-31")])
    def test_a_period_that_no_data_touch_is_refused_with_the_days_there_are(self, start: str, end: str) -> None:
        asked = Period(date.fromisoformat(start), date.fromisoformat(end))
        with pytest.raises(CannotMeasure, match=f"no data of {start} to {end}: .* 2023-04-01 to 2026-09-30"):
            plan_of(request_of(ascof_2a.MEASURE, period=asked))

    def test_a_period_that_data_touch_on_one_day_is_planned(self) -> None:
        # HERE begins on 1 April 2023 and ends on 30 September 2026.
        for asked in (Period(date(2023, 1, 1), date(2023, 4, 1)), Period(date(2026, 9, 30), date(2026, 12, 31))):
            assert plan_of(request_of(ascof_2a.MEASURE, period=asked)).wanted

    def test_without_events_there_is_nothing_to_plan(self) -> None:
        request = dataclasses.replace(request_of(ascof_2a.MEASURE), covered={})
        with pytest.raises(CannotMeasure, match="no events"):
            plan_of(request)


class TestAnswers:
    def test_a_count_of_people_is_a_percentage_and_nobody_is_not_applicable(self) -> None:
        found = Found(counts={("ascof_2a", YEAR): {(HERE, "total"): Counted(numerator=1, denominator=8)}})
        results = answers(request_of(ascof_2a.MEASURE), found)
        # 1 of 8 is 12.5 per cent.
        assert seen(results, HERE, "total") == (1, 8, Decimal("12.5"), Status.OK)
        assert seen(results, HERE, "age=65+") == (0, 0, None, Status.NOT_APPLICABLE)

    def test_a_rate_is_of_the_councils_population(self) -> None:
        counted = {(HERE, "age=18-64"): Counted(numerator=2, denominator=None)}
        results = answers(request_of(ascof_2b.MEASURE), Found(counts={("ascof_2b", YEAR): counted}))
        # 2 of 4,000 is 50 per 100,000.
        assert seen(results, HERE, "age=18-64") == (2, 4000, Decimal("50.0"), Status.OK)

    def test_a_council_whose_data_miss_part_of_the_period_has_no_figure_whatever_was_counted(self) -> None:
        counted = Counted(numerator=1, denominator=8)
        found = Found(counts={("ascof_2a", YEAR): {(THERE, "total"): counted, (HERE, "total"): counted}})
        results = answers(request_of(ascof_2a.MEASURE), found)
        assert seen(results, THERE, "total") == (None, None, None, Status.MISSING)
        assert seen(results, ELSEWHERE, "total") == (None, None, None, Status.MISSING)
        said = {note.area: note.message for result in results for note in result.notes if note.group == "total"}
        assert "start on 2025-10-01" in said[THERE] and "no submission" in said[ELSEWHERE] and HERE not in said

    def test_councils_of_which_there_is_nothing_are_left_out_unless_they_are_asked_for(self) -> None:
        """ELSEWHERE sent nothing; THERE sent part of the year, and is reported with the reason."""
        [some] = answers(request_of(ascof_2a.MEASURE, all_places=False), Found())
        assert {item.area for item in some.observations} == {HERE, THERE}
        # Hospital data may count people of a council that sent nothing: then there is something to report.
        counted = {(ELSEWHERE, "total"): Counted(numerator=0, denominator=3)}
        found = Found(counts={("ascof_2a", YEAR): counted})
        [more] = answers(request_of(ascof_2a.MEASURE, all_places=False), found)
        assert {item.area for item in more.observations} == {HERE, THERE, ELSEWHERE}

    def test_the_official_grid_has_every_council(self) -> None:
        [grid] = answers(request_of(ascof_2a.MEASURE, zero_fill=True, all_places=False), Found())
        assert {item.area for item in grid.observations} == {HERE, THERE, ELSEWHERE}

    def test_the_official_grid_shows_zero_and_the_note_still_says_why(self) -> None:
        results = answers(request_of(ascof_2a.MEASURE, zero_fill=True), Found())
        assert seen(results, THERE, "total") == (0, 0, Decimal(0), Status.OK)
        [item] = [one for one in results[0].observations if (one.area, one.group) == (THERE, "total")]
        assert item.source.endswith("shown as zero as the official grids do")
        assert {note.status for note in results[0].notes if note.area == THERE} == {Status.MISSING}

    def test_the_official_grid_gives_what_was_counted_of_a_partly_covered_council(self) -> None:
        """Officially the rows of the period are divided whatever files cover: 1 of 1 is 100 per cent, not 0 of 1."""
        counted = {(THERE, "total"): Counted(numerator=1, denominator=1)}
        results = answers(request_of(ascof_2a.MEASURE, zero_fill=True), Found(counts={("ascof_2a", YEAR): counted}))
        assert seen(results, THERE, "total") == (1, 1, Decimal(100), Status.OK)
        [item] = [one for one in results[0].observations if (one.area, one.group) == (THERE, "total")]
        assert "though some of its data are missing" in item.source
        [note] = [one for one in results[0].notes if (one.area, one.group) == (THERE, "total")]
        assert note.status is Status.MISSING and "start on 2025-10-01" in note.message

    def test_the_official_grid_divides_by_the_population_of_a_partly_covered_council(self) -> None:
        # 2 of 4,000 people are 50 for each 100,000; where nobody sent anything, 0 of 4,000 is shown as zero.
        counted = {(THERE, "age=18-64"): Counted(numerator=2, denominator=None)}
        results = answers(request_of(ascof_2b.MEASURE, zero_fill=True), Found(counts={("ascof_2b", YEAR): counted}))
        assert seen(results, THERE, "age=18-64") == (2, 4000, Decimal("50.0"), Status.OK)
        assert seen(results, ELSEWHERE, "age=18-64") == (0, 4000, Decimal(0), Status.OK)
        said = {item.area: item.source for item in results[0].observations}
        assert "though some of its data are missing" in said[THERE]
        assert said[ELSEWHERE].endswith("shown as zero as the official grids do")

    def test_the_official_grid_has_a_figure_for_england_of_whoever_is_there(self) -> None:
        measure = dataclasses.replace(ascof_2d.OUTCOMES, needs=())
        counted = {("E92000001", "total"): Counted(numerator=3, denominator=4)}
        found = Found(counts={(measure.id, YEAR): counted})
        results = answers(request_of(measure, zero_fill=True), found)
        assert seen(results, "E92000001", "total") == (3, 4, Decimal(75), Status.OK)

    def test_with_the_official_grid_a_median_that_exists_is_given_and_none_is_made_up(self) -> None:
        """THERE begins on 1 October 2025; a quarter before has waits all the same, as officially."""
        summer, autumn = Period(date(2025, 7, 1), date(2025, 9, 30)), Period(date(2025, 10, 1), date(2025, 12, 31))
        figure = Figure(
            measure=waiting_times.RESPONSE.id,
            area=THERE,
            period=summer,
            group="age=65+",
            value=Decimal(5),
            denominator=1,
        )
        found = Found(with_events={autumn: frozenset((THERE,))})
        found.add_figures([figure])
        for grid, expected in ((True, [Decimal(5)]), (False, [])):
            results = answers(request_of(waiting_times.RESPONSE, zero_fill=grid), found)
            given = [item.value for result in results for item in result.observations if item.value is not None]
            assert given == expected

    def test_what_was_counted_outweighs_that_no_event_touches_the_period(self) -> None:
        """Somebody asked before the period and still waits: a number exists, and no reason takes its place."""
        figure = Figure(
            measure=waiting_lists.ASSESSMENT.id, area=HERE, period=YEAR, group="total", value=Decimal(1), numerator=1
        )
        found = Found()
        found.add_figures([figure])
        request = request_of(waiting_lists.ASSESSMENT)
        results = [observed(frames) for frames in framed(plan_of(request), found)]
        assert seen(results, HERE, "total") == (1, None, Decimal(1), Status.OK)

    def test_without_a_population_the_number_of_people_is_still_given(self) -> None:
        request = request_of(ascof_2c.MEASURE)
        counted = {(HERE, "age=65+"): Counted(numerator=2, denominator=None)}
        results = answers(request, Found(counts={("ascof_2c", YEAR): counted}))
        assert seen(results, HERE, "age=65+") == (2, None, None, Status.MISSING)

    def test_a_measure_that_cannot_be_computed_is_not_shown_as_zero(self) -> None:
        results = answers(request_of(ascof_2d.OUTCOMES, zero_fill=True), Found())
        assert {item.status for item in results[0].observations} == {Status.NOT_APPLICABLE}
        assert all("--hospital" in note.message for note in results[0].notes)

    def test_england_has_a_figure_when_every_council_of_england_has_one(self) -> None:
        measure = dataclasses.replace(ascof_2d.OUTCOMES, needs=())
        some = request_of(measure)
        everywhere = dataclasses.replace(some, places=dataclasses.replace(some.places, all_of_england=True))
        said = []
        for request in (some, everywhere, dataclasses.replace(everywhere, zero_fill=True)):
            [result] = answers(request, Found())
            said += [note.message for note in result.notes if (note.area, note.group) == ("E92000001", "total")]
        # THERE begins too late and ELSEWHERE sent nothing; the official grid has a row for England all the same.
        assert said == [
            "the councils given are not all of England's",
            "2 of 3 councils have no figure",
            "nobody is in the denominator",
        ]

    def test_figures_of_a_module_keep_their_interval_and_belong_to_their_quarter(self) -> None:
        quarter = Period(date(2025, 7, 1), date(2025, 9, 30))
        figure = Figure(
            measure=waiting_times.RESPONSE.id,
            area=HERE,
            period=quarter,
            group="age=65+",
            value=Decimal("3.5"),
            denominator=4,
            lower=Decimal(2),
            upper=Decimal(9),
        )
        autumn = Period(date(2025, 10, 1), date(2025, 12, 31))
        found = Found(with_events={quarter: frozenset((HERE,)), autumn: frozenset((HERE,))})
        found.add_figures([figure])
        results = answers(request_of(waiting_times.RESPONSE), found)
        given = [item for result in results for item in result.observations if item.value is not None]
        assert [(item.area, item.period_start, item.group) for item in given] == [(HERE, quarter.start, "age=65+")]
        assert (given[0].value, given[0].lower, given[0].upper) == (Decimal("3.5"), 2, 9)

    def test_a_quarterly_measure_of_a_period_without_a_whole_quarter_says_so(self) -> None:
        month = Period(date(2025, 5, 1), date(2025, 5, 31))
        results = answers(request_of(waiting_times.RESPONSE, period=month), Found())
        assert {note.message for note in results[0].notes} == {"no whole calendar quarter lies within the period"}


def test_every_file_and_folder_that_a_run_reads_is_known_so_that_none_is_written_to() -> None:
    given = {name: Path(name) for name in ("councils", "population", "hospital", "look_ups", "releases")}
    options = Options(events=(Path("events"), Path("older")), period="2025-26", out=Path("out"), **given)
    assert set(options.files()) == {Path("events"), Path("older"), *given.values()}
    assert {field.name for field in dataclasses.fields(Options) if "Path" in str(field.type)} == {
        "events",
        "out",
        *given,
    }


def test_adults_are_both_bands_together_and_unknown_where_one_is() -> None:
    """4,000 people of 18 to 64 and 1,500 of 65 and over are 5,500 adults."""
    both = Place(code="101", area=HERE, name="Here", population=MappingProxyType({"18-64": 4000, "65+": 1500}))
    assert [both.people(ages) for ages in ("18+", "18-64", "65+")] == [5500, 4000, 1500]
    one = Place(code="101", area=HERE, name="Here", population=MappingProxyType({"18-64": 4000}))
    assert (one.people("18+"), one.people("18-64"), one.people("65+")) == (None, 4000, None)
