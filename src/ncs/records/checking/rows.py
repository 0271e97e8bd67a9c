"""The table ``rows`` that rules look at: every field as text with blank as null, and beside it what it means.

Columns besides the fields: ``file_row``; ``client`` (service user, carer, association); ``kind`` (request, assessment,
service, review); ``financial``; the parsed ``period_start``, ``period_end``, ``birth_day``, ``death_day``,
``start_day``, ``end_day``; ``cost`` and ``units``; and ``person``, the key by which the official method knows a person.
"""

from __future__ import annotations

from typing import Any

from ncs.records.duck import identifier
from ncs.records.reading.raw_sql import FIRST_ROW
from ncs.records.reading.stage import Staged
from ncs.records.spec import Specification

#: Parsed dates by the field they come from.
DAYS = {
    "stated_period_start": "period_start",
    "stated_period_end": "period_end",
    "date_of_birth": "birth_day",
    "date_of_death": "death_day",
    "event_start_date": "start_day",
    "event_end_date": "end_day",
}
NUMBERS = {"unit_cost": "cost", "planned_units_per_week": "units"}

_CLIENT = """CASE WHEN lower(trim(client_type)) = 'service user' THEN 'service user'
    WHEN lower(trim(client_type)) IN ('carer', 'unpaid carer') THEN 'carer'
    WHEN lower(trim(client_type)) IN ('carer known by association', 'unpaid carer known by association')
    THEN 'association' END"""
_KIND = """CASE WHEN lower(event_type) LIKE 'request%' THEN 'request'
    WHEN lower(event_type) LIKE 'assessment%' THEN 'assessment'
    WHEN lower(event_type) LIKE 'service%' THEN 'service' WHEN lower(event_type) LIKE 'review%' THEN 'review' END"""


def make_rows(con: Any, staged: Staged, spec: Specification) -> int:
    """Make the table ``rows`` from a staged file and return the number of rows; rows without anything are left out."""
    texts = ", ".join(f"{_text(staged, field.name)} AS {identifier(field.name)}" for field in spec.fields)
    days = ", ".join(f"ncs_date({identifier(field)}) AS {name}" for field, name in DAYS.items())
    numbers = ", ".join(
        f"TRY_CAST(trim({identifier(field)}) AS DECIMAL(18, 2)) AS {name}" for field, name in NUMBERS.items()
    )
    con.execute(
        f"""CREATE OR REPLACE TABLE rows AS
        SELECT *, {_CLIENT} AS client, {_KIND} AS kind, {days}, {numbers},
            coalesce(lower(trim(assessment_type)) LIKE 'financial%', FALSE) AS financial,
            coalesce(replace(nhs_submitted, ' ', ''), la_person_id) AS person
        FROM (SELECT file_row_number + {FIRST_ROW} AS file_row, {texts} FROM {staged.source}
              WHERE NOT ({staged.is_blank}))"""
    )
    found = con.execute("SELECT count(*) FROM rows").fetchone()
    return int(found[0])


def _text(staged: Staged, name: str) -> str:
    column = staged.column(name)
    if column is None:
        return "CAST(NULL AS VARCHAR)"
    text = f"CAST({identifier(column)} AS VARCHAR)"
    return f"CASE WHEN trim({text}) <> '' THEN {text} END"
