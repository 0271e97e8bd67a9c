"""A list for early help as tables: what to offer to whom and why, and who may not be written to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from statistics import median

from ncs.core.money import in_percent
from ncs.core.periods import Period
from ncs.journeys.early_help import Screening
from ncs.journeys.reached import Reached
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date, shown_days


def early_help_tables(found: Sequence[Screening]) -> tuple[Table, ...]:
    """Return whom to reach with what, in the order of the list, and who is left out with why."""
    kept = [one for one in found if not one.left_out]
    rows = [
        {
            "row": one.row,
            "person": one.listed.person,
            "source": one.listed.source,
            "basis": one.listed.basis,
            "offer": one.offer,
            "because": " ".join(one.because),
            "yes": len(one.because),
        }
        for one in sorted(kept, key=lambda one: (-len(one.because), one.row))
    ]
    titles = {
        "row": "Row", "person": "Person", "source": "From", "basis": "Basis", "offer": "Offer first",
        "because": "Answered yes", "yes": "Number",
    }  # fmt: skip
    reach = Table(
        name="early_help",
        title="Whom to reach for early help",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=rows,
        notes=(
            "Most answers first. The number says whom to call first and decides nothing: anybody may ask for an "
            "assessment, and one is owed wherever need appears (Care Act s9).",
        ),
    )
    return reach, _left_out(found)


def _left_out(found: Sequence[Screening]) -> Table:
    titles = {"row": "Row", "person": "Person", "why": "Why"}
    return Table(
        name="left_out",
        title="Not to be written to",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{"row": one.row, "person": one.listed.person, "why": one.left_out} for one in found if one.left_out],
        notes=("Give these back to whoever listed them; a consent is fresh for twelve months here (our own limit).",),
    )


def known_table(known: Sequence[tuple[Screening, str]]) -> Table:
    """Return who on a list has a record already, and what came of that."""
    titles = {"row": "Row", "person": "Person", "what": "What was done"}
    return Table(
        name="known",
        title="Known already",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{"row": one.row, "person": one.listed.person, "what": what} for one, what in known],
        notes=("Whoever is new has a journey now. Of those known, only what says that it was added was recorded.",),
    )


def reached_table(found: Sequence[Reached], period: Period, on: date) -> Table:
    """Return what came of lists, a row for each that sent them: first contacts with their days, and what followed."""
    titles = {
        "source": "From", "listed": "Listed", "contacted": "Contacted", "days": "Median days to contact",
        "longest": "Longest wait without (days)", "assessed": "Assessment begun", "eligible": "Found eligible",
        "supported": "Support began",
    }  # fmt: skip
    rows = [
        {
            "source": one.source,
            "listed": one.listed,
            "contacted": _of(one.contacted, one.listed),
            "days": f"{median(one.days):g}" if one.days else "",
            "longest": "" if one.longest is None else one.longest,
            "assessed": _of(one.assessed, one.listed),
            "eligible": _of(one.eligible, one.listed),
            "supported": _of(one.supported, one.listed),
        }
        for one in found
    ]
    when = f"{shown_days(period.start, period.end)}, as known on {shown_date(on)}"
    return Table(
        name="reached",
        title=f"What came of lists for early help, {when}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=rows,
        notes=(
            "Each person counts once, by the first list of the period on which they stood; shares are of those listed. "
            "Whoever was listed late has had less time: compare lists of one age. Small numbers are not hidden: hide "
            "them before the table is given to anybody else.",
        ),
    )


def _of(number: int, whole: int) -> str:
    return f"{number} ({in_percent(Fraction(number, whole), 0)}%)"
