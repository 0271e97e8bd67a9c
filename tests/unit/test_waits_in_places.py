"""Expectation 1.4 and the brief show a council's own waits, which nobody publishes and nothing can stand beside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ncs.observations.schema import Observation
from ncs.places.landscape import Landscape
from ncs.places.load import latest_groups
from ncs.places.views.expected import NO_FIGURE, expectations_table
from ncs.places.views.waits import wait_lines
from observation_rows import LEEDS, YORK, observation


def wait(measure: str, group: str, days: str | None, *, end: date = date(2026, 3, 31)) -> Observation:
    """An invented wait of Leeds in days, over the months to ``end``."""
    told = {"value": None, "status": "missing"} if days is None else {"value": Decimal(days)}
    when = {"period_start": date(end.year - 1, 4, 1), "period_end": end}
    return observation(measure=measure, group=group, unit="days", source="own", denominator=Decimal(40), **when, **told)


OWN = [
    wait("wait_first_service", "age=65+", "12.5"),
    wait("wait_first_service", "age=65+", "99", end=date(2025, 12, 31)),
    wait("wait_by_first_service", "total", "12"),
    wait("wait_by_first_service", "first_service=placement", "20"),
    wait("wait_by_support_reason", "support_reason=mental health support", "31"),
    wait("wait_by_support_reason", "support_reason=social support", None),
]


def expected(area: str) -> dict[object, str]:
    """What is said of each expectation."""
    landscape = Landscape([*OWN, observation(area=YORK)])
    table = expectations_table(landscape.lines(area), landscape, area)
    return {row["expectation"]: str(row["signals"]) for row in table.rows}


def test_expectation_1_4_shows_the_councils_own_waits_split_and_the_proxy_marked() -> None:
    said = expected(LEEDS)["1.4"]
    assert "Waiting times 2 (median days from a request to the first service): 65+ 12.5 days in 2025-26" in said
    assert "all 12.0 days, placement 20.0 days in 2025-26 (nothing to compare with)" in said
    assert "(a proxy for complex need)): mental health support 31.0 days in 2025-26" in said
    assert "99" not in said and "social support" not in said


def test_where_nothing_is_held_of_a_council_it_says_so() -> None:
    assert expected(YORK)["1.4"] == NO_FIGURE
    assert expected(LEEDS)["1.1"] == NO_FIGURE


def test_groups_are_those_of_the_latest_period_and_of_one_thing() -> None:
    crossed = wait("wait_first_service", "age=65+;gender=male", "7")
    gone = wait("wait_first_service", "age=25-64", "8", end=date(2025, 12, 31))
    assert latest_groups([*OWN, crossed, gone])[LEEDS, "wait_first_service"] == (OWN[0],)


def test_the_brief_has_a_sentence_for_each_split_and_names_the_proxy() -> None:
    lines = wait_lines(OWN, LEEDS)
    period = "1 April 2025 to 31 March 2026"
    by_service = "Median days from a request to the first service, by what the first service is"
    assert f"{by_service}, {period}: all 12 days (40 waits), placement 20 days (40 waits)." in lines
    [reasons] = [line for line in lines if "proxy for complex need" in line]
    assert reasons.endswith(f"{period}: mental health support 31 days (40 waits).")
    assert len(lines) == 3
