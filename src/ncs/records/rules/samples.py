"""Sound rows of each kind, invented, for examples and tests: no rule finds anything in them."""

from __future__ import annotations

from types import MappingProxyType

from ncs.records.rules.model import Row

_PERSON = {
    "la_code": "714",
    "stated_period_start": "2025-04-01",
    "stated_period_end": "2026-03-31",
    "nhs_submitted": "9434765919",
    "la_person_id": "P1",
    "first_name": "Synthetic",
    "last_name": "Person",
    "gp_practice_name": "",
    "gp_practice_code": "A12345",
    "gender": "Female",
    "ethnicity": "White: Irish",
    "date_of_birth": "1950-03-15",
    "date_of_death": "",
    "client_type": "Service user",
    "primary_support_reason": "Physical support: Personal care support",
    "postcode": "EC1A 1BB",
    "accommodation_status": "Tenant: Private landlord",
    "employment_status": "",
    "has_unpaid_carer": "No",
    "autism_spectrum_disorder": "",
    "visual_impairment": "",
    "hearing_impairment": "",
    "dementia": "",
    "client_funding_status": "Fully social care funded",
    "event_description": "",
}
_EMPTY = (
    "event_type",
    "event_reference",
    "event_start_date",
    "event_end_date",
    "event_outcome",
    "request_route_of_access",
    "assessment_type",
    "eligible_needs_identified",
    "method_of_assessment",
    "total_hrs_caring_per_week",
    "no_of_adults_being_cared_for",
    "adult_1_linked_person_id",
    "adult_2_linked_person_id",
    "adult_3_linked_person_id",
    "service_type",
    "service_component",
    "delivery_mechanism",
    "provider_cqc_location_name",
    "provider_cqc_location_id",
    "review_reason",
    "review_outcomes_achieved",
    "method_of_review",
    "unit_cost",
    "cost_frequency",
    "planned_units_per_week",
)
_BASE = MappingProxyType(_PERSON | dict.fromkeys(_EMPTY, ""))


def request(**changes: str) -> Row:
    """Return a request completed in June 2025."""
    return (
        _BASE
        | {
            "event_type": "Request",
            "event_start_date": "2025-06-01",
            "event_end_date": "2025-06-03",
            "event_outcome": "Progress to assessment, review or reassessment",
            "request_route_of_access": "Prison",
        }
        | changes
    )


def assessment(**changes: str) -> Row:
    """Return a long term assessment completed in June 2025."""
    return (
        _BASE
        | {
            "event_type": "Assessment",
            "event_start_date": "2025-06-05",
            "event_end_date": "2025-06-20",
            "event_outcome": "Progress to support planning or services",
            "assessment_type": "Long term assessment",
            "method_of_assessment": "Service user only",
        }
        | changes
    )


def service(**changes: str) -> Row:
    """Return an open homecare service that started in July 2025."""
    return (
        _BASE
        | {
            "event_type": "Service",
            "event_start_date": "2025-07-01",
            "event_outcome": "Continuation of support or services",
            "service_type": "Long term support: Community",
            "service_component": "Home support or domiciliary care",
            "delivery_mechanism": "CASSR managed personal budget",
            "unit_cost": "21.50",
            "cost_frequency": "Hourly",
            "planned_units_per_week": "10.00",
        }
        | changes
    )


def review(**changes: str) -> Row:
    """Return a planned review completed in January 2026."""
    return (
        _BASE
        | {
            "event_type": "Review",
            "event_start_date": "2026-01-10",
            "event_end_date": "2026-01-12",
            "event_outcome": "Continuation of support or services",
            "review_reason": "Planned",
            "review_outcomes_achieved": "Fully achieved",
            "method_of_review": "Service user only",
        }
        | changes
    )


def carer(**changes: str) -> Row:
    """Return a carer known by association with the person of the other rows: no event."""
    return (
        _BASE
        | {
            "client_type": "Unpaid carer known by association",
            "la_person_id": "C1",
            "nhs_submitted": "9434765870",
            "client_funding_status": "",
            "primary_support_reason": "Social support: Support to unpaid carer",
            "adult_1_linked_person_id": "P1",
            "has_unpaid_carer": "No",
        }
        | changes
    )


def whole_year(*, leave_out: frozenset[tuple[str, str]] = frozenset(), rows_a_month: int = 12) -> tuple[Row, ...]:
    """Return requests, assessments and services that ended in each month from April 2025 to March 2026.

    ``leave_out`` names months without a type of event, such as ``("Request", "2025-09")``.
    """
    days = [f"{2025 + (month > 12)}-{(month - 1) % 12 + 1:02d}" for month in range(4, 16)]
    return tuple(
        kind(event_start_date=f"{month}-{number:02d}", event_end_date=f"{month}-{number + 1:02d}")
        for month in days
        for kind in (request, assessment, service)
        for number in range(1, rows_a_month + 1)
        if (str(kind()["event_type"]), month) not in leave_out
    )
