"""What the database holds: sealed answers, and nothing else."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """One browser's answers, sealed with a key that only that browser has. What expires is deleted.

    ``version`` grows with every change, so that of two changes at once one is told of the other.
    """

    name = models.CharField(primary_key=True, max_length=22)
    version = models.PositiveIntegerField(default=0)
    sealed = models.BinaryField(max_length=20_000)
    expires = models.DateTimeField(db_index=True)

    class Meta:
        """Sealed answers are in no order."""

        ordering: ClassVar[list[str]] = []
