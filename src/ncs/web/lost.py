"""Work that a worker took from the queue and never ended, because it was killed."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

#: No piece of work takes so long: a check with measures is ended after half an hour, a costing takes minutes.
LONGEST = timedelta(hours=2)
_TOLD = "WorkerLost"


def end_lost() -> int:
    """Say of work that was begun so long ago that its worker must be gone that it failed; return how much there was.

    Whoever asked for it was told by its own page long before, and may have begun it again. Here only the queue is put
    right: it forgets work that ended, and would keep this for good.
    """
    before, now = timezone.now() - LONGEST, timezone.now()
    lost = DBTaskResult.objects.running().filter(started_at__lt=before)
    return int(lost.update(status="FAILED", finished_at=now, exception_class_path=_TOLD, traceback=""))
