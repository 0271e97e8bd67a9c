"""Terms by hand: each clause on the sample's invented workers, what an extract does not say, and what it may not."""

from __future__ import annotations

from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.policy.uncertain import middle
from ncs.workforce.terms.agreement import CLAUSES, read_agreement
from ncs.workforce.terms.comply import Checked, check
from ncs.workforce.terms.cost import SleepIns, clause_costs, inputs, sector
from ncs.workforce.terms.payroll import read_payroll
from ncs.workforce.use.terms import template_text, terms
from ncs.workforce.views.terms import breach_lines, breaches_table, clauses_table

HEAD = "worker,week_ending,age,rate,contact_hours,gross_pay"
YEAR = FinancialYear(2026)


def checked(folder: Path, text: str, agreement: str | None = None) -> Checked:
    file = folder / "payroll.csv"
    file.write_text(text, encoding="utf-8")
    own = None
    if agreement is not None:
        own = folder / "agreement.yaml"
        own.write_text(agreement, encoding="utf-8")
    return check(read_payroll(file), read_agreement(own))


@pytest.mark.parametrize(("ending", "said"), [("2027-03-31", False), ("2027-04-01", True)])
def test_weeks_after_the_last_minimum_wage_held_are_said(tmp_path: Path, ending: str, said: bool) -> None:
    """The newest held is that of 2026-27: a payroll of 2031 was held against it without a word."""
    found = checked(tmp_path, f"{HEAD}\nW1,2026-06-07,30,20,10,200\nW2,{ending},30,20,10,200\n")
    for table in (breaches_table(found), clauses_table(found)):
        assert any(note.startswith("No minimum wage is held after 2026-27") for note in table.notes) is said


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    text = (files("ncs.cli") / "data" / "samples" / "payroll.csv").read_text(encoding="utf-8")
    return checked(tmp_path_factory.mktemp("pay"), text)


def test_each_clause_by_hand(sample: Checked) -> None:
    """Worked out in the guide: 39 x 12.71 less 384.00, 30 x 0.65, 7, 2 and 1.5 hours x 13.45, 80 x 45p less 20."""
    found = {(one.worker, one.clause): one.shortfall for one in sample.breaches}
    assert found == {
        ("W0002", "legal_minimum"): Decimal("111.69"),
        ("W0002", "sector_minimum"): Decimal("19.50"),
        ("W0002", "guaranteed_hours"): None,
        ("W0002", "payslip"): None,
        ("W0002", "travel_time"): Decimal("94.15"),
        ("W0002", "mileage"): Decimal("16.00"),
        ("W0002", "breaks"): Decimal("20.18"),  # 20.175, halves up
        ("W0002", "holiday"): Decimal("14.66"),
        ("W0002", "training"): Decimal("26.90"),
        ("W0003", "sleep_in"): Decimal("30.00"),
        ("W0003", "sick_pay"): Decimal("108.00"),
    }
    (guarantee,) = [one for one in sample.breaches if one.clause == "guaranteed_hours"]
    assert guarantee.hours == Decimal("31.20")


def test_what_is_not_said_is_not_known(sample: Checked, tmp_path: Path) -> None:
    assert sample.unknown["training"] == 1 and sample.looked["training"] == 3
    few = checked(tmp_path, f"{HEAD}\nW1,2026-04-12,30,13.45,10,134.50\n")
    assert few.breaches == ()
    assert {name for name, rows in few.unknown.items() if rows} == set(CLAUSES) - {"legal_minimum", "sector_minimum"}


@pytest.mark.parametrize(
    ("week", "age", "apprentice", "short"),
    [
        # The rate of a week is that of its first day (SI 2015/621 reg 4B); new rates began on Wednesday 1 April 2026.
        ("2026-04-07", 30, "no", "71.00"),  # from 1 April: 12.71 x 10 = 127.10
        ("2026-04-06", 30, "no", "66.00"),  # from 31 March: 12.21 x 10, though most of it lies after
        ("2026-04-12", 20, "no", "52.40"),  # 10.85
        ("2026-04-12", 17, "no", "23.90"),  # 8.00
        ("2026-04-12", 30, "yes", "23.90"),
        ("2024-03-31", 22, "no", "45.70"),  # 10.18: from 23 the National Living Wage until April 2024
    ],
)
def test_the_legal_minimum_of_date_and_age(tmp_path: Path, week: str, age: int, apprentice: str, short: str) -> None:
    text = f"{HEAD},apprentice\nW1,{week},{age},5.61,10,56.10,{apprentice}\n"
    (found,) = [one for one in checked(tmp_path, text).breaches if one.clause == "legal_minimum"]
    assert found.shortfall == Decimal(short)


def test_before_its_day_the_agreement_asks_nothing(tmp_path: Path) -> None:
    found = checked(tmp_path, f"{HEAD}\nW1,2026-03-29,30,12.21,10,122.10\n")
    assert found.breaches == () and found.looked["sector_minimum"] == 0 and found.looked["legal_minimum"] == 1
    # It begins on 1 April 2026. A week to 6 April has a day before it, on which a row does not say what was worked.
    within = checked(tmp_path, f"{HEAD}\nW1,2026-04-06,30,12.71,10,127.10\n")
    assert within.breaches == () and within.looked["sector_minimum"] == 0 and within.looked["legal_minimum"] == 1
    first = checked(tmp_path, f"{HEAD}\nW1,2026-04-07,30,12.71,10,127.10\n")
    assert [one.clause for one in first.breaches] == ["sector_minimum"]


def test_the_sector_minimum_of_a_week_is_that_of_its_first_day(tmp_path: Path) -> None:
    """The real living wage is 12.60 in 2025-26 and 13.45 in 2026-27: a week from 31 March 2026 is of the first."""
    own = template_text().replace("from: 2026-04-01", "from: 2025-04-01")
    week = f"{HEAD}\nW1,2026-04-06,30,12.60,10,126.00\n"
    assert checked(tmp_path, week, own).breaches == ()
    (later,) = checked(tmp_path, week.replace("04-06", "04-07").replace("126.00", "127.10"), own).breaches
    assert (later.clause, later.shortfall) == ("sector_minimum", Decimal("8.50"))  # 10 x (13.45 - 12.60)


def test_waiting_is_work(tmp_path: Path) -> None:
    """10 hours of care and 2 of waiting between visits are 12 x 12.71 = 152.52; paid 134.50."""
    found = checked(tmp_path, f"{HEAD},waiting_hours\nW1,2026-04-12,30,13.45,10,134.50,2\n")
    assert [(one.clause, one.shortfall) for one in found.breaches] == [("legal_minimum", Decimal("18.02"))]


def test_what_is_due_is_shown_to_the_penny_with_the_half_up(tmp_path: Path) -> None:
    """1.5 hours x 12.71 are 19.065, shown as 19.07 as the shortfall of 1.065 from 18.00 is 1.07."""
    found = checked(tmp_path, f"{HEAD}\nW1,2026-04-12,30,12.00,1.5,18.00\n").breaches
    breach = next(one for one in found if one.clause == "legal_minimum")
    assert breach.shortfall == Decimal("1.07")
    assert "= 19.07; paid 18.00" in breach.working


def test_what_is_taken_for_a_uniform_or_spent_on_the_work_is_no_pay(tmp_path: Path) -> None:
    """10 hours x 12.71 = 127.10. Of 134.50, 10 for a uniform and 5 for a telephone do not count: 119.50, 7.60 short."""
    text = (
        f"{HEAD},deductions,expenses\nW1,2026-04-12,30,13.45,10,134.50,10,5\nW2,2026-04-12,30,13.45,10,134.50,,7.40\n"
    )
    (breach,) = checked(tmp_path, text).breaches  # the second is paid 127.10 that count: to the penny
    assert (breach.worker, breach.clause, breach.shortfall) == ("W1", "legal_minimum", Decimal("7.60"))
    assert "119.50 counts" in breach.working
    with pytest.raises(ProblemsFound, match="negative"):
        checked(tmp_path, f"{HEAD},deductions\nW1,2026-04-12,30,13.45,10,134.50,-1\n")
    with pytest.raises(ProblemsFound, match="deductions-over-pay"):
        checked(tmp_path, f"{HEAD},deductions\nW1,2026-04-12,30,13.45,10,134.50,134.51\n")


@pytest.mark.parametrize(("earned", "hours"), [("6.03", ["0.01"]), ("6.04", []), ("6.02", ["0.02"])])
def test_half_a_hundredth_of_an_hour_is_rounded_up(tmp_path: Path, earned: str, hours: list[str]) -> None:
    """50 hours x 0.1207 = 6.035: 6.03 is half a hundredth short, 6.02 one and a half."""
    text = f"{HEAD},holiday_hours_earned\nW1,2026-04-12,30,13.45,50,672.50,{earned}\n"
    assert [str(one.hours) for one in checked(tmp_path, text).breaches if one.clause == "holiday"] == hours


def test_half_a_hundredth_of_a_guaranteed_hour_is_rounded_up(tmp_path: Path) -> None:
    """85% of 10.10 hours are 8.585, which is 8.59: a contract of 8.58 is a hundredth short."""
    own = template_text().replace(
        'guaranteed_hours: {on: true, amount: "0.8"}', 'guaranteed_hours: {on: true, amount: "0.85"}'
    )
    text = f"{HEAD},contracted_hours\nW1,2026-04-12,30,13.45,10.10,135.85,8.58\n"
    found = checked(tmp_path, text, own)
    assert [str(one.hours) for one in found.breaches if one.clause == "guaranteed_hours"] == ["0.01"]


LODGED = f"{HEAD},accommodation_days,accommodation_charge"


@pytest.mark.parametrize(
    ("week", "short"),
    [
        # GOV.UK's three examples of April 2024 (11.44 an hour, 8.60 at 18 to 20; offset 9.99 a day, 69.93 a week).
        ("2024-05-12,24,9.60,30,288.00,7,0", None),  # free: 288.00 and 69.93 are 357.93; 343.20 is due
        ("2024-05-12,20,10.30,30,309.00,7,45.50", None),  # 6.50 a day is below the offset and changes nothing
        ("2024-05-12,35,11.45,40,458.00,7,73.50", "3.17"),  # 3.57 above it: 454.43 of 457.60
        # 20 hours x 12.71 = 254.20, offset of April 2026 11.10 a day.
        ("2026-04-12,30,12.71,20,254.20,5,55.50", None),  # a charge of the offset itself
        ("2026-04-12,30,12.71,20,254.20,5,55.51", "0.01"),  # and a penny more
        ("2026-04-12,30,12.71,20,198.70,5,0", None),  # 198.70 and 55.50, to the penny
        ("2026-04-12,30,12.71,20,198.69,5,0", "0.01"),
        ("2026-04-12,30,12.71,20,198.70,5,0.01", "55.50"),  # a penny of charge: it is not free, and nothing is added
        ("2026-04-12,30,12.71,20,254.20,0,0", None),
        # The week begins on 31 March: 12.21 and 10.66 hold for all of it. 244.20 due; 170.00 and 74.62 are 244.62.
        ("2026-04-06,30,12.21,20,170.00,7,0", None),
        ("2026-04-06,30,12.21,20,169.57,7,0", "0.01"),
    ],
)
def test_a_place_to_live_counts_as_the_offset_or_takes_what_is_above_it(
    tmp_path: Path, week: str, short: str | None
) -> None:
    """National Minimum Wage Regulations 2015, regulations 9(1)(e), 14 and 16: whole rent was taken as lost pay."""
    found = checked(tmp_path, f"{LODGED}\nW1,{week}\n")
    got = [str(one.shortfall) for one in found.breaches if one.clause == "legal_minimum"]
    assert got == ([] if short is None else [short])


def test_what_a_place_to_live_does_to_pay_is_said(tmp_path: Path) -> None:
    """190.00 and 5 x 11.10 are 245.50 of 254.20; 254.20 less 4.50 above the offset is 249.70."""
    week = "2026-04-12,30,12.71,20"
    text = f"{LODGED}\nW1,{week},190.00,5,0\nW2,{week},254.20,5,60.00\n"
    free, charged = [one.working for one in checked(tmp_path, text).breaches if one.clause == "legal_minimum"]
    assert free.endswith("paid 190.00; with a free place to live 245.50 counts")
    assert charged.endswith("of which 249.70 counts: 4.50 was taken or spent on the work")


@pytest.mark.parametrize("cells", ["7,", ",10", "8,0", "0,10"])
def test_a_place_to_live_without_its_days_or_its_charge_is_refused(tmp_path: Path, cells: str) -> None:
    with pytest.raises(ProblemsFound, match="accommodation"):
        checked(tmp_path, f"{LODGED}\nW1,2026-04-12,30,12.71,20,254.20,{cells}\n")


def test_what_mileage_cost_beyond_what_was_paid_for_it_is_no_pay(tmp_path: Path) -> None:
    """20 hours x 12.71 = 254.20, which is paid; 100 miles cost 30.00, of which 20.00 was paid: 10.00 short."""
    head, week = f"{HEAD},miles,mileage_pay,mileage_cost", "2026-04-12,30,12.71,20"
    found = checked(
        tmp_path, f"{head}\nW1,{week},254.20,100,20,30\nW2,{week},264.20,100,20,30\nW3,{week},254.20,100,30,20\n"
    )
    short = [(one.worker, one.shortfall) for one in found.breaches if one.clause == "legal_minimum"]
    assert short == [("W1", Decimal("10.00"))]  # the second earns 10.00 more; the third is paid more than it cost
    more = checked(tmp_path, f"{head}\nW1,{week},250.00,100,30,20\n").breaches  # mileage above cost makes no pay
    assert [one.shortfall for one in more if one.clause == "legal_minimum"] == [Decimal("4.20")]
    with pytest.raises(ProblemsFound, match="pence"):
        checked(tmp_path, f"{head}\nW1,{week},254.20,100,20,201\n")


@pytest.mark.parametrize(
    ("cells", "known"),
    [
        ("254.20,100,45,", True),  # paid the approved 45p a mile
        ("254.20,100,44,", False),  # a pound below it, and not a penny of pay to spare
        ("255.20,100,44,", True),  # a pound to spare
        ("254.20,100,,", False),  # what was paid for the miles is not known
        ("254.20,100,,30", False),
        ("254.20,100,30,30", True),  # it cost what was paid
        ("284.20,100,,30", True),  # if none of the 30.00 was paid, 30.00 is to spare: not a yardstick of 45.00
        ("284.19,100,,30", False),  # a penny less is not enough
        ("299.20,100,,", True),  # at most 45.00, which is to spare
        ("299.19,100,,", False),
        ("254.20,,,", True),  # no miles
    ],
)
def test_where_the_cost_of_mileage_is_not_said_the_minimum_may_not_be_known(
    tmp_path: Path, cells: str, known: bool
) -> None:
    """20 hours x 12.71 = 254.20. A week that is short without any mileage is short, whatever the miles cost."""
    off = (
        template_text()
        .replace("{on: true", "{on: false")
        .replace("legal_minimum: {on: false", "legal_minimum: {on: true")
    )
    row = f"{HEAD},miles,mileage_pay,mileage_cost\nW1,2026-04-12,30,12.71,20,{cells}\n"
    found = checked(tmp_path, row, off)
    assert found.breaches == () and (found.unknown["legal_minimum"] == 0) is known
    (short,) = checked(tmp_path, row.replace(cells.split(",")[0], "250.00"), off).breaches
    assert short.shortfall == Decimal("4.20")


def test_mileage_paid_out_of_an_hourly_rate_is_not_pay(tmp_path: Path) -> None:
    """As in C and D DH Ltd v HMRC (EAT, 2013): 12.71 for each of 20 hours, of which 40.00 is for 100 miles."""
    text = f"{HEAD},miles,mileage_pay,mileage_cost\nW1,2026-04-12,30,12.71,20,214.20,100,40,40\n"
    (short,) = [one for one in checked(tmp_path, text).breaches if one.clause == "legal_minimum"]
    assert short.shortfall == Decimal("40.00")


def test_arrears_are_due_at_the_rate_of_today(tmp_path: Path) -> None:
    """As HM Revenue and Customs work it: 12.10 short when 12.21 was due is 12.10 x 12.71 / 12.21 = 12.60 now."""
    text = f"{HEAD}\nW1,2026-03-29,30,11.00,10,110.00\nW2,2026-04-12,30,13.45,10,134.50\n"
    (late,) = checked(tmp_path, text).breaches
    assert (late.shortfall, late.arrears) == (Decimal("12.10"), Decimal("12.60"))


def test_a_clause_that_is_off_is_not_looked_at(tmp_path: Path) -> None:
    off = template_text().replace("sector_minimum: {on: true}", "sector_minimum: {on: false}")
    found = checked(tmp_path, f"{HEAD}\nW1,2026-04-12,30,12.71,10,127.10\n", off)
    assert found.breaches == () and "sector_minimum" not in found.looked


def test_pay_at_exactly_what_is_due_is_kept_and_a_penny_less_is_not(tmp_path: Path) -> None:
    line = "W{0},2026-04-12,30,13.45,10,{1}\n"
    found = checked(tmp_path, f"{HEAD}\n" + line.format(1, "127.10") + line.format(2, "127.09"))
    assert [(one.worker, one.shortfall) for one in found.breaches] == [("W2", Decimal("0.01"))]


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("Ann Smith,2026-04-12,30,13.45,10,134.50", "not-an-id"),
        ("Smith,2026-04-12,30,13.45,10,134.50", "not-an-id"),
        ("QQ123456C,2026-04-12,30,13.45,10,134.50", "not-an-id"),
        ("W1,2026-04-12,15,13.45,10,134.50", "age"),
        ("W1,2026-04-12,30,1345,10,134.50", "pence"),
        ("W1,2026-04-12,30,13.45,10,13450.00", "pence"),
        ("W1,2026-04-12,30,13.45,600,134.50", "hours"),
        ("W1,2026-04-12,30,13.45,10,-1", "negative"),
        ("W1,2026-04-12,30,0,10,134.50", "rate"),
    ],
)
def test_rows_that_cannot_be_are_refused_without_repeating_them(tmp_path: Path, row: str, rule: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        checked(tmp_path, f"{HEAD}\n{row}\n")
    assert rule in {problem.rule for problem in refused.value.problems}
    assert "Smith" not in str(refused.value) and "QQ12" not in str(refused.value)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    row = "W1,2026-04-12,30,13.45,10,134.50,maybe\n"
    with pytest.raises(ProblemsFound) as refused:
        checked(tmp_path, f"{HEAD},payslip_itemised\n{row}{row}")
    assert sorted(problem.rule for problem in refused.value.problems) == ["two-rows", "yes-or-no", "yes-or-no"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('amount: "0.45"', 'amount: "45"', "amount-out-of-range"),
        ("payslip: {on: true}", 'payslip: {on: true, amount: "1"}', "amount"),
        ("training:", "trainings:", "unknown-clause"),
        ("sector_minimum: real_living_wage", 'sector_minimum: "9.00"', "below-the-legal-minimum"),
        ("sector_minimum: real_living_wage", 'sector_minimum: "1345"', "pence"),
    ],
)
def test_terms_that_cannot_be(tmp_path: Path, old: str, new: str, rule: str) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(template_text().replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemsFound) as refused:
        read_agreement(file)
    assert rule in {problem.rule for problem in refused.value.problems}


def test_lines_are_explained(sample: Checked) -> None:
    lines = breach_lines(sample)
    assert len(lines) == len(sample.breaches)
    assert lines[0].rule == "National Minimum Wage Regulations 2015" and lines[0].passed is False


def test_clauses_are_costed_by_hand() -> None:
    """Mileage: posts x hours x 3 miles x (45p - 32p) x 365 / 7. Sleep-ins: a million, 20 pounds more, and on-costs."""
    agreement, values = read_agreement(None), middle(inputs())
    at = sector(agreement, YEAR, values)
    found = clause_costs(agreement, YEAR, values, SleepIns(number=1_000_000, paid=40.0))
    # 1.6 million x (0.53 + 0.10) x 0.5 = 504,000 posts in homecare, of 29.045 hours.
    assert at.homecare == pytest.approx(504_000)
    assert found["mileage"] == pytest.approx(504_000 * 29.045 * 3 * 0.13 * 365 / 7)
    assert found["payslip"] == pytest.approx(1.6e6 * (0.53 + 0.10 + 0.074 + 0.048) * 2)
    assert found["holiday"] == 0
    assert found["sleep_in"] == pytest.approx(20e6 * at.pound)
    assert 1.1 < at.pound < 1.2


def test_what_is_not_held_is_missing_and_off_is_off(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(template_text().replace("breaks: {on: true}", "breaks: {on: false}"), encoding="utf-8")
    status = {row["clause"]: row["status"] for row in terms(agreement=file, draws=20).table().rows}
    assert status["Sleep-ins"] == "missing" and status["Breaks"] == "not_applicable" and status["Mileage"] == "ok"
    with pytest.raises(NotModelled):
        terms(sleep_ins=5)
