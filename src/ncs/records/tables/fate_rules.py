"""The fates a submitted row can have and the rules that drop it, with words for people.

Source: the section of the method note that each rule names.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class Fate(StrEnum):
    """What became of a submitted row."""

    KEPT = "kept"
    CROPPED = "cropped"
    SUPERSEDED = "superseded"
    DROPPED = "dropped"


class Rule(StrEnum):
    """Why a row was dropped, cropped or superseded. The order is the order in which they are tried."""

    NO_COUNCIL = "no-council-code"
    NOT_SELECTED = "not-in-selected-file"
    BLANK_TYPE = "blank-event-type"
    BLANK_START = "blank-event-start"
    NO_END = "no-event-end"
    OUTSIDE_PERIOD = "outside-reference-period"
    DIED_BEFORE_PERIOD = "died-before-period"
    DIED_BEFORE_EVENT = "died-before-event"
    NO_PERSON = "no-person-id"
    NOT_FOUND_LATER = "not-found-in-next-period"
    LATER_PERIOD = "later-reference-period"
    LATER_END = "open-or-later-end"
    BETTER_OUTCOME = "outcome-higher-in-hierarchy"
    CONVERSATION = "conversation-flag"
    HIGHER_RECORD = "higher-record-id"


#: Section of the method and what the rule says, in words. The sections are those of the explanation of the main tables.
WORDS = MappingProxyType(
    {
        Rule.NO_COUNCIL: ("c2", "the row has no council code, so it belongs to no submission"),
        Rule.NOT_SELECTED: ("c2", "its submission was not selected for any part of the period"),
        Rule.BLANK_TYPE: ("c4", "its event type is blank"),
        Rule.BLANK_START: ("c4", "its event start date is blank"),
        Rule.NO_END: ("c4", "only services may be without an end date, and this event is not a service"),
        Rule.OUTSIDE_PERIOD: ("c4", "the event lies outside the reference period of its submission"),
        Rule.DIED_BEFORE_PERIOD: ("c4", "the date of death is before the reference period"),
        Rule.DIED_BEFORE_EVENT: ("c4", "the date of death is before the event started"),
        Rule.NO_PERSON: ("c5", "it has neither an NHS number nor a council person identifier"),
        Rule.NOT_FOUND_LATER: (
            "c6",
            "the service was still open after its reference period and is not in the next one, so it ends there",
        ),
        Rule.LATER_PERIOD: ("c7", "another record of the same event comes from a later reference period"),
        Rule.LATER_END: ("c7", "another record of the same event is still open or ends later"),
        Rule.BETTER_OUTCOME: ("c7", "another record of the same event has an outcome higher in the hierarchy"),
        Rule.CONVERSATION: ("c7", "another record of the same event carries the conversation flag"),
        Rule.HIGHER_RECORD: ("c7", "another record of the same event has a higher record identifier"),
    }
)
