"""Run charts of a profile: which years are ringed, and what is said where there are too few."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import exp

import pytest

from ncs.core.status import Status
from ncs.observations.schema import Observation
from ncs.places.landscape import Landscape
from ncs.places.views import plots
from ncs.places.views.run_chart import Run, run_of, run_plot, run_words
from ncs.reference.councils import find_council
from ncs.register.measures import register
from ncs.statistics.arrays import floats
from ncs.statistics.funnel import Dispersion, Spread

LEEDS, YORK = find_council("Leeds").ons_code, find_council("York").ons_code
ENGLAND = "E92000001"


def observed(area: str, year: int, value: str | None) -> Observation:
    return Observation(
        area=area,
        period_start=date(year, 4, 1),
        period_end=date(year + 1, 3, 31),
        measure="ascof_1a",
        value=None if value is None else Decimal(value),
        unit="score (0 to 24)",
        lower=None if value is None else Decimal(value) - 1,
        upper=None if value is None else Decimal(value) + 1,
        status=Status.MISSING if value is None else Status.OK,
        source="a test",
        method="a test",
    )


def run(values: list[str | None]) -> Run | None:
    rows = [observed(LEEDS, 2010 + place, value) for place, value in enumerate(values)]
    rows += [observed(area, 2010 + place, "19") for area in (ENGLAND, YORK) for place in range(len(values))]
    return run_of(Landscape(rows), register().measure("1A"), LEEDS)


def test_a_year_beyond_the_limits_is_ringed_gaps_and_all() -> None:
    """Moving ranges are 0.1 seven times and 4.9 once; that one screened out, the limits are 19.6 ± 2.66 × 0.1."""
    found = run(["19.0", "19.1", None, "19.0", "19.1", "19.0", "19.1", "19.0", "19.1", "24.0"])
    assert found is not None
    assert found.unusual[-1] == 9, "the place counts the gap"
    assert "2019-20" in run_words(found) and "not explained by ordinary variation" in run_words(found)
    assert 'r="8"' in run_plot(found) and "Its process limits" in run_plot(found)


def test_too_few_years_say_so_and_ring_nothing() -> None:
    found = run(["10", "20", "10", "24", "10", "20"])
    assert found is not None
    assert found.unusual == ()
    assert run_words(found) == "There are 6 figures; process limits need at least 7, so no year is called unusual."
    assert "Its process limits" not in run_plot(found)
    assert run(["10", None, "20"]) is None


def test_limits_beyond_the_scale_stop_where_it_ends() -> None:
    """The score ends at 24: the upper limit 23 + 2.66 would pass it."""
    found = run(["23", "22", "23", "24", "23", "24", "23", "22"])
    assert found is not None and found.chart is not None
    assert found.chart.upper > 24
    assert " to 24.0" in run_words(found)


@pytest.mark.parametrize("code", ["2A", "2C"])
def test_limits_are_exact_where_only_chance_counts(code: str) -> None:
    """With 10 people and half expected, 95% limits are those of Spiegelhalter's appendix, not mean plus 1.96 errors."""
    measure, only_chance = register().measure(code), Spread(phi=1, tau=0, p_value=1, places=9, used=Dispersion.NONE)
    sizes, england = {"2A": ([10.0], 50.0), "2C": ([1_000_000.0], 0.5)}[code]
    lower, upper = plots.funnel_limits(measure, floats(sizes), england, only_chance, 0.95)
    if code == "2A":
        # P(R ≤ 2) = 56/1024, P(R = 2) = 45/1024: the lower limit is 2 less the share not needed, of 10.
        assert lower[0] == pytest.approx(10 * (2 - (56 / 1024 - 0.025) / (45 / 1024)))
    else:
        # Five expected in a million: P(0) = e⁻⁵, P(X ≤ 1) = 6e⁻⁵ = 0.0404, so 1 less the share not needed.
        assert lower[0] == pytest.approx((1 - (6 * exp(-5) - 0.025) / (5 * exp(-5))) / 10)
        assert upper[0] > 0.5
