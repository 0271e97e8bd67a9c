"""What is kept of a paper: whose it is, to whom it goes, what is written in its parts; and who asks for returns."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from ncs.web.members.models import Organisation


class Exercise(models.Model):
    """A cost of care exercise: a council asks providers what one service costs them, until a last day."""

    council = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="exercises")
    service = models.CharField(max_length=20)
    asked = models.DateField()
    closes = models.DateField()
    by = models.CharField(max_length=254)
    mark = models.CharField(max_length=64, null=True, unique=True)

    class Meta:
        """Latest first."""

        ordering: ClassVar[list[str]] = ["-closes", "-id"]


class Papers(models.Manager):
    """Papers, and those of them that an organisation may know of."""

    def of(self, organisation: Organisation) -> Any:
        """Return an organisation's own papers, and those that were sent to it; nobody sees another's draft."""
        own = models.Q(organisation=organisation)
        return self.filter(own | models.Q(to=organisation, sent__isnull=False)).select_related(
            "organisation", "to", "exercise__council"
        )


class Paper(models.Model):
    """One paper of an organisation. It can be changed until it is ``sent``: to ``to``, or where that is None, approved.

    ``name`` is the edition, the service or the reference that it is about; ``mark`` is one for one form that began it.
    """

    class Kind(models.TextChoices):
        """What it is."""

        ASSESSMENT = "assessment", "Self-assessment"
        COSTS = "costs", "Cost of care return"
        CHALLENGE = "challenge", "Price challenge"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=80)
    to = models.ForeignKey(Organisation, on_delete=models.CASCADE, null=True, related_name="received")
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, null=True, related_name="papers")
    by = models.CharField(max_length=254)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True, db_index=True)
    sent = models.DateTimeField(null=True)
    sent_by = models.CharField(max_length=254, default="")
    mark = models.CharField(max_length=64, null=True, unique=True)
    objects = Papers()

    class Meta:
        """Latest first."""

        ordering: ClassVar[list[str]] = ["-made"]


class PaperPart(models.Model):
    """One part of a paper: what is written in it, as JSON, and to whom it was given to fill in.

    ``version`` grows with every change; it is 0 while nothing was saved.
    """

    of = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="parts")
    name = models.CharField(max_length=40)
    body = models.TextField(default="{}")
    version = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=254, default="")
    saved = models.DateTimeField(null=True)
    delegate = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """One a part."""

        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar[list[Any]] = [models.UniqueConstraint(fields=["of", "name"], name="a_part_once")]
