"""A part of a paper may be given to a colleague; of what is done only the words."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """A column more."""

    dependencies: ClassVar[list[Any]] = [
        ("web", "0010_journeys"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar[list[Any]] = [
        migrations.AddField(
            model_name="paperpart",
            name="delegate",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="done",
            name="what",
            field=models.CharField(
                choices=[
                    ("signed_in", "Signed in"),
                    ("not_signed_in", "Failed to sign in"),
                    ("signed_out", "Signed out"),
                    ("invited", "Invited"),
                    ("withdrawn", "Withdrew an invitation"),
                    ("joined", "Joined"),
                    ("ended", "Ended a role"),
                    ("second_step", "Changed the second step of signing in"),
                    ("wrong_code", "Gave a wrong code for the second step"),
                    ("password", "Changed a password"),
                    ("sent", "Sent a file to be checked"),
                    ("checked", "File checked and destroyed"),
                    ("read", "Opened a report"),
                    ("deleted", "Deleted a report"),
                    ("survey_saved", "Saved a section of the survey"),
                    ("delegated", "Gave a section of the survey to a colleague"),
                    ("signed_off", "Signed off the survey"),
                    ("reopened", "Took back a sign-off of the survey"),
                    ("taken", "Took the survey's answers away"),
                    ("costs_asked", "Asked providers what care costs"),
                    ("paper_begun", "Began a form"),
                    ("paper_saved", "Saved a part of a form"),
                    ("paper_given", "Gave a part of a form to a colleague"),
                    ("paper_sent", "Sent or approved a form"),
                    ("paper_back", "Took a form back"),
                    ("paper_read", "Opened a form that was sent"),
                    ("paper_taken", "Took a form away"),
                    ("paper_deleted", "Deleted a form"),
                    ("journey", "Looked at a journey, which was not kept"),
                ],
                max_length=16,
            ),
        ),
    ]
