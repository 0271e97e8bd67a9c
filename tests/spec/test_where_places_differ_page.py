"""The figures that the page on variation states are those that the program gives."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ncs.observations.official import official
from ncs.places.comparators import Comparator
from ncs.places.landscape import Landscape
from ncs.places.signals import Word, against_fixed, signals
from ncs.places.views.run_chart import run_of
from ncs.reference.councils import find_council
from ncs.statistics.funnel import Dispersion

PAGE = (Path(__file__).parents[2] / "docs/explanation/where-places-differ.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def landscape() -> Landscape:
    return Landscape(tuple(official()))


def test_the_working_on_admissions(landscape: Landscape) -> None:
    series = landscape.series["ascof_2c"]
    figures = series.at(series.latest)
    alone = against_fixed(figures, series.england(series.latest), name="England", treatment=Dispersion.NONE)
    by_chance = Counter(signal.word for signal in signals(figures, alone))
    found = Counter(signal.word for signal in landscape.signals[Comparator.ENGLAND]["ascof_2c"].values())
    different = by_chance[Word.BETTER] + by_chance[Word.WORSE]
    assert f"{different} of {different + by_chance[Word.NONE]} councils would be called different" in PAGE
    worse, better = found[Word.WORSE], found[Word.BETTER]
    assert f"with it, {worse + better} are, {worse} worse and {better} better" in PAGE
    spread = landscape.sticks["ascof_2c"][Comparator.ENGLAND].spread.tau
    assert f"a standard deviation of about {spread:.0f}" in PAGE


def test_the_working_on_control_over_daily_life(landscape: Landscape) -> None:
    ealing = {line.measure.code: line.england for line in landscape.lines(find_council("Ealing").ons_code)}
    signal = ealing["3A"]
    assert signal.z is not None
    assert f"{signal.value}% beside England's {signal.target}%" in PAGE
    assert f"{abs(signal.gap or 0):.1f} points {abs(signal.z):.1f} standard errors" in PAGE
    assert f"{landscape.sticks['ascof_3a'][Comparator.ENGLAND].spread.tau:.2f} points" in PAGE


def test_how_many_run_charts_have_a_ring(landscape: Landscape) -> None:
    runs = [
        run
        for series in landscape.series.values()
        for area in series.at(series.latest).areas
        if (run := run_of(landscape, series.measure, area)) is not None and run.chart is not None
    ]
    assert f"{sum(bool(run.unusual) for run in runs)} of {len(runs):,} do" in PAGE
