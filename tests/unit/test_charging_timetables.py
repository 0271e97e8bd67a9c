"""Reforms in steps: a launch from the command line, rules that change by date, and a timetable announced beforehand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.charging.reforms import combine, find_reform, reforms
from ncs.charging.reforms.naming import parts, short_name
from ncs.charging.use.cases import compare
from ncs.core.errors import ProblemsFound

CASE = Path(__file__).parents[1] / "data" / "charging" / "cap_compare.yaml"
LAUNCH = date(2028, 7, 5)
DAY = timedelta(days=1)


def _file(folder: Path, text: str) -> str:
    path = folder / "ours.yaml"
    path.write_text("title: Ours\nsource: A test\n" + text)
    return str(path)


def test_a_launch_day_moves_a_reform_and_the_steps_counted_from_it() -> None:
    """The same file launched a year later: everything in it comes a year later."""
    usual, later = (combine([find_reform(name)]) for name in ("fabian_evolve", "fabian_evolve@2029-07-05"))
    for scheme, year in ((usual, 2028), (later, 2029)):
        first = date(year, 7, 5)
        assert scheme.rules(first - DAY).universal_cash == 0
        assert scheme.rules(first).universal_cash == 25
        assert scheme.rules(first.replace(year=year + 2)).universal_cash == 50
        assert scheme.rules(first.replace(year=year + 4) - DAY).free_if_onset_below == 25
        assert scheme.rules(first.replace(year=year + 4)).free_if_onset_below == 40
        assert scheme.rules(first.replace(year=year + 4)).free_from_needs_band == 4


def test_a_reform_without_a_day_gets_one() -> None:
    """Without a start it is law on any day; launched, not on the day before."""
    scheme = combine([find_reform("fabian_universal_50@2028-07-05")])
    assert scheme.rules(LAUNCH).universal_cash == 50 and scheme.rules(LAUNCH - DAY).universal_cash == 0


def test_the_packages_of_the_source_are_what_its_roadmap_says() -> None:
    """9.1 before the launch, one or two measures of 9.2 on 5 July 2028, further steps of 9.3 from 2029-30."""
    scheme = combine([find_reform("fabian_timetable")])
    before, launch = scheme.rules(LAUNCH - DAY), scheme.rules(LAUNCH)
    assert before.short_term_free and before.free_weeks_after_discharge == 6 and before.universal_cash == 0
    assert launch.short_term_free and launch.universal_cash == 25 and launch.free_if_onset_below == 25
    assert scheme.figures.at("capital.upper_limit", date(2027, 4, 5)).value == 23_250
    assert scheme.figures.at("capital.upper_limit", date(2027, 4, 6)).value > 23_250
    assert scheme.title == find_reform("fabian_timetable").title
    assert {"fabian_prepare", "fabian_launch_offer", "fabian_evolve", "fabian_timetable"} <= set(reforms())


def test_rules_change_by_date_as_figures_do(tmp_path: Path) -> None:
    given = 'rules:\n  universal_cash: [{from: 2028-04-06, value: "25"}, {from: 2030-04-06, value: "50"}]\n'
    scheme = combine([find_reform(_file(tmp_path, given + "  short_term_free: true\n"))])
    amounts = [
        scheme.rules(date(year, 4, day)).universal_cash for year, day in ((2028, 5), (2028, 6), (2030, 5), (2030, 6))
    ]
    assert amounts == [0, 25, 25, 50]
    assert scheme.rules(date(2027, 1, 1)).short_term_free
    assert scheme.title == "Ours"


def test_from_is_another_word_for_starts(tmp_path: Path) -> None:
    assert find_reform(_file(tmp_path, "from: 2028-07-05\n")).starts == LAUNCH
    with pytest.raises(ProblemsFound, match="mean the same"):
        find_reform(_file(tmp_path, "from: 2028-07-05\nstarts: 2028-07-05\n"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("timetable: [{years_after: 1, adds: [fabian_universal_25]}]\n", "has no launch"),
        ("from: 2028-07-05\ntimetable: [{years_after: 1, adds: [fabian_universal_26]}]\n", "There is no reform"),
        ("from: 2028-07-05\ntimetable: [{years_after: 1, figures: {pea.wekly: '1'}}]\n", "There is no figure"),
        ("from: 2028-07-05\ntimetable: [{years_after: 1, rules: {universal: '1'}}]\n", "universal"),
        ("from: 2028-07-05\ntimetable: [{years_after: 1}]\n", "a step adds something"),
        ("from: 2028-07-05\ntimetable: [{adds: [fabian_universal_25]}]\n", "either from: or years_after:"),
        ("rules: {universal_cash: [{from: soon, value: '25'}]}\n", "cannot be read"),
        ("rules: {universal_cash: [{from: 2028-07-05, value: '-25'}]}\n", "universal_cash"),
        ("rules: {universal_cosh: [{from: 2028-07-05, value: '25'}]}\n", "universal_cosh"),
    ],
)
def test_what_is_wrong_with_steps_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ProblemsFound) as error:
        find_reform(_file(tmp_path, text))
    assert said in str(error.value)


def test_a_launch_that_cannot_be_moved_or_read_is_refused(tmp_path: Path) -> None:
    dated = _file(tmp_path, "from: 2028-07-05\nfigures: {pea.weekly: [{from: 2028-07-05, value: '40'}]}\n")
    with pytest.raises(ProblemsFound, match="which a launch cannot move"):
        find_reform(f"{dated}@2029-07-05")
    with pytest.raises(ProblemsFound, match="There is no day 2028-02-30"):
        find_reform("fabian_universal_50@2028-02-30")


def test_a_path_is_never_taken_apart(tmp_path: Path) -> None:
    """A file may have + or @ and a date in its name; only what is no file's name is taken apart."""
    odd = tmp_path / "a+b@2028-07-05.yaml"
    odd.write_text("title: Ours\nsource: A test\nrules: {universal_cash: '5'}\n")
    assert parts(str(odd)) == (str(odd),)
    assert parts(f"{odd}@2029-01-01") == (f"{odd}@2029-01-01",)
    assert find_reform(f"{odd}@2029-01-01").starts == date(2029, 1, 1)
    assert parts("wales+fabian_universal_50") == ("wales", "fabian_universal_50")
    assert short_name(f"{odd}@2029-01-01") == "a+b@2028-07-05@2029-01-01"


def test_a_later_step_does_not_put_off_the_rise_of_a_cap(tmp_path: Path) -> None:
    """A cap that rises 10% each April from its start in 2026 is 55,000 from April 2027, whatever comes in 2030."""
    text = "from: 2026-05-01\nrules: {cap: '50000', cap_growth: '0.10', daily_living_weekly: '200'}\n"
    step = "timetable: [{years_after: 4, rules: {universal_cash: '25'}}]\n"
    rows = [compare(CASE, [_file(tmp_path, text + more)], years=3).results[1].pays.person for more in ("", step)]
    assert rows[0] == rows[1] > Decimal(0)
