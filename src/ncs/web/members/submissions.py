"""A submission, checked by the worker in a private place and destroyed: counts are kept, no row and no value."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from ncs.core.errors import NcsError, ProblemsFound
from ncs.present.page import Section
from ncs.present.saving import text_of
from ncs.records.use import checking
from ncs.records.views.check import measures_table, months_table, quality_table, report_sections, summary
from ncs.reference.councils import councils, find_council
from ncs.web.members import sealed
from ncs.web.members.contents import NotTaken, kind_of, refuse_bomb
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation, Submission

#: A check of which nothing was heard for so long has stopped; reports are kept for so long; so many may wait for one.
SILENT, KEPT, MOST_WAITING = timedelta(minutes=10), timedelta(days=30), 5
_OPEN = (Submission.State.WAITING, Submission.State.WORKING)
_SERVICE = "the service"
#: The name of the folder of a file; whatever else somebody put beside it is left alone.
_NAME = re.compile(r"[0-9a-f]{32}")
_STOPPED = "The check stopped before its end, and the file was destroyed. Send it again."


class TooMany(NcsError):
    """So many files of one organisation wait that no more are taken."""


def begin(organisation: Organisation, given: sealed.Sealed, *, by: str, release: int) -> Submission:
    """Have a file checked in the background.

    Raises:
        NotTaken: it is no kind of file that is checked.
        TooMany: too many wait already.
    """
    kind_of(given.head)
    tidy()
    if organisation.submissions.filter(state__in=_OPEN).count() >= MOST_WAITING:
        raise TooMany(f"{MOST_WAITING} files of yours wait already. Send this one when they are checked.")
    with transaction.atomic():
        made: Submission = Submission.objects.create(
            id=given.one, organisation=organisation, by=by, key=given.key, release=release
        )
        note(organisation, by, Done.What.SENT, f"{given.size:,} bytes")
    check.enqueue(given.one.hex)
    return made


@task()
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
    except NcsError as error:
        kept = {"state": Submission.State.REFUSED, "told": _reason(error)}
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
    """Whether a folder is no upload that comes in just now, nor destroyed by another process meanwhile."""
    try:
        return bool(timezone.now().timestamp() - path.stat().st_mtime > SILENT.total_seconds())
    except OSError:
        return False


def _checked(found: Submission) -> str:
    """Return the report of a file, opened in the private folder that its sealed self is in."""
    path = _opened(found)
    code = _code(found.organisation)
    with checking(path, path.parent, progress=_telling(found), release=found.release, la_code=code) as result:
        _refuse_others(code, [named for file in result.files for named in file.councils])
        files = tuple(map(_without_headings, result.files))
        sections = report_sections(files, together=result.together)
        tables = [made(files) for made in (summary, quality_table, measures_table, months_table)]
        kept = {
            "clean": result.is_clean,
            "rows": sum(file.rows for file in files),
            "sections": [asdict(one) for one in sections],
            **{form: text_of(tables, form, title="Client level data check") for form in ("csv", "json")},
        }
    return json.dumps(kept)


def _opened(found: Submission) -> Path:
    """Return the file as it was sent, for the service's own user alone; a bomb is refused before anything reads it."""
    pieces = sealed.unseal(found.pk, bytes(found.key))
    first = next(pieces, b"")
    kind = kind_of(first[:64])
    path = sealed.folder_of(found.pk) / f"submission.{kind}"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(first)
        out.writelines(pieces)
    refuse_bomb(path, kind)
    return path


def _code(organisation: Organisation) -> str | None:
    """Return the code by which a council's records name it; None for what is no council, which has none to check."""
    return find_council(organisation.area).cassr_code if organisation.area else None


def _without_headings(file: Any) -> Any:
    """Return what was found in a file without the headings that nobody knows: anything may be typed there."""
    said = ("A heading that is in no release of the specification.",)
    counts = [replace(one, messages=said) if one.rule.id == "unknown-column" else one for one in file.counts]
    return replace(file, counts=tuple(counts))


def _refuse_others(own: str | None, named: Sequence[str]) -> None:
    """Refuse a file that names another council: its people are not this organisation's to look at."""
    known = {str(one.cassr_code).lstrip("0") for one in councils()} - {own}
    if own is None or any(code.lstrip("0") in known for code in named):
        raise NotTaken("The file names another council than yours in its column LA Code. It was not checked.")


def _telling(found: Submission) -> Callable[[str, int, int], None]:
    def _told(stage: str, done: int, of: int) -> None:
        _heard(found, stage)

    return _told


def _heard(found: Submission, stage: str, **more: Any) -> None:
    """Note how far a check has come. One that was taken for stopped meanwhile goes no further."""
    open_still = Submission.objects.filter(pk=found.pk, state__in=_OPEN)
    if not open_still.update(stage=stage[:80], heard=timezone.now(), **more):
        raise NotTaken(_STOPPED)


def _reason(error: NcsError) -> str:
    """Return why a file was not checked, without anything that stood in it: words of an error may quote a file."""
    if isinstance(error, NotTaken | sealed.CannotOpen):
        return str(error)
    rules = ", ".join(sorted({one.rule for one in error.problems})) if isinstance(error, ProblemsFound) else ""
    said = f" (rule: {rules})" if rules else ""
    return (
        f"The file cannot be read as client level data{said}: a CSV, XLSX or Parquet file whose first row holds the "
        "headings of the specification. `ncs records check FILE` on your own machine says what stands in its way."
    )
