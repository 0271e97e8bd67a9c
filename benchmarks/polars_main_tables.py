"""The joined main table (edition dhsc-2026-09) as an analyst would write it in Polars: for comparison only.

``python -m benchmarks.polars_main_tables FOLDER OUT FROM TO AS_OF``. The same steps as ``pandas_main_tables``.
"""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise
from typing import Any

import polars as pl

from benchmarks.main_tables_words import (
    AGES,
    CLEANED,
    KEY,
    LAST_RANK,
    NAMES,
    PASSED,
    RANKS,
    SCILLY,
    SHORT,
    SMALL,
    TEXTS,
    TYPES,
)

FILE = ("la_code", "imported")
end, month, total = pl.col("end"), pl.col("month"), pl.col("total")


def main(folder: str, out: str, first: str, last: str, as_of: str) -> None:
    """Read every Parquet file of a folder, build the events of the period, and write them."""
    names = NAMES | {national: SHORT[name] for national, name in NAMES.items() if name in SHORT}
    raw = pl.scan_parquet(f"{folder}/*.parquet").select(pl.col(one).alias(name) for one, name in names.items())
    chosen = selected(derived_periods(raw), *map(date.fromisoformat, (first, last, as_of)))
    rows = filtered(raw.join(chosen.lazy(), on=FILE)).collect()
    events = kept(cropped(keyed(rows)))
    events.write_parquet(out)
    print(events.height)


def derived_periods(raw: Any) -> Any:
    """Derive the reporting period of each file from the months in which its events end."""
    kind = pl.col("event_type").str.to_lowercase().str.extract(f"^({'|'.join(TYPES)})")
    stated = ("stated_period_start", "stated_period_end")
    rows = raw.select(*FILE, "end", *stated, kind=kind, month=end.dt.truncate("1mo"))
    dated = (end >= date(2020, 4, 1)) & (end < pl.col("imported").dt.date().dt.truncate("1mo"))
    rows = rows.filter(pl.col("kind").is_not_null() & (dated | ((pl.col("kind") == "service") & end.is_null())))
    counts = rows.group_by(*FILE, "kind", "month").agg(n=pl.len()).collect()
    scilly = rows.filter(la_code=SCILLY).group_by(FILE).agg(*(pl.col(name).first() for name in stated)).collect()
    scilly = scilly.rename({"stated_period_start": "begins", "stated_period_end": "ends"})
    return pl.concat([_latest_runs(_shared(counts)).filter(pl.col("la_code") != SCILLY), scilly])


def _shared(counts: Any) -> Any:
    """The months of each file in which each type is complete, or lacks one month between two that are."""
    totals = counts.group_by(*FILE, "kind").agg(total=pl.col("n").sum())
    totals = totals.with_columns(usual_total=total.median().over(FILE))
    months = counts.filter(month.is_not_null()).join(totals, on=[*FILE, "kind"])
    enough = pl.col("n") >= 0.2 * pl.col("n").median().over(*FILE, "kind")
    many = (pl.col("n") >= 10) | (pl.col("la_code") == SMALL)
    months = months.filter(enough & many & (total >= 0.05 * pl.col("usual_total"))).sort("month")
    following = month.shift(-1).over(*FILE, "kind")
    gaps = months.filter(following == month.dt.offset_by("2mo")).with_columns(month.dt.offset_by("1mo"))
    allowed = pl.concat([months, gaps]).group_by(*FILE, "month").agg(types=pl.len())
    return allowed.filter(pl.col("types") == len(TYPES))


def _latest_runs(months: Any) -> Any:
    """The latest months of each file that follow one another."""
    number = 12 * month.dt.year().cast(pl.Int64) + month.dt.month()
    months = months.sort("month").with_columns(run=number - pl.int_range(pl.len()).over(FILE))
    runs = months.group_by(*FILE, "run").agg(begins=month.min(), ends=month.max().dt.month_end())
    return runs.sort("ends").unique(FILE, keep="last", maintain_order=True).drop("run")


def selected(files: Any, first: date, last: date, as_of: date) -> Any:
    """Choose, for each council and quarter, the latest file that covers it; one reference period a file."""
    quarters = pl.DataFrame({"first": pl.date_range(first, last, "3mo", eager=True)})
    quarters = quarters.with_columns(last=pl.col("first").dt.offset_by("2mo").dt.month_end())
    came = pl.col("imported").dt.date()
    covers = (pl.col("begins") <= pl.col("first")) & (pl.col("ends") >= pl.col("last"))
    won = files.join(quarters, how="cross").filter(covers & (came > pl.col("last")) & (came <= as_of))
    won = won.sort("imported").unique(["la_code", "first"], keep="last", maintain_order=True)
    return won.group_by(FILE).agg(ref_start=pl.col("first").min(), ref_end=pl.col("last").max())


def filtered(rows: Any) -> Any:
    """Correct the end for death and keep the rows that belong to the reference period of their file."""
    start, death = pl.col("start"), pl.col("death")
    died = ((start <= death) & (death <= end)) | (end.is_null() & (death > start))
    corrected = pl.col("corrected")
    service = pl.col("event_type").str.to_lowercase().str.contains("service", literal=True)
    reaches = (corrected >= pl.col("ref_start")).fill_null(False)
    belongs = pl.when(service).then(reaches | corrected.is_null()).otherwise(reaches & (corrected <= pl.col("ref_end")))
    alive = death.is_null() | ((death >= pl.col("ref_start")) & (death >= start))
    rows = rows.with_columns(corrected=pl.when(died.fill_null(False)).then(death).otherwise(end))
    return rows.filter(pl.col("event_type").is_not_null() & belongs & (start <= pl.col("ref_end")) & alive)


def keyed(rows: Any) -> Any:
    """Clean the labels, name the person, and number the events."""
    rows = rows.with_columns(_cleaned(name).alias(f"{name}_cleaned") for name in TEXTS)
    kind = pl.col("event_type_cleaned")
    local = pl.col("la_code") + "_" + pl.col("la_person_id")
    rows = rows.with_columns(
        person=pl.coalesce("nhs_traced", "nhs_submitted", local),
        key_end=pl.when(kind.ne_missing("Service")).then("corrected"),
        detail=pl.when(kind == "Service")
        .then("service_type_cleaned")
        .when(kind == "Request")
        .then("request_route_of_access_cleaned")
        .when(kind == "Assessment")
        .then("assessment_type_cleaned"),
        component=pl.when(kind == "Service").then("service_component_cleaned"),
    ).filter(pl.col("person").is_not_null())
    events = rows.select(KEY).unique().with_row_index("event")
    return rows.join(events, on=KEY, nulls_equal=True)


def _cleaned(name: str) -> Any:
    """The cleaned value of a text, without case and trailing blanks; the word NULL is blank."""
    value = pl.when(pl.col(name) != "NULL").then(pl.col(name))
    words = CLEANED[name]
    found = value.str.strip_chars_end().str.to_lowercase()
    found = found.replace_strict(words, default=None, return_dtype=pl.String)
    return pl.coalesce(found, value) if name in PASSED else found


def cropped(rows: Any) -> Any:
    """End services that a file holds open and the file of the next reference period no longer has."""
    there = rows.select("event", next_day="ref_start", there=pl.lit(True)).unique()
    rows = rows.with_columns(next_day=pl.col("ref_end").dt.offset_by("1d"))
    rows = rows.join(there, on=["event", "next_day"], how="left")
    corrected, begins = pl.col("corrected"), pl.col("ref_start")
    open_still = corrected.is_null() | (corrected > pl.col("ref_end"))
    goes = open_still & (begins < begins.max().over("la_code")) & pl.col("there").is_null()
    return rows.with_columns(end_cropped=pl.when(goes).then("ref_end").otherwise(corrected))


def kept(rows: Any) -> Any:
    """Keep one record an event: latest reference period, open or latest end, outcome, conversation, record number."""
    rank = pl.col("event_outcome_cleaned").replace_strict(RANKS, default=LAST_RANK, return_dtype=pl.Int32)
    ordered = rows.with_columns(
        rank=rank,
        last_day=pl.col("end_cropped").fill_null(date(2200, 1, 1)),
        talked=pl.col("conversation").fill_null(-1),
    ).sort(
        ["ref_end", "last_day", "rank", "talked", "record_id"],
        descending=[True, True, False, True, True],
    )
    return aged(ordered.unique("event", keep="first", maintain_order=True).sort("record_id"))


def aged(rows: Any) -> Any:
    """Add the age at the end of the event, or of the reference period, in years of 365.25 days, and its band."""
    born = pl.date(pl.col("birth_year"), pl.col("birth_month"), 1)
    days = (pl.coalesce("end_cropped", "ref_end") - born).dt.total_days()
    age = pl.when(pl.col("event_type_cleaned").is_not_null()).then((days / 365.25).floor().cast(pl.Int32))
    bands = (
        pl.when(age.is_between(begin, end, closed="left")).then(pl.lit(f"[{begin}, {end})"))
        for begin, end in pairwise(AGES)
    )
    return rows.with_columns(latest_age=age, age_band=pl.coalesce(*bands))


if __name__ == "__main__":
    main(*sys.argv[1:])
