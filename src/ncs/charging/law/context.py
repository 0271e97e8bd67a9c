"""What every step of an assessment is given: the case, the day, the figures, the policy and the rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.charging.case.case import Case, SettingKind
from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.law.policy import Policy
from ncs.charging.law.rules import Rules
from ncs.core.periods import FinancialYear
from ncs.policy.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A case on a day under a policy and rules. ``kind`` is the setting as charged; ``weeks_in`` whole weeks there."""

    case: Case
    day: date
    figures: Parameters
    policy: Policy
    rules: Rules
    kind: SettingKind
    weeks_in: int

    def value(self, name: str) -> Decimal:
        """Return a figure in force on the day.

        Raises:
            NotModelled: there is none.
        """
        return self.figures.at(name, self.day).value

    @property
    def where(self) -> str:
        """``permanent``, ``temporary`` or ``elsewhere``: the column of the income table."""
        names = {SettingKind.PERMANENT: "permanent", SettingKind.ELSEWHERE: "elsewhere"}
        return names.get(self.kind, "temporary")

    @property
    def in_care_home(self) -> bool:
        """Whether the rules for care homes apply."""
        return self.kind is not SettingKind.ELSEWHERE

    @property
    def projected(self) -> bool:
        """Whether the day is after the last year of published figures."""
        return FinancialYear.of(self.day) > LAST_YEAR


def weeks_between(start: date, end: date) -> int:
    """Return whole weeks from ``start`` to ``end``."""
    return (end - start).days // 7
