"""What reforms cost England, by question: one table more."""

from typing import ClassVar

from django.db import migrations, models

_STATES = [(one, one.capitalize()) for one in ("waiting", "working", "done", "refused", "failed")]


class Migration(migrations.Migration):
    """Make the table of costings."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("web", "0001_initial")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="Costing",
            fields=[
                ("key", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("asked", models.TextField()),
                ("state", models.CharField(choices=_STATES, default="waiting", max_length=8)),
                ("stage", models.CharField(default="", max_length=80)),
                ("done", models.PositiveIntegerField(default=0)),
                ("of", models.PositiveIntegerField(default=0)),
                ("told", models.TextField(default="")),
                ("result", models.TextField(default="")),
                ("tables", models.TextField(default="")),
                ("made", models.DateTimeField(db_index=True)),
                ("heard", models.DateTimeField()),
            ],
            options={"ordering": []},
        ),
    ]
