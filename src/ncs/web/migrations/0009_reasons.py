"""Why an answer to the survey is right though something is asked back of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """One column more."""

    dependencies: ClassVar[list[Any]] = [("web", "0008_papers")]

    operations: ClassVar[list[Any]] = [
        migrations.AddField(model_name="surveypart", name="reasons", field=models.TextField(default="{}")),
    ]
