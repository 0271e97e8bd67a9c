"""Event outcomes as ASCOF 2A ranks them (method note, section d1), from the specification's outcome hierarchy."""

from __future__ import annotations

from ncs.cld import outcomes
from ncs.engine.relational import ir
from ncs.measures.parts.words import choose

#: Places from here on conclude nothing: any usable outcome comes before them.
LOWEST_UNUSABLE = 100
#: The place of a blank or unknown outcome.
UNKNOWN_PLACE = 999

_SCALE = 1_000
_YEAR_1 = 719_163  # keeps ends before 1970 positive

PLACES = {outcome.event_outcome.lower(): outcome.hierarchy_in_2a for outcome in outcomes()}
LABELS = {outcome.hierarchy_in_2a: outcome.event_outcome for outcome in outcomes()}

#: Final outcomes of 2A that are event outcomes, by what they do there.
IN_NUMERATOR = tuple(item.event_outcome for item in outcomes() if item.in_2a_numerator_as_final_outcome)
UNABLE_TO_CLASSIFY = tuple(item.event_outcome for item in outcomes() if item.unable_to_classify_2a)

ENDED_AS_PLANNED = PLACES["nfa: support ended as planned"]
HOSPITAL = PLACES["admitted to hospital"]
DECEASED = LABELS[PLACES["nfa: deceased"]]


def place(outcome: ir.StringValue) -> ir.IntegerValue:
    """Return the place of a folded outcome in 2A's scale; blank and unknown outcomes come last, at 999."""
    return choose(outcome, PLACES, otherwise=UNKNOWN_PLACE).cast("int64")


def label(places: ir.IntegerValue) -> ir.StringValue:
    """Return the outcome's label for a place in 2A's scale."""
    return places.cases(*LABELS.items())


def latest_then_best(end: ir.IntegerValue, places: ir.IntegerValue) -> ir.IntegerValue:
    """Return one number that is greatest for the latest ``end`` and, of equal ends, for the best place."""
    return (end + _YEAR_1) * _SCALE + (UNKNOWN_PLACE - places)


def place_in(number: ir.IntegerValue) -> ir.IntegerValue:
    """Return the place that :func:`latest_then_best` put into ``number``."""
    return UNKNOWN_PLACE - number % _SCALE
