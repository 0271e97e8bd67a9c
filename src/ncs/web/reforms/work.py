"""What takes long, worked out by a worker in the background; kept by question, for whoever asks next."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, ClassVar, Protocol

from django.db import IntegrityError
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from ncs.charging.use.simulations import Asked as Simulation
from ncs.charging.use.simulations import Simulated, simulate
from ncs.charging.views.simulation.page import simulation_report
from ncs.charging.views.simulation.plots import all_plots
from ncs.core.errors import NcsError
from ncs.core.progress import Progress
from ncs.present.page import Report, Section
from ncs.synthetic.use import INVENTOR
from ncs.web.models import Costing
from ncs.web.money import answers
from ncs.web.pages.told_here import words_here
from ncs.web.reforms.question import Question, TooBusy, from_kept
from ncs.web.reforms.written import files_of, without_path

#: Work of which nothing was heard for so long has stopped; answers are kept for so long; so many may wait.
SILENT, KEPT, MOST_WAITING = timedelta(minutes=3), timedelta(days=30), 20
_OPEN = (Costing.State.WAITING, Costing.State.WORKING)
_BY_COUNCIL = "By council: in the tables to take away."


class Asked(Protocol):
    """A question that can wait for a worker: a dataclass of plain values, the kind it is of, and its key."""

    kind: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]

    def key(self) -> str:
        """Return the name under which its answer is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a question stands: its row, if there is one; whether its work stopped; its report, if it is answered."""

    row: Costing | None
    stopped: bool
    report: Report | None

    @property
    def headers(self) -> str:
        """What caches are told of a page that shows this: an answer may be kept and asked after, nothing else."""
        return "no-store" if self.report is None else "no-cache"


def standing(question: Asked) -> Standing:
    """Return how a question stands."""
    row = Costing.objects.filter(key=question.key()).first()
    done = row is not None and row.state == Costing.State.DONE
    ended = row is not None and (row.state == Costing.State.FAILED or stopped(row))
    return Standing(row=row, stopped=ended, report=report_of(row) if row is not None and done else None)


def tables_of(question: Asked) -> str | None:
    """Return every table of an answered question as JSON; None for one that is not answered."""
    row = Costing.objects.filter(key=question.key(), state=Costing.State.DONE).first()
    return None if row is None else str(row.tables)


def begin(question: Asked) -> None:
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
        Costing.objects.create(key=question.key(), asked=_asked(question), heard=now, made=now)
    except IntegrityError:
        return
    cost.enqueue(question.key())


def _asked(question: Asked) -> str:
    return json.dumps({"kind": question.kind, **asdict(question)})


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
    row.update(state=Costing.State.WORKING, heard=timezone.now())
    try:
        answer = _answered(found.asked, _heard(row))
    except NcsError as error:
        row.update(state=Costing.State.REFUSED, told=words_here(without_path(str(error))), heard=timezone.now())
        return
    except BaseException:  # a worker that is told to stop, too: whoever waits is told at once
        row.update(state=Costing.State.FAILED, heard=timezone.now())
        raise
    row.update(state=Costing.State.DONE, heard=timezone.now(), **answer)


def _answered(kept: str, progress: Progress) -> dict[str, str]:
    """Return what is kept of the answer to a question that was kept."""
    if answers.kind_of(kept) in answers.KINDS:
        return answers.answered(kept, progress)
    return _kept(_simulated(from_kept(kept), progress))


def _simulated(asked: Question, progress: Progress) -> Simulated:
    with files_of(asked.schemes, asked.own) as schemes:
        given = Simulation(
            population="synthetic", reforms=schemes, first=asked.first, last=asked.last, people=asked.people
        )
        return simulate(given, inventor=INVENTOR, progress=progress)


def _kept(answer: Simulated) -> dict[str, str]:
    simulation = answer.simulation
    report = simulation_report(simulation, all_plots(simulation), by_council=_BY_COUNCIL)
    kept = answers.kept(report, answer.tables())
    return {name: without_path(text) for name, text in kept.items()}


def _heard(row: Any) -> Progress:
    """Return what is told how far the work has come; it is written down at most once a second."""
    last = 0.0

    def _tell(stage: str, done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            row.update(stage=stage[:80], done=done, of=of, heard=timezone.now())

    return _tell
