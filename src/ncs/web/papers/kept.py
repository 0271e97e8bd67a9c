"""A paper as it is kept: begun once, saved part by part, sent when it is whole, and from then on read."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from ncs.core.errors import NcsError
from ncs.core.naming import spaced
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation
from ncs.web.papers.models import Exercise, Paper, PaperPart

#: How long after its last change a paper is kept here; whoever wrote it can take it away before.
KEPT = timedelta(days=400)
#: What is written in a part: text by name, and lists of such.
Body = Mapping[str, Any]
_SENT = "It was sent, and can be read and no longer changed."
_OVER = "The last day for returns is over. It can be read and no longer changed."
_ELSEWHERE = "Somebody else saved this meanwhile. Below is what you typed; it is not saved yet."
_MOVED = "Somebody changed it meanwhile. Read it again before you send it."
_AGAIN = "It was taken back and sent again meanwhile. Read it again before you answer it."


class CannotChange(NcsError):
    """A paper that can only be read; the message says why."""


class Changed(NcsError):
    """A part, or a paper, that somebody else changed since it was shown."""


def begin(
    organisation: Organisation,
    kind: str,
    name: str,
    *,
    by: str,
    once: str,
    to: Organisation | None = None,
    exercise: Exercise | None = None,
) -> Paper:
    """Return a new paper; the same asked for twice (``once`` says by what it is known) is one.

    Args:
        organisation: whose it is.
        kind, name: what it is, and what about.
        by: who began it.
        once: the same for what is the same paper: the form that was sent, or what there is only one of.
        to: to whom it goes when it is sent.
        exercise: which it answers.
    """
    mark = hashlib.sha256(f"{organisation.pk} {kind} {once}".encode()).hexdigest()
    try:
        with transaction.atomic():
            made: Paper = Paper.objects.create(
                organisation=organisation, kind=kind, name=name, by=by, mark=mark, to=to, exercise=exercise
            )
            note(organisation, by, Done.What.PAPER_BEGUN, about(made))
    except IntegrityError:
        made = Paper.objects.get(mark=mark)
    return made


def about(paper: Paper) -> str:
    """Return which paper it is, for the log and for headings."""
    to = f" to {paper.to.name}" if paper.to is not None else ""
    name = spaced(paper.name) if paper.kind == Paper.Kind.COSTS else paper.name
    return f"{paper.get_kind_display()} {name}{to}"


def _part_of(paper: Paper, name: str) -> str:
    """Return which part of which paper, for the log: ``... : claim 1``, ``... : head office``."""
    return f"{about(paper)}: {re.sub('(?<=[a-z])(?=[0-9])', ' ', spaced(name))}"


def parts_of(paper: Paper) -> dict[str, PaperPart]:
    """Return the parts of a paper that were saved, by name."""
    return {one.name: one for one in paper.parts.all() if one.version}


def given_of(paper: Paper) -> dict[str, Any]:
    """Return the colleagues to whom parts of a paper were given, by name of the part."""
    return {one.name: one.delegate for one in paper.parts.select_related("delegate") if one.delegate is not None}


@transaction.atomic
def give(paper: Paper, name: str, whom: int | None, *, by: str) -> None:
    """Give a part to a colleague (the key of their account), or with None take it back.

    Raises:
        CannotChange: the paper can only be read, or the colleague has no role here any more.
    """
    found = _locked(paper, sent=False)
    colleague = found.organisation.memberships.filter(user_id=whom).select_related("user").first()
    if whom is not None and colleague is None:
        raise CannotChange("Whoever you chose has no role in your organisation any more.")
    user = None if colleague is None else colleague.user
    part = PaperPart.objects.get_or_create(of=found, name=name)[0]
    PaperPart.objects.filter(pk=part.pk).update(delegate=user)
    said = "nobody" if user is None else user.email
    note(found.organisation, by, Done.What.PAPER_GIVEN, f"{_part_of(found, name)} to {said}")


def body_of(part: PaperPart | None) -> dict[str, Any]:
    """Return what is written in a part; empty where nothing was saved."""
    found: dict[str, Any] = {} if part is None else json.loads(part.body)
    return found


def when_sent(paper: Paper) -> str:
    """Return a mark of the sending of a paper, so that whoever answers it answers what they have read; empty before."""
    return "" if paper.sent is None else str(paper.sent.timestamp())


def seen(paper: Paper) -> str:
    """Return a mark of a paper as it is, so that whoever sends it sends what they have read."""
    return " ".join(f"{name}.{part.version}" for name, part in sorted(parts_of(paper).items()))


def why_not(paper: Paper) -> str:
    """Return why nothing can be changed; empty while it can."""
    if paper.sent is not None:
        return _SENT
    return _OVER if paper.exercise is not None and timezone.localdate() > paper.exercise.closes else ""


@transaction.atomic
def save(
    paper: Paper,
    name: str,
    body: Body,
    *,
    version: int,
    by: str,
    after: Organisation | None = None,
    answers: str | None = None,
) -> None:
    """Keep what was written in a part. The same sent twice is kept once.

    Args:
        paper: the paper; name: of its part.
        body: what was written.
        version: of the part, as it was when it was shown.
        by: who sent it.
        after: for a part that is written after the paper was sent, such as an answer to it: whose part it is.
        answers: for an answer, what :func:`when_sent` said of the paper that it was written to.

    Raises:
        CannotChange: the paper can only be read, is not sent yet where it must be, or was sent again since.
        Changed: the part was changed since.
    """
    found = _locked(paper, sent=after is not None)
    if answers is not None and answers != when_sent(found):
        raise CannotChange(_AGAIN)
    part = PaperPart.objects.get_or_create(of=found, name=name)[0]
    written = json.dumps(body, ensure_ascii=False, sort_keys=True)
    if part.version != version:
        if part.body == written:
            return
        raise Changed(_ELSEWHERE)
    as_it_was = PaperPart.objects.filter(pk=part.pk, version=version)
    if not as_it_was.update(body=written, version=version + 1, by=by, saved=timezone.now()):
        raise Changed(_ELSEWHERE)
    found.save(update_fields=["changed"])
    whose, said = after or found.organisation, _part_of(found, name)
    note(whose, by, Done.What.PAPER_SAVED, said)
    for other in {found.organisation, found.to} - {whose, None} if after is not None else ():
        note(other, whose.name, Done.What.PAPER_SAVED, said)


@transaction.atomic
def send(paper: Paper, *, as_seen: str, by: str) -> None:
    """Send a paper, or approve it, as it was when whoever does so read it. Sent twice is sent once.

    Raises:
        CannotChange: the last day is over.
        Changed: it was changed since.
    """
    if Paper.objects.filter(pk=paper.pk, sent__isnull=False, sent_by=by).count():
        return
    found = _locked(paper, sent=False)
    if seen(found) != as_seen:
        raise Changed(_MOVED)
    found.sent, found.sent_by = timezone.now(), by
    found.save(update_fields=["sent", "sent_by", "changed"])
    note(found.organisation, by, Done.What.PAPER_SENT, about(found))
    if found.to is not None and found.to != found.organisation:
        note(found.to, found.organisation.name, Done.What.PAPER_SENT, about(found))


@transaction.atomic
def take_back(paper: Paper, *, by: str) -> None:
    """Take a paper back, so that it can be changed again.

    Raises:
        CannotChange: the last day is over, or it was answered already.
    """
    found = Paper.objects.select_for_update().get(pk=paper.pk)
    if found.exercise is not None and timezone.localdate() > found.exercise.closes:
        raise CannotChange(_OVER)
    if found.parts.filter(name="answers", version__gt=0).count():
        raise CannotChange("It was answered already, so it stands as it was sent.")
    if Paper.objects.filter(pk=found.pk, sent__isnull=False).update(sent=None, sent_by=""):
        note(found.organisation, by, Done.What.PAPER_BACK, about(found))
        if found.to is not None and found.to != found.organisation:
            note(found.to, found.organisation.name, Done.What.PAPER_BACK, about(found))


def delete(paper: Paper, *, by: str) -> None:
    """Delete a paper that was not sent.

    Raises:
        CannotChange: it was sent.
    """
    with transaction.atomic():
        found = Paper.objects.select_for_update().filter(pk=paper.pk).first()
        if found is not None and found.sent is not None:
            raise CannotChange(_SENT)
        if found is not None:
            found.delete()
            note(found.organisation, by, Done.What.PAPER_DELETED, about(found))


def told(paper: Paper, reader: Organisation, *, by: str, what: object) -> None:
    """Write down that a paper was opened or taken away: with who in the reader's log, and by whom in its owner's."""
    note(reader, by, what, about(paper))
    if reader != paper.organisation:
        note(paper.organisation, reader.name, what, about(paper))


def forget() -> int:
    """Delete papers whose time is over, and exercises that closed as long ago; return how many papers there were."""
    old = Paper.objects.filter(changed__lt=timezone.now() - KEPT, exercise=None)
    closed = Exercise.objects.filter(closes__lt=timezone.localdate() - KEPT)
    many = old.count() + Paper.objects.filter(exercise__in=closed).count()
    old.delete()
    closed.delete()
    return int(many)


def _locked(paper: Paper, *, sent: bool) -> Paper:
    """Return the row of a paper, locked until the end, if it may be changed now."""
    found: Paper = (
        Paper.objects.select_for_update(of=("self",)).select_related("organisation", "to", "exercise").get(pk=paper.pk)
    )
    if sent and found.sent is None:
        raise CannotChange("It was taken back, and cannot be answered until it is sent again.")
    if not sent and why_not(found):
        raise CannotChange(why_not(found))
    return found
