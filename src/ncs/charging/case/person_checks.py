"""What makes the person in a case impossible or unclear."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.charging.case.case import Case, Relation
from ncs.charging.law.ages import ADULT, years_between
from ncs.charging.law.pension_age import births, over_pension_age
from ncs.core.periods import aged
from ncs.policy.findings import Finding, unknown

PREMIUMS = ("disability", "enhanced_disability", "carer")
#: No age above this is believed.
OLDEST = 125


def person_findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the person: age, premiums, partner, and who lives with them."""
    yield from _age(case)
    yield from _premiums(case)
    yield from _partner(case)
    yield from _children(case)
    yield from _pension_pots(case)
    if case.person.lone_parent and case.person.couple:
        yield Finding(
            "lone-parent-in-couple",
            "person.lone_parent",
            "A lone parent cannot be one of a couple.",
            "Set couple or lone_parent to false.",
        )


def _pension_pots(case: Case) -> Iterator[Finding]:
    """From pension age what an annuity would pay must be known (CASS Annex C); it is for pots alone."""
    when = births(born=case.person.born, age=case.person.age, on=case.date) if _age_is_usable(case) else None
    over = bool(when and over_pension_age(when, on=case.begins))
    for place, one in enumerate(case.income):
        if one.kind != "pension_pot" and one.annuity_weekly is not None:
            said = "Only a pension pot has it."
            yield Finding("annuity-of-no-pot", f"income.{place}.annuity_weekly", said, "Write kind: pension_pot.")
        if one.kind == "pension_pot" and over and one.annuity_weekly is None:
            yield Finding(
                "annuity-missing",
                f"income.{place}.annuity_weekly",
                "From pension age a pension pot counts as what an annuity would pay, if more is not drawn.",
                "Ask the pension provider what an annuity would pay, and write annuity_weekly: with it (0 if nothing).",
            )


def _age(case: Case) -> Iterator[Finding]:
    person = case.person
    if person.born is None and person.age is None:
        yield Finding(
            "age-missing", "person.born", "Neither a date of birth nor an age is given.", "Write born: 1941-05-02."
        )
    elif person.born is not None and person.born > case.date:
        yield Finding(
            "dates-in-wrong-order",
            "person.born",
            "The date of birth is after the date of assessment.",
            "Mend person.born or date.",
        )
    elif not _age_is_usable(case):
        yield Finding("age-impossible", "person.born", "Nobody is as old as that.", f"Give an age up to {OLDEST}.")
    else:
        yield from _age_in_law(case)


def _age_in_law(case: Case) -> Iterator[Finding]:
    when = births(born=case.person.born, age=case.person.age, on=case.date)
    if when is None:
        return
    if aged(when.latest, years=18) > case.date:
        yield Finding(
            "not-an-adult",
            "person.born",
            "The person is under 18.",
            "The Care Act charges adults only; check the year.",
        )
    if over_pension_age(when, on=case.date) is None:
        yield Finding(
            "pension-age-unclear",
            "person.born",
            "The age alone does not say whether pension age was reached.",
            "Write born: with the date of birth in place of age.",
        )


def _premiums(case: Case) -> Iterator[Finding]:
    for place, name in enumerate(case.person.premiums):
        if name not in PREMIUMS:
            yield unknown("premium", f"person.premiums.{place}", name, PREMIUMS)
    when = births(born=case.person.born, age=case.person.age, on=case.date) if _age_is_usable(case) else None
    over = when is not None and over_pension_age(when, on=case.date)
    if over and {"disability", "enhanced_disability"} & set(case.person.premiums):
        yield Finding(
            "premium-over-pension-age",
            "person.premiums",
            "Disability premiums are for adults under pension age.",
            "Remove the disability premiums, or give the amount your council decided as overrides.mig_weekly.",
        )
    if len(set(case.person.premiums)) < len(case.person.premiums):
        yield Finding("premium-twice", "person.premiums", "A premium is given twice.", "Keep one of each.")


def _children(case: Case) -> Iterator[Finding]:
    person = case.person
    if not person.children_born:
        return
    if any(born > case.date or years_between(born, case.date) >= ADULT for born in person.children_born):
        yield Finding(
            "child-over-18",
            "person.children_born",
            "A child is not yet born, or is 18 or over, on the date of assessment.",
            "List children under 18 only.",
        )
    if person.children not in (0, len(person.children_born)):
        yield Finding(
            "children-differ", "person.children", "The number and the dates of birth do not agree.", "Keep the dates."
        )


def _age_is_usable(case: Case) -> bool:
    """Whether an age can be worked out from what is given: neither in the future nor beyond a human life."""
    born, age = case.person.born, case.person.age
    if born is not None:
        return born <= case.date and case.date.year - born.year <= OLDEST
    return age is not None and 0 <= age <= OLDEST


def _partner(case: Case) -> Iterator[Finding]:
    if case.partner is not None and not case.person.couple:
        yield Finding(
            "partner-of-single-person",
            "partner",
            "A partner is given but the person is single.",
            "Set person.couple: true, or remove the partner.",
        )
    passed = [place for place, income in enumerate(case.income) if income.share_passed_to_spouse > 0]
    for place in passed:
        path = f"income.{place}.share_passed_to_spouse"
        if not case.person.couple:
            yield Finding(
                "spouse-of-single-person",
                path,
                "Income is passed to a spouse but the person is single.",
                "Set person.couple: true, or remove the share.",
            )
        if case.income[place].share_passed_to_spouse > 1:
            yield Finding("share-over-one", path, "A share cannot be above 1.", "Write half as 0.5.")
    lives_there = case.home.occupied_by if case.home else None
    for place, occupier in enumerate(lives_there or ()):
        if occupier.relation is Relation.PARTNER and not case.person.couple:
            yield Finding(
                "partner-of-single-person",
                f"home.occupied_by.{place}.relation",
                "A partner lives in the home but the person is single.",
                "Set person.couple: true (a couple parted by a care home is still one), or mend the relation.",
            )
