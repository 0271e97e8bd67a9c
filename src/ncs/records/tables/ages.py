"""Step 8: age at the latest point of an event, and age bands.

Age is whole years as days divided by 365.25, from the first day of the birth month: somebody can look up to 30 days too
old, and a year too young exactly on a birthday. With true birth dates the same division starts from the real date.

Source: method note section c8; derived fields script of the Department of Health and Social Care.
"""

from __future__ import annotations

from ncs.engine.relational import ibis, ir
from ncs.records.editions import Edition
from ncs.records.tables.event_key import is_type

UNKNOWN = "Unknown"
#: Oldest age in each band, in order; the last band has none.
BANDS = (
    (17, "Under 18"),
    (24, "18 to 24"),
    (44, "25 to 44"),
    (64, "45 to 64"),
    (74, "65 to 74"),
    (84, "75 to 84"),
    (94, "85 to 94"),
    (None, "95 and above"),
)
WORKING_BANDS = ((17, "Under 18"), (64, "18 to 64"), (None, "65 and above"))


def with_birth_date(rows: ir.Table, *, true_birth_dates: bool) -> ir.Table:
    """Add ``birth_date``: the first of the birth month, or the true date where asked for and present."""
    year, month = rows.birth_year, rows.birth_month
    first = (year.notnull() & month.between(1, 12)).ifelse(
        ibis.date(year, month, ibis.literal(1, "int32")), ibis.null("date")
    )
    return rows.mutate(birth_date=ibis.coalesce(rows.date_of_birth, first) if true_birth_dates else first)


def with_latest_age(rows: ir.Table, edition: Edition) -> ir.Table:
    """Add ``latest_age`` at the (cropped) end, for open services at the end of the reference period, and the bands.

    The age is null, and the bands Unknown, without a birth date, and in the newer edition for an event whose type could
    not be cleaned.
    """
    service = is_type(rows, "Service", edition)
    point = service.ifelse(ibis.coalesce(rows.event_end_date, rows.ref_period_end), rows.event_end_date)
    point = service.isnull().ifelse(ibis.null("date"), point)
    rows = rows.mutate(latest_age=whole_years(rows.birth_date, point))
    return rows.mutate(age_band=band(rows.latest_age, BANDS), working_age_band=band(rows.latest_age, WORKING_BANDS))


def whole_years(birth: ir.DateValue, day: ir.DateValue) -> ir.IntegerValue:
    """Return days between two dates divided by 365.25, rounded down (four years are 1,461 days exactly)."""
    return (day.delta(birth, unit="day") * 4 // 1461).cast("int32")


def band(age: ir.IntegerValue, bands: tuple[tuple[int | None, str], ...]) -> ir.StringValue:
    """Return the name of the band that holds ``age``."""
    tests = [(age.notnull() if top is None else age <= top, name) for top, name in bands]
    return ibis.cases(*tests, else_=UNKNOWN)
