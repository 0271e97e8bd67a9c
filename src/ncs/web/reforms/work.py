"""What a reform costs England, worked out by a worker in the background; kept by question, for whoever asks next."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.db import IntegrityError
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from ncs.charging.use.simulations import Asked, Simulated, simulate
from ncs.charging.views.simulation.page import simulation_report
from ncs.charging.views.simulation.plots import all_plots
from ncs.core.errors import NcsError
from ncs.present.page import Report, Section
from ncs.present.saving import text_of
from ncs.synthetic.use import INVENTOR
from ncs.web.models import Costing
from ncs.web.reforms.question import Question, TooBusy, from_kept
from ncs.web.reforms.written import files_of, without_path

#: Work of which nothing was heard for so long has stopped; answers are kept for so long; so many may wait.
SILENT, KEPT, MOST_WAITING = timedelta(minutes=3), timedelta(days=30), 20
_OPEN = (Costing.State.WAITING, Costing.State.WORKING)
_BY_COUNCIL = "By council: in the tables to take away."


def begin(question: Question) -> None:
    """Have a question answered in the background, unless it is answered or being answered; two at once begin it once.

    Raises:
        TooBusy: too many questions wait.
    """
    now = timezone.now()
    Costing.objects.filter(_silent(), key=question.key()).delete()
    Costing.objects.filter(key=question.key(), state=Costing.State.FAILED).delete()
    if Costing.objects.filter(state__in=_OPEN).exclude(_silent()).count() >= MOST_WAITING:
        raise TooBusy("Many questions are being worked out just now. Ask again in some minutes.")
    try:
        Costing.objects.create(key=question.key(), asked=json.dumps(asdict(question)), heard=now, made=now)
    except IntegrityError:
        return
    cost.enqueue(question.key())


def stopped(found: Costing) -> bool:
    """Return whether nothing was heard of a question for too long: its worker was killed, or none is there."""
    return int(Costing.objects.filter(_silent(), pk=found.pk).count()) > 0


def _silent() -> Q:
    """What was begun and is not heard of; what still waits for its turn may wait as long as all before it take."""
    now, turn = timezone.now(), MOST_WAITING * SILENT
    working = Q(state=Costing.State.WORKING, heard__lt=now - SILENT)
    return working | Q(state=Costing.State.WAITING, heard__lt=now - turn)


def report_of(found: Costing) -> Report:
    """Return the report of an answered question."""
    kept = json.loads(found.result)
    return Report(title=kept["title"], intro=kept["intro"], sections=[Section(**one) for one in kept["sections"]])


def forget() -> int:
    """Delete answers whose time is over; return how many."""
    return int(Costing.objects.filter(made__lt=timezone.now() - KEPT).delete()[0])


@task()
def cost(key: str) -> None:
    """Work out one question and keep the answer; what is wrong with it is kept in words."""
    row = Costing.objects.filter(key=key)
    found = row.first()
    if found is None or found.state == Costing.State.DONE:
        return
    asked = from_kept(found.asked)
    row.update(state=Costing.State.WORKING, heard=timezone.now())
    try:
        answer = _simulated(asked, _heard(row))
    except NcsError as error:
        row.update(state=Costing.State.REFUSED, told=without_path(str(error)), heard=timezone.now())
        return
    except BaseException:  # a worker that is told to stop, too: whoever waits is told at once
        row.update(state=Costing.State.FAILED, heard=timezone.now())
        raise
    row.update(state=Costing.State.DONE, heard=timezone.now(), **_kept(answer))


def _simulated(asked: Question, progress: Callable[[str, int, int], None]) -> Simulated:
    with files_of(asked.schemes, asked.own) as schemes:
        given = Asked(population="synthetic", reforms=schemes, first=asked.first, last=asked.last, people=asked.people)
        return simulate(given, inventor=INVENTOR, progress=progress)


def _kept(answer: Simulated) -> dict[str, str]:
    simulation = answer.simulation
    report = simulation_report(simulation, all_plots(simulation), by_council=_BY_COUNCIL)
    sections = [{"heading": one.heading, "body": one.body} for one in report.sections]
    result = json.dumps({"title": report.title, "intro": report.intro, "sections": sections})
    tables = text_of(answer.tables(), "json", title=report.title)
    return {"result": without_path(result), "tables": without_path(tables)}


def _heard(row: Any) -> Callable[[str, int, int], None]:
    """Return what is told how far the work has come; it is written down at most once a second."""
    last = 0.0

    def _tell(stage: str, done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            row.update(stage=stage[:80], done=done, of=of, heard=timezone.now())

    return _tell
