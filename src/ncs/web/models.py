"""What the database holds: sealed answers of browsers, and what reforms cost England, by question."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from ncs.web.members.models import Done, Invitation, Membership, Organisation, Submission
from ncs.web.papers.models import Exercise, Paper, PaperPart
from ncs.web.surveys.models import Survey, SurveyPart, SurveyReturn

__all__ = [
    "Costing",
    "Done",
    "Draft",
    "Exercise",
    "Invitation",
    "Membership",
    "Organisation",
    "Paper",
    "PaperPart",
    "Submission",
    "Survey",
    "SurveyPart",
    "SurveyReturn",
]


class Draft(models.Model):
    """One browser's answers, sealed with a key that only that browser has. What expires is deleted.

    ``version`` grows with every change, so that of two changes at once one is told of the other.
    """

    name = models.CharField(primary_key=True, max_length=22)
    version = models.PositiveIntegerField(default=0)
    sealed = models.BinaryField(max_length=20_000)
    expires = models.DateTimeField(db_index=True)

    class Meta:
        """Sealed answers are in no order."""

        ordering: ClassVar[list[str]] = []


class Costing(models.Model):
    """What reforms cost England: a question about nobody, how far its answer has come, and the answer."""

    class State(models.TextChoices):
        """How far the answer has come; ``refused`` has its reason in ``told``."""

        WAITING = "waiting"
        WORKING = "working"
        DONE = "done"
        REFUSED = "refused"
        FAILED = "failed"

    key = models.CharField(primary_key=True, max_length=32)
    asked = models.TextField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    stage = models.CharField(max_length=80, default="")
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    told = models.TextField(default="")
    result = models.TextField(default="")
    tables = models.TextField(default="")
    made = models.DateTimeField(db_index=True)
    heard = models.DateTimeField()

    class Meta:
        """Questions are in no order."""

        ordering: ClassVar[list[str]] = []
