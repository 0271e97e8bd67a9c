"""Pace of change as the NHS sets it: everyone grows alike, but for a small part that depends on distance from target.

NHS England's rules for core allocations of integrated care boards, recovered from its workbooks: those of 2023-24 fit
all 42 boards; those of the two later years do not fit every board, because distances were refreshed between steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ncs.core.errors import UnknownName, near_matches


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceRule:
    """How much a place's growth departs from everyone's in one year.

    Attributes:
        name: short name.
        over_part, over_cap: above target, the part of the distance that is taken back, and the most that is.
        under_part, under_cap: below target, the part that is given, and the most that is.
        source: publication.
    """

    name: str
    over_part: Fraction
    over_cap: Fraction
    under_part: Fraction
    under_cap: Fraction
    source: str

    def convergence(self, distance: Fraction) -> Fraction:
        """Return the part by which growth departs, for a distance (money over target less one)."""
        if distance > 0:
            return -min(distance * self.over_part, self.over_cap)
        return min(-distance * self.under_part, self.under_cap)


_NHS = "NHS England, allocations of integrated care boards"
RULES: Mapping[str, PaceRule] = {
    rule.name: rule
    for rule in (
        PaceRule(name="nhs-2023-24", over_part=Fraction(1), over_cap=Fraction(71, 10_000),
                 under_part=Fraction(1, 15), under_cap=Fraction(20, 10_000), source=f"{_NHS}, 2023/24 core"),
        PaceRule(name="nhs-2024-25", over_part=Fraction(1), over_cap=Fraction(136, 10_000),
                 under_part=Fraction(1, 15), under_cap=Fraction(20, 10_000), source=f"{_NHS}, 2024/25 core"),
        PaceRule(name="nhs-2025-26", over_part=Fraction(1, 5), over_cap=Fraction(50, 10_000),
                 under_part=Fraction(1, 5), under_cap=Fraction(50, 10_000), source=f"{_NHS}, 2025/26 core"),
    )
}  # fmt: skip


def find_rule(name: str) -> PaceRule:
    """Return the rule of a name.

    Raises:
        UnknownName: there is none.
    """
    if name not in RULES:
        raise UnknownName("pace of change", name, near_matches(name, RULES) or tuple(RULES))
    return RULES[name]
