"""The columns, dates and words of the method of main tables that the plain scripts of all three have in common."""

from __future__ import annotations

from ncs.cld import fields, outcomes
from ncs.cld.mappings import default_mappings, pass_through_fields

NAMES = {field.national_name: field.name for field in fields() if field.national_name} | {
    "ImportDate": "imported",
    "Der_Unique_Record_ID": "record_id",
    "Der_NHS_Number_Traced_Pseudo": "nhs_traced",
    "Der_Conversation": "conversation",
    "Der_Birth_Year": "birth_year",
    "Der_Birth_Month": "birth_month",
}
#: What these are called from the start.
SHORT = {"event_start_date": "start", "event_end_date": "end", "date_of_death": "death"}
TEXTS = [field.name for field in fields() if field.type == "code list" and field.national_name]
KEY = ("la_code", "start", "key_end", "client_type_cleaned", "person", "event_type_cleaned", "detail", "component")
TYPES = ("request", "assessment", "service")
SMALL, SCILLY = "714", "906"
AGES = (0, 18, 25, 45, 65, 75, 85, 95, 200)
#: Each outcome's place in the order of records of one event; what has none comes last.
RANKS = {outcome.event_outcome: outcome.hierarchy for outcome in outcomes()}
LAST_RANK = 999
#: Fields in which a value without a cleaned one stays as it is.
PASSED = pass_through_fields()
#: Cleaned values by field and folded value.
CLEANED: dict[str, dict[str, str]] = {name: {} for name in TEXTS}
for _mapping in default_mappings():
    if _mapping.field in CLEANED:
        CLEANED[_mapping.field][_mapping.raw_value.casefold().rstrip()] = _mapping.cleaned_value
