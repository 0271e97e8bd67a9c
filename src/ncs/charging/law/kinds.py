"""Kinds of income and of capital, and how the law treats each: ``income_kinds.yaml`` and ``capital_kinds.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from ncs.tables.reading.yaml_files import load_yaml


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


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeKind:
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
    most: tuple[str, str] | tuple[()] = ()
    credit: str = ""
    uncertain: tuple[str, ...] = ()

    def treatment(self, where: str) -> IncomeTreatment:
        """Return the treatment in ``permanent``, ``temporary`` or ``elsewhere``."""
        return {"permanent": self.permanent, "temporary": self.temporary, "elsewhere": self.elsewhere}[where]


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalKind:
    """A kind of capital, its treatment and its rule; ``weeks`` or ``weeks_figure`` limit a disregard in time."""

    name: str
    title: str
    treatment: CapitalTreatment
    rule: str
    weeks: int = 0
    weeks_figure: str = ""
    uncertain: bool = False


@cache
def income_kinds() -> Mapping[str, IncomeKind]:
    """Return every kind of income by name."""
    return {name: _income_kind(name, row) for name, row in _rows("income_kinds.yaml").items()}


@cache
def bringing(premium: str) -> tuple[str, ...]:
    """Return the kinds of income whose receipt brings a premium of the minimum income guarantee (reg 7)."""
    return tuple(name for name, kind in income_kinds().items() if premium in kind.premiums)


@cache
def capital_kinds() -> Mapping[str, CapitalKind]:
    """Return every kind of capital by name."""
    return {
        name: CapitalKind(name=name, **{**row, "treatment": CapitalTreatment(row["treatment"])})
        for name, row in _rows("capital_kinds.yaml").items()
    }


def _income_kind(name: str, row: Mapping[str, Any]) -> IncomeKind:
    return IncomeKind(
        name=name,
        title=row["title"],
        rule=row["rule"],
        qualifying=row.get("qualifying", False),
        permanent=IncomeTreatment(row["permanent"]),
        temporary=IncomeTreatment(row["temporary"]),
        elsewhere=IncomeTreatment(row["elsewhere"]),
        premiums=tuple(row.get("premiums", ())),
        ignored_share=row.get("ignored_share", ""),
        rates=tuple(row.get("rates", ())),
        most=_most(row.get("most", ())),
        credit=row.get("credit", ""),
        night_gap=tuple(row.get("night_gap", ())),
        uncertain=tuple(row.get("uncertain", ())),
    )


def _most(given: Sequence[str]) -> tuple[str, str] | tuple[()]:
    return (given[0], given[1]) if given else ()


def _rows(file: str) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = load_yaml(files("ncs.charging.law") / file).content["kinds"]
    return rows
