"""Sealed answers: one table."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Make the table of drafts."""

    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("name", models.CharField(max_length=22, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=0)),
                ("sealed", models.BinaryField(max_length=20000)),
                ("expires", models.DateTimeField(db_index=True)),
            ],
            options={"ordering": []},
        ),
    ]
