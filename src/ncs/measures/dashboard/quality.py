"""Data quality of the kept records by council, field and value, as the national dashboard counts it."""

from __future__ import annotations

from ncs.cld import Field, specification
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.words import INVALID, fold
from ncs.records.layout import EVENTS

#: What a cell is. The rules behind the national checks are not published: ``ncs records check`` has those established.
BLANK, NOT_MAPPED, VALID, NOT_IN_LIST, NOT_CHECKED = "blank", "not mapped", "valid", "not in the list", "not checked"


def data_quality(events: ir.Table) -> ir.Table:
    """Return how many kept records have each value of each field, by council.

    Values are those after cleaning; only fields with a code list show them, and fields that identify a person never do.

    Returns:
        Ibis table: ``la_code, council, area, module, field, validity, value, records``.
    """
    parts = [_of_field(events, field) for field in specification().fields if field.name in EVENTS.names]
    return ibis.union(*parts)


def _of_field(events: ir.Table, field: Field) -> ir.Table:
    column = events[field.name]
    code_list = specification().code_list(field.name)
    text = column.cast("string") if code_list and not field.personal else ibis.null("string")
    tests = [(column.isnull(), BLANK)]
    if code_list is not None:
        known = fold(column.cast("string")).isin([item.lower() for item in code_list.texts])
        tests += [(fold(column.cast("string")) == INVALID.lower(), NOT_MAPPED)]
        tests += [(known, VALID), (ibis.literal(True), NOT_IN_LIST if code_list.is_checked else NOT_CHECKED)]
    rows = events.select("la_code", "council", "area", value=text, validity=ibis.cases(*tests, else_=VALID))
    return (
        rows.group_by("la_code", "council", "area", "validity", "value")
        .agg(records=ibis._.count())
        .mutate(module=ibis.literal(field.module), field=ibis.literal(field.name))
        .select("la_code", "council", "area", "module", "field", "validity", "value", "records")
    )
