"""The joined main table (edition dhsc-2026-09) as an analyst would write it in pandas: for comparison only.

``python -m benchmarks.pandas_main_tables FOLDER OUT FROM TO AS_OF``. Written from the method, not from ncs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

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

DATES = ("stated_period_start", "stated_period_end", *SHORT, "imported")


def main(folder: str, out: str, first: str, last: str, as_of: str) -> None:
    """Read every Parquet file of a folder, build the events of the period, and write them."""
    raw = pd.concat([pd.read_parquet(p) for p in sorted(Path(folder).glob("*.parquet"))])
    raw = raw.rename(columns=NAMES).reset_index(drop=True)
    for name in DATES:
        raw[name] = pd.to_datetime(raw[name])
    raw = raw.rename(columns=SHORT)
    files = derived_periods(raw)
    chosen = selected(files, pd.Timestamp(first), pd.Timestamp(last), pd.Timestamp(as_of))
    events = kept(cropped(keyed(filtered(raw.merge(chosen, on=["la_code", "imported"])))))
    events.to_parquet(out)
    print(len(events))


def derived_periods(raw: pd.DataFrame) -> pd.DataFrame:
    """Derive the reporting period of each file from the months in which its events end."""
    kind = raw["event_type"].str.lower().str.extract(f"^({'|'.join(TYPES)})", expand=False)
    rows = raw.assign(kind=kind, month=raw["end"].dt.to_period("M"))[kind.notna()]
    before = rows["end"] < rows["imported"].dt.to_period("M").dt.start_time
    dated = (rows["end"] >= "2020-04-01") & before
    rows = rows[dated | ((rows["kind"] == "service") & rows["end"].isna())]
    periods = [
        {"la_code": la, "imported": imported, **_period(file, la)}
        for (la, imported), file in rows.groupby(["la_code", "imported"])
    ]
    return pd.DataFrame(periods)


def _period(file: pd.DataFrame, la: str) -> dict[str, pd.Timestamp]:
    if la == SCILLY:
        return {"begins": file["stated_period_start"].iloc[0], "ends": file["stated_period_end"].iloc[0]}
    totals = file.groupby("kind").size().reindex(TYPES, fill_value=0)
    months: set[pd.Period] | None = None
    for kind in TYPES:
        allowed = _allowed(file[(file["kind"] == kind) & file["month"].notna()], totals[kind], totals.median(), la)
        months = allowed if months is None else months & allowed
    return _latest_run(sorted(months or set()))


def _allowed(rows: pd.DataFrame, total: int, median_total: float, la: str) -> set[pd.Period]:
    counts = rows.groupby("month").size()
    if counts.empty or total < 0.05 * median_total:
        return set()
    enough = counts[(counts >= 0.2 * counts.median()) & ((counts >= 10) | (la == SMALL))]
    complete = set(enough.index)
    gaps = {month + 1 for month in complete if month + 1 not in complete and month + 2 in complete}
    return complete | gaps


def _latest_run(months: list[pd.Period]) -> dict[str, pd.Timestamp]:
    if not months:
        return {"begins": pd.NaT, "ends": pd.NaT}
    start = end = months[-1]
    for month in reversed(months[:-1]):
        if month + 1 != start:
            break
        start = month
    return {"begins": start.start_time, "ends": end.end_time.normalize()}


def selected(files: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, as_of: pd.Timestamp) -> pd.DataFrame:
    """Choose, for each council and quarter, the latest file that covers it; one reference period a file."""
    won = []
    for start in pd.date_range(first, last, freq="QS"):
        end = start + pd.offsets.QuarterEnd(0)
        covers = files[(files["begins"] <= start) & (files["ends"] >= end)]
        late = covers[(covers["imported"].dt.normalize() > end) & (covers["imported"].dt.normalize() <= as_of)]
        latest = late.sort_values("imported").groupby("la_code").tail(1)
        won.append(latest[["la_code", "imported"]].assign(ref_start=start, ref_end=end))
    return (
        pd.concat(won)
        .groupby(["la_code", "imported"], as_index=False)
        .agg(ref_start=("ref_start", "min"), ref_end=("ref_end", "max"))
    )


def filtered(rows: pd.DataFrame) -> pd.DataFrame:
    """Correct the end for death and keep the rows that belong to the reference period of their file."""
    died_within = (rows["start"] <= rows["death"]) & (rows["death"] <= rows["end"])
    died_open = rows["end"].isna() & (rows["death"] > rows["start"])
    rows = rows.assign(corrected=rows["end"].mask(died_within | died_open, rows["death"]))
    typed = rows["event_type"].notna()
    service = rows["event_type"].fillna("").str.contains("service", case=False)
    inside = (rows["corrected"] >= rows["ref_start"]) & (rows["corrected"] <= rows["ref_end"])
    active = (rows["corrected"] >= rows["ref_start"]) | rows["corrected"].isna()
    alive = rows["death"].isna() | ((rows["death"] >= rows["ref_start"]) & (rows["death"] >= rows["start"]))
    return rows[typed & active.where(service, inside) & (rows["start"] <= rows["ref_end"]) & alive]


def keyed(rows: pd.DataFrame) -> pd.DataFrame:
    """Clean the labels, name the person, and number the events."""
    cleaned = {name: _cleaned(rows[name], name) for name in TEXTS}
    rows = rows.assign(**{f"{name}_cleaned": values for name, values in cleaned.items()})
    local = rows["la_code"] + "_" + rows["la_person_id"]
    person = rows["nhs_traced"].fillna(rows["nhs_submitted"]).fillna(local)
    service = rows["event_type_cleaned"] == "Service"
    detail = rows["service_type_cleaned"].where(service)
    detail = detail.where(rows["event_type_cleaned"] != "Request", rows["request_route_of_access_cleaned"])
    detail = detail.where(rows["event_type_cleaned"] != "Assessment", rows["assessment_type_cleaned"])
    rows = rows.assign(
        person=person,
        key_end=rows["corrected"].mask(service),
        detail=detail,
        component=rows["service_component_cleaned"].where(service),
    )
    rows = rows[person.notna()]
    return rows.assign(event=rows.groupby(list(KEY), dropna=False, sort=False).ngroup())


def _cleaned(values: pd.Series, field: str) -> pd.Series:
    folded = values.where(values != "NULL").str.rstrip().str.casefold()
    found = folded.map(CLEANED[field]).astype(values.dtype)
    return found.fillna(values.where(folded.notna())) if field in PASSED else found


def cropped(rows: pd.DataFrame) -> pd.DataFrame:
    """End services that a file holds open and the file of the next reference period no longer has."""
    latest = rows.groupby("la_code")["ref_start"].transform("max")
    reaches = rows["corrected"].isna() | (rows["corrected"] > rows["ref_end"])
    candidate = reaches & (rows["ref_start"] < latest)
    there = set(zip(rows["event"], rows["ref_start"], strict=True))
    next_day = rows["ref_end"] + pd.Timedelta(days=1)
    found = pd.Series([pair in there for pair in zip(rows["event"], next_day, strict=True)], index=rows.index)
    return rows.assign(end_cropped=rows["corrected"].mask(candidate & ~found, rows["ref_end"]))


def kept(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one record an event: latest reference period, open or latest end, outcome, conversation, record number."""
    ordered = rows.assign(
        rank=rows["event_outcome_cleaned"].map(RANKS).fillna(LAST_RANK),
        last_day=rows["end_cropped"].fillna(pd.Timestamp("2200-01-01")),
        talked=rows["conversation"].fillna(-1),
    ).sort_values(
        ["ref_end", "last_day", "rank", "talked", "record_id"],
        ascending=[False, False, True, False, False],
        kind="stable",
    )
    return aged(ordered.drop_duplicates("event").sort_values("record_id"))


def aged(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the age at the end of the event, or of the reference period, in years of 365.25 days, and its band."""
    born = pd.to_datetime({"year": rows["birth_year"], "month": rows["birth_month"], "day": 1})
    age = (rows["end_cropped"].fillna(rows["ref_end"]) - born).dt.days // 365.25
    age = age.where(rows["event_type_cleaned"].notna())
    return rows.assign(latest_age=age, age_band=pd.cut(age, AGES, right=False).astype(str))


if __name__ == "__main__":
    main(*sys.argv[1:])
