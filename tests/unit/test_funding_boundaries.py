"""Where flags of the allocations begin, and that each year of transition funding has its own share."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ncs.core.periods import FinancialYear
from ncs.funding.allocations import flags
from ncs.funding.allocations.engine import Component, CouncilInputs, NationalInputs, Options
from ncs.funding.allocations.engine.steps import transition_part
from ncs.funding.allocations.flags import Flag, flags_of
from ncs.funding.allocations.minimum import published_path
from ncs.funding.allocations.published import published_table
from ncs.reference.councils import find_council


@pytest.mark.parametrize(
    ("spent", "flag", "there"),
    [
        # A baseline of 115.0 is 15% above 100 exactly, and less than that above 100.1.
        (("100", "100", "100"), Flag.LARGE_BREAK, True),
        (("100", "100", "100.1"), Flag.LARGE_BREAK, False),
        # A fall from 100 to 70 is 30% exactly, and to 70.1 less than that.
        (("100", "70", "115"), Flag.SUSPECT_OUTTURN, True),
        (("100", "70.1", "115"), Flag.SUSPECT_OUTTURN, False),
        # From 100 to 60 over a year without a figure is no fall in a year.
        (("100", None, "60"), Flag.SUSPECT_OUTTURN, False),
    ],
)
def test_a_flag_begins_where_its_words_say(
    monkeypatch: pytest.MonkeyPatch, spent: tuple[str | None, ...], flag: Flag, there: bool
) -> None:
    amounts = [None if amount is None else Decimal(amount) for amount in spent]
    by_year = dict(zip(flags.OUTTURN_YEARS, amounts, strict=True))

    def _millions(code: str, year: FinancialYear) -> Decimal | None:
        return by_year[year]

    monkeypatch.setattr(flags, "outturn_millions", _millions)
    figures = tuple(map(Decimal, ("115.0", "120.0", "125.0", "130.0")))
    leeds = replace(published_table().of(find_council("Leeds")), figures=figures)
    assert (flag in flags_of(leeds, published_path())) is there


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("199.9", {Flag.FALLS}),
        ("200.0", {Flag.NEARLY_FLAT}),  # no fall, and no rise of 1%
        ("201.9", {Flag.NEARLY_FLAT}),
        ("202.0", set()),  # 1% itself is not under 1%
    ],
)
def test_a_year_that_stands_still_is_nearly_flat_and_one_of_a_hundredth_is_not(second: str, found: set[Flag]) -> None:
    figures = tuple(map(Decimal, ("200.0", second, "230.0", "250.0")))
    leeds = replace(published_table().of(find_council("Leeds")), figures=figures)
    assert {Flag.FALLS, Flag.NEARLY_FLAT} & set(flags_of(leeds, published_path())) == found


def test_each_year_of_transition_funding_has_its_own_share() -> None:
    """Of 100 a year, 10%, 20% and 30% count."""
    shares = (Fraction(1, 10), Fraction(2, 10), Fraction(3, 10))
    national = NationalInputs(
        control_total=Fraction(3724, 10_000),
        spending_power_all=(Fraction(2),) * 4,
        spending_power_upper_tier=(Fraction(1),) * 4,
        needs_money=Fraction(1),
        needs_profile=(Fraction(1, 3), Fraction(2, 3), Fraction(1)),
        transition_share=shares,
        inflation=(Fraction(1),) * 3,
    )
    council = CouncilInputs(
        code="E08000035",
        name="Leeds",
        budget=None,
        outturn=None,
        spending_power={Component.TRANSITION: (Fraction(100),) * 4},
        needs_share=None,
    )
    assert [transition_part(council, national, year, Options()) for year in (1, 2, 3)] == [10, 20, 30]
