"""The survey over time: printed periods alone, and a change that is called one only beyond its uncertainty."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import UnknownName
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.figures import Figure
from ncs.survey.report.exhibits import layout_of
from ncs.survey.trend import Point, days_of, trend
from ncs.survey.use.over_time import OverTime
from ncs.survey.use.over_time import trend as ask
from ncs.survey.views.trend import trend_report, trend_table

PRINTED = tuple(trend(None, layout_of(2025)))
HOURS = "Homecare hours delivered"


def figure(name: str, value: float, half: float) -> Figure:
    estimate = Estimate(
        value=value, se=half / 2, lower=value - half, upper=value + half, n=130, frame=153, df=0, method="x"
    )
    return Figure(name=name, item="", concept=name, label=name, kind="total", unit="x", estimate=estimate)


def of(points: tuple[Point, ...], number: int, row: str) -> dict[str, Point]:
    return {one.period: one for one in points if (one.figure, one.row) == (number, row)}


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("1 Jan - 31 Mar 2024", 91),  # a leap year
        ("1 Jan - 31 Mar 2025", 90),
        ("1 May - 31 Jul 2021", 92),
        ("31 Mar 2025", None),
        ("2024/25", None),
        ("Jul 2022 - Oct 2022", None),
    ],
)
def test_how_long_a_period_is(period: str, days: int | None) -> None:
    assert days_of(period) == days


def test_a_year_without_a_survey_is_a_gap_and_is_not_filled() -> None:
    """Figure 3 prints 2018/19 and 2020/21 and nothing between; 2020/21 is then compared with 2018/19."""
    reserves = of(PRINTED, 3, "Council reserves, not repayable")
    assert (reserves["2019/20"].value, reserves["2019/20"].source) == (None, "no survey")
    assert reserves["2020/21"].why.startswith("since 2018/19") and reserves["2020/21"].change == 30


def test_a_series_that_breaks_is_not_compared() -> None:
    """The report says that further options were given in 2025."""
    assert of(PRINTED, 3, "Council reserves, not repayable")["2024/25"].verdict == "not compared"


def test_printed_totals_have_no_uncertainty_of_their_own_so_nothing_is_called() -> None:
    budget = of(PRINTED, 2, "ASC net budget")
    assert budget["2025/26"].verdict == "not called" and budget["2025/26"].change == pytest.approx(
        100 * (22.4 / 20.8 - 1)
    )
    assert "restated" in budget["2024/25"].why


def test_an_amount_that_was_below_nought_has_no_change_in_percent() -> None:
    """From 103 million under to 74 over is no fall of 172%; and the sign printed for 2019/20 is not to be trusted."""
    over = of(PRINTED, 2, "Under/overspend")
    assert (over["2021/22"].value, over["2022/23"].value, over["2022/23"].change) == (-103, 74, None)
    assert over["2020/21"].verdict == "not compared" and "sign" in over["2020/21"].why
    made = tuple(trend({"C04.total": figure("C04.total", 774e6, 50e6)}, layout_of(2025)))
    assert of(made, 2, "Under/overspend")["2022/23"].verdict == "rose"


def test_a_figure_has_no_noughts_that_nobody_measured() -> None:
    """774 million over is written 774, not 774.000000, in the table across and in the long one; 37.2 stays 37.2, and
    8.0, which is printed so, 8.0.
    """
    points = tuple(trend({"C04.total": figure("C04.total", 774e6, 50e6)}, layout_of(2025)))
    assert "774" in {str(row["value"]) for row in trend_table(points, earlier="X", invented=False).rows}
    page = trend_report(points, dict.fromkeys(range(60), "T"), earlier="X", invented=False).page()
    assert ">774<" in page and ">37.2<" in page and ">8.0<" in page and not re.search(r">\d+\.\d{2,}0<", page)


def test_hours_are_compared_by_the_day() -> None:
    """45,165,699 over 91 days and 47,594,699 over 90: 5.4% in all, 6.55% by the day."""
    (delivered,) = [
        of(tuple(trend({"H08.total": figure("H08.total", 47_594_699, half)}, layout_of(2025))), 9, HOURS)
        for half in (1e6,)
    ]
    last = delivered["1 Jan - 31 Mar 2025"]
    assert last.change == pytest.approx(6.55, abs=0.01) and last.verdict == "rose"
    assert last.a_day == pytest.approx(47_594_699 / 90)


@pytest.mark.parametrize(
    ("half", "verdict"),
    [(1_000_000, "rose"), (2_300_000, "about the same")],
)
def test_a_change_is_called_one_only_beyond_both_uncertainties(half: float, verdict: str) -> None:
    """By the day it is 32,500 hours more. A margin of 1 million hours is 11,000 a day for each, 15,500 for both; one of
    2.3 million is 25,600 and 24,000 a day (in proportion), 35,000 for both, though neither alone reaches 32,500."""
    points = tuple(trend({"H08.total": figure("H08.total", 47_594_699, half)}, layout_of(2025)))
    assert of(points, 9, HOURS)["1 Jan - 31 Mar 2025"].verdict == verdict


def test_a_survey_that_gives_no_figure_leaves_a_gap_and_not_the_printed_one() -> None:
    points = tuple(trend({"H09.total": figure("H09.total", 118_673, 9_000)}, layout_of(2025)))
    assert of(points, 9, HOURS)["1 Jan - 31 Mar 2025"].value is None
    assert of(PRINTED, 9, HOURS)["1 Jan - 31 Mar 2025"].value == 47_594_699


def test_reworded_questions_are_compared_with_care() -> None:
    headline = "Awaiting assessment, care or direct payments, or reviews"
    points = tuple(trend({"waiting_headline": figure("waiting_headline", 372_113, 5_000)}, layout_of(2025)))
    last = of(points, 14, headline)["31 Mar 2025"]
    assert last.verdict == "fell" and "with care: the questions were reworded" in last.why


def test_the_command(tmp_path: Path) -> None:
    run = CliRunner().invoke(app, ["survey", "trend", "--figure", "9"])
    assert run.exit_code == 0 and "by the day" in " ".join(run.stdout.split())
    out = tmp_path / "trend.csv"
    assert CliRunner().invoke(app, ["survey", "trend", "--out", str(out)]).exit_code == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) > 100
    with pytest.raises(UnknownName, match="9"):
        ask().figure(1)


def test_points_are_plain_values() -> None:
    assert replace(PRINTED[0], value=None).a_day is None


def test_a_break_is_said_of_the_rows_that_it_is_in() -> None:
    """The sign of 2019/20 is the overspend's alone: budgets may be compared."""
    page = ask().report().page()
    said = "From 2020/21, Under/overspend: not to be compared with before, because the sign printed"
    assert said in page and "From 2020/21: " not in page
    assert "From 2024/25: not to be compared with before, because further options were given" in page


def test_a_break_of_a_period_that_is_not_there_is_not_said() -> None:
    layout = layout_of(2025)
    (third,) = (one for one in layout.exhibits if one.number == 3)
    rows = tuple(row.model_copy(update={"now": {}, "change": {}}) for row in third.rows)
    early = replace(layout, exhibits=(third.model_copy(update={"columns": third.columns[:1], "rows": rows}),))
    found = OverTime(points=tuple(trend(None, early)), layout=early, invented=False)
    page = found.report().page()
    assert "Figure 3" in page and "because" not in page
    (second,) = (one for one in layout.exhibits if one.number == 2)
    budgets = second.model_copy(update={"rows": tuple(row for row in second.rows if "budget" in row.label)})
    without = replace(layout, exhibits=(budgets,))
    page = OverTime(points=tuple(trend(None, without)), layout=without, invented=False).report().page()
    assert "2020/21" in page and "Figure 2" in page and "because" not in page
