"""What the text of a cell means to rules, as SQL on one text: a day, a number, a kind of event or of client."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from ncs.records.layout import MONEY
from ncs.records.rules.conditions import TESTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What is called ``name``: ``sql`` of the ``text`` of ``field``, null where the cell is blank."""

    name: str
    field: str
    sql: str
    kind: pa.DataType


#: Texts that come again and again: numbers of the different ones.
TEXT = pa.dictionary(pa.int32(), pa.string())
#: Parsed dates by the field they come from.
DAYS = {
    "stated_period_start": "period_start",
    "stated_period_end": "period_end",
    "date_of_birth": "birth_day",
    "date_of_death": "death_day",
    "event_start_date": "start_day",
    "event_end_date": "end_day",
}
_NUMBERS = {"unit_cost": "cost", "planned_units_per_week": "units"}
_CLIENT = """CASE WHEN lower(trim(text)) = 'service user' THEN 'service user'
    WHEN lower(trim(text)) IN ('carer', 'unpaid carer') THEN 'carer'
    WHEN lower(trim(text)) IN ('carer known by association', 'unpaid carer known by association')
    THEN 'association' END"""
#: In what a cost is told: by the week, by the unit, or null for anything else.
_COST_BY = """CASE WHEN lower(text) LIKE 'week%' THEN 'week'
    WHEN lower(text) LIKE 'session%' OR lower(text) LIKE 'per session%' OR lower(text) LIKE 'hour%'
    OR lower(text) LIKE 'dai%' THEN 'unit' END"""
#: Fields whose texts rules compare in small letters, without blanks around them.
_PLAIN = ("service_type", "service_component", "delivery_mechanism")
_KIND = """CASE WHEN lower(text) LIKE 'request%' THEN 'request'
    WHEN lower(text) LIKE 'assessment%' THEN 'assessment'
    WHEN lower(text) LIKE 'service%' THEN 'service' WHEN lower(text) LIKE 'review%' THEN 'review' END"""

#: Columns of the table ``rows``.
MEANINGS = (
    *(Meaning(name=name, field=field, sql="ncs_date(text)", kind=pa.date32()) for field, name in DAYS.items()),
    *(
        Meaning(name=name, field=field, sql="TRY_CAST(ncs_bare(text) AS DECIMAL(18, 2))", kind=MONEY)
        for field, name in _NUMBERS.items()
    ),
    Meaning(name="client", field="client_type", sql=_CLIENT, kind=TEXT),
    Meaning(name="kind", field="event_type", sql=_KIND, kind=TEXT),
    *(Meaning(name=f"plain_{field}", field=field, sql="lower(trim(text))", kind=TEXT) for field in _PLAIN),
    Meaning(name="cost_by", field="cost_frequency", sql=_COST_BY, kind=TEXT),
    Meaning(name="is_financial", field="assessment_type", sql="lower(trim(text)) LIKE 'financial%'", kind=pa.bool_()),
)

#: What the conditions of a row ask besides.
OF_CONDITIONS = tuple(Meaning(name=name, field=field, sql=sql, kind=pa.bool_()) for name, (field, sql) in TESTS.items())
