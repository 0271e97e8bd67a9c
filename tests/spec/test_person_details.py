"""The manual of the latest person details: which of a person's records speaks for them (method note, section d0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ncs.core.periods import day_number
from ncs.measures.parts.person_details import person_details
from ncs.measures.parts.timeline import prepare
from ncs.measures.run.context import rules_of
from run_engines import started
from support.cases import YEAR
from support.events import Row, event, events_table

OWNER = "Owner occupier or shared ownership scheme"
REFUGE = "Refuge"
COMMUNITY = "Long term support: Community"
EARLY, LATE = "2025-12-31", "2026-06-30"


def at(home: str | None, **said: Any) -> Row:
    """A request that tells where the person lives."""
    return event(**{"kind": "Request", "home": home, "start": "2025-06-01", "end": "2025-06-02", **said})


def served(service: str | None, component: str | None = None, **said: Any) -> Row:
    """A service of a person whose accommodation no record tells."""
    usual = {"service": service, "component": component, "start": "2025-06-01", "end": "2025-07-01"}
    return event(**{**usual, **said})


CASES: list[tuple[str, list[Row], dict[str, Any]]] = [
    (
        "A known value goes before an unknown one, however late.",
        [at(OWNER), at("Unknown", ref_period_end=LATE)],
        {"accommodation_status": OWNER, "accommodation_from": "record"},
    ),
    (
        "Invalid and blank count as unknown.",
        [at(OWNER), at("Invalid and not mapped"), at(None)],
        {"accommodation_status": OWNER},
    ),
    (
        "Among known values the latest reference period comes first, before the event's own dates.",
        [at(OWNER, end="2025-12-01", ref_period_end=EARLY), at(REFUGE, ref_period_end=LATE)],
        {"accommodation_status": REFUGE},
    ),
    (
        "Then the latest end, an open event being the latest of all.",
        [at(OWNER, kind="Service", end=None), at(REFUGE, kind="Service", end="2026-06-01")],
        {"accommodation_status": OWNER},
    ),
    (
        "Then the latest start.",
        [at(OWNER, start="2025-05-01"), at(REFUGE, start="2025-05-02")],
        {"accommodation_status": REFUGE},
    ),
    (
        "If those that come first disagree, the answer is unknown, not the next best.",
        [at(OWNER), at(REFUGE), at(OWNER, start="2025-05-01")],
        {"accommodation_status": "Unknown"},
    ),
    (
        "Agreement is without regard to case and trailing blanks.",
        [at("Refuge "), at("REFUGE")],
        {"accommodation_status": "Refuge"},
    ),
    (
        "An unknown from disagreement is then looked for in the services.",
        [at(OWNER), at(REFUGE), served("Long term support: Residential care", start="2025-01-01", end="2025-02-01")],
        {"accommodation_status": "Registered care home", "accommodation_from": "services"},
    ),
    (
        "Nursing type: registered nursing home.",
        [served("Long term support: Nursing care")],
        {"accommodation_status": "Registered nursing home"},
    ),
    (
        "Shared Lives, whatever the type.",
        [served("Short term support: Other short term", "Shared Lives")],
        {"accommodation_status": "Shared Lives scheme"},
    ),
    (
        "Extra care housing: sheltered housing.",
        [served(COMMUNITY, "Extra care housing")],
        {"accommodation_status": "Sheltered housing, extra care housing or other sheltered housing"},
    ),
    (
        "Community supported living: supported accommodation.",
        [served(COMMUNITY, "Community supported living")],
        {"accommodation_status": "Supported accommodation, supported lodgings or supported group home"},
    ),
    (
        "Community with home support: presumed at home.",
        [served(COMMUNITY, "Home support or domiciliary care")],
        {"accommodation_status": "Unknown: presumed at home"},
    ),
    (
        "Home support of another type tells nothing.",
        [served("Short term support: ST-Max", "Home support or domiciliary care")],
        {"accommodation_status": "Unknown"},
    ),
    (
        "Community with no telling component: presumed in community.",
        [served(COMMUNITY, "Meals")],
        {"accommodation_status": "Unknown: presumed in community"},
    ),
    (
        "Two telling components that tie cancel each other: presumed in community.",
        [served(COMMUNITY, "Shared Lives"), served(COMMUNITY, "Extra care housing")],
        {"accommodation_status": "Unknown: presumed in community"},
    ),
    (
        "Prison.",
        [served("Long term support: Prison")],
        {"accommodation_status": "Prison, young offenders institution or detention centre"},
    ),
    (
        "The latest end goes before the type's rank.",
        [served("Long term support: Nursing care", end="2025-07-01"), served(COMMUNITY, "Meals", end="2025-07-02")],
        {"accommodation_status": "Unknown: presumed in community"},
    ),
    (
        "Of the same end the higher ranking type goes first.",
        [served(COMMUNITY, "Shared Lives"), served("Long term support: Residential care")],
        {"accommodation_status": "Registered care home"},
    ),
    (
        "Of the same end and type a telling component goes first, even if it started earlier.",
        [served(COMMUNITY, "Meals", start="2025-06-20"), served(COMMUNITY, "Extra care housing", start="2025-05-01")],
        {"accommodation_status": "Sheltered housing, extra care housing or other sheltered housing"},
    ),
    (
        "Then the latest start.",
        [
            served(COMMUNITY, "Shared Lives", start="2025-06-20"),
            served(COMMUNITY, "Extra care housing", start="2025-05-01"),
        ],
        {"accommodation_status": "Shared Lives scheme"},
    ),
    (
        "Events that are no services are not asked.",
        [at(None, service="Long term support: Nursing care")],
        {"accommodation_status": "Unknown", "accommodation_from": "record"},
    ),
    (
        "Gender: known first, conflict is unknown.",
        [event(gender="Male"), event(gender="Female"), event(gender="Unknown")],
        {"gender": "Unknown"},
    ),
    (
        "Employment that is invalid everywhere stays invalid: the official code does not turn it into unknown.",
        [event()],
        {"employment_status": "Invalid and not mapped"},
    ),
    (
        "Ethnicity: a real value before refused, refused before undeclared.",
        [event(ethnicity="White: Irish"), event(ethnicity="No data: Refused", ref_period_end=LATE)],
        {"ethnicity": "White: Irish"},
    ),
    (
        "Ethnicity: refused before undeclared, however late.",
        [
            event(ethnicity="No data: Refused", ref_period_end=EARLY),
            event(ethnicity="No data: Undeclared or not known"),
        ],
        {"ethnicity": "No data: Refused"},
    ),
    (
        "Ethnicity in conflict is undeclared.",
        [event(ethnicity="White: Irish"), event(ethnicity="White: Roma")],
        {"ethnicity": "No data: Undeclared or not known"},
    ),
    (
        "Funding: only the three named statuses are known.",
        [
            event(client_funding_status="Fully client funded", ref_period_end=EARLY),
            event(client_funding_status="Something new"),
        ],
        {"client_funding_status": "Fully client funded"},
    ),
    (
        "Support reason: support to an unpaid carer is used only when nothing better is there.",
        [
            event(reason="Mental health support", ref_period_end=EARLY),
            event(reason="Social support: Support to unpaid carer"),
        ],
        {"primary_support_reason": "Mental health support"},
    ),
    (
        "Support reason: alone, it stands.",
        [event(reason="Social support: Support to unpaid carer")],
        {"primary_support_reason": "Social support: Support to unpaid carer"},
    ),
    (
        "Birth: complete first, then the latest reference period, then the earliest date.",
        [
            event(born="1950-01-01", ref_period_end=EARLY),
            event(born="1960-02-01"),
            event(born="1955-03-01"),
            event(born=None),
        ],
        {"birth": day_number(date(1955, 3, 1))},
    ),
    (
        "Death: given first, then the latest reference period, then the latest date.",
        [event(died="2026-02-01", ref_period_end=EARLY), event(died="2025-12-01"), event(died="2025-12-03"), event()],
        {"death": day_number(date(2025, 12, 3))},
    ),
    (
        "Unpaid carer: yes if a carer's event in the period names the person's council number.",
        [
            event(la_person_id="7", has_unpaid_carer="No"),
            event(
                person="C",
                client="Unpaid carer known by association",
                adult_2_linked_person_id="7",
                start="2025-05-01",
                end="2025-05-02",
            ),
        ],
        {"has_unpaid_carer": "Yes"},
    ),
    (
        "Unpaid carer: a carer's event outside the period does not count.",
        [
            event(la_person_id="7", has_unpaid_carer="No"),
            event(
                person="C", client="Unpaid carer", adult_1_linked_person_id="7", start="2025-01-01", end="2025-03-31"
            ),
        ],
        {"has_unpaid_carer": "No"},
    ),
    (
        "Unpaid carer: an event that ends on the period's first day counts.",
        [
            event(la_person_id="7", has_unpaid_carer="No"),
            event(
                person="C", client="Unpaid carer", adult_3_linked_person_id="7", start="2025-01-01", end="2025-04-01"
            ),
        ],
        {"has_unpaid_carer": "Yes"},
    ),
    (
        "Unpaid carer: an event that starts on the period's last day counts, though it is open.",
        [
            event(la_person_id="7", has_unpaid_carer="No"),
            event(person="C", client="Unpaid carer", adult_1_linked_person_id="7", start="2026-03-31", end=None),
        ],
        {"has_unpaid_carer": "Yes"},
    ),
    (
        "Unpaid carer: an event that starts after the period does not count.",
        [
            event(la_person_id="7", has_unpaid_carer="No"),
            event(person="C", client="Unpaid carer", adult_1_linked_person_id="7", start="2026-04-01", end=None),
        ],
        {"has_unpaid_carer": "No"},
    ),
    (
        "Unpaid carer: what is neither yes nor no is unknown.",
        [event(has_unpaid_carer="Perhaps")],
        {"has_unpaid_carer": "Unknown"},
    ),
    (
        "Council number: the latest; all of them are listed.",
        [event(la_person_id="7", ref_period_end=EARLY), event(la_person_id="8")],
        {"la_person_latest": "8", "la_person_ids": "7, 8"},
    ),
    (
        "Council number: the latest, although an earlier one is more frequent.",
        [event(la_person_id="7", ref_period_end=EARLY)] * 2 + [event(la_person_id="8")],
        {"la_person_latest": "8", "la_person_ids": "7, 8"},
    ),
    (
        "Council number: of two that tie, the more frequent.",
        [event(la_person_id="7"), event(la_person_id="8"), event(la_person_id="8", ref_period_end=EARLY)],
        {"la_person_latest": "8"},
    ),
    (
        "Council number: still tied, unknown.",
        [event(la_person_id="7"), event(la_person_id="8")],
        {"la_person_latest": "Unknown"},
    ),
    (
        "Council number: none is none however it is written, listed once, and comes after any number.",
        [event(la_person_id="7", ref_period_end=EARLY), event(la_person_id="Unknown"), event(la_person_id="unknown")],
        {"la_person_latest": "7", "la_person_ids": "7, unknown"},
    ),
]


@pytest.fixture(scope="module")
def details() -> dict[str, Row]:
    """Every case's person P, by the council that the case is."""
    rows = [{**row, "la_code": str(number)} for number, (_, events, _) in enumerate(CASES, 101) for row in events]
    with started("duckdb") as running:
        prepared = prepare(running.load(events_table(rows)), rules_of("dhsc-2026-06"))
        found = running.fetch(person_details(prepared, YEAR)).to_pylist()
    return {row["la_code"]: row for row in found if row["person_id"] == "P"}


@pytest.mark.parametrize("number", range(len(CASES)), ids=[says for says, _, _ in CASES])
def test_person_details(number: int, details: dict[str, Row]) -> None:
    _, _, want = CASES[number]
    got = details[str(101 + number)]
    assert {name: got[name] for name in want} == want
