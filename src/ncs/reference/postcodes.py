"""The council of a postcode, from the directory that the Office for National Statistics publishes, where it is given.

No directory comes with the program: it is large and new four times a year. Read are the ONS Postcode Directory and the
National Statistics Postcode Lookup, as CSV or Parquet, of any year: by their headings for the postcode (``pcds``), the
county (``oscty``, ``cty`` or ``cty25cd``) and the district (``oslaua``, ``laua`` or ``lad25cd``). Of a shire district
the council is its county; of one that ended, the council that serves its area today.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ncs.core.errors import NcsError, Problem, ProblemsFound, UnknownName
from ncs.reference.councils import Council, find_council
from ncs.reference.districts import council_of_district
from ncs.tables.reading.column_files import OpenedColumns, headings_of, open_columns
from ncs.tables.reading.headings import there_are

_KIND = "postcode directory"
#: The headings of what is read, in any edition; a county is not in every one.
_HEADINGS: Mapping[str, re.Pattern[str]] = {
    "postcode": re.compile(r"pcds?|pcd[278]", re.IGNORECASE),
    "district": re.compile(r"(os)?laua|lad\d\dcd", re.IGNORECASE),
    "county": re.compile(r"(os)?cty|cty\d\dcd", re.IGNORECASE),
}
#: Without blanks: area, district, then the inward code.
_SHAPE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")
#: Where a code of a district is not of England, by its first letter.
_ELSEWHERE = {
    "L": "the Channel Islands",
    "M": "the Isle of Man",
    "N": "Northern Ireland",
    "S": "Scotland",
    "W": "Wales",
}


class NoCouncil(NcsError):
    """A postcode that leads to no council of England; the message says why, and never repeats the postcode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postcodes:
    """A directory in memory, about 40 MB of it.

    Attributes:
        known: the postcodes, in capitals and without blanks, in order.
        areas: of each, the place of its area in ``named``.
        named: the codes of county and district of each area; empty where the directory gives none.
    """

    known: pa.Array
    areas: pa.Array
    named: tuple[tuple[str, str], ...]

    def council(self, typed: str) -> tuple[Council, str]:
        """Return the council of a postcode, and the name of the shire district that it is in (empty without one).

        Raises:
            NoCouncil: it is no whole postcode, is not in the directory, or is not in England.
        """
        wanted = "".join(typed.upper().split())
        if not _SHAPE.fullmatch(wanted):
            raise NoCouncil("Write a whole postcode, like AA3 1AB.")
        place = bisect_left(self.known, wanted, key=lambda one: one.as_py())
        if place == len(self.known) or self.known[place].as_py() != wanted:
            raise NoCouncil("This postcode is not in the directory. Check it, or look for the council by its name.")
        county, district = self.named[self.areas[place].as_py()]
        if district[:1] in _ELSEWHERE:
            raise NoCouncil(
                f"This postcode is in {_ELSEWHERE[district[:1]]}. The figures and rules here are England's."
            )
        inside = council_of_district(district) if district else None
        for code in (inside.council if inside else district, county):
            try:
                return find_council(code), inside.name if inside else ""
            except UnknownName:  # newer than the look-ups held, no county (E99999999), or a council that was split
                continue
        raise NoCouncil("No council is known here for this postcode. Look for the council by its name.")


def opened(path: Path) -> OpenedColumns:
    """Return a directory whose headings are there; nothing more of it is read yet.

    Raises:
        ProblemsFound: it cannot be opened, or lacks the postcode or the district.
    """
    found: dict[str, str] = {}
    headings = headings_of(path, kind=_KIND)
    for heading in (one.strip() for one in headings):
        for name, written in _HEADINGS.items():
            if written.fullmatch(heading):
                found.setdefault(name, heading)
    missing = [
        Problem(
            rule="missing-column",
            message=f"The file has no column for the {name}.",
            next_step="Give the ONS Postcode Directory or the National Statistics Postcode Lookup as it is published. "
            + there_are(headings),
            file=path.name,
        )
        for name in ("postcode", "district")
        if name not in found
    ]
    if missing:
        raise ProblemsFound(f"The {_KIND} cannot be used", missing)
    names = [found[name] for name in _HEADINGS if name in found]
    return open_columns(path, dict.fromkeys(names, pa.string()), kind=_KIND, keep_blanks=True)


def postcodes(path: Path) -> Postcodes:
    """Read a directory, a quarter of a minute for the whole country. Postcodes no longer in use are in it too.

    Raises:
        ProblemsFound: as :func:`opened`, or its rows are damaged.
    """
    table = opened(path).table()
    district = _plain(table.column(1))
    county = _plain(table.column(2)) if table.num_columns > 2 else pa.chunked_array([pa.nulls(len(district))])
    pairs = pc.binary_join_element_wise(pc.fill_null(county.cast(pa.string()), ""), district, " ")
    read = pa.table({"postcode": _plain(table.column(0)), "area": pairs}).sort_by(
        [("postcode", "ascending"), ("area", "ascending")]
    )
    areas = read.column("area").combine_chunks().dictionary_encode()
    named = tuple((one.partition(" ")[0], one.partition(" ")[2]) for one in areas.dictionary.to_pylist())
    return Postcodes(known=read.column("postcode").combine_chunks(), areas=areas.indices, named=named)


def _plain(column: pa.ChunkedArray) -> Any:
    """Return text in capitals without blanks; the ONS pads some columns, and writes no county as a blank in some."""
    return pc.fill_null(pc.utf8_upper(pc.replace_substring(column, " ", "")), "")
