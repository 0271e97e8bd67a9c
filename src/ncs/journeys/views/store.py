"""What was found in a journal, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ncs.journeys.director import HEADLINE, Waiting
from ncs.journeys.retention import KeptUntil
from ncs.journeys.store.ledger import Verified
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date


def verified_table(found: Verified, *, keys: bool = True) -> Table:
    """Return whether a journal is whole, and what is wrong with it, a row each; ``keys`` says if they were at hand."""
    state = "whole" if not found.wrong else "not whole"
    rows = [{"what": "state", "found": state}, {"what": "events", "found": str(found.events)}]
    rows += [
        {"what": "looks at records", "found": str(found.looks)},
        {"what": "digest at the head", "found": found.head},
        {"what": "digest of the last look", "found": found.last_look},
    ]
    return Table(
        name="verified",
        title=f"The journal is {state}",
        columns=(Column(key="what", title="What"), Column(key="found", title="Found")),
        rows=[*rows, *({"what": "wrong", "found": one} for one in found.wrong)],
        notes=(
            "Keep the digests elsewhere, such as in an email a day: its owner could chain it anew.",
            *([] if keys else ["Looked at without its keys: whether one was lost is not known."]),
        ),
    )


def counts_table(found: Mapping[str, int]) -> Table:
    """Return how many events of each kind were recorded."""
    return Table(
        name="counts",
        title="Events recorded",
        columns=(Column(key="kind", title="Kind"), Column(key="events", title="Events")),
        rows=[{"kind": kind, "events": number} for kind, number in found.items()],
        notes=("Events of people whose records were erased are counted.",),
    )


def looks_table(found: Sequence[Mapping[str, Any]]) -> Table:
    """Return who has read or handled a record, each time to the second; the journal has it exactly."""
    titles = {"seq": "Number", "at": "When (UTC)", "actor": "Who", "role": "Role", "basis": "Legal basis", "act": "Did"}
    columns = tuple(Column(key=key, title=title) for key, title in {**titles, "why": "Why"}.items())
    rows = [{**one, "at": f"{one['at'][:10]} {one['at'][11:19]}"} for one in found]
    return Table(name="looks", title="Who has looked", columns=columns, rows=rows)


def director_table(found: Sequence[Waiting], on: date) -> Table:
    """Return the counts that a director is asked for, and the headline total of the survey."""
    titles = {
        "what": "What", "number": "Number", "over": "For over 6 months", "median": "Median days", "longest": "Longest",
    }  # fmt: skip
    rows: list[Mapping[str, Any]] = [
        {
            "what": one.title,
            "number": one.number,
            "over": one.over_six_months,
            "median": "" if one.median_days is None else f"{one.median_days:g}",
            "longest": "" if one.longest_days is None else one.longest_days,
        }
        for one in found
    ]
    total = sum(one.number for one in found if one.id in HEADLINE)
    return Table(
        name="director",
        title=f"Who waits for what on {shown_date(on)}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[{"what": "Awaiting assessment, services or reviews (the survey's total)", "number": total}, *rows],
        notes=(
            "In the words of the ADASS spring survey of 2025, figure 14, where it asks. Waiting for an assessment is "
            "counted until one begins; a review is overdue twelve months after the last, or after the plan, and days "
            "count from then. Small numbers are not hidden: hide them before the table is given to anybody else.",
        ),
    )


def retention_table(found: Sequence[KeptUntil], on: date) -> Table:
    """Return closed records, the day until which each is kept, and whether it may be erased on a day."""
    titles = {"person": "Person", "closed": "Last event", "until": "Kept until", "may": "May be erased", "held": "Held"}
    return Table(
        name="retention",
        title=f"Closed records on {shown_date(on)}",
        columns=tuple(Column(key=key, title=title) for key, title in titles.items()),
        rows=[
            {
                "person": one.person,
                "closed": one.closed,
                "until": one.until,
                "may": "yes" if one.due(on) else "no",
                "held": one.held,
            }
            for one in found
        ],
        notes=("How long records are kept is for the council's own schedule; nothing is erased by this list.",),
    )
