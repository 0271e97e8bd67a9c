"""Grants by need: topping up fails where councils raise other amounts than is assumed; a designated grant does not."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from ncs.core.errors import NcsError
from ncs.funding.formula.country import Place
from ncs.funding.formula.grants import average_band_d, granted, moved
from ncs.funding.formula.model import CouncilTaxAssumed
from ncs.funding.formula.moving import moments, way_gone
from ncs.funding.formula.target import Target
from ncs.funding.use.grants import annex_b, grants
from ncs.reference.council_tax import council_tax

WHOLE = CouncilTaxAssumed(share=1.0)


def target(code: str, pounds: int) -> Target:
    return Target(place=Place(code=code, name=code), present=1, target=pounds * 100, share=0.1, index=1.0)


def test_what_councils_raise_differs_from_what_is_assumed_as_published() -> None:
    """Single-tier average band D is £1,717; £1.10bn lies between single-tier councils and £0.28bn between counties.

    Worked out from the same two tables of 2024-25 by another program, in the notes on method of this project.
    """
    assert round(float(average_band_d()[False])) == 1717
    for precepting, billions in ((False, 1.10), (True, 0.28)):
        some = [target(code, 10**10) for code, tax in council_tax().items() if tax.precepting is precepting]
        assert moved(granted(some, WHOLE)) / 100 / 1e9 == pytest.approx(billions, abs=0.005)


def test_one_council_by_hand() -> None:
    """Hartlepool: base 25,780.0, requirement £51,158,348; half of it at £1,000 for band D is £12,890,000."""
    (row,) = granted([target("E06000001", 20_000_000)], CouncilTaxAssumed(share=0.5, band_d=1000.0))
    assert (row.assumed, row.actual, row.top_up) == (12_890_000_00, 25_579_174_00, 7_110_000_00)
    assert row.parity == Fraction(7_110_000 + 25_579_174, 20_000_000)
    assert row.precept == 993_303_00 and row.designated_less_precept == 20_000_000_00 - 993_303_00
    (rich,) = granted([target("E06000001", 10_000_000)], CouncilTaxAssumed(share=0.5, band_d=1000.0))
    assert rich.top_up == 0
    (less,) = granted([target("E06000001", 20_000_000)], WHOLE, client_contributions=0.25,
                      business_rates={"E06000001": 1_00})  # fmt: skip
    assert less.need == 15_000_000_00 and less.actual == 51_158_348_00 + 1_00
    (none,) = granted([target("E06000001", 20_000_000)], CouncilTaxAssumed(share=0.5, equalisation=0.0))
    assert none.top_up == none.need


def test_north_yorkshire_has_no_stated_precept_and_none_is_invented() -> None:
    (row,) = granted([target("E06000065", 1)], WHOLE)
    assert row.precept is None and row.designated_less_precept is None


def test_annex_b_beside_need_counts_what_lies_elsewhere() -> None:
    """Two councils with equal need: 60 and 40, then 55 and 45 doubled; half of the way is gone."""
    years = {"one": {"A": 60, "B": 40}, "two": {"A": 110, "B": 90}}
    first, last = moments(years, {"A": Fraction(1), "B": Fraction(1)})
    assert (first.misplaced, last.misplaced, first.near, last.near) == (10, 10, 0, 0)
    assert way_gone((first, last)) == Fraction(1, 2)
    found = annex_b(["capitation_by_age"])
    assert [moment.pot for moment in found.found["capitation_by_age"]] == [
        26_408_400_000_00, 27_950_600_000_00, 29_308_100_000_00, 30_818_900_000_00,
    ]  # fmt: skip  # the sums of the printed table
    assert len(found.tables()[1].rows) == 150


def test_grants_refuse_what_is_no_share_and_a_country_without_council_tax(tmp_path: Path) -> None:
    with pytest.raises(NcsError, match="share of council tax"):
        grants("capitation_by_age", share="-5%")
    with pytest.raises(NcsError, match="is not held"):
        granted([target("Ashby", 1)], WHOLE)
    absorbed = tmp_path / "absorbed.csv"
    absorbed.write_text("council,pounds\nHartlepool,1000\n", encoding="utf-8")
    found = grants("capitation_by_age", absorbed=absorbed)
    assert sum(row.absorbed or 0 for row in found.rows) == 1000_00
    assert [row.place.name for row in found.rows if row.absorbed is not None] == ["Hartlepool"]  # others are not known
    assert found.table().notes[3].endswith("the grants absorbed are £0.0 million.")
