"""Editions of the official main tables method: named, frozen, with every constant and what is known to be odd.

The Department of Health and Social Care publishes the scripts that turn submissions into events; two versions of them
give different results. An edition is one version. Where its documents and its code disagree the code is followed, and
the disagreement is listed in ``mismatches``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from ncs.core.errors import UnknownName, near_matches


class Kind(StrEnum):
    """Which main table: one file a council for the period, or several files stitched together a quarter at a time."""

    SINGLE = "single"
    JOINED = "joined"


class KeyText(StrEnum):
    """Which text the event key compares: as submitted, or after cleaning."""

    RAW = "raw"
    CLEANED = "cleaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodsV1:
    """Constants of the first derivation of reporting periods.

    Attributes:
        least_rows: files with fewer dated rows use their first to last month with any end date.
        least_share_percent: a month counts with at least this share of the file's dated rows.
        types_may_be_missing: a month counts with this many fewer event types than the fullest month.
    """

    least_rows: int
    least_share_percent: int
    types_may_be_missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodsV2:
    """Constants of the second derivation of reporting periods.

    Attributes:
        first_month: the first month that is looked at.
        least_rows_a_month: a month is complete with at least this many rows of a type.
        least_share_of_median_percent: and at least this share of the type's median month.
        least_share_of_types_percent: the type's rows must be at least this share of the median type's.
        no_least_rows: council codes for which ``least_rows_a_month`` is waived.
        stated_period: council codes whose stated period is used instead.
    """

    first_month: date
    least_rows_a_month: int
    least_share_of_median_percent: int
    least_share_of_types_percent: int
    no_least_rows: frozenset[str]
    stated_period: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One version of the official method. Refuses to be built with two names for one thing missing or blank.

    Attributes:
        name: the name used on the command line and in every result.
        code_version: commit of the publisher's repository that the edition follows.
        periods: constants of the derivation of reporting periods, of the first or the second kind.
        bad_imports: import times of files that selection passes over.
        ons_deaths: whether dates of death come from ONS registrations where a row has an NHS number.
        ignored_nhs_ids: pseudonyms with an impossible number of registrations, left out of the deaths table.
        null_text_fields: columns in which the submitted word NULL means blank.
        key_text: what the event key compares.
        self_funders_build_history: whether measures 2B and 2C count a self-funded stay as an earlier stay.
        mismatches: where the edition's own documents and code disagree.
    """

    name: str
    title: str
    publisher: str
    published: date
    source: str
    code_version: str
    licence: str
    periods: PeriodsV1 | PeriodsV2
    bad_imports: tuple[datetime, ...]
    ons_deaths: bool
    ignored_nhs_ids: frozenset[str]
    null_text_fields: frozenset[str]
    key_text: KeyText
    self_funders_build_history: bool
    mismatches: tuple[str, ...]

    def __post_init__(self) -> None:
        if not (self.name and self.source and self.code_version):
            raise ValueError("an edition must have a name, a source and a code version")


SOURCE = "GitHub, DataS-DHSC/ASC-CLD-LA-Dashboard"
PUBLISHER = "Department of Health and Social Care"
LICENCE = "MIT (code); facts and constants restated"

#: Text columns the method cleans with mapping tables. The others pass through as submitted.
CLEANED_FIELDS = (
    "accommodation_status",
    "assessment_type",
    "client_funding_status",
    "client_type",
    "cost_frequency",
    "delivery_mechanism",
    "employment_status",
    "ethnicity",
    "event_outcome",
    "event_type",
    "gender",
    "hearing_impairment",
    "method_of_assessment",
    "method_of_review",
    "primary_support_reason",
    "request_route_of_access",
    "review_outcomes_achieved",
    "review_reason",
    "service_component",
    "service_type",
    "total_hrs_caring_per_week",
    "visual_impairment",
)

#: The 30 columns in which the newer edition reads the word NULL as blank.
_NULL_TEXT = frozenset(CLEANED_FIELDS) | {
    "adult_1_linked_person_id",
    "adult_2_linked_person_id",
    "adult_3_linked_person_id",
    "autism_spectrum_disorder",
    "dementia",
    "eligible_needs_identified",
    "gp_practice_code",
    "has_unpaid_carer",
}

_BOTH_MISMATCHES = (
    "The filtering document leaves out the test on date of death: a row is dropped when the death is before the "
    "reference period or before the event started.",
    "The filtering document says events must start before the end of the reference period; the code accepts a start on "
    "its last day.",
    "The documents say a submission must come after the reporting period; the code compares the time of import with "
    "midnight at the start of the last day, so an import later on that day passes.",
)

JUNE_2026 = Edition(
    name="dhsc-2026-06",
    title="Main tables as published in June 2026 (data to 31 March 2026)",
    publisher=PUBLISHER,
    published=date(2026, 6, 11),
    source=SOURCE,
    code_version="9bee728",
    licence=LICENCE,
    periods=PeriodsV1(least_rows=100, least_share_percent=2, types_may_be_missing=1),
    bad_imports=(datetime(2026, 4, 23, 13, 28, 24, 253000),),
    ons_deaths=False,
    ignored_nhs_ids=frozenset(),
    null_text_fields=frozenset(),
    key_text=KeyText.RAW,
    self_funders_build_history=True,
    mismatches=(
        "The reporting period document says files with fewer than 100 events use their stated period; the code uses "
        "their first to last month with any end date.",
        "The reporting period document counts events; the code counts every dated row, whatever its type, and ignores "
        "gaps between the first and the last month that counts.",
        *_BOTH_MISMATCHES,
    ),
)

SEPTEMBER_2026 = Edition(
    name="dhsc-2026-09",
    title="Main tables as published in September 2026 (data to 30 June 2026)",
    publisher=PUBLISHER,
    published=date(2026, 9, 1),
    source=SOURCE,
    code_version="e6f5749",
    licence=LICENCE,
    periods=PeriodsV2(
        first_month=date(2020, 4, 1),
        least_rows_a_month=10,
        least_share_of_median_percent=20,
        least_share_of_types_percent=5,
        no_least_rows=frozenset({"714"}),
        stated_period=frozenset({"906"}),
    ),
    bad_imports=(
        datetime(2026, 1, 23, 8, 22, 6, 243000),
        datetime(2026, 1, 26, 16, 17, 13, 97000),
        datetime(2026, 4, 23, 13, 28, 24, 253000),
        datetime(2026, 7, 15, 16, 41, 26, 370000),
        datetime(2026, 7, 20, 15, 16, 26, 550000),
        datetime(2026, 7, 28, 9, 1, 46, 43000),
        datetime(2026, 7, 30, 12, 7, 2, 750000),
        datetime(2026, 7, 31, 19, 37, 36, 510000),
        datetime(2026, 8, 4, 13, 31, 40, 900000),
    ),
    ons_deaths=True,
    ignored_nhs_ids=frozenset({"CBCAE5BC1DABCA4E69B63AC2D6672C9E6C2FB2726D06B14200A4E0C6D979B862"}),
    null_text_fields=_NULL_TEXT,
    key_text=KeyText.CLEANED,
    self_funders_build_history=False,
    mismatches=(
        "The reporting period document takes the overlap of each event type's own latest run of months; the code "
        "intersects the months of all three types first, so an older run common to all can win.",
        "The comment above the reporting period code asks for more than the least count a month; the code accepts the "
        "least count itself.",
        "The word NULL is read as blank after filtering, so a row whose event type is that word is kept when it "
        "ends in the reference period, as an event without a type.",
        *_BOTH_MISMATCHES,
    ),
)

EDITIONS = MappingProxyType({edition.name: edition for edition in (JUNE_2026, SEPTEMBER_2026)})


def find_edition(name: str) -> Edition:
    """Return the edition called ``name``.

    Raises:
        UnknownName: there is none.
    """
    if name not in EDITIONS:
        raise UnknownName("edition", name, near_matches(name, EDITIONS) or tuple(EDITIONS))
    return EDITIONS[name]


def find_kind(name: str) -> Kind:
    """Return the kind of main table called ``name``.

    Raises:
        UnknownName: there is none.
    """
    if name not in list(Kind):
        raise UnknownName("kind of main table", name, tuple(Kind))
    return Kind(name)
