"""A submission, checked by the worker in a private place and destroyed: counts are kept, no row and no value."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks import task

from ncs.core.periods import FinancialYear
from ncs.present.page import Section
from ncs.reference.councils import find_council
from ncs.web.later import TooManyOfYours
from ncs.web.logs import Frames
from ncs.web.members import apart, sealed
from ncs.web.members.checker import Asked
from ncs.web.members.contents import NotTaken, kind_of
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation, Submission

#: A check of which nothing was heard for so long has stopped; reports are kept for so long; so many may wait for one.
SILENT, KEPT, MOST_WAITING = timedelta(minutes=10), timedelta(days=30), 5
_OPEN = (Submission.State.WAITING, Submission.State.WORKING)
_SERVICE = "the service"
#: The period that follows the file: its last twelve months, as government publishes them each quarter.
ROLLING = "rolling"
#: A file that waits comes before questions about reforms, which nobody's records wait for.
_SOON = 10
_LOG = logging.getLogger(__name__)
#: The name of the folder of a file; whatever else somebody put beside it is left alone.
_NAME = re.compile(r"[0-9a-f]{32}")
_STOPPED = "The check stopped before its end, and the file was destroyed. Send it again."


class TooMany(TooManyOfYours):
    """So many files of one organisation wait that no more are taken."""


def begin(
    organisation: Organisation, given: sealed.Sealed, *, by: str, release: int, period: str = "", form: str = ""
) -> Submission:
    """Have a file checked in the background; the same file out of the same form is checked once.

    Args:
        organisation: whose file it is.
        given: the file, sealed; where it came in before, the caller destroys this copy.
        by: who sent it.
        release: of the specification.
        period: of the measures that are wanted too; empty for none.
        form: what tells the page that was sent from every other; empty where nothing does.

    Raises:
        NotTaken: it is no kind of file that is checked, or the organisation is no council.
        TooMany: too many wait already.
    """
    if not organisation.area:
        raise NotTaken("Only a council has client level data to check, and your organisation is no council here")
    kind_of(given.head)
    tidy()
    mark = hashlib.sha256(f"{form} {given.digest}".encode()).hexdigest() if form else None
    before = _before(organisation, mark)
    if before is not None:
        return before
    if organisation.submissions.filter(state__in=_OPEN).count() >= MOST_WAITING:
        raise TooMany(f"{MOST_WAITING} files of yours wait already. Send this one when they are checked.")
    try:
        with transaction.atomic():
            made: Submission = Submission.objects.create(
                id=given.one, organisation=organisation, by=by, key=given.key, release=release, period=period, mark=mark
            )
            wanted = f", with measures of {period_words(period)}" if period else ""
            note(organisation, by, Done.What.SENT, f"{given.size:,} bytes{wanted}")
            check.enqueue(given.one.hex)
    except IntegrityError:  # it was sent twice at once, and the other was quicker
        made = organisation.submissions.get(mark=mark)
    return made


def _before(organisation: Organisation, mark: str | None) -> Submission | None:
    """Return what the same file out of the same form was sent as before."""
    found: Submission | None = organisation.submissions.filter(mark=mark).first() if mark else None
    return found


def periods(day: date) -> tuple[tuple[str, str], ...]:
    """Return the periods that measures may be asked of on a day, each with its words: years that are over, and rolling.

    Client level data begin with 2023-24.
    """
    last = FinancialYear.of(day) - 1
    years = [str(FinancialYear(one)) for one in range(last.starts, max(2022, last.starts - 3), -1)]
    return tuple((one, period_words(one)) for one in (*years, ROLLING))


def period_words(period: str) -> str:
    """Return a period of :func:`periods` in words."""
    return "the last 12 months, rolling" if period == ROLLING else period


def measures_of(found: Submission) -> dict[str, Any]:
    """Return the measures of a file: ``sections``, ``said``, ``csv`` and ``json``, or ``told`` why there are none.

    It is empty where none were asked for.
    """
    if found.state != Submission.State.DONE:
        return {}
    kept: dict[str, Any] = json.loads(found.report).get("measures", {})
    return kept | {"sections": [Section(**one) for one in kept["sections"]]} if "sections" in kept else kept


@task(priority=_SOON)
def check(one: str) -> None:
    """Check a file; whatever happens, it is destroyed, and its key with it."""
    waits = Submission.objects.filter(pk=UUID(one), state=Submission.State.WAITING)
    found = waits.select_related("organisation").first()
    if found is None:
        return
    kept: dict[str, Any] = {"state": Submission.State.FAILED, "told": _STOPPED}
    try:
        _heard(found, "Opening", state=Submission.State.WORKING)
        kept = {"state": Submission.State.DONE, "report": _checked(found)}
    except apart.Stopped as error:
        kept["told"] = str(error)
    except (NotTaken, sealed.CannotOpen) as error:
        kept = {"state": Submission.State.REFUSED, "told": str(error)}
    except Exception:  # goes no further: the queue would keep its words, which may quote the file
        _LOG.error("A check stopped: %s", Frames().formatException(sys.exc_info()))
    finally:
        sealed.destroy(found.pk)
        Submission.objects.filter(pk=found.pk).update(key=b"", stage="", heard=timezone.now(), **kept)
        note(found.organisation, _SERVICE, Done.What.CHECKED, Submission.State(kept["state"]).label)


def tidy() -> int:
    """Say of checks that are not heard of that they stopped, destroy their files and any that belong to none.

    Returns:
        how many folders were destroyed.
    """
    before = timezone.now() - SILENT
    lost = Submission.objects.filter(state=Submission.State.WORKING, heard__lt=before)
    lost |= Submission.objects.filter(state=Submission.State.WAITING, heard__lt=before - SILENT * MOST_WAITING)
    lost.update(state=Submission.State.FAILED, told=_STOPPED, key=b"", stage="")
    wanted = {one.hex for one in Submission.objects.filter(state__in=_OPEN).values_list("pk", flat=True)}
    ours = (path for path in sealed.uploads().iterdir() if _NAME.fullmatch(path.name))
    left = [path for path in ours if path.name not in wanted and _old(path)]
    for path in left:
        sealed.destroy(UUID(path.name))
    return len(left)


def forget() -> int:
    """Delete reports whose time is over, and files that nobody waits for; return how many there were."""
    return tidy() + int(Submission.objects.filter(made__lt=timezone.now() - KEPT).delete()[0])


def sections_of(found: Submission) -> list[Section]:
    """Return the report of a file that was checked."""
    return [Section(**one) for one in json.loads(found.report)["sections"]]


def _old(path: Path) -> bool:
    """Whether a folder is no upload that comes in just now, however slowly, nor destroyed by another meanwhile."""
    try:
        latest = max(one.stat().st_mtime for one in (path, *path.iterdir()))
        return bool(timezone.now().timestamp() - latest > SILENT.total_seconds())
    except OSError:
        return False


def _checked(found: Submission) -> str:
    """Return the report of a file, opened in the private folder that its sealed self is in."""
    path = _opened(found)
    area, sent = found.organisation.area, timezone.localdate(found.made).isoformat()
    asked = Asked(release=found.release, code=_code(found.organisation), area=area, day=sent, period=found.period)
    return apart.checked(path, asked, told=_telling(found))


def _opened(found: Submission) -> Path:
    """Return the file as it was sent, for the service's own user alone."""
    pieces = sealed.unseal(found.pk, bytes(found.key))
    first = next(pieces, b"")
    kind = kind_of(first[:64])
    path = sealed.folder_of(found.pk) / f"submission.{kind}"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(first)
        out.writelines(pieces)
    return path


def _code(organisation: Organisation) -> str:
    """Return the code by which a council's records name it."""
    return str(find_council(organisation.area).cassr_code)


def _telling(found: Submission) -> Callable[[str], None]:
    def _told(stage: str) -> None:
        _heard(found, stage)

    return _told


def _heard(found: Submission, stage: str, **more: Any) -> None:
    """Note how far a check has come. One that was taken for stopped, or deleted, meanwhile goes no further."""
    open_still = Submission.objects.filter(pk=found.pk, state__in=_OPEN)
    if not open_still.update(stage=stage[:80], heard=timezone.now(), **more):
        raise NotTaken(_STOPPED)
