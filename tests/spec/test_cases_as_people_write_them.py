"""A case as a family writes it: other times than a week, £ and commas, British days, everyday names; what is asked.

Every case is invented. Amounts a week are reasoned beside the tests: a year is 52 weeks, a month a twelfth of one.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D
from typing import Any

import pytest

from ncs.charging.case.amounts import a_week, amount_of, share_of
from ncs.charging.case.case import Case
from ncs.charging.case.case_file import parse_case
from ncs.charging.case.days import day_of
from ncs.charging.case.spoken import meanings
from ncs.charging.law.assessment import assess
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.money import BadMoney

HOME_CARE = {
    "date": date(2026, 5, 4),
    "person": {"age": 84},
    "setting": {"kind": "not_a_care_home"},
    "cost": {"weekly": 310},
    "owns_home": False,
}


def case_of(**changes: Any) -> Case:
    return parse_case(HOME_CARE | changes)


def problems(**changes: Any) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        case_of(**changes)
    return list(found.value.problems)


@pytest.mark.parametrize(
    ("key", "amount", "week"),
    [
        ("yearly", 12547, "241.28"),  # 12,547 / 52 = 241.288: down, income favours the adult
        ("monthly", "£1,045.63", "241.29"),  # 1,045.63 x 12 / 52 = 241.299
        ("four_weekly", "965.20", "241.30"),
        ("fortnightly", 482.6, "241.30"),
        ("quarterly", 3136.9, "241.30"),
        ("annual", 12547.60, "241.30"),
    ],
)
def test_an_amount_for_another_time_is_one_a_week(key: str, amount: Any, week: str) -> None:
    case = case_of(income=[{"kind": "state_pension", key: amount}])
    assert case.income[0].weekly == D(week)
    assert any(f"£{week} a week" in note for note in case.read_as)


def test_a_cost_that_comes_off_is_rounded_up_and_every_amount_has_the_same_keys() -> None:
    """Rent of 500 a month is 115.384 a week: 115.39; the fee of 1,000 a month is 230.769: 230.76."""
    case = case_of(
        housing_costs=[{"kind": "rent", "monthly": 500, "help_monthly": 130}],
        cost={"monthly": 1000, "council_rate_monthly": 900},
        disability_costs_yearly=1000,
        overrides={"pea_extra_yearly": 52},
    )
    assert (case.housing_costs[0].weekly, case.housing_costs[0].help_weekly) == (D("115.39"), D("30.00"))
    assert (case.cost.weekly, case.cost.council_rate_weekly) == (D("230.76"), D("207.69"))
    assert (case.disability_costs_weekly, case.overrides.pea_extra_weekly) == (D("19.24"), 1)


def test_what_was_understood_is_said_in_the_statement() -> None:
    case = case_of(
        income=[{"kind": "State Pension", "monthly": "1,000"}], capital=[{"kind": "Premium bonds", "value": "£1,000"}]
    )
    said = " ".join(assess(case).assumptions)
    assert "£1,000.00 a month is taken as £230.76 a week" in said
    assert "“Premium bonds” is read as National Savings and premium bonds" in said


def test_the_same_amount_twice_is_refused() -> None:
    (found,) = problems(income=[{"kind": "state_pension", "weekly": 200, "yearly": 10400}])
    assert (found.field, found.rule) == ("income.0.yearly", "amount-given-twice")


def test_words_after_an_amount_that_contradict_its_key_are_asked_about() -> None:
    (found,) = problems(income=[{"kind": "state_pension", "weekly": "£900 a month"}])
    assert "Write monthly: in place of weekly:" in (found.next_step or "")
    assert case_of(income=[{"kind": "state_pension", "weekly": "£230.25 a week"}]).income[0].weekly == D("230.25")


def test_a_number_cut_by_a_comma_is_named() -> None:
    """In braces YAML reads 1,250.00 as 1 and a key 250.00."""
    found = problems(income=[{"kind": "occupational_pension", "weekly": 1, "250.00": None}])
    assert [problem.rule for problem in found] == ["number-cut-in-two"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("£1,234.50", "1234.50"), ("1 250", "1250"), ("£ 12", "12"), ("12.5 pounds", "12.5"), (".50", "0.50"),
        ("£250k", "250000"), ("1.25 million", "1250000"), ("1250 GBP", "1250"),
    ],
)  # fmt: skip
def test_amounts_in_words(text: str, amount: str) -> None:
    assert amount_of(text) == (D(amount), "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("£90 a day", "daily"), ("£1,000 p/w", "weekly"), ("1000/wk", "weekly"), ("£4,000 p.c.m.", "monthly"),
        ("£3,000 a quarter", "quarterly"), ("£965.20 every 4 weeks", "four_weekly"),
    ],
)  # fmt: skip
def test_the_time_after_an_amount_is_known_however_it_is_written(text: str, found: str) -> None:
    assert amount_of(text)[1] == found


@pytest.mark.parametrize("key", ["Monthly", "per_month", "per month", "pcm"])
def test_a_key_for_a_time_may_be_written_as_people_say_it(key: str) -> None:
    """1,000 x 12 / 52 = 230.769."""
    assert case_of(income=[{"kind": "state_pension", key: 1000}]).income[0].weekly == D("230.76")


@pytest.mark.parametrize("text", ["1,25", "12,34,567", "about 50", "1.250,00", "£", "five", "1e5", "-"])
def test_what_is_no_amount_is_not_guessed(text: str) -> None:
    with pytest.raises(BadMoney):
        amount_of(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/03/1944", date(1944, 3, 12)),
        ("1-2-1944", date(1944, 2, 1)),
        ("31.12.2025", date(2025, 12, 31)),
        ("12th March 1944", date(1944, 3, 12)),
        ("3 Sept 1944", date(1944, 9, 3)),
        ("12/13/1944", None),  # month-first is never taken
        ("12/03/44", None),  # 1944 or 2044
        ("31/02/1944", None),
        ("12-Mar-1944", date(1944, 3, 12)),  # as a spreadsheet shows it
        ("Sunday 12th of March 1944", date(1944, 3, 12)),
        ("1944/03/12", date(1944, 3, 12)),  # the year first leaves no doubt
        ("1944/13/03", None),
        ("March 1944", None),
    ],
)
def test_days_are_british(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_a_day_in_a_case_is_read_and_said() -> None:
    case = case_of(date="04/05/2026", person={"born": "12/03/1944", "children_born": ["1/2/2012"]})
    assert (case.date, case.person.born) == (date(2026, 5, 4), date(1944, 3, 12))
    assert case.person.children_born == (date(2012, 2, 1),)
    assert any("12 March 1944" in note for note in case.read_as)


@pytest.mark.parametrize(
    ("part", "said", "kinds"),
    [
        ("income", "ESA", ("employment_and_support_allowance",)),
        ("income", "PIP enhanced daily living", ("pip_daily_living_enhanced",)),
        ("income", "AA (higher)", ("attendance_allowance_higher",)),
        ("capital", "Current accounts", ("savings",)),
        ("capital", "Lifetime ISA", ("savings", "investments")),
        ("setting", "Sheltered accommodation", ("not_a_care_home",)),
        ("relation", "step-mum", ("relative",)),
        ("relation", "ex-partner", ("estranged_partner", "former_partner_lone_parent")),
        ("income", "State Pension", ("state_pension",)),
        ("income", "Carer's Allowance", ("carers_allowance",)),
        ("income", "NHS pension", ("occupational_pension",)),
        ("income", "pension credit", ("pension_credit_guarantee", "pension_credit_savings")),
        ("income", "lottery", ()),
        ("capital", "Premium Bonds", ("national_savings",)),
        ("capital", "ISA", ("savings", "investments")),
        ("capital", "Cash ISA", ("savings",)),
        ("relation", "Dad", ("relative",)),
        ("relation", "wife", ("partner",)),
        ("relation", "son", ("relative", "own_child_under_18")),
        ("setting", "Supported living", ("not_a_care_home",)),
        ("services", "CHC", ("nhs_continuing_healthcare",)),
        ("housing_costs", "Council Tax", ("council_tax",)),
        ("income", "Mum's state pension", ("state_pension",)),
        ("capital", "her ISA", ("savings", "investments")),
    ],
)
def test_everyday_names(part: str, said: str, kinds: tuple[str, ...]) -> None:
    assert meanings(part, said) == kinds


def test_every_everyday_name_leads_to_a_kind_that_exists() -> None:
    from ncs.charging.case import spoken

    for part, names in spoken._spoken().items():
        for said, kinds in names.items():
            assert set(kinds) <= set(spoken.titles_of(part)), (part, said)


def test_pip_is_known_by_its_rate_and_otherwise_asked() -> None:
    """114.60 is the enhanced daily living rate of 2026-27 alone; 90 is none, so four are offered."""
    assert case_of(income=[{"kind": "PIP", "weekly": "114.60"}]).income[0].kind == "pip_daily_living_enhanced"
    (found,) = problems(income=[{"kind": "PIP", "weekly": 90}])
    assert found.rule == "which-is-meant" and "pip_mobility_standard (PIP mobility (standard))" in (
        found.next_step or ""
    )


@pytest.mark.parametrize("said", ["home", "House", "her flat", "property", "Mum's house", "half the house"])
def test_a_building_among_savings_is_asked_whether_it_is_the_home(said: str) -> None:
    """A home does not count for 12 weeks or while some live in it (Schedule 2); another property counts at once."""
    (found,) = problems(capital=[{"kind": said, "value": 420000}])
    assert (found.rule, found.field) == ("is-it-the-home", "capital.0.kind")
    assert "home: {" in (found.next_step or "") and "land_or_property" in (found.next_step or "")


def test_a_number_that_a_comma_cut_in_two_is_named_by_its_own_key_and_asked_nothing_else() -> None:
    """In ``{weekly: 1,450}`` YAML reads weekly 1 and an empty entry 450: a pound a week is not what was meant."""
    (found,) = problems(cost={"weekly": "£1", "450": None})
    assert (found.rule, found.field) == ("number-cut-in-two", "cost.weekly")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"capital": [{"kind": "savings", "value": 1, "mortgage": 5}]}, "mortgage belongs under home:."),
        ({"person": {"age": 84, "partner": {}}}, "partner belongs at the top of the file."),
        ({"relation": "partner"}, "relation belongs under home.occupied_by:."),
    ],
)
def test_a_key_in_the_wrong_place_is_told_its_own(changes: dict[str, Any], place: str) -> None:
    (found,) = problems(**changes)
    assert (found.rule, found.next_step) == ("unknown-key", place)


def test_shares_in_words() -> None:
    assert [share_of(text) for text in ("half", "50%", "1/3", "lots", "1/0")] == ["0.5", "0.5", "0.3333", None, None]


def test_a_week_is_exact_to_the_penny() -> None:
    assert a_week(D(1), "monthly") == D("0.23") and a_week(D(1), "monthly", up=True) == D("0.24")
    assert a_week(D("52"), "yearly", up=True) == 1


@pytest.mark.parametrize(
    ("changes", "field", "step"),
    [
        ({"income": [{"kind": "attendance_allowance_higher", "weekly": 458.40}]}, "income.0.weekly", "four_weekly:"),
        ({"income": [{"kind": "attendance_allowance_higher", "weekly": 496.60}]}, "income.0.weekly", "monthly:"),
        ({"income": [{"kind": "attendance_allowance_lower", "weekly": 3988}]}, "income.0.weekly", "yearly:"),
        ({"income": [{"kind": "attendance_allowance_higher", "weekly": 76.70}]}, "income.0.weekly", "allowance_lower"),
        ({"income": [{"kind": "carers_allowance", "weekly": 8.65}]}, "income.0.weekly", "another kind"),
        ({"income": [{"kind": "state_pension", "weekly": 964}]}, "income.0.weekly", "four_weekly:"),
        ({"income": [{"kind": "occupational_pension", "weekly": 9000}]}, "income.0.weekly", "yearly:"),
        ({"cost": {"weekly": 52000}}, "cost.weekly", "yearly:"),
        ({"housing_costs": [{"kind": "council_tax", "weekly": 1800}]}, "housing_costs.0.weekly", "yearly:"),
        ({"housing_costs": [{"kind": "rent", "weekly": 950}]}, "housing_costs.0.weekly", "monthly:"),
        ({"disability_costs_weekly": 900}, "disability_costs_weekly", "disability_costs_yearly:"),
        ({"owns_home": True, "home": {"value": 250}}, "home.value", "250000"),
        ({"setting": {"kind": "care_home_temporary"}, "cost": {"weekly": 150}}, "cost.weekly", "daily:"),
        (
            {"person": {"age": 84, "couple": True}, "partner": {"income": [{"kind": "state_pension", "weekly": 900}]}},
            "partner.income.0.weekly",
            "four_weekly:",
        ),
    ],
)  # fmt: skip
def test_an_unlikely_amount_is_asked_back_and_may_be_confirmed(changes: dict[str, Any], field: str, step: str) -> None:
    (found,) = problems(**changes)
    assert (found.rule, found.field) == ("is-it-right", field)
    assert step in (found.next_step or "") and f"sure: [{field}]" in (found.next_step or "")
    assert case_of(**changes, sure=[field]).sure == (field,)


def test_all_unlikely_amounts_are_confirmed_by_one_line() -> None:
    incomes = [{"kind": "attendance_allowance_higher", "weekly": 458.40}, {"kind": "state_pension", "weekly": 964}]
    found = problems(income=incomes)
    assert all("sure: [income.0.weekly, income.1.weekly]" in (problem.next_step or "") for problem in found)


def test_sure_of_nothing_is_refused() -> None:
    (found,) = problems(sure=["income.3.weekly"])
    assert (found.field, found.rule) == ("sure.0", "sure-of-nothing")


@pytest.mark.parametrize(
    "income",
    [
        {"kind": "attendance_allowance_higher", "weekly": "110.40"},  # the rate of the year before
        {"kind": "state_pension", "weekly": 380},  # with additional pension
        {"kind": "dla_mobility", "weekly": "30.30"},  # paid at the lower of two rates
        {"kind": "attendance_allowance_higher", "weekly": 0},  # not in payment
        {"kind": "occupational_pension", "weekly": 700},
    ],
)
def test_likely_amounts_are_not_asked_about(income: dict[str, Any]) -> None:
    assert case_of(income=[income]).income
