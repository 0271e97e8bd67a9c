"""The period of the measures that are wanted of a submission, and a mark by which a form sent twice is known."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two more columns."""

    dependencies: ClassVar[list[Any]] = [("web", "0006_survey_returns")]

    operations: ClassVar[list[Any]] = [
        migrations.AddField(model_name="submission", name="period", field=models.CharField(default="", max_length=9)),
        migrations.AddField(
            model_name="submission", name="mark", field=models.CharField(max_length=64, null=True, unique=True)
        ),
    ]
