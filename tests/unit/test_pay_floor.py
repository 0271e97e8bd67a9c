"""A sector minimum costed: by hand for one worker, person by person, and what must hold whatever is put in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.core.periods import FinancialYear
from ncs.policy.on_costs import employer_ni, employer_pension, on_costs
from ncs.policy.uncertain import middle
from ncs.prices.model.forward import Assumed, floor_of
from ncs.workforce.pay.areas import by_area, read_shares
from ncs.workforce.pay.cost import PAYERS, SERVICES, Change, Group, cost, linked, new_pay, payer_shares, per_worker
from ncs.workforce.pay.floors import floor_in, minimum_in
from ncs.workforce.pay.given import groups, read_roles
from ncs.workforce.pay.inputs import checked, inputs, inputs_with, weekly_hours
from ncs.workforce.pay.published import Beside, beside, costings
from ncs.workforce.pay.run import base_wages, floats, run
from ncs.workforce.pay.wages import Wages, fitted, held, misfits
from ncs.workforce.use.pay import floor

YEAR = FinancialYear(2026)
ON = on_costs(date(2026, 4, 6))
GROWTH = Decimal("0.03")


@pytest.fixture(scope="module")
def values() -> Mapping[str, float]:
    return floats(middle(inputs()))


@pytest.fixture(scope="module")
def base(values: Mapping[str, float]) -> Wages:
    return base_wages(YEAR, values, 12.71)


def test_the_fit_goes_through_the_points_of_2024_and_misses_those_of_2025_by_half_a_point() -> None:
    """Two numbers through two points; in 2025 two points lie at one wage (49% and 50%), so each is missed by half."""
    first, second = held()
    for shape in (0.7, 1.2):
        assert misfits(first, fitted(first, shape)) == pytest.approx((0, 0), abs=1e-9)
        assert misfits(second, fitted(second, shape)) == pytest.approx((0, 0.005, -0.005), abs=2e-4)


def test_people_stand_where_the_distribution_says() -> None:
    wages = fitted(held()[1], 0.9)
    people = wages.people(1_000)
    assert np.mean(people < 12.31) == pytest.approx(0.26, abs=0.001)
    assert np.median(people) == pytest.approx(12.60, abs=0.01)
    assert people.min() >= 12.21 and (np.diff(people) >= 0).all()


def test_another_year_keeps_a_share_of_what_lies_above_the_minimum() -> None:
    """Half of the excess kept: somebody 1.10 above the old minimum (10p and 1.00) is 0.60 above the new one."""
    before = Wages(minimum=12.0, spike=0.2, scale=1.0, shape=1.0)
    after = before.in_year(13.0, 0.5)
    assert after.share_below(np.array([13.60]))[0] == pytest.approx(before.share_below(np.array([13.10]))[0])


def test_one_worker_by_hand(values: Mapping[str, float]) -> None:
    """12.71 to 13.45 for 29.045 hours x 365 / 7 weeks: 74p x 29.045 x 52.142857 = 1,120.72 pounds.

    National Insurance of hours 8 to 40: all earn above 96 a week but for nobody (8 x 12.71 = 101.68), so 15% of the
    rise: 168.11. Levy 0.5% of 35%.
    """
    got = per_worker(np.array([12.71]), np.array([13.45]), dict(values), ON, minimum=12.71)
    assert got["pay"] == pytest.approx(1_120.72, abs=0.01)
    assert got["employer_ni"] == pytest.approx(168.11, abs=0.01)
    assert got["levy"] == pytest.approx(1_120.72 * 0.35 * 0.005, abs=0.001)
    assert got["workers"] == 1
    net = got["pay"] - got["income_tax"] - got["employee_ni"]
    assert 0 < net < got["pay"] and got["benefits"] == pytest.approx(net * 0.22 * 0.55)
    # 74p x 0.0453333 a pound x 0.5 = 1.677 points of turnover; x 15% of a year's pay of 13.45 x 29.045 x 52.142857.
    assert got["turnover"] == pytest.approx(0.01677333 * 0.15 * 20_369.87, rel=1e-4)


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        (12.71, 13.71, 1.00),  # all of it lies between the minimum and 1.50 above it
        (12.71, 15.71, 1.50),  # 3.00 more, of which half lies there
        (13.71, 14.71, 0.50),  # from 1.00 above to 2.00 above
        (14.71, 16.71, 0.00),  # 2.00 above already: the link says nothing of more
    ],
)
def test_turnover_falls_by_where_pay_stands_above_the_minimum(before: float, after: float, inside: float) -> None:
    assert linked(np.array([before]), np.array([after]), 12.71) == pytest.approx(inside)


def test_the_worker_of_the_guide() -> None:
    """37.5 hours, 12.71 to 13.45 in 2026-27: pay 1,446.96, National Insurance 217.04, pension 43.41 (in the guide)."""
    weeks = 365 / 7
    old, new = np.array([12.71 * 37.5]), np.array([13.45 * 37.5])
    assert float(new[0] - old[0]) * weeks == pytest.approx(1_446.96, abs=0.005)
    assert float((employer_ni(new, ON) - employer_ni(old, ON))[0]) * weeks == pytest.approx(217.04, abs=0.005)
    assert float((employer_pension(new, ON) - employer_pension(old, ON))[0]) * weeks == pytest.approx(43.41, abs=0.005)


def test_national_insurance_person_by_person(values: Mapping[str, float], base: Wages) -> None:
    people = base.people()
    after = new_pay(people, Change(floor=13.45), minimum=12.71, kept=0.0)
    hours, weights = weekly_hours()
    slow = sum(
        weight * (max(new * hour - 96, 0) - max(old * hour - 96, 0)) * 0.15
        for old, new in zip(people, after, strict=True)
        for hour, weight in zip(hours, weights, strict=True)
    )
    fast = per_worker(people, after, dict(values), ON, minimum=12.71)["employer_ni"]
    assert fast == pytest.approx(slow / len(people) * 365 / 7)
    # On the mean of hours and pay it would be another number below the threshold of many part-timers.
    few = np.array([80.0, 112.0])
    assert employer_ni(few, ON).mean() > employer_ni(np.array([few.mean()]), ON)[0]


@pytest.mark.parametrize("service", SERVICES)
def test_payers_bear_the_whole_between_them(values: Mapping[str, float], service: str) -> None:
    shares = payer_shares(service, dict(values))
    assert sum(shares.values()) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in shares.values())


def test_the_lines_sum(values: Mapping[str, float], base: Wages) -> None:
    made = cost(base, Change(floor=13.45), dict(values), ON)
    lines = made.lines
    whole = lines["total"]
    assert sum(lines[payer] for payer in PAYERS) == pytest.approx(whole)
    assert sum(made.parts.values()) == pytest.approx(whole)
    assert lines["floor_only"] + lines["ripple"] == pytest.approx(whole)
    assert lines["pay"] + lines["employer_ni"] + lines["pension"] + lines["levy"] == pytest.approx(whole)
    back = lines["employer_ni"] + lines["income_tax"] + lines["employee_ni"] + lines["benefits"]
    assert lines["exchequer"] == pytest.approx(back)
    assert lines["public_net"] == pytest.approx(lines["council"] + lines["nhs"] - back)


def test_more_costs_more(values: Mapping[str, float], base: Wages) -> None:
    floors = [cost(base, Change(floor=floor), dict(values), ON).lines["total"] for floor in (12.71, 12.92, 13.45, 15)]
    assert floors[0] >= 0 and (np.diff(floors) > 0).all()
    kept = [cost(base, Change(floor=13.45), {**values, "ripple.kept": k}, ON).lines for k in (0.0, 0.3, 0.6)]
    assert kept[0]["ripple"] == pytest.approx(0, abs=0.01)
    assert (np.diff([one["ripple"] for one in kept]) > 0).all()
    assert len({round(one["floor_only"]) for one in kept}) == 1


def test_nobody_is_paid_less_and_order_is_kept() -> None:
    wages = np.array([12.71, 13.00, 13.45, 14.00, 20.00])
    after = new_pay(wages, Change(floor=13.45), minimum=12.71, kept=0.5)
    # 13.45 + half of the gap over 12.71: 13.45, 13.595, 13.82, 14.095; at 20.00 the old wage is more.
    assert after.tolist() == pytest.approx([13.45, 13.595, 13.82, 14.095, 20.00])
    assert new_pay(wages, Change(rise=1.5), minimum=12.71, kept=0.5).tolist() == pytest.approx((wages + 1.5).tolist())


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        ("1345", ProblemsFound, "pence"),
        ("12.70", ProblemsFound, "12.71"),
        ("13.455", ProblemsFound, "penny"),
        ("living wage", UnknownName, "real_living_wage"),
        ("NaN", UnknownName, "There is no sector minimum"),
    ],
)
def test_a_floor_that_cannot_be(given: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        floor_in(given, YEAR, growth=GROWTH)


@pytest.mark.parametrize(
    ("given", "year", "amount", "doubted"),
    [
        ("real_living_wage", 2026, "13.45", False),  # announced in October 2025
        ("real_living_wage", 2025, "12.60", False),
        ("real_living_wage", 2027, "13.85", True),  # 13.45 x 1.03
        ("nhs_band_2", 2025, "12.51", False),
        ("nhs_band_2", 2026, "12.92", True),  # derived from an award of 3.3%
        ("nhs_band_3_top", 2025, "13.60", False),
        ("13.45", 2026, "13.45", False),
    ],
)
def test_floors_by_name_and_year(given: str, year: int, amount: str, doubted: bool) -> None:
    found = floor_in(given, FinancialYear(year), growth=GROWTH)
    assert found.amount == Decimal(amount)
    assert bool(found.doubt) is doubted


def test_an_amount_grows_after_its_first_year() -> None:
    found = floor_in("13.45", FinancialYear(2028), growth=GROWTH, first=YEAR)
    assert found.amount == Decimal("14.27")  # 13.45 x 1.0609


def test_half_a_penny_of_a_rate_yet_to_be_set_is_rounded_up() -> None:
    """13.50 x 1.03 = 13.905; 12.71 x 1.5 = 19.065, for whom pays and for whom prices alike."""
    later = FinancialYear(2027)
    assert floor_in("13.50", later, growth=GROWTH, first=YEAR).amount == Decimal("13.91")
    half = Decimal("0.5")
    priced = floor_of(later, Assumed(pay_percent=100 * half, prices_percent=Decimal(0)))
    assert minimum_in(later, growth=half).amount == priced == Decimal("19.07")


def test_ranges_hold_the_middle_and_repeat() -> None:
    one, two = (run("13.45", YEAR, years=2, known=inputs(), draws=20, seed=7) for _ in range(2))
    assert one.years[0].ranges == two.years[0].ranges
    low, high = one.years[0].ranges["total"]
    assert low < one.years[0].middle.lines["total"] < high
    assert one.years[1].floor.doubt


def test_tolerances_decide_and_nothing_published_is_an_input() -> None:
    found = {one.costing.title: one for one in beside(inputs())}
    assert found["Minimum of 15.00, gross cost"].within is True
    assert found["Minimum of 15.00, workers who gain"].within is False
    assert found["Living wage in the UK, 2015, gross public cost"].within is None
    assert all(one.why for one in costings())
    printed = {one.published for one in costings()}
    assert not printed & {one.middle for one in inputs().values()}


@pytest.mark.parametrize(
    ("bound", "ours", "within"), [("least", 9.0, True), ("least", 0.5, False), ("most", 0.1, True)]
)
def test_bounds(bound: str, ours: float, within: bool) -> None:
    costing = costings()[0].model_copy(update={"bound": bound, "published": Decimal(1), "tolerance": Decimal("0.4")})
    assert Beside(costing=costing, ours=ours).within is within


def test_areas_sum_to_the_whole(tmp_path: Path, values: Mapping[str, float], base: Wages) -> None:
    file = tmp_path / "shares.csv"
    file.write_text("area,share\nNorth,0.333\nMiddle,0.333\nSouth,0.334\n", encoding="utf-8")
    lines = cost(base, Change(floor=13.45), dict(values), ON).lines
    split = by_area(lines, read_shares(file))
    assert all(sum(split[payer].values()) == round(lines[payer]) for payer in PAYERS)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("area,share\nNorth,0.4\nSouth,0.4\n", "shares-not-whole"),
        ("area,share\nNorth,0.5\nnorth,0.5\n", "twice"),
        ("area,share\nNorth,60\nSouth,40\n", "not-a-share"),
    ],
)
def test_shares_that_cannot_be(tmp_path: Path, text: str, rule: str) -> None:
    file = tmp_path / "shares.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_shares(file)
    assert rule in {problem.rule for problem in refused.value.problems}


@pytest.mark.parametrize(
    ("name", "high", "rule"),
    [
        ("passed.council", "1.5", "share-above-one"),
        ("service.homecare", "0.9", "parts-above-one"),
        ("payer.home.self", "0.95", "parts-above-one"),
        ("role.support", "0.8", "parts-above-one"),
    ],
)
def test_shares_of_inputs_that_cannot_be(tmp_path: Path, name: str, high: str, rule: str) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(f'inputs:\n  {name}:\n    high: "{high}"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        inputs_with(file)
    assert {problem.rule for problem in refused.value.problems} == {rule}


def test_the_inputs_that_come_with_the_program_can_be() -> None:
    assert checked(inputs(), "inputs.yaml") is inputs()


def test_years_that_are_not_modelled() -> None:
    with pytest.raises(NotModelled):
        floor("13.45", first="2022-23")
    with pytest.raises(NotModelled):
        floor("13.45", draws=5)


def test_roles_that_are_given_are_costed_beside_those_that_are_held(values: Mapping[str, float], base: Wages) -> None:
    """1,000 managers at 13.20 gain 25p under a floor of 13.45, as a worker at 13.20 does; nurses at 20.00 nothing."""
    given = [
        Group(role="manager", service="care_home", posts=600, hourly=13.20),
        Group(role="manager", service="care_home", posts=400, hourly=13.20),
        Group(role="professional", service="care_home", posts=500, hourly=20.00),
    ]
    bare = {**values, "ripple.kept": 0.0}
    without, with_them = (cost(base, Change(floor=13.45), bare, ON, more) for more in ((), given))
    one = per_worker(np.array([13.20]), np.array([13.45]), bare, ON, minimum=12.71)
    assert with_them.lines["pay"] - without.lines["pay"] == pytest.approx(1_000 * one["pay"])
    assert with_them.lines["workers"] - without.lines["workers"] == pytest.approx(1_000)
    assert sum(with_them.parts.values()) == pytest.approx(with_them.lines["total"])
    nurses = sum(amount for (role, _, _), amount in with_them.parts.items() if role == "professional")
    assert nurses == 0
    # With all of a differential kept, a nurse at 20.00 stands 7.29 above 12.71, so 7.29 above 13.45: 20.74.
    kept = cost(base, Change(floor=13.45), {**values, "ripple.kept": 1.0}, ON, given)
    more = per_worker(np.array([20.0]), np.array([20.74]), dict(values), ON, minimum=12.71)
    whole = sum(more[line] for line in ("pay", "employer_ni", "pension", "levy")) * 500
    assert sum(n for (role, _, _), n in kept.parts.items() if role == "professional") == pytest.approx(whole)


def test_managers_need_not_claim_as_care_workers_do(tmp_path: Path) -> None:
    """Benefits saved go by the share who claim: none of none, half at half of the share that is assumed of all."""
    values = floats(middle(inputs()))
    base = base_wages(FinancialYear(2026), values, 12.71)

    def _benefits(share: float | None) -> float:
        group = Group(role="manager", service="care_home", posts=1_000, hourly=13.20, claimants=share)
        return cost(base, Change(floor=13.45), values, ON, [group]).lines["benefits"]

    care = cost(base, Change(floor=13.45), values, ON).lines["benefits"]
    alike = _benefits(None) - care
    assert alike > 0 and _benefits(0.0) == pytest.approx(care)
    assert _benefits(values["claimants"] / 2) - care == pytest.approx(alike / 2)
    file = tmp_path / "roles.csv"
    row = "role,service,posts,hourly,source,claimants\nmanager,care_home,1000,13.20,ours,{0}\n"
    for share, said in (("", True), ("0.02", False)):
        file.write_text(row.format(share), encoding="utf-8")
        notes = " ".join(floor("13.45", roles=file, draws=20).table().notes)
        assert ("Taken as care workers' for managers" in notes) is said
    for share in ("22", "1.01", "-0.01"):
        file.write_text(row.format(share), encoding="utf-8")
        with pytest.raises(ProblemsFound, match="not-a-share"):
            floor("13.45", roles=file, draws=20)


@pytest.mark.parametrize(("cell", "share"), [("", None), ("0", 0.0), ("0.02", 0.02), ("1", 1.0)])
def test_claimants_of_a_file_are_those_of_the_group(tmp_path: Path, cell: str, share: float | None) -> None:
    """None of them and all of them are shares too; an empty cell is not nought."""
    file = tmp_path / "roles.csv"
    row = f"role,service,posts,hourly,source,claimants\nmanager,care_home,1000,13.20,ours,{cell}\n"
    file.write_text(row, encoding="utf-8")
    (group,) = groups(read_roles(file, minimum=Decimal("12.71")), Decimal(1))
    assert group.claimants == share


def test_given_roles_are_missing_no_longer_and_their_pay_grows_with_the_minimum(tmp_path: Path) -> None:
    """The floor, the minimum and the manager's pay all grow by 3% a year on, and so does what the manager gains."""
    file = tmp_path / "roles.csv"
    file.write_text("role,service,posts,hourly,source\nmanager,care_home,1000,13.20,ours\n", encoding="utf-8")
    found = floor("13.45", roles=file, draws=20, years=2)
    notes = " ".join(found.table().notes)
    assert "Missing" in notes and "managers" not in notes.split("Missing")[1].split(".")[0]
    assert "in these services alone: managers and supervisors in care homes (ours)" in notes
    assert "Managers and supervisors" in {row["role"] for row in found.table("who_pays").rows}
    assert [line.what for line in found.explained() if line.rule == "Missing until given"] == [
        "Nurses, social workers, occupational therapists", "Office and other staff",
    ]  # fmt: skip
    assert groups(found.found.roles, Decimal("1.03"))[0].hourly == pytest.approx(13.596)
    first, second = (
        sum(n for (role, *_), n in year.middle.parts.items() if role == "manager") for year in found.found.years
    )
    assert second == pytest.approx(first * 1.03, rel=0.03)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("manger,care_home,1000,20,x", "unknown-role"),
        ("manager,hospital,1000,20,x", "unknown-service"),
        ("manager,care_home,0,20,x", "no-posts"),
        ("manager,care_home,1000,2050,x", "pence-for-pounds"),
        ("manager,care_home,1000,12.70,x", "pay-below-minimum"),
        ("other,homecare,5,14.0,x", "twice"),
    ],
)
def test_given_roles_that_cannot_be(tmp_path: Path, row: str, rule: str) -> None:
    file = tmp_path / "roles.csv"
    file.write_text(f"role,service,posts,hourly,source\nother,homecare,5,14,x\n{row}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        floor("13.45", roles=file, draws=20)
    assert [one.rule for one in raised.value.problems] == [rule]
