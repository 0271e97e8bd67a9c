"""What in a statement is not certain: figures not confirmed, and rules not confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.charging.law.context import Context
from ncs.core.explained import Explained
from ncs.core.provenance import Confidence
from ncs.tables.wording import shown_date


def uncertain_parts(context: Context, lines: Sequence[Explained]) -> tuple[str, ...]:
    """Return a sentence for each uncertain or derived figure and each doubtful rule that the lines use, without
    repeats.
    """
    found = [sentence for line in lines for sentence in line_doubts(context, line)]
    return tuple(dict.fromkeys(found))


def line_doubts(context: Context, line: Explained) -> tuple[str, ...]:
    """Return why one line is not certain; empty when it is."""
    doubts = [] if not line.doubt else [f"{line.what}: {line.doubt}"]
    for name in line.figures:
        figure = context.figures[name]
        value = figure.at(context.day)
        if value.confidence is not Confidence.PUBLISHED:
            words = "is not confirmed" if value.confidence is Confidence.UNCERTAIN else "is worked out, not published"
            since = f"{shown_date(value.start)}"
            doubts.append(f"{figure.title}, {value.value:,f} since {since}, {words} ({name}).")
    return tuple(doubts)
