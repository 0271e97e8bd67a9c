"""The labels that the measures compare with, and comparison as the official database does it.

Official comparisons ignore case and trailing blanks. :func:`fold` puts text into the form in which every
comparison here is made; the labels below are already in that form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ncs.cld import specification
from ncs.engine.relational import ibis, ir

INVALID = "invalid and not mapped"

SERVICE_USER = "service user"
CARER_TYPES = ("carer", "unpaid carer", "carer known by association", "unpaid carer known by association")
#: The wording used when looking for the person a carer supports.
LINKED_CARER_TYPES = ("unpaid carer", "unpaid carer known by association")

NURSING = "long term support: nursing care"
RESIDENTIAL = "long term support: residential care"
COMMUNITY = "long term support: community"
PRISON = "long term support: prison"
ST_MAX = "short term support: st-max"
LOW_LEVEL = "short term support: ongoing low level"
OTHER_SHORT_TERM = "short term support: other short term"
LONG_TERM_SUPPORT = (NURSING, RESIDENTIAL, COMMUNITY, PRISON)

_SERVICE_TYPES = specification().lists["service_type"].values
#: Service types from the highest ranking: the order of 2A sequels and of the accommodation fallback.
SERVICE_RANK: Mapping[str, int] = {item.value.lower(): item.hierarchy for item in _SERVICE_TYPES if item.hierarchy}
SERVICE_LABELS: Mapping[int, str] = {item.hierarchy: item.value for item in _SERVICE_TYPES if item.hierarchy}
UNRANKED = 99

SHORT_TERM_CARE_HOME = ("short term residential care", "short term nursing care")
SELF_FUNDED = "nfa: self-funded client or under 12wk disregard"
INFORMATION = "nfa: information and advice or signposting"


def fold(column: ir.StringValue) -> ir.StringValue:
    """Return the text without trailing blanks and in lower case, as the official collation compares it."""
    return column.rstrip().lower()


def choose(
    column: ir.StringValue, values: Mapping[str, str | int | ir.Value], *, otherwise: str | int | ir.Value
) -> ir.Value:
    """Return the value for each folded label of ``column``; ``otherwise`` for others and for null."""
    return ibis.cases(*((column == label, value) for label, value in values.items()), else_=otherwise)


def any_of(column: ir.StringValue, labels: Sequence[str]) -> ir.BooleanValue:
    """Return whether the folded ``column`` is one of ``labels``; null counts as no."""
    return column.isin(list(labels)).fill_null(False)
