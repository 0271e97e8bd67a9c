"""Rebasing on outturn: the increase or the rate is carried over, then the minimum applies. Worked by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.funding.allocations.minimum import published_path
from ncs.funding.allocations.published import published_table
from ncs.funding.allocations.rebase import Keep, NewBaselines, Projection, baselines_from, bundled_baselines, rebase
from support.data import DATA


def project(council: str, baseline: str | None, keep: Keep = Keep.CASH) -> Projection:
    code = next(item.council.ons_code for item in published_table().allocations if item.council.name == council)
    amount = None if baseline is None else Decimal(baseline)
    new = NewBaselines(year=FinancialYear(2025), source="by hand", by_council={code: amount})
    found = rebase(published_table(), new, published_path(), keep=keep)
    return next(item for item in found if item.council.name == council)


def amounts(projection: Projection) -> list[float]:
    return [round(float(year.amount), 4) for year in projection.years]


def test_the_same_increase_is_carried_over() -> None:
    """Redbridge: 93.4, then 106.5, 119.0, 132.1: increases of 13.1, 25.6, 38.7 on a new baseline of 100."""
    assert amounts(project("Redbridge", "100")) == [113.1, 125.6, 138.7]


def test_the_same_rate_is_carried_over() -> None:
    """Redbridge on 186.8, twice its baseline: twice its allocations."""
    assert amounts(project("Redbridge", "186.8", Keep.RATE)) == [213.0, 238.0, 264.2]


def test_an_increase_that_falls_below_inflation_on_a_larger_baseline_is_lifted_to_the_minimum() -> None:
    """Greenwich adds 7.7, 9.0, 11.1. On 400 that is 407.7 (under 408.88), 409 (417.16), 411.1 (425.04)."""
    projection = project("Greenwich", "400")
    assert amounts(projection) == [408.88, 417.16, 425.04]
    assert all(year.on_minimum and year.most == year.amount for year in projection.years)


def test_a_council_on_the_minimum_stays_on_it_and_what_it_could_be_at_most_is_said() -> None:
    """Surrey on 500: 511.1, 521.45, 531.3. The table hides its formula result: at most 12.1, 23.4, 34.1 are added."""
    projection = project("Surrey", "500")
    assert amounts(projection) == [511.1, 521.45, 531.3]
    assert [round(float(year.most), 4) for year in projection.years] == [512.1, 523.4, 534.1]
    assert amounts(project("Surrey", "600")) == [613.32, 625.74, 637.56]
    assert all(year.most == year.amount for year in project("Surrey", "600").years)


def test_the_published_baseline_gives_back_the_published_allocations_within_rounding() -> None:
    table = published_table()
    same = {item.council.ons_code: item.baseline for item in table.with_figures}
    new = NewBaselines(year=FinancialYear(2025), source="as published", by_council=same)
    for keep in Keep:
        for projection in rebase(table, new, published_path(), keep=keep):
            if projection.years:
                pairs = zip(projection.years, projection.published.notional, strict=True)
                gaps = [float(year.amount) - float(printed) for year, printed in pairs]
                assert max(map(abs, gaps)) < 0.1


def test_councils_without_outturn_or_without_an_increase_have_a_reason_not_a_number() -> None:
    birmingham, slough = project("Birmingham", None), project("Slough", "60")
    assert (birmingham.status, birmingham.years) == (Status.MISSING, ())
    assert birmingham.reason == "no 2025-26 outturn"
    assert (slough.years, slough.reason) == ((), "no increase is published to carry over")


def test_the_trial_on_2024_25_outturn() -> None:
    """149 councils have both; their outturn sums to 24,605.3 and their baselines to 25,838.7 (method note, a3)."""
    done = [item for item in rebase(published_table(), bundled_baselines(), published_path()) if item.years]
    assert len(done) == 149
    assert round(sum(float(item.baseline or 0) for item in done), 1) == 24605.3
    assert round(sum(float(item.published.baseline) for item in done), 1) == 25838.7


def test_the_extract_gives_the_same_as_the_package() -> None:
    path = DATA / "revenue_outturn" / "revenue_outturn_2022_23_to_2024_25.csv"
    read = baselines_from(path)
    ours = bundled_baselines()
    known = {code: amount for code, amount in read.by_council.items() if amount is not None}
    assert read.year == FinancialYear(2024)
    assert known == {code: amount for code, amount in ours.by_council.items() if amount is not None}


def wide(tmp_path: Path, *rows: str) -> Path:
    """Write a file in the publisher's format: a row an authority and year, thousand pounds, many columns."""
    heading = "year_ending,ONS_code,LA_LGF_code,LA_name,LA_class,status,RS_edu_net_exp,RS_asc_net_exp,RS_csc_net_exp"
    path = tmp_path / "Revenue_Outturn_time_series.csv"
    path.write_text("\n".join([heading, *rows]) + "\n", encoding="utf-8")
    return path


def test_a_2025_26_file_in_the_publishers_wide_format(tmp_path: Path) -> None:
    path = wide(
        tmp_path,
        "202503,E09000026,E5048,Redbridge,L,submitted,1,106600,1",
        "202603,E09000026,E5048,Redbridge,L,submitted,1,100000,1",
        "202603,E08000025,E4601,Birmingham,MD,not submitted,,,",
        "202603,E07000008,E0531,Cambridge,SD,submitted,1,0,1",
    )
    new = baselines_from(path)
    assert (str(new.year), dict(new.by_council)) == ("2025-26", {"E09000026": Decimal(100), "E08000025": None})
    earlier = baselines_from(path, year=FinancialYear(2024))
    assert earlier.by_council["E09000026"] == Decimal("106.6")


def test_a_code_of_april_2025_is_the_same_council(tmp_path: Path) -> None:
    path = wide(tmp_path, "202603,E08000038,E4401,Barnsley,MD,submitted,1,130000,1")
    assert dict(baselines_from(path).by_council) == {"E08000016": Decimal(130)}


def test_a_bad_outturn_file_names_the_place(tmp_path: Path) -> None:
    path = wide(
        tmp_path,
        "202603,E09000026,E5048,Redbridge,L,submitted,1,lots,1",
        "202603,E09000003,E5031,Barnet,L,submitted,1,172141,1",
        "202603,E09000003,E5031,Barnet,L,submitted,1,172141,1",
    )
    with pytest.raises(ProblemsFound) as caught:
        baselines_from(path)
    assert [(item.rule, item.row) for item in caught.value.problems] == [("not-a-number", 2), ("repeated-row", 4)]


def test_a_file_without_councils_says_so(tmp_path: Path) -> None:
    with pytest.raises((NotModelled, ProblemsFound)):
        baselines_from(wide(tmp_path, "202603,E07000008,E0531,Cambridge,SD,submitted,1,0,1"))
