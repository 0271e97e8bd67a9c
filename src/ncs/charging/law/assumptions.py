"""What was assumed where a case is silent. Nothing is assumed without a sentence here that ends up in the statement.

What a case says is no assumption, though it be none: ``income: []`` says that there is none, a case without that key
does not. So it is asked which keys were given (``model_fields_set``), and not only what they hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ncs.charging.case.case import SettingKind
from ncs.charging.law.assumed_facts import about_the_bill, about_the_guarantee, about_what_counts, known_premiums
from ncs.charging.law.context import Context
from ncs.charging.law.deferred_payments import assumed_rate
from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.law.household import of_pension_age, partner_of_pension_age, together
from ncs.charging.law.kinds import IncomeTreatment, income_kinds
from ncs.charging.law.pension_age import births, over_pension_age
from ncs.charging.law.policy import policies
from ncs.charging.law.statement import Assessment, Section, Status
from ncs.tables.wording import shown_date


def assumptions(context: Context, result: Assessment) -> tuple[str, ...]:
    """Return every assumption behind an assessment, as sentences."""
    return (
        *context.case.read_as,
        *_about_the_day(context),
        *_about_means(context, result),
        *about_what_counts(context, result),
        *_about_the_setting(context, result),
        *_about_the_bill(context, result),
        *about_the_bill(context, result),
    )


def _about_the_day(context: Context) -> Iterator[str]:
    if context.projected:
        yield f"No figures are published after {LAST_YEAR}: those of {LAST_YEAR} are used as they are."
    if context.policy == policies()["statutory"]:
        yield "No council's policy is given: the law's own terms are used. A council may ask for less (--policy)."
    if context.case.person.born is None:
        yield "The age given is taken as on the day of the case."
    if context.case.begins > context.case.date:
        moves = shown_date(context.case.begins)
        yield f"The move is still to come: the amounts given are taken as they will be from {moves} on."


def _about_means(context: Context, result: Assessment) -> Iterator[str]:
    case = context.case
    given = case.model_fields_set
    if case.income:
        yield "Income is taken as weekly and after tax."
    if not case.income and "income" not in given:
        yield "No income is given: it is taken as none."
    if not case.capital and "capital" not in given:
        yield "No savings or other capital are given: they are taken as none."
    if case.home is None and case.owns_home is None:
        yield "No home is described: the person is taken not to own one."
    if case.person.couple and any("owners" not in holding.model_fields_set for holding in case.capital):
        yield "Savings of which no second owner is given are taken as the person's own (capital.owners)."
    if context.kind is not SettingKind.ELSEWHERE or result.status is not Status.SUPPORTED:
        return
    if case.overrides.mig_weekly is None and not of_pension_age(context, case.person):
        yield from _about_the_guarantee(context, result)
    if case.overrides.mig_weekly is None:
        yield from about_the_guarantee(context, result)
    if not case.housing_costs and "housing_costs" not in given:
        yield "No housing costs are given: none come off."


def _about_the_guarantee(context: Context, result: Assessment) -> Iterator[str]:
    """Yield what is assumed about the guarantee of somebody not known to have reached pension age."""
    person, partner = context.case.person, context.case.partner
    when = births(born=person.born, age=person.age, on=context.case.date)
    below = when is not None and over_pension_age(when, on=context.day) is False
    known = known_premiums(person, result)
    if below and not known:
        yield "No premium is given and no benefit brings one, so none is added (person.premiums)."
    elif below and "disability" not in known and not partner_of_pension_age(context):
        yield (
            "No premium for disability is given and no benefit brings one, so none is added: whoever is registered "
            "blind, or too ill to work for a year, may have one (person.premiums)."
        )
    if together(context) and (partner is None or (partner.born is None and partner.age is None)):
        yield "The partner is taken not to have reached pension age: if they have, more is kept (partner.born)."


def _about_the_setting(context: Context, result: Assessment) -> Iterator[str]:
    setting = context.case.setting
    if setting.kind is SettingKind.SHORT_TERM:
        as_home = context.kind is SettingKind.ELSEWHERE
        charged_as = "care at home" if as_home else "a temporary stay"
        yield f"The short stay is charged as {charged_as} under the council's policy."
        if context.policy.short_term_weeks_a_year is not None and not setting.short_weeks_this_year:
            yield "No short stays earlier in the year are given: none are taken to have been (short_weeks_this_year)."
    longest = int(context.value("setting.temporary_resident_expected_max_weeks"))
    if setting.kind is SettingKind.TEMPORARY and (setting.expected_weeks or 0) > longest:
        yield f"The stay is taken as temporary, though one of over {longest} weeks seldom is."
    disability = [part for part in context.case.income if _is_disability(part.kind)]
    supported = result.status is Status.SUPPORTED and context.kind is SettingKind.PERMANENT
    if supported and disability and setting.weeks_council_funded is None:
        yield "The council is taken to have helped to pay since the day of admission (setting.weeks_council_funded)."
    if context.kind is SettingKind.PERMANENT and context.case.person.couple:
        yield "A couple parted by a permanent place is treated as two single people for Pension Credit."


def _about_the_bill(context: Context, result: Assessment) -> Iterator[str]:
    cost = context.case.cost
    topped_up = cost.third_party_top_up_weekly + cost.own_top_up_weekly
    above = result.cost - (cost.council_rate_weekly or result.cost)
    if above > 0 and result.status.value != "full_cost":
        yield f"Nobody is said to pay {above:.2f} above the council's rate: the council is taken to pay it."
    if topped_up and cost.council_rate_weekly is None:
        yield "Top-ups are taken as paid on top of cost.weekly."
    yield from _about_top_ups(context, result)
    if context.case.care_account_start and context.rules.cap is None:
        yield "The care account given changes nothing: there is no cap in these rules."
    yield from _about_an_agreement(context)
    if context.case.setting.capital_at_admission is None and _twelve_weeks_tested(result):
        yield "The capital test of the first 12 weeks is made with the capital given, not that on admission."


def _about_an_agreement(context: Context) -> Iterator[str]:
    agreement = context.case.deferred_payment
    if agreement is None:
        return
    most, kept = context.value("dpa.disposable_income_allowance"), agreement.allowance_kept_weekly
    if kept is None or kept > most:
        yield f"Under the deferred payment the person is taken to keep {most:.2f} a week of income, the most they may."
    assumed = assumed_rate(
        context.figures, on=context.day, given=agreement.interest_percent, gilt_rate_percent=agreement.gilt_rate_percent
    )
    if assumed:
        yield assumed
    if context.case.cost.own_top_up_weekly:
        yield "The person's own top-up is taken as paid now, though the council may agree to defer it too."


def _about_top_ups(context: Context, result: Assessment) -> Iterator[str]:
    """Yield that less than the top-ups given is needed, because the fee is nearer to the council's rate."""
    cost = context.case.cost
    own = sum((line.pounds or 0 for line in result.lines if line.what == "Own top-up"), Decimal(0))
    given, used = cost.third_party_top_up_weekly + cost.own_top_up_weekly, result.pays.third_party + own
    if used < given:
        yield f"Of the top-ups of {given:,.2f} given only {used:,.2f} is needed to reach the fee: the rest is left out."


def _twelve_weeks_tested(result: Assessment) -> bool:
    tested = {"capital.property_disregard_weeks", "capital.upper_limit"}
    return any(line.section is Section.CAPITAL and tested <= set(line.figures) for line in result.lines)


def _is_disability(kind: str) -> bool:
    return income_kinds()[kind].elsewhere is IncomeTreatment.DISABILITY_BENEFIT
