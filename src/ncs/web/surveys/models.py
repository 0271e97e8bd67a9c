"""What is kept of the yearly survey: when it is open, each council's return, and its sections."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from ncs.web.members.models import Organisation


class Survey(models.Model):
    """A year's survey: from which day it can be filled in, and on which day for the last time."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    opens = models.DateField()
    closes = models.DateField()

    class Meta:
        """Latest first."""

        ordering: ClassVar[list[str]] = ["-year"]


class SurveyReturn(models.Model):
    """One council's return of one year; ``signed`` while its director stands by it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="returns")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="returns")
    signed = models.DateTimeField(null=True)
    signed_by = models.CharField(max_length=254, default="")

    class Meta:
        """One a council and year."""

        ordering: ClassVar[list[str]] = ["organisation_id"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["organisation", "survey"], name="a_return_once")
        ]


class SurveyPart(models.Model):
    """One section of a return: what was written in it, and the colleague whom it was given to.

    ``cells`` is JSON: item, part, what was written; ``reasons`` says why it is right though something is asked back of
    it, by the id of the query. ``version`` grows with every change, so that of two people who
    change a section at once one is told of the other.
    """

    of = models.ForeignKey(SurveyReturn, on_delete=models.CASCADE, related_name="parts")
    section = models.CharField(max_length=2)
    cells = models.TextField(default="{}")
    reasons = models.TextField(default="{}")
    version = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=254, default="")
    saved = models.DateTimeField(null=True)
    delegate = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """One a section."""

        ordering: ClassVar[list[str]] = ["section"]
        constraints: ClassVar[list[Any]] = [models.UniqueConstraint(fields=["of", "section"], name="a_section_once")]
