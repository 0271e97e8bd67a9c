"""What makes the person in a case impossible or unclear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ncs.charging.case.case import Case, Partner, Person, Relation
from ncs.charging.law.ages import ADULT, years_between
from ncs.charging.law.allowances import PREMIUMS
from ncs.charging.law.pension_age import Births, births, over_pension_age
from ncs.core.periods import aged
from ncs.policy.findings import Finding, unknown

#: No age above this is believed.
OLDEST = 125
_NOT_AN_ADULT = ("not-an-adult", "The person is under 18.", "The Care Act charges adults only; check the year.")
#: Nobody is one of a couple before 16 (Income Support (General) Regulations 1987 are for people from 16).
_PARTNER_FROM = 16
_TOO_YOUNG = ("partner-too-young", "The partner is under 16.", "Check the year, or remove the partner.")


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
    when = _births(case.person, on=case.date)
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
        return
    yield from _age_of(case, person, "person", least=ADULT, young=_NOT_AN_ADULT)


def _age_of(
    case: Case, who: Person | Partner, path: str, *, least: int, young: tuple[str, str, str]
) -> Iterator[Finding]:
    """Yield what is wrong with a birth or age that is given; ``young`` is the rule, message and next step below."""
    at = f"{path}.born"
    if who.born is not None and who.born > case.date:
        message = "The date of birth is after the date of assessment."
        yield Finding("dates-in-wrong-order", at, message, f"Mend {at} or date.")
        return
    when = _births(who, on=case.date)
    if when is None:
        yield Finding("age-impossible", at, "Nobody is as old as that.", f"Give an age up to {OLDEST}.")
        return
    if aged(when.latest, years=least) > case.date:
        rule, message, step = young
        yield Finding(rule, at, message, step)
    if over_pension_age(when, on=case.date) is None:
        message = "The age alone does not say whether pension age was reached."
        yield Finding("pension-age-unclear", at, message, "Write born: with the date of birth in place of age.")


def _premiums(case: Case) -> Iterator[Finding]:
    person = case.person
    for key, names in (("premiums", person.premiums), ("without_premiums", person.without_premiums)):
        for place, name in enumerate(names):
            if name not in PREMIUMS:
                yield unknown("premium", f"person.{key}.{place}", name, tuple(PREMIUMS))
        if len(set(names)) < len(names):
            yield Finding("premium-twice", f"person.{key}", "A premium is given twice.", "Keep one of each.")
    if both := sorted({*person.premiums} & {*person.without_premiums}):
        message = f"The same premium is said to be due and not to be due: {', '.join(both)}."
        yield Finding("premium-both-ways", "person.without_premiums", message, "Keep it in one of the two.")
    when = _births(case.person, on=case.date)
    over = when is not None and over_pension_age(when, on=case.date)
    if over and {"disability", "enhanced_disability"} & set(case.person.premiums):
        yield Finding(
            "premium-over-pension-age",
            "person.premiums",
            "Disability premiums are for adults under pension age.",
            "Remove the disability premiums, or give the amount your council decided as overrides.mig_weekly.",
        )


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


def _births(who: Person | Partner, *, on: date) -> Births | None:
    """Return when somebody may have been born; None where it is in the future or beyond a human life."""
    if who.born is not None:
        usable = who.born <= on and on.year - who.born.year <= OLDEST
    else:
        usable = who.age is not None and 0 <= who.age <= OLDEST
    return births(born=who.born, age=who.age, on=on) if usable else None


def _partner(case: Case) -> Iterator[Finding]:
    if case.partner is not None and not case.person.couple:
        yield Finding(
            "partner-of-single-person",
            "partner",
            "A partner is given but the person is single.",
            "Set person.couple: true, or remove the partner.",
        )
    if case.partner is not None and (case.partner.born is not None or case.partner.age is not None):
        yield from _age_of(case, case.partner, "partner", least=_PARTNER_FROM, young=_TOO_YOUNG)
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
