"""``python -m ncs.web forget``: delete the answers whose time is over. Run it every hour beside a public service."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from ncs.web.care.drafts import forget
from ncs.web.lost import end_lost
from ncs.web.members import invitations, submissions
from ncs.web.papers.kept import forget as forget_papers
from ncs.web.reforms.work import forget as forget_costings
from ncs.web.surveys.kept import forget as forget_returns


class Command(BaseCommand):
    """Delete what has expired; a new draft does so too."""

    help = "Delete the answers whose time is over."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, also what the queue remembers of work done a fortnight ago, and say how many."""
        end_lost()
        call_command("prune_db_task_results", verbosity=0)
        call_command("clearsessions")
        self.stdout.write(f"Deleted: {forget()}. Answers about reforms: {forget_costings()}.")
        self.stdout.write(f"Invitations: {invitations.forget()}. Reports and files: {submissions.forget()}.")
        self.stdout.write(f"Returns of the survey: {forget_returns()}. Forms: {forget_papers()}.")
