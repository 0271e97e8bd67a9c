"""The addresses of papers. Each says who may use it; whose paper it is, is asked on every page."""

from __future__ import annotations

from django.urls import URLPattern

from ncs.web.members.access import View, inside
from ncs.web.papers import assessing, assessing_given, challenging, costing


def _on(route: str, view: View, name: str, permission: str) -> URLPattern:
    return inside(route, view, name=name, permission=f"web.{permission}")


_ASSESSMENT = "assessment"
_RETURN, _ASKED = "costs/returns/<uuid:paper>", "costs/asked/<int:exercise>"
_CHALLENGE = "challenges/<uuid:paper>"
urlpatterns = [
    _on(_ASSESSMENT, assessing.index, "work-assessment", "open_assessment"),
    _on(f"{_ASSESSMENT}/beside", assessing.beside, "work-assessment-beside", "see_assessment"),
    _on(f"{_ASSESSMENT}/file.yaml", assessing.take, "work-assessment-file", "see_assessment"),
    _on(f"{_ASSESSMENT}/approve", assessing.approve, "work-assessment-approve", "approve_assessment"),
    _on(f"{_ASSESSMENT}/take-back", assessing.take_back, "work-assessment-back", "approve_assessment"),
    _on(f"{_ASSESSMENT}/expectation/<str:number>", assessing.expectation, "work-expectation", "open_assessment"),
    _on(f"{_ASSESSMENT}/strategy/<slug:name>", assessing.strategy, "work-strategy", "open_assessment"),
    _on(f"{_ASSESSMENT}/give/<str:part>", assessing_given.give, "work-assessment-give", "fill_assessment"),
    _on("costs", costing.index, "work-costs", "see_costs"),
    _on("costs/ask", costing.ask, "work-costs-ask", "ask_costs"),
    _on(_ASKED, costing.asked, "work-costs-asked", "read_costs"),
    _on(f"{_ASKED}/returns.zip", costing.take_all, "work-costs-all", "read_costs"),
    _on(f"{_ASKED}/begin", costing.begin, "work-costs-begin", "fill_costs"),
    _on(_RETURN, costing.one, "work-costs-return", "fill_costs"),
    _on(f"{_RETURN}/send", costing.send, "work-costs-send", "fill_costs"),
    _on(f"{_RETURN}/take-back", costing.take_back, "work-costs-back", "fill_costs"),
    _on(f"{_RETURN}/delete", costing.delete, "work-costs-delete", "fill_costs"),
    _on(f"{_RETURN}/return.xlsx", costing.take, "work-costs-file", "fill_costs"),
    _on(f"{_RETURN}/part/<slug:part>", costing.part, "work-costs-part", "fill_costs"),
    _on("challenges", challenging.index, "work-challenges", "see_challenges"),
    _on("challenges/new", challenging.new, "work-challenge-new", "make_challenges"),
    _on(_CHALLENGE, challenging.one, "work-challenge", "see_challenges"),
    _on(f"{_CHALLENGE}/challenge.yaml", challenging.take, "work-challenge-file", "see_challenges"),
    _on(f"{_CHALLENGE}/claims/<int:at>", challenging.claim, "work-claim", "make_challenges"),
    _on(f"{_CHALLENGE}/claims/<int:at>/drop", challenging.drop, "work-claim-drop", "make_challenges"),
    _on(f"{_CHALLENGE}/send", challenging.send, "work-challenge-send", "make_challenges"),
    _on(f"{_CHALLENGE}/take-back", challenging.take_back, "work-challenge-back", "make_challenges"),
    _on(f"{_CHALLENGE}/delete", challenging.delete, "work-challenge-delete", "make_challenges"),
    _on(f"{_CHALLENGE}/conciliation", challenging.conciliation, "work-conciliation", "make_challenges"),
    _on(f"{_CHALLENGE}/answer", challenging.answer, "work-challenge-answer", "answer_challenges"),
]
