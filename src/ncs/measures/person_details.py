"""The latest person details: one row a council and person, from every event of the joined table.

Method note, section d0. For each description the rows are ranked known before unknown, then by latest reference
period, event end and event start. If the rows that come first disagree the answer is "unknown", not the next best.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import ibis

from ncs.core.periods import Period
from ncs.measures.accommodation import fallback
from ncs.measures.context import day_number
from ncs.measures.words import INVALID, LINKED_CARER_TYPES, any_of, fold

PERSON = ("la_code", "person_id")
UNKNOWN = "Unknown"
NO_ETHNICITY = "No data: Undeclared or not known"

_BITS = 22  # enough for every day from year 1 to 9999
_YEAR_1 = 719_163  # days from 1 January of year 1 to 1 January 1970


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """How one description of a person is ranked.

    Attributes:
        name: the column.
        rank: from the folded value to how much it tells us; the highest is looked at first.
        unknown: the answer when the rows that come first disagree.
        shown: from the folded value (null already "invalid") and the value to the value that competes.
    """

    name: str
    rank: Callable[[Any], Any]
    unknown: str = UNKNOWN
    shown: Callable[[Any, Any], Any]


def _known_unless(*labels: str) -> Callable[[Any], Any]:
    return lambda folded: (~folded.isin(list(labels))).cast("int64")


def _blank_is(unknown: str) -> Callable[[Any, Any], Any]:
    return lambda folded, value: ibis.cases((folded == INVALID.lower(), unknown), else_=value)


def _as_it_is(_folded: Any, value: Any) -> Any:
    return value


_FUNDING = ("fully social care funded", "joint client and social care funded", "fully client funded")
_USUAL = ("unknown", INVALID.lower())

DESCRIPTIONS = (
    Description(name="accommodation_status", rank=_known_unless(*_USUAL), shown=_blank_is(UNKNOWN)),
    Description(name="employment_status", rank=_known_unless(*_USUAL), shown=_as_it_is),
    Description(name="gender", rank=_known_unless(*_USUAL), shown=_blank_is(UNKNOWN)),
    Description(
        name="ethnicity",
        rank=lambda folded: ibis.cases(
            (folded.isin([NO_ETHNICITY.lower(), INVALID.lower()]), 0), (folded == "no data: refused", 1), else_=2
        ).cast("int64"),
        unknown=NO_ETHNICITY,
        shown=_blank_is(NO_ETHNICITY),
    ),
    Description(
        name="client_funding_status",
        rank=lambda folded: folded.isin(list(_FUNDING)).cast("int64"),
        shown=lambda folded, value: ibis.cases((folded.isin(list(_FUNDING)), value), else_=UNKNOWN),
    ),
    Description(
        name="has_unpaid_carer",  # not cleaned before this table: what is neither yes nor no is unknown
        rank=lambda folded: folded.isin(["yes", "no"]).cast("int64"),
        shown=lambda folded, value: ibis.cases((folded.isin(["yes", "no"]), value), else_=UNKNOWN),
    ),
    Description(
        name="primary_support_reason",
        rank=_known_unless(*_USUAL, "social support: support to unpaid carer"),
        shown=_blank_is(UNKNOWN),
    ),
)


def person_details(events: Any, period: Period) -> Any:
    """Return one row a council and person.

    Args:
        events: prepared events (``ncs.measures.timeline.prepare``), all of them, not only the period's.
        period: the reporting period; it decides only whether a carer's link to the person is current.

    Returns:
        Ibis table: ``la_code, person_id``, the seven descriptions, ``accommodation_from`` (``record`` or
        ``services``), ``birth`` and ``death`` (day numbers or null), ``la_person_latest`` and ``la_person_ids``.
    """
    described = _descriptions(events)
    homeless = described.filter(fold(described.accommodation_status) == "unknown").select(*PERSON)
    guessed = fallback(events, homeless)
    supported = _supported_people(events, period)
    joined = (
        described.left_join(guessed, [*PERSON])
        .drop("la_code_right", "person_id_right")
        .left_join(supported, [*PERSON])
        .drop("la_code_right", "person_id_right")
        .left_join(_council_numbers(events), [*PERSON])
        .drop("la_code_right", "person_id_right")
    )
    from_services = joined.accommodation_fallback.notnull()
    return joined.mutate(
        accommodation_status=ibis.coalesce(joined.accommodation_fallback, joined.accommodation_status),
        accommodation_from=from_services.ifelse("services", "record"),
        has_unpaid_carer=joined.supported.fill_null(False).ifelse("Yes", joined.has_unpaid_carer),
    ).drop("accommodation_fallback", "supported")


def _recency(events: Any) -> Any:
    """Reference period end, event end and event start in one number that sorts as they do."""
    end_and_start = (events.end + _YEAR_1) * 2**_BITS + (events.start + _YEAR_1)
    return (events.ref_end - 10_957) * 2 ** (2 * _BITS) + end_and_start  # 10,957: days to 1 January 2000


def _descriptions(events: Any) -> Any:
    rows = events.mutate(recency=_recency(events))
    rows = rows.mutate(**{item.name: ibis.coalesce(rows[item.name], INVALID) for item in DESCRIPTIONS})
    step = 2**59  # recency stays below this until the year 2089
    keys = {f"key_{item.name}": item.rank(fold(rows[item.name])) * step + rows.recency for item in DESCRIPTIONS}
    rows = rows.mutate(**keys)
    rows = rows.mutate(
        birth_period=rows.birth.notnull().ifelse(rows.ref_end, ibis.null("int64")),
        death_period=rows.death.notnull().ifelse(rows.ref_end, ibis.null("int64")),
    )
    best = rows.group_by(list(PERSON)).agg(
        **{f"best_{name}": rows[name].max() for name in (*keys, "birth_period", "death_period")}
    )
    joined = rows.join(best, list(PERSON))
    answers = {item.name: _answer(joined, item) for item in DESCRIPTIONS}
    return joined.group_by(list(PERSON)).agg(
        **answers,
        birth=joined.birth.min(where=joined.birth_period == joined.best_birth_period),
        death=joined.death.max(where=joined.death_period == joined.best_death_period),
    )


def _answer(rows: Any, item: Description) -> Any:
    first = rows[f"key_{item.name}"] == rows[f"best_key_{item.name}"]
    shown = item.shown(fold(rows[item.name]), rows[item.name])
    agree = fold(shown).min(where=first) == fold(shown).max(where=first)
    return agree.ifelse(shown.min(where=first), item.unknown)


def _supported_people(events: Any, period: Period) -> Any:
    """People whose council person number a carer's event of the period names."""
    current = events.filter(
        any_of(events.client_type, LINKED_CARER_TYPES)
        & (events.end >= day_number(period.start))
        & (events.start <= day_number(period.end))
    )
    links = [
        current.select("la_code", la_person_id=current[f"adult_{number}_linked_person_id"]) for number in (1, 2, 3)
    ]
    named = ibis.union(*links, distinct=True).filter(lambda table: table.la_person_id.notnull())
    people = events.select(*PERSON, "la_person_id").distinct()
    return people.semi_join(named, ["la_code", "la_person_id"]).select(*PERSON).distinct().mutate(supported=True)


def _council_numbers(events: Any) -> Any:
    """The latest council person number (tie: the more frequent; still tied: unknown) and all of them."""
    rows = events.select(*PERSON, "la_person_id", recency=_recency(events))
    known = ~ibis.coalesce(fold(rows.la_person_id), "unknown").isin(list(_USUAL))
    rows = rows.mutate(number=known.ifelse(rows.la_person_id, UNKNOWN), key=known.cast("int64") * 2**59 + rows.recency)
    numbers = rows.group_by([*PERSON, "number"]).agg(
        key=rows.key.max(), times=ibis._.count(), given=rows.la_person_id.max()
    )
    order = [ibis.desc("key"), ibis.desc("times")]
    ranked = numbers.mutate(
        place=ibis.dense_rank().over(ibis.window(group_by=list(PERSON), order_by=order)),
    )
    first = ranked.place == 0
    return ranked.group_by(list(PERSON)).agg(
        la_person_latest=(first.sum() == 1).ifelse(ranked.number.min(where=first), UNKNOWN),
        la_person_ids=ranked.given.collect().sort().join(", "),
    )
