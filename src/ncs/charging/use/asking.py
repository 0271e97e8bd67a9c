"""What can be asked of a person in order to make their case: one question at a time, from a terminal or a page."""

from __future__ import annotations

from ncs.charging.ask.questions import Choice, Kind, Question, questions
from ncs.charging.ask.steps import State, Step, next_question, step
from ncs.charging.ask.walk import Walk, changed, walk
from ncs.charging.ask.written import case_of, case_text

__all__ = [
    "Choice",
    "Kind",
    "Question",
    "State",
    "Step",
    "Walk",
    "case_of",
    "case_text",
    "changed",
    "next_question",
    "questions",
    "step",
    "walk",
]
