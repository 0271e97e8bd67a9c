"""Step 1: which months a submission really covers, worked out from the end dates of its rows.

A submission is the rows of one council with one import time. Stated periods are not trusted: councils often state a
longer period than their file holds. Two derivations exist; an edition uses one.

Source: method note section c1; reporting period scripts of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.editions import PeriodsV1, PeriodsV2
from ncs.records.tables.months import first_day, last_day, month_number, number_of
from ncs.records.tables.text import begins, fold

SUBMISSION = ("la_code", "import_time")
TYPES = ("Request", "Assessment", "Service")


def submissions(raw: ir.Table) -> ir.Table:
    """Return one row a submission: its size, files and stated period (earliest start, latest end)."""
    stated = (
        raw.stated_period_start.cast("string").fill_null("") + "|" + raw.stated_period_end.cast("string").fill_null("")
    )
    return raw.group_by(list(SUBMISSION)).aggregate(
        rows=raw.count(),
        files=raw.import_file.nunique(),
        first_file=raw.import_file.min(),
        stated_periods=stated.nunique(),
        stated_start=raw.stated_period_start.min(),
        stated_end=raw.stated_period_end.max(),
    )


def month_counts(raw: ir.Table, constants: PeriodsV1 | PeriodsV2) -> ir.Table:
    """Count the rows of each submission by the month in which they end, in the one way the derivation needs.

    Returns columns ``la_code, import_time, month, n`` and, for the first derivation ``types`` (different event types in
    the month), for the second ``type`` and rows without a month (open services).
    """
    if isinstance(constants, PeriodsV1):
        return _month_counts_v1(raw)
    return _month_counts_v2(raw, constants)


def derive(counts: ir.Table, listed: ir.Table, constants: PeriodsV1 | PeriodsV2) -> ir.Table:
    """Return ``listed`` submissions with ``derived_start``, ``derived_end`` (null: none), ``has_gaps``, ``lacks_type``.

    Args:
        counts: what :func:`month_counts` returned.
        listed: what :func:`submissions` returned.
        constants: of the edition.
    """
    if isinstance(constants, PeriodsV1):
        return _beside(listed, _derive_v1(counts, constants))
    return _stated_for(_beside(listed, _derive_v2(counts, constants)), constants)


def _month_counts_v1(raw: ir.Table) -> ir.Table:
    dated = raw.filter(month_number(raw.event_end_date) < month_number(raw.import_time))
    return dated.group_by([*SUBMISSION, month_number(dated.event_end_date).name("month")]).aggregate(
        n=dated.count(), types=fold(dated.event_type).nunique()
    )


def _derive_v1(counts: ir.Table, constants: PeriodsV1) -> ir.Table:
    file = counts.group_by(list(SUBMISSION)).aggregate(total=counts.n.sum(), most_types=counts.types.max())
    months = counts.join(file, list(SUBMISSION))
    enough = months.n * 100 >= months.total * constants.least_share_percent
    varied = months.types >= months.most_types - constants.types_may_be_missing
    months = months.filter((months.total < constants.least_rows) | (enough & varied))
    return months.group_by(list(SUBMISSION)).aggregate(
        derived_start=first_day(months.month.min()),
        derived_end=last_day(months.month.max()),
        has_gaps=months.month.max() - months.month.min() + 1 != months.count(),
    )


def _month_counts_v2(raw: ir.Table, constants: PeriodsV2) -> ir.Table:
    kind = ibis.cases(*((begins(raw.event_type, name), name) for name in TYPES), else_=ibis.null("string"))
    rows = raw.select(*SUBMISSION, type=kind, month=month_number(raw.event_end_date))
    in_time = (rows.month >= number_of(constants.first_month)) & (rows.month < month_number(rows.import_time))
    is_open = rows.month.isnull() & (rows.type == "Service")
    rows = rows.filter(rows.type.notnull() & (in_time | is_open))
    return rows.group_by([*SUBMISSION, "type", "month"]).aggregate(n=rows.count())


def _derive_v2(counts: ir.Table, constants: PeriodsV2) -> ir.Table:
    totals = _totals_by_type(counts)
    complete = _complete_months(counts, totals, constants)
    gaps = _gaps(complete)
    runs = _latest_run(_common_months(complete))
    return (
        totals.left_join(runs, list(SUBMISSION))
        .drop("la_code_right", "import_time_right")
        .left_join(gaps, list(SUBMISSION))
        .select(
            *SUBMISSION,
            "derived_start",
            "derived_end",
            "lacks_type",
            has_gaps=ibis._.has_gaps.fill_null(False),
        )
    )


def _totals_by_type(counts: ir.Table) -> ir.Table:
    """One row a submission: rows of each type (0 where absent), the median of the three, and whether one is absent."""
    of_type = {name: counts.n.sum(where=counts.type == name).fill_null(0) for name in TYPES}
    totals = counts.group_by(list(SUBMISSION)).aggregate(**of_type)
    three = [totals[name] for name in TYPES]
    middle = three[0] + three[1] + three[2] - ibis.least(*three) - ibis.greatest(*three)
    return totals.mutate(median_total=middle, lacks_type=ibis.least(*three) == 0)


def _complete_months(counts: ir.Table, totals: ir.Table, constants: PeriodsV2) -> ir.Table:
    monthly = counts.filter(counts.month.notnull())
    medians = monthly.group_by([*SUBMISSION, "type"]).aggregate(median=monthly.n.median())
    months = monthly.join(medians, [*SUBMISSION, "type"]).join(totals, list(SUBMISSION))
    own_total = ibis.cases(*((months.type == name, months[name]) for name in TYPES), else_=0)
    waived = months.la_code.isin(sorted(constants.no_least_rows))
    months = months.filter(
        own_total * 100 >= months.median_total * constants.least_share_of_types_percent,
        (months.n >= constants.least_rows_a_month) | waived,
        months.n * 100 >= months.median * constants.least_share_of_median_percent,
    )
    return months.select(*SUBMISSION, "type", "month")


def _gaps(complete: ir.Table) -> ir.Table:
    """Flag submissions in which a type lacks a month between its first and its last complete month."""
    span = complete.group_by([*SUBMISSION, "type"]).aggregate(
        gap=complete.month.max() - complete.month.min() + 1 != complete.count()
    )
    return span.group_by(list(SUBMISSION)).aggregate(has_gaps=span.gap.any())


def _common_months(complete: ir.Table) -> ir.Table:
    """Months allowed for all three types: complete, or one month directly between two complete ones."""
    following = complete.month.lead().over(ibis.window(group_by=[*SUBMISSION, "type"], order_by="month"))
    bridged = complete.mutate(following=following)
    bridged = bridged.filter(bridged.following == bridged.month + 2)
    allowed = complete.union(bridged.select(*SUBMISSION, "type", month=bridged.month + 1))
    common = allowed.group_by([*SUBMISSION, "month"]).aggregate(types=allowed.count())
    return common.filter(common.types == len(TYPES)).select(*SUBMISSION, "month")


def _latest_run(months: ir.Table) -> ir.Table:
    """Return first and last day of each submission's latest run of consecutive months."""
    place = ibis.row_number().over(ibis.window(group_by=list(SUBMISSION), order_by="month"))
    numbered = months.mutate(place=place)
    numbered = numbered.mutate(run=numbered.month - numbered.place)
    runs = numbered.group_by([*SUBMISSION, "run"]).aggregate(opens=numbered.month.min(), closes=numbered.month.max())
    newest = ibis.row_number().over(ibis.window(group_by=list(SUBMISSION), order_by=runs.closes.desc()))
    latest = runs.mutate(newest=newest)
    latest = latest.filter(latest.newest == 0)
    return latest.select(*SUBMISSION, derived_start=first_day(latest.opens), derived_end=last_day(latest.closes))


def _beside(listed: ir.Table, derived: ir.Table) -> ir.Table:
    if "lacks_type" not in derived.columns:
        derived = derived.mutate(lacks_type=ibis.null("boolean"))
    joined = listed.left_join(derived, list(SUBMISSION))
    return joined.select(*listed.columns, "derived_start", "derived_end", "has_gaps", "lacks_type")


def _stated_for(listed: ir.Table, constants: PeriodsV2) -> ir.Table:
    """Use the stated period for councils too small for the derivation; a submission without any rows lacks a type."""
    small = listed.la_code.isin(sorted(constants.stated_period))
    return listed.mutate(
        derived_start=small.ifelse(listed.stated_start, listed.derived_start),
        derived_end=small.ifelse(listed.stated_end, listed.derived_end),
        has_gaps=listed.has_gaps.fill_null(False),
        lacks_type=listed.lacks_type.fill_null(True),
    )
