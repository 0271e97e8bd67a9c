"""When a field is applicable or mandatory: each condition by name, in words and as SQL on ``rows``.

Source: the R1 conditions of the data quality procedure of February 2024 (see ``data/sources.yaml``, dhsc). Those of
Release 2 are unpublished; the wording of both releases is recognised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from ncs.core.errors import UnknownName, near_matches

_COST_COMPONENTS = (
    "short term residential care",
    "short term nursing care",
    "carer respite",
    "unpaid carer respite",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition on a row.

    Attributes:
        words: continue "on …".
        sql: whether it holds, never null, by the column ``conditions`` of ``rows``.
        defined: what it is, as SQL on the other columns and the answers to :data:`TESTS`; empty where it always or
            never holds.
    """

    words: str
    sql: str
    defined: str = ""


def _on(words: str, defined: str) -> Condition:
    return Condition(words=words, sql="", defined=f"coalesce(({defined}), FALSE)")


def _numbered(conditions: Mapping[str, Condition]) -> dict[str, Condition]:
    """Each condition asks for its own bit of the column ``conditions``: it is worked out once a row."""
    bits = {name: 1 << bit for bit, name in enumerate(name for name in conditions if conditions[name].defined)}
    return {
        name: replace(found, sql=f"(conditions & {bits[name]} <> 0)") if name in bits else found
        for name, found in conditions.items()
    }


#: What conditions ask of the text of a field alone: the field, and SQL on ``text``, by the name of the answer.
TESTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "is_planned": ("review_reason", "lower(text) LIKE 'planned%'"),
        "is_learning_disability": ("primary_support_reason", "lower(trim(text)) = 'learning disability support'"),
        "is_commissioned": ("delivery_mechanism", "lower(text) LIKE '%cassr commissioned support%'"),
        "is_costed": (
            "service_type",
            "lower(text) LIKE 'long term%' OR lower(text) LIKE 'carer support%' "
            "OR lower(text) LIKE 'unpaid carer support%'",
        ),
        "is_costed_component": ("service_component", f"lower(trim(text)) IN {_COST_COMPONENTS!r}"),
    }
)
_EVENT = "client IS DISTINCT FROM 'association'"
_COST = "kind = 'service' AND NOT coalesce(is_commissioned, FALSE) AND (is_costed OR is_costed_component)"

CONDITIONS: Mapping[str, Condition] = MappingProxyType(
    _numbered(
        {
            "all": Condition(words="all rows", sql="TRUE"),
            "never": Condition(words="no row", sql="FALSE"),
            "event": _on("all rows but those of carers known by association", _EVENT),
            "service user": _on("rows of service users", "client = 'service user'"),
            "carer": _on("rows of unpaid carers, known by association or not", "client IN ('carer', 'association')"),
            "request": _on("requests", "kind = 'request'"),
            "assessment": _on("assessments", "kind = 'assessment'"),
            "service": _on("services", "kind = 'service'"),
            "review": _on("reviews", "kind = 'review'"),
            "not a request": _on("all rows but requests", "kind IS DISTINCT FROM 'request'"),
            "assessment not financial": _on(
                "assessments that are not financial", "kind = 'assessment' AND NOT financial"
            ),
            "planned review": _on("planned reviews", "kind = 'review' AND is_planned"),
            "outcome": _on(
                "all rows but financial assessments and carers known by association", f"{_EVENT} AND NOT financial"
            ),
            "end date": _on(
                "every event but a service, and any row with a date of death",
                f"{_EVENT} AND (kind IS DISTINCT FROM 'service' OR death_day IS NOT NULL)",
            ),
            "funding": _on(
                "services, reviews and financial assessments of service users",
                "client = 'service user' AND (kind IN ('service', 'review') OR financial)",
            ),
            "learning disability 18 to 64": _on(
                "service users aged 18 to 64 at the end of the period with a learning disability as primary support "
                "reason",
                "client = 'service user' AND is_learning_disability "
                "AND date_diff('day', birth_day, period_end) / 365.25 BETWEEN 18 AND 64.9999",
            ),
            "cost": _on(
                "services that are not council-commissioned and are long term, for carers, or short stays and respite",
                _COST,
            ),
        }
    )
)


def conditions_sql() -> str:
    """Return SQL of the column ``conditions`` of ``rows``: the bits of those that hold, as one whole number."""
    bits = (
        f"{found.sql.split()[2]} * CAST({found.defined} AS INTEGER)" for found in CONDITIONS.values() if found.defined
    )
    return f"CAST({' + '.join(bits)} AS INTEGER)"


def condition(name: str) -> Condition:
    """Return the condition called ``name``.

    Raises:
        UnknownName: there is none.
    """
    try:
        return CONDITIONS[name]
    except KeyError as error:
        raise UnknownName("condition", name, near_matches(name, CONDITIONS)) from error
