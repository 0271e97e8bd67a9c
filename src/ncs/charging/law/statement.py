"""The statement of a charge: every line with its amount, its rule and plain words, and what is not certain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ncs.charging.case.case import SettingKind
from ncs.core.explained import GBP, Explained


class Status(StrEnum):
    """How the person stands after the financial assessment."""

    FREE = "free"
    SUPPORTED = "supported"
    FULL_COST = "full_cost"
    CAPPED = "cap_reached"


class Section(StrEnum):
    """The parts of a statement, in order."""

    CARE = "The care and what it costs"
    CAPITAL = "Capital"
    INCOME = "Income"
    KEEPS = "What the person keeps"
    CHARGE = "The charge"
    PAYS = "Who pays each week"
    CLAIM = "What may be claimed"


def charge_line(
    *,
    section: Section,
    title: str,
    amount: Decimal | None,
    rule: str,
    words: str,
    figures: tuple[str, ...] = (),
    doubt: str = "",
) -> Explained:
    """Return one line of a statement.

    Args:
        section: the part of the statement that it belongs to.
        title: what the line is.
        amount: pounds a week (pounds, in the part on capital); None where the line only says something.
        rule: the provision that the line applies.
        words: the rule in plain words.
        figures: names of the dated figures used, so that uncertain ones can be marked.
        doubt: why the rule itself is not certain; empty when it is.

    Raises:
        ValueError: no title, rule or words.
    """
    unit = "" if amount is None else GBP
    return Explained(
        what=title, section=section, amount=amount, unit=unit, rule=rule, words=words, figures=figures, doubt=doubt
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoPays:
    """Who pays how much of the whole cost a week, in pounds. The parts always sum to the cost."""

    person: Decimal = Decimal(0)
    deferred: Decimal = Decimal(0)
    council: Decimal = Decimal(0)
    nhs: Decimal = Decimal(0)
    third_party: Decimal = Decimal(0)
    social_security: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """Everything paid for the care, a week."""
        return self.person + self.deferred + self.council + self.nhs + self.third_party + self.social_security

    def amounts(self) -> Mapping[str, Decimal]:
        """The parts by name, in order."""
        names = ("person", "deferred", "council", "nhs", "third_party", "social_security")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The outcome of a financial assessment: amounts in pounds (weekly but for capital) and the statement's lines.

    Attributes:
        cost: the cost of care that a charge can be made for, net of the NHS contribution and above-rate top-ups.
        income_total: everything the person receives; income_counted: what is taken into account.
        kept: the allowances that come off before the charge.
        assessed: what the means test finds before the cost limits it; None where no means test was made.
        charge: what the person must pay towards ``cost``, now or deferred.
        metered: what this week adds to the care account (zero without a cap).
        home_counts_from: the day on which the home begins to count, while the first weeks' disregard runs.
        unused: what the case gives that changes nothing, each with the reason.
        uncertain: what in this statement rests on an unconfirmed figure or rule.
    """

    status: Status
    setting: SettingKind
    cost: Decimal
    charge: Decimal
    pays: WhoPays
    capital: Decimal = Decimal(0)
    capital_without_home: Decimal = Decimal(0)
    home_counted: Decimal = Decimal(0)
    tariff_income: Decimal = Decimal(0)
    income_total: Decimal = Decimal(0)
    income_counted: Decimal = Decimal(0)
    kept: Decimal = Decimal(0)
    floor: Decimal = Decimal(0)
    assessed: Decimal | None = None
    benefits_stopped: Decimal = Decimal(0)
    metered: Decimal = Decimal(0)
    home_reason: str = ""
    home_counts_from: date | None = None
    lines: tuple[Explained, ...] = ()
    assumptions: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = field(default=())
    unused: tuple[str, ...] = ()
