"""The invented person of the demonstration: whole under the rules, drawn, and nothing owed is left undone."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.journeys.engine.recording import Refused
from ncs.journeys.engine.steps import Standing
from ncs.journeys.use.journeys import coming_of, example
from ncs.journeys.views.timeline import timeline_svg


def test_the_journey_is_whole_and_nothing_is_overdue_at_its_end() -> None:
    made = example(council="Leeds", cost_pence=105_000, person_pence=40_000)
    steps = coming_of(made, date(2026, 5, 1)).steps
    assert [one for one in steps if one.standing is Standing.OVERDUE] == []
    assert any(one.rule == "reviews" and one.due == date(2027, 4, 20) for one in steps), "yearly after 20 April 2026"


def test_a_charge_beyond_the_cost_is_refused() -> None:
    with pytest.raises((Refused, ValueError)):
        example(council="Leeds", cost_pence=100, person_pence=200)


def test_the_picture_has_a_bar_for_what_lasts_and_a_row_for_each_event() -> None:
    made = example(council="Leeds", cost_pence=105_000, person_pence=40_000)
    svg = timeline_svg(made.state)
    assert "service started: 2 March 2026 and goes on" in svg
    assert "assessment started: 9 February 2026 to 13 February 2026" in svg
    assert "referral received: 2 February 2026 to 2 February 2026" in svg and "<title" in svg
