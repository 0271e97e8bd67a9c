"""A return as it is kept: saved by section, given to a colleague, signed off, and read-only after that or the close."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from ncs.core.errors import NcsError
from ncs.survey.use.answering import Place, fill
from ncs.web.members.log import note
from ncs.web.members.models import Done, Organisation
from ncs.web.surveys.models import Survey, SurveyPart, SurveyReturn

#: How long after its close a year's answers are kept here.
KEPT = timedelta(days=400)
_ENDED = "The survey is closed. The answers can be read and taken away, and no longer changed."
_SIGNED = "The director has signed the return off. It can be changed once they take that back."
_ELSEWHERE = "Somebody else saved this section meanwhile. Below is what you typed; it is not saved yet."
_MOVED = "Somebody changed the answers meanwhile. Read them again before you sign."


class CannotChange(NcsError):
    """A return that can only be read; the message says why."""


class Changed(NcsError):
    """A section, or a return, that somebody else changed since it was shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A council's return of a year as it is just now; ``returned`` is None where nothing was saved yet.

    ``last_year`` are its numbers of the year before, where its director signed them off here.
    """

    organisation: Organisation
    survey: Survey
    returned: SurveyReturn | None
    parts: Mapping[str, SurveyPart]
    last_year: Mapping[Place, Decimal]

    @property
    def cells(self) -> dict[Place, str]:
        """What was written, by item and part."""
        return {place: text for part in self.parts.values() for place, text in cells_of(part).items()}

    @property
    def why_not(self) -> str:
        """Why nothing can be changed; empty while it can."""
        return _why_not(self.survey, self.returned)

    @property
    def closed(self) -> bool:
        """Whether the last day for answers is over."""
        return bool(today() > self.survey.closes)

    @property
    def seen(self) -> str:
        """A mark of the answers as they are, so that a director signs what they have read."""
        return " ".join(f"{part.section}{part.version}" for part in self.parts.values())

    def is_with(self, user: Any, letter: str) -> bool:
        """Whether a section was given to somebody."""
        part = self.parts.get(letter)
        return part is not None and part.delegate_id is not None and bool(part.delegate_id == user.pk)


def open_surveys() -> list[Survey]:
    """Return the years that have opened, latest first."""
    return list(Survey.objects.filter(opens__lte=today()))


def held(organisation: Organisation, year: int) -> Held | None:
    """Return a council's return of a year; None where that year has not opened, or the organisation is no council."""
    survey = Survey.objects.filter(year=year, opens__lte=today()).first()
    if survey is None or not organisation.area:
        return None
    returned = SurveyReturn.objects.filter(organisation=organisation, survey=survey).first()
    parts = () if returned is None else returned.parts.select_related("delegate")
    return Held(
        organisation=organisation,
        survey=survey,
        returned=returned,
        parts={part.section: part for part in parts},
        last_year=_last_year(organisation, year),
    )


@transaction.atomic
def save(
    found: Held,
    letter: str,
    cells: Mapping[Place, str],
    *,
    version: int,
    by: str,
    reasons: Mapping[str, str] | None = None,
) -> None:
    """Keep what was written in a section. The same sent twice is kept once.

    Args:
        found: the return; letter: the section.
        cells: what was written in it, by item and part.
        version: of the section, as it was when it was shown.
        by: who sent it.
        reasons: why answers are right though something is asked back of them, by the id of the query.

    Raises:
        CannotChange: the survey is closed, or the return signed off.
        Changed: the section was changed since.
    """
    returned = _locked(found)
    part = SurveyPart.objects.get_or_create(of=returned, section=letter)[0]
    written, why = _text(cells), json.dumps(dict(reasons or {}), ensure_ascii=False, sort_keys=True)
    if part.version != version:
        if part.cells == written and part.reasons == why:
            return
        raise Changed(_ELSEWHERE)
    as_it_was = SurveyPart.objects.filter(pk=part.pk, version=version)
    if not as_it_was.update(cells=written, reasons=why, version=version + 1, by=by, saved=timezone.now()):
        raise Changed(_ELSEWHERE)
    note(found.organisation, by, Done.What.SURVEY_SAVED, f"{found.survey.year}, section {letter}")


@transaction.atomic
def give(found: Held, letter: str, whom: int | None, *, by: str) -> None:
    """Give a section to a colleague (the key of their account), or with None take it back.

    Raises:
        CannotChange: as :func:`save`, or the colleague has no role here any more.
    """
    colleague = found.organisation.memberships.filter(user_id=whom).select_related("user").first()
    if whom is not None and colleague is None:
        raise CannotChange("Whoever you chose has no role in your organisation any more.")
    user = None if colleague is None else colleague.user
    part = SurveyPart.objects.get_or_create(of=_locked(found), section=letter)[0]
    SurveyPart.objects.filter(pk=part.pk).update(delegate=user)
    said = "nobody" if user is None else user.email
    note(found.organisation, by, Done.What.DELEGATED, f"{found.survey.year}, section {letter} to {said}")


@transaction.atomic
def sign(found: Held, *, seen: str, by: str) -> None:
    """Sign a return off, as it was when the director read it.

    Raises:
        CannotChange: as :func:`save`.
        Changed: an answer was changed since.
    """
    returned = _locked(found)
    now = held(found.organisation, found.survey.year)
    if now is None or now.seen != seen:
        raise Changed(_MOVED)
    if not now.cells:
        raise CannotChange("Nothing is answered yet, so there is nothing to sign off.")
    SurveyReturn.objects.filter(pk=returned.pk).update(signed=timezone.now(), signed_by=by)
    note(found.organisation, by, Done.What.SIGNED_OFF, str(found.survey.year))


@transaction.atomic
def take_back(found: Held, *, by: str) -> None:
    """Take a sign-off back, so that the return can be changed again.

    Raises:
        CannotChange: the survey is closed.
    """
    if _why_not(found.survey, None):
        raise CannotChange(_ENDED)
    signed = SurveyReturn.objects.filter(organisation=found.organisation, survey=found.survey, signed__isnull=False)
    if signed.update(signed=None, signed_by=""):
        note(found.organisation, by, Done.What.REOPENED, str(found.survey.year))


def cells_of(part: SurveyPart) -> dict[Place, str]:
    """Return what was written in a section, by item and part."""
    return {(item, name): text for item, parts in json.loads(part.cells).items() for name, text in parts.items()}


def forget() -> int:
    """Delete returns whose time is over; return how many there were."""
    old = SurveyReturn.objects.filter(survey__closes__lt=today() - KEPT)
    many = old.count()
    old.delete()
    return int(many)


def reasons_of(part: SurveyPart | None) -> dict[str, str]:
    """Return why answers are right though something is asked back of them, by the id of the query."""
    found: dict[str, str] = {} if part is None else json.loads(part.reasons)
    return found


def _last_year(organisation: Organisation, year: int) -> Mapping[Place, Decimal]:
    signed = SurveyReturn.objects.filter(organisation=organisation, survey_id=year - 1, signed__isnull=False)
    parts = SurveyPart.objects.filter(of__in=signed)
    cells = {place: text for part in parts for place, text in cells_of(part).items()}
    return fill(year - 1, organisation.area, cells).numbers if cells else {}


def today() -> date:
    """Return the day by the clock in England."""
    day: date = timezone.localdate()
    return day


def _text(cells: Mapping[Place, str]) -> str:
    found: dict[str, dict[str, str]] = {}
    for (item, part), text in cells.items():
        found.setdefault(item, {})[part] = text
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


def _locked(found: Held) -> SurveyReturn:
    """Return the row of a return, made where it is new and locked until the end, if it may still be changed."""
    SurveyReturn.objects.get_or_create(organisation=found.organisation, survey=found.survey)
    locked: SurveyReturn = SurveyReturn.objects.select_for_update().get(
        organisation=found.organisation, survey=found.survey
    )
    why = _why_not(Survey.objects.get(pk=found.survey.pk), locked)
    if why:
        raise CannotChange(why)
    return locked


def _why_not(survey: Survey, returned: SurveyReturn | None) -> str:
    if today() > survey.closes:
        return _ENDED
    return _SIGNED if returned is not None and returned.signed is not None else ""
