"""A file as a council sends it: headings of words with spaces, true dates as text, invented names and addresses."""

from __future__ import annotations

from functools import cache

import numpy as np
import pyarrow as pa

from ncs.cld import fields
from ncs.core.periods import day_number
from ncs.synthetic.arrays import NEVER, Ints
from ncs.synthetic.columns import as_text, coded_array
from ncs.synthetic.filed import Filed, birth_days, death_days, money_text
from ncs.synthetic.rates import Rates

#: Days written by this layout: 1 January 1900 to 31 December 2060.
_FIRST, _LAST = -25_567, 33_237
#: Dates that are none.
_BAD = ("31/02/2025", "00/00/0000", "2025-13-45", "unknown")


@cache
def _dates(uk: bool) -> tuple[str, ...]:
    days = np.arange(_FIRST, _LAST + 1).astype("datetime64[D]")
    iso = np.datetime_as_string(days).tolist()
    written = [f"{day[8:]}/{day[5:7]}/{day[:4]}" for day in iso] if uk else iso
    return (*written, *_BAD)


def _date_column(days: Ints, *, uk: bool, bad: Ints) -> pa.DictionaryArray:
    codes = np.where(days >= NEVER, -1, days - _FIRST).astype(np.int32)
    hit = bad[codes[bad] >= 0]
    codes[hit] = _LAST - _FIRST + 1 + hit % len(_BAD)
    return coded_array(codes, _dates(uk))


def local_table(rng: np.random.Generator, rates: Rates, filed: Filed, *, tidy: bool) -> pa.Table:
    """Return a file's rows in the local layout, every column text, in the order of the specification."""
    columns = {**filed.labels, **filed.plain, **_people(filed), **_days(rng, rates, filed, tidy=tidy)}
    rows = filed.shown.events
    columns["la_code"] = coded_array(np.zeros(filed.size, dtype=np.int32), (filed.lives.place.cassr_code,))
    columns["unit_cost"] = money_text(rows.pence)
    columns["planned_units_per_week"] = money_text(rows.units)
    return pa.table({field.header: as_text(columns[field.name]) for field in fields()})


def _people(filed: Filed) -> dict[str, pa.Array]:
    who = pa.array(filed.shown.events.person)
    numbers = filed.texts.nhs.take(pa.array(filed.shown.events.person, mask=~filed.has_nhs))
    return {
        "nhs_submitted": numbers,
        "first_name": coded_array(np.zeros(filed.size, dtype=np.int32), ("Synthetic",)),
        "last_name": filed.texts.last_name.take(who),
        "postcode": filed.texts.postcode.take(who),
    }


def _days(rng: np.random.Generator, rates: Rates, filed: Filed, *, tidy: bool) -> dict[str, pa.Array]:
    uk, rows = filed.lives.life.traits.uk_dates, filed.shown.events
    share = 0.0 if tidy else rates.number("mess", "bad_date") * filed.lives.life.traits.untidiness
    stated = np.ones(filed.size, dtype=np.int32)
    none = np.zeros(0, dtype=np.int32)
    columns = {}
    for name, days, may_be_bad in (
        ("stated_period_start", stated * day_number(filed.submission.start), False),
        ("stated_period_end", stated * day_number(filed.submission.end), False),
        ("date_of_birth", birth_days(filed), True),
        ("date_of_death", death_days(filed), False),
        ("event_start_date", rows.start, True),
        ("event_end_date", rows.end, True),
    ):
        bad = rng.integers(0, max(1, filed.size), rng.binomial(filed.size, share)) if may_be_bad else none
        columns[name] = _date_column(days, uk=uk, bad=bad)
    return columns
