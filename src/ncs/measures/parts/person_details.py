"""The latest person details: one row a council and person, from every event of the joined table.

Method note, section d0. For each description the rows are ranked known before unknown, then by latest reference
period, event end and event start. If the rows that come first disagree the answer is "unknown", not the next best.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ncs.cld import specification
from ncs.core.periods import Period, day_number
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.accommodation import fallback
from ncs.measures.parts.words import INVALID, LINKED_CARER_TYPES, any_of, choose, fold

PERSON = ("la_code", "person_id")
UNKNOWN = "unknown"
#: The council person number of somebody who has several equally good ones, or none.
NO_NUMBER = "Unknown"
NO_ETHNICITY = "no data: undeclared or not known"

_BITS = 22  # enough for every day from year 1 to 9999
_YEAR_1 = 719_163  # days from 1 January of year 1 to 1 January 1970
_NEVER = 2**_BITS - _YEAR_1 - 1  # a day number after every date: days counted back from it stay positive


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """How one description of a person is ranked. All values are folded.

    Attributes:
        name: the column.
        rank: from the value to how much it tells us; the highest is looked at first.
        shown: from the value to the value that competes.
        unknown: the answer when the rows that come first disagree.
    """

    name: str
    rank: Callable[[ir.StringValue], ir.IntegerValue]
    shown: Callable[[ir.StringValue], ir.StringValue]
    unknown: str = UNKNOWN


def _known_unless(*labels: str) -> Callable[[ir.StringValue], ir.IntegerValue]:
    return lambda value: (~value.isin(list(labels))).cast("int64")


def _known_if(*labels: str) -> Callable[[ir.StringValue], ir.IntegerValue]:
    return lambda value: value.isin(list(labels)).cast("int64")


def _invalid_is(unknown: str) -> Callable[[ir.StringValue], ir.StringValue]:
    return lambda value: (value == INVALID).ifelse(unknown, value)


def _only(*labels: str) -> Callable[[ir.StringValue], ir.StringValue]:
    return lambda value: value.isin(list(labels)).ifelse(value, UNKNOWN)


def _as_it_is(value: ir.StringValue) -> ir.StringValue:
    return value


def _ethnicity_rank(value: ir.StringValue) -> ir.IntegerValue:
    return ibis.cases((value.isin([NO_ETHNICITY, INVALID]), 0), (value == "no data: refused", 1), else_=2).cast("int64")


_FUNDING = ("fully social care funded", "joint client and social care funded", "fully client funded")
_USUAL = (UNKNOWN, INVALID)
_CARER = "social support: support to unpaid carer"

DESCRIPTIONS = (
    Description(name="accommodation_status", rank=_known_unless(*_USUAL), shown=_invalid_is(UNKNOWN)),
    Description(name="employment_status", rank=_known_unless(*_USUAL), shown=_as_it_is),
    Description(name="gender", rank=_known_unless(*_USUAL), shown=_invalid_is(UNKNOWN)),
    Description(name="ethnicity", rank=_ethnicity_rank, shown=_invalid_is(NO_ETHNICITY), unknown=NO_ETHNICITY),
    Description(name="client_funding_status", rank=_known_if(*_FUNDING), shown=_only(*_FUNDING)),
    # Has unpaid carer is not cleaned before this table: what is neither yes nor no is unknown.
    Description(name="has_unpaid_carer", rank=_known_if("yes", "no"), shown=_only("yes", "no")),
    Description(name="primary_support_reason", rank=_known_unless(*_USUAL, _CARER), shown=_invalid_is(UNKNOWN)),
)


def person_details(events: ir.Table, period: Period, *, told: ir.Table | None = None) -> ir.Table:
    """Return one row a council and person.

    Args:
        events: prepared events (``ncs.measures.parts.timeline.prepare``), all of them, not only the period's.
        period: the reporting period; it decides only whether a carer's link to the person is current.
        told: the same events with what they tell of persons, where ``events`` are those kept ``for_measures``.

    Returns:
        Ibis table: ``la_code, person_id``, the seven descriptions, ``accommodation_from`` (``record`` or
        ``services``), ``birth`` and ``death`` (day numbers or null), the same as dates in ``birth_date`` and
        ``date_of_death``, ``la_person_latest`` and ``la_person_ids``.
    """
    told = events if told is None else told
    described = _descriptions(told)
    unknown = described.filter(described.accommodation_status == UNKNOWN).select(*PERSON)
    guessed = fallback(events, unknown)
    numbered = _numbered(events)
    supported = _supported_people(told, numbered, period)
    joined = (
        described.left_join(guessed, [*PERSON])
        .drop("la_code_right", "person_id_right")
        .left_join(supported, [*PERSON])
        .drop("la_code_right", "person_id_right")
        .left_join(_council_numbers(numbered), [*PERSON])
        .drop("la_code_right", "person_id_right")
    )
    from_services = joined.accommodation_fallback.notnull()
    joined = joined.mutate(
        accommodation_from=from_services.ifelse("services", "record"),
        has_unpaid_carer=joined.supported.fill_null(False).ifelse("yes", joined.has_unpaid_carer),
    )
    joined = joined.mutate(**{item.name: _label(joined[item.name], item.name) for item in DESCRIPTIONS})
    return joined.mutate(
        accommodation_status=ibis.coalesce(joined.accommodation_fallback, joined.accommodation_status)
    ).drop("accommodation_fallback", "supported")


def _label(value: ir.StringValue, name: str) -> ir.StringValue:
    """The label as the specification spells it; a value that it does not list stays folded."""
    listed = specification().lists[name]
    labels = [item.value for item in (*listed.values, *listed.pseudo_values)]
    known = {label.lower(): label for label in (*labels, "Unknown", "Invalid and not mapped")}
    return choose(value, known, otherwise=value)


def _recency(events: ir.Table) -> ir.IntegerValue:
    """Reference period end, event end and event start in one number that sorts as they do."""
    end_and_start = (events.end + _YEAR_1) * 2**_BITS + (events.start + _YEAR_1)
    return (events.ref_end - 10_957) * 2 ** (2 * _BITS) + end_and_start  # 10,957: days to 1 January 2000


def _descriptions(events: ir.Table) -> ir.Table:
    """The seven descriptions, birth and death of each person.

    The best key of each description is found first; then only the rows that have one are compared with each other.
    """
    names = [item.name for item in DESCRIPTIONS]
    rows = events.select(*PERSON, "birth", "death", "ref_end", *names, recency=_recency(events))
    step = 2**59  # recency stays below this until the year 2089
    rows = rows.mutate(**{_key(item): item.rank(rows[item.name]) * step + rows.recency for item in DESCRIPTIONS})
    best = rows.group_by(list(PERSON)).agg(
        **{f"best_{_key(item)}": rows[_key(item)].max() for item in DESCRIPTIONS},
        latest_birth=(rows.ref_end * 2**_BITS + (_NEVER - rows.birth)).max(),
        latest_death=(rows.ref_end * 2**_BITS + (rows.death + _YEAR_1)).max(),
    )
    joined = rows.drop("birth", "death", "ref_end", "recency").join(best, list(PERSON))
    first = joined.filter(ibis.or_(*(_is_best(joined, item) for item in DESCRIPTIONS)))
    found = first.group_by(list(PERSON)).agg(
        **_first_values(first),
        birth=_NEVER - first.latest_birth.max() % 2**_BITS,
        death=first.latest_death.max() % 2**_BITS - _YEAR_1,
    )
    answers = {item.name: _answer(found, item) for item in DESCRIPTIONS}
    days = {"birth_date": _date(found.birth), "date_of_death": _date(found.death)}
    return found.select(*PERSON, "birth", "death", **days, **answers)


def _key(item: Description) -> str:
    return f"key_{item.name}"


def _is_best(rows: ir.Table, item: Description) -> ir.BooleanValue:
    return rows[_key(item)] == rows[f"best_{_key(item)}"]


def _date(day: ir.IntegerValue) -> ir.DateValue:
    return (ibis.literal(date(1970, 1, 1)) + day.cast("int32").as_interval("D")).cast("date")


def _first_values(rows: ir.Table) -> dict[str, ir.StringValue]:
    """The least and greatest value among the rows that come first: equal when they agree."""
    found = {}
    for item in DESCRIPTIONS:
        found[f"least_{item.name}"] = rows[item.name].min(where=_is_best(rows, item))
        found[f"most_{item.name}"] = rows[item.name].max(where=_is_best(rows, item))
    return found


def _answer(found: ir.Table, item: Description) -> ir.StringValue:
    least, most = item.shown(found[f"least_{item.name}"]), item.shown(found[f"most_{item.name}"])
    return (least == most).ifelse(least, item.unknown)


def _numbered(events: ir.Table) -> ir.Table:
    """Each council person number of a person, or none, with its latest use and how often it is used."""
    rows = events.select(*PERSON, "la_person_id", recency=_recency(events))
    return rows.group_by([*PERSON, "la_person_id"]).agg(latest=rows.recency.max(), times=ibis._.count())


def _supported_people(events: ir.Table, numbered: ir.Table, period: Period) -> ir.Table:
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
    return numbered.semi_join(named, ["la_code", "la_person_id"]).select(*PERSON).distinct().mutate(supported=True)


def _council_numbers(numbered: ir.Table) -> ir.Table:
    """The latest council person number (tie: the more frequent; still tied: unknown) and all of them."""
    known = ~ibis.coalesce(fold(numbered.la_person_id), "unknown").isin(list(_USUAL))
    rows = numbered.mutate(
        number=known.ifelse(numbered.la_person_id, NO_NUMBER), key=known.cast("int64") * 2**59 + numbered.latest
    )
    numbers = rows.group_by([*PERSON, "number"]).agg(
        key=rows.key.max(), times=rows.times.sum(), given=rows.la_person_id.max()
    )
    order = [ibis.desc("key"), ibis.desc("times")]
    ranked = numbers.mutate(
        place=ibis.dense_rank().over(ibis.window(group_by=list(PERSON), order_by=order)),
    )
    first = ranked.place == 0
    return ranked.group_by(list(PERSON)).agg(
        la_person_latest=(first.sum() == 1).ifelse(ranked.number.min(where=first), NO_NUMBER),
        la_person_ids=ranked.given.collect().sort().join(", "),
    )


def published(details: ir.Table) -> ir.Table:
    """Return the details as they are written for people to read: dates instead of day numbers."""
    return details.drop("birth", "death")
