"""The columns of client level data inside this program: one raw row a submitted row, one event a unique event.

Readers turn any file into ``RAW``; the main tables turn ``RAW`` into ``EVENTS``; measures read only ``EVENTS``.
Names are the local headings in lower case with underscores, so a heading and its column are easily matched.
"""

from __future__ import annotations

import pyarrow as pa

MONEY = pa.decimal128(18, 2)

#: Descriptive text fields, present raw in RAW and cleaned (mapped to Release 2 wording) in EVENTS.
TEXT_FIELDS = (
    "gender",
    "ethnicity",
    "client_type",
    "primary_support_reason",
    "accommodation_status",
    "employment_status",
    "has_unpaid_carer",
    "autism_spectrum_disorder",
    "visual_impairment",
    "hearing_impairment",
    "dementia",
    "client_funding_status",
    "event_type",
    "event_description",
    "event_outcome",
    "request_route_of_access",
    "assessment_type",
    "eligible_needs_identified",
    "method_of_assessment",
    "total_hrs_caring_per_week",
    "service_type",
    "service_component",
    "delivery_mechanism",
    "review_reason",
    "review_outcomes_achieved",
    "method_of_review",
    "cost_frequency",
)

#: Text by which the official method tells one event from another: of every event, or of those of a type.
KEY_TEXT = (
    "client_type",
    "event_type",
    "request_route_of_access",
    "assessment_type",
    "service_type",
    "service_component",
)

#: Fields carried as submitted, without cleaning.
PLAIN_FIELDS = (
    "la_person_id",
    "event_reference",
    "gp_practice_code",
    "provider_cqc_location_id",
    "no_of_adults_being_cared_for",
    "adult_1_linked_person_id",
    "adult_2_linked_person_id",
    "adult_3_linked_person_id",
)

#: One row a submitted row. ``row_id`` numbers rows across all inputs of a run; ``file_row`` counts as a spreadsheet.
RAW = pa.schema(
    [
        pa.field("row_id", pa.int64(), nullable=False),
        pa.field("import_file", pa.string(), nullable=False),
        pa.field("file_row", pa.int64(), nullable=False),
        pa.field("import_time", pa.timestamp("us"), nullable=False),
        pa.field("record_id", pa.int64(), nullable=False),
        pa.field("la_code", pa.string()),
        pa.field("stated_period_start", pa.date32()),
        pa.field("stated_period_end", pa.date32()),
        pa.field("nhs_traced", pa.string()),
        pa.field("nhs_submitted", pa.string()),
        pa.field("date_of_birth", pa.date32()),
        pa.field("birth_year", pa.int32()),
        pa.field("birth_month", pa.int32()),
        pa.field("date_of_death", pa.date32()),
        pa.field("event_start_date", pa.date32()),
        pa.field("event_end_date", pa.date32()),
        pa.field("age_at_event_start", pa.int32()),
        pa.field("conversation", pa.int32()),
        pa.field("unit_cost", MONEY),
        pa.field("planned_units_per_week", MONEY),
        *(pa.field(name, pa.string()) for name in PLAIN_FIELDS),
        *(pa.field(name, pa.string()) for name in TEXT_FIELDS),
    ]
)

#: One row a unique event. Text fields hold cleaned values, except those the method does not clean (event description,
#: has unpaid carer, autism, dementia, eligible needs). Cost fields are filled for single tables only. ``person_id`` has
#: one spelling a person within a council, so it may be compared exactly. ``event_type_raw`` is as
#: submitted, for editions whose measures look for words in it.
EVENTS = pa.schema(
    [
        pa.field("row_id", pa.int64(), nullable=False),  # the submitted row that was kept
        pa.field("record_id", pa.int64(), nullable=False),
        pa.field("import_file", pa.string(), nullable=False),
        pa.field("import_time", pa.timestamp("us"), nullable=False),
        pa.field("ref_period_start", pa.date32(), nullable=False),
        pa.field("ref_period_end", pa.date32(), nullable=False),
        pa.field("la_code", pa.string(), nullable=False),
        pa.field("council", pa.string(), nullable=False),
        pa.field("area", pa.string(), nullable=False),  # ONS code
        pa.field("person_id", pa.string(), nullable=False),  # traced NHS, else submitted NHS, else LACode_LAPersonID
        pa.field("nhs_id", pa.string()),  # traced NHS, else submitted NHS
        pa.field("event_key", pa.int64(), nullable=False),  # dense rank within council; equal for the same event
        pa.field("event_type_raw", pa.string()),
        pa.field("event_start_date", pa.date32(), nullable=False),
        pa.field("event_end_date_raw", pa.date32()),  # as submitted
        pa.field("event_end_date_corrected", pa.date32()),  # after the death correction, before cropping
        pa.field("event_end_date", pa.date32()),  # cropped; null means open
        pa.field("date_of_birth", pa.date32()),  # true birth date, local files only
        pa.field("birth_year", pa.int32()),
        pa.field("birth_month", pa.int32()),
        pa.field("birth_date", pa.date32()),  # 1st of birth month, or the true date where that option is on
        pa.field("date_of_death", pa.date32()),
        pa.field("latest_age", pa.int32()),
        pa.field("age_band", pa.string(), nullable=False),
        pa.field("working_age_band", pa.string(), nullable=False),
        pa.field("age_at_event_start", pa.int32()),
        pa.field("conversation", pa.int32()),
        pa.field("review_type", pa.string()),
        pa.field("event_outcome_hierarchy", pa.int32()),
        pa.field("event_outcome_group", pa.string()),
        pa.field("unit_cost", MONEY),
        pa.field("planned_units_per_week", MONEY),
        *(pa.field(name, pa.string()) for name in PLAIN_FIELDS),
        *(pa.field(name, pa.string()) for name in TEXT_FIELDS),
    ]
)

#: One row a submitted row: what became of it. ``rule`` is null for rows kept unchanged.
FATE = pa.schema(
    [
        pa.field("row_id", pa.int64(), nullable=False),
        pa.field("import_file", pa.string(), nullable=False),
        pa.field("file_row", pa.int64(), nullable=False),
        pa.field("la_code", pa.string()),
        pa.field("import_time", pa.timestamp("us"), nullable=False),
        pa.field("fate", pa.string(), nullable=False),  # kept, cropped, superseded or dropped
        pa.field("rule", pa.string()),
        pa.field("superseded_by", pa.int64()),  # row_id of the record kept for the same event
        pa.field("cropped_to", pa.date32()),  # the end date given to a service that was cropped
    ]
)

#: One row a submission (a council and an import time): its derived period, and whether and why it was used.
SUBMISSIONS = pa.schema(
    [
        pa.field("la_code", pa.string()),
        pa.field("council", pa.string()),
        pa.field("area", pa.string()),
        pa.field("import_time", pa.timestamp("us"), nullable=False),
        pa.field("first_file", pa.string(), nullable=False),
        pa.field("files", pa.int64(), nullable=False),
        pa.field("rows", pa.int64(), nullable=False),
        pa.field("stated_periods", pa.int64(), nullable=False),
        pa.field("stated_start", pa.date32()),
        pa.field("stated_end", pa.date32()),
        pa.field("derived_start", pa.date32()),
        pa.field("derived_end", pa.date32()),
        pa.field("has_gaps", pa.bool_()),
        pa.field("lacks_type", pa.bool_()),
        pa.field("ref_period_start", pa.date32()),  # null: not selected
        pa.field("ref_period_end", pa.date32()),
        pa.field("windows", pa.int64()),  # windows of the main table that it won
        pa.field("why_not", pa.string()),  # null: selected
    ]
)

#: One row a council of the run. Populations are filled where a list of councils was given in place of the register.
COUNCILS = pa.schema(
    [
        pa.field("la_code", pa.string(), nullable=False),
        pa.field("council", pa.string(), nullable=False),
        pa.field("area", pa.string(), nullable=False),
        pa.field("population_18_64", pa.int64()),
        pa.field("population_65_plus", pa.int64()),
    ]
)
