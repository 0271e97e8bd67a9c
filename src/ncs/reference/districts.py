"""Shire districts, those that ended since 2009 too, and the council that serves each with adult social care."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from ncs.reference.names import name_keys, plain
from ncs.reference.packaged import data_rows
from ncs.tables.wording import shown_date


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A shire district, of today or one that ended.

    Attributes:
        name: its own name.
        county: ONS code of the county that it is in, or was in on its last day.
        council: ONS code of the council that serves its area with adult social care on 1 April 2026.
        last_day: the day on which it ended; None where it is there today.
    """

    name: str
    county: str
    council: str
    last_day: date | None = None

    def served(self, council: str, *, on: date) -> str:
        """Return the sentence that says why the council called ``council`` is meant on a day."""
        if self.last_day is None or on <= self.last_day:
            return f"Adult social care in {self.name} is the duty of {council}."
        ended = shown_date(self.last_day)
        return f"{self.name} ended on {ended}; adult social care there is the duty of {council}."


@cache
def county_of() -> Mapping[str, str]:
    """Return the ONS code of the county by the ONS code of each shire district, April 2023."""
    return {row["ons_code"]: row["county_code"] for row in data_rows("districts.csv")}


def council_of_district(text: str) -> District | None:
    """Return the shire district that a name or code means, of today or ended, with its council; None if it is none.

    Names are read as those of councils are. A code or name that a district had before leads to it as it is today. Words
    for a county contradict a district that ended: *Northampton County Council* was Northamptonshire's.
    """
    keys = (*name_keys(text), plain(text).removesuffix(" borough"))  # Vale Royal Borough is no royal borough of Vale
    key = next((key for key in keys if key in _by_key()), None)
    if key is None:
        return None
    found = _by_key()[key]
    contradicts = {"county", "cc"} & (set(plain(text).split()) - set(key.split()))
    return None if found.last_day and contradicts else found


def districts_of(council: str) -> tuple[District, ...]:
    """Return the districts whose area the council with an ONS code serves today; those that ended stand last."""
    found = dict.fromkeys(one for one in _by_key().values() if one.council == council)
    return tuple(sorted(found, key=lambda one: (one.last_day or date.min, one.name)))


@cache
def _by_key() -> Mapping[str, District]:
    """Every district by its codes and the plain forms of its names."""
    index: dict[str, District] = {}
    for code, name, district in (*_living(), *_former()):
        for key in (code.casefold(), *name_keys(name)):
            index.setdefault(key, district)
    return index


def _living() -> Iterator[tuple[str, str, District]]:
    for row in data_rows("districts.csv"):
        county = row["county_code"]
        yield row["ons_code"], row["name"], District(name=row["name"], county=county, council=county)


def _former() -> Iterator[tuple[str, str, District]]:
    living = {code: district for code, _, district in _living()}
    rows = data_rows("former_districts.csv")
    after = {row["ons_code"]: row["to_code"] for row in rows if row["change"] == "ended"}
    for row in rows:
        code = row["to_code"]
        if row["change"] != "ended":
            yield row["ons_code"], row["name"], living[code]
            continue
        while code in after:  # a district that took its place and has ended too
            code = after[code]
        council = living[code].council if code in living else code
        day = date.fromisoformat(row["last_day"])
        yield (
            row["ons_code"],
            row["name"],
            District(name=row["name"], county=row["county_code"], council=council, last_day=day),
        )
