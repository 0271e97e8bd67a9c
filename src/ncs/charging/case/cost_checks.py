"""What makes the cost of care in a case impossible or unclear: the fee, the council's rate and top-ups."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.charging.case.case import Case, FreeService, SettingKind
from ncs.charging.law.context import weeks_between
from ncs.policy.findings import Finding

OWN_TOP_UP_REASONS = ("twelve_weeks", "deferred_payment", "section_117")
#: A person may top up their own fee while the home is left out on admission (CASS Annex A).
TWELVE_WEEKS = 12


def cost_findings(case: Case) -> Iterator[Finding]:
    """Yield what is impossible or unclear in the cost of a case."""
    cost = case.cost
    if cost.weekly is None:
        yield Finding(
            "fee-missing", "cost.weekly", "The fee or cost of care is missing.", "Write weekly: with pounds a week."
        )
    elif cost.council_rate_weekly is not None and cost.council_rate_weekly > cost.weekly:
        yield Finding(
            "rate-above-fee",
            "cost.council_rate_weekly",
            "The council's rate is above the whole fee.",
            "Write the part of cost.weekly that the council would pay for.",
        )
    if case.setting.nursing and cost.includes_nursing is None:
        yield Finding(
            "nursing-unclear",
            "cost.includes_nursing",
            "It is not said whether the fee includes the NHS nursing payment.",
            "Write includes_nursing: true if the NHS payment still comes off the fee, false if it already has.",
        )
    yield from _rate_when_helped(case)
    yield from _top_ups(case)


def _rate_when_helped(case: Case) -> Iterator[Finding]:
    if not case.cost.council_rate_when_helped:
        return
    if case.cost.council_rate_weekly is None:
        yield Finding(
            "rate-when-helped-unknown",
            "cost.council_rate_when_helped",
            "The home takes the council's rate when the council helps to pay, but the rate is not given.",
            "Write cost.council_rate_weekly: with pounds a week, or remove council_rate_when_helped.",
        )
    if case.setting.kind is SettingKind.ELSEWHERE:
        yield Finding(
            "rate-when-helped-outside-care-home",
            "cost.council_rate_when_helped",
            "Only a care home can take the council's rate in place of its own fee.",
            "Remove council_rate_when_helped, or mend setting.kind.",
        )


def _top_ups(case: Case) -> Iterator[Finding]:
    cost = case.cost
    above = cost.third_party_top_up_weekly + cost.own_top_up_weekly
    if (
        cost.weekly is not None
        and cost.council_rate_weekly is not None
        and above > cost.weekly - cost.council_rate_weekly
    ):
        yield Finding(
            "top-up-above-gap",
            "cost.third_party_top_up_weekly",
            "The top-ups are more than the fee is above the council's rate.",
            "Mend the top-ups, the fee (cost.weekly is the whole of it) or the council's rate.",
        )
    if cost.own_top_up_reason == "deferred_payment" and case.deferred_payment is None:
        yield Finding(
            "own-top-up-not-allowed",
            "cost.own_top_up_reason",
            "There is no deferred payment agreement in the case.",
            "Add deferred_payment:, or mend the reason.",
        )
    if cost.own_top_up_reason == "section_117" and not any(
        service.kind is FreeService.AFTERCARE for service in case.services
    ):
        yield Finding(
            "own-top-up-not-allowed",
            "cost.own_top_up_reason",
            "There is no section 117 aftercare in the case.",
            "Add services: [{kind: section_117_aftercare}], or mend the reason.",
        )
    if cost.own_top_up_reason == "twelve_weeks" and _weeks_in(case) >= TWELVE_WEEKS:
        yield Finding(
            "own-top-up-not-allowed",
            "cost.own_top_up_reason",
            "The first twelve weeks in the home are over.",
            "Give the top-up to somebody else as third_party_top_up_weekly, or mend the reason.",
        )
    if cost.own_top_up_weekly > 0 and cost.own_top_up_reason not in OWN_TOP_UP_REASONS:
        yield Finding(
            "own-top-up-not-allowed",
            "cost.own_top_up_reason",
            "A person may pay their own top-up only in three cases.",
            f"Write own_top_up_reason: one of {', '.join(OWN_TOP_UP_REASONS)}.",
        )


def _weeks_in(case: Case) -> int:
    admitted = case.setting.admitted
    return case.setting.weeks_in or 0 if admitted is None else weeks_between(admitted, case.begins)
