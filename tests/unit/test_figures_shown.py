"""Every figure that an explanation names can be looked up, with its source: of charges, and of prices and pay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, NotModelled
from ncs.core.provenance import Confidence
from ncs.policy.parameters import DatedValue, Parameter, Parameters
from ncs.policy.shown import figure_rows
from ncs.prices.model.explaining import explained
from ncs.prices.model.inputs import UNITS
from ncs.prices.model.priced import priced
from ncs.prices.model.reading import packaged
from ncs.prices.model.values import priced_on
from ncs.prices.use.prices import parameters


def test_a_row_is_the_value_of_the_day_with_where_it_is_from() -> None:
    """A value holds to the day before the next one; before the first there is no row, and no nought."""
    first = DatedValue(
        start=date(2025, 4, 6), end=None, value=Decimal(1000), source="one Act", confidence=Confidence.PUBLISHED
    )
    then = DatedValue(
        start=date(2026, 4, 6), end=None, value=Decimal(2), source="another", confidence=Confidence.UNCERTAIN
    )
    held = Parameters({"a.b": Parameter(name="a.b", title="A thing", unit="GBP/week", values=(first, then))})
    (row,) = figure_rows(held, ["a.b"], day=date(2026, 4, 5))
    assert row == {
        "figure": "a.b",
        "value": "1,000",
        "unit": "GBP/week",
        "since": date(2025, 4, 6),
        "confidence": "published",
        "title": "A thing",
        "source": "one Act",
    }
    (row,) = figure_rows(held, ["a.b"], day=date(2026, 4, 6))
    assert (row["value"], row["source"], row["confidence"]) == ("2", "another", "uncertain")
    assert figure_rows(held, [], day=date(2025, 4, 5)) == []
    ended = replace(first, start=date(2020, 1, 1), end=date(2020, 12, 31))
    both = Parameters({**held, "c": Parameter(name="c", title="Another", unit="", values=(ended,))})
    assert figure_rows(both, ["a.b", "c"], day=date(2025, 4, 5)) == [], "between two of them none has a value"
    with pytest.raises(NotModelled, match=r"No figure is modelled before 6 April 2025; asked for 5 April 2025\."):
        figure_rows(held, ["a.b"], day=date(2025, 4, 5))


@pytest.mark.parametrize("group", ["price", "charge"])
def test_a_day_before_everything_is_refused_and_no_table_of_nothing_given(group: str) -> None:
    """A date before the first value raises "not modelled before", never zero, and never nothing."""
    done = CliRunner().invoke(app, [group, "parameters", "--date", "1950-01-01"])
    assert isinstance(done.exception, NotModelled) and "is modelled before" in str(done.exception)


def test_figures_of_pay_are_those_of_the_law_on_the_day() -> None:
    """The minimum wage from 21 is £12.21 from 1 April 2025 and £11.44 the day before (National Minimum Wage
    (Amendment) Regulations 2025 and 2024); employers' National Insurance 15% above £96 a week from 6 April 2025.
    """
    before, after = (
        {row["figure"]: row for row in parameters(date=day).table().rows} for day in ("2025-03-31", "2025-04-06")
    )
    assert (before["minimum_wage_21"]["value"], after["minimum_wage_21"]["value"]) == ("11.44", "12.21")
    assert (after["employer_ni_rate"]["value"], after["employer_ni_threshold"]["value"]) == ("0.15", "96")
    assert all(row["source"] and row["title"] for row in after.values())
    with pytest.raises(NcsError, match=r"date: .* is not a date"):
        parameters(date="next year")


def test_without_a_day_they_are_of_the_year_of_the_newest_minimum_wage() -> None:
    """The newest one held is £12.71, from 1 April 2026: the last day of that financial year is 31 March 2027."""
    found = parameters()
    assert found.day == date(2027, 3, 31)
    assert {row["value"] for row in found.table().rows if row["figure"] == "minimum_wage_adult"} == {"12.71"}


@pytest.mark.parametrize("service", sorted(UNITS))
def test_every_figure_that_an_explained_price_names_is_shown_by_the_command(service: str) -> None:
    given = packaged(service)
    shown = {row["figure"] for row in parameters(date=priced_on(given)).table().rows}
    named = {name for line in explained(priced(given)) for name in line.figures}
    assert named and named <= shown


def test_files_have_the_sources_and_a_screen_has_none(tmp_path: Path) -> None:
    for group in ("price", "charge"):
        file = tmp_path / f"{group}.csv"
        done = CliRunner().invoke(app, [group, "parameters", "--date", "2026-05-01", "--out", str(file)])
        assert done.exit_code == 0, done.output
        head = file.read_text(encoding="utf-8").splitlines()[0]
        assert head == "figure,value,unit,since,confidence,title,source"
        said = CliRunner().invoke(app, [group, "parameters", "--date", "2026-05-01"]).output
        assert "What it is" not in said and "Confidence" in said
