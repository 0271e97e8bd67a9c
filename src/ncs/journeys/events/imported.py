"""What was recorded before there was a journal, as a client level data file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from ncs.journeys.events.base import Threaded

#: Who records what a file tells. What anybody else records later goes before it.
IMPORT = "import"


class RowImported(Threaded):
    """One row of client level data from before the journal, as it stood there; ``on`` is its first day.

    ``row`` holds what the row said by field, but for whom and which period the file was about.
    """

    kind: Literal["row-imported"] = "row-imported"
    type: Literal["Request", "Assessment", "Service", "Review"]
    ended: date | None = None
    row: Mapping[str, str]
