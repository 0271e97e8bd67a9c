"""A case file that somebody sends: read in a place of its own, and deleted at once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ncs.core.files import write_text
from ncs.web.sent import text_in

#: A case file is a few kilobytes.
LARGEST = 50_000
Answered = TypeVar("Answered")


def asked_of(content: bytes, ask: Callable[[Path], Answered]) -> Answered:
    """Return what is answered of a case file with this content; the file is gone when the answer is there.

    Raises:
        NotTaken: the content is no text.
        NcsError: as the question says.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        write_text(path, text_in(content), private=True)
        return ask(path)
