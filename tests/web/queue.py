"""The worker, for tests: what waits in the queue is done in this process."""

from __future__ import annotations

from unittest.mock import patch


def worked() -> int:
    """Do what waits, as the worker does; return how much there was."""
    from django_tasks_db.management.commands.db_worker import Worker
    from django_tasks_db.models import DBTaskResult

    waiting = DBTaskResult.objects.ready().count()
    given = {"queue_names": ["*"], "excluded_queue_names": [], "interval": 0, "max_tasks": None}
    # A worker closes its connection after each task; here that is the one that the test itself is on.
    with patch("django_tasks_db.management.commands.db_worker.close_old_connections"):
        Worker(**given, batch=True, backend_name="default", startup_delay=False, worker_id="test").run()
    return int(waiting)
