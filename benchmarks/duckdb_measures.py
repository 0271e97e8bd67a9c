"""ASCOF 2A, 2B, 2C, 2E and 3D of one council in plain DuckDB, as an analyst would write them: as ``pandas_measures``.

``python -m benchmarks.duckdb_measures EVENTS MEASURE…`` prints numerator and denominator by measure and group, as JSON.
Edition dhsc-2026-09. It counts and no more: no reasons, no people tables, no records behind anybody.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import duckdb

from benchmarks.duckdb_2a import EPISODES, listed
from benchmarks.method_words import (
    AT_HOME,
    CARER_TYPES,
    COMMUNITY,
    DAYS,
    FIRST,
    HOMES,
    LAST,
    LONG_TERM,
    NURSING,
    OPEN,
    PRISON,
    RANK,
    RESIDENTIAL,
    SELF_FUNDED,
    TELLING,
    TEXT,
    UNKNOWN,
    UNPAID_CARER,
)

Counts = dict[str, list[int]]


def load(path: str) -> Any:
    """Read what the measures need: text folded, days as numbers, open ends filled in; and the details of everybody."""
    con = duckdb.connect()
    text = ", ".join(f"rtrim(lower({name}::VARCHAR), ' ') AS {name}" for name in TEXT)
    days = ", ".join(f"{name}::DATE - DATE '1970-01-01' AS \"{short}\"" for name, short in DAYS.items())
    con.execute(
        f"""CREATE TABLE events AS
            SELECT * REPLACE (coalesce("end", {OPEN}) AS "end")
            FROM (SELECT la_code, person_id, la_person_id, record_id, {text}, {days} FROM read_parquet('{path}'))"""
    )
    worse = {"primary_support_reason": [*UNKNOWN, UNPAID_CARER]}
    for name in ("gender", "primary_support_reason", "accommodation_status"):
        con.execute(_latest(name, worse.get(name, UNKNOWN)))
    con.execute(_DAYS_OF_PEOPLE)
    return con


_DAYS_OF_PEOPLE = """
CREATE VIEW days_of_people AS
SELECT la_code, person_id,
       arg_max(birth, struct_pack(a := coalesce(ref_end, -1), b := -birth)) AS birth,
       arg_max(death, struct_pack(a := coalesce(ref_end, -1), b := death)) FILTER (death IS NOT NULL) AS death
FROM events GROUP BY ALL
"""


def _latest(name: str, worse: list[str]) -> str:
    """A view with the value of the rows that come first, unknown where they disagree."""
    return f"""
    CREATE VIEW latest_{name} AS
    WITH told AS (
      SELECT *, coalesce({name}, 'invalid and not mapped') AS value FROM events
    ), ranked AS (
      SELECT *, rank() OVER (PARTITION BY la_code, person_id ORDER BY value NOT IN {listed(worse)} DESC,
                             ref_end DESC NULLS LAST, "end" DESC, start DESC NULLS LAST) AS place
      FROM told
    )
    SELECT la_code, person_id,
           CASE WHEN count(DISTINCT value) = 1 AND min(value) <> 'invalid and not mapped'
                THEN min(value) ELSE 'unknown' END AS {name}
    FROM ranked WHERE place = 1 GROUP BY ALL
    """


def _counted(con: Any, table: str, conditions: Mapping[str, tuple[str, str]]) -> Counts:
    """Numerator and denominator of each group, from the conditions of both."""
    columns = [f"count(*) FILTER ({one})" for pair in conditions.values() for one in pair]
    row = con.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchone()
    return {name: list(row[2 * place : 2 * place + 2]) for place, name in enumerate(conditions)}


def by_age(con: Any, table: str, numerator: str, denominator: str) -> Counts:
    """Numerator and denominator of both age groups and of everybody."""
    groups = {"age=18-64": "age BETWEEN 18 AND 64", "age=65+": "age >= 65", "total": "true"}
    both = {name: (f"{inside} AND {numerator}", f"{inside} AND {denominator}") for name, inside in groups.items()}
    return _counted(con, table, both)


def admissions(con: Any) -> dict[str, Counts]:
    """2B and 2C: people with a new admission, by age at the start of the stay; there is no denominator here."""
    con.execute(
        f"""
        CREATE TABLE stays AS
        SELECT e.la_code, e.person_id, e.la_person_id, e.start, e."end", d.birth, row_number() OVER () AS number
        FROM events e JOIN days_of_people d USING (la_code, person_id)
        WHERE event_type = 'service' AND client_type = 'service user'
          AND service_type IN {listed([NURSING, RESIDENTIAL])}
          AND (service_component LIKE '%residential%' OR service_component LIKE '%nursing%')
          AND service_component NOT LIKE '%short%'
          AND event_outcome IS DISTINCT FROM '{SELF_FUNDED}'
          AND d.birth IS NOT NULL AND (d.death IS NULL OR d.death >= {FIRST})
        """
    )
    younger, older = con.execute(
        f"""
        WITH fresh AS (
          SELECT *, floor((start - birth) / 365.25) AS age FROM stays s
          WHERE start BETWEEN {FIRST} AND {LAST} AND NOT EXISTS (
            SELECT * FROM stays b
            WHERE b.la_code = s.la_code AND b.person_id = s.person_id
              AND b.start < s.start AND s.start - b."end" < 365)
        ), youngest AS (
          SELECT min(age) AS age FROM fresh WHERE age >= 18 GROUP BY la_code, person_id, la_person_id
        )
        SELECT count(*) FILTER (age < 65), count(*) FILTER (age >= 65) FROM youngest
        """
    ).fetchone()
    return {"ascof_2b": {"age=18-64": [younger, 0]}, "ascof_2c": {"age=65+": [older, 0]}}


def at_home(con: Any) -> dict[str, Counts]:
    """2E and its learning disability version."""
    con.execute(_FROM_SERVICES)
    con.execute(
        f"""
        CREATE TABLE at_home AS
        WITH latest AS (
          SELECT la_code, person_id, max(least("end", {LAST})) AS until FROM events
          WHERE event_type = 'service' AND client_type = 'service user' AND service_type IN {listed(LONG_TERM)}
            AND start <= {LAST} AND "end" >= {FIRST} AND "end" >= start
          GROUP BY ALL
        )
        SELECT gender, primary_support_reason = 'learning disability support' AS learning,
               floor((until - birth) / 365.25) AS age,
               CASE WHEN accommodation_status = 'unknown' THEN coalesce(home, 'unknown')
                    ELSE accommodation_status END IN {listed(AT_HOME)} AS home
        FROM latest JOIN days_of_people USING (la_code, person_id)
        JOIN latest_gender USING (la_code, person_id)
        JOIN latest_primary_support_reason USING (la_code, person_id)
        JOIN latest_accommodation_status USING (la_code, person_id)
        LEFT JOIN from_services USING (la_code, person_id)
        WHERE floor((until - birth) / 365.25) >= 18 AND (death IS NULL OR death >= {FIRST})
        """
    )
    everybody, learning = {}, {}
    for age, inside in (("18-64", "age < 65"), ("65+", "age >= 65")):
        for gender in ("", "male", "female"):
            mine = f"{inside} AND gender = '{gender}'" if gender else inside
            name = f"age={age};gender={gender}" if gender else f"age={age}"
            everybody[name] = (f"{mine} AND home", mine)
            if age == "18-64":
                learning[name] = (f"{mine} AND learning AND home", f"{mine} AND learning")
    return {"ascof_2e": _counted(con, "at_home", everybody), "ascof_2e_ld": _counted(con, "at_home", learning)}


_RANKS = " ".join(f"WHEN '{name}' THEN {rank}" for name, rank in RANK.items())
_LIVES = " ".join(f"WHEN component = '{component}' THEN '{home}'" for component, home in HOMES.items())
#: Where the latest services say that a person lives.
_FROM_SERVICES = f"""
CREATE VIEW from_services AS
WITH services AS (
  SELECT *, CASE service_type {_RANKS} ELSE 99 END AS kind_rank,
         coalesce(service_component IN {listed(TELLING)}, false) AS telling
  FROM events WHERE event_type = 'service'
), ranked AS (
  SELECT *, rank() OVER (PARTITION BY la_code, person_id
                         ORDER BY "end" DESC, kind_rank, telling DESC, start DESC NULLS LAST) AS place
  FROM services
), told AS (
  SELECT la_code, person_id,
         CASE WHEN count(DISTINCT service_type) FILTER (kind_rank < 99) = 1
              THEN min(service_type) FILTER (kind_rank < 99) END AS kind,
         CASE WHEN count(DISTINCT service_component) FILTER (telling) = 1
              THEN min(service_component) FILTER (telling) END AS component
  FROM ranked WHERE place = 1 GROUP BY ALL
)
SELECT la_code, person_id,
       CASE WHEN kind = '{NURSING}' THEN 'registered nursing home'
            WHEN kind = '{RESIDENTIAL}' THEN 'registered care home'
            {_LIVES}
            WHEN kind = '{COMMUNITY}' AND component = 'home support or domiciliary care'
            THEN 'unknown: presumed at home'
            ELSE 'unknown' END AS home
FROM told
"""


def self_directed(con: Any) -> dict[str, Counts]:
    """The four parts of 3D."""
    clients = f"client_type = 'service user' AND service_type IN {listed(LONG_TERM)} AND \"end\" >= {LAST}"
    carers = f'client_type IN {listed(CARER_TYPES)} AND "end" >= {FIRST}'
    for table, who, rank, died_from in (("clients", clients, _CLIENT, LAST), ("carers", carers, _CARER, FIRST)):
        con.execute(
            f"""
            CREATE TABLE {table} AS
            WITH ranked AS (
              SELECT la_code, person_id, {rank} AS rank FROM events
              WHERE start <= {LAST} AND "end" >= start AND {who}
            ), best AS (
              SELECT la_code, person_id, min(rank) AS rank FROM ranked WHERE rank IS NOT NULL GROUP BY ALL
            )
            SELECT rank, floor(({LAST} - birth) / 365.25) AS age
            FROM best JOIN days_of_people USING (la_code, person_id)
            WHERE (death IS NULL OR death >= {died_from}) AND (birth IS NULL OR age >= 18)
            """
        )
    community, direct = "rank BETWEEN 3 AND 6", "rank <= 3"
    return {
        "ascof_3d_1a": by_age(con, "clients", "rank IN (3, 4)", community),
        "ascof_3d_2a": by_age(con, "clients", "rank = 3", community),
        "ascof_3d_1b": by_age(con, "carers", "rank <= 2", direct),
        "ascof_3d_2b": by_age(con, "carers", "rank = 1", direct),
    }


_DIRECT_PAYMENT = "IS NOT DISTINCT FROM 'direct payment'"
_PAID = f"(service_component {_DIRECT_PAYMENT} OR delivery_mechanism {_DIRECT_PAYMENT})"
_CLIENT = f"""
CASE WHEN service_type = '{NURSING}' THEN 1 WHEN service_type = '{RESIDENTIAL}' THEN 2
     WHEN service_type = '{COMMUNITY}' THEN
       CASE WHEN {_PAID} THEN 3
            WHEN delivery_mechanism = 'cassr managed personal budget' THEN 4
            WHEN delivery_mechanism = 'cassr commissioned support' THEN 5 ELSE 6 END
     WHEN service_type = '{PRISON}' AND service_component IS DISTINCT FROM 'direct payment' THEN
       CASE delivery_mechanism WHEN 'cassr managed personal budget' THEN 7
                               WHEN 'cassr commissioned support' THEN 8 ELSE 9 END
     ELSE 9 END
"""
_DIRECT = "service_type IS NOT DISTINCT FROM 'unpaid carer support: direct to unpaid carer'"
_CARED_FOR = "service_type IS NOT DISTINCT FROM 'unpaid carer support: support involving the person cared-for'"
_ASSESSED = "coalesce(event_type IN ('assessment', 'review'), false)"
_ADVISED = "event_outcome IS NOT DISTINCT FROM 'nfa: information and advice or signposting'"
_CARER = f"""
CASE WHEN NOT ({_DIRECT} OR {_CARED_FOR} OR (service_type IS NULL AND ({_ASSESSED} OR {_ADVISED}))) THEN NULL
     WHEN {_DIRECT} AND {_PAID} THEN 1
     WHEN {_DIRECT} AND service_component IS NOT NULL THEN
       CASE delivery_mechanism WHEN 'cassr managed personal budget' THEN 2
                               WHEN 'cassr commissioned support' THEN 3 ELSE 4 END
     WHEN {_CARED_FOR} OR ({_ASSESSED} AND NOT {_ADVISED}) THEN 6
     WHEN ({_ASSESSED} AND {_ADVISED}) OR event_type = 'request' THEN 5 END
"""


def short_term(con: Any) -> dict[str, Counts]:
    """2A."""
    con.execute(EPISODES)
    return {"ascof_2a": by_age(con, "episodes", "in_numerator", "in_denominator")}


MEASURES: dict[str, Callable[[Any], dict[str, Counts]]] = {
    "2A": short_term,
    "2B and 2C": admissions,
    "2E": at_home,
    "3D": self_directed,
}


def main(path: str, *names: str) -> None:
    """Count what is named, or everything."""
    con = load(path)
    found: dict[str, Counts] = {}
    for name in names or MEASURES:
        found |= MEASURES[name](con)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
