"""What the questions ask of whom, and what the statement says of what they do not ask. Every case is invented."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from ncs.charging.case.case import Case
from ncs.charging.use.asked import OFTEN, with_other_answers
from ncs.charging.use.asking import State, case_of, next_question, questions, step
from ncs.charging.use.cases import Assessed, assess
from ncs.core.errors import ProblemsFound

#: A person of 71 at home, alone, with £300 of State Pension a week and a home of their own. Nothing is left out of
#: their income, for they reached pension age after April 2016 (Schedule 1 para 40).
HOME = {
    "where": "home", "date": "04/05/2026", "born": "01/02/1955", "cost": "400", "couple": "no", "state_pension": "300",
    "pension": "0", "benefit": "none", "savings": "9000", "owns_home": "yes", "home_value": "140000",
    "others": "nobody",
}  # fmt: skip
#: The same person in a care home for good.
PLACE = HOME | {"where": "care_home", "admitted": "20/04/2026", "nursing": "no"}
#: Living with a partner of 71.
PAIR = {"couple": "yes", "together": "yes", "partner_born": "02/02/1955", "partner_there": "yes"}


def answered(typed: dict[str, str]) -> State:
    """Return the end of the questions; one that has a default and is not typed gets an empty line."""
    state = State(today=date(2026, 5, 4))
    while (question := next_question(state)) is not None:
        taken = step(state, typed.get(question.id, ""))
        assert not taken.said, (question.id, taken.said)
        state = taken.state
    return state


def asked(typed: dict[str, str]) -> set[str]:
    """Return the names of the questions on the way."""
    return {name for name, _ in answered(typed).given}


def found(typed: dict[str, str]) -> Assessed:
    """Return the assessment of the answers."""
    return assess(case_of(answered(typed).answers))


def said(case: dict[str, Any]) -> str:
    """Return what was assumed, in one string."""
    return " ".join(assess(case).result.assumptions)


@pytest.mark.parametrize(
    ("more", "charge"),
    [
        ({}, "58.55"),  # 300 less 241.45, the guarantee of somebody single of pension age (2026 circular)
        ({"council_tax": "£1,690 a year"}, "26.05"),  # 1,690 / 52 is 32.50
        ({"home_costs": "£43.33 a month"}, "48.55"),  # 43.33 × 12 / 52 is 9.9992, in whole pence 10.00
        ({"council_tax": "32.50", "home_costs": "10"}, "16.05"),
        ({"owns_home": "no", "rent": "20", "council_tax": "32.50"}, "6.05"),
    ],
)
def test_what_keeping_the_home_costs_is_left_with_care_at_home(more: dict[str, str], charge: str) -> None:
    """SI 2014/2672 Schedule 1 para 2, whether the home is owned or rented."""
    assert str(found(HOME | more).result.assessed) == charge


def test_costs_of_the_home_are_asked_of_everybody_but_in_a_care_home_for_good() -> None:
    stay = PLACE | {"weeks": "20", "return": "yes"}
    for where in ("temporary", "short"):
        short = {"weeks": "3"} if where == "short" else {}
        assert {"council_tax", "home_costs"} <= asked(stay | {"where": where} | short)
    assert {"council_tax", "rent"} <= asked(HOME | {"owns_home": "no"})
    assert "home_costs" not in asked(HOME | {"owns_home": "no"})
    assert not {"council_tax", "home_costs", "rent"} & asked(PLACE)


def test_another_house_counts_less_a_tenth_wherever_care_is_given() -> None:
    """9,000 + 90% of 15,834 is 23,250.60, above the upper limit of 23,250; of 15,833 it is 23,249.70."""
    for start in (HOME, PLACE):
        assert found(start | {"property": "15834"}).result.status.value == "full_cost"
        assert found(start | {"property": "15833"}).result.status.value == "supported"


def test_who_cares_for_a_partner_keeps_the_carer_premium() -> None:
    """One of a couple of pension age keeps 184.30, and 55.25 more as a carer: of 300 a week 60.45 is left."""
    assert str(found(HOME | PAIR).result.assessed) == "115.70"
    assert str(found(HOME | PAIR | {"carer": "yes"}).result.assessed) == "60.45"
    assert "carer" not in asked(HOME)
    assert "carer" not in asked(PLACE | PAIR)


#: The rates of 2026-27 (benefit and pension rates 2026 to 2027, DWP).
RATES = {
    "higher": "114.60", "lower": "76.70", "enhanced": "114.60", "standard": "76.70",
    "dla_highest": "114.60", "dla_middle": "76.70", "dla_lowest": "30.30",
}  # fmt: skip


def test_every_benefit_for_disability_has_its_amount_and_its_costs_asked() -> None:
    """With DLA as with Attendance Allowance the extra costs of disability come off (Schedule 1 para 4)."""
    by_id = {one.id: one for one in questions()}
    assert {one.value for one in by_id["benefit"].choices if one.write} == set(RATES)
    assert not {"benefit_amount", "extra"} & asked(HOME)
    for benefit, rate in RATES.items():
        assert {"benefit_amount", "extra"} <= asked(HOME | {"benefit": benefit, "benefit_amount": rate})
    dla = HOME | {"benefit": "dla_middle", "benefit_amount": "76.70", "extra": "15"}
    assert str(found(dla).result.assessed) == "120.25"  # 300 + 76.70 - 15 - 241.45


def test_what_is_owed_on_another_house_comes_off_it() -> None:
    """9,000 + 90% of 20,000 - 3,749.99 is 23,250.01, above the upper limit of 23,250; a penny more owed, at it."""
    owing = HOME | {"property": "20000"}
    assert "property_debts" not in asked(HOME)
    assert found(owing | {"property_debts": "3749.99"}).result.status.value == "full_cost"
    assert found(owing | {"property_debts": "3750"}).result.status.value == "supported"


#: What few people have, as a case that says it and as the words where it is silent.
SINGLE: dict[str, Any] = {
    "date": date(2026, 5, 4),
    "person": {"born": date(1940, 2, 1)},
    "setting": {"kind": "not_a_care_home"},
    "cost": {"weekly": 400},
    "income": [{"kind": "state_pension", "weekly": 300}],
    "capital": [{"kind": "savings", "value": 15000}],
    "owns_home": False,
}
YOUNG = SINGLE | {"person": {"born": date(1980, 2, 1)}}
COUPLE = YOUNG | {"person": {"born": date(1980, 2, 1), "couple": True}, "partner": {"born": date(1975, 2, 1)}}
PERMANENT = SINGLE | {"setting": {"kind": "care_home_permanent", "admitted": date(2026, 4, 20)}}
OTHER = SINGLE | {"income": [{"kind": "other_income", "weekly": 300}]}
LAND = [{"kind": "land_or_property", "value": 9000}]


@pytest.mark.parametrize(
    ("words", "silent", "not_so"),
    [
        ("income.kind", OTHER, SINGLE),
        ("capital.kind", SINGLE, SINGLE | {"capital": [{"kind": "savings", "value": 14250}]}),
        ("capital.kind", SINGLE, SINGLE | {"capital": [{"kind": "personal_injury_trust", "value": 15000}]}),
        ("capital.debts", SINGLE | {"capital": LAND}, SINGLE | {"capital": [LAND[0] | {"debts": 100}]}),
        ("person.premiums", SINGLE, SINGLE | {"person": {"born": date(1940, 2, 1), "premiums": ["carer"]}}),
        ("person.premiums", SINGLE, SINGLE | {"income": [{"kind": "carers_allowance", "weekly": "86.45"}]}),
        ("person.premiums", SINGLE, PERMANENT),
        ("person.premiums", SINGLE, SINGLE | {"person": {"born": date(1940, 2, 1), "without_premiums": ["carer"]}}),
        ("capital.debts", SINGLE | {"capital": LAND}, SINGLE | {"capital": [LAND[0] | {"debts": 0}]}),
        ("capital.owners", COUPLE | {"capital": LAND}, COUPLE | {"capital": [LAND[0] | {"owners": 1}]}),
        ("partner.income", COUPLE, COUPLE | {"partner": {"born": date(1950, 2, 1)}}),
        (
            "partner.income",
            COUPLE,
            COUPLE | {"partner": {"born": date(1975, 2, 1), "income": [{"kind": "earnings", "weekly": 100}]}},
        ),
        ("partner.income", COUPLE, YOUNG),
        ("person.children_born", YOUNG, SINGLE),
        ("person.children_born", YOUNG, YOUNG | {"person": {"born": date(1980, 2, 1), "children": 1}}),
        ("services.kind", SINGLE, SINGLE | {"services": [{"kind": "reablement", "weeks_received": 7}]}),
        ("cost.council_rate_weekly", PERMANENT, SINGLE),
        ("cost.council_rate_weekly", PERMANENT, PERMANENT | {"cost": {"weekly": 400, "council_rate_weekly": 400}}),
        ("overrides.pea_extra_weekly", PERMANENT, SINGLE),
        (
            "overrides.pea_extra_weekly",
            PERMANENT,
            PERMANENT | {"owns_home": True, "home": {"value": 140000, "occupied_by": []}},
        ),
        (
            "overrides.pea_extra_weekly",
            PERMANENT,
            PERMANENT | {"housing_costs": [{"kind": "rent", "weekly": 90}]},
        ),
    ],
)
def test_what_is_not_asked_is_said_with_the_place_for_it(
    words: str, silent: dict[str, Any], not_so: dict[str, Any]
) -> None:
    """Only where it could change something and the case is silent; the place is one that a case has."""
    assert f"({words})." in said(silent)
    assert f"({words})." not in said(not_so)
    part, _, key = words.partition(".")
    assert part in Case.model_fields
    held = re.findall(r"[A-Z]\w+", str(Case.model_fields[part].annotation))
    assert any(key in model.model_fields for model in _models() if model.__name__ in held)


ILL = {"income": [{"kind": "state_pension", "weekly": 200}, {"kind": "pip_daily_living_enhanced", "weekly": "114.60"}]}
CARER = {"income": [{"kind": "state_pension", "weekly": 200}, {"kind": "carers_allowance", "weekly": "86.45"}]}
_NONE, _DISABILITY, _CARER = "No premium is given", "No premium for disability is given", "no Carer's Allowance"


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (YOUNG, {_NONE}),
        (YOUNG | ILL, {_CARER}),
        (YOUNG | CARER, {_DISABILITY}),
        (YOUNG | {"person": {"born": date(1980, 2, 1), "premiums": ["disability"]}}, {_CARER}),
        (YOUNG | {"person": {"born": date(1980, 2, 1), "without_premiums": ["disability"]}}, {_CARER}),
        (YOUNG | {"person": {"born": date(1980, 2, 1), "without_premiums": ["carer"]}}, {_DISABILITY}),
        (YOUNG | {"person": {"born": date(1980, 2, 1), "without_premiums": ["carer", "disability"]}}, set()),
        (SINGLE, {_CARER}),
        (SINGLE | CARER, set()),
        (COUPLE | CARER | {"partner": {"born": date(1950, 2, 1)}}, set()),  # the pensioner premium has its place
    ],
)
def test_each_premium_that_is_not_known_is_said_once(case: dict[str, Any], told: set[str]) -> None:
    """Those below pension age may have one for disability and one for a carer; those above, the carer's alone."""
    assert {words for words in (_NONE, _DISABILITY, _CARER) if words in said(case)} == told


def test_what_may_stand_in_the_way_of_carers_allowance_is_said_by_age() -> None:
    """A pension for who has one; below pension age another benefit, such as Employment and Support Allowance."""
    assert "only their pension stands" in said(SINGLE)
    assert "only another benefit stands" in said(YOUNG | ILL)


def test_a_premium_is_due_or_not_due() -> None:
    for person in ({"premiums": ["carer"], "without_premiums": ["carer"]}, {"without_premiums": ["carers"]},
                   {"without_premiums": ["carer", "carer"]}):  # fmt: skip
        with pytest.raises(ProblemsFound):
            assess(SINGLE | {"person": {"born": date(1940, 2, 1)} | person})


def test_that_a_premium_is_not_due_is_nothing_given_in_vain() -> None:
    unused = assess(PERMANENT | {"person": {"born": date(1940, 2, 1), "without_premiums": ["carer"]}}).result.unused
    assert not any("without_premiums" in one for one in unused)


def test_who_pays_all_is_told_nothing_of_top_ups_or_premiums() -> None:
    rich = PERMANENT | {"capital": [{"kind": "savings", "value": 90000}]}
    assert "council_rate_weekly" not in said(rich)
    assert "pea_extra_weekly" not in said(rich)
    free = SINGLE | {"services": [{"kind": "section_117_aftercare"}]}
    assert "capital.kind" not in said(free)


def test_a_page_says_what_to_do_where_something_is_not_so() -> None:
    """Whoever has no case file is told no keys of one."""
    shown = assess(OTHER)
    page = shown.report(commands=False).page()
    assert "tell the council: the answer may then be different" in page
    assert "Other income counts in full" in page and "income.kind" not in page and "services.kind" not in page
    assert "income.kind" in shown.report().page()


def _models() -> list[Any]:
    from ncs.charging.case import case

    return [one for one in vars(case).values() if isinstance(one, type) and hasattr(one, "model_fields")]


def test_a_partner_is_tried_in_a_care_home_and_at_home_it_is_said_what_would_have_to_be_known() -> None:
    """In a care home a partner in the house keeps it out; at home what is kept turns on when they were born."""
    [partner] = [what for what in OFTEN if "partner" in what]
    typed, day = dict(answered(PLACE).given), date(2026, 5, 4)
    tried = with_other_answers(typed, {partner: OFTEN[partner]}, today=day)
    assert len(tried.found.rows) == 2 and not tried.without
    [why] = with_other_answers(dict(answered(HOME).given), {partner: OFTEN[partner]}, today=day).without
    assert why.startswith(f"{partner}: it would also have to be known: When was that wife, husband or partner born?")


#: Somebody of 40 at home, alone, with £300 a week from work's pension and no benefit.
WORKING_AGE = HOME | {"born": "01/02/1986", "state_pension": "0", "pension": "300", "savings": "0", "owns_home": "no"}


@pytest.mark.parametrize(("unfit", "charge"), [("no", "179.60"), ("", "179.60"), ("yes", "128.05")])
def test_blindness_and_long_illness_are_asked_below_pension_age_where_no_benefit_says_so(
    unfit: str, charge: str
) -> None:
    """300 less 120.40, the guarantee from 25 to pension age, and the disability premium of 51.55 (both of 2026-27).

    SI 2014/2672 reg 7(5); Income Support (General) Regulations 1987 Schedule 2 para 12: blindness, or 364 days unable
    to work, bring it without a benefit.
    """
    result = found(WORKING_AGE | {"unfit": unfit}).result
    assert str(result.assessed) == charge
    told = any("premium" in one and "Carer" not in one for one in result.assumptions)
    assert told == (unfit == "")


@pytest.mark.parametrize(
    ("other", "is_asked"),
    [
        ({}, True),
        ({"born": "05/04/1960"}, False),  # the last whose pension age is 66, reached on 5 April 2026
        ({"born": "06/04/1960"}, True),  # 66 and a month, reached on 6 May (Pensions Act 2014 section 26)
        ({"benefit": "standard", "benefit_amount": "76.70"}, False),
        ({"where": "care_home", "admitted": "20/04/2026", "nursing": "no"}, False),
        ({"where": "short", "admitted": "20/04/2026", "weeks": "3", "nursing": "no"}, True),
    ],
)
def test_who_is_asked_about_blindness_and_long_illness(other: dict[str, str], is_asked: bool) -> None:
    assert ("unfit" in asked(WORKING_AGE | other)) == is_asked
