"""Do the sums of the inputs meet their controls? To the penny, or within the tolerance that the user states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.allocations.engine import ALL_YEARS, Component, NeedsMoney
from ncs.funding.allocations.workbook.councils import Components
from ncs.funding.allocations.workbook.layout import YEAR_KEYS
from ncs.funding.allocations.workbook.national import Settings, Yearly
from ncs.observations.table_checks import Checks


def check_controls(
    checks: Checks, settings: Settings, national: Mapping[str, Yearly], power: Mapping[str, Components]
) -> None:
    """Note each sum that does not meet its control, on the sheet ``national``."""
    for at, message, value in (
        *_tiers(national),
        *_profile(settings, national),
        *_sums(settings, national, power),
        *_needs_grant(settings, national, power),
    ):
        step = "Compare both figures with the publication; where figures are rounded, set tolerance in settings."
        checks.add("controls-do-not-reconcile", message, step, at=at, value=value)


_Found = Iterator[tuple[str, str, str]]


def _pounds(amount: Fraction) -> str:
    return f"{round_half_away(amount, 2):,}"


def _tiers(national: Mapping[str, Yearly]) -> _Found:
    none = (None,) * len(YEAR_KEYS)
    whole, tier = (national.get(f"core_spending_power_{which}", none) for which in ("all", "upper_tier"))
    for key, everyone, upper in zip(YEAR_KEYS, whole, tier, strict=True):
        if upper is not None and everyone is not None and (upper <= 0 or upper > everyone):
            yield key, "Upper-tier core spending power must be above nought and not above that of all.", _pounds(upper)


def _profile(settings: Settings, national: Mapping[str, Yearly]) -> _Found:
    profile = national.get("needs_profile", ())[1:]
    known = [part for part in profile if part is not None]
    if len(known) < 3:
        return
    if settings.options.needs_money is NeedsMoney.LEVEL and known[-1] != 1:
        yield (
            YEAR_KEYS[-1],
            "The needs profile must end at 1: the money is the level in 2028-29.",
            str(float(known[-1])),
        )
    if settings.options.needs_money is NeedsMoney.THREE_YEARS and sum(known) != 1:
        yield YEAR_KEYS[-1], "The needs profile must sum to 1 over the three years.", str(float(sum(known)))


def _sums(settings: Settings, national: Mapping[str, Yearly], power: Mapping[str, Components]) -> _Found:
    controls = national.get("core_spending_power_upper_tier", (None,) * 4)
    for number, (key, control) in enumerate(zip(YEAR_KEYS, controls, strict=True)):
        parts = [years[number] for components in power.values() for years in components.values()]
        known = [part for part in parts if part is not None]
        total = sum(known, Fraction(0))
        if control is None or not known:
            continue
        whole = settings.complete and len(known) == len(parts)
        too_far = abs(total - control) > settings.tolerance if whole else total - control > settings.tolerance
        if too_far:
            said = "councils sum to" if whole else "the councils with figures sum to more:"
            message = f"{ALL_YEARS[number]}: the control is {_pounds(control)}, {said} {_pounds(total)}."
            yield key, message, _pounds(control)


def _needs_grant(settings: Settings, national: Mapping[str, Yearly], power: Mapping[str, Components]) -> _Found:
    profile = national.get("needs_profile", (None,) * 4)
    if not settings.complete or settings.needs_money is None:
        return
    for number in (1, 2, 3):
        part = profile[number]
        listed = [
            components[Component.NEEDS_GRANT][number]
            for components in power.values()
            if Component.NEEDS_GRANT in components
        ]
        known = [amount for amount in listed if amount is not None]
        if part is None or not any(known):
            continue
        paid, total = part * settings.needs_money, sum(known, Fraction(0))
        # Amounts in whole pence cannot sum to a third of 900 million more nearly than this.
        slack = max(settings.tolerance, Fraction(1, 100))
        if (total - paid > slack) or (len(known) == len(power) and paid - total > slack):
            message = (
                f"{ALL_YEARS[number]}: the needs-formula money is {_pounds(paid)}, its rows sum to {_pounds(total)}."
            )
            yield YEAR_KEYS[number], message, _pounds(total)
