"""What one of a couple keeps at home (SI 2014/2672 reg 7(4) and (6)): whose age, whose benefits, which household.

Figures are those of 2026-27: a couple's member of pension age keeps 184.30, below it 94.55; a single person of pension
age 241.45; premiums of a couple are 36.75 and 18.10. Income that counts is 400, so the charge is the rest of it. Every
case is invented.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ncs.charging.case.case_file import parse_case
from ncs.charging.law.assessment import assess
from ncs.charging.law.rules import Rules
from ncs.charging.law.statement import Assessment
from ncs.core.errors import ProblemsFound

D = Decimal
PIP = [{"kind": "pip_daily_living_enhanced", "weekly": "114.60"}]


def found(partner: dict[str, Any] | None, *, rules: Rules | None = None, **person: Any) -> Assessment:
    content: dict[str, Any] = {
        "date": date(2026, 5, 4),
        "person": {"couple": True} | person,
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 900},
        "sure": ["everything"],
        "income": [{"kind": "other_income", "weekly": 400}],
    }
    return assess(parse_case(content | ({"partner": partner} if partner else {})), rules=rules or Rules())


@pytest.mark.parametrize(
    ("own", "partners", "kept"),
    [(60, 60, "94.55"), (60, 70, "184.30"), (70, 60, "184.30"), (70, 70, "184.30"), (60, None, "94.55")],
)
def test_the_guarantee_of_pension_age_is_due_once_either_has_reached_it(
    own: int, partners: int | None, kept: str
) -> None:
    """Regulation 7(4)(b): "one or both"."""
    result = found({} if partners is None else {"age": partners}, age=own)
    assert (result.kept, result.charge) == (D(kept), 400 - D(kept))


def test_the_partner_turns_it_on_the_day_of_pension_age() -> None:
    """Born 6 April 1960: 66 years and one month is 6 May 2026, two days after the day of the case."""
    assert found({"born": date(1960, 4, 6)}, age=60).kept == D("94.55")
    assert found({"born": date(1960, 4, 4)}, age=60).kept == D("184.30")


def test_somebody_whose_partner_lives_in_a_care_home_keeps_the_single_amount() -> None:
    """A couple is two people of one household (Income Support (General) Regulations 1987 regs 2 and 16)."""
    result = found({"age": 80, "lives_with_person": False, "income": PIP}, age=80)
    assert (result.kept, result.charge) == (D("241.45"), D("158.55"))
    assert found({"age": 30, "lives_with_person": False, "income": PIP}, age=60).kept == D("120.40")


@pytest.mark.parametrize(
    ("own", "partners", "kept"),
    [
        (60, 60, D("94.55") + D("36.75") + D("18.10")),
        (60, 70, D("184.30")),  # the partner's own pension age ends what the benefit would bring
        (70, 60, D("184.30") + D("18.10")),  # the pensioner premium takes the place of the disability premium only
        (60, None, D("94.55")),  # of a partner of unknown age nothing is taken to bring a premium
    ],
)
def test_a_partners_benefit_brings_the_premiums_of_a_couple(own: int, partners: int | None, kept: Decimal) -> None:
    """Regulation 7(6): one member of the couple would have the premium on income support (Schedule 2 paras 12, 13A)."""
    result = found({"income": PIP} | ({} if partners is None else {"age": partners}), age=own)
    assert result.kept == kept


def test_an_older_partner_ends_the_disability_premium_and_not_the_enhanced_one() -> None:
    """Income Support (General) Regulations 1987 Schedule 2 paras 9 to 12: the pensioner premium takes its place."""
    content = {
        "date": date(2026, 5, 4),
        "person": {"couple": True, "age": 60},
        "partner": {"age": 70},
        "setting": {"kind": "not_a_care_home"},
        "cost": {"weekly": 900},
        "income": PIP,
    }
    assert assess(parse_case(content)).kept == D("184.30") + D("18.10")


def test_a_partner_who_cares_for_somebody_brings_no_carer_premium() -> None:
    """Regulation 7(7) gives it for the adult concerned alone."""
    assert found({"age": 60, "income": [{"kind": "carers_allowance", "weekly": "86.45"}]}, age=60).kept == D("94.55")


def test_a_reforms_share_of_the_guarantee_follows_the_same_rule() -> None:
    """Half of the couple's 363.25 times 1.25 is 227.03125: the fraction is the person's."""
    assert found({"age": 70}, age=60, rules=Rules(mig_share_of_guarantee=D("1.25"))).kept == D("227.04")


def test_both_guarantees_of_the_comparison_are_of_pension_age_once_either_has_reached_it() -> None:
    """Together 400 and 100, less twice 184.30: 131.40."""
    pension = [{"kind": "other_income", "weekly": 100}]
    result = found({"age": 70, "income": pension}, age=60)
    assert [line.amount for line in result.lines if line.what == "Compared with a couple"] == [D("131.40")]


def test_nothing_is_compared_where_nothing_is_known_of_what_the_partner_has() -> None:
    """Neither income nor capital is not nothing: a couple on 400 would be shown a lower charge that nobody offers."""
    assert not [line for line in found({"age": 70}, age=60).lines if line.what == "Compared with a couple"]
    saved = {"age": 70, "capital": [{"kind": "savings", "value": 1000}]}
    assert [line.amount for line in found(saved, age=60).lines if line.what == "Compared with a couple"] == [D("31.40")]


@pytest.mark.parametrize(
    ("partner", "rule"),
    [
        ({"born": date(2026, 5, 5)}, "dates-in-wrong-order"),
        ({"age": 126}, "age-impossible"),
        ({"age": 15}, "partner-too-young"),
        ({"age": 66}, "pension-age-unclear"),  # on 4 May 2026 some of 66 have not reached 66 years and some months
    ],
)
def test_a_partners_age_is_checked_as_the_persons_own_is(partner: dict[str, Any], rule: str) -> None:
    """It turns what is kept: one in the future, or that leaves pension age open, was taken as below it."""
    with pytest.raises(ProblemsFound) as caught:
        found(partner, age=60)
    assert [(one.rule, one.field) for one in caught.value.problems] == [(rule, "partner.born")]


def test_what_is_assumed_of_a_partner_of_unknown_age_is_said() -> None:
    said = "The partner is taken not to have reached pension age"
    assert any(said in one for one in found(None, age=60).assumptions)
    assert not any(said in one for one in found(None, age=80).assumptions)
    assert not any(said in one for one in found({"age": 60}, age=60).assumptions)
    assert not any(said in one for one in found({"lives_with_person": False}, age=60).assumptions)


def test_the_words_say_whose_age_and_which_household() -> None:
    def words(result: Assessment) -> str:
        return next(line.words for line in result.lines if line.what == "Minimum income guarantee")

    assert "which the partner has reached" in words(found({"age": 70}, age=60))
    assert "partner" not in words(found({"age": 70}, age=70))
    assert "of a single person" in words(found({"age": 70, "lives_with_person": False}, age=70))
