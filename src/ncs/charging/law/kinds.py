"""Kinds of income and of capital, and how the law treats each: ``income_kinds.yaml`` and ``capital_kinds.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.tables.reading.keyed import ByName
from ncs.tables.reading.yaml_files import read_yaml


class IncomeTreatment(StrEnum):
    """What happens to a kind of income in a setting."""

    COUNT = "count"
    IGNORE = "ignore"
    IGNORE_FIRST_TEN = "ignore_first_ten"
    HALF_TO_SPOUSE = "half_to_spouse"
    DISABILITY_BENEFIT = "disability_benefit"
    SAVINGS_CREDIT = "savings_credit"
    CHILD = "child"
    INTEREST = "interest"
    RENT = "rent"
    PENSION_POT = "pension_pot"


class CapitalTreatment(StrEnum):
    """What happens to a kind of capital."""

    COUNT = "count"
    IGNORE = "ignore"
    IGNORE_WEEKS = "ignore_weeks"
    IGNORE_REALISING = "ignore_realising"
    SELLING_COST = "selling_cost"


class IncomeKind(BaseModel):
    """A kind of income: its treatment by setting (``permanent``, ``temporary``, ``elsewhere``) and its rule.

    Attributes:
        qualifying: it is qualifying income for the savings disregard.
        night_gap: names of the higher and lower rate, where a higher rate is paid for needs at night.
        premiums: those of the minimum income guarantee that receipt brings (reg 7).
        ignored_share: name of the figure that says which share is ignored, for kinds that are.
        rates: names of the rates it is paid at, where it is paid at fixed ones.
        most: the name of a figure and how many times it the income may be before it is asked about; empty if unknown.
        credit: what of it counts for Pension Credit: ``count``, ``first_ten``, ``earnings``, or nothing.
        uncertain: settings where the rule is not confirmed against the published regulations.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    permanent: IncomeTreatment
    temporary: IncomeTreatment
    elsewhere: IncomeTreatment
    rule: str
    qualifying: bool = False
    night_gap: tuple[str, ...] = ()
    premiums: tuple[str, ...] = ()
    ignored_share: str = ""
    rates: tuple[str, ...] = ()
    most: tuple[str, Decimal] | None = None
    credit: str = ""
    uncertain: tuple[str, ...] = ()

    def treatment(self, where: str) -> IncomeTreatment:
        """Return the treatment in ``permanent``, ``temporary`` or ``elsewhere``."""
        return {"permanent": self.permanent, "temporary": self.temporary, "elsewhere": self.elsewhere}[where]


class CapitalKind(BaseModel):
    """A kind of capital, its treatment and its rule; ``weeks`` or ``weeks_figure`` limit a disregard in time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    treatment: CapitalTreatment
    rule: str
    weeks: int = 0
    weeks_figure: str = ""
    uncertain: bool = False


class _IncomeKinds(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kinds: ByName[IncomeKind]


class _CapitalKinds(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kinds: ByName[CapitalKind]


@cache
def income_kinds() -> Mapping[str, IncomeKind]:
    """Return every kind of income by name."""
    return read_yaml(files("ncs.charging.law") / "income_kinds.yaml", _IncomeKinds).kinds


@cache
def bringing(premium: str) -> tuple[str, ...]:
    """Return the kinds of income whose receipt brings a premium of the minimum income guarantee (reg 7)."""
    return tuple(name for name, kind in income_kinds().items() if premium in kind.premiums)


@cache
def capital_kinds() -> Mapping[str, CapitalKind]:
    """Return every kind of capital by name."""
    return read_yaml(files("ncs.charging.law") / "capital_kinds.yaml", _CapitalKinds).kinds
