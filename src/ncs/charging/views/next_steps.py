"""What a family can do next, from how the person stands (Care Act 2014 ss9, 17, 18 and 34; CASS chapters 8 and 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ncs.charging.case.case import SettingKind
from ncs.charging.law.context import Context
from ncs.charging.law.entitlement import entitlement, may_claim, why_none
from ncs.charging.law.kinds import IncomeTreatment, income_kinds
from ncs.charging.law.policy import policies
from ncs.charging.law.statement import Assessment, Status

#: A sentence that names a command.
_COMMAND = re.compile(r" `ncs [^`]+` [^.]+\.")


def next_steps(result: Assessment, context: Context, *, commands: bool = True) -> tuple[str, ...]:
    """Return what to ask, check and claim, a sentence or two each, the most pressing first.

    Args:
        result, context: the assessment.
        commands: whether the commands of the program that say more are named; a person on a page has none.
    """
    return tuple(said if commands else _COMMAND.sub("", said) for said in _steps(result, context))


def _steps(result: Assessment, context: Context) -> tuple[str, ...]:
    return (
        *_about_the_home(result, context),
        *_about_the_outcome(result, context),
        *_about_benefits(result, context),
        *_about_top_ups(context),
        "If the council's figure differs from this one, ask for its working in writing and compare the lines. A "
        "complaint goes to the council first, then to the Local Government and Social Care Ombudsman.",
    )


def _about_the_home(result: Assessment, context: Context) -> Iterator[str]:
    case = context.case
    if case.home is None or context.kind is not SettingKind.PERMANENT or case.deferred_payment is not None:
        return
    if result.capital_without_home > context.value("capital.upper_limit"):
        return
    if result.home_counted:
        yield (
            "Ask the council for a deferred payment agreement: it puts off most of the charge, with interest, so that "
            "the home need not be sold now. `ncs charge deferred` shows one week by week."
        )
    elif result.home_counts_from is not None:
        yield "Before the first twelve weeks end, ask the council about a deferred payment agreement."


def _about_the_outcome(result: Assessment, context: Context) -> Iterator[str]:
    if result.status is Status.FREE:
        yield "Ask the council or the NHS to confirm in writing that the care is free, and for how long."
    elif result.status is Status.FULL_COST:
        limit = context.value("capital.upper_limit")
        yield (
            "Ask the council to assess the person's needs, which is free, and write to it again a few months before "
            f"capital comes down to {limit:,f}. `ncs charge journey` shows about when."
        )
        if not context.in_care_home and not context.case.cost.arranged_by_council:
            yield "Above the limit too the council must arrange care at home if asked; it may charge for arranging."
    elif not context.in_care_home and context.policy == policies()["statutory"]:
        yield "Ask for the council's charging policy: it may take a share of what is left, or set a maximum charge."


def _about_benefits(result: Assessment, context: Context) -> Iterator[str]:
    kinds = {income.kind for income in context.case.income}
    disability = {kind for kind in kinds if income_kinds()[kind].elsewhere is IncomeTreatment.DISABILITY_BENEFIT}
    if result.benefits_stopped:
        yield "Tell the Department for Work and Pensions about the care home: a benefit paid too long is asked back."
    if not disability and not (context.in_care_home and result.status is Status.SUPPORTED):
        yield "Check whether Attendance Allowance, or PIP under pension age, can be claimed: savings do not matter."
    if disability and not context.in_care_home and not context.case.disability_costs_weekly:
        yield "List the extra costs of disability, such as heating, laundry or aids, and ask for them to come off."
    yield from _about_pension_credit(result, context)


def _about_pension_credit(result: Assessment, context: Context) -> Iterator[str]:
    """Yield that Pension Credit may be claimed, with the amount; it brings more than itself."""
    if not may_claim(context):
        return
    found = None if why_none(context) else entitlement(context, council_funded=result.status is Status.SUPPORTED)
    if found is not None and found.best:
        yield (
            f"The person may be entitled to Pension Credit of up to £{found.best:,.2f} a week, which is not claimed: "
            "ring the Pension Service, and ask for three months' arrears. It also opens help with council tax and "
            "heating."
        )
    elif found is None or found.savings_most:
        yield "Check whether Pension Credit can be claimed."


def _about_top_ups(context: Context) -> Iterator[str]:
    if context.case.cost.third_party_top_up_weekly:
        yield "Ask for the top-up in writing: how it may rise, and what happens if it can no longer be paid."
