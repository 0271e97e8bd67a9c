"""Why a key of a case changes nothing: where it would, in words that are true of whatever case gives it in vain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ncs.charging.case.case import Occupier, Relation, SettingKind
from ncs.charging.law.ages import ADULT, as_on
from ncs.charging.law.context import Context

_REFORMS = "only some reforms ask for it."
_OUTSIDE_HOMES = "it changes only what is kept outside care homes."
_SHORT_STAY = "it matters only in a short stay, under a policy that charges such stays in another way."
_TWELVE = "it bears only on the 12 weeks in which the home is left out in a permanent place."
_TEMPORARY = "it keeps the home out only in a temporary stay, or the home is left out already."
_PARTNER = "a partner's means are never counted: they are compared, and bear on Pension Credit, only at home."
_PARTNERS_AGE = "a partner's age bears on what is kept and what may be claimed only at home, and is not needed here."
_TOP_UP = "it matters only where the place costs more than the council's rate and the council helps to pay."
_PUT_OFF = "nothing is put off on this day, because the home does not count or the council does not help."
_ACCOUNT = "it only begins a care account, which some reforms have."
_SHARE = "what it changes is not counted on this day."
_LIMITS = "the capital is on the same side of the limits with it and without it, or is not looked at here."
_GIFT = "it matters only for something given away that counts because both tests are met."
_LIGHT = "it matters only in a light-touch assessment that rests on it."

#: By key, the numbers of items left out: where it would matter. Every key that may be left out of a case has one.
REASONS: Final[Mapping[str, str]] = {
    "person.born": "every age in between gives the same on this day.",
    "person.age": "every age in between gives the same on this day.",
    "person.couple": "being a couple changes only what is kept at home, and what is shared.",
    "person.children": _OUTSIDE_HOMES,
    "person.children_born": _OUTSIDE_HOMES,
    "person.lone_parent": _OUTSIDE_HOMES,
    "person.premiums": _OUTSIDE_HOMES,
    "person.without_premiums": _OUTSIDE_HOMES,
    "person.is_carer": "the care is not for the person as a carer, or the council's policy charges carers as others.",
    "person.onset_age": _REFORMS,
    "person.needs_band": _REFORMS,
    "person.reached_pension_age_before_april_2016": "the age says so already, or nothing here depends on it: it bears "
    "on savings credit and on what is left out for savings.",
    "person.child_in_same_accommodation": "it matters only for child benefit in a care home.",
    "person.lives_alone": "it bears on Pension Credit alone, not on the charge.",
    "setting.admitted": "the day matters only for the first 12 weeks, and for benefits that stop after 28 days.",
    "setting.weeks_in": "the weeks matter only for the first 12, and for benefits that stop after 28 days.",
    "setting.expected_weeks": _SHORT_STAY,
    "setting.short_weeks_this_year": _SHORT_STAY,
    "setting.nursing": "the NHS pays towards nursing only in a care home.",
    "setting.nursing_rate": "the NHS pays towards nursing only in a care home with nursing.",
    "setting.night_care": "it matters only under a policy that leaves out what a benefit pays for the night.",
    "setting.spouse_in_same_home": "half of a pension is left out only in a permanent place, for a spouse elsewhere.",
    "setting.weeks_council_funded": "it matters only for benefits that stop after 28 days of the council's help.",
    "setting.capital_at_admission": "it matters only in the first 12 weeks, where the home would count.",
    "cost.weekly": "somebody else pays for all of it, or a free service covers it.",
    "cost.includes_nursing": "it matters only in a care home with nursing.",
    "cost.council_rate_weekly": "the person pays the whole fee themselves, or the fee is no more than the rate.",
    "cost.council_rate_when_helped": "it matters only once the council helps to pay for a dearer place.",
    "cost.third_party_top_up_weekly": _TOP_UP,
    "cost.own_top_up_weekly": _TOP_UP,
    "cost.own_top_up_reason": "there is no top-up of one's own that it would allow.",
    "cost.arranged_by_council": "a fee for arranging is asked only of who pays in full, outside care homes, and where "
    "the policy has one.",
    "cost.arrangement_fee_weekly": "a fee for arranging is asked only of who pays in full, and where the policy has "
    "one.",
    "services": "it is not free on this day, by its kind, weeks or price.",
    "services.weeks_received": "weeks matter only for a service that is free for so many.",
    "services.price": "the price matters only for an adaptation.",
    "short_term_support": _REFORMS,
    "weeks_since_discharge": _REFORMS,
    "resumed_package": _REFORMS,
    "income": "nothing of it counts, and nothing else depends on it.",
    "income.owners": _SHARE,
    "income.share_passed_to_spouse": "half of a pension is left out only in a permanent place, for a spouse elsewhere.",
    "income.weekly_special": "it matters only for a war widow's or widower's pension.",
    "income.annuity_weekly": "what an annuity would pay matters only for a pension pot from which less is drawn.",
    "capital": _LIMITS,
    "capital.owners": _SHARE,
    "capital.share": _SHARE,
    "capital.share_value_override": _SHARE,
    "capital.debts": _SHARE,
    "capital.received": "the day matters only for money that is left out for a time, such as for an injury.",
    "capital.being_realised": "it matters only for a business that is being sold.",
    "capital.costs_of_selling": "a tenth comes off for selling only from what must be sold.",
    "home": "a home counts only in a permanent place in a care home, or once nobody keeps it out.",
    "home.mortgage": _SHARE,
    "home.share": _SHARE,
    "home.share_value_override": _SHARE,
    "home.intends_to_return": _TEMPORARY,
    "home.selling_to_buy": _TEMPORARY,
    "home.council_disregards": "the home is left out already, or does not count here.",
    "home.disregard_ended": _TWELVE,
    "home.earlier_disregard_weeks": _TWELVE,
    "home.earlier_stay_ended": _TWELVE,
    "home.costs_of_selling": "a tenth comes off for selling only from a home that counts.",
    "home.occupied_by.incapacitated": "it matters only for a relative under 60.",
    "home.occupied_by.lived_there_before": "somebody else keeps the home out already, or nobody does.",
    "home.occupied_by.council_disregards": "the home is left out already, or does not count here.",
    "home.occupied_by.age": "their age changes nothing: the home is left out for them at any age, or for somebody "
    "else, or does not count here.",
    "deprivations": "it does not count: both tests must be met, and what is counted must change the charge.",
    "deprivations.foresaw_care": _GIFT,
    "deprivations.avoiding_charges_significant": _GIFT,
    "deprivations.charged_weekly": _GIFT,
    "deprivations.would_be_weekly": _GIFT,
    "deprivations.weeks_charged": _GIFT,
    "housing_costs": "the person keeps enough without it, or others bear it.",
    "housing_costs.help_weekly": "the cost itself changes nothing here.",
    "housing_costs.adults_sharing": "only who lives with others who should pay a part shares a cost.",
    "disability_costs_weekly": "costs of disability come off only at home, and where a disability benefit counts or "
    "the policy says so.",
    "disability_costs_met_by_council": "costs of disability come off only at home, and where a disability benefit "
    "counts or the policy says so.",
    "partner": _PARTNER,
    "partner.lives_with_person": _PARTNER,
    "partner.age": _PARTNERS_AGE,
    "partner.born": _PARTNERS_AGE,
    "partner.income": _PARTNER,
    "partner.capital": _PARTNER,
    "light_touch": _LIGHT,
    "light_touch_charge_weekly": _LIGHT,
    "deferred_payment": _PUT_OFF,
    "deferred_payment.allowance_kept_weekly": _PUT_OFF,
    "deferred_payment.owed": "it bears on how much more may be put off: `ncs charge deferred` uses it.",
    "deferred_payment.fees_owed": "it bears on how much more may be put off: `ncs charge deferred` uses it.",
    "deferred_payment.interest_percent": "interest is for later weeks: `ncs charge deferred` and `journey` use it.",
    "deferred_payment.gilt_rate_percent": "interest is for later weeks: `ncs charge deferred` and `journey` use it.",
    "deferred_payment.compounding": "interest is for later weeks: `ncs charge deferred` and `journey` use it.",
    "care_account_start": _ACCOUNT,
    "overrides.mig_weekly": "a guarantee is kept only outside care homes.",
    "overrides.pea_weekly": "a personal expenses allowance is kept only in care homes.",
    "overrides.pea_extra_weekly": "a personal expenses allowance is kept only in care homes.",
    "overrides.savings_disregard_weekly": "nothing is left out for savings here.",
    "overrides.savings_disregard_most": "nothing is left out for savings here.",
}


def reason_of(path: tuple[str | int, ...], context: Context) -> str:
    """Return in a sentence why a key of a case changes nothing on its day."""
    key = ".".join(str(part) for part in path if not isinstance(part, int))
    if key == "home.occupied_by":
        return _of_an_occupier(_occupier(path, context), context)
    if key.startswith("housing_costs") and context.kind is SettingKind.PERMANENT:
        return "rent and costs of the home come off only outside a permanent place in a care home."
    if key.startswith("partner."):
        return REASONS.get(key, _PARTNER)
    return REASONS.get(key, "it does not apply to this setting, day and rules.")


def _occupier(path: tuple[str | int, ...], context: Context) -> Occupier | None:
    """Return who is meant, with the age on the day."""
    home, place = context.case.home, path[-1]
    living = as_on((home and home.occupied_by) or (), day=context.day, given_on=context.case.date)
    return living[place] if isinstance(place, int) and place < len(living) else None


def _of_an_occupier(one: Occupier | None, context: Context) -> str:
    if context.kind is not SettingKind.PERMANENT:
        return "who lives in the home matters only in a permanent place in a care home."
    least = int(context.value("capital.qualifying_relative_age"))
    if one is not None and not one.lived_there_before:
        return "it matters only that somebody lived there before the person went into care."
    if one is not None and one.relation is Relation.RELATIVE and not one.incapacitated and (one.age or 0) < least:
        return f"a relative keeps the home out from {least}, or when incapacitated: on this day they are {one.age}."
    if one is not None and one.relation is Relation.OWN_CHILD_UNDER_18 and (one.age or 0) >= ADULT:
        return f"a child keeps the home out until {ADULT}: on this day they are {one.age}."
    if one is not None and one.relation in (Relation.NOT_A_RELATIVE, Relation.ESTRANGED_PARTNER):
        return f"only a partner, a relative of {least} or incapacitated, or an own child under {ADULT} keeps it out."
    return "the home is left out for somebody else already, or does not count here."
