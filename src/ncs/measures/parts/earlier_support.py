"""Support that a person had before a request or an assessment."""

from __future__ import annotations

from ncs.engine.relational import ibis, ir

_KEY = ("la_code", "person_id", "record_id")


def supported_before(asked: ir.Table, services: ir.Table, *, months: int, name: str) -> ir.Table:
    """Return the events before which the person had support, with the last record of that support.

    Support counts that began strictly earlier than the event, and was open, or ended within so many calendar months
    before the event began.

    Args:
        asked: columns ``la_code, person_id, record_id, start, event_start_date``; one row an event.
        services: services of the types that count; columns ``la_code, person_id, start, end, record_id``.
        months: how many.
        name: the column of the record.

    Returns:
        Ibis table: ``la_code, person_id, record_id`` of the event, and the record under ``name``.
    """
    support = services.select("la_code", "person_id", served="start", until="end", support="record_id")
    earliest = (asked.event_start_date - ibis.interval(months=months)).cast("date").epoch_days().cast("int64")
    pairs = asked.mutate(earliest=earliest).join(support, ["la_code", "person_id"])
    pairs = pairs.filter((pairs.served < pairs.start) & (pairs.until >= pairs.earliest))
    return pairs.group_by(*_KEY).agg(**{name: pairs.support.max()})
