"""Where a person lives when no event says so: worked out from their latest service (method note, section d0)."""

from __future__ import annotations

from ncs.cld import specification
from ncs.engine.relational import ibis, ir
from ncs.measures.parts.words import COMMUNITY, NURSING, PRISON, RESIDENTIAL, SERVICE_RANK, UNRANKED, any_of, choose

_SHARED_LIVES = "shared lives"
_SUPPORTED_LIVING = "community supported living"
_EXTRA_CARE = "extra care housing"
_HOME_CARE = "home support or domiciliary care"
_TELLING = (_SHARED_LIVES, _SUPPORTED_LIVING, _EXTRA_CARE, _HOME_CARE)

PRESUMED_AT_HOME = "Unknown: presumed at home"
PRESUMED_IN_COMMUNITY = "Unknown: presumed in community"

_STATUSES = specification().lists["accommodation_status"]
#: Living at home or with family for 2E (group 1 of the official accommodation table), folded.
AT_HOME = tuple(
    item.value.lower() for item in (*_STATUSES.values, *_STATUSES.pseudo_values) if item.group == "2E numerator (1)"
)
#: Accommodation that is known, at home or elsewhere, folded.
KNOWN = tuple(text.lower() for text in _STATUSES.texts if text != "Unknown")


def fallback(events: ir.Table, people: ir.Table) -> ir.Table:
    """Return the accommodation that the latest services of ``people`` point to.

    Services are ordered by latest end, highest ranking type, a component that tells where the person lives, and
    latest start. Of those that come first, a type or component counts only if there is just one.

    Args:
        events: prepared events.
        people: the people to look up (``la_code, person_id``).

    Returns:
        Ibis table ``la_code, person_id, accommodation_fallback`` with a row for each person who has a service.
    """
    services = events.filter(events.event_type == "service")
    services = services.select("la_code", "person_id", "service_type", "service_component", "start", "end")
    services = services.semi_join(people, ["la_code", "person_id"])
    telling = any_of(services.service_component, _TELLING)
    rank = choose(services.service_type, SERVICE_RANK, otherwise=UNRANKED)
    services = services.mutate(telling=telling, rank=rank)
    order = [ibis.desc("end"), "rank", ibis.desc("telling"), ibis.desc("start")]
    place = ibis.dense_rank().over(ibis.window(group_by=["la_code", "person_id"], order_by=order))
    first = services.mutate(place=place).filter(lambda table: table.place == 0)
    useful_type = first.rank < UNRANKED
    found = first.group_by(["la_code", "person_id"]).agg(
        kind=_only_one(first.service_type, useful_type), component=_only_one(first.service_component, first.telling)
    )
    return found.select("la_code", "person_id", accommodation_fallback=_accommodation(found.kind, found.component))


def _only_one(column: ir.StringValue, useful: ir.BooleanValue) -> ir.StringValue:
    one = column.min(where=useful) == column.max(where=useful)
    return one.ifelse(column.min(where=useful), ibis.null("string"))


def _accommodation(kind: ir.StringValue, component: ir.StringValue) -> ir.StringValue:
    return ibis.cases(
        (kind == NURSING, "Registered nursing home"),
        (kind == RESIDENTIAL, "Registered care home"),
        (component == _SHARED_LIVES, "Shared Lives scheme"),
        (component == _EXTRA_CARE, "Sheltered housing, extra care housing or other sheltered housing"),
        (component == _SUPPORTED_LIVING, "Supported accommodation, supported lodgings or supported group home"),
        ((kind == COMMUNITY) & (component == _HOME_CARE), PRESUMED_AT_HOME),
        ((kind == COMMUNITY) & component.isnull(), PRESUMED_IN_COMMUNITY),
        (kind == PRISON, "Prison, young offenders institution or detention centre"),
        else_="Unknown",
    )
