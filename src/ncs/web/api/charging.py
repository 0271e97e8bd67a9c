"""What care costs: a case assessed, or set under several schemes. Nothing that is sent is kept or logged."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from ncs.charging.use import cases
from ncs.charging.views.statement import outcome_words
from ncs.charging.views.tables import policies_table, reforms_table
from ncs.web.api.asked import OnDay
from ncs.web.api.limits import AMinute
from ncs.web.api.shapes import AssessAsked, AssessedShape, CompareAsked, Paging, PaysShape, TablePage, TableShape
from ncs.web.api.tables import one_page, whole
from ncs.web.names import refuse_files

router = Router(tags=["What care costs"])
_WORK = AMinute("work", share=10)


@router.post("/charging/assess", response=AssessedShape, throttle=_WORK)
def assess(request: HttpRequest, asked: AssessAsked) -> AssessedShape:
    """Work out what a person pays for care, line by line with the rule behind each; nothing is kept."""
    refuse_files(asked.policy, asked.reforms)
    return _shape(cases.assess(asked.case, date=asked.date, policy=asked.policy, reforms=asked.reforms))


@router.post("/charging/compare", response=TableShape, throttle=_WORK)
def compare(request: HttpRequest, asked: CompareAsked) -> TableShape:
    """Set the same case under the law and under each reform: a week's charge, or all of a journey of years."""
    refuse_files(asked.policy, asked.reforms)
    found = cases.compare(asked.case, asked.reforms, years=asked.years, date=asked.date, policy=asked.policy)
    return whole(found.tables()[0])


@router.get("/reference/reforms", response=TablePage)
def reforms(request: HttpRequest, asked: Query[Paging]) -> TablePage:
    """The reforms of charging that can be named, with their sources and when they start."""
    return one_page(request, reforms_table(cases.reforms()), asked)


@router.get("/reference/policies", response=TablePage)
def policies(request: HttpRequest, asked: Query[Paging]) -> TablePage:
    """The charging policies of councils that can be named."""
    return one_page(request, policies_table(cases.policies()), asked)


@router.get("/reference/parameters", response=TablePage)
def parameters(request: HttpRequest, asked: Query[OnDay]) -> TablePage:
    """The dated figures that charges are worked out from, in force on a day, each with its source and doubt."""
    return one_page(request, cases.parameters(date=asked.date).tables()[0], asked)


def _shape(found: cases.Assessed) -> AssessedShape:
    pays = {name: f"{amount:.2f}" for name, amount in found.pays.amounts().items()}
    return AssessedShape(
        answer=outcome_words(found.result),
        outcome=found.result.status.value,
        day=found.run.context.day,
        rules=found.scheme,
        pays=PaysShape(**pays, total=f"{found.pays.total:.2f}"),
        assumptions=list(found.result.assumptions),
        uncertain=list(found.result.uncertain),
        statement=whole(found.tables()[0]),
    )
