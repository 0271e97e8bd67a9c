"""A small file that somebody sends: held in memory; of one that is too large nothing but how large it is."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler, StopUpload
from django.http import HttpRequest

from ncs.core.errors import NcsError

#: So many bytes of a file that is too large are read, so that the answer comes as a page; then no more are taken.
READ = 10_000_000


class NotTaken(NcsError):
    """A file that was not sent, or is too large; in words."""


#: Windows' own code page, "Unicode" of Notepad, a workbook or a picture with another ending: none can be read as it is.
NO_TEXT = "The file is not text in UTF-8. Save it again as text, with UTF-8 as its encoding, and choose it again."


class Small(MemoryFileUploadHandler):
    """Takes a file whatever its size says, and keeps no more of it than a small file may have.

    The package's own handler takes no file at all from a request that is too large: whoever sent one would be told
    that they chose none.
    """

    #: Whether so much came in that the rest was not read.
    too_large = False

    def handle_raw_input(self, *args: Any, **rest: Any) -> None:
        """Take what comes, whatever is said of its size."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece while the file is small.

        Raises:
            StopUpload: more came than is worth reading.
        """
        if start > READ:
            self.too_large = True
            raise StopUpload(connection_reset=True)
        if start <= settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            super().receive_data_chunk(raw_data, start)


def was_sent(request: HttpRequest, name: str) -> bool:
    """Return whether a file was chosen, where one may be left out; one that is too large was."""
    return request.FILES.get(name) is not None or _is_cut(request)


def _is_cut(request: HttpRequest) -> bool:
    return any(getattr(one, "too_large", False) for one in request.upload_handlers)


def content_of(request: HttpRequest, name: str, *, largest: int, called: str) -> bytes:
    """Return the content of a file that was sent.

    Args:
        request: asked.
        name: of the input.
        largest: bytes that it may have.
        called: what it is, with its article, such as ``a case file``.

    Raises:
        NotTaken: no file was chosen, or it is too large.
    """
    given, cut = request.FILES.get(name), _is_cut(request)
    if cut or (given is not None and given.size > largest):
        raise NotTaken(f"The file is larger than {largest // 1000} kB, so it is not {called}.")
    if given is None:
        raise NotTaken(f"Choose {called}.")
    return bytes(given.read())


def text_in(content: bytes) -> str:
    """Return the text of a file.

    Raises:
        NotTaken: it is no text in UTF-8, or has NUL bytes, which no text has.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotTaken(NO_TEXT) from None
    if "\0" in text:
        raise NotTaken(NO_TEXT)
    return text
