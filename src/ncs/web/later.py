"""What is refused only for now: whoever asks again in some minutes is served."""

from __future__ import annotations

from http import HTTPStatus
from typing import ClassVar

from ncs.core.errors import NcsError


class AskLater(NcsError):
    """The service has too much to do just now; the message says so, and when to ask again."""

    status: ClassVar[int] = HTTPStatus.SERVICE_UNAVAILABLE
    #: Seconds after which it is worth while to ask again.
    seconds: ClassVar[int] = 300


class TooManyOfYours(AskLater):
    """So much of one asker is being done that no more is taken of them."""

    status: ClassVar[int] = HTTPStatus.TOO_MANY_REQUESTS
