"""The manual of ASCOF 2E: who is in the cohort, who counts, and why the others do not."""

from __future__ import annotations

from typing import Any

import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2e
from support.cases import Bench, Case, parameters
from support.long_term import LEARNING, OWNER, support


def home(**more: Any) -> dict[str, Any]:
    """In both counts."""
    return {"in_denominator": True, "in_numerator": True, "reason": None, **more}


def away(**more: Any) -> dict[str, Any]:
    """In the denominator only."""
    return {"in_denominator": True, "in_numerator": False, "reason": None, **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """In neither."""
    return {"in_denominator": False, "in_numerator": False, "reason": reason, **more}


EVERYBODY = (
    Case(
        says="Somebody in long-term support who lives in their own home is in both counts.",
        events=[support(gender="Female")],
        people=[home(category=OWNER, detail="record", gender="female", age_group="65+", record_ids=[1])],
    ),
    Case(
        says="The service must overlap the period: end on its first day or start on its last.",
        events=[
            support("2024-01-01", "2025-03-31", person="A"),
            support("2024-01-01", "2025-04-01", person="B"),
            support("2026-03-31", None, person="C"),
            support("2026-04-01", None, person="D"),
        ],
        people=[home(person_id="B"), home(person_id="C")],
    ),
    Case(
        says="A service that ends before it starts is left out.",
        events=[support("2025-06-02", "2025-06-01")],
        people=[out("the service ends before it starts")],
    ),
    Case(
        says="Only service users, only services, only the four long-term types.",
        events=[
            support(person="A", client="Unpaid carer"),
            support(person="B", kind="Review"),
            support(person="C", service="Short term support: Ongoing low level"),
            support(person="D", service="Long term support: Prison"),
        ],
        people=[out("the client type is not service user"), home(person_id="D")],
    ),
    Case(
        says="A person who died before the period is left out; on its first day, not.",
        events=[support(person="A", died="2025-03-31"), support(person="B", died="2025-04-01")],
        people=[out("the person died before the period began"), home()],
    ),
    Case(
        says="Age is at the end of the latest service, or of the period if that comes first.",
        events=[
            # 65 years take 23,742 whole days: from 1 June 1960 to 2 June 2025.
            support("2025-01-01", "2025-06-01", person="A", born="1960-06-01"),
            support("2025-01-01", "2025-06-02", person="B", born="1960-06-01"),
            support("2025-01-01", "2025-05-01", person="C", born="1960-06-01"),
            support("2025-01-01", None, person="C", born="1960-06-01", record=2),
            # 1 April 1961 to 31 March 2026 is 23,740 days, so 64 at the end of the period.
            support("2025-01-01", "2027-01-01", person="D", born="1961-04-01"),
        ],
        people=[
            home(age_group="18-64"),
            home(age_group="65+"),
            home(age_group="65+", record_ids=[1, 2]),
            home(age_group="18-64"),
        ],
    ),
    Case(
        says="Services that are left out do not move the day of the age: those of a carer, and those that end before "
        "they start.",
        events=[
            # 65 years take 23,742 whole days: from 1 June 1960 to 2 June 2025.
            support("2025-01-01", "2025-06-01", person="A", born="1960-06-01"),
            support(person="A", client="Unpaid carer", born="1960-06-01", record=2),
            support("2025-01-01", "2025-06-01", person="B", born="1960-06-01"),
            support("2025-08-02", "2025-08-01", person="B", born="1960-06-01", record=2),
        ],
        people=[home(age_group="18-64", record_ids=[1]), home(age_group="18-64", record_ids=[1])],
    ),
    Case(
        says="Under 18 is left out; an unknown age is in neither count.",
        events=[support(person="A", born="2015-01-01"), support(person="B", born=None)],
        people=[
            out("under 18 at the end of the latest service, or of the period"),
            out("the person's age is not known", age_group="unknown"),
        ],
    ),
    Case(
        says="Accommodation elsewhere, or unknown with nothing to infer it from, is in the denominator only.",
        events=[
            support(person="A", home="Registered care home"),
            support(person="B", home="Refuge"),
            support(person="C", home="Unknown", service="Long term support: Prison"),
        ],
        people=[
            away(category="Registered care home"),
            away(category="Refuge"),
            away(category="Prison, young offenders institution or detention centre", detail="services"),
        ],
    ),
    Case(
        says="Presumed at home counts as at home; presumed in community does not.",
        events=[
            support(person="A", home=None, component="Home support or domiciliary care"),
            support(person="B", home=None, component="Day support"),
        ],
        people=[home(category="Unknown: presumed at home"), away(category="Unknown: presumed in community")],
    ),
    Case(
        says="Genders other than male and female stay in the counts of the total.",
        events=[support(gender="Other")],
        people=[home(gender="other")],
    ),
)

LEARNING_DISABILITY = (
    Case(
        says="The learning disability version takes people of 18 to 64 whose latest support reason is learning "
        "disability, without regard to case.",
        events=[
            support(person="A", reason="LEARNING DISABILITY SUPPORT", born="1980-01-01"),
            support(person="B", reason="Mental health support", born="1980-01-01"),
            support(person="C", reason=LEARNING, born="1940-01-01"),
        ],
        people=[
            home(age_group="18-64"),
            out("the primary support reason is not learning disability support"),
            out("not aged 18 to 64"),
        ],
        measure="ascof_2e_ld",
    ),
)

CASES = tuple(
    Case(**{**vars(case), "measure": case.measure or "ascof_2e"}) for case in (*EVERYBODY, *LEARNING_DISABILITY)
)

BENCH = Bench(module=ascof_2e, cases=CASES)


@pytest.mark.parametrize(("case", "edition"), parameters(CASES))
def test_ascof_2e(case: Case, edition: str, duckdb: Engine) -> None:
    BENCH.check(case, edition, duckdb)
