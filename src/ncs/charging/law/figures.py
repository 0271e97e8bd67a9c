"""The dated figures that charges are worked out from, and how a reform or a user's own file changes them.

Each topic has its YAML file beside its module; :func:`figures` reads them all as one set of parameters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ncs.core.errors import UnknownName, near_matches
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.policy.figure_files import GivenText, read_figures
from ncs.policy.parameters import DatedValue, Parameter, Parameters, load_parameters

#: The topics whose YAML holds figures in force in England.
TOPICS = (
    "allowances",
    "benefits",
    "capital",
    "deferred_payments",
    "exemptions",
    "facilities_grant",
    "income",
    "nursing",
    "pension_credit",
    "savings_credit",
    "settings",
)
#: Figures of schemes that are not law in England, used by reforms.
SCHEMES = ("act_2014", "dilnot_2011", "plan_2022", "scotland", "support_guaranteed", "wales")
#: Published totals for checking a simulated population.
CALIBRATION = ("calibration",)
#: The first and last financial years that the law is modelled for.
FIRST_YEAR, LAST_YEAR = FinancialYear(2015), FinancialYear(2026)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedText:
    """A dated fact that is not a number, or one that is not established (``value`` empty), with its source."""

    start: date
    value: str
    unit: str
    source: str
    confidence: Confidence


def figure_files() -> tuple[Traversable, ...]:
    """Return every file of figures in the package."""
    own = [files("ncs.charging.law") / f"{name}.yaml" for name in (*TOPICS, *CALIBRATION)]
    schemes = files("ncs.charging.reforms") / "figures"
    return (*own, *(schemes / f"{name}.yaml" for name in SCHEMES))


@cache
def figures() -> Parameters:
    """Return every figure in the package by name, such as ``pea.weekly``.

    Raises:
        ProblemsFound: a file of figures is wrong.
    """
    return load_parameters(*figure_files())


@cache
def texts() -> Mapping[str, tuple[DatedText, ...]]:
    """Return the dated facts that are words or dates, and the figures marked as not established, by name."""
    found: dict[str, tuple[DatedText, ...]] = {}
    for held in map(read_figures, figure_files()):
        for name, entry in held.texts.items():
            found[name] = tuple(_text(item, entry.unit) for item in entry.values)
        for name, figure in held.parameters.items():
            if figure.not_established:
                found[name] = tuple(_text(item, figure.unit) for item in figure.not_established)
    return found


def with_changes(base: Parameters, changes: Parameters) -> Parameters:
    """Return ``base`` with each value of ``changes`` in force from its date to its end, and the base otherwise.

    A change without an end holds until further notice. Unlike replacing a whole parameter, figures from before
    the change stay as they were.

    Raises:
        UnknownName: a change names a parameter that does not exist.
    """
    merged: dict[str, Parameter] = {}
    for name, change in changes.items():
        if name not in base:
            raise UnknownName("figure", name, near_matches(name, base))
        merged[name] = replace(base[name], values=_spliced(base[name].values, change.values))
    return base.with_overrides(Parameters(merged))


def read_changes(path: Path) -> Parameters:
    """Read a user's own figures, in the form of the package's files.

    Raises:
        ProblemsFound: the file is wrong.
        UnknownName: it names a figure that does not exist.
    """
    changes = load_parameters(path)
    for name in changes:
        if name not in figures():
            raise UnknownName("figure", name, near_matches(name, figures()))
    return changes


def _spliced(base: tuple[DatedValue, ...], changes: tuple[DatedValue, ...]) -> tuple[DatedValue, ...]:
    """Cut the periods of the changes out of the base values and put the changes in."""
    kept = list(base)
    for change in changes:
        kept = [piece for value in kept for piece in _without(value, change)]
    return tuple(sorted([*kept, *changes], key=lambda value: value.start))


def _without(value: DatedValue, change: DatedValue) -> list[DatedValue]:
    end = value.end or date.max
    until = change.end or date.max
    if end < change.start or value.start > until:
        return [value]
    before = [replace(value, end=change.start - timedelta(days=1))] if value.start < change.start else []
    after = [replace(value, start=until + timedelta(days=1))] if end > until else []
    return before + after


def _text(item: GivenText, unit: str) -> DatedText:
    return DatedText(start=item.start, value=item.value, unit=unit, source=item.source, confidence=item.confidence)
