"""The tables of those who sign in."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """After what reforms cost."""

    dependencies: ClassVar[list[Any]] = [
        ("web", "0002_costing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, unique=True)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("area", models.CharField(blank=True, default="", max_length=9)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("email", models.EmailField(max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("admin", "Administrator"),
                            ("analyst", "Performance analyst"),
                            ("director", "Director"),
                            ("survey_lead", "Survey lead"),
                            ("commissioner", "Commissioner"),
                            ("provider", "Care provider"),
                            ("practitioner", "Practitioner"),
                        ],
                        max_length=12,
                    ),
                ),
                ("by", models.CharField(max_length=254)),
                ("expires", models.DateTimeField(db_index=True)),
                ("organisation", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="web.organisation")),
            ],
            options={
                "ordering": [],
            },
        ),
        migrations.CreateModel(
            name="Done",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("who", models.CharField(max_length=254)),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("signed_in", "Signed in"),
                            ("not_signed_in", "Failed to sign in"),
                            ("signed_out", "Signed out"),
                            ("invited", "Invited"),
                            ("joined", "Joined"),
                            ("ended", "Ended a role"),
                            ("second_step", "Changed the second step of signing in"),
                            ("sent", "Sent a file to be checked"),
                            ("checked", "File checked and destroyed"),
                            ("read", "Opened a report"),
                            ("deleted", "Deleted a report"),
                        ],
                        max_length=16,
                    ),
                ),
                ("about", models.CharField(default="", max_length=300)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING, related_name="log", to="web.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("by", models.CharField(max_length=254)),
                ("made", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("heard", models.DateTimeField(auto_now=True)),
                ("release", models.PositiveSmallIntegerField(default=2)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waits for its turn"),
                            ("working", "Is being checked"),
                            ("done", "Checked"),
                            ("refused", "Not checked"),
                            ("failed", "Not checked: a fault of the service"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("stage", models.CharField(default="", max_length=80)),
                ("told", models.TextField(default="")),
                ("key", models.BinaryField(default=b"", max_length=32)),
                ("report", models.TextField(default="")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="submissions", to="web.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["-made"],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("admin", "Administrator"),
                            ("analyst", "Performance analyst"),
                            ("director", "Director"),
                            ("survey_lead", "Survey lead"),
                            ("commissioner", "Commissioner"),
                            ("provider", "Care provider"),
                            ("practitioner", "Practitioner"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to="web.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["organisation_id", "user_id", "role"],
                "constraints": [models.UniqueConstraint(fields=("user", "organisation", "role"), name="a_role_once")],
            },
        ),
    ]
