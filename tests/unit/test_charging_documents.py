"""What the charging guides show works as shown."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.figures import figures, read_changes, with_changes
from ncs.charging.reforms import combine, find_reform, reforms
from ncs.charging.reforms.uprating import Uprating, uprated
from ncs.charging.run import template_text
from ncs.charging.views.steps import steps_table

GUIDES = Path(__file__).parents[2] / "docs" / "how-to"


def blocks(guide: str) -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", (GUIDES / guide).read_text(encoding="utf-8"), re.DOTALL)


def test_the_reform_in_ten_lines_has_ten_lines_and_does_what_it_says(tmp_path: Path) -> None:
    text, _, _ = blocks("modeller-write-a-reform.md")
    assert len(text.splitlines()) <= 10
    path = tmp_path / "ours.yaml"
    path.write_text(text, encoding="utf-8")
    scheme = combine([find_reform(str(path))])
    assert scheme.rules(date(2027, 4, 5)) == combine([]).rules(date(2027, 4, 5))
    assert scheme.rules(date(2027, 4, 6)).universal_cash == 40
    found = [
        scheme.figures.at("pea.weekly", day).value for day in (date(2027, 4, 5), date(2027, 4, 6), date(2028, 4, 6))
    ]
    assert found == [Decimal("31.80"), 35, 36]
    assert scheme.figures.at("capital.upper_limit", date(2027, 4, 5)).value == 23250


def test_the_reform_in_steps_does_what_the_guide_says(tmp_path: Path) -> None:
    """The launch on 5 July 2028, or a year later where the command line says so; then two and four years on."""
    _, text, _ = blocks("modeller-write-a-reform.md")
    path = tmp_path / "ours.yaml"
    path.write_text(text, encoding="utf-8")
    scheme = combine([find_reform(str(path))])
    rules = [scheme.rules(date(year, 7, 5)) for year in (2027, 2028, 2030, 2032)]
    assert [one.universal_cash for one in rules] == [0, 25, 50, 50]
    assert [one.short_term_free for one in rules] == [False, True, True, True]
    assert [one.free_if_onset_below for one in rules] == [None, None, None, 40]
    limits = [scheme.figures.at("capital.upper_limit", date(2030, 7, day)).value for day in (4, 5)]
    assert limits == [23250, 60000]


def test_figures_of_ones_own_hold_from_their_day(tmp_path: Path) -> None:
    _, _, text = blocks("modeller-write-a-reform.md")
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    held = with_changes(figures(), read_changes(path))
    days = (date(2027, 4, 11), date(2027, 4, 12))
    assert [held.at("pea.weekly", day).value for day in days] == [Decimal("31.80"), Decimal("33.10")]


def test_the_steps_of_reforms_are_listed_day_by_day() -> None:
    """The launch offer, fifty pounds two years on, then free before 40 and for the highest needs four years on."""
    rows = [row for row in steps_table(reforms()).rows if row["reform"] == "fabian_evolve"]
    found = [(str(row["day"]), str(row["sets"])) for row in rows]
    assert [day for day, sets in found if "universal_cash" in sets] == ["2028-07-05", "2030-07-05"]
    assert [day for day, _ in found] == sorted(day for day, _ in found)
    assert ("2032-07-05", "free_if_onset_below") in found
    listed = {row["reform"] for row in steps_table(reforms()).rows}
    assert listed >= {"fabian_evolve", "fabian_prepare", "fabian_timetable"} and "fabian_universal_50" not in listed


def test_the_questions_and_the_journey_in_the_family_guide_are_right() -> None:
    asked, travelled = blocks("family-what-will-care-cost.md")
    case = parse_case(yaml.safe_load(template_text()) | yaml.safe_load(asked) | yaml.safe_load(travelled))
    assert [one.gift for one in case.what_if] == [0, 10000, 0, 0]
    assert case.journey is not None and [move.week for move in case.journey.moves] == [30, 60]


def test_later_reforms_win_and_earlier_ones_stay() -> None:
    day = date(2026, 5, 1)
    scheme = combine([reforms()["fabian_cap_both"], reforms()["fabian_universal_50"], reforms()["fabian_universal_25"]])
    assert (scheme.rules(day).cap, scheme.rules(day).universal_cash) == (86000, 25)


def test_every_reform_says_its_source_and_can_be_combined_with_every_other() -> None:
    assert all(reform.source and reform.title for reform in reforms().values())
    scheme = combine(list(reforms().values()))
    assert scheme.rules(date(2026, 5, 1)).cap is not None


def test_uprated_thresholds_keep_their_value_of_2015() -> None:
    scheme = combine([reforms()["fabian_uprated_thresholds"]])
    # Attendance Allowance rose from 82.30 to 114.60: 24.90 x 1.39247 = 34.67, and 23,250 x 1.39247 = 32,374.9
    at = scheme.figures.at
    assert at("pea.weekly", date(2026, 5, 1)).value == Decimal("34.65")
    assert at("capital.upper_limit", date(2026, 5, 1)).value == 32350


def test_an_uprating_begins_on_the_day_that_the_reform_does() -> None:
    """From 1 October 2026: the circular's 31.80 until then, and then 30.65 of 2025 and a tenth, to 5p: 33.70."""
    uprating = Uprating(figures=("pea.weekly",), yearly=Decimal("0.1"), since=date(2025, 4, 6))
    changed = with_changes(figures(), uprated(figures(), uprating, start=date(2026, 10, 1), source="for this test"))
    days = (date(2026, 9, 30), date(2026, 10, 1))
    assert [changed.at("pea.weekly", day).value for day in days] == [Decimal("31.80"), Decimal("33.70")]
