"""Step 5c: the event key, equal for all records of one event.

The key numbers, within a council, the distinct combinations of start date, end date (not for services), client type,
person, event type and what tells events of that type apart. The older edition compares text as submitted, the newer one
cleaned text. Blanks are equal to each other; the submitted event reference is never used.

Source: method note section c5; derived fields script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.editions import Edition, KeyText
from ncs.records.tables.cleaning import RAW_SUFFIX
from ncs.records.tables.text import contains, fold, same

#: Text that tells events of a type apart. Reviews have none.
EXTRA = (
    ("Request", "request_route_of_access"),
    ("Assessment", "assessment_type"),
    ("Service", "service_type"),
    ("Service", "service_component"),
)


def is_type(rows: ir.Table, word: str, edition: Edition) -> ir.BooleanValue:
    """Whether an event is of a type: the raw text contains the word, or the cleaned text is the word."""
    if edition.key_text is KeyText.RAW:
        return contains(rows.event_type_raw, word)
    return same(rows.event_type, word)


#: What the key is made of, in its order: see :func:`key_columns`.
PARTS = ("key_start", "key_end", "key_client", "person_id", "key_type", *(f"key_{field}" for _, field in EXTRA))


def key_columns(rows: ir.Table, edition: Edition) -> dict[str, ir.Value]:
    """Return the parts of the event key but for the person, as expressions over cleaned ``rows``."""
    suffix = RAW_SUFFIX if edition.key_text is KeyText.RAW else ""
    not_service = ~is_type(rows, "Service", edition)
    extra = {
        f"key_{field}": is_type(rows, word, edition).ifelse(fold(rows[field + suffix]), ibis.null("string"))
        for word, field in EXTRA
    }
    return {
        "key_start": rows.event_start_date,
        "key_end": not_service.ifelse(rows.event_end_date_corrected, ibis.null("date")),
        "key_client": fold(rows["client_type" + suffix]),
        "key_type": fold(rows["event_type" + suffix]),
        **extra,
    }


def with_event_key(rows: ir.Table) -> ir.Table:
    """Add ``event_key``, from 1 within each council, to rows with the ``PARTS``; people have one spelling each."""
    parts = [rows[name].asc(nulls_first=True) for name in PARTS]
    rank = ibis.dense_rank().over(ibis.window(group_by="la_code", order_by=parts))
    return rows.mutate(event_key=(rank + 1).cast("int64"))
