"""One person's case: what a council asks in a financial assessment, typed. Every amount is pounds; weekly unless said.

A case is written as YAML (``ncs charge template`` gives a commented one); :mod:`ncs.charging.case.case_file` reads it.
"""

from __future__ import annotations

import datetime
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, PrivateAttr


class Part(BaseModel):
    """A part of a case: unknown keys are refused and values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SettingKind(StrEnum):
    """Where care is given, as the charging regulations divide it."""

    PERMANENT = "care_home_permanent"
    TEMPORARY = "care_home_temporary"
    SHORT_TERM = "care_home_short_term"
    ELSEWHERE = "not_a_care_home"


class Relation(StrEnum):
    """Who lives in the home, as Schedule 2 divides them."""

    PARTNER = "partner"
    ESTRANGED_PARTNER = "estranged_partner"
    FORMER_PARTNER_LONE_PARENT = "former_partner_lone_parent"
    RELATIVE = "relative"
    OWN_CHILD_UNDER_18 = "own_child_under_18"
    NOT_A_RELATIVE = "not_a_relative"


class FreeService(StrEnum):
    """Services that are free whatever a person's means."""

    AFTERCARE = "section_117_aftercare"
    CONTINUING_HEALTHCARE = "nhs_continuing_healthcare"
    VCJD = "variant_cjd"
    REABLEMENT = "reablement"
    EQUIPMENT = "equipment"
    ADAPTATION = "minor_adaptation"
    ASSESSMENT = "assessment_or_advice"


class LightTouch(StrEnum):
    """Why a full financial assessment need not be made (SI 2014/2672 reg 10)."""

    PLAIN_MEANS = "has_means_and_declines"
    SMALL_CHARGE = "small_charge"
    CANNOT_PAY = "benefits_show_cannot_pay"


class Person(Part):
    """The person assessed. ``born`` is better than ``age``: it settles pension age.

    ``children_born`` is better than ``children``: a child counts until the eighteenth birthday. ``without_premiums``
    are known not to be due; a premium of the guarantee that is in neither list is taken as not due, and said to be.
    """

    born: date | None = None
    age: int | None = None
    couple: bool = False
    children: int = 0
    children_born: tuple[date, ...] = ()
    lone_parent: bool = False
    premiums: tuple[str, ...] = ()
    without_premiums: tuple[str, ...] = ()
    is_carer: bool = False
    onset_age: int | None = None
    needs_band: int | None = None
    reached_pension_age_before_april_2016: bool | None = None
    child_in_same_accommodation: bool = False
    lives_alone: bool | None = None


class Setting(Part):
    """Where care is given and for how long.

    Attributes:
        weeks_in: whole weeks completed since ``admitted``.
        short_weeks_this_year: weeks of short stays earlier in the year, for policies that limit them.
        weeks_council_funded: whole weeks that the council has helped to pay; as ``weeks_in`` if not given.
        capital_at_admission: capital other than the home on admission, for the test of the first 12 weeks.
    """

    kind: SettingKind
    admitted: date | None = None
    weeks_in: int | None = None
    expected_weeks: int | None = None
    short_weeks_this_year: int = 0
    nursing: bool = False
    nursing_rate: str = "standard"
    night_care: bool = False
    spouse_in_same_home: bool = False
    weeks_council_funded: int | None = None
    capital_at_admission: Decimal | None = None


class Cost(Part):
    """What the care costs a week.

    Attributes:
        weekly: the whole fee or cost of care, without a third party's top-up.
        includes_nursing: True when ``weekly`` still includes the NHS nursing contribution.
        council_rate_weekly: what the council would pay for the same needs (the personal budget), if less.
        council_rate_when_helped: the care home takes the council's rate for as long as the council helps to pay, and
            nobody pays the rest; otherwise the council pays what nobody tops up (CASS Annex A).
        third_party_top_up_weekly, own_top_up_weekly: paid above the council's rate by others, by the person.
        own_top_up_reason: why the person may pay their own (twelve_weeks, deferred_payment or section_117).
        arranged_by_council: the council arranges care for somebody above the limit.
        arrangement_fee_weekly: what arranging costs the council.
    """

    weekly: Decimal | None = None
    includes_nursing: bool | None = None
    council_rate_weekly: Decimal | None = None
    council_rate_when_helped: bool = False
    third_party_top_up_weekly: Decimal = Decimal(0)
    own_top_up_weekly: Decimal = Decimal(0)
    own_top_up_reason: str | None = None
    arranged_by_council: bool = False
    arrangement_fee_weekly: Decimal = Decimal(0)


class Service(Part):
    """A free service: its kind, and its weeks or price where the law limits it."""

    kind: FreeService
    weeks_received: int | None = None
    price: Decimal | None = None


class Income(Part):
    """One source of income, weekly and after tax; ``owners`` shares a joint income equally.

    ``annuity_weekly`` is for a pension pot: the most that an annuity bought with it would pay a week.
    """

    kind: str
    weekly: Decimal
    owners: int = 1
    share_passed_to_spouse: Decimal = Decimal(0)
    weekly_special: Decimal = Decimal(0)
    annuity_weekly: Decimal | None = None


class Capital(Part):
    """One holding. ``share`` is an actual share of land or property; ``owners`` an equal share of an account."""

    kind: str
    value: Decimal
    owners: int = 1
    share: Decimal | None = None
    share_value_override: Decimal | None = None
    debts: Decimal = Decimal(0)
    received: date | None = None
    being_realised: bool = False
    costs_of_selling: bool = True


class Occupier(Part):
    """Somebody else who lives in the home.

    ``age`` is that on the day of the case, or of the move that names them; ``born`` is better: it settles birthdays.
    """

    relation: Relation
    born: date | None = None
    age: int | None = None
    incapacitated: bool = False
    lived_there_before: bool = True
    council_disregards: bool = False


class Home(Part):
    """The person's main or only home, if owned. ``occupied_by`` must be said: an empty list means nobody."""

    value: Decimal
    mortgage: Decimal = Decimal(0)
    share: Decimal = Decimal(1)
    share_value_override: Decimal | None = None
    occupied_by: tuple[Occupier, ...] | None = None
    intends_to_return: bool | None = None
    selling_to_buy: bool = False
    council_disregards: bool = False
    disregard_ended: date | None = None
    earlier_disregard_weeks: int = 0
    earlier_stay_ended: date | None = None
    costs_of_selling: bool = True


class Deprivation(Part):
    """Capital given away or spent. It counts only if both tests are met (guidance Annex E)."""

    amount: Decimal
    given: date
    foresaw_care: bool
    avoiding_charges_significant: bool
    charged_weekly: Decimal = Decimal(0)
    would_be_weekly: Decimal = Decimal(0)
    weeks_charged: int = 0


class HousingCost(Part):
    """A housing cost the person must meet, before and after help, shared by the adults in the home."""

    kind: str
    weekly: Decimal
    help_weekly: Decimal = Decimal(0)
    adults_sharing: int = 1


class Partner(Part):
    """The partner: their means are never counted in the person's own assessment, only in the couple comparison.

    ``lives_with_person``, their age and their benefits for disability bear on what the person keeps at home (reg 7).
    """

    lives_with_person: bool = True
    age: int | None = None
    born: date | None = None
    income: tuple[Income, ...] = ()
    capital: tuple[Capital, ...] = ()


class DeferredPayment(Part):
    """A deferred payment agreement: what the person keeps, and what is owed."""

    allowance_kept_weekly: Decimal | None = None
    owed: Decimal = Decimal(0)
    interest_percent: Decimal | None = None
    gilt_rate_percent: Decimal | None = None
    compounding: str = "daily"
    fees_owed: Decimal = Decimal(0)


class Overrides(Part):
    """Amounts a council has already decided for this person, used in place of the worked-out figure."""

    mig_weekly: Decimal | None = None
    pea_weekly: Decimal | None = None
    pea_extra_weekly: Decimal = Decimal(0)
    savings_disregard_weekly: Decimal | None = None
    savings_disregard_most: Decimal | None = None


class Case(Part):
    """Everything known about one person's care and means on a day.

    ``sure`` names the amounts that are right although they look unlikely, such as ``income.0.weekly``, or is
    ``everything``.
    """

    title: str = ""
    date: date
    person: Person
    setting: Setting
    cost: Cost = Cost()
    services: tuple[Service, ...] = ()
    short_term_support: bool = False
    weeks_since_discharge: int | None = None
    resumed_package: bool = False
    income: tuple[Income, ...] = ()
    capital: tuple[Capital, ...] = ()
    home: Home | None = None
    owns_home: bool | None = None
    deprivations: tuple[Deprivation, ...] = ()
    housing_costs: tuple[HousingCost, ...] = ()
    disability_costs_weekly: Decimal = Decimal(0)
    disability_costs_met_by_council: Decimal = Decimal(0)
    partner: Partner | None = None
    light_touch: LightTouch | None = None
    light_touch_charge_weekly: Decimal | None = None
    deferred_payment: DeferredPayment | None = None
    care_account_start: Decimal = Decimal(0)
    overrides: Overrides = Overrides()
    journey: Journey | None = None
    what_if: tuple[WhatIf, ...] = ()
    sure: tuple[str, ...] = ()
    _read_as: tuple[str, ...] = PrivateAttr(default=())

    @property
    def begins(self) -> datetime.date:
        """The first day that the case is worked out for: its own, or the day of a move that is still to come."""
        return max(self.date, self.setting.admitted or self.date)

    @property
    def read_as(self) -> tuple[str, ...]:
        """What in the file was understood as something else, in sentences: other times than a week, names, days."""
        return self._read_as

    def noting(self, read_as: tuple[str, ...]) -> Case:
        """Return the same case with what was understood as something else."""
        noted = self.model_copy()
        noted._read_as = read_as
        return noted


class Move(Part):
    """A change at the start of a week of a journey (the first is week 0): a setting, a cost, the home, or several."""

    week: int
    setting: Setting | None = None
    cost: Cost | None = None
    home_sold_for: Decimal | None = None
    home_occupied_by: tuple[Occupier, ...] | None = None


class WhatIf(Part):
    """The same case with something changed, to be set beside it. ``title`` says what; several changes may go together.

    Attributes:
        day: another day.
        gift: pounds of savings given away; ``gift_counts`` whether the council counts them all the same (Annex E).
        home_sold_for: what the home brings after the costs of selling; a mortgage and what is deferred come off.
        home_occupied_by: who lives in the home instead.
        couple: whether there is a partner.
        deferred: whether there is a deferred payment agreement.
    """

    title: str
    day: date | None = None
    gift: Decimal = Decimal(0)
    gift_counts: bool = True
    home_sold_for: Decimal | None = None
    home_occupied_by: tuple[Occupier, ...] | None = None
    couple: bool | None = None
    deferred: bool | None = None


class Journey(Part):
    """How a journey goes on. Growth is a year, as a fraction; fees, income and figures rise each 6 April.

    Attributes:
        weeks: the horizon.
        moves: what changes when.
        fee_growth, income_growth: of the fee and of every income.
        house_price_growth, capital_growth: of the home and of savings, credited each 52 weeks.
        figures_growth: of allowances and the like after the last published year.
        spending_weekly: what the person spends besides care; without it, what they are left with is taken as spent.
        survival: the share still alive after 0, 1, 2 … years, for expected totals.
    """

    weeks: int = 520
    moves: tuple[Move, ...] = ()
    fee_growth: Decimal = Decimal(0)
    income_growth: Decimal = Decimal(0)
    house_price_growth: Decimal = Decimal(0)
    capital_growth: Decimal = Decimal(0)
    figures_growth: Decimal = Decimal(0)
    spending_weekly: Decimal | None = None
    survival: tuple[Decimal, ...] = ()


Case.model_rebuild()
