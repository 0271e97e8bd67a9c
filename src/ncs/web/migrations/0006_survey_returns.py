"""The yearly survey's return on the web: when a year is open, returns, their sections, and what is done with them."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Three tables more; of what is done only the words."""

    dependencies: ClassVar[list[Any]] = [
        ("web", "0005_more_that_is_done"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Survey",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("opens", models.DateField()),
                ("closes", models.DateField()),
            ],
            options={"ordering": ["-year"]},
        ),
        migrations.CreateModel(
            name="SurveyReturn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("signed", models.DateTimeField(null=True)),
                ("signed_by", models.CharField(default="", max_length=254)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="returns", to="web.organisation"
                    ),
                ),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="returns", to="web.survey"
                    ),
                ),
            ],
            options={
                "ordering": ["organisation_id"],
                "constraints": [models.UniqueConstraint(fields=("organisation", "survey"), name="a_return_once")],
            },
        ),
        migrations.CreateModel(
            name="SurveyPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("section", models.CharField(max_length=2)),
                ("cells", models.TextField(default="{}")),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(default="", max_length=254)),
                ("saved", models.DateTimeField(null=True)),
                (
                    "delegate",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="web.surveyreturn"
                    ),
                ),
            ],
            options={
                "ordering": ["section"],
                "constraints": [models.UniqueConstraint(fields=("of", "section"), name="a_section_once")],
            },
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
                ],
                max_length=16,
            ),
        ),
    ]
