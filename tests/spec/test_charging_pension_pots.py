"""A pension pot counts as what is drawn, or from pension age as what an annuity would pay if that is more.

CASS Annex C, as MoneyHelper tells it: the higher of the two, never both. Every case is invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.use.cases import assess
from ncs.core.errors import ProblemsFound

CASE: dict[str, Any] = {
    "date": date(2026, 5, 4),
    "person": {"born": date(1955, 3, 1)},
    "setting": {"kind": "care_home_permanent", "weeks_in": 20},
    "cost": {"weekly": 950},
    "owns_home": False,
}
STATE = {"kind": "state_pension", "weekly": 200}


def charge(*pots: dict[str, Any], **more: Any) -> str:
    return str(assess(CASE | {"income": [STATE, *pots]} | more).result.charge)


@pytest.mark.parametrize(
    ("drawn", "annuity", "due"),
    [
        (0, 65, "233.20"),  # nothing is drawn: 200 and 65 less 31.80
        (40, 65, "233.20"),  # the annuity in place of what is drawn, not beside it
        (90, 65, "258.20"),  # more is drawn: that counts
        (40, 0, "208.20"),
    ],
)
def test_from_pension_age_the_higher_of_both_counts(drawn: int, annuity: int, due: str) -> None:
    assert charge({"kind": "pension_pot", "weekly": drawn, "annuity_weekly": annuity}) == due


def test_below_pension_age_only_what_is_drawn_counts() -> None:
    """Born in 1970: 40 of drawdown and 200 of other income less 31.80; no annuity need be known."""
    young = {"person": {"born": date(1970, 3, 1)}}
    for pot in ({"weekly": 40}, {"weekly": 40, "annuity_weekly": 65}):
        income = [{"kind": "other_income", "weekly": 200}, {"kind": "pension_pot", **pot}]
        assert str(assess(CASE | young | {"income": income}).result.charge) == "208.20"


def test_the_pot_itself_is_no_capital_and_the_line_says_what_counts() -> None:
    result = assess(CASE | {"income": [STATE, {"kind": "sipp", "weekly": 40, "annuity_weekly": 65}]}).result
    (line,) = [line for line in result.lines if line.what.startswith("Pension pot")]
    assert line.words.startswith("40.00 a week is received.") and "in place of what is drawn" in line.words
    assert line.doubt and result.capital == 0
    assert result.income_total == 240, "what is received, not what is taken to be"


def test_reaching_pension_age_changes_what_counts() -> None:
    """Born on 1 June 1960, the person is 66 and two months, and so of pension age, on 1 August 2026."""
    turning = {
        "person": {"born": date(1960, 6, 1)},
        "income": [{"kind": "pension_pot", "weekly": 40, "annuity_weekly": 65}],
    }
    case = CASE | turning
    assert str(assess(case, date="2026-07-31").result.charge) == "8.20"
    assert str(assess(case, date="2026-08-03").result.charge) == "33.20"


def test_an_annuity_that_is_not_known_is_asked_for_and_one_of_no_pot_refused() -> None:
    with pytest.raises(ProblemsFound, match="Ask the pension provider"):
        parse_case(CASE | {"income": [{"kind": "pension_pot", "weekly": 0}]})
    with pytest.raises(ProblemsFound, match="Only a pension pot has it"):
        parse_case(CASE | {"income": [STATE | {"annuity_weekly": 5}]})
