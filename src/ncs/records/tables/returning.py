"""Whether the people of one submission return in the next of the same council.

A column of identifiers that was opened in a spreadsheet and saved comes back without its leading zeros: 00123 becomes
123. Each file is fine by itself; together, everybody whose identifier began with a zero is two people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import pyarrow as pa

from ncs.engine.relational import ibis, ir
from ncs.records.tables.text import fold

#: Fewer than this many people, and fewer than this share of the earlier file, are taken for chance.
LEAST_PEOPLE, LEAST_SHARE = 3, 0.01
#: Few people return: under this share, of an earlier file with at least so many, where the periods overlap.
FEW_SHARE, ENOUGH_PEOPLE = 0.2, 50
#: Where they do not overlap, as of two quarters, under this share: long-term support goes on from one to the next.
FEWEST_SHARE = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Two submissions of a council that follow each other, by import time.

    Attributes:
        overlap: whether their derived periods share a day.
        people: in the earlier submission; returned: of these, in the later too.
        without_zeros: of those not returned, who would return if leading zeros were left out.
    """

    la_code: str
    council: str
    earlier: datetime
    later: datetime
    overlap: bool
    people: int
    returned: int
    without_zeros: int

    def warning(self) -> str | None:
        """Return what a user should know, None where there is nothing."""
        said = (
            f"{self.council}: {self.returned:,} of {self.people:,} people of the file received {self.earlier} return "
            f"in the file received {self.later}"
        )
        if self.without_zeros >= max(LEAST_PEOPLE, LEAST_SHARE * self.people):
            return (
                f"{said}; {self.without_zeros:,} more would if leading zeros of identifiers were left out. One file "
                "has probably lost them in a spreadsheet, and these people are counted twice. Export it again, as text."
            )
        few, apart = (FEW_SHARE, ", though their periods overlap") if self.overlap else (FEWEST_SHARE, "")
        if self.people >= ENOUGH_PEOPLE and self.returned < few * self.people:
            return (
                f"{said}{apart}. Identifiers were probably changed between the two, for example "
                "by leading zeros or letters lost in a spreadsheet; people are then counted twice."
            )
        return None


def pairs(submissions: pa.Table) -> pa.Table:
    """Return each submission of a council with the one before: ``pair, la_code, council, earlier, later, overlap``.

    Args:
        submissions: in the layout SUBMISSIONS, in order of council and import time.
    """
    rows = [row for row in submissions.to_pylist() if row["la_code"] is not None]
    found = [
        {
            "pair": number,
            "la_code": after["la_code"],
            "council": after["council"],
            "earlier": before["import_time"],
            "later": after["import_time"],
            "overlap": bool(
                before["derived_end"] and after["derived_start"] and before["derived_end"] >= after["derived_start"]
            ),
        }
        for number, (before, after) in enumerate(pairwise(rows))
        if before["la_code"] == after["la_code"]
    ]
    return pa.Table.from_pylist(found, schema=_PAIRS)


_PAIRS = pa.schema(
    [
        pa.field("pair", pa.int64()),
        pa.field("la_code", pa.string()),
        pa.field("council", pa.string()),
        pa.field("earlier", pa.timestamp("us")),
        pa.field("later", pa.timestamp("us")),
        pa.field("overlap", pa.bool_()),
    ]
)


def returning(raw: ir.Table, wanted: ir.Table) -> ir.Table:
    """Return for each pair of ``wanted`` how many ``people`` the earlier has, ``returned`` and ``without_zeros``.

    A person is the NHS number, else the council's identifier, compared as in the main tables. Rows are many and people
    few, so that text is worked on once a person, and leading zeros are looked for in those who are on one side alone.

    Args:
        raw: in the columns RAW.
        wanted: what :func:`pairs` gives, on the same engine.
    """
    written = ibis.coalesce(raw.nhs_traced, raw.nhs_submitted, raw.la_person_id)
    people = raw.select("la_code", "import_time", written=written).distinct()
    people = people.filter(people.written.notnull()).select("la_code", "import_time", person=fold(people.written))
    sides = ibis.union(_side(wanted, "earlier", before=True), _side(wanted, "later", before=False))
    joined = people.join(sides, [people.la_code == sides.asked_code, people.import_time == sides.asked_time])
    seen = joined.group_by(["pair", "person"]).aggregate(before=joined.before.any(), after=(~joined.before).any())
    return _counted(seen)


def _side(wanted: ir.Table, side: str, *, before: bool) -> ir.Table:
    """The submissions on one side of the pairs."""
    return wanted.select("pair", asked_code="la_code", asked_time=side, before=ibis.literal(before))


def _counted(seen: ir.Table) -> ir.Table:
    """Count people of pairs: ``pair, person``, and whether each is in the earlier and in the later submission."""
    bare = seen.person.startswith("0").ifelse(seen.person.re_replace("^0+", ""), seen.person)
    both = seen.before & seen.after
    rows = seen.mutate(both=both, bare=both.ifelse(ibis.null("string"), bare))
    alike = rows.group_by(["pair", "bare"]).aggregate(
        people=rows.before.sum(),
        returned=rows.both.sum(),
        lost=(rows.before & ~rows.after).sum(),
        new=(rows.after & ~rows.before).any(),
    )
    counted = alike.group_by("pair").aggregate(
        people=alike.people.sum(),
        returned=alike.returned.sum(),
        without_zeros=alike.new.ifelse(alike.lost, 0).sum(),
    )
    return counted.filter(counted.people > 0)


def warnings_of(wanted: pa.Table, counted: pa.Table) -> Iterator[str]:
    """Yield what a user should know of the pairs, in their order."""
    known = {row.pop("pair"): row for row in wanted.to_pylist()}
    for row in counted.sort_by("pair").to_pylist():
        said = Returned(**known[row.pop("pair")], **row).warning()
        if said is not None:
            yield said
