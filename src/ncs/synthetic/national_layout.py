"""A file as the national table holds it: pseudonyms, year and month of birth, and fields that only exist centrally."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from ncs.cld import fields
from ncs.core.periods import day_number
from ncs.records.layout import MONEY
from ncs.synthetic.arrays import NEVER, Bools, Ints
from ncs.synthetic.columns import coded_array
from ncs.synthetic.filed import Filed, birth_days, conversation_flags, day_array, death_days, money_text
from ncs.synthetic.rates import Rates

_ROWS_A_FILE = 10_000_000


def national_table(rates: Rates, filed: Filed) -> pa.Table:
    """Return a file's rows in the national layout, in the order of the specification, then the derived fields."""
    rows, submission = filed.shown.events, filed.submission
    stated = np.ones(filed.size, dtype=np.int32)
    columns: dict[str, pa.Array] = {
        **filed.labels,
        **filed.plain,
        "la_code": _constant(filed, filed.lives.place.cassr_code),
        "stated_period_start": day_array(stated * day_number(submission.start)),
        "stated_period_end": day_array(stated * day_number(submission.end)),
        "nhs_submitted": filed.texts.pseudonym.take(pa.array(rows.person, mask=~filed.has_nhs)),
        "date_of_death": day_array(death_days(filed)),
        "event_start_date": day_array(rows.start),
        "event_end_date": day_array(rows.end),
        "unit_cost": _money(rows.pence),
        "planned_units_per_week": _money(rows.units),
    }
    submitted = {field.national_name: columns[field.name] for field in fields() if field.national_name}
    return pa.table({**submitted, **_derived(rates, filed)})


def _derived(rates: Rates, filed: Filed) -> dict[str, pa.Array]:
    submission, place = filed.submission, filed.lives.place
    births = birth_days(filed)
    year, month = _year_month(births)
    again = "_again" if submission.again else ""
    name = f"synthetic_{place.cassr_code}_{submission.label}{again}.csv"
    first = record_number(submission.imported.toordinal(), place.ons_code)
    ends = np.full(filed.size, day_number(submission.end), dtype=np.int32)
    return {
        "LA_Name": _constant(filed, place.name),
        "Der_NHS_Number_Traced_Pseudo": _traced(rates, filed),
        "Der_Birth_Year": pa.array(year),
        "Der_Birth_Month": pa.array(month),
        "Der_Age_Event_Start_Date": _ages(births, filed.shown.events.start),
        "Der_Age_Reporting_Period_End_Date": _ages(births, ends),
        "Der_Conversation": conversation_flags(filed),
        "Der_Unique_Record_ID": pa.array(np.arange(first, first + filed.size, dtype=np.int64)),
        "ImportDate": pa.array([submission.imported], pa.timestamp("us")).take(
            pa.array(np.zeros(filed.size, dtype=np.int32))
        ),
        "Der_Load_Filename": _constant(filed, name),
    }


def record_number(import_day: int, ons_code: str) -> int:
    """Return the first record number of a file: higher for files loaded later, and never the same for two councils.

    A file holds fewer than ten million rows, and a council loads at most one file a day.
    """
    council = int(ons_code[1:3]) * 100 + int(ons_code[-2:])  # councils of one kind are numbered below 100
    return (import_day * 10_000 + council) * _ROWS_A_FILE


def _traced(rates: Rates, filed: Filed) -> pa.Array:
    """Return the traced pseudonym: the submitted one, found for some who had none, and for a few another's."""
    who = filed.shown.events.person
    shares = {name: rates.number("assumed", "identity", name) for name in ("traced_when_missing", "traced_differs")}
    chance = (who.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(33)).astype(np.float64) / 2.0**31
    differs = chance < shares["traced_differs"]
    untraced: Bools = ~filed.has_nhs & (chance > shares["traced_when_missing"])
    traced = np.where(differs, (who + 1) % len(filed.lives.people), who).astype(np.int32)
    return filed.texts.pseudonym.take(pa.array(traced, mask=untraced))


def _constant(filed: Filed, text: str) -> pa.DictionaryArray:
    return coded_array(np.zeros(filed.size, dtype=np.int32), (text,))


def _money(hundredths: Ints) -> pa.Array:
    text = money_text(hundredths)
    return text.dictionary.cast(MONEY).take(text.indices)


def _year_month(days: Ints) -> tuple[Any, Any]:
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return (1970 + months // 12).astype(np.int32), (1 + months % 12).astype(np.int32)


def _ages(births: Ints, days: Ints) -> pa.Array:
    """Return whole years by the calendar: one less before the birthday in the year."""
    blank = days >= NEVER
    safe = np.where(blank, births, days).astype(np.int32)
    years, months = _year_month(safe)
    born_years, born_months = _year_month(births)
    before_day = _day_of_month(safe) < _day_of_month(births)
    early = (months < born_months) | ((months == born_months) & before_day)
    return pa.array((years - born_years - early).astype(np.int32), mask=blank)


def _day_of_month(days: Ints) -> Any:
    dates = days.astype("datetime64[D]")
    return (dates - dates.astype("datetime64[M]").astype("datetime64[D]")).astype(np.int64)
