"""The person's own home: when its value is left out, and what counts when it is not (SI 2014/2672 Schedule 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ncs.charging.case.case import Home, Occupier, Relation, SettingKind
from ncs.charging.law.ages import ADULT, as_on
from ncs.charging.law.capital import net_value
from ncs.charging.law.context import Context, weeks_between
from ncs.charging.law.statement import Section, charge_line
from ncs.core.explained import Explained
from ncs.core.money import floor_penny
from ncs.tables.wording import shown_date

ZERO = Decimal(0)
_VALUATION = "The valuation rule is not confirmed against the published regulations."


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeTreatment:
    """Whether the home counts, why, under which rule, and how sure that is.

    ``counts_from`` is the day on which a disregard of the first weeks is over; None where none runs.
    """

    ignored: bool
    reason: str
    rule: str
    doubt: str = ""
    figures: tuple[str, ...] = ()
    counts_from: date | None = None


def occupier_protects(occupier: Occupier, *, qualifying_age: int) -> bool:
    """Return whether somebody's living in the home leaves its value out (Schedule 2 para 4).

    A partner, or a former partner who is a lone parent; a relative who has reached the ``qualifying_age`` or is
    incapacitated; the resident's child under 18: and they lived there before the resident went into care. The age is
    that on the day of the assessment (:func:`ncs.charging.law.ages.as_on`); a child without one is taken as under 18.
    """
    if occupier.council_disregards:
        return True
    if not occupier.lived_there_before:
        return False
    if occupier.relation in (Relation.PARTNER, Relation.FORMER_PARTNER_LONE_PARENT):
        return True
    if occupier.relation is Relation.OWN_CHILD_UNDER_18:
        return occupier.age is None or occupier.age < ADULT
    old_enough = occupier.age is not None and occupier.age >= qualifying_age
    return occupier.relation is Relation.RELATIVE and (old_enough or occupier.incapacitated)


def is_protected(home: Home, *, qualifying_age: int, day: date, given_on: date) -> bool:
    """Return whether anybody's living in the home leaves its value out on a day (Schedule 2 para 4).

    Ages without a date of birth are those on ``given_on``.
    """
    occupiers = as_on(home.occupied_by or (), day=day, given_on=given_on)
    return any(occupier_protects(occupier, qualifying_age=qualifying_age) for occupier in occupiers)


def disregard_weeks_left(
    *, allowed: int, weeks_in: int, earlier_weeks: int, weeks_between_stays: int | None, relink_weeks: int
) -> int:
    """Return how many of the first weeks' disregard are left (Schedule 2 para 2); zero or less when it is over.

    Weeks used in an earlier stay count against this one if the stays are ``relink_weeks`` or less apart; after that
    a fresh ``allowed`` weeks begin.
    """
    linked = weeks_between_stays is not None and weeks_between_stays <= relink_weeks
    return allowed - (earlier_weeks if linked else 0) - weeks_in


def counted_home_value(
    *, value: Decimal, share: Decimal, override: Decimal | None, debts: Decimal, selling_allowance: Decimal
) -> Decimal:
    """Return what a home that counts adds to capital, rounded down to the penny (reg 20).

    ``debts`` is everything secured on the person's share, such as a mortgage and a deferred payment.
    """
    if override is not None:
        return override
    return floor_penny(net_value(value=value * share, debts=debts, selling_allowance=selling_allowance))


def treatment(context: Context, home: Home, *, capital_without_home: Decimal) -> HomeTreatment:
    """Return how the home is treated in the setting on the day."""
    if context.kind is SettingKind.ELSEWHERE:
        return HomeTreatment(
            ignored=True, reason="It is the home the person lives in.", rule="SI 2014/2672 Schedule 2; CASS Annex B"
        )
    if home.council_disregards:
        return HomeTreatment(
            ignored=True, reason="The council has chosen to leave it out.", rule="SI 2014/2672 Schedule 2"
        )
    if context.kind is not SettingKind.PERMANENT:
        return _temporary(home)
    age = int(context.value("capital.qualifying_relative_age"))
    if is_protected(home, qualifying_age=age, day=context.day, given_on=context.case.date):
        return HomeTreatment(
            ignored=True,
            reason="A partner, qualifying relative or child lives there.",
            rule="SI 2014/2672 Schedule 2 para 4",
            figures=("capital.qualifying_relative_age",),
            doubt=_doubt_of_age(context, home, qualifying_age=age),
        )
    return _first_weeks(context, home, capital_without_home)


def assess_home(
    context: Context, *, capital_without_home: Decimal
) -> tuple[Decimal, HomeTreatment, tuple[Explained, ...]]:
    """Return what the home adds to capital in pounds, how it was treated, and its line."""
    home = context.case.home
    if home is None:
        return ZERO, HomeTreatment(ignored=True, reason="No home is owned.", rule=""), ()
    found = treatment(context, home, capital_without_home=capital_without_home)
    deferred = context.case.deferred_payment
    counted = (
        ZERO
        if found.ignored
        else counted_home_value(
            value=home.value,
            share=home.share,
            override=home.share_value_override,
            debts=home.mortgage * home.share + (deferred.owed + deferred.fees_owed if deferred else ZERO),
            selling_allowance=context.value("capital.sale_cost_allowance") if home.costs_of_selling else ZERO,
        )
    )
    words = f"Left out: {found.reason}" if found.ignored else f"Counted: {found.reason}"
    doubt = found.doubt or ("" if found.ignored else _VALUATION)
    figures = (*found.figures, *(() if found.ignored else ("capital.sale_cost_allowance",)))
    line = charge_line(
        section=Section.CAPITAL,
        title="The home",
        amount=counted,
        rule=found.rule,
        words=words,
        figures=figures,
        doubt=doubt,
    )
    return counted, found, (line,)


def _doubt_of_age(context: Context, home: Home, *, qualifying_age: int) -> str:
    """Return why it is not certain that somebody protects the home: only a child whose age is not given does."""
    known = [one for one in home.occupied_by or () if not _is_child_of_unknown_age(one)]
    rest = home.model_copy(update={"occupied_by": tuple(known)})
    later = context.day > context.case.date
    if not later or is_protected(rest, qualifying_age=qualifying_age, day=context.day, given_on=context.case.date):
        return ""
    return "The child's age is not given: the home counts from the eighteenth birthday. Give born."


def _is_child_of_unknown_age(occupier: Occupier) -> bool:
    child = occupier.relation is Relation.OWN_CHILD_UNDER_18
    return child and occupier.born is None and occupier.age is None and not occupier.council_disregards


def _temporary(home: Home) -> HomeTreatment:
    rule = "SI 2014/2672 Schedule 2 para 1"
    if home.intends_to_return or home.selling_to_buy:
        reason = "The person means to go back to it." if home.intends_to_return else "It is being sold to buy another."
        return HomeTreatment(ignored=True, reason=reason, rule=rule)
    return HomeTreatment(
        ignored=False, reason="The person does not mean to go back to it. A tenth comes off for selling.", rule=rule
    )


def _first_weeks(context: Context, home: Home, capital_without_home: Decimal) -> HomeTreatment:
    allowed = int(context.value("capital.property_disregard_weeks"))
    relink = int(context.value("capital.property_disregard_relink_weeks"))
    names = ("capital.property_disregard_weeks", "capital.property_disregard_relink_weeks", "capital.upper_limit")
    left = disregard_weeks_left(
        allowed=allowed,
        weeks_in=context.weeks_in,
        earlier_weeks=home.earlier_disregard_weeks,
        weeks_between_stays=_gap(context, home.earlier_stay_ended),
        relink_weeks=relink,
    )
    ended = home.disregard_ended
    again = ended is not None and ended <= context.day and weeks_between(ended, context.day) < allowed
    rule = "SI 2014/2672 Schedule 2 para 2"
    if left <= 0 and not again:
        return HomeTreatment(
            ignored=False,
            reason=f"The first {allowed} weeks are over. A tenth comes off for selling.",
            rule="SI 2014/2672 reg 20",
            figures=names[:2],
        )
    if _tested_capital(context, capital_without_home) > context.value("capital.upper_limit"):
        return HomeTreatment(
            ignored=False,
            reason=f"Other capital is above the upper limit, so the first {allowed} weeks' disregard does not apply.",
            rule="CASS Annex B",
            figures=names,
            doubt="The capital test for the 12 weeks is guidance, not confirmed in the regulations.",
        )
    if ended is not None and again:
        counts_from = ended + timedelta(weeks=allowed)
        weeks = f"Another disregard ended: {allowed} weeks follow, and from {shown_date(counts_from)} it counts."
        rule = "SI 2014/2672 Schedule 2; CASS Annex B"
    else:
        begun = context.case.setting.admitted or context.day - timedelta(weeks=context.weeks_in)
        counts_from = begun + timedelta(weeks=context.weeks_in + left)
        weeks = f"{left} of the first {allowed} weeks are left; from {shown_date(counts_from)} it counts."
    return HomeTreatment(ignored=True, reason=weeks, rule=rule, figures=names, counts_from=counts_from)


def _tested_capital(context: Context, now: Decimal) -> Decimal:
    """Return the capital that the test of the first weeks looks at: on admission if known and the policy says so."""
    on_admission = context.case.setting.capital_at_admission
    return on_admission if on_admission is not None and context.policy.twelve_week_test == "at_admission" else now


def _gap(context: Context, ended: date | None) -> int | None:
    """Return the weeks between two stays, a part of one counted as a whole: 52 weeks and a day are more than 52."""
    if ended is None:
        return None
    admitted = context.case.setting.admitted or context.day - timedelta(weeks=context.weeks_in)
    return -(-(admitted - ended).days // 7)
