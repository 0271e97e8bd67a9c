"""What follows a failure, and the log of handbacks, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ncs.core.errors import UnknownName
from ncs.core.status import Status
from ncs.providers.directory.register import Register
from ncs.providers.failure import NEAR, Effect, Failure
from ncs.providers.handbacks import Answered, HandedBack, hours_of
from ncs.providers.views.register import SOURCE, locations_table
from ncs.reference.councils import council_with_code
from ncs.tables.explained import explained_table
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date, shown_days

#: Where no home closes, or nothing but homes does, there is nothing to be near to.
_NONE = Status.NOT_APPLICABLE
#: Columns of an effect, with their titles.
_EFFECT = {
    "council": "Council", "homes": "Homes", "beds": "Beds", "nursing": "Beds with nursing", "share": "Share of beds",
    "other": "Other services", "people": "People", "arranged": "Arranged by councils", "hours": "Hours a week",
    "told": "Services whose people are given", "near_homes": "Homes near", "near_beds": "Beds near",
    "near_free": "Of them free", "near_status": "Homes near: status", "alike": "Other services like them",
    "alike_status": "Other services: status",
}  # fmt: skip
_WORDS = ("council", "near_status", "alike_status")


def effects_table(found: Failure) -> Table:
    """Return what a failure does in each council, a row each."""
    rows = [_effect(one) for one in found.effects]
    columns = [
        Column(
            key=key,
            title=title,
            places=3 if key == "share" else None if key in _WORDS else 0,
            unit="share" if key == "share" else "",
        )
        for key, title in _EFFECT.items()
    ]
    notes = [
        f"Near are other homes within {NEAR} km, not rated inadequate; homes near two councils count in both. Beds are "
        "registered, not empty: --vacancy says what share is.",
        "Other services like them are those in the council of a kind that ends there, such as homecare, not rated "
        "inadequate. What they could take on is not held: ask them.",
        "People and hours are not in the register: --served FILE; where they are given for some services alone, they "
        "are of those.",
    ]
    if found.takeover:
        notes.append(
            "With a takeover for good, which needs an Act, homes go on and people stay: the beds are those taken over."
        )
    title = f"If {found.name} fails on {shown_date(found.on)}"
    return Table(name="effects", title=title, columns=columns, rows=rows, notes=notes, sources=[SOURCE])


def _effect(one: Effect) -> Mapping[str, Cell]:
    homes, others = one.near_homes is not None, one.near_other is not None
    return {
        **{key: getattr(one, key) for key in _EFFECT if hasattr(one, key)},
        "near_free": one.free,
        "near_status": str(Status.OK if homes and one.free is not None else Status.MISSING if homes else _NONE),
        "alike": one.near_other,
        "alike_status": str(Status.OK if others else _NONE),
    }


def duties_table(found: Failure) -> Table:
    """Return what is to be done, by whom and by when, on what law."""
    return explained_table(found.duties, title=f"What must be done, and by when: {found.name}", name="duties")


def short_duties(found: Failure) -> Table:
    """Return what fits a screen of what is to be done."""
    rows = [{"who": one.about, "by": one.period, "words": one.words, "law": one.rule} for one in found.duties]
    titles = {"who": "Who", "by": "When", "words": "What", "law": "Law"}
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    notes = ["The Act sets no number of days. What is marked practice is no law."]
    return Table(name="duties", title="What must be done, and by when", columns=columns, rows=rows, notes=notes)


def ending_table(register: Register, found: Failure) -> Table:
    """Return the locations that end, a row each."""
    return locations_table(register, found.locations, title=f"Locations of {found.name} on {shown_date(found.on)}")


_EVENT = {
    "day": "Day", "council": "Council", "event": "What", "kind": "Kind", "provider": "Provider", "people": "People",
    "hours_per_week": "Hours a week", "beds": "Beds", "notice_days": "Days of notice", "cause": "Cause",
    "outcome": "Outcome",
}  # fmt: skip


def council_name(code: str) -> str:
    """Return the name of a council, or its code where it has none that is held."""
    try:
        return council_with_code(code).name
    except UnknownName:
        return code


def log_table(events: Sequence[HandedBack]) -> Table:
    """Return the events of a log, a row each, and how many hours they gave back."""
    rows: list[Mapping[str, Cell]] = []
    for one in sorted(events, key=lambda event: (event.day, event.provider)):
        row: dict[str, Cell] = {key: getattr(one, key) for key in _EVENT}
        words = {"event": str(one.event), "kind": str(one.kind), "cause": str(one.cause), "outcome": str(one.outcome)}
        rows.append(row | words | {"council": council_name(one.council)})
    people = sum(one.people for one in events)
    title = f"Closures, ceasing to trade, contracts handed back: {len(rows)} events"
    notes = [f"{people:,} people, {hours_of(events):,} hours a week."]
    columns = [Column(key=key, title=label) for key, label in _EVENT.items()]
    return Table(name="log", title=title, columns=columns, rows=rows, notes=notes)


def answers_table(found: Sequence[Answered], *, year: int) -> Table:
    """Return answers to the yearly survey, a row a council, with headings that `ncs survey read` takes."""
    items = sorted({item for one in found for item in one.answers})
    rows: list[Mapping[str, Cell]] = [
        {"year": str(year), "A01": one.council, **{item: one.answers.get(item) for item in items}} for one in found
    ]
    columns = [Column(key=key, title=key) for key in ("year", "A01", *items)]
    window = f"{shown_days(found[0].first, found[0].last)}" if found else "no council"
    notes = ["A main cause is named only where one of them has most people; otherwise the council must choose."]
    return Table(name="answers", title=f"Answers to the survey, {window}", columns=columns, rows=rows, notes=notes)
