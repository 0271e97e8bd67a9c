"""ASCOF 2A in plain SQL: episodes, and what followed each (method note, section d1); as ``pandas_2a``."""

from __future__ import annotations

from benchmarks.method_words import (
    AS_PLANNED,
    CARE_HOME,
    FIRST,
    IN_HOSPITAL,
    LAST,
    LONG_TERM,
    LOW_LEVEL,
    NAMES,
    NUMERATOR,
    OTHER,
    RANK,
    SHORT_STAY,
    ST_MAX,
    USABLE,
)


def listed(words: list[str]) -> str:
    """Words as a list of SQL."""
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


_PLACES = " ".join(f"WHEN '{name}' THEN {place}" for name, place in USABLE.items())
_NAMED = " ".join(f"WHEN {place} THEN '{name}'" for place, name in NAMES.items())
_RANKS = " ".join(f"WHEN '{name}' THEN {rank}" for name, rank in RANK.items())
_KINDS = " ".join(f"WHEN {rank} THEN '{name}'" for name, rank in RANK.items())

#: Makes the table ``episodes``: every episode that ended in the period, with ``age`` and whether it counts.
EPISODES = f"""
CREATE TABLE episodes AS
WITH build AS (
  SELECT * EXCLUDE (birth, death), CASE event_outcome {_PLACES} ELSE 999 END AS place,
         CASE service_type {_RANKS} END AS kind_rank,
         coalesce(event_type = 'service' AND service_type = '{ST_MAX}', false) AS is_st_max
  FROM events WHERE client_type = 'service user' AND "end" >= start
), ordered AS (
  SELECT *, max("end") OVER (PARTITION BY la_code, person_id ORDER BY start, "end", place
                             ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS so_far
  FROM build WHERE is_st_max
), numbered AS (
  SELECT *, sum(CASE WHEN so_far IS NULL OR start - so_far > 7 THEN 1 ELSE 0 END)
            OVER (PARTITION BY la_code, person_id ORDER BY start, "end", place ROWS UNBOUNDED PRECEDING) AS episode
  FROM ordered
), merged AS (
  SELECT la_code, person_id, episode, min(start) AS began, max("end") AS ended,
         first(place ORDER BY "end" DESC, place) AS place
  FROM numbered GROUP BY ALL
), found AS (
  SELECT m.*, death, floor((ended - birth) / 365.25) AS age
  FROM merged m JOIN days_of_people USING (la_code, person_id)
  WHERE ended BETWEEN {FIRST} AND {LAST}
    AND (birth IS NULL OR age >= 18) AND (death IS NULL OR death >= began)
    AND NOT EXISTS (
      SELECT * FROM build b
      WHERE b.la_code = m.la_code AND b.person_id = m.person_id AND b.service_type IN {listed(LONG_TERM)}
        AND b.start < m.began AND m.began - b."end" < 91)
), near AS (
  SELECT f.la_code, f.person_id, f.episode, f.began, f.ended, b.start, b."end" AS until, b.event_type, b.service_type,
         b.service_component, b.place, b.kind_rank
  FROM found f JOIN build b USING (la_code, person_id)
  WHERE b.start BETWEEN f.began AND f.ended + 7 AND NOT (b.is_st_max AND b.start <= f.ended)
), windowed AS (
  SELECT * FROM near WHERE until > ended
  QUALIFY coalesce(start < min(start) FILTER (service_type = '{ST_MAX}')
                           OVER (PARTITION BY la_code, person_id, episode), true)
), after AS (
  SELECT la_code, person_id, episode, min(kind_rank) AS kind_rank, true AS something,
         bool_or(event_type <> 'service' AND place <> {AS_PLANNED}) AS spoken,
         min(place) FILTER (event_type <> 'service' AND place <> {AS_PLANNED} AND place < 100) AS said,
         bool_or(service_component IN {listed(SHORT_STAY)} AND service_type = '{OTHER}') AS in_home
  FROM windowed GROUP BY ALL
), within AS (
  SELECT la_code, person_id, episode,
         first(place ORDER BY until DESC, place)
           FILTER (event_type IN ('assessment', 'review') AND ended - until < 14 AND place < 100) AS inside,
         bool_or(event_type = 'service' AND service_component = 'equipment') AS equipped
  FROM near WHERE until > began AND until <= ended GROUP BY ALL
), told AS (
  SELECT found.*, after.kind_rank, in_home, equipped,
         least(CASE WHEN found.place < 100 AND (something IS NULL OR spoken) THEN found.place END, said, inside) AS best
  FROM found LEFT JOIN after USING (la_code, person_id, episode) LEFT JOIN within USING (la_code, person_id, episode)
), answered AS (
  SELECT age, CASE WHEN death - ended <= 7 THEN 'nfa: deceased'
                   WHEN place = {IN_HOSPITAL} THEN '{NAMES[IN_HOSPITAL]}'
                   WHEN kind_rank = {RANK[OTHER]} AND in_home THEN '{CARE_HOME}'
                   WHEN kind_rank IS NOT NULL THEN CASE kind_rank {_KINDS} END
                   WHEN best IS NOT NULL THEN CASE best {_NAMED} END
                   WHEN equipped THEN '{LOW_LEVEL}'
                   ELSE CASE place {_NAMED} ELSE 'none' END END AS outcome
  FROM told
)
SELECT age, outcome IN {listed(NUMERATOR)} AS in_numerator,
       outcome IN {listed([*NUMERATOR, *LONG_TERM, CARE_HOME])} AS in_denominator
FROM answered
"""
