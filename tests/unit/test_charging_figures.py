"""The dated figures are those of a table transcribed apart, one for one, and merge with changes by date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from ncs.charging.law.figures import LAST_YEAR, figure_files, figures, read_changes, texts, with_changes
from ncs.charging.views.tables import figures_table
from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.core.periods import FinancialYear
from support.data import DATA, rows

DAY = date(2026, 5, 1)
TABLE = DATA / "charging" / "parameters.csv"
#: Figures of other schemes and for calibration, each of its own day.
ELSEWHERE = ("fabian.", "reform20", "dilnot", "wales.", "scotland.", "population.", "finance.", "fees.", "cost.")
#: Later than the table: State Pension Credit Regulations 2002 regs 7 and 15 and Schedule 6.
PENSION_CREDIT = {
    "pension_credit.capital_free": "10000",
    "pension_credit.capital_step": "500",
    "pension_credit.earnings_disregard": "5.00",
    "pension_credit.savings_share": "0.6",
    "pension_credit.savings_taper": "0.4",
}
SOURCES = {row["number"]: row["source"] for row in rows(DATA / "charging" / "sources.csv")}


def stated(row: dict[str, str]) -> tuple[str, str, str, str, str]:
    names = ("parameter", "unit", "value")
    return (*(row[name] for name in names), SOURCES[row["source_number"]], row["confidence"])


def test_every_value_of_the_table_is_in_the_package_with_its_source_and_confidence() -> None:
    """Each of the 662 dated rows is what holds on its first day, and the package has nothing that has no row."""
    given = rows(TABLE)
    found = {
        (name, text.unit, text.value, text.source, text.confidence.value, text.start.isoformat())
        for name, dated in texts().items()
        for text in dated
    }
    numbers = [row for row in given if (*stated(row), row["period_start"]) not in found]
    assert (len(given), len(given) - len(numbers)) == (662, len(found))
    for row in numbers:
        held = figures()[row["parameter"]]
        now = held.at(date.fromisoformat(row["period_start"]))
        got = (held.name, held.unit, format(now.value, "f"), now.source, now.confidence.value)
        assert got == stated(row)
    days = {(row["parameter"], row["period_start"]) for row in numbers}
    days |= {(name, "2015-04-01") for name in PENSION_CREDIT}
    days |= {(name, "2008-05-22") for name in figures() if name.startswith("facilities_grant.")}  # SI 2008/1190
    assert {(name, value.start.isoformat()) for name, held in figures().items() for value in held.values} <= days


def test_what_pension_credit_is_worked_out_from_is_as_its_regulations_say() -> None:
    assert {name: format(figures().at(name, DAY).value, "f") for name in PENSION_CREDIT} == PENSION_CREDIT


def test_no_dated_file_states_a_value_again_that_has_not_changed() -> None:
    """A value that a later source repeats is one entry with its confirmations, unless it is surer or less sure."""
    entries = 0
    for file in figure_files():
        for name, entry in yaml.safe_load(file.read_text(encoding="utf-8"))["parameters"].items():
            for before, after in pairwise(sorted(entry["values"], key=lambda value: value["from"])):
                same = before["value"] == after["value"] and before["confidence"] == after["confidence"]
                assert not same or "to" in before, (name, after["from"])
                entries += 1
            sources = [[value["source"], *(each["source"] for each in value.get("confirmed", ()))]
                       for value in entry["values"]]  # fmt: skip
            assert not [name for told in sources for one, two in pairwise(told) if one == two]
    assert entries > 300


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("pea.weekly", date(2015, 4, 1), "24.90"),
        ("pea.weekly", date(2025, 4, 5), "30.15"),
        ("pea.weekly", date(2025, 4, 6), "30.65"),
        ("mig.single_pension_age", date(2026, 5, 1), "241.45"),
        ("fnc.standard", date(2026, 5, 1), "267.68"),
    ],
)
def test_figures_of_the_method_note(name: str, day: date, value: str) -> None:
    assert figures().at(name, day).value == Decimal(value)


def test_a_day_before_the_first_value_is_not_modelled() -> None:
    with pytest.raises(NotModelled):
        figures().at("pea.weekly", date(2015, 3, 31))


def test_interest_rates_that_are_not_established_have_no_value() -> None:
    assert figures().at("dpa.max_interest_rate", date(2025, 6, 30)).value == Decimal("4.25")
    with pytest.raises(NotModelled):
        figures().at("dpa.max_interest_rate", date(2025, 7, 1))


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_change_holds_for_its_period_and_the_law_before_and_after(tmp_path: Path) -> None:
    path = own(
        tmp_path,
        "parameters:\n  pea.weekly:\n    unit: GBP/week\n    values:\n"
        '      - {from: 2025-10-01, to: 2025-12-31, value: "40.00", source: mine, confidence: published}\n',
    )
    changed = with_changes(figures(), read_changes(path))
    found = [
        changed.at("pea.weekly", day).value
        for day in (date(2025, 9, 30), date(2025, 10, 1), date(2026, 1, 1), date(2026, 5, 1))
    ]
    assert found == [Decimal("30.65"), Decimal("40.00"), Decimal("30.65"), Decimal("31.80")]


def test_a_figure_of_ones_own_must_exist_and_be_well_formed(tmp_path: Path) -> None:
    unknown = """
parameters:
  pea.wekly:
    unit: GBP/week
    values:
      - {from: 2025-10-01, value: "40", source: mine, confidence: published}
"""
    with pytest.raises(UnknownName, match=r"pea\.weekly"):
        read_changes(own(tmp_path, unknown))
    with pytest.raises(ProblemsFound):
        read_changes(
            own(
                tmp_path,
                "parameters:\n  pea.weekly:\n    unit: GBP/week\n    values:\n      - {from: soon, value: 40}\n",
            )
        )


def test_any_figure_can_be_overridden_by_file_and_is_then_as_sure_as_the_file_says(tmp_path: Path) -> None:
    entries = {
        name: {
            "title": figure.title,
            "unit": figure.unit,
            "values": [{"from": date(2026, 4, 6), "value": "1", "confidence": "published", "source": "Our circular"}],
        }
        for name, figure in figures().items()
    }
    changes = read_changes(own(tmp_path, yaml.safe_dump({"parameters": entries})))
    changed = with_changes(figures(), changes)
    found = {(changed.at(name, DAY).value, changed.at(name, DAY).confidence.value) for name in figures()}
    assert found == {(Decimal(1), "published")}
    assert changed.at("pea.weekly", date(2026, 4, 5)) == figures().at("pea.weekly", date(2026, 4, 5))


def test_a_figure_of_earlier_years_is_not_shown_as_if_it_were_of_the_last() -> None:
    """What rises each year and stops before the last year held has an end: it is not in force after.

    The rates of Universal Credit are held to 2025-26, the first rate of NHS-funded nursing care was replaced for
    2020-21, and the guarantee of the regulations as made in 2014 never applied.
    """
    stale = [
        name
        for name, figure in figures().items()
        if len(figure.values) > 2 and figure.values[-1].end is None and not name.startswith(ELSEWHERE)
        if FinancialYear.of(figure.values[-1].start) < LAST_YEAR
    ]
    assert not stale
    shown = {str(row["figure"]) for row in figures_table(figures(), day=date(2026, 5, 1)).rows}
    gone = {"benefit.uc_lcwra", "fnc.standard_initial", "mig.as_made_2014.single_pension_age"}
    assert not shown & gone
    before = {str(row["figure"]) for row in figures_table(figures(), day=date(2025, 5, 1)).rows}
    long_before = {str(row["figure"]) for row in figures_table(figures(), day=date(2020, 3, 31)).rows}
    assert "benefit.uc_lcwra" in before and "fnc.standard_initial" in long_before


def test_after_the_last_year_held_only_what_does_not_change_each_year_is_shown() -> None:
    """Nothing is published for 2028-29: the allowance of 2026-27 is not of that year, the 12 weeks are."""
    table = figures_table(figures(), day=date(2028, 5, 1))
    shown = {str(row["figure"]) for row in table.rows}
    assert "pea.weekly" not in shown and "capital.property_disregard_weeks" in shown
    assert any("none is published after 2026-27" in note for note in table.notes)
    assert "pea.weekly" in {str(row["figure"]) for row in figures_table(figures(), day=LAST_YEAR.end).rows}


def test_ones_own_figure_of_a_later_year_is_shown(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "parameters:\n  pea.weekly:\n    unit: GBP/week\n    values:\n"
        '      - {from: 2028-04-06, value: "35.00", source: "a guess", confidence: uncertain}\n'
    )
    table = figures_table(with_changes(figures(), read_changes(own)), day=date(2028, 5, 1))
    assert [row["value"] for row in table.rows if row["figure"] == "pea.weekly"] == ["35.00"]
