"""What is kept of those who sign in: organisations, roles there, invitations, what was done, and checks of files."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models


class Role(models.TextChoices):
    """What somebody does in an organisation. A role belongs to a membership, never to a person."""

    ADMIN = "admin", "Administrator"
    ANALYST = "analyst", "Performance analyst"
    DIRECTOR = "director", "Director"
    SURVEY_LEAD = "survey_lead", "Survey lead"
    COMMISSIONER = "commissioner", "Commissioner"
    PROVIDER = "provider", "Care provider"
    PRACTITIONER = "practitioner", "Practitioner"


class Organisations(models.Manager):
    """Organisations, and those of them that somebody may know of."""

    def visible_to(self, user: Any) -> Any:
        """Return the organisations that a person belongs to; nobody sees another."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(memberships__user=user).distinct()


class Organisation(models.Model):
    """A council (with its ONS code in ``area``) or a provider of care (``area`` is empty)."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    area = models.CharField(max_length=9, default="", blank=True)
    objects = Organisations()

    class Meta:
        """By name."""

        ordering: ClassVar[list[str]] = ["name"]


class Membership(models.Model):
    """One person in one role of one organisation; a person may have several roles."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role.choices)

    class Meta:
        """A role is held once."""

        ordering: ClassVar[list[str]] = ["organisation_id", "user_id", "role"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["user", "organisation", "role"], name="a_role_once")
        ]


class Invitation(models.Model):
    """A way in for one person, once: the digest of a token, never the token."""

    digest = models.CharField(primary_key=True, max_length=64)
    email = models.EmailField()
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    role = models.CharField(max_length=12, choices=Role.choices)
    by = models.CharField(max_length=254)
    expires = models.DateTimeField(db_index=True)

    class Meta:
        """In no order."""

        ordering: ClassVar[list[str]] = []


class Done(models.Model):
    """One thing that somebody did in an organisation. Only ever added: the database itself refuses a change."""

    class What(models.TextChoices):
        """What can be done; each is past."""

        SIGNED_IN = "signed_in", "Signed in"
        NOT_SIGNED_IN = "not_signed_in", "Failed to sign in"
        SIGNED_OUT = "signed_out", "Signed out"
        INVITED = "invited", "Invited"
        WITHDRAWN = "withdrawn", "Withdrew an invitation"
        JOINED = "joined", "Joined"
        ENDED = "ended", "Ended a role"
        SECOND_STEP = "second_step", "Changed the second step of signing in"
        WRONG_CODE = "wrong_code", "Gave a wrong code for the second step"
        PASSWORD = "password", "Changed a password"
        SENT = "sent", "Sent a file to be checked"
        CHECKED = "checked", "File checked and destroyed"
        READ = "read", "Opened a report"
        DELETED = "deleted", "Deleted a report"
        SURVEY_SAVED = "survey_saved", "Saved a section of the survey"
        DELEGATED = "delegated", "Gave a section of the survey to a colleague"
        SIGNED_OFF = "signed_off", "Signed off the survey"
        REOPENED = "reopened", "Took back a sign-off of the survey"
        TAKEN = "taken", "Took the survey's answers away"
        COSTS_ASKED = "costs_asked", "Asked providers what care costs"
        PAPER_BEGUN = "paper_begun", "Began a form"
        PAPER_SAVED = "paper_saved", "Saved a part of a form"
        PAPER_GIVEN = "paper_given", "Gave a part of a form to a colleague"
        PAPER_SENT = "paper_sent", "Sent or approved a form"
        PAPER_BACK = "paper_back", "Took a form back"
        PAPER_READ = "paper_read", "Opened a form that was sent"
        PAPER_TAKEN = "paper_taken", "Took a form away"
        PAPER_DELETED = "paper_deleted", "Deleted a form"
        JOURNEY = "journey", "Looked at a journey, which was not kept"

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.DO_NOTHING, related_name="log")
    who = models.CharField(max_length=254)
    what = models.CharField(max_length=16, choices=What.choices)
    about = models.CharField(max_length=300, default="")

    class Meta:
        """Latest first."""

        ordering: ClassVar[list[str]] = ["-at", "-id"]


class Submission(models.Model):
    """A file of client level data that is or was checked. The file itself is never here, nor a value of it.

    ``key`` unseals the file while it waits, and is emptied when the file is destroyed; ``report`` holds counts.
    ``period`` is that of the measures that are wanted too, or empty; ``mark`` is one for one file in one form.
    """

    class State(models.TextChoices):
        """How far the check has come; ``refused`` has its reason in ``told``."""

        WAITING = "waiting", "Waits for its turn"
        WORKING = "working", "Is being checked"
        DONE = "done", "Checked"
        REFUSED = "refused", "Not checked"
        FAILED = "failed", "Not checked: a fault of the service"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="submissions")
    by = models.CharField(max_length=254)
    made = models.DateTimeField(auto_now_add=True, db_index=True)
    heard = models.DateTimeField(auto_now=True)
    release = models.PositiveSmallIntegerField(default=2)
    period = models.CharField(max_length=9, default="")
    mark = models.CharField(max_length=64, null=True, unique=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    stage = models.CharField(max_length=80, default="")
    told = models.TextField(default="")
    key = models.BinaryField(max_length=32, default=b"")
    report = models.TextField(default="")

    class Meta:
        """Latest first."""

        ordering: ClassVar[list[str]] = ["-made"]
