"""The invented register as files in the published layout: every heading in its place, those about persons empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from ncs.providers.directory.cells import Array
from ncs.providers.directory.layouts import data_file
from ncs.synthetic.providers.world import World, name_of, owner_of
from ncs.tables.reading.csv_text import packaged_rows
from ncs.tables.wording import MONTHS

_SERVICES = (
    "Care home service without nursing", "Care home service with nursing", "Domiciliary care service",
    "Supported living service", "Doctors consultation service",
)  # fmt: skip
_USERS = ("Older People", "Dementia", "Physical Disability")
_CATEGORIES = (
    "Residential social care", "Residential social care", "Community based adult social care services",
    "Community based adult social care services", "GP Practices",
)  # fmt: skip
Column = Callable[[World, Array], Array]


@cache
def headings(product: str) -> tuple[str, ...]:
    """Return every heading of a published file, in order."""
    return tuple(
        row["heading"] for row in packaged_rows(data_file("published_headings.csv")) if row["product"] == product
    )


def file_name(product: str, day: date) -> str:
    """Return the name of a file as it would be published on a day."""
    ending = {"active": "HSCA_Active_Locations", "ended": "Deactivated_Locations", "ratings": "Latest_ratings"}[product]
    return f"{day.day:02d}_{MONTHS[day.month - 1]}_{day.year}_{ending}.csv"


def write_active(world: World, folder: Path) -> Path:
    """Write the active locations of today; a second registration of some homes stands beside the first."""
    rows = world.alive
    dual = rows[world.columns["dual"][rows]]
    table = _table("active", _ACTIVE, world, rows, _flags(world, rows))
    if len(dual):
        table = pa.concat_tables([table, _second(_table("active", _ACTIVE, world, dual, _flags(world, dual)))])
    return _write(table, folder / file_name("active", world.day))


def write_ended(world: World, folder: Path) -> Path:
    """Write the locations that ended, until today."""
    rows = np.flatnonzero(~np.isnat(world.columns["end"]))
    return _write(_table("ended", _ENDED, world, rows, {}), folder / file_name("ended", world.day))


def write_ratings(world: World, folder: Path) -> Path:
    """Write the latest ratings: a row a location and question."""
    rows = world.alive
    rows = rows[world.columns["rating"][rows] != ""]
    parts = []
    for domain in ("Overall", "Safe", "Effective", "Caring", "Responsive", "Well-led"):
        parts.append(_table("ratings", {**_RATED, "Domain": _same(domain)}, world, rows, {}))
    return _write(pa.concat_tables(parts), folder / file_name("ratings", world.day))


def _write(table: pa.Table, path: Path) -> Path:
    pacsv.write_csv(table, path)
    return path


def _table(
    product: str, columns: Mapping[str, Column], world: World, rows: Array, flags: Mapping[str, Array]
) -> pa.Table:
    blank = pa.array([""] * len(rows), pa.string())
    made = []
    for heading in headings(product):
        if heading in columns:
            made.append(pa.array(columns[heading](world, rows), pa.string()))
        elif heading in flags:
            made.append(pa.array(np.where(flags[heading], "Y", "").astype(object), pa.string()))
        else:
            made.append(blank)
    return pa.table(made, names=list(headings(product)))


def _second(table: pa.Table) -> pa.Table:
    """Return rows again as the second registration of the same home, by another provider."""
    first = table.column("Location ID").to_pylist()
    changed = {
        "Location ID": [f"{one}-2" for one in first],
        "Provider ID": [f"{one}-2" for one in table.column("Provider ID").to_pylist()],
        "Location Dual Registered": ["Y"] * len(first),
        "Primary ID (Dual registration locations)": first,
    }
    for heading, values in changed.items():
        table = table.set_column(table.schema.get_field_index(heading), heading, pa.array(values, pa.string()))
    return table


def _flags(world: World, rows: Array) -> dict[str, Array]:
    kind = world.columns["kind"][rows]
    found = {f"Service type - {name}": kind == number for number, name in enumerate(_SERVICES)}
    older = world.columns["address"][rows] % 4 != 0
    found |= {f"Service user band - {name}": older & (kind < 3) for name in _USERS}
    found["Service user band - Younger Adults"] = ~older
    found["Regulated activity - Personal care"] = (kind == 2) | (kind == 3)
    found["Regulated activity - Accommodation for persons who require nursing or personal care"] = kind < 2
    return found


def _same(text: str) -> Column:
    return lambda _, rows: np.full(len(rows), text, dtype=object)


def _words(name: str, each: Callable[[Any], str]) -> Column:
    """Return a column whose every distinct number becomes words once."""

    def _column(world: World, rows: Array) -> Array:
        distinct, places = np.unique(world.columns[name][rows], return_inverse=True)
        return (
            np.array([each(one) for one in distinct.tolist()], dtype=object)[places]
            if len(rows)
            else rows.astype(object)
        )

    return _column


def _yes(which: Callable[[World, Array], Array]) -> Column:
    return lambda world, rows: np.where(which(world, rows), "Y", "N").astype(object)


def _day(name: str) -> Column:
    def _column(world: World, rows: Array) -> Array:
        days = world.columns[name][rows]
        distinct, places = np.unique(days, return_inverse=True)
        words = np.array([f"{one.day:02d}/{one.month:02d}/{one.year}" for one in distinct.tolist()], dtype=object)
        return words[places] if len(rows) else rows.astype(object)

    return _column


def _place(field: str) -> Column:
    def _column(world: World, rows: Array) -> Array:
        words = np.array([getattr(one, field) for one in world.places], dtype=object)
        return words[world.columns["council"][rows]]

    return _column


def _branded(each: Callable[[int], str]) -> Column:
    return _words("brand", lambda number: each(number) if number >= 0 else "")


def _homes(world: World, rows: Array) -> Array:
    return world.columns["kind"][rows] < 2


def _of(words: Sequence[str]) -> Column:
    return _words("kind", lambda number: words[number])


_LOCATION: dict[str, Column] = {
    "Location ID": _words("location", lambda number: f"1-9{number:09d}"),
    "Location Name": _words("address", name_of),
    "Location HSCA start date": _day("start"),
    "Care home?": _yes(_homes),
    "Location Local Authority": _place("name"),
    "Location Region": _place("region"),
    "Location Type/Sector": _of(["Social Care Org"] * 4 + ["Primary Medical Services"]),
    "Location Inspection Directorate": _of(["Adult social care"] * 4 + ["Primary medical services"]),
    "Location Primary Inspection Category": _of(_CATEGORIES),
    "Location Latest Overall Rating": _words("rating", str),
    "Publication Date": _day("rating_day"),
    "Location Postal Code": _words("address", lambda number: f"ZZ{number % 90 + 1} {number // 90 % 9 + 1}ZZ"),
    "Location UPRN ID": _words("address", lambda number: f"9{number:011d}"),
    "Location Latitude": _words("latitude", "{:.6f}".format),
    "Location Longitude": _words("longitude", "{:.6f}".format),
    "Brand ID": _branded(lambda number: f"BD9{number:04d}"),
    "Brand Name": _branded(lambda number: f"Invented Group {number + 1}"),
    "Provider ID": _words("provider", lambda number: f"1-8{number:09d}"),
    "Provider Name": _words("provider", lambda number: f"Invented Provider {number + 1} Limited"),
}
_ACTIVE: dict[str, Column] = {
    **_LOCATION,
    "Dormant (Y/N)": _same("N"),
    "Care homes beds": _words("beds", str),
    "Inherited Rating (Y/N)": _same("N"),
    "Provider Companies House Number": _words("provider", lambda number: f"ZZ{number:06d}"),
    "Provider HSCA start date": _day("provider_start"),
    "Provider Ownership Type": _words("owner", owner_of),
    "Location Dual Registered": _yes(lambda world, rows: world.columns["dual"][rows]),
    "Primary ID (Dual registration locations)": lambda world, rows: np.where(
        world.columns["dual"][rows], _LOCATION["Location ID"](world, rows), ""
    ).astype(object),
}
_ENDED: dict[str, Column] = {
    **_LOCATION,
    "Location Status": _same("Inactive-Dereg"),
    "Location HSCA End Date": _day("end"),
    "Care homes beds at point location de-activated": _words("beds", str),
}
_RATED: dict[str, Column] = {
    **{name: column for name, column in _LOCATION.items() if name in headings("ratings")},
    "Care Home?": _yes(_homes),
    "Service / Population Group": _same("Overall"),
    "Latest Rating": _words("rating", str),
    "Report Type": _same("Location"),
    "Inherited Rating (Y/N)": _same("N"),
}
