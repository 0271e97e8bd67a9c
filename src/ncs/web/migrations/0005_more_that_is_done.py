"""More that can be done: an invitation withdrawn, a wrong code, a password changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Only the words: the table stays as it is, with what guards it."""

    dependencies: ClassVar[list[Any]] = [("web", "0004_kept_as_written")]

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
                ],
                max_length=16,
            ),
        ),
    ]
