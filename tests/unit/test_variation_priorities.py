"""Priorities by hand, and on the official figures."""

from __future__ import annotations

import numpy as np
import pytest

from ncs.core.errors import UnknownName
from ncs.core.periods import Period
from ncs.observations.official import official
from ncs.places.comparators import Comparator, NoMembers, yardstick
from ncs.places.landscape import Landscape
from ncs.places.load import NoFigures, load_series
from ncs.places.priorities import Direction, Weighting, board, cases, expectations_of
from ncs.places.sensitivity import all_settings, other_boards, trust
from ncs.places.signals import Strength, Word
from ncs.reference.councils import find_council

A, B, C = "E06000001", "E06000002", "E06000003"


@pytest.fixture(scope="module")
def landscape() -> Landscape:
    return Landscape(tuple(official()))


def test_points_by_hand() -> None:
    """Expectation 2.2 rests on 2A (higher is better), 2B and 2C (lower is better).

    Council A: 2A at z = −4 (strongly worse, −2), 2B at +2.5 (moderately worse, −1), 2C at 0: mean −1, distance
    (−4 − 2.5 + 0)/3. Council B: only 2A, at +2 (moderately better): +1. Council C: nothing known.
    """
    gap = float("nan")
    z = {
        "ascof_2a": np.array([-4.0, 2.0, gap]),
        "ascof_2b": np.array([2.5, gap, gap]),
        "ascof_2c": np.array([0.0, gap, gap]),
    }
    mine = [e for e in expectations_of(2) if e.id == "2.2"]
    found = board(z, [A, B, C], mine)
    assert found.points[0].tolist()[:2] == [-1.0, 1.0]
    assert np.isnan(found.points[0, 2])
    assert found.distance[0, 0] == pytest.approx(-6.5 / 3)
    assert found.order(Direction.CONVERSATION) == [0]
    assert found.order(Direction.TEACH) == [1]
    by_measure = board(z, [A, B, C], mine, weighting=Weighting.MEASURE)
    assert by_measure.points[0, 0] == -3


def test_breadth_and_then_distance_settle_equal_points() -> None:
    """2.1 rests on 3A, 3D(1A), 3D(2A); 2.3 on 2E: A has −2 on one expectation, B and C −1 on each of two."""
    z = {"ascof_3a": np.array([-4.0, -2.0, -2.5]), "ascof_2e_1": np.array([0.0, -2.0, -2.5])}
    mine = [e for e in expectations_of(2) if e.id in ("2.1", "2.3")]
    assert board(z, [A, B, C], mine).order(Direction.CONVERSATION) == [2, 1, 0]


def test_a_measure_without_a_direction_gives_no_points() -> None:
    """2D(2) is one of the measures of what was 3.2c and is now a part of 3.2; no way of it is better."""
    mine = [e for e in expectations_of(3) if "ascof_2d_2" in e.measures]
    assert mine
    found = board({"ascof_2d_2": np.array([9.0])}, [A], mine)
    assert np.isnan(found.points).all()


def test_a_limit_itself_is_not_beyond_it() -> None:
    """2A alone: a council at the limits has the points of what lies inside."""
    mine = [e for e in expectations_of(2) if e.id == "2.2"]
    found = board({"ascof_2a": np.array([2.0, 2.1, 3.0, 3.1])}, [A, B, C, "D"], mine, limits=(2.0, 3.0))
    assert found.points[0].tolist() == [0, 1, 1, 2]


def test_by_measure_each_counts_in_the_first_expectation_that_it_bears_on() -> None:
    """2A bears on 2.2 and on 3.2, and counts in 2.2; by expectation it counts in both."""
    mine = [e for e in expectations_of(None) if "ascof_2a" in e.measures]
    assert [e.id for e in mine] == ["2.2", "3.2"]
    z = {"ascof_2a": np.array([4.0])}
    assert board(z, [A], mine).points[:, 0].tolist() == [2, 2]
    once = board(z, [A], mine, weighting=Weighting.MEASURE).points[:, 0]
    assert once[0] == 2 and np.isnan(once[1])


def test_an_expectation_in_parts_is_one_with_the_measures_of_all_once() -> None:
    """Annex A states 3.2 in three parts; 2A, 2B and 2C stand in more than one of the list's parts or expectations."""
    found = {e.id: e for e in expectations_of(None)}
    assert {"3.2"} == {name for name in found if name.startswith("3.2")}
    assert found["3.2"].outcome == 3
    assert len(set(found["3.2"].measures)) == len(found["3.2"].measures) > 2


def test_a_case_has_its_strongest_evidence_first_and_counts_what_has_data() -> None:
    """Better by 9 on 2.2 (2A) and, twice, by 2.5 on 2.1 (3A): points 2 before 1. 2.3 has no data and does not count."""
    mine = [e for e in expectations_of(2) if e.id in ("2.1", "2.2", "2.3")]
    found = board({"ascof_3a": np.array([2.5]), "ascof_2a": np.array([9.0])}, [A], mine)
    (case,) = cases(found, {A: {}}, Direction.TEACH)
    assert [e.expectation.id for e in case.evidence] == ["2.2", "2.1"]
    assert (case.points, case.breadth, case.of) == (3, 2, 2)
    assert case.distance == pytest.approx((9 + 2.5) / 2)


def test_points_come_before_distance_in_the_evidence() -> None:
    """Points of 2.2 are 2 (2A at 3.2); of 2.1 one (3A at 9, 3D(1A) at 0, 3D(2A) at 2: 2, 0 and 1) at distance 3.7."""
    mine = [e for e in expectations_of(2) if e.id in ("2.1", "2.2")]
    z = {"ascof_3a": np.array([9.0]), "ascof_3d_1a": np.array([0.0]), "ascof_3d_2a": np.array([2.0])}
    found = board({**z, "ascof_2a": np.array([3.2])}, [A], mine)
    assert found.points[:, 0].tolist() == [1, 2] and found.distance[0, 0] > found.distance[1, 0]
    (case,) = cases(found, {A: {}}, Direction.TEACH)
    assert [e.expectation.id for e in case.evidence] == ["2.2", "2.1"]


def test_published_figures_are_shown_unchanged(landscape: Landscape) -> None:
    """DHSC workbook 2024-25, Table_2c: England 592.5; Table_1a: England 19.0; Table_6a: England 23.7."""
    printed = {"ascof_2c": 592.5, "ascof_1a": 19.0, "ascof_6a": 23.7}
    for name, value in printed.items():
        series = landscape.series[name]
        assert series.england(series.latest) == value
    figures = {(o.measure, o.area): o.value for o in official().select(period=Period.parse("2024-25"), group="total")}
    for name, found in landscape.signals[Comparator.ENGLAND].items():
        if landscape.series[name].latest == Period.parse("2024-25"):
            for area, signal in found.items():
                official_value = figures[name, area]
                assert signal.value == (None if official_value is None else float(official_value))


def test_what_a_publisher_says_cannot_be_compared_is_not_compared(landscape: Landscape) -> None:
    found = landscape.signals[Comparator.ENGLAND]["ascof_3d_1a"].values()
    assert {signal.word for signal in found if signal.value is not None} == {Word.NOT_COMPARABLE}
    assert all("cannot be compared" in s.reason for s in found if s.value is not None)


def test_known_stories_both_ways(landscape: Landscape) -> None:
    """From the published tables: Ealing's survey results are among the lowest, Hartlepool's carers most satisfied."""
    first = {way: [case.area for case in landscape.cases(way)[:10]] for way in Direction}
    assert find_council("Ealing").ons_code in first[Direction.CONVERSATION]
    assert find_council("Hartlepool").ons_code in first[Direction.TEACH]
    ealing = {line.measure.code: line for line in landscape.lines(find_council("Ealing").ons_code)}
    assert ealing["3A"].england.strength is Strength.STRONG
    assert ealing["3A"].england.word is Word.WORSE
    assert ealing["2E(2B)"].england.z > 0  # beyond chance alone, but not beyond how much councils differ


def test_places_are_steadier_at_the_top_and_said_to_be_unsteady_below(landscape: Landscape) -> None:
    way, top = Direction.CONVERSATION, 10
    found = trust(other_boards(landscape.series, landscape.areas, expectations_of(None), draws=100), way, top=top)
    again = trust(other_boards(landscape.series, landscape.areas, expectations_of(None), draws=100), way, top=top)
    order = [case.area for case in landscape.cases(way)]
    assert found == again
    steady = [found[area].redrawn for area in order]
    assert max(steady[:3]) > 0.9  # one of the first three is there in nearly every draw
    assert min(steady[:3]) > 0.5 and found[order[40]].redrawn < 0.2
    assert min(found[area].settings for area in order[:3]) > 0.5
    assert all(t.best <= t.worst for t in found.values())
    assert len(all_settings()) == 32


def test_a_region_is_chosen_from_and_an_outcome_narrows_the_evidence(landscape: Landscape) -> None:
    among = [find_council(name).ons_code for name in ("Torbay", "Devon", "Plymouth")]
    cases = landscape.cases(Direction.CONVERSATION, outcome=2, among=among)
    assert {case.area for case in cases} <= set(among)
    assert all(e.expectation.outcome == 2 for case in cases for e in case.evidence)


def test_bad_requests_are_named(landscape: Landscape) -> None:
    series = landscape.series["ascof_2a"]
    figures = series.at(series.latest)
    with pytest.raises(NoMembers, match="at least two"):
        yardstick(series, figures, Comparator.LIST, chosen=["Leeds"])
    with pytest.raises(UnknownName):
        yardstick(series, figures, Comparator.LIST, chosen=["Leeds", "Atlantis"])
    with pytest.raises(NoFigures, match="no past"):
        yardstick(series, figures, Comparator.PAST)
    with pytest.raises(UnknownName):
        expectations_of(4)
    with pytest.raises(NoFigures):
        Landscape([])


def test_gaps_in_the_official_tables_stay_gaps() -> None:
    """DHSC publishes no 2A for Portsmouth in 2024-25 (workbook note 13)."""
    series = load_series(tuple(official()))["ascof_2a"]
    figures = series.at(series.latest)
    portsmouth = figures.areas.index(find_council("Portsmouth").ons_code)
    assert np.isnan(figures.value[portsmouth])
    assert figures.status[portsmouth] != "ok"
