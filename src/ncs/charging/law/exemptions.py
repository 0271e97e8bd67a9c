"""Care that is free whatever a person's means (Care Act 2014 s14; SI 2014/2672 regs 3 and 4)."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ncs.charging.case.case import FreeService, Service
from ncs.charging.law.context import Context


class Exemption(NamedTuple):
    """Why no charge is made, the rule, who pays instead, and what is uncertain about it."""

    reason: str
    rule: str
    payer: str = "council"
    doubt: str = ""
    living_costs_due: bool = False


def free_service(service: Service, *, reablement_weeks: int, adaptation_most: Decimal) -> Exemption | None:
    """Return why a service is free, or None if it may be charged for.

    Reablement and intermediate care for the first ``reablement_weeks`` weeks; aids at any price, and adaptations, which
    are minor at ``adaptation_most`` pounds or less (reg 3, as SI 2014/2673 reg 2 says it too); people with variant CJD
    (reg 4); aftercare; NHS continuing healthcare.
    """
    kind = service.kind
    if kind is FreeService.REABLEMENT:
        within = (service.weeks_received or 0) < reablement_weeks
        reason = f"Reablement or intermediate care is free for the first {reablement_weeks} weeks."
        return Exemption(reason, "SI 2014/2672 reg 3") if within else None
    if kind is FreeService.ADAPTATION:
        within = (service.price or Decimal(0)) <= adaptation_most
        reason = f"Minor adaptations, which cost {adaptation_most:,f} pounds or less, are free."
        return Exemption(reason, "SI 2014/2672 reg 3") if within else None
    return {
        FreeService.EQUIPMENT: Exemption(
            "Aids and equipment for nursing and daily life at home are free, whatever they cost.", "SI 2014/2672 reg 3"
        ),
        FreeService.AFTERCARE: Exemption(
            "Aftercare after detention under the Mental Health Act is free. The council and the NHS share the cost "
            "between them; all of it is shown under the council.",
            "Mental Health Act 1983 s117",
        ),
        FreeService.CONTINUING_HEALTHCARE: Exemption(
            "The NHS pays for all of it: NHS continuing healthcare.", "National Health Service Act 2006", "nhs"
        ),
        FreeService.VCJD: Exemption("Care is free for people with variant CJD.", "SI 2014/2672 reg 4"),
        FreeService.ASSESSMENT: Exemption(
            "Assessments, information and advice are free.", "Care Act 2014 ss4, 9 and 14"
        ),
    }[kind]


def find_exemption(context: Context) -> Exemption | None:
    """Return the first reason why the person pays nothing, by law or under the reform in the rules; None if they may be
    charged.
    """
    weeks, most = (
        int(context.value("free.reablement_weeks")),
        context.value("free.community_equipment_max_minor_adaptation"),
    )
    by_law = [free_service(service, reablement_weeks=weeks, adaptation_most=most) for service in context.case.services]
    if context.rules.continuing_healthcare_living_costs and context.in_care_home:
        by_law = [found._replace(living_costs_due=found.payer == "nhs") if found else None for found in by_law]
    for found in [*by_law, _carer(context), *_by_reform(context)]:
        if found is not None:
            return found
    return None


def _carer(context: Context) -> Exemption | None:
    if not context.case.person.is_carer or context.policy.charge_carers:
        return None
    return Exemption("This council does not charge carers for support.", "Care Act 2014 s14(1) and council policy")


def _by_reform(context: Context) -> tuple[Exemption | None, ...]:
    rules, case = context.rules, context.case
    since = case.weeks_since_discharge
    discharged = since is not None and since < rules.free_weeks_after_discharge and not case.resumed_package
    short = rules.short_term_free and (case.short_term_support or case.setting.kind.value == "care_home_short_term")
    onset = case.person.onset_age
    young = rules.free_if_onset_below is not None and onset is not None and onset < rules.free_if_onset_below
    band = case.person.needs_band
    high = rules.free_from_needs_band is not None and band is not None and band >= rules.free_from_needs_band
    living = context.in_care_home and rules.living_costs_charged
    return (
        Exemption("New support is free in the first weeks after leaving hospital.", "Reform") if discharged else None,
        Exemption("Short-term support is free.", "Reform") if short else None,
        Exemption("Support is free for people who needed it early in life.", "Reform", living_costs_due=living)
        if young
        else None,
        Exemption("Support is free for people with the highest needs.", "Reform", living_costs_due=living)
        if high
        else None,
    )
