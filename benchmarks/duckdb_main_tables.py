"""The joined main table (edition dhsc-2026-09) as an analyst would write it in plain DuckDB: for comparison only.

``python -m benchmarks.duckdb_main_tables FOLDER OUT FROM TO AS_OF``. The same steps as ``pandas_main_tables``.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import Any

import duckdb

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

#: The rows that tell which months a file covers.
DATED = f"""
CREATE TABLE dated AS
SELECT la_code, imported, kind, stated_period_start, stated_period_end,
       CAST(date_trunc('month', "end") AS DATE) AS "month"
FROM (SELECT *, regexp_extract(lower(event_type), '^({"|".join(TYPES)})') AS kind FROM raw)
WHERE kind <> '' AND (("end" >= DATE '2020-04-01' AND "end" < date_trunc('month', imported))
                      OR (kind = 'service' AND "end" IS NULL))
"""
#: The latest run of months that all three types have, a file.
PERIODS = f"""
CREATE TABLE files AS
WITH counts AS (
    SELECT la_code, imported, kind, "month", count(*) AS n FROM dated WHERE "month" IS NOT NULL GROUP BY ALL
), totals AS (
    SELECT *, median(total) OVER (PARTITION BY la_code, imported) AS usual_total
    FROM (SELECT la_code, imported, kind, count(*) AS total FROM dated GROUP BY ALL)
), complete AS (
    SELECT la_code, imported, kind, "month",
           lead("month") OVER (PARTITION BY la_code, imported, kind ORDER BY "month") AS following
    FROM (SELECT *, median(n) OVER (PARTITION BY la_code, imported, kind) AS usual FROM counts)
    JOIN totals USING (la_code, imported, kind)
    WHERE n >= 0.2 * usual AND (n >= 10 OR la_code = '{SMALL}') AND total >= 0.05 * usual_total
), allowed AS (
    SELECT la_code, imported, kind, "month" FROM complete
    UNION ALL
    SELECT la_code, imported, kind, "month" + INTERVAL 1 MONTH FROM complete
    WHERE following = "month" + INTERVAL 2 MONTH
), shared AS (
    SELECT la_code, imported, CAST("month" AS DATE) AS "month",
           12 * year("month") + month("month")
             - row_number() OVER (PARTITION BY la_code, imported ORDER BY "month") AS run
    FROM allowed GROUP BY la_code, imported, "month" HAVING count(*) = {len(TYPES)}
), latest AS (
    SELECT la_code, imported, min("month") AS begins, last_day(max("month")) AS ends
    FROM shared GROUP BY la_code, imported, run
    QUALIFY row_number() OVER (PARTITION BY la_code, imported ORDER BY max("month") DESC) = 1
)
SELECT * FROM latest WHERE la_code <> '{SCILLY}'
UNION ALL
SELECT la_code, imported, first(stated_period_start), first(stated_period_end)
FROM dated WHERE la_code = '{SCILLY}' GROUP BY la_code, imported
"""
#: The latest file that covers each quarter, and one reference period a file.
CHOSEN = """
CREATE TABLE chosen AS
WITH quarters AS (
    SELECT CAST(day AS DATE) AS first, last_day(CAST(day + INTERVAL 2 MONTH AS DATE)) AS last
    FROM generate_series($1::DATE, $2::DATE, INTERVAL 3 MONTH) AS series(day)
), won AS (
    SELECT la_code, imported, first, last FROM quarters
    JOIN files ON begins <= first AND ends >= last AND imported::DATE > last AND imported::DATE <= $3::DATE
    QUALIFY row_number() OVER (PARTITION BY la_code, first ORDER BY imported DESC) = 1
)
SELECT la_code, imported, min(first) AS ref_start, max(last) AS ref_end FROM won GROUP BY ALL
"""
#: The end corrected for death; the rows that belong to the reference period of their file.
FILTERED = """
CREATE TABLE filtered AS
SELECT *, event_type ILIKE '%service%' AS is_service
FROM (SELECT raw.*, ref_start, ref_end,
             CASE WHEN death BETWEEN start AND "end" OR ("end" IS NULL AND death > start) THEN death
                  ELSE "end" END AS corrected
      FROM raw JOIN chosen USING (la_code, imported))
WHERE event_type IS NOT NULL AND start <= ref_end
  AND CASE WHEN is_service THEN corrected IS NULL OR corrected >= ref_start
           ELSE corrected BETWEEN ref_start AND ref_end END
  AND (death IS NULL OR (death >= ref_start AND death >= start))
"""
_IS = "event_type_cleaned IS NOT DISTINCT FROM"
#: The person and the number of the event.
KEYED = f"""
CREATE TABLE keyed AS
SELECT *, dense_rank() OVER (ORDER BY {", ".join(KEY)}) AS event
FROM (SELECT *, coalesce(nhs_traced, nhs_submitted, la_code || '_' || la_person_id) AS person,
             CASE WHEN {_IS} 'Service' THEN NULL ELSE corrected END AS key_end,
             CASE WHEN {_IS} 'Service' THEN service_type_cleaned
                  WHEN {_IS} 'Request' THEN request_route_of_access_cleaned
                  WHEN {_IS} 'Assessment' THEN assessment_type_cleaned END AS detail,
             CASE WHEN {_IS} 'Service' THEN service_component_cleaned END AS component
      FROM cleaned)
WHERE person IS NOT NULL
"""
#: Services that a file holds open end with it where the file of the next reference period no longer has them.
CROPPED = """
CREATE TABLE cropped AS
WITH latest AS (SELECT la_code, max(ref_start) AS latest_start FROM keyed GROUP BY la_code),
     there AS (SELECT DISTINCT event, ref_start AS next_start FROM keyed)
SELECT keyed.*,
       CASE WHEN (corrected IS NULL OR corrected > ref_end) AND ref_start < latest_start AND next_start IS NULL
            THEN ref_end ELSE corrected END AS end_cropped
FROM keyed JOIN latest USING (la_code)
LEFT JOIN there ON keyed.event = there.event AND next_start = ref_end + 1
"""
#: One record an event, with the age at its end and the band of it.
KEPT = f"""
SELECT *, {{band}} AS age_band
FROM (SELECT cropped.*,
             CASE WHEN event_type_cleaned IS NOT NULL THEN
               CAST(floor((coalesce(end_cropped, ref_end) - make_date(birth_year, birth_month, 1)) / 365.25) AS INTEGER)
             END AS latest_age
      FROM cropped LEFT JOIN ranks ON event_outcome_cleaned = outcome
      QUALIFY row_number() OVER (
        PARTITION BY event
        ORDER BY ref_end DESC, coalesce(end_cropped, DATE '2200-01-01') DESC, coalesce(place, {LAST_RANK}),
                 coalesce(conversation, -1) DESC, record_id DESC) = 1)
ORDER BY record_id
"""


def main(folder: str, out: str, first: str, last: str, as_of: str) -> None:
    """Read every Parquet file of a folder, build the events of the period, and write them."""
    con = duckdb.connect()
    names = NAMES | {national: SHORT[name] for national, name in NAMES.items() if name in SHORT}
    columns = ", ".join(f'"{national}" AS "{name}"' for national, name in names.items())
    con.execute(f"CREATE VIEW raw AS SELECT {columns} FROM read_parquet('{folder}/*.parquet')")
    for step in (DATED, PERIODS):
        con.execute(step)
    con.execute(CHOSEN, [first, last, as_of])
    con.execute(FILTERED)
    clean(con)
    con.execute("CREATE TABLE ranks (outcome VARCHAR, place INTEGER)")
    con.executemany("INSERT INTO ranks VALUES (?, ?)", list(RANKS.items()))
    for step in (KEYED, CROPPED):
        con.execute(step)
    con.execute(f"COPY ({KEPT.format(band=_band())}) TO '{out}' (FORMAT parquet)")
    print(*con.execute(f"SELECT count(*) FROM read_parquet('{out}')").fetchall()[0])


def clean(con: Any) -> None:
    """Give every text its cleaned value, without case and trailing blanks; the word NULL is blank."""
    con.execute("CREATE TABLE words (field VARCHAR, folded VARCHAR, cleaned VARCHAR)")
    listed = [(field, *pair) for field, pairs in CLEANED.items() for pair in pairs.items()]
    con.executemany("INSERT INTO words VALUES (?, ?, ?)", listed)
    joins, values = [], []
    for name in TEXTS:
        joins.append(
            f"LEFT JOIN (FROM words WHERE field = '{name}') AS of_{name} "
            f"ON lower(rtrim({name})) = of_{name}.folded AND {name} <> 'NULL'"
        )
        kept = f"coalesce(of_{name}.cleaned, nullif({name}, 'NULL'))" if name in PASSED else f"of_{name}.cleaned"
        values.append(f"{kept} AS {name}_cleaned")
    con.execute(f"CREATE TABLE cleaned AS SELECT filtered.*, {', '.join(values)} FROM filtered {' '.join(joins)}")


def _band() -> str:
    bands = (
        f"WHEN latest_age >= {begin} AND latest_age < {end} THEN '[{begin}, {end})'" for begin, end in pairwise(AGES)
    )
    return f"CASE {' '.join(bands)} END"


if __name__ == "__main__":
    main(*sys.argv[1:])
