"""The addresses of a council's return. Each says who may use it; those who were given a section see that alone."""

from __future__ import annotations

from ncs.web.members.access import inside
from ncs.web.surveys import handing, pages

urlpatterns = [
    inside("survey", pages.index, name="work-surveys", permission="web.see_survey"),
    inside("survey/<int:year>", pages.year, name="work-survey", permission="web.see_survey"),
    inside("survey/<int:year>/answers.xlsx", handing.workbook, name="work-survey-file", permission="web.read_survey"),
    inside("survey/<int:year>/sign", handing.sign, name="work-survey-sign", permission="web.sign_survey"),
    inside("survey/<int:year>/take-back", handing.take_back, name="work-survey-back", permission="web.sign_survey"),
    inside("survey/<int:year>/<str:letter>", pages.section, name="work-survey-section", permission="web.see_survey"),
    inside("survey/<int:year>/<str:letter>/give", handing.give, name="work-survey-give", permission="web.fill_survey"),
]
