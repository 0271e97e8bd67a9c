"""The register of providers as tables: what was read, what was found, one location, what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from ncs.providers.changes import Changes
from ncs.providers.directory.register import Register
from ncs.providers.succession import Succession
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date, shown_days

#: What every table of the register rests on.
SOURCE = "Care Quality Commission, Open Government Licence v3.0; or the user's own files in its layout"
_SHOWN = {
    "location_id": "Location", "name": "Name", "council_name": "Council", "care_home": "Care home", "beds": "Beds",
    "provider_id": "Provider ID", "provider_name": "Provider", "brand_name": "Brand", "rating": "Rating",
    "rating_day": "Rated", "start": "Registered", "end": "Ended", "end_basis": "End known from", "services": "Services",
    "users": "For whom", "ownership": "Ownership", "company_number": "Companies House", "postcode": "Postcode",
    "dual": "Registered twice", "primary_id": "Primary location", "dormant": "Dormant",
}  # fmt: skip
_SHORT = ("location_id", "name", "council_name", "beds", "provider_name", "rating", "start", "end")


def cell(value: Any) -> Cell:
    """Return what an array holds as a cell: nothing where it is not known."""
    if isinstance(value, np.datetime64):
        found = value.astype(object)
        return found if isinstance(found, date) else None
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value) if value >= 0 else None
    return str(value) or None


def files_table(register: Register) -> Table:
    """Return the files of a register, a row each, with how much of it they gave."""
    columns = (
        Column(key="day", title="Day"),
        Column(key="product", title="What it is"),
        Column(key="file", title="File"),
        Column(key="rows", title="Rows", places=0),
        Column(key="sha256", title="SHA-256"),
    )
    rows = [
        {"day": one.day, "product": one.product, "file": one.file, "rows": one.rows, "sha256": one.sha256 or None}
        for one in register.editions
    ]
    notes = [
        f"{len(register):,} locations in all, {len(register.links):,} links, {len(register.events):,} changes between "
        f"files, {len(register.ratings):,} ratings."
    ]
    return Table(name="files", title="Files of the register", columns=columns, rows=rows, notes=notes, sources=[SOURCE])


def short_files(table: Table) -> Table:
    """Return the files without their hashes, for a screen."""
    columns = [column for column in table.columns if column.key != "sha256"]
    rows = [{key: cell for key, cell in row.items() if key != "sha256"} for row in table.rows]
    return replace(table, columns=columns, rows=rows)


def locations_table(register: Register, places: Iterable[int], *, title: str, short: bool = False) -> Table:
    """Return locations, a row each; ``short`` fits a screen."""
    keys = _SHORT if short else tuple(_SHOWN)
    rows = [{key: cell(register[key][at]) for key in keys} for at in places]
    columns = tuple(Column(key=key, title=_SHOWN[key], places=0 if key == "beds" else None) for key in keys)
    return Table(name="locations", title=title, columns=columns, rows=rows, sources=[SOURCE])


def one_table(register: Register, at: int) -> Table:
    """Return one location, a row a fact."""
    rows = [{"what": title, "is": _words(register[key][at])} for key, title in _SHOWN.items()]
    columns = (Column(key="what", title="What"), Column(key="is", title="Is"))
    title = f"{register['name'][at]} ({register['location_id'][at]})"
    return Table(name="location", title=title, columns=columns, rows=[row for row in rows if row["is"]])


def _words(value: Any) -> str | None:
    found = cell(value)
    if isinstance(found, bool):
        return "yes" if found else "no"
    return None if found is None else str(found)


def history_table(register: Register, at: int, found: Iterable[Succession]) -> Table:
    """Return what happened to a location, with its day: begun, ended, rated, changed, registered anew."""
    own = register["location_id"][at]
    rows = sorted(_history(register, at, own, found), key=lambda row: (str(row["day"] or ""), row["what"]))
    columns = (Column(key="day", title="Day"), Column(key="what", title="What"), Column(key="words", title="In words"))
    title = f"History of {register['name'][at]} ({own})"
    return Table(name="history", title=title, columns=columns, rows=rows, sources=[SOURCE])


def _history(register: Register, at: int, own: str, found: Iterable[Succession]) -> Iterator[dict[str, Any]]:
    yield {"day": cell(register["start"][at]), "what": "registered", "words": register["provider_name"][at]}
    if not np.isnat(register["end"][at]):
        yield {"day": cell(register["end"][at]), "what": "ended", "words": register["end_basis"][at]}
    for one in found:
        if own in (one.link.before, one.link.after):
            other = one.link.after if own == one.link.before else one.link.before
            side = "followed by" if own == one.link.before else "follows"
            words = f"{other}: {one.link.reason} ({one.link.basis}, {one.size})"
            yield {"day": one.began, "what": side, "words": words}
    for event in register.events:
        if event.location_id == own:
            yield {"day": event.day, "what": event.event, "words": f"{event.before or '-'} to {event.after or '-'}"}
    for location, group, domain, rating, day, kind in register.ratings:
        if location == own:
            rated = date.fromisoformat(day) if day else None
            yield {"day": rated, "what": f"rated: {domain}", "words": f"{rating} ({group}, {kind})"}


def successions_table(found: Iterable[Succession]) -> Table:
    """Return links between locations, a row each, with the days between them and whether the home went on."""
    titles = {
        "before": "Before", "after": "After", "ended": "Ended", "began": "Began", "gap": "Days between",
        "size": "How near", "continues": "Went on", "reason": "Reason", "basis": "Known from",
    }  # fmt: skip
    rows = [
        {
            "before": one.link.before,
            "after": one.link.after,
            "ended": one.ended,
            "began": one.began,
            "gap": one.gap,
            "size": one.size,
            "continues": one.continues,
            "reason": one.link.reason,
            "basis": one.link.basis,
        }
        for one in found
    ]
    columns = tuple(Column(key=key, title=title) for key, title in titles.items())
    return Table(name="successions", title="Registrations that follow one another", columns=columns, rows=rows)


def sums_table(found: Changes, *, where: str) -> Table:
    """Return places and beds on both days, and what opened and closed between them."""
    titles = {
        "kind": "", "first": f"On {shown_date(found.after)}", "opened": "Opened", "closed": "Closed", "split": "Split",
        "merged": "Merged", "last": f"On {shown_date(found.until)}", "beds_first": "Beds at first",
        "beds_opened": "Beds opened", "beds_closed": "Beds closed", "beds_last": "Beds at last",
        "beds_unknown": "Beds not known",
    }  # fmt: skip
    titles["kind"] = "What"
    rows = [{key: getattr(one, key) for key in titles} for one in found.sums]
    notes = [
        "A home registered anew, by a new provider or a new legal entity, neither closed nor opened: it counts once, "
        "also while both registrations run. What happened on the first day is not counted. Dentists, doctors and "
        "other health care are left out.",
    ]
    if found.register.events or len(found.register.editions) < 2:
        notes.append("Beds of a day before the first file are those that are known last.")
    columns = tuple(Column(key=key, title=title, places=None if key == "kind" else 0) for key, title in titles.items())
    title = f"Services in {where}, {shown_days(found.after, found.until)}"
    return Table(name="sums", title=title, columns=columns, rows=rows, notes=notes, sources=[SOURCE])


def changes_table(found: Changes) -> Table:
    """Return each thing that happened, a row each."""
    register = found.register
    titles = {
        "day": "Day", "what": "What", "location_id": "Location", "name": "Name", "council": "Council",
        "care_home": "Care home", "beds": "Beds", "words": "In words",
    }  # fmt: skip
    rows = [
        {
            "day": one.day,
            "what": one.what,
            "location_id": register["location_id"][one.place],
            "name": register["name"][one.place],
            "council": register["council_name"][one.place],
            "care_home": bool(register["care_home"][one.place]),
            "beds": cell(register["beds"][one.place]),
            "words": one.words,
        }
        for one in found.found
    ]
    columns = tuple(Column(key=key, title=title, places=0 if key == "beds" else None) for key, title in titles.items())
    title = f"What changed, {shown_days(found.after, found.until)}"
    return Table(name="changes", title=title, columns=columns, rows=rows, sources=[SOURCE])
