"""Councils as tables and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ncs.reference.councils import Council, changes
from ncs.reference.packaged import sources
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_COLUMNS = (
    Column(key="council", title="Council", description="Name as in the notional allocations"),
    Column(key="ons_code", title="ONS code", description="Code in the official tables held here"),
    Column(key="cassr_code", title="CASSR code", description="Code in adult social care returns"),
    Column(key="lgf_code", title="LGF code", description="Local government finance code"),
    Column(key="region", title="Region"),
    Column(key="kind", title="Class"),
    Column(key="valid_from", title="From", description="First day; empty for on or before 1 April 1998"),
    Column(key="valid_to", title="To", description="Last day, where an end is known"),
    Column(key="aliases", title="Also called", description="Other names, separated by semicolons"),
)
#: Columns that fit a terminal; the files have all.
_SHORT = ("council", "ons_code", "cassr_code", "region", "kind")


def councils_table(found: Sequence[Council], *, day: date, short: bool = False) -> Table:
    """Return councils as a table, one row each; ``short`` leaves out what does not fit a terminal."""
    columns = [column for column in _COLUMNS if not short or column.key in _SHORT]
    keys = {column.key for column in columns}
    return Table(
        name="councils",
        title=f"Councils with adult social care responsibilities, {shown_date(day)}",
        columns=columns,
        rows=[{key: cell for key, cell in _row(council).items() if key in keys} for council in found],
        notes=[f"{len(found)} councils."],
        sources=[str(sources()["councils.csv"])],
    )


def council_words(council: Council) -> list[str]:
    """Return what is known of a council, a line a fact."""
    lines = [
        f"{council.name}",
        f"  ONS code      {council.ons_code}{_other_codes(council)}",
        f"  CASSR code    {council.cassr_code or 'not known'}",
        f"  LGF code      {council.lgf_code or 'not known'}",
        f"  Region        {council.region} ({council.region_code})",
        f"  Class         {council.detail if council.kind in council.detail else f'{council.kind}, {council.detail}'}",
        f"  Existed       from {council.valid_from or '1 April 1998 or before'} to {council.valid_to or 'now'}",
    ]
    if council.aliases:
        lines.append(f"  Also called   {'; '.join(council.aliases)}")
    lines.extend(f"  Change        {line}" for line in _changes(council))
    return [*lines, f"  Note          {council.note}"] if council.note else lines


def _row(council: Council) -> dict[str, Cell]:
    return {
        "council": council.name,
        "ons_code": council.ons_code,
        "cassr_code": council.cassr_code,
        "lgf_code": council.lgf_code,
        "region": council.region,
        "kind": council.kind,
        "valid_from": council.valid_from,
        "valid_to": council.valid_to,
        "aliases": "; ".join(council.aliases) or None,
    }


def _other_codes(council: Council) -> str:
    others = [
        f"{dated.code} {'from ' + str(dated.start) if dated.start else 'to ' + str(dated.end)}"
        for dated in council.codes
        if dated.code != council.ons_code
    ]
    return f" (also {'; '.join(others)})" if others else ""


def _changes(council: Council) -> Iterable[str]:
    codes = {council.ons_code, *(dated.code for dated in council.codes)}
    for change in changes():
        if codes & {change.from_code, change.to_code}:
            to = f"{change.to_name} ({change.to_code or 'no ONS code known'})"
            note = f". {change.note}" if change.note else ""
            yield f"{change.day} {change.change}: {change.from_code} to {to}. {change.source}{note}"
