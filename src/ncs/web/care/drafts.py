"""Answers kept for one browser: sealed with a key in its cookie alone, told apart by address, deleted after a time.

The database holds neither the key nor anything from which it follows: whoever has the whole database can read nothing
(AES-256-GCM; the key of a draft is derived from the browser's secret and the draft's name by HKDF, RFC 5869).
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ncs.charging.use.asking import Walk, walk
from ncs.core.errors import NcsError
from ncs.web.models import Draft

#: The cookie that holds a browser's secret, and the only addresses that it is sent to.
COOKIE, PATH = "care_answers", "/what-care-costs/"
#: The cookie that says which draft a browser changed last, so that somebody who comes back can go on with it.
LAST = "care_last"
_NAME = re.compile(r"[A-Za-z0-9_-]{22}")
_NONCE = 12
#: How often a change is tried again when another was quicker.
_TRIES = 5


class NotHere(NcsError):
    """Answers that are not held, were deleted in time, or belong to another browser; which of these is not said."""

    def __init__(self) -> None:
        hours = settings.ENVIRONMENT.keep_hours
        super().__init__(
            f"Answers are kept for {hours} hours after the last one, for the browser in which they were given, and "
            "then deleted. These are no longer here, or were given in another browser."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was typed so far, by question; the unlikely amounts that are right; and the day that ``today`` means."""

    today: date
    typed: Mapping[str, str] = field(default_factory=dict)
    sure: tuple[str, ...] = ()

    def walk(self) -> Walk:
        """Return how far the answers lead."""
        return walk(self.typed, today=self.today, sure=self.sure)

    def with_answer(self, name: str, said: str, *, sure: bool) -> Answers:
        """Return the answers with one given or changed; once all are answered, those on a dead branch are dropped."""
        kept = tuple(one for one in self.sure if one != name)
        made = replace(self, typed={**self.typed, name: said}, sure=(*kept, name) if sure else kept)
        reached = made.walk()
        return made if reached.open is not None else replace(made, typed=dict(reached.state.given))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A draft that this browser opened: its name, its answers, and its version."""

    name: str
    answers: Answers
    version: int


def begin(request: HttpRequest) -> tuple[str, bytes]:
    """Make a draft without answers, and delete those whose time is over; return its name and the browser's secret."""
    forget()
    name, secret = secrets.token_urlsafe(16), _secret(request) or secrets.token_bytes(32)
    answers = Answers(today=timezone.localdate())
    Draft.objects.create(name=name, sealed=_sealed(answers, name, secret), expires=_expiry())
    return name, secret


def opened(request: HttpRequest, name: str) -> Opened:
    """Return the draft of a name, if this browser can open it.

    Raises:
        NotHere: there is none, its time is over, or it is another browser's.
    """
    held = Draft.objects.filter(name=name, expires__gt=timezone.now()).first()
    secret = _secret(request)
    if held is None or secret is None:
        raise NotHere
    try:
        text = AESGCM(_key(secret, name)).decrypt(held.sealed[:_NONCE], held.sealed[_NONCE:], name.encode())
    except InvalidTag:
        raise NotHere from None
    return Opened(name=name, answers=_read(json.loads(text)), version=held.version)


def changed(request: HttpRequest, draft: Opened, change: Callable[[Answers], Answers]) -> Opened:
    """Save a change; where another was saved meanwhile, the change is made to what is there then.

    Raises:
        NotHere: as :func:`opened`.
    """
    secret = _secret(request)
    for _ in range(_TRIES):
        if secret is None:
            break
        answers = change(draft.answers)
        sealed = {"sealed": _sealed(answers, draft.name, secret), "expires": _expiry(), "version": draft.version + 1}
        if Draft.objects.filter(name=draft.name, version=draft.version).update(**sealed):
            return replace(draft, answers=answers, version=draft.version + 1)
        draft = opened(request, draft.name)
    raise NotHere


def clear(request: HttpRequest, name: str) -> None:
    """Delete a draft at once, if this browser can open it.

    Raises:
        NotHere: as :func:`opened`.
    """
    Draft.objects.filter(name=opened(request, name).name).delete()


def forget() -> int:
    """Delete the drafts whose time is over; return how many there were."""
    return int(Draft.objects.filter(expires__lte=timezone.now()).delete()[0])


def last(request: HttpRequest) -> Opened | None:
    """Return the draft that this browser changed last; None where it is not held any more, or there was none."""
    name = request.COOKIES.get(LAST, "")
    try:
        return opened(request, name) if _NAME.fullmatch(name) else None
    except NotHere:
        return None


def give_key(answer: HttpResponse, secret: bytes, name: str) -> HttpResponse:
    """Give a browser its secret and the name of its draft, for as long as answers are kept.

    No script and no other site can reach them.
    """
    for cookie, value in ((COOKIE, base64.urlsafe_b64encode(secret).decode()), (LAST, name)):
        answer.set_cookie(
            cookie,
            value,
            max_age=settings.ENVIRONMENT.keep_hours * 3600,
            path=PATH,
            secure=settings.ENVIRONMENT.production,
            httponly=True,
            samesite="Lax",
        )
    return answer


def keep_key(request: HttpRequest, answer: HttpResponse, name: str) -> HttpResponse:
    """Let a browser keep its secret for as long as the answers that it has just changed."""
    secret = _secret(request)
    return answer if secret is None else give_key(answer, secret, name)


def _secret(request: HttpRequest) -> bytes | None:
    try:
        found = base64.b64decode(request.COOKIES.get(COOKIE, ""), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return found if len(found) == 32 else None


def _key(secret: bytes, name: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=name.encode(), info=b"ncs draft 1").derive(secret)


def _sealed(answers: Answers, name: str, secret: bytes) -> bytes:
    content = {"today": answers.today.isoformat(), "typed": dict(answers.typed), "sure": list(answers.sure)}
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_key(secret, name)).encrypt(nonce, json.dumps(content).encode(), name.encode())


def _read(content: Mapping[str, Any]) -> Answers:
    today = date.fromisoformat(content["today"])
    return Answers(today=today, typed=content["typed"], sure=tuple(content["sure"]))


def _expiry() -> Any:
    return timezone.now() + timedelta(hours=settings.ENVIRONMENT.keep_hours)
