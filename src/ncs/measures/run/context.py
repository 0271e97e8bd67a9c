"""What a measure is given to work on, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol, TypeVar

import pyarrow as pa

from ncs.core.errors import NcsError
from ncs.core.periods import Period
from ncs.engine.relational import ir
from ncs.records import editions

#: The editions that measures are defined in, oldest first.
EDITIONS = tuple(editions.EDITIONS)


#: What works a table out once and keeps the result.
Keep = Callable[[ir.Table], ir.Table]

Made = TypeVar("Made")


class CannotMeasure(NcsError):
    """Events, period, edition or another input do not fit together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How the measures themselves differ between editions (the events differ more).

    Attributes:
        edition: the edition's id.
        raw_event_type: the event type is compared as submitted, not after mapping.
        self_funded_is_no_admission: for 2B and 2C a stay with the self-funded outcome is left out altogether;
            otherwise only from the admissions of the period, so that it still makes a later stay "existing".
        counts_each_council_number: 2B and 2C count a person once for each council person number.
    """

    edition: str
    raw_event_type: bool
    self_funded_is_no_admission: bool
    counts_each_council_number: bool


def rules_of(edition: str) -> Rules:
    """Return the measures' rules in the edition of this name.

    Raises:
        UnknownName: there is no such edition.
    """
    found = editions.find_edition(edition)
    return Rules(
        edition=found.name,
        raw_event_type=found.key_text is editions.KeyText.RAW,
        self_funded_is_no_admission=not found.self_funders_build_history,
        counts_each_council_number=found.name == editions.SEPTEMBER_2026.name,
    )


def _as_it_is(table: ir.Table) -> ir.Table:
    return table


def _made(_name: str, make: Callable[[Keep], Made]) -> Made:
    return make(_as_it_is)


class Once(Protocol):
    """Calls ``make`` once for all that ask for the same ``name``, with what keeps its tables as long as they last."""

    def __call__(self, name: str, make: Callable[[Keep], Made], /) -> Made:
        """Return what ``make`` returned."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything a measure may read. All tables are Ibis tables on one connection.

    Attributes:
        events: the prepared events (see ``for_measures`` of ``ncs.measures.parts.timeline``).
        details: one row a council and person (see ``ncs.measures.parts.person_details``).
        period: the reporting period.
        rules: the edition's rules.
        fetch: reads a small result (the engine's ``fetch``).
        load: makes a table of this program one of the engine (the engine's ``load``).
        inputs: what a measure ``needs`` beside the events: ``hospital`` (spells in the national layout) and
            ``lsoa_councils`` (columns ``lsoa`` and ``area``).
        keep: works an intermediate result out once (the engine's ``keep``); by default it stays lazy.
        once: calls a function of ``keep`` once for all measures that ask for the same name; by default each time.
    """

    events: ir.Table
    details: ir.Table
    period: Period
    rules: Rules
    fetch: Callable[[ir.Table], pa.Table]
    load: Callable[[pa.Table], ir.Table]
    inputs: Mapping[str, ir.Table] = field(default_factory=lambda: MappingProxyType({}))
    keep: Keep = _as_it_is
    once: Once = _made


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure that a module worked out itself (medians and the like), before it becomes an observation."""

    measure: str
    area: str
    period: Period
    group: str
    value: Decimal
    numerator: int | None = None
    denominator: int | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """What a measure module returns.

    Attributes:
        people: Ibis table with the columns of ``ncs.measures.parts.people.COLUMNS``.
        side: other tables worth keeping, by name.
        figures: figures that are not a ratio of the people table's counts.
    """

    people: ir.Table
    side: Mapping[str, ir.Table] = field(default_factory=lambda: MappingProxyType({}))
    figures: tuple[Figure, ...] = ()
