"""A field that must be filled is blank."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.engine.duck import identifier
from ncs.records.rules.conditions import condition
from ncs.records.rules.model import Certainty, Check, Example, Finding, Rule, Severity
from ncs.records.rules.samples import assessment, request, service

#: The end date has a rule of its own, which says why.
_ELSEWHERE = ("event_end_date",)


def _find(check: Check) -> Iterator[Finding]:
    for field in check.fields():
        if field.mandatory != "never" and field.name not in _ELSEWHERE:
            must = condition(field.mandatory)
            yield Finding(
                field=field.name,
                where=f"{identifier(field.name)} IS NULL AND {must.sql}",
                message=f"{field.header} is blank. It must be filled on {must.words}.",
            )


RULE = Rule(
    id="mandatory",
    title="Mandatory fields are filled",
    severity=Severity.ERROR,
    certainty=Certainty.RELEASE_1,
    why="The field fails the national quality checks, and a measure that needs it leaves the event out or counts "
    "the person as unknown.",
    affects=("2A", "2B and 2C", "2E", "3D", "waiting times"),
    next_step="Fill the field in the case management system, then export again.",
    find=_find,
    examples=(
        Example(
            says="A service without a type or a gender.",
            rows=(service(service_type="", gender=" "),),
            found=((2, "gender"), (2, "service_type")),
        ),
        Example(
            says="An assessment needs a type, a request does not; a financial assessment needs no method.",
            rows=(
                assessment(assessment_type=""),
                request(),
                assessment(assessment_type="Financial Assessment", method_of_assessment="", event_outcome=""),
            ),
            found=((2, "assessment_type"),),
        ),
        Example(
            says="Costs are needed unless the council commissions the support.",
            rows=(
                service(unit_cost=""),
                service(unit_cost="", delivery_mechanism="CASSR commissioned support"),
                service(unit_cost="", service_type="Short term support: ST-Max", service_component="Reablement"),
            ),
            found=((2, "unit_cost"),),
        ),
        Example(
            says="With a learning disability, employment is needed from 18 to 64 at the end of the period (31 March "
            "2026): at 64 and 18, not at 65 and 17.",
            rows=tuple(
                service(date_of_birth=born, primary_support_reason="Learning disability support", employment_status="")
                for born in ("1961-05-01", "2008-03-01", "1961-03-01", "2008-05-01")
            ),
            found=((2, "employment_status"), (3, "employment_status")),
        ),
        Example(says="A sound service.", rows=(service(),)),
    ),
)
