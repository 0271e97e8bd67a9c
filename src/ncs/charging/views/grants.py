"""The table of a facilities grant: every step, in pounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ncs.charging.law.context import Context
from ncs.core.explained import Explained
from ncs.core.provenance import Confidence
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

#: Lines in pounds; all others are pounds a week.
_POUNDS = ("Cost of the works", "Could borrow", "Contribution", "Grant", "Not covered")


def grant_table(lines: Sequence[Explained], *, context: Context, title: str, notes: Sequence[str]) -> Table:
    """Return the steps of a grant, a row a line, with what is not confirmed beneath."""
    unread = _unread(lines, context)
    return Table(
        name="facilities_grant",
        title=f"Disabled facilities grant: {title}, on {shown_date(context.day)}",
        columns=(
            Column(key="what", title="What"),
            Column(key="amount", title="Amount", places=2),
            Column(key="unit", title="Unit"),
            Column(key="words", title="How"),
            Column(key="rule", title="Rule"),
            Column(key="confirmed", title="Confirmed"),
        ),
        rows=[_row(line, unread=unread) for line in lines],
        notes=(*notes, *_doubts(lines, unread)),
    )


def _row(line: Explained, *, unread: Sequence[str]) -> Mapping[str, Cell]:
    return {
        "what": line.what,
        "amount": line.pounds,
        "unit": "£" if line.what in _POUNDS else "£ a week",
        "words": line.words,
        "rule": line.rule,
        "confirmed": _confirmed(line, unread),
    }


def _confirmed(line: Explained, unread: Sequence[str]) -> str:
    """Return whether the figures of a line are confirmed; the outcome rests on all above it."""
    if set(line.figures) & set(unread):
        return "no"
    if line.what in ("Contribution", "Grant") and unread:
        return "rests on the above"
    return "yes" if line.figures else ""


def _unread(lines: Sequence[Explained], context: Context) -> list[str]:
    names = dict.fromkeys(name for line in lines for name in line.figures)
    return [name for name in names if context.figures.at(name, context.day).confidence is Confidence.UNCERTAIN]


def _doubts(lines: Sequence[Explained], unread: Sequence[str]) -> Iterator[str]:
    """Yield what is not confirmed: the figures together, then what hangs on the household."""
    if unread:
        what = "amounts are not confirmed: the regulations that state them could be read only in part"
        yield f"{len(unread)} {what} (`ncs charge parameters --all`)."
    for line in lines:
        said, _, rest = line.doubt.partition(": ")
        if said == line.what:
            yield f"{line.what}: {rest.partition(' Facilities grant: ')[0]}"
