"""Faults that strangers found: pennies lost year by year, people counted twice, what is absent, what was solved."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.funding.formula.converge import Course, converge
from ncs.funding.formula.country import england
from ncs.funding.formula.given import with_spending
from ncs.funding.formula.indicators import _ratio
from ncs.funding.formula.need import apart
from ncs.funding.formula.shipped import find_formula, with_coefficients
from ncs.funding.formula.solve import growth_needed
from ncs.impact.facts import region_names, table_1
from ncs.impact.figure import Label
from ncs.impact.shares import spending_shares
from ncs.impact.use import business_case


def test_no_pennies_are_lost_from_year_to_year() -> None:
    """101 pence at 0.5% twice are 102.01, so 102; rounded in between, 102 would have become 102.51, so 103."""
    course = Course(growth=(Fraction(5, 1000),) * 2)
    steps = converge({"a": 51, "b": 50}, {"a": Fraction(1), "b": Fraction(1)}, course)
    assert [step.year.pot for step in steps] == [102, 102]


def test_the_solved_growth_followed_year_by_year_gives_the_solved_pot() -> None:
    """With England's amounts, in pence: neither a penny less nor a penny more."""
    present = {"a": 700_000_000_003, "b": 1_200_000_000_001, "c": 770_000_000_007}
    shares = {"a": Fraction(3), "b": Fraction(2), "c": Fraction(4)}
    solved = growth_needed(present, shares, years=9, floor_growth=Fraction(1, 100))
    last = converge(present, shares, Course(growth=(solved.growth,) * 9))[-1].year.pot
    assert last == solved.pot
    assert sum(present.values()) * (1 + solved.growth) ** 9 >= solved.pot  # rounded up, so that it suffices


def test_people_given_in_overlapping_ages_count_once() -> None:
    assert apart(["18-64", "65+", "85+"]) == ("18-64", "65+")
    assert apart(["85+", "65-74", "75-84", "18-64"]) == ("18-64", "65-74", "75-84", "85+")
    assert set(apart(["18+", "65+", "lifelong"])) == {"18+", "lifelong"}


def test_what_is_absent_is_neither_nought_nor_one() -> None:
    assert _ratio(None, 5) != _ratio(None, 5)  # not a number, which every formula refuses
    assert _ratio(5, None) != _ratio(5, None)
    assert _ratio(1, 4) == 0.25


def test_the_standing_of_a_coefficient_must_be_stated(tmp_path: Path) -> None:
    file = tmp_path / "coefficients.csv"
    file.write_text("component,indicator,coefficient,source\nolder_people,disabled,0.5,mine\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="standing"):
        with_coefficients(find_formula("age_and_deprivation"), file)


def _revenue(folder: Path, shares: dict[str, Decimal]) -> Path:
    file = folder / "revenue.csv"
    rows = [f"{region_names()[code]},{share}" for code, share in shares.items()]
    file.write_text("\n".join(["region,share", *rows]), encoding="utf-8")
    return file


def test_shares_solved_from_the_table_do_not_recompute_it(tmp_path: Path) -> None:
    """Share of spending less printed effect ÷ 1,000, the sum of −1 spread: each printed figure comes out as printed."""
    solved = {
        code: spending_shares()[code] - (row.net_gbp_million + Decimal(1) / 9) / 1000 for code, row in table_1().items()
    }
    file = _revenue(tmp_path, {code: share.quantize(Decimal("0.000001")) for code, share in solved.items()})
    found = business_case(Decimal(1000), revenue=file)
    figures = [found.figure("net", name) for name in region_names().values()]
    assert {figure.label for figure in figures} == {Label.NOT_CHECKABLE}
    assert all("solved from it" in figure.how for figure in figures)


def test_shares_that_sum_to_more_than_rounding_allows_are_refused(tmp_path: Path) -> None:
    """Eight regions of 0.11 and one of 0.124 sum to 1.004; with 0.1205 to 1.0005, which is brought to 1."""
    codes = list(table_1())
    wrong = dict.fromkeys(codes[:8], Decimal("0.11")) | {codes[8]: Decimal("0.124")}
    with pytest.raises(ProblemsFound, match=r"sum to 1\.004"):
        business_case(Decimal(1000), revenue=_revenue(tmp_path, wrong))
    found = business_case(Decimal(1000), revenue=_revenue(tmp_path, wrong | {codes[8]: Decimal("0.1205")}))
    values = [found.figure("net", name).value for name in region_names().values()]
    assert abs(sum(value for value in values if value is not None)) <= Decimal("0.5")  # nine roundings to a tenth


def test_a_bad_amount_hides_no_other_fault_of_a_file(tmp_path: Path) -> None:
    """A cell that cannot be read, a council that is not one, a council twice, spending below nothing: all at once."""
    file = tmp_path / "spending.csv"
    rows = ("Leeds,lots", "Atlantis,5", "York,7", "York,8", "Kent,-1")
    file.write_text("\n".join(["council,pounds", *rows]), encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        with_spending(england(), file)
    assert [problem.row for problem in refused.value.problems] == [2, 3, 5, 6]
    assert {"unknown-council", "repeated", "spending"} < {problem.rule for problem in refused.value.problems}
