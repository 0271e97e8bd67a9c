"""What a measure is given to work on, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from ncs.core.errors import NcsError, UnknownName, near_matches
from ncs.core.periods import Period

JUNE_2026 = "dhsc-2026-06"
SEPTEMBER_2026 = "dhsc-2026-09"
EDITIONS = (JUNE_2026, SEPTEMBER_2026)


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


_RULES = {
    JUNE_2026: Rules(
        edition=JUNE_2026,
        raw_event_type=True,
        self_funded_is_no_admission=False,
        counts_each_council_number=False,
    ),
    SEPTEMBER_2026: Rules(
        edition=SEPTEMBER_2026,
        raw_event_type=False,
        self_funded_is_no_admission=True,
        counts_each_council_number=True,
    ),
}


def rules_of(edition: str) -> Rules:
    """Return the measures' rules in ``edition``.

    Raises:
        UnknownName: there is no such edition.
    """
    if edition not in _RULES:
        raise UnknownName("method edition", edition, near_matches(edition, EDITIONS))
    return _RULES[edition]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything a measure may read. All tables are Ibis tables on one connection.

    Attributes:
        events: the prepared events (see ``ncs.measures.timeline``).
        details: one row a council and person (see ``ncs.measures.person_details``).
        period: the reporting period.
        rules: the edition's rules.
        hospital: hospital spells in the national layout, or None.
        lsoa_councils: columns ``lsoa`` and ``area``, or None.
    """

    events: Any
    details: Any
    period: Period
    rules: Rules
    hospital: Any = None
    lsoa_councils: Any = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """What a measure module returns.

    Attributes:
        people: Ibis table with the columns of ``ncs.measures.people.COLUMNS``.
        side: other tables worth keeping, by name.
        figures: figures that are not a ratio of the people table's counts.
    """

    people: Any
    side: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    figures: tuple[Figure, ...] = ()


def day_number(day: date) -> int:
    """Return days since 1 January 1970."""
    return day.toordinal() - 719_163
