"""Step 5a: the word NULL read as blank, and submitted wording turned into the wording of Release 2.

Source: method note section c5; derived fields script of the Department of Health and Social Care.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa

from ncs.cld import outcomes
from ncs.engine.relational import ibis, ir
from ncs.records.tables.text import fold, same

RAW_SUFFIX = "_raw"


def null_text_to_null(rows: ir.Table, fields: Iterable[str]) -> ir.Table:
    """Turn the word NULL, in any case and with trailing blanks, into blank in those ``fields`` that ``rows`` has."""
    present = sorted(set(fields) & set(rows.columns))
    return rows.mutate(**{name: same(rows[name], "NULL").ifelse(ibis.null("string"), rows[name]) for name in present})


def clean(rows: ir.Table, mappings: ir.Table, fields: Sequence[str], *, keep_unmapped: Iterable[str] = ()) -> ir.Table:
    """Replace each of ``fields`` by its cleaned value and keep what was submitted as ``<field>_raw``.

    Values are matched without regard to case and trailing blanks. A value without a mapping becomes blank, except in
    ``keep_unmapped`` fields, whose code lists are not established and whose values stay as submitted.

    Args:
        rows: any table with ``fields``.
        mappings: ``field``, ``raw_value`` (in the form of :func:`fold`, one row a field and value), ``cleaned_value``.
        fields: the columns to clean.
        keep_unmapped: fields in which a value without a mapping is kept.
    """
    kept = set(keep_unmapped)
    joined = rows
    for field in fields:
        known = mappings.filter(mappings.field == field).select(
            mappings.raw_value.name(f"from_{field}"), mappings.cleaned_value.name(f"to_{field}")
        )
        joined = joined.left_join(known, [fold(rows[field]) == known[f"from_{field}"]])
    cleaned, raw = {}, {}
    for field in fields:
        found = ibis._[f"to_{field}"]
        cleaned[field] = found.fill_null(ibis._[field]) if field in kept else found
        raw[field + RAW_SUFFIX] = ibis._[field]
    return joined.select(*(name for name in rows.columns if name not in cleaned), **raw, **cleaned)


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
