"""Ratios against accounts worked by hand; grades, flags and stress as rules; accounts held against returns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound
from ncs.providers.finance.accounts import held_against, read_accounts
from ncs.providers.finance.grading import graded, stressed
from ncs.providers.finance.ratios import against, definitions, ratio, ratios
from ncs.providers.finance.returns import AsOf, Return, latest, read_returns
from ncs.providers.finance.rules import Rules, Shock, rules
from ncs.providers.finance.rules import Test as Level
from ncs.providers.use.supervision import supervise
from ncs.tables.wording import shown_date

ACCOUNTS = Path(__file__).parents[1] / "data" / "providers" / "accounts_2026.html"
DAY = date(2026, 6, 30)
AS_OF = AsOf(day=DAY)

#: A year of 365 days, in round numbers, so that each ratio can be worked in the head.
BASE = {
    "provider_id": "P1", "name": "Alder Ltd", "tier": "large", "company_number": "ZZ000001",
    "period_start": "2025-04-01", "period_end": "2026-03-31", "revenue": "10000000", "staff_costs": "6000000",
    "other_costs": "1500000", "agency_costs": "300000", "rent": "1000000", "rent_related": "600000",
    "management_fees": "200000", "depreciation": "300000", "interest": "400000", "tax": "100000", "cash": "870000",
    "debt": "5870000", "net_assets": "4130000", "capital_spending": "500000", "dividends": "250000",
    "covenant_headroom": "0.2", "beds": "200", "occupancy": "0.9", "domicile": "GB", "owner_country": "GB",
    "accounts_due": "2026-12-31", "audit": "clean", "sale_and_leaseback": "no", "wage_breach": "no",
}  # fmt: skip


def made(**changed: str) -> Return:
    return Return.model_validate({name: value for name, value in (BASE | changed).items() if value != ""})


#: EBITDARM 10.0 - 6.0 - 1.5 = 2.5; less fees 0.2 = 2.3; less rent 1.0 = 1.3 (EBITDA); less depreciation 0.3 = 1.0.
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ebitdarm_margin", Decimal("0.25")),
        ("ebitda_margin", Decimal("0.13")),
        ("fixed_charge_cover", Decimal("2.3") / Decimal("1.4")),  # 2.3 over interest 0.4 and rent 1.0
        ("interest_cover", Decimal("3.25")),  # 1.3 / 0.4
        ("net_debt_to_ebitda", Decimal(5) / Decimal("1.3")),  # 5.87 - 0.87 = 5.0
        ("gearing", Decimal(5) / Decimal("9.13")),  # 5.0 / (5.0 + 4.13)
        ("liquidity_days", Decimal("36.5")),  # costs 6.0 + 1.5 + 0.2 + 1.0 = 8.7 a year; 0.87 / 8.7 * 365
        ("covenant_headroom", Decimal("0.2")),
        ("operating_margin", Decimal("0.1")),
        ("roce", Decimal("0.1")),  # 1.0 / (4.13 + 5.87)
        ("reinvestment", Decimal("0.05")),
        ("staff_share", Decimal("0.6")),
        ("cost_per_bed_week", Decimal(8_700_000) / (Decimal(180) * 365 / 7)),
        ("occupancy", Decimal("0.9")),
        ("agency_share", Decimal("0.05")),
        ("related_rent_share", Decimal("0.6")),
        ("payout", Decimal("0.5")),  # profit 1.0 - 0.4 - 0.1 = 0.5; dividends 0.25
    ],
)
def test_each_ratio_worked_by_hand(name: str, value: Decimal) -> None:
    found = ratio(made(), name)
    assert found.value is not None and abs(found.value - value) < Decimal("1e-20")


def test_every_ratio_defined_is_worked_out_and_none_else() -> None:
    assert all(one.value is not None for one in ratios(made()).values())
    assert set(ratios(made())) == set(definitions())


def test_a_half_year_is_made_a_year_where_a_stock_meets_a_flow() -> None:
    """182 days with half of everything: net debt to EBITDA is that of the year, but for a day's rounding."""
    half = {name: str(int(BASE[name]) // 2) for name in ("revenue", "staff_costs", "other_costs", "rent", "interest")}
    short = made(**half, rent_related="0", management_fees="100000", depreciation="150000", period_end="2025-09-29")
    assert short.days == 182
    found, whole = ratio(short, "net_debt_to_ebitda").value, ratio(made(), "net_debt_to_ebitda").value
    assert found is not None and whole is not None
    assert abs(found - whole * 364 / 365) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("changed", "name", "why"),
    [
        ({"interest": ""}, "interest_cover", "not given: interest"),
        ({"interest": "0"}, "interest_cover", "interest is not more than nought"),
        ({"interest": "0", "rent": "0", "rent_related": ""}, "fixed_charge_cover", "interest and rent is not"),
        ({"staff_costs": "9000000"}, "net_debt_to_ebitda", "EBITDA is not more than nought"),
        ({"net_assets": "-6000000"}, "gearing", "net liabilities are as much"),
        ({"occupancy": "0"}, "cost_per_bed_week", "occupied bed weeks is not"),
    ],
)
def test_a_ratio_that_has_no_meaning_says_why(changed: dict[str, str], name: str, why: str) -> None:
    found = ratio(made(**changed), name)
    assert found.value is None and why in found.why


@pytest.mark.parametrize(
    ("changed", "name", "beyond"),
    [
        (
            {"other_costs": "2500000"},
            "payout",
            "above",
        ),  # profit -0.5 million; 0.25 paid
        ({"other_costs": "2500000", "dividends": "0"}, "payout", "below"),  # nothing is paid on the loss
        ({"net_assets": "-6000000"}, "gearing", "above"),  # 5 of net debt, 6 of net liabilities
        ({"net_assets": "-5000000"}, "gearing", "above"),  # all of the debt is eaten up
        ({"cash": "20000000"}, "gearing", "below"),  # net cash of 14.13 beside 4.13 of net assets
        ({"other_costs": "2800000"}, "net_debt_to_ebitda", "above"),  # EBITDA is nought and there is debt
        ({"other_costs": "2800000", "cash": "6000000"}, "net_debt_to_ebitda", "below"),  # and there is none
        ({"interest": "0", "rent": "0", "rent_related": ""}, "fixed_charge_cover", "above"),  # nothing to cover
        ({"interest": "0", "rent": "0", "rent_related": "", "other_costs": "4000000"}, "fixed_charge_cover", "below"),
        ({"interest": ""}, "interest_cover", ""),  # not given is not known
    ],
)
def test_what_no_number_says_may_still_pass_every_level(changed: dict[str, str], name: str, beyond: str) -> None:
    found = ratio(made(**changed), name)
    assert found.value is None and found.beyond == beyond
    test = {"ratio": name, "above": Decimal(1)}
    assert Level.model_validate(test).decided(found) is ({"above": True, "below": False}.get(beyond))
    assert Level.model_validate({"ratio": name, "below": Decimal(1)}).decided(found) is (
        {"above": False, "below": True}.get(beyond)
    )


def test_dividends_on_a_loss_and_net_liabilities_are_seen() -> None:
    loss = graded(made(other_costs="2500000", rent_related="0"), None, rules(), on=AS_OF)
    assert "payout_uncovered" in loss.flags
    eaten = {"net_assets": "-6000000", "occupancy": "0.95", "rent": "500000", "rent_related": "0", "interest": "100000"}
    assert grade(made(**eaten)) == "V2" and grade(made(**{**eaten, "net_assets": "4130000"})) == "V1"
    free = {"rent": "0", "rent_related": "", "interest": "0", "debt": "0"}
    assert grade(made(**free)) == "V1"  # nothing to be covered, and 41 days of cash


def test_what_is_not_given_is_not_nought() -> None:
    assert ratio(made(debt=""), "gearing").value is None
    assert ratio(made(management_fees=""), "ebitda_margin").value == Decimal("0.15")  # fees that none are paid of


def grade(one: Return) -> str:
    return graded(one, None, rules(), on=AS_OF).grade


@pytest.mark.parametrize(
    ("changed", "given"),
    [
        ({"occupancy": "0.95", "rent": "500000", "rent_related": "0", "interest": "100000"}, "V1"),
        # Under all shocks together: revenue 10 * 0.85 / 0.9 = 9.44, staff 6.3, so 1.44 before rent; interest
        # 0.4 + 5.87 * 0.02 = 0.52 and rent 1.0 are 1.52; the cover is 0.95, below 1.1 and not below 0.9.
        ({}, "V2"),
        ({"cash": "400000"}, "V3"),
        ({"cash": "200000"}, "V4"),  # 200,000 / 8.7 m * 365 = 8.4 days
        ({"rent": "2000000"}, "V4"),  # 2.3 / 2.4
        ({"covenant_headroom": "-0.01"}, "V4"),
        ({"rent": "", "rent_related": ""}, "not graded"),
    ],
)
def test_grades_are_rules(changed: dict[str, str], given: str) -> None:
    assert grade(made(**changed)) == given


def test_stress_worked_by_hand() -> None:
    """Pay up a tenth: 2.3 - 0.6 = 1.7 over 1.4. Occupancy from 90 to 80: revenue falls by a ninth, 1.11 m."""
    pay = stressed(made(), Shock(id="a", title="a", staff=Decimal("0.1"))).cover.value
    filled = stressed(made(), Shock(id="b", title="b", occupancy=Decimal("-0.1"))).cover.value
    rate = stressed(made(), Shock(id="c", title="c", interest=Decimal("0.03"))).cover.value
    fee = stressed(made(), Shock(id="d", title="d", fee=Decimal("-0.03"))).cover.value
    assert pay == Decimal("1.7") / Decimal("1.4")
    assert filled is not None and abs(filled - (Decimal("2.3") - Decimal(10) / 9) / Decimal("1.4")) < Decimal("1e-20")
    assert rate == Decimal("2300000") / (Decimal("1400000") + Decimal("5870000") * Decimal("0.03"))
    assert fee == Decimal("2.0") / Decimal("1.4")
    unknown = stressed(made(occupancy=""), Shock(id="b", title="b", occupancy=Decimal("-0.1")))
    assert unknown.cover.value is None and "occupancy" in unknown.cover.why


@pytest.mark.parametrize(
    ("changed", "flag"),
    [
        ({"rent_related": "500000"}, None),  # half is not most
        ({"rent_related": "500001"}, "related_rent"),
        ({"dividends": "500001", "rent_related": "0"}, "payout_uncovered"),
        ({"domicile": "JE", "rent_related": "0"}, "domicile"),
        ({"domicile": "England and Wales", "rent_related": "0"}, None),
        ({"owner_country": "", "rent_related": "0"}, "owner_abroad"),
        ({"audit": "qualified", "rent_related": "0"}, "audit"),
        ({"sale_and_leaseback": "yes", "rent_related": "0"}, "sale_and_leaseback"),
        ({"wage_breach": "yes", "rent_related": "0"}, "wage"),
        ({"accounts_due": "2026-06-30", "rent_related": "0"}, None),  # due today is not late
        ({"accounts_due": "2026-06-29", "rent_related": "0"}, "late_accounts"),
        ({"accounts_due": "2026-05-31", "accounts_filed": "2026-05-31", "rent_related": "0"}, None),
    ],
)
def test_flags_of_conduct(changed: dict[str, str], flag: str | None) -> None:
    assert graded(made(**changed), None, rules(), on=AS_OF).flags == ((flag,) if flag else ())


def test_a_grade_says_too_what_could_not_be_tested_before_it() -> None:
    """0.4 m of cash are 17 days of 8.7 m of costs: thin. Interest is not given: nobody knows whether it is worse."""
    found = graded(made(cash="400000", interest=""), None, rules(), on=AS_OF)
    assert (found.grade, found.reasons[0].what) == ("V3", "V3: liquidity_days below 20")
    assert [line.what for line in found.reasons if line.passed is None] == ["V4: fixed_charge_cover below 1"]


@pytest.mark.parametrize(
    ("day", "due", "filed", "late"),
    [
        # Given a day: accounts are late once their day has passed without them, and stay so when they come.
        ("2026-06-30", "2026-06-30", "", False),
        ("2026-07-01", "2026-06-30", "", True),
        ("2026-07-01", "2026-06-30", "2026-06-30", False),
        ("2026-09-30", "2026-06-30", "2026-07-01", True),
        # Filed late, but on that day they were not due yet.
        ("2026-06-01", "2026-06-30", "2026-07-01", False),
        ("2026-07-01", "", "", None),
        # No day given: the returns tell of days up to 31 March 2026, the end of the period, or of the day of filing.
        (None, "2026-03-30", "", True),
        (None, "2026-03-31", "", None),  # due on that day: nobody knows whether they came
        (None, "2026-12-31", "", None),
        (None, "2026-12-31", "2026-11-30", False),
        (None, "2026-12-31", "2027-01-01", True),
    ],
)
def test_accounts_are_late_as_of_a_day_that_is_said(
    write: Write, day: str | None, due: str, filed: str, late: bool | None
) -> None:
    found = supervise(write({"accounts_due": due, "accounts_filed": filed, "rent_related": "0"}), on=day)
    (line,) = [one for one in found.explained() if one.what == "late_accounts"]
    assert line.passed is (None if late is None else not late)
    assert ("late_accounts" in found.table("grades").rows[0]["flags"]) is bool(late)
    on = shown_date(date.fromisoformat(day or filed or "2026-03-31"))
    said = f"on {on}, the day given" if day else f"on {on}, the newest day that the returns tell of"
    assert any(said in note for note in found.table("grades").notes)
    unsaid = any("1 had not filed and were not due before it" in note for note in found.table("grades").notes)
    assert unsaid is (late is None and day is None)


def test_as_of_a_day_only_periods_that_had_ended_count(write: Write) -> None:
    both = write({}, BEFORE)
    last, first = supervise(both, on="2026-03-31"), supervise(both, on="2026-03-30")
    assert (last.left, last.table("grades").rows[0]["period"]) == (0, "2025-04-01 to 2026-03-31")
    assert (first.left, first.table("grades").rows[0]["period"]) == (1, "2024-04-01 to 2025-03-31")
    assert "Left out: 1 return of periods that had not ended by then." in first.table("grades").notes
    with pytest.raises(NotModelled, match="the first ends on 2025-03-31"):
        supervise(both, on="2025-03-30")


def test_returns_without_a_row_are_refused(write: Write) -> None:
    with pytest.raises(ProblemsFound) as caught:
        supervise(write())
    assert [(one.rule, one.row) for one in caught.value.problems] == [("no-rows", 1)]


def test_a_grade_opens_into_the_test_that_gave_it() -> None:
    found = graded(made(rent="2000000"), None, rules(), on=AS_OF)
    assert [line.what for line in found.reasons] == ["V4: fixed_charge_cover below 1"]
    assert found.reasons[0].amount == Decimal("2.3") / Decimal("2.4") and found.reasons[0].passed


def test_a_local_provider_is_visited_when_flagged() -> None:
    poor = {"tier": "local", "domicile": "JE", "rent_related": "0"}
    assert not graded(made(tier="large", rent="2000000"), None, rules(), on=AS_OF).visit
    assert graded(made(tier="local", rent="2000000"), None, rules(), on=AS_OF).visit
    good = {"occupancy": "0.95", "rent": "500000", "interest": "100000"}
    assert not graded(made(**poor, **good), None, rules(), on=AS_OF).visit
    assert graded(made(**poor, **good, wage_breach="yes"), None, rules(), on=AS_OF).visit


def test_peers_are_five_or_nothing_is_said() -> None:
    others = [Decimal(one) for one in (1, 2, 3, 4)]
    assert against(Decimal(5), others) is None
    assert against(Decimal(5), [*others, Decimal(9), None]) == Decimal(2)


Write = Callable[..., Path]
FILED = BASE | {"accounts_filed": ""}
KEYS = list(FILED)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(*rows: dict[str, str]) -> Path:
        lines = [",".join(KEYS), *(",".join((FILED | row).values()) for row in rows)]
        (tmp_path / "returns.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return tmp_path / "returns.csv"

    return _write


BEFORE = {"period_start": "2024-04-01", "period_end": "2025-03-31", "revenue": "9500000"}


def test_the_last_two_returns_give_a_trend(write: Write) -> None:
    ((last, before),) = latest(read_returns(write({}, BEFORE))).values()
    assert (last.period_end, before.period_end if before else None) == (date(2026, 3, 31), date(2025, 3, 31))
    table = supervise(write({}, BEFORE), on=DAY).table("ratios")
    row = next(row for row in table.rows if row["ratio"] == "EBITDA margin")
    # 0.8 of 9.5 million before, 1.3 of 10 million now
    assert row["change"] == Decimal("0.13") - Decimal(800_000) / Decimal(9_500_000)


@pytest.mark.parametrize(
    ("row", "rule", "field"),
    [
        ({"revenue": "ten"}, "value-error", "revenue"),
        ({"tier": "huge"}, "enum", "tier"),
        ({"occupancy": "1.2"}, "less-than-equal", "occupancy"),
        ({"period_end": "2024-03-31"}, "period", "period_end"),
        ({"rent_related": "1000001"}, "part-over-whole", "rent_related"),
        ({"name": ""}, "missing", "name"),
    ],
)
def test_a_return_that_is_wrong_is_refused(write: Write, row: dict[str, str], rule: str, field: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_returns(write(row))
    assert [(problem.rule, problem.field, problem.row) for problem in caught.value.problems] == [(rule, field, 2)]


def test_two_returns_for_one_day_are_refused(write: Write) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_returns(write({}, {"period_start": "2026-03-31", "period_end": "2026-06-30"}))
    assert [problem.rule for problem in caught.value.problems] == ["overlap"]


def test_accounts_in_ixbrl_are_read_by_their_tags() -> None:
    """Thousands by scale, a negative by its sign; the year before and a part of the cash are left out."""
    found = read_accounts(ACCOUNTS)
    assert (found.company_number, found.start, found.end) == ("ZZ000001", date(2025, 4, 1), date(2026, 3, 31))
    assert found.figures == {
        "revenue": Decimal(10_000_000), "interest": Decimal(400_000), "cash": Decimal(365_000),
        "net_assets": Decimal(-250_000),
    }  # fmt: skip


TURNOVER = 'name="core:TurnoverRevenue" unitRef="GBP" decimals="-3" scale="3" format="ixt2:numdotdecimal">10,000<'
CASH = 'contextRef="end" name="core:CashBankOnHand" unitRef="GBP" decimals="0" format="ixt2:numdotdecimal">365,000<'


NIL = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'


def filed(folder: Path, old: str, new: str) -> Path:
    text = ACCOUNTS.read_text(encoding="utf-8")
    assert old in text
    (folder / "a.html").write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder / "a.html"


@pytest.mark.parametrize(
    ("old", "new", "figure", "value"),
    [
        # The company has none to tell of: that is no nought.
        (CASH, CASH.replace('decimals="0"', NIL).replace(">365,000<", "><"), "cash", None),
        (CASH, CASH.replace("numdotdecimal", "numdash").replace("365,000", "-"), "cash", "0"),
        (TURNOVER, TURNOVER.replace("numdotdecimal", "num-comma-decimal").replace("10,000", "10.000,5"), "revenue",
         "10000500"),
        # 1.1 million by scale is 1,100,000.0000000002 in binary.
        (TURNOVER, TURNOVER.replace('scale="3"', 'scale="6"').replace("10,000", "1.1"), "revenue", "1100000"),
        (TURNOVER, TURNOVER.replace('decimals="-3"', 'decimals="INF"'), "revenue", "10000000"),
    ],
)  # fmt: skip
def test_a_figure_as_accounts_may_tag_it(tmp_path: Path, old: str, new: str, figure: str, value: str | None) -> None:
    found = read_accounts(filed(tmp_path, old, new)).figures.get(figure)
    assert found == (None if value is None else Decimal(value))


def test_of_a_figure_in_thousands_and_in_pounds_the_exact_one_is_taken(tmp_path: Path) -> None:
    """10,000 thousand and 10,000,400 are one figure; 10,000 thousand and 10,001,000 are two."""
    mark = 'contextRef="year" name="core:TurnoverRevenue" unitRef="GBP" decimals="0"'
    again = f"<ix:nonFraction {mark}>{{}}</ix:nonFraction>"
    found = read_accounts(filed(tmp_path, "<p>Interest", f"<p>{again.format('10,000,400')} Interest"))
    assert found.figures["revenue"] == Decimal(10_000_400)
    with pytest.raises(ProblemsFound, match="10,001,000"):
        read_accounts(filed(tmp_path, "<p>Interest", f"<p>{again.format('10,001,000')} Interest"))


def test_a_figure_that_cannot_be_read_is_not_left_out_in_silence(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_accounts(filed(tmp_path, ">365,000<", ">(365,000)<"))
    assert [(one.rule, one.field, one.value) for one in caught.value.problems] == [
        ("figure-unread", "cash", "(365,000)")
    ]


def test_a_company_is_the_same_without_the_nought_that_a_spreadsheet_drops(tmp_path: Path) -> None:
    found = read_accounts(filed(tmp_path, ">ZZ000001</ix", ">01234567</ix"))
    assert held_against([made(company_number="1234567", cash="365000", net_assets="-250000")], [found]) == ()


def test_twelve_months_are_a_year_with_a_29_february_too() -> None:
    """1 April 2023 to 31 March 2024 has 366 days: 5.0 over 1.3 of EBITDA, and three points of debt for one year."""
    leap = made(period_start="2023-04-01", period_end="2024-03-31")
    assert (leap.days, leap.years) == (366, 1)
    assert ratio(leap, "net_debt_to_ebitda").value == Decimal(5) / Decimal("1.3")
    rate = stressed(leap, Shock(id="c", title="c", interest=Decimal("0.03"))).cover.value
    assert rate == Decimal("2300000") / (Decimal("1400000") + Decimal("5870000") * Decimal("0.03"))
    assert made(period_start="2025-04-01", period_end="2026-03-30").years == Decimal(364) / 365


def test_twenty_four_months_are_two_years_whatever_days_they_have() -> None:
    """A first period may be two years: 731 days with a 29 February. Earnings of 1.3 are 0.65 a year, not 0.6491."""
    long = made(period_start="2023-04-01", period_end="2025-03-31")
    assert (long.days, long.years) == (731, 2)
    assert ratio(long, "net_debt_to_ebitda").value == Decimal(5) / Decimal("0.65")
    assert made(period_start="2024-04-01", period_end="2026-03-31").years == 2
    # A year from 29 February ends with the February after: what follows begins on 1 March.
    assert made(period_start="2024-02-29", period_end="2025-02-28").years == 1
    # Eighteen months are no whole years.
    assert made(period_start="2024-04-01", period_end="2025-09-30").years == Decimal(548) / 365


def test_a_stress_goes_no_further_than_every_bed_and_no_interest() -> None:
    """From 90 in 100, twenty points more fill the last tenth: revenue 10 m / 0.9. Interest of 0.4 m falls to nought."""
    full = stressed(made(), Shock(id="a", title="a", occupancy=Decimal("0.2"))).after
    assert full is not None and abs(full.revenue - Decimal(10_000_000) / Decimal("0.9")) < Decimal("1e-15")
    free = stressed(made(), Shock(id="b", title="b", interest=Decimal("-0.1"))).after
    assert free is not None and free.interest == 0
    empty = stressed(made(occupancy="0"), Shock(id="c", title="c", occupancy=Decimal("-0.1")))
    assert empty.after is None and "no bed is occupied" in empty.cover.why


def test_accounts_are_held_against_the_return() -> None:
    differences = held_against([made()], [read_accounts(ACCOUNTS)])
    assert {(one.figure, one.returned, one.filed) for one in differences} == {
        ("cash", Decimal(870_000), Decimal(365_000)),
        ("net_assets", Decimal(4_130_000), Decimal(-250_000)),
    }
    near = made(cash="365500", net_assets="-250500")
    assert held_against([near], [read_accounts(ACCOUNTS)]) == ()


@pytest.mark.parametrize(
    ("changed", "rule"),
    [({"period_end": "2026-03-30"}, "other-dates"), ({"company_number": "ZZ9"}, "unknown-company")],
)
def test_accounts_for_other_dates_or_companies_are_refused(changed: dict[str, str], rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        held_against([made(**changed)], [read_accounts(ACCOUNTS)])
    assert [problem.rule for problem in caught.value.problems] == [rule]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<html ", '<!DOCTYPE html [<!ENTITY a "b">]><html '),
        ("UKCompaniesHouseRegisteredNumber", "Other"),
        ("EndDateForPeriodCoveredByReport", "Other"),
        ("<html", "<nothing"),
        ('contextRef="part" name', 'contextRef="end" name'),
    ],
)
def test_what_are_no_accounts_is_refused(tmp_path: Path, old: str, new: str) -> None:
    text = ACCOUNTS.read_text(encoding="utf-8").replace(old, new, 1)
    (tmp_path / "a.html").write_text(text.replace("</html>", "</nothing>") if "nothing" in new else text, "utf-8")
    with pytest.raises(ProblemsFound):
        read_accounts(tmp_path / "a.html")


RULES = """\
stress: [{id: s, title: s, staff: 0.1}]
viability: [{grade: B, title: b, any: [{ratio: roce, below: 0.5}]}, {grade: A, title: a, any: []}]
conduct: []
visit: {local: {grades: [B], flags: 1}}
"""


def test_rules_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    own: Rules = rules(tmp_path / "rules.yaml")
    assert graded(made(), None, own, on=AS_OF).grade == "B"
    assert graded(made(revenue="90000000"), None, own, on=AS_OF).grade == "A"


@pytest.mark.parametrize(
    ("old", "new"),
    [("roce", "luck"), ("ratio: roce", "stress: t"), ("any: []", "any: [{ratio: roce, above: 1}]"), ("below: 0.5", "")],
)
def test_rules_that_cannot_be_are_refused(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "rules.yaml").write_text(RULES.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemsFound):
        rules(tmp_path / "rules.yaml")


def test_closures_by_year_stand_beside(write: Write) -> None:
    table = supervise(write({}), on=DAY).table("closures")
    assert [row["year"] for row in table.rows] == [str(year) for year in range(2011, 2024)]
    assert table.rows[0]["other_closures"] == 741 and table.rows[-1]["enforced_beds"] == 1630


def test_landlords_stand_beside_as_printed(write: Write) -> None:
    """46% is 0.46 of ours, 128.8% is 1.288 times; a home a year is no bed week. One provider has no median."""
    rows = supervise(write({}), on=DAY).table("housing").rows
    at = {(row["metric"], row["of"], row["year"]): row for row in rows}
    gearing = at["gearing", "sector median", "2023"]
    assert (gearing["theirs"], gearing["unit"], gearing["ours"], gearing["providers"]) == (
        Decimal("0.46"), "share", None, 1,
    )  # fmt: skip
    assert at["EBITDA MRI interest cover", "sector median", "2023"]["theirs"] == Decimal("1.288")
    home = at["headline cost per home", "sector median", "2024"]
    assert home["theirs"] is None and home["as_printed"] == "5,136 GBP"
    assert {row["as_printed"] for row in rows if row["metric"] == "reinvestment" and row["year"] == "2024"} == {
        "7.7 percent"
    }


def test_the_median_of_ours_is_of_five_providers_or_more(write: Write) -> None:
    """Debt less cash of 5.0 over 5.0 and net assets of 3 to 7 million: the middle is 5.0 / (5.0 + 5.0) = 0.5."""
    many = [{"provider_id": f"P{n}", "name": f"P{n}", "net_assets": str(n * 1_000_000)} for n in range(3, 8)]
    found = supervise(write(*many), on=DAY)
    (row,) = [one for one in found.table("housing").rows if (one["metric"], one["year"]) == ("gearing", "2023")]
    assert (row["ours"], row["providers"]) == (Decimal("0.5"), 5)


def test_stresses_that_are_handed_over_are_shown_and_decide_no_grade(write: Write) -> None:
    """Staff costs of 6.0 million and a tenth: (10.0 - 6.6 - 1.5 - 0.2) / 1.4; with fees up a tenth 2.7 / 1.4."""
    over = [
        Shock(id="pay", title="pay alone", staff=Decimal("0.1")),
        Shock(id="both", title="pay and fees", staff=Decimal("0.1"), fee=Decimal("0.1")),
    ]
    without, with_them = (supervise(write({}), shocks=shocks, on=DAY) for shocks in ((), over))
    rows = {row["stress"]: row["after"] for row in with_them.table("stress").rows}
    assert rows["pay alone"] == Decimal("1.7") / Decimal("1.4")
    assert rows["pay and fees"] == Decimal("2.7") / Decimal("1.4")
    assert with_them.table("grades").rows == without.table("grades").rows
