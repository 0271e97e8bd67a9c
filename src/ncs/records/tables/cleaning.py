"""Step 5a: the word NULL read as blank, and submitted wording turned into the wording of Release 2.

Source: method note section c5; derived fields script of the Department of Health and Social Care.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa

from ncs.cld import outcomes
from ncs.engine.relational import ibis, ir
from ncs.records.tables.text import fold, fold_word, same

#: After the name of a field: what was submitted, and whether it is a value that no mapping fits.
RAW_SUFFIX, LOST_SUFFIX = "_raw", "_lost"
_NULL = "NULL"


def without_null_text(text: ir.StringValue) -> ir.StringValue:
    """Return ``text``, blank where it is the word NULL, in any case and with trailing blanks."""
    return same(text, _NULL).ifelse(ibis.null("string"), text)


def clean(
    rows: ir.Table,
    mappings: ir.Table,
    fields: Sequence[str],
    *,
    keep_unmapped: Iterable[str] = (),
    null_text: Iterable[str] = (),
) -> ir.Table:
    """Read the word NULL as blank in ``null_text`` columns, and replace each of ``fields`` by its cleaned value.

    What was submitted, the word NULL as blank, becomes ``<field>_raw``; ``<field>_lost`` is true where that is a value
    that no mapping fits. Values are matched without regard to case and trailing blanks. A value without a mapping
    becomes blank, except in ``keep_unmapped`` fields, whose code lists are not established and whose values stay.

    No mapping fits the word NULL, so it is left out of the mappings, not looked for in every cell first: an engine that
    holds each different text once then compares each once.

    Args:
        rows: any table with ``fields``.
        mappings: ``field``, ``raw_value`` (in the form of :func:`fold`, one row a field and value), ``cleaned_value``.
        fields: the columns to clean.
        keep_unmapped: fields in which a value without a mapping is kept.
        null_text: columns of ``rows``, or others, in which the word NULL means blank.
    """
    kept, blank = set(keep_unmapped), set(null_text) & set(rows.columns)
    joined = rows
    for field in fields:
        known = mappings.filter(mappings.field == field)
        known = known.filter(known.raw_value != fold_word(_NULL)) if field in blank else known
        known = known.select(known.raw_value.name(f"from_{field}"), known.cleaned_value.name(f"to_{field}"))
        joined = joined.left_join(known, [fold(rows[field]) == known[f"from_{field}"]])
    made: dict[str, ir.Value] = {name: without_null_text(ibis._[name]) for name in sorted(blank - set(fields))}
    for field in fields:
        found, submitted = ibis._[f"to_{field}"], ibis._[field]
        raw = without_null_text(submitted) if field in blank else submitted
        lost = found.isnull() & (submitted != "")
        made[field] = found.fill_null(raw) if field in kept else found
        made[field + RAW_SUFFIX] = raw
        made[field + LOST_SUFFIX] = lost & ~same(submitted, _NULL) if field in blank else lost
    return joined.select(*(name for name in rows.columns if name not in made), **made)


def with_outcome_rank(rows: ir.Table, ranks: ir.Table) -> ir.Table:
    """Add ``event_outcome_hierarchy`` (1 best, 17 last, null unknown) and ``event_outcome_group``."""
    joined = rows.left_join(ranks, [fold(rows.event_outcome) == ranks.outcome])
    return joined.select(*rows.columns, "event_outcome_hierarchy", "event_outcome_group")


def outcome_ranks() -> pa.Table:
    """Return the outcome hierarchy as a table for :func:`with_outcome_rank`. Invalid outcomes have a group, no rank."""
    known = outcomes()
    return pa.table(
        {
            "outcome": pa.array([item.event_outcome.lower() for item in known], pa.string()),
            "event_outcome_hierarchy": pa.array(
                [item.hierarchy if item.hierarchy < UNRANKED else None for item in known], pa.int32()
            ),
            "event_outcome_group": pa.array([item.group for item in known], pa.string()),
        }
    )


#: Where an outcome without a rank stands: after all others.
UNRANKED = 999
