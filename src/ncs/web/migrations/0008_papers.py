"""What councils and providers write together: exercises, papers and their parts; of what is done only the words."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Three tables more."""

    dependencies: ClassVar[list[Any]] = [
        ("web", "0007_measures_of_a_submission"),
    ]

    operations: ClassVar[list[Any]] = [
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
                    ("paper_sent", "Sent or approved a form"),
                    ("paper_back", "Took a form back"),
                    ("paper_read", "Opened a form that was sent"),
                    ("paper_taken", "Took a form away"),
                    ("paper_deleted", "Deleted a form"),
                ],
                max_length=16,
            ),
        ),
        migrations.CreateModel(
            name="Exercise",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("service", models.CharField(max_length=20)),
                ("asked", models.DateField()),
                ("closes", models.DateField()),
                ("by", models.CharField(max_length=254)),
                ("mark", models.CharField(max_length=64, null=True, unique=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="exercises", to="web.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["-closes", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("assessment", "Self-assessment"),
                            ("costs", "Cost of care return"),
                            ("challenge", "Price challenge"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("by", models.CharField(max_length=254)),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("changed", models.DateTimeField(auto_now=True, db_index=True)),
                ("sent", models.DateTimeField(null=True)),
                ("sent_by", models.CharField(default="", max_length=254)),
                ("mark", models.CharField(max_length=64, null=True, unique=True)),
                (
                    "exercise",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="papers", to="web.exercise"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="papers", to="web.organisation"
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="received",
                        to="web.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["-made"],
            },
        ),
        migrations.CreateModel(
            name="PaperPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40)),
                ("body", models.TextField(default="{}")),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.CharField(default="", max_length=254)),
                ("saved", models.DateTimeField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="web.paper"
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [models.UniqueConstraint(fields=("of", "name"), name="a_part_once")],
            },
        ),
    ]
