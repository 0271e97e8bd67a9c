"""The cost model of an hour and a week: worked by hand, published cases, and what holds of every price."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.prices.model.calibration import series
from ncs.prices.model.checks import _at_end
from ncs.prices.model.explaining import explained
from ncs.prices.model.forward import Assumed, floor_of, in_year
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.on_costs import ni_of_week, pension_of_year, shares
from ncs.prices.model.priced import drawn, part_of, priced, sensitivity, spread
from ncs.prices.model.reading import packaged, read_input, starter_text
from ncs.prices.model.services import by_length, worked_out
from ncs.prices.model.values import values
from ncs.prices.use.prices import floored, price, price_of, starter
from ncs.prices.views.page import price_page


def at(given: AnyInput, **changes: float) -> Decimal:
    """Return the price with some numbers changed; dots are written as two underscores."""
    v = dict(values(given))
    v |= {name.replace("__", "."): np.asarray(float(number)) for name, number in changes.items()}
    return Decimal(f"{float(worked_out(given, v).price):.6f}")


def _file(text: str) -> Path:
    """Return a file of a folder that goes with the test."""
    path = Path(mkdtemp(dir=FOLDER.name)) / "input.yaml"
    path.write_text(text, encoding="utf-8")
    return path


FOLDER = TemporaryDirectory()


def amounts(name: str) -> dict[str, Decimal]:
    return {one.name: one.amount for one in priced(packaged(name)).lines}


def test_the_price_of_2014_line_by_line() -> None:
    """As printed: the printed lines add up to 15.20; the printed price of 15.19 comes from lines not rounded."""
    printed = {
        "contact_pay": "6.31", "travel_pay": "1.20", "national_insurance": "0.71", "holiday_pay": "0.81",
        "training_pay": "0.13", "pension": "0.08", "mileage": "1.40", "together": "4.10",
        "return_on_operations": "0.46",
    }  # fmt: skip
    found = amounts("calibration_2014")
    rounded = {name: found[name].quantize(Decimal("0.01")) for name in printed}
    assert rounded == {name: Decimal(pounds) for name, pounds in printed.items()}
    assert sum(rounded.values()) == Decimal("15.20")
    assert priced(packaged("calibration_2014")).price == Decimal("15.19")


def test_the_price_of_2020_line_by_line() -> None:
    """As printed: 8.72 + 1.70 + 1.14 (NI and pensions) + 1.97 (other wage on-costs) + 1.36 + 5.20 + 0.60 = 20.69."""
    found = amounts("calibration_2020")
    groups = {
        "8.72": ["contact_pay"],
        "1.70": ["travel_pay"],
        "1.14": ["national_insurance", "pension"],
        "1.97": ["holiday_pay", "sickness_pay", "training_pay", "other_leave_pay"],
        "1.36": ["mileage"],
        "5.20": ["together"],
        "0.60": ["return_on_operations"],
    }
    for printed, names in groups.items():
        assert sum(found[name] for name in names).quantize(Decimal("0.01")) == Decimal(printed), names
    assert priced(packaged("calibration_2020")).price == Decimal("20.69")


def test_every_published_price_lies_within_its_tolerance_and_nothing_is_fitted_to_the_checks() -> None:
    found = list(series())
    assert [one.published.year for one in found if not one.within] == []
    uses = [one.published.use for one in found]
    assert (uses.count("line"), uses.count("end"), uses.count("check")) == (2, 3, 9)
    worst = max(abs(one.difference_percent) for one in found if one.published.use == "check")
    assert 1 < worst < 5  # a check that hit everything to the penny would have been fitted


def test_the_starter_meets_the_calibration_points_of_2025() -> None:
    """22.71 of staff cost, 32.14, and 33.87 at 13.13: a slope of 1.73 over 0.92 (1.88), as published."""
    homecare = packaged("homecare")
    found = priced(homecare)
    assert found.price == Decimal("32.14") and round(found.steps["staff_cost"], 2) == 22.71
    assert at(homecare, pay__basic=13.13).quantize(Decimal("0.01")) == Decimal("33.87")


@pytest.mark.parametrize(
    ("year", "week", "due"),
    [
        # (pay - threshold) x rate, by hand
        ("2020-21", 169, "0"),
        ("2020-21", 300, "18.078"),  # 131 x 13.8%
        ("2022-23", 175.01, "0.001453287671"),  # 0.01 x (214 days of 15.05% and 151 of 13.8%): 14.53%, as HMRC blends
        ("2023-24", 300, "17.25"),  # 125 x 13.8%
        ("2024-25", 175, "0"),
        ("2025-26", 96, "0"),
        ("2025-26", 300, "30.6"),  # 204 x 15%
        ("2026-27", 457.875, "54.28125"),  # 37.5 hours at 12.21: 361.875 x 15%
    ],
)
def test_national_insurance_of_a_week_at_each_threshold(year: str, week: float, due: str) -> None:
    v = values(packaged("homecare").model_copy(update={"year": year}))
    assert ni_of_week(np.asarray(week), v) == pytest.approx(float(due), abs=1e-9)


@pytest.mark.parametrize(
    ("pay", "due"),
    [(10_000, 0), (10_001, 112.83), (20_000, 412.80), (50_270, 1_320.90), (60_000, 1_320.90)],
)
def test_the_pension_of_a_year_at_each_limit(pay: float, due: float) -> None:
    """3% of pay from 6,240 to 50,270 a year, once pay is more than 10,000: (10,001 - 6,240) x 3% = 112.83."""
    assert pension_of_year(np.asarray(pay), values(packaged("homecare"))) == pytest.approx(due)


@pytest.mark.parametrize(("hours", "percent"), [(37.5, 11.9), (20, 9.1)])
def test_the_effective_rate_on_the_minimum_wage_of_2025(hours: float, percent: float) -> None:
    """As computed independently in the notes on methods: 11.9% at 37.5 hours, 9.1% at 20, of 12.21 an hour."""
    one = {"on_costs.workers.0.hours": np.asarray(hours), "on_costs.workers.0.share": np.asarray(1.0)}
    v = {name: number for name, number in values(packaged("homecare")).items() if "workers" not in name} | one
    found = shares(np.asarray(12.21), v)
    gross = 1 + sum(found[name] for name in ("holiday_pay", "sickness_pay", "training_pay", "other_leave_pay"))
    assert float(found["national_insurance"] / gross) * 100 == pytest.approx(percent, abs=0.05)


def test_what_the_law_asks_of_an_employer_is_in_the_working() -> None:
    """Of 2025-26: 15% above £96 a week, 3% from £6,240 to £50,270 a year, an allowance of £10,500 where it is claimed.

    A council's pension is a rate of all pay, and a percentage of National Insurance stands for the rule: then it is not
    said.
    """
    line = {one.what: one.working for one in explained(priced(packaged("homecare")))}
    insurance = "15% of what each worker is paid above 96 a week; over all, "
    assert line["Employer National Insurance"].startswith(insurance) and "allowance of" not in line["Employer pension"]
    assert line["Employer National Insurance"].endswith("before any allowance")
    assert line["Employer pension"].startswith("3% of what each is paid from 6240 to 50270 a year; over all, ")
    claimed = {one.what: one.working for one in explained(priced(packaged("personal_assistant")))}
    assert claimed["Employer National Insurance"].endswith("; of the allowance of 10500 a year its part then comes off")
    given = packaged("homecare")
    costs = given.on_costs.model_dump(exclude_none=True)
    costs |= {"pension": {"of": "all_pay", "rate": 19}, "national_insurance": {"percent": 9}}
    plain = {
        one.what: one.working
        for one in explained(priced(given.model_copy(update={"on_costs": type(given.on_costs).model_validate(costs)})))
    }
    assert not any("over all" in said for said in plain.values())


def test_national_insurance_on_a_distribution_is_the_sum_over_persons() -> None:
    """Person by person: a hundred workers, each with a week of their own; the line is their sum."""
    v = values(packaged("homecare"))
    rate, hours = 12.21, [8] * 10 + [16] * 20 + [24] * 25 + [32] * 20 + [37.5] * 20 + [45] * 5
    due = sum(max(0.0, (each * rate - 96) * 0.15) for each in hours)
    paid = sum(each * rate for each in hours)
    found = shares(np.asarray(rate), v)
    gross = 1 + sum(found[name] for name in ("holiday_pay", "sickness_pay", "training_pay", "other_leave_pay"))
    assert float(found["national_insurance"]) == pytest.approx(float(gross) * due / paid, rel=1e-12)


def test_an_hour_worked_by_hand_to_the_penny() -> None:
    """The hour of the guide, each line by pencil: see docs/explanation/prices.md."""
    text = starter_text("homecare")
    text = text.split("week:")[0] + "week: {contact_hours: 100, visits: {30: 200}}\n"
    text += "travel: {minutes_per_visit: 5, miles_per_visit: 2, mileage_rate: 0.45}\n"
    text += "on_costs:\n  workers: [{hours: 30, share: 1}]\n  holiday: {weeks: 5.6}\n"
    text += "business: {together: {amount: 8}}\nreturns: {operations: {percent_of_price: 3}}\n"
    found = priced(read_input(_file(text)))
    # Travel: 2 visits x 5 minutes = 10 minutes: 12.21 x 10 / 60 = 2.035. Working pay 14.245.
    # Holiday 5.6 / 46.4 = 1.71922.
    # Pay a week 30 x 12.21 = 366.30: NI 270.30 x 15% = 40.545, 11.06880% of gross 15.96422 = 1.76705.
    # Pension a year: 366.30 x 365 / 7 = 19,099.93: (19,099.93 - 6,240) x 3% = 385.798 = 2.01989% of gross = 0.32246.
    # Mileage 4 x 0.45 = 1.80. Staff 19.85373. Price (19.85373 + 8) / 0.97 = 28.71519.
    by_hand = {"contact_pay": "12.21", "travel_pay": "2.035", "holiday_pay": "1.7192", "national_insurance": "1.7670"}
    by_hand |= {"pension": "0.3225", "mileage": "1.8", "together": "8", "return_on_operations": "0.8615"}
    assert {name: found.amount(name) for name in by_hand} == pytest.approx(
        {name: Decimal(pounds) for name, pounds in by_hand.items()}, abs=Decimal("0.0001")
    )
    assert found.price == Decimal("28.72")


def test_a_week_worked_by_hand_to_the_penny() -> None:
    """The week of the guide: 10 beds at 80%, 20 care hours, a manager, food, 5% on cost, 5% of 52,000 a bed."""
    found = priced(read_input(_file(WEEK)))
    # Care 20 x 13 = 260. Manager 40 x 20 / 8 residents = 100. Holiday at 10% given = 26 + 10. Food 40. Cost 436.
    # Insurance 4,171.43 a year over 8 x 365 / 7 resident weeks = 417.143: 10.00. Cost 446.
    # Return on operations 5% = 22.30. Capital 52,000 x 5% x 7 / 365 / 0.8 = 62.3288. Price 530.63.
    assert found.amount("care_staff") == 260 and found.amount("management") == 100
    assert found.amount("holiday_pay") == 36 and found.amount("insurance") == Decimal("10.0000")
    assert found.amount("return_on_operations") == Decimal("22.3000")
    assert found.amount("return_on_capital") == Decimal("62.3288")
    assert found.price == Decimal("530.63")


WEEK = """
service: care_home
year: 2025-26
home: {beds: 10, occupancy: 80}
needs: {all: {residents_percent: 100, care_hours: 20}}
care: {pay: 13}
staff: {management: {hours_per_week: 40, pay: 20}}
on_costs:
  holiday: {percent: 10}
  national_insurance: {percent: 0}
  pension: {percent: 0}
business:
  food: {amount: 40}
  insurance: {per_year: 4171.43}
returns:
  operations: {percent_of_cost: 5}
  capital: {value_per_bed: 52000, yield_percent: 5}
"""


@pytest.mark.parametrize("service", UNITS)
def test_lines_add_up_to_the_price_and_each_is_explained(service: str) -> None:
    found = priced(packaged(service))
    assert abs(sum(one.amount for one in found.lines) - found.price) <= Decimal("0.01")
    lines = list(explained(found))
    assert [line.amount for line in lines] == [*(one.amount for one in found.lines), found.price]
    assert all("{" not in line.working for line in lines)
    assert price_of(packaged(service)).price == found.price


def test_prices_by_length_make_the_price_of_the_mix() -> None:
    """Travel is by visit and all else by hour, so hours at each length's price add up to the price of the whole."""
    homecare = packaged("homecare")
    lengths = by_length(homecare, values(homecare))
    visits = {15: 18, 30: 835, 45: 209, 60: 97}
    mixed = sum(float(lengths[minutes]) * minutes * number / 60 for minutes, number in visits.items()) / 675.75
    assert mixed == pytest.approx(float(at(homecare)), abs=1e-5)
    assert lengths[15] > lengths[30] > lengths[45] > lengths[60]


RISING = {
    "homecare": ["pay.basic", "travel.minutes_per_visit", "travel.miles_per_visit", "travel.mileage_rate",
                 "other_paid_minutes", "on_costs.holiday.weeks", "on_costs.sickness.percent",
                 "on_costs.training.percent", "business.together.amount", "returns.operations.percent_of_price"],
    "care_home": ["care.pay", "needs.higher.care_hours", "staff.cooks.hours_per_week", "staff.management.pay",
                  "business.food.amount", "returns.operations.percent_of_cost", "returns.capital.yield_percent",
                  "returns.capital.value_per_bed", "care.agency_premium_percent"],
}  # fmt: skip


@pytest.mark.parametrize(("service", "name"), [(service, name) for service, names in RISING.items() for name in names])
def test_a_price_rises_with_each_of_its_costs(service: str, name: str) -> None:
    given = packaged(service)
    v = dict(values(given))
    line = float(v[name]) + np.linspace(0, 2, 9)
    found = worked_out(given, {**v, name: line}).price
    assert np.all(np.diff(found) > 0)


def test_a_price_falls_as_beds_fill_and_with_longer_visits() -> None:
    v = dict(values(packaged("care_home")))
    found = worked_out(packaged("care_home"), {**v, "home.occupancy": np.linspace(50, 100, 11)}).price
    assert np.all(np.diff(found) < 0)


@settings(max_examples=25, deadline=None)
@given(rate=st.floats(5, 40), weekly=st.lists(st.floats(1, 60), min_size=1, max_size=5))
def test_the_effective_rate_lies_between_nothing_and_the_rate(rate: float, weekly: list[float]) -> None:
    v = {name: number for name, number in values(packaged("homecare")).items() if "workers" not in name}
    for place, hours in enumerate(weekly):
        v |= {f"on_costs.workers.{place}.hours": np.asarray(hours), f"on_costs.workers.{place}.share": np.asarray(1.0)}
    found = shares(np.asarray(rate), v)
    gross = 1 + sum(float(found[name]) for name in ("holiday_pay", "sickness_pay", "training_pay", "other_leave_pay"))
    assert 0 <= float(found["national_insurance"]) <= 0.15 * gross
    by_person = sum(max(0.0, hours * rate - 96) * 0.15 for hours in weekly) / sum(hours * rate for hours in weekly)
    assert float(found["national_insurance"]) == pytest.approx(gross * by_person)


def test_the_employment_allowance_is_a_switch_and_never_more_than_is_due() -> None:
    assistant = packaged("personal_assistant")
    assert priced(assistant).amount("national_insurance") == 0  # 20 hours a week owe far less than 10,500 a year
    without = assistant.model_dump()
    without["on_costs"]["national_insurance"]["employment_allowance"] = False
    # 20 x 13 = 260 a week: 164 x 15% = 24.60, over working pay of 260: 9.46154% of gross pay
    found = priced(type(assistant).model_validate(without))
    gross = 13 * (1 + 5.6 / 46.4 + 0.015 + 0.015)
    assert float(found.amount("national_insurance")) == pytest.approx(gross * 24.6 / 260, abs=1e-4)


def test_a_night_bears_its_part_of_the_employment_allowance_and_no_more() -> None:
    """One worker of 40 hours at 12.60 beside one night at 60 (waking none): a week of 564, of it 60 for the night.

    National Insurance of 2025-26: (564 - 96) x 15% = 70.20 a week for each worker. Ten workers cover ten nights:
    702.00 a week, less 10,500 / (365 / 7) = 201.37 of allowance: 71.31% is left, of the night's 60 / 564 x 70.20 = 7.47
    too: 5.33. Leave is nought here. With two workers 140.40 a week is less than the allowance: nothing is due.
    """
    night = packaged("sleep_in").model_dump()
    night["night"] |= {"waking_hours": 0, "covered_per_week": 10}
    zero = {"percent": 0}
    night["on_costs"] |= {
        "workers": [{"hours": 40, "share": 1}], "holiday": zero, "sickness": zero, "training": zero,
        "national_insurance": {"employment_allowance": True},
    }  # fmt: skip
    made = type(packaged("sleep_in")).model_validate(night)
    assert float(priced(made).amount("national_insurance")) == pytest.approx(7.4681 * (1 - 201.3699 / 702), abs=2e-4)
    # Two nights a worker: 504 + 120 = 624 a week, 79.20 of insurance, 7.6154 a night; five workers owe 396.00 a week.
    night["night"]["nights_per_week"] = 2
    made = type(made).model_validate(night)
    assert float(priced(made).amount("national_insurance")) == pytest.approx(7.6154 * (1 - 201.3699 / 396), abs=2e-4)
    night["night"] |= {"nights_per_week": 1, "covered_per_week": 2}
    assert priced(type(made).model_validate(night)).amount("national_insurance") == 0
    night["on_costs"]["national_insurance"]["employment_allowance"] = False
    assert float(priced(type(made).model_validate(night)).amount("national_insurance")) == pytest.approx(
        7.4681, abs=1e-4
    )


def test_sums_of_a_year_need_all_nights() -> None:
    night = packaged("sleep_in").model_dump()
    night["night"]["covered_per_week"] = None
    night["business"] = {"together": {"per_year": 1000}}
    with pytest.raises(ProblemsFound, match="covered_per_week"):
        price_of(type(packaged("sleep_in")).model_validate(night))
    night["night"] |= {"nights_per_week": 3, "covered_per_week": 2}
    with pytest.raises(ProblemsFound, match="too-few-nights"):
        price_of(type(packaged("sleep_in")).model_validate(night))


def test_a_rate_that_changed_within_the_year_is_marked_as_assumed() -> None:
    line = {one.what: one for one in explained(priced(packaged("homecare").model_copy(update={"year": "2022-23"})))}
    insurance = line["Employer National Insurance"].doubt
    assert "0.1505 for 214 days and 0.138 for 151 days" in insurance and "Assumed" in insurance
    steady = {one.what: one for one in explained(priced(packaged("homecare")))}
    assert "Assumed" not in steady["Employer National Insurance"].doubt


def test_people_who_share_an_hour_share_its_cost() -> None:
    one = packaged("supported_living")
    staff = at(one, business__together__amount=0, returns__operations__percent_of_price=0)
    two = at(one, business__together__amount=0, returns__operations__percent_of_price=0, people_per_hour=2)
    assert float(two) == pytest.approx(float(staff) / 2, abs=1e-5)


def test_ten_thousand_draws_are_the_same_again() -> None:
    homecare = packaged("homecare")
    first = drawn(homecare, draws=10_000, seed=1)
    assert first.shape == (10_000,) and np.array_equal(first, drawn(homecare, draws=10_000, seed=1))
    assert not np.array_equal(first, drawn(homecare, draws=10_000, seed=2))
    found = spread(homecare)
    assert found is not None and found.low < found.middle < found.high
    assert float(found.low) == pytest.approx(float(np.percentile(first, 5)), abs=1e-4)


def test_draws_are_priced_as_single_prices_are() -> None:
    """The arrays of draws use the same rules: the first draw, put in by itself, has the same price."""
    homecare = packaged("homecare")
    rng = np.random.default_rng(5)
    names = sorted(homecare.uncertain)
    v = dict(values(homecare))
    first = {}
    for name in names:
        one = homecare.uncertain[name]
        first[name] = rng.triangular(float(one.low), float(v[name]), float(one.high), 3)[0]
    alone = at(homecare, **{name.replace(".", "__"): number for name, number in first.items()})
    assert float(alone) == pytest.approx(float(drawn(homecare, draws=3, seed=5)[0]), abs=1e-5)


def test_a_pound_on_pay_is_the_published_slope() -> None:
    found = {one.name: one.effect for one in sensitivity(packaged("homecare"))}
    assert float(found["pay"]) == pytest.approx(1.88, abs=0.01)  # (33.87 - 32.14) / (13.13 - 12.21)


def test_a_pay_floor_lifts_those_below_it_and_restores_what_is_asked() -> None:
    home = starter("care_home")
    plain, ripple = (floored(home, Decimal("13.45"), ripple=Decimal(share)) for share in ("0", "1"))
    pay = {name: one.pay for name, one in plain.after.given.staff.items()}  # type: ignore[union-attr]
    assert pay["domestic_staff"] == pay["cooks"] == Decimal("13.45") and pay["management"] == Decimal("20.50")
    kept = {name: one.pay for name, one in ripple.after.given.staff.items()}  # type: ignore[union-attr]
    assert kept["domestic_staff"] == Decimal("13.45")
    assert kept["cooks"] == Decimal("14.24") and kept["management"] == Decimal("21.74")  # each 1.24 more
    assert 0 < plain.rise < ripple.rise
    assert floored(home, Decimal("12.00")).rise == 0  # nobody's pay falls


def test_pay_between_visits_is_lifted_to_a_floor_and_ripples_nowhere() -> None:
    """Basic pay of 14.00 stands above a floor of 13.45, whatever less is paid for the way: it stays."""
    one = starter("homecare").model_dump()
    one["pay"]["basic"], one["travel"]["pay"] = Decimal("14.00"), Decimal("9.00")
    after = floored(type(starter("homecare")).model_validate(one), Decimal("13.45"), ripple=Decimal(1)).after.given
    assert (after.pay.basic, after.travel.pay) == (Decimal("14.00"), Decimal("13.45"))  # type: ignore[union-attr]


def test_a_floor_that_is_no_pay_is_refused() -> None:
    home = starter("care_home")
    with pytest.raises(ProblemsFound, match="bad-floor"):
        floored(home, Decimal(-1))


ASSUMED = Assumed(pay_percent=Decimal(3), prices_percent=Decimal(2))


def test_a_later_year_uses_the_figures_held_and_says_what_is_assumed_beyond() -> None:
    assert floor_of(FinancialYear(2026), ASSUMED) == Decimal("12.71")
    assert floor_of(FinancialYear(2028), ASSUMED) == Decimal("13.48")  # 12.71 x 1.03 x 1.03
    homecare = packaged("homecare")
    later = in_year(homecare, FinancialYear(2026), ASSUMED)
    assert later.pay.basic == Decimal("12.71") and later.year == "2026-27"  # type: ignore[union-attr]
    assert later.business["together"].amount == Decimal("8.2824")  # 8.12 x 1.02
    assert [floor_of(FinancialYear(year), ASSUMED) for year in (2019, 2020)] == [Decimal("8.21"), Decimal("8.72")]
    with pytest.raises(NotModelled):
        in_year(homecare, FinancialYear(2024), ASSUMED)


def test_a_price_of_a_year_beyond_the_minimum_wages_held_says_so() -> None:
    """An input of 2035-36 was priced with the minimum wage and thresholds of 2026-27 without a word."""
    text = starter_text("homecare").replace("year: 2025-26", "year: 2035-36").replace("basic: 12.21", "basic: 13.21")
    said = "No minimum wage is held after 2026-27: figures of pay on 6 April 2035 are those of 2026-27."
    assert said in price(_file(text), draws=1).table("price").notes
    assert said[:25] not in "".join(price(_file(starter_text("homecare")), draws=1).table("price").notes)


def test_changing_numbers_changes_nothing_else() -> None:
    homecare = packaged("homecare")
    assert part_of(homecare, lambda _name, _number: None) == homecare
    assert replace(priced(homecare)) == priced(homecare)


def rules(text: str, service: str | None = None) -> set[str]:
    with pytest.raises(ProblemsFound) as raised:
        read_input(_file(text), service)
    return {one.rule for one in raised.value.problems}


@pytest.mark.parametrize(
    ("service", "before", "after", "rule"),
    [
        ("care_home", "occupancy: 90 ", "occupancy: 104 ", "over-100-percent"),
        ("care_home", "occupancy: 90 ", "occupancy: 0.9 ", "share-for-percent"),
        ("care_home", "  beds: 40\n", "", "missing"),
        ("care_home", "residents_percent: 60", "residents_percent: 50", "needs-do-not-fill-the-home"),
        ("care_home", "pay: 20.50", "pay: 2050", "pence-for-pounds"),
        ("care_home", "  cooks:", "  chefs:", "unknown-line"),
        ("care_home", "care_hours: 24}", "care_hours: 24, nursing_hours: 5}", "missing"),
        ("care_home", "care_hours: 24}", "care_hours: 180}", "too-many-hours"),
        ("homecare", "    30: 835", "    30: 700", "visits-do-not-fill-the-week"),
        ("homecare", "weekday: 440", "weekday: 400", "hours-do-not-fill-the-week"),
        ("homecare", "basic: 12.21 ", "basic: 12.20 ", "pay-below-minimum"),
        ("homecare", "basic: 12.21 ", "basic: 1221 ", "pence-for-pounds"),
        ("homecare", "mileage_rate: 0.45 ", "mileage_rate: 45 ", "pence-for-pounds"),
        ("homecare", "  # pay: 12.21  ", "  pay: 5.00  ", "pay-below-minimum"),
        ("homecare", "year: 2025-26 ", "year: 2016-17 ", "not-modelled"),
        ("homecare", "year: 2025-26 ", "year: 2025 ", "bad-year"),
        ("homecare", "together: {amount: 8.12}", "together: {percent_of_price: 97}", "shares-fill-the-price"),
        ("homecare", "  together: {", "  togther: {", "unknown-line"),
        (
            "homecare",
            "  travel.minutes_per_visit: {low: 4",
            "  travel.minutes_per_visit: {low: 8",
            "range-out-of-order",
        ),
        ("homecare", "  travel.minutes_per_visit:", "  travel.minutes_per_vist:", "unknown-input"),
        ("day_support", "attendance: 85 ", "attendance: 850 ", "over-100-percent"),
        ("day_support", "  places: 20\n", "", "missing"),
        ("sleep_in", "allowance: 60 ", "allowance: 6000 ", "pence-for-pounds"),
        ("sleep_in", "nights_per_week: 1 ", "nights_per_week: 8 ", "out-of-bounds"),
        ("care_home", "food: {amount: 31.70}", "food: {amount: 31700}", "pence-for-pounds"),
        ("care_home", "occupancy: {low: 80", "occupancy: {low: 0", "range-end-cannot-be"),
        ("care_home", "high: 96", "high: 104", "range-end-cannot-be"),
        ("homecare", "training: {percent: 1.73}", "training: {percent: 173}", "out-of-bounds"),
        ("homecare", "miles_per_visit: 2.332 ", "miles_per_visit: 2332 ", "out-of-bounds"),
    ],
)
def test_what_cannot_be_is_refused_with_its_rule(service: str, before: str, after: str, rule: str) -> None:
    text = starter_text(service)
    assert before in text
    assert rule in rules(text.replace(before, after))


def test_an_end_that_no_number_may_have_is_told_in_plain_words() -> None:
    """Minutes are no less than none: an end below says so, in no words of a library."""
    given = read_input(_file(starter_text("homecare")))
    name = "travel.minutes_per_visit"
    assert list(_at_end(given, name, Decimal(-4))) == [("cannot-be", f"{name} must be at least 0.")]


def test_a_worker_under_21_may_be_paid_the_rate_of_that_age() -> None:
    text = starter_text("homecare").replace("basic: 12.21 ", "basic: 10.00 ")
    assert rules(text) == {"pay-below-minimum"}
    assert read_input(_file(text.replace("age: 21 ", "age: 19 "))).service == "homecare"


def test_every_fault_is_told_at_once_each_with_its_row() -> None:
    text = starter_text("care_home").replace("occupancy: 90 ", "occupancy: 104 ").replace("  beds: 40\n", "")
    text = text.replace("pay: 12.40\n  enh", "pay: 11\n  enh")
    with pytest.raises(ProblemsFound) as raised:
        read_input(_file(text))
    found = {one.rule: one for one in raised.value.problems}
    assert set(found) == {"over-100-percent", "missing", "pay-below-minimum", "range-out-of-order"}
    assert text.splitlines()[(found["over-100-percent"].row or 0) - 1].strip().startswith("occupancy: 104")


def test_a_file_about_another_service_is_told_so() -> None:
    assert rules(starter_text("homecare"), "care_home") == {"other-service"}


def test_nothing_is_written_from_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from ncs.cli.main import app

    wrong = tmp_path / "home.yaml"
    wrong.write_text(starter_text("care_home").replace("occupancy: 90 ", "occupancy: 104 "), encoding="utf-8")
    asked = ["price", "care-home", str(wrong), "--out", str(tmp_path / "week.ods"), "--plots", str(tmp_path / "plots")]
    result = CliRunner().invoke(app, asked)
    assert isinstance(result.exception, ProblemsFound) and "over-100-percent" in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["home.yaml"]


def test_nights_and_weekends_add_for_the_hours_that_fall_there() -> None:
    """By hand: 92.5 of 675.75 hours on Sundays at half as much again: 12.21 x (1 + 0.5 x 92.5 / 675.75) = 13.04568."""
    text = starter_text("homecare").replace("    sunday: 0\n", "    sunday: 50\n")
    assert float(priced(read_input(_file(text))).amount("contact_pay")) == pytest.approx(13.0457, abs=1e-4)


def test_agency_hours_cost_their_premium() -> None:
    """By hand: 19.8 care hours a resident week, 3% from an agency at half as much again: 19.8 x 12.40 x 1.5%."""
    assert float(priced(packaged("care_home")).amount("agency_premium")) == pytest.approx(3.6828, abs=1e-4)


def test_the_apprenticeship_levy_is_due_on_what_lies_above_three_million() -> None:
    """By hand: a pay bill of 4 million owes 0.5% of 1 million, 0.125% of all gross pay."""
    text = starter_text("homecare").replace("levy_pay_bill: 0 ", "levy_pay_bill: 4000000 ")
    found = priced(read_input(_file(text)))
    gross = float(sum(found.amount(name) for name in ("contact_pay", "travel_pay", "other_paid_time")))
    gross += float(sum(found.amount(name) for name in ("holiday_pay", "sickness_pay", "training_pay")))
    assert float(found.amount("apprenticeship_levy")) == pytest.approx(gross * 0.00125, abs=1e-4)
    assert priced(read_input(_file(text.replace("4000000", "3000000")))).amount("apprenticeship_levy") == 0


def test_a_half_hour_visit_as_a_provider_worked_it_out_in_public() -> None:
    """Bloomsbury Homecare, 2021: 24.40 an hour with on-costs, 10 minutes and 2 miles at 45p: 17.16 a half-hour visit,
    34.32 an hour, 49.03 with a margin of 30%. Not rounded on the way: (24.40 x 80 / 60 + 1.80) / 0.7 = 49.0476."""
    text = "service: homecare\nyear: 2021-22\npay: {basic: 19.50}\nweek: {contact_hours: 100, visits: {30: 200}}\n"
    text += "travel: {minutes_per_visit: 10, miles_per_visit: 2, mileage_rate: 0.45}\n"
    text += (
        "on_costs:\n  holiday: {percent: 25.1282051282}\n  national_insurance: {percent: 0}\n  pension: {percent: 0}\n"
    )
    text += "business: {together: {percent_of_price: 30}}\n"
    found = priced(read_input(_file(text)))
    assert found.price == Decimal("49.05") and abs(found.price - Decimal("49.03")) <= Decimal("0.03")
    assert round(found.steps["staff_cost"], 2) == 34.33


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--pay-growth", "2"], "belong"),
        (["--year", "2027-28"], "belong"),
        (["--year", "2027-28", "--pay-growth", "nan", "--price-growth", "2"], "bad-percent"),
        (["--year", "2027-28", "--pay-growth", "200", "--price-growth", "2"], "bad-percent"),
    ],
)
def test_growth_belongs_to_a_year_and_is_a_percentage(asked: list[str], said: str, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from ncs.cli.main import app

    own = tmp_path / "homecare.yaml"
    own.write_text(starter_text("homecare"), encoding="utf-8")
    result = CliRunner().invoke(app, ["price", "homecare", str(own), *asked])
    assert said in f"{result.output} {result.exception}"


def test_a_mark_up_on_costs_that_are_shares_of_the_price_is_solved_for() -> None:
    """By hand: staff of 446 - 10 - 40 = 396 a week, 10% of the price, 5% on all cost: 1.05 x 396 / (1 - 0.105)."""
    text = WEEK.split("business:")[0] + "business: {central_management: {percent_of_price: 10}}\n"
    found = priced(read_input(_file(text + "returns: {operations: {percent_of_cost: 5}}\n")))
    assert found.price == Decimal("464.58")  # 415.80 / 0.895
    assert abs(sum(one.amount for one in found.lines) - found.price) <= Decimal("0.01")


def test_a_page_of_a_price_names_each_line_first_and_says_why_lines_have_four_places(tmp_path: Path) -> None:
    """On a phone each row is headed by its first cell: the line, not the part of the price that it belongs to."""
    file = tmp_path / "hour.yaml"
    file.write_text(starter_text("homecare"), encoding="utf-8")
    asked = price(file, draws=10)
    page = price_page(asked)
    assert f"£{asked.found.price}. Worked out" in page and f"{asked.found.price} pounds" not in page
    table = asked.table("price")
    assert [column.key for column in table.columns] == ["line", "part", "amount", "share"]
    first = table.rows[0]
    assert f'scope="row">{first["line"]}</th>' in page and f'scope="row">{first["part"]}</th>' not in page
    assert "four places because the price is their sum before rounding" in page
