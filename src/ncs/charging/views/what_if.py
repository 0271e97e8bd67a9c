"""Today's answer beside what it would be if something were changed, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ncs.charging.what_if import Alternative
from ncs.tables.tables import Cell, Column, Table

_POUNDS = {"unit": "£", "places": 2}
_NOTES = (
    "Nothing else is changed in each row. Later days follow the journey, in which savings are spent on care; the other "
    "rows take savings as they are today.",
    "Giving something away to pay less does not help: the council counts it as if it were still there (CASS Annex E). "
    "Take advice before anything is given away, sold or put in another name.",
)


def what_if_table(found: Sequence[Alternative], *, title: str) -> Table:
    """Return a row for each alternative, today's first: who pays how much a week, and the person's change."""
    later = any(one.pays is not None and one.pays.deferred for one in found)
    return Table(
        name="what_if",
        title=f"What if, pounds a week: {title}",
        columns=(
            Column(key="what_if", title="What if"),
            Column(key="person", title="The person pays", **_POUNDS),  # type: ignore[arg-type]
            *((Column(key="deferred", title="Put off or unpaid", **_POUNDS),) if later else ()),  # type: ignore[arg-type]
            Column(key="council", title="The council pays", **_POUNDS),  # type: ignore[arg-type]
            Column(key="change", title="Change for the person", description="now and later", **_POUNDS),  # type: ignore[arg-type]
        ),
        rows=[_row(one, found[0], later=later) for one in found],
        notes=(*(f"{one.title}: {one.why}" for one in found if one.why), *_NOTES),
    )


def _row(one: Alternative, now: Alternative, *, later: bool) -> Mapping[str, Cell]:
    if one.pays is None or now.pays is None:
        empty: dict[str, Cell] = {"what_if": one.title, "person": None, "council": None, "change": None}
        return {**empty, **({"deferred": None} if later else {})}
    change = one.pays.person + one.pays.deferred - now.pays.person - now.pays.deferred
    row: dict[str, Cell] = {"what_if": one.title, "person": one.pays.person, "council": one.pays.council}
    return {**row, "change": change, **({"deferred": one.pays.deferred} if later else {})}
