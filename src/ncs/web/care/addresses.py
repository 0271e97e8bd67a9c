"""The addresses of what care will cost."""

from __future__ import annotations

from django.urls import path

from ncs.web.care import asking, statement

urlpatterns = [
    path("", asking.start, name="care"),
    path("cleared", asking.cleared, name="care-cleared"),
    path("case-file", statement.from_file, name="care-file"),
    path("<draft:name>/question/<slug:asked>", asking.question, name="care-question"),
    path("<draft:name>/check", asking.check, name="care-check"),
    path("<draft:name>/statement", statement.statement, name="care-statement"),
    path("<draft:name>/print", statement.printed, name="care-print"),
    path("<draft:name>/statement.pdf", statement.on_paper, name="care-paper"),
    path("<draft:name>/what-if", statement.what_if, name="care-what-if"),
    path("<draft:name>/other-rules", statement.other_rules, name="care-other-rules"),
    path("<draft:name>/years-ahead", statement.ahead, name="care-ahead"),
    path("<draft:name>/case.yaml", statement.case_file, name="care-case"),
    path("<draft:name>/clear", asking.clear, name="care-clear"),
]
