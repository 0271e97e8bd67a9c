"""What the benchmark of measures compares with, one piece a process: ``python -m benchmarks.measures_work PIECE …``."""

from __future__ import annotations

import sys
import time
from pathlib import Path

FIRST, LAST = "2025-04-01", "2026-03-31"


def scan(events: str) -> None:
    """Read every column of the events once, as plainly as DuckDB can."""
    import duckdb

    connection = duckdb.connect()
    names = [row[0] for row in connection.execute("describe select * from read_parquet(?)", [events]).fetchall()]
    columns = ", ".join('max("' + name + '")' for name in names)
    connection.execute(f"select {columns} from read_parquet(?)", [events]).fetchall()


def pandas_2c(events: str) -> None:
    """ASCOF 2C of September 2026, as an analyst would write it in pandas for one council."""
    import pandas as pd

    begun = time.perf_counter()
    columns = ["la_code", "person_id", "la_person_id", "event_type", "client_type", "service_type", "service_component"]
    dates = ["event_start_date", "event_end_date", "birth_date", "date_of_death", "ref_period_end"]
    frame = pd.read_parquet(events, columns=[*columns, "event_outcome", *dates])
    for name in dates:
        frame[name] = pd.to_datetime(frame[name])
    people = ["la_code", "person_id"]
    born = frame.dropna(subset=["birth_date"]).sort_values(["ref_period_end", "birth_date"], ascending=[False, True])
    died = frame.dropna(subset=["date_of_death"]).sort_values(["ref_period_end", "date_of_death"], ascending=False)
    details = born.groupby(people).birth_date.first().to_frame()
    details = details.join(died.groupby(people).date_of_death.first())
    component = frame.service_component.fillna("").str.lower()
    kept = frame[
        (frame.event_type == "Service")
        & (frame.client_type == "Service user")
        & frame.service_type.isin(["Long term support: Residential care", "Long term support: Nursing care"])
        & component.str.contains("residential|nursing")
        & ~component.str.contains("short")
        & (frame.event_outcome != "NFA: Self-funded client or under 12wk disregard")
    ]
    stays = kept.drop(columns=["birth_date", "date_of_death"]).join(details, on=people, how="inner")
    stays = stays[stays.date_of_death.isna() | (stays.date_of_death >= FIRST)].reset_index(drop=True)
    new = stays[stays.event_start_date.between(FIRST, LAST)].reset_index(names="number")
    pairs = new.merge(stays, on=people, suffixes=("", "_before"))
    ended = (pairs.event_start_date - pairs.event_end_date_before).dt.days
    existing = pairs[(pairs.event_start_date_before < pairs.event_start_date) & ~(ended >= 365)]
    new = new[~new.number.isin(existing.number)]
    new = new.assign(age=((new.event_start_date - new.birth_date).dt.days // 365.25))
    youngest = new[new.age >= 18].groupby([*people, "la_person_id"], dropna=False).age.min()
    print(f"counted {int((youngest >= 65).sum())}\nwork {time.perf_counter() - begun:.3f}")


def ours_2c(events: str) -> None:
    """ASCOF 2C by ncs, from the same file to the same count, with the people behind it."""
    from ncs.core.periods import FinancialYear
    from ncs.measures import ascof_2c
    from ncs.measures.context import Context, rules_of
    from ncs.measures.person_details import person_details
    from ncs.measures.timeline import prepare
    from ncs.records.engine import engine

    begun = time.perf_counter()
    period, rules = FinancialYear(2025).period, rules_of("dhsc-2026-09")
    with engine("duckdb") as running:
        prepared = running.keep(prepare(running.read([Path(events)]), rules))
        details = running.keep(person_details(prepared, period))
        context = Context(
            events=prepared, details=details, period=period, rules=rules, keep=running.keep, fetch=running.fetch
        )
        people = running.fetch(ascof_2c.compute(context).people)
    print(f"counted {sum(people.column('in_numerator').to_pylist())}\nwork {time.perf_counter() - begun:.3f}")


if __name__ == "__main__":
    {"scan": scan, "pandas": pandas_2c, "ours": ours_2c}[sys.argv[1]](sys.argv[2])
