"""What a log may hold: where something happened, never what anyone typed, asked for or answered."""

from __future__ import annotations

import logging
import re
import traceback

#: What follows the path of an address, and the part of a path that names one browser's answers.
_QUERY = re.compile(r"\?[^\s\"']*")
_DRAFT = re.compile(r"(?<=/what-care-costs/)[\w-]{22}(?=/|$|\s|\")")
#: The token of an invitation.
_TOKEN = re.compile(r"(?<=/join/)[\w-]+")


#: No fault is told by more lines of code than these, the innermost.
_MOST_FRAMES = 30


class Private(logging.Filter):
    """Takes what a person typed out of every line: queries of addresses, and names of drafts."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True always, with the line made private."""
        record.msg = private(record.getMessage())
        record.args = ()
        return True


class Frames(logging.Formatter):
    """Writes a fault as its kind and the lines of code it went through; what it says may quote what was typed."""

    def formatException(self, ei: object) -> str:
        """Return the kind of the fault and its places in the code, innermost last."""
        kind, _, trace = ei if isinstance(ei, tuple) else (None, None, None)
        frames = traceback.extract_tb(trace)[-_MOST_FRAMES:]
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return "\n".join([getattr(kind, "__name__", "fault"), *places])


def private(line: str) -> str:
    """Return a line of a log without the queries of addresses, the names of drafts and the tokens of invitations."""
    return _TOKEN.sub("(token)", _DRAFT.sub("(draft)", _QUERY.sub("", line)))
