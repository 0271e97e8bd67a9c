"""The words and days of the method note that the plain scripts of pandas, Polars and DuckDB have in common."""

from __future__ import annotations

PERSON = ["la_code", "person_id"]
FIRST, LAST = 20_179, 20_543  # 1 April 2025 and 31 March 2026, in days since 1970
OPEN = 2_932_532  # 1 January 9999
LONG_TERM = [f"long term support: {name}" for name in ("nursing care", "residential care", "community", "prison")]
_SHORT_TERM = [f"short term support: {name}" for name in ("st-max", "ongoing low level", "other short term")]
RANK = {name: rank for rank, name in enumerate([*LONG_TERM, *_SHORT_TERM], start=1)}
NURSING, RESIDENTIAL, COMMUNITY, PRISON = LONG_TERM
ST_MAX, LOW_LEVEL, OTHER = _SHORT_TERM
CARE_HOME = "short term support: residential or nursing care"
SHORT_STAY = ["short term residential care", "short term nursing care"]

TEXT = (
    *("event_type", "client_type", "service_type", "service_component", "delivery_mechanism", "event_outcome"),
    *("gender", "primary_support_reason", "accommodation_status"),
)
DAYS = {
    "event_start_date": "start",
    "event_end_date": "end",
    "ref_period_end": "ref_end",
    "birth_date": "birth",
    "date_of_death": "death",
}
UNKNOWN = ["unknown", "invalid and not mapped"]
#: Of the primary support reason this is no better than unknown.
UNPAID_CARER = "social support: support to unpaid carer"
TELLING = ["shared lives", "community supported living", "extra care housing", "home support or domiciliary care"]
#: Where somebody with one of these components lives.
HOMES = {
    "shared lives": "shared lives scheme",
    "extra care housing": "sheltered housing, extra care housing or other sheltered housing",
    "community supported living": "supported accommodation, supported lodgings or supported group home",
}

#: 2A: outcomes of events that say something, and their place in the order of the method.
USABLE = {
    "admitted to hospital": 6,
    "nfa: responsibility moved to another local authority": 7,
    "nfa: referral to nhs services or nhs funded social care": 8,
    "nfa: self-funded client or under 12wk disregard": 9,
    "nfa: information and advice or signposting": 10,
    "nfa: referral to other service within the local authority": 11,
    "nfa: support declined": 12,
    "nfa: deceased": 13,
    "nfa: support ended as planned": 14,
    "nfa: support ended for other reason": 15,
    "nfa: no services offered for other reason": 16,
    "nfa: other": 17,
}
IN_HOSPITAL, AS_PLANNED = 6, 14
NAMES = {place: name for name, place in USABLE.items()}
NUMERATOR = [LOW_LEVEL, OTHER, *(name for name, place in USABLE.items() if place in (7, 10, 11, 14, 15, 16, 17))]

SELF_FUNDED = NAMES[9]
CARER_TYPES = ["carer", "unpaid carer", "carer known by association", "unpaid carer known by association"]
AT_HOME = [
    "owner occupier or shared ownership scheme",
    "tenant: local authority or other social housing provider",
    "tenant: private landlord",
    "settled mainstream housing with family or friends",
    "supported accommodation, supported lodgings or supported group home",
    "shared lives scheme",
    "approved premises for offenders released from prison or under probation supervision",
    "sheltered housing, extra care housing or other sheltered housing",
    "mobile accommodation for gypsy, roma and traveller communities",
    "unknown: presumed at home",
]
