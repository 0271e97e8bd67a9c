"""A move that is still to come is worked out for its own day. Every case is invented; sums stand beside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ncs.charging.use.cases import assess, journey
from ncs.core.errors import ProblemsFound

MOVE: dict[str, Any] = {
    "date": date(2026, 11, 28),
    "person": {"born": date(1940, 3, 1)},
    "setting": {"kind": "care_home_permanent", "admitted": date(2027, 2, 1)},
    "cost": {"weekly": 950},
    "income": [{"kind": "state_pension", "weekly": 235}],
    "capital": [{"kind": "savings", "value": 9000}],
    "owns_home": True,
    "home": {"value": 140000, "occupied_by": []},
}


def test_the_charge_is_that_of_the_day_of_the_move() -> None:
    """The home is left out for 12 weeks from 1 February 2027, so until 26 April; 235 less 31.80 is due till then."""
    found = assess(MOVE)
    assert (found.run.context.day, str(found.result.charge)) == (date(2027, 2, 1), "203.20")
    assert any("still to come" in sentence and "1 February 2027" in sentence for sentence in found.result.assumptions)
    assert "26 April 2027: The home starts to count" in found.page()
    assert assess(MOVE, date="2027-05-03").result.status.value == "full_cost"


def test_a_journey_begins_with_the_move() -> None:
    weeks = journey(MOVE, weeks=13).weeks
    assert (weeks[0].day, weeks[11].home_counted, weeks[12].day) == (date(2027, 2, 1), 0, date(2027, 4, 26))
    assert weeks[12].home_counted == 126000, "140,000 less a tenth"


def test_people_are_as_old_as_they_will_be_on_the_day_of_the_move() -> None:
    """A brother of 59 who is 60 on 15 January 2027 protects the home; one who is 60 in March does not yet."""

    later = MOVE | {"setting": MOVE["setting"] | {"capital_at_admission": 50000}}

    def reason(born: date) -> str:
        home = MOVE["home"] | {"occupied_by": [{"relation": "brother", "born": born}]}
        return assess(later | {"home": home}).result.home_reason

    assert "relative" in reason(date(1967, 1, 15))
    assert "relative" not in reason(date(1967, 3, 15))


def test_a_year_that_is_a_slip_and_a_day_before_the_move_are_refused() -> None:
    with pytest.raises(ProblemsFound, match="more than 3 years after"):
        assess(MOVE | {"setting": MOVE["setting"] | {"admitted": date(2062, 2, 1)}})
    with pytest.raises(ProblemsFound, match="before the admission"):
        assess(MOVE, date="2027-01-31")
