"""Councils with adult social care responsibilities, past and present, as held in the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ncs.reference.packaged import data_rows, day_or_none
from ncs.reference.regions import regions


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedCode:
    """An ONS code and the days on which it is in force; None where open."""

    code: str
    start: date | None
    end: date | None

    def covers(self, day: date) -> bool:
        """Say whether the code is in force on ``day``."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change in the map of councils or their codes.

    Attributes:
        day: first day of the new arrangement.
        change: ``split``, ``merged``, ``continued`` (a new council with the same area), ``recoded`` (the same council
            with a new ONS code) or ``announced`` (to come, without ONS codes yet).
        from_code: ONS code before.
        to_code: ONS code after; None where none is known.
        to_name: name after.
        note, source: what to know, and the order or announcement.
    """

    day: date
    change: str
    from_code: str
    to_code: str | None
    to_name: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A council with adult social care responsibilities.

    Attributes:
        name: as the Department of Health and Social Care prints it in the notional allocations.
        ons_code: the code by which the official tables held here know it. It does not change when ONS gives an existing
            council a new code; :attr:`codes` has every code with its dates.
        aliases: other names in use.
        cassr_code: code of the council with social services responsibilities; None where not known.
        lgf_code: local government finance code; None for former councils.
        region, region_code: name and ONS code of the region.
        kind: ``county``, ``unitary``, ``metropolitan district`` or ``London borough``.
        detail: finer class, such as ``inner London``.
        valid_from, valid_to: first and last day of this council; ``valid_from`` None means on or before 1 April 1998,
            ``valid_to`` None that no end is known.
        codes: every ONS code of this council with its dates, earliest first.
        predecessors, successors: ONS codes of the councils that served its area before and after, where another did.
        announced: names of announced successors that have no code yet.
        note: what a user of its figures should know.
    """

    name: str
    ons_code: str
    aliases: tuple[str, ...]
    cassr_code: str | None
    lgf_code: str | None
    region: str
    region_code: str
    kind: str
    detail: str
    valid_from: date | None
    valid_to: date | None
    codes: tuple[DatedCode, ...]
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    note: str = ""

    def exists_on(self, day: date) -> bool:
        """Say whether this is a council on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def code_on(self, day: date) -> str:
        """Return the ONS code in force on ``day``; before the first and after the last, the nearest."""
        for dated in self.codes:
            if dated.covers(day):
                return dated.code
        return self.codes[0].code if self.codes[0].start and day < self.codes[0].start else self.codes[-1].code

    def __str__(self) -> str:
        return f"{self.name} ({self.ons_code})"


@cache
def changes() -> tuple[Change, ...]:
    """Return every change from 2009 to the one announced for 2027, in order of date."""
    return tuple(
        Change(
            day=date.fromisoformat(row["day"]),
            change=row["change"],
            from_code=row["from_code"],
            to_code=row["to_code"] or None,
            to_name=row["to_name"],
            note=row["note"],
            source=row["source"],
        )
        for row in data_rows("council_changes.csv")
    )


@cache
def register() -> tuple[Council, ...]:
    """Return every council of the register, present and former, in order of name then of first day."""
    rows = [*data_rows("councils.csv"), *data_rows("former_councils.csv")]
    found = [_council(row) for row in rows]
    return tuple(sorted(found, key=lambda council: (council.name, council.valid_from or date.min)))


def _council(row: Mapping[str, str]) -> Council:
    code = row["ons_code"]
    region_code = row["region_code"]
    moves = [change for change in changes() if change.change != "recoded"]
    return Council(
        name=row["name"],
        ons_code=code,
        aliases=tuple(filter(None, row["aliases"].split(";"))),
        cassr_code=row["cassr_code"] or None,
        lgf_code=row["lgf_code"] or None,
        region=next(region.name for region in regions() if region.code == region_code),
        region_code=region_code,
        kind=row["kind"],
        detail=row["detail"],
        valid_from=day_or_none(row["valid_from"]),
        valid_to=day_or_none(row["valid_to"]),
        codes=_codes(row),
        predecessors=tuple(change.from_code for change in moves if change.to_code == code),
        successors=tuple(change.to_code for change in moves if change.from_code == code and change.to_code),
        announced=tuple(change.to_name for change in moves if change.from_code == code and not change.to_code),
        note=row["note"],
    )


def _codes(row: Mapping[str, str]) -> tuple[DatedCode, ...]:
    """Return the code of a row with the codes that ONS gave the same council before or after."""
    code, start, end = row["ons_code"], day_or_none(row["valid_from"]), day_or_none(row["valid_to"])
    for change in _recodings(code):
        before = DatedCode(code=change.from_code, start=start, end=change.day - timedelta(days=1))
        return before, DatedCode(code=change.to_code or "", start=change.day, end=end)
    return (DatedCode(code=code, start=start, end=end),)


def _recodings(code: str) -> Sequence[Change]:
    return [change for change in changes() if change.change == "recoded" and code in (change.from_code, change.to_code)]
