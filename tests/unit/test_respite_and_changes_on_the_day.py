"""Days on the very edge: a stay that ends with the yearly allowance, and a change on the day of assessment."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.respite import crosses_on
from ncs.charging.run import coming_changes
from ncs.charging.use.cases import assess, journey

_DAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("weeks_a_year", "crosses"),
    [(2, date(2026, 5, 18)), (3, None), (4, None)],
)
def test_a_stay_whose_last_night_is_the_last_allowed_does_not_cross(weeks_a_year: int, crosses: date | None) -> None:
    """Three weeks from 4 May are 21 nights: 14 allowed are used up on 18 May; 21 allowed last to the end."""
    setting = {"kind": "care_home_short_term", "admitted": _DAY, "expected_weeks": 3}
    content: dict[str, Any] = {"date": _DAY, "person": {"age": 86}, "setting": setting, "cost": {"weekly": 950}}
    assert crosses_on(parse_case(content), _DAY, weeks_a_year=weeks_a_year) == crosses


def test_what_happens_on_the_day_of_assessment_is_not_still_to_come() -> None:
    """Twelve weeks from 20 April end on 13 July: assessed that day, the home counts already."""
    content: dict[str, Any] = {
        "date": _DAY,
        "person": {"age": 86},
        "setting": {"kind": "care_home_permanent", "admitted": date(2026, 4, 20)},
        "cost": {"weekly": 950},
        "income": [{"kind": "state_pension", "weekly": 235}],
        "capital": [{"kind": "savings", "value": 9000}],
        "owns_home": True,
        "home": {"value": 140000, "occupied_by": []},
    }
    counts = date(2026, 7, 13)
    assert counts in [one.day for one in coming_changes(assess(content).run)]
    assert counts not in [one.day for one in coming_changes(assess(content, date="2026-07-13").run)]


@pytest.mark.parametrize("begun", [{"weeks_in": 0}, {"admitted": _DAY}])
def test_a_journey_counts_the_nights_of_a_short_stay_once(begun: dict[str, Any]) -> None:
    """Four weeks a year are charged as at home, and the fifth week of the stay is the first that is not."""
    content: dict[str, Any] = {
        "date": _DAY,
        "person": {"age": 86},
        "setting": {"kind": "care_home_short_term", "expected_weeks": 8, **begun},
        "cost": {"weekly": 950},
        "income": [{"kind": "state_pension", "weekly": 235}],
        "capital": [{"kind": "savings", "value": 9000}],
        "owns_home": False,
        "journey": {"weeks": 6},
    }
    charged = [dict(week.pays.amounts())["person"] for week in journey(content, policy="share_of_surplus").weeks]
    assert len(set(charged[:4])) == 1 and len(set(charged[4:])) == 1
    assert charged[4] > charged[3]
