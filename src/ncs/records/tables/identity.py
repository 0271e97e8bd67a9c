"""Step 5b: who a row is about, and the type of a review.

Source: method note section c5; derived fields script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.editions import Edition, KeyText
from ncs.records.tables.text import begins, contains, fold, same


def has_person(rows: ir.Table) -> ir.BooleanValue:
    """Whether a row names a person at all. Only blanks (null) fail: an empty text passes, as in the method."""
    return ibis.coalesce(rows.nhs_traced, rows.nhs_submitted, rows.la_person_id).notnull()


def with_person(rows: ir.Table) -> ir.Table:
    """Add ``nhs_id`` (traced, else submitted, else null) and ``person_id`` (``nhs_id``, else ``LACode_LAPersonID``).

    There is no back-fill: somebody with an NHS number on some rows only is two people.
    """
    nhs_id = ibis.coalesce(rows.nhs_traced, rows.nhs_submitted)
    return rows.mutate(nhs_id=nhs_id, person_id=ibis.coalesce(nhs_id, rows.la_code + "_" + rows.la_person_id))


def with_one_spelling(rows: ir.Table) -> ir.Table:
    """Give each person of a council one spelling of ``person_id``, so that later steps may compare it exactly.

    Identifiers that differ only in case or trailing blanks are one person in the method; the first in alphabetical
    order stands for all. Only people written in several ways are looked up, so the join is small.
    """
    key = fold(rows.person_id)
    people = rows.group_by([rows.la_code.name("spelt_in"), key.name("spelt_as")]).aggregate(
        spelling=rows.person_id.min(), last=rows.person_id.max()
    )
    people = people.filter(people.spelling != people["last"])
    joined = rows.left_join(people, [rows.la_code == people.spelt_in, key == people.spelt_as])
    return joined.mutate(person_id=ibis.coalesce(joined.spelling, joined.person_id)).select(*rows.columns)


def review_type(rows: ir.Table, edition: Edition) -> ir.StringValue:
    """Return the type of a review from its cleaned reason; null for other events and blank reasons."""
    reason = rows.review_reason
    is_review, not_review = _review_tests(rows, edition)
    return ibis.cases(
        (is_review & begins(reason, "Unplanned"), "Unplanned"),
        (is_review & begins(reason, "Planned"), "Planned review of long term support"),
        (is_review & same(reason, "Review of short term support"), "Review of short term support"),
        (is_review & (reason.isnull() | same(reason, "")), ibis.null("string")),
        (not_review, ibis.null("string")),
        else_="Review Type Unknown",
    )


def _review_tests(rows: ir.Table, edition: Edition) -> tuple[ir.BooleanValue, ir.BooleanValue]:
    """The two tests differ for odd types: one editions says equal to Review, and not containing it."""
    if edition.key_text is KeyText.RAW:
        return same(rows.event_type_raw, "Review"), ~contains(rows.event_type_raw, "review")
    return same(rows.event_type, "Review"), ~same(rows.event_type, "Review")
