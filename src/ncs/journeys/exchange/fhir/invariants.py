"""Rules of R4 across the elements of a value, by their official numbers: what must stand together, or may not.

Not held (``NOT_HELD``) are rules that need a terminology server or another resource, and what a narrative may hold.
Source: the constraints of each type at hl7.org/fhir/R4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from ncs.journeys.exchange.fhir.structure import Misshapen, shapes

Value = Mapping[str, Any]
#: What no rule here looks at, as it is told with every answer.
NOT_HELD = (
    "whether a code is in a list that a server of terminology holds, and so whether that of an age or a duration is of "
    "time, or that of a distance of length; whether what is referred to outside the file is there and of its kind; "
    "what a narrative may hold, and that there is one (txt-1, txt-2, dom-6); slices and extensions of UK Core"
)
#: The system of the units of UCUM.
_UCUM = "http://unitsofmeasure.org"


def _any(one: Value, *names: str) -> bool:
    return any(one.get(name) not in (None, "", [], {}) or f"_{name}" in one for name in names)


def _entries(one: Value) -> list[Value]:
    return _maps(one.get("entry"))


def _maps(found: Any) -> list[Value]:
    """Return the values made of elements in a list; what is no list has none."""
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def _in_time(one: Value, first: str, last: str) -> bool:
    """Say whether a day or moment is not after another, as far as both are told: 2026-04 is not after 2026-04-03."""
    start, end = one.get(first), one.get(last)
    if not isinstance(start, str) or not isinstance(end, str):
        return True
    told = min(len(start), len(end), 10)
    if start[:told] != end[:told]:
        return start[:told] <= end[:told]
    same_zone = len(start) > 19 and len(end) > 19 and start[19:].lstrip(".0123456789") == end[19:].lstrip(".0123456789")
    return start[:19] <= end[:19] if same_zone else True


def _distinct(one: Value) -> bool:
    if one.get("type") == "history":
        return True
    named = [entry for entry in _entries(one) if isinstance(entry.get("fullUrl"), str)]
    keys = [(entry["fullUrl"], _version(entry.get("resource"))) for entry in named]
    return len(set(keys)) == len(keys)


def _version(resource: Any) -> str:
    meta = resource.get("meta") if isinstance(resource, Mapping) else None
    return str(meta.get("versionId", "")) if isinstance(meta, Mapping) else ""


def _requests(one: Value, name: str, *types: str) -> bool:
    return all(_any(entry, name) is (one.get("type") in types) for entry in _entries(one))


def _document(one: Value) -> bool:
    found = one.get("identifier")
    return one.get("type") != "document" or (
        isinstance(found, Mapping) and _any(found, "system") and _any(found, "value")
    )


def _begins_with_composition(one: Value) -> bool:
    first = next(iter(_entries(one)), {}).get("resource")
    return one.get("type") != "document" or (isinstance(first, Mapping) and first.get("resourceType") == "Composition")


def _begins_with_header(one: Value) -> bool:
    first = next(iter(_entries(one)), {}).get("resource")
    return one.get("type") != "message" or (isinstance(first, Mapping) and first.get("resourceType") == "MessageHeader")


def _one_value(one: Value) -> bool:
    value = any(name.startswith(("value", "_value")) for name in one)
    return _any(one, "extension") is not value


def _no_home(name: str) -> Callable[[Value], bool]:
    return lambda one: not any(each.get("use") == "home" for each in _maps(one.get(name)))


def _some(*names: str) -> Callable[[Value], bool]:
    return lambda one: _any(one, *names)


def _not_both(first: str, second: str) -> Callable[[Value], bool]:
    return lambda one: not (_any(one, first) and _any(one, second))


def _needs(name: str, needed: str) -> Callable[[Value], bool]:
    return lambda one: not _any(one, name) or _any(one, needed)


def _is_number(found: Any) -> bool:
    return isinstance(found, int | float | Decimal) and not isinstance(found, bool)


def _not_below_nought(name: str) -> Callable[[Value], bool]:
    return lambda one: not _is_number(one.get(name)) or bool(one[name] >= 0)


def _in_ucum(one: Value) -> bool:
    """Say whether a value has its code, and a system, if it tells one, that is UCUM."""
    return _needs("value", "code")(one) and one.get("system") in (None, _UCUM)


def _age(one: Value) -> bool:
    return _in_ucum(one) and (not _is_number(one.get("value")) or bool(one["value"] > 0))


def _count(one: Value) -> bool:
    value = one.get("value")
    return _in_ucum(one) and one.get("code") in (None, "1") and not (_is_number(value) and "." in str(value))


def _duration(one: Value) -> bool:
    return not _any(one, "code") or (one.get("system") == _UCUM and _any(one, "value"))


def _timed(one: Value) -> bool:
    return any(name.startswith(("timing", "_timing")) for name in one)


def _triggered(one: Value) -> bool:
    kind = str(one.get("type", ""))
    named = kind != "named-event" or _any(one, "name")
    return named and (kind != "periodic" or _timed(one)) and (not kind.startswith("data-") or _any(one, "data"))


def _offset(one: Value) -> bool:
    when = one.get("when")
    said = when if isinstance(when, list) else []
    return not _any(one, "offset") or (bool(said) and not any(each in _MEALS for each in said))


def _in_order(one: Value) -> bool:
    """Say whether the low end of a range is not above the high one, where both are told in one unit."""
    low, high = one.get("low"), one.get("high")
    if not isinstance(low, Mapping) or not isinstance(high, Mapping) or _unit(low) != _unit(high):
        return True
    least: Any = low.get("value")
    most: Any = high.get("value")
    return not _is_number(least) or not _is_number(most) or bool(least <= most)


def _unit(one: Value) -> tuple[object, ...]:
    return tuple(one.get(name) for name in ("system", "code", "unit"))


def _both_or_neither(one: Value) -> bool:
    top, bottom = _any(one, "numerator"), _any(one, "denominator")
    return top is bottom and (top or _any(one, "extension"))


def _measured(one: Value) -> bool:
    return _any(one, "measure") or not any(name.startswith(("detail", "_detail")) for name in one)


def _searched(one: Value) -> bool:
    return one.get("type") == "searchset" or not any("search" in each for each in _entries(one))


def _totalled(one: Value) -> bool:
    return "total" not in one or one.get("type") in ("searchset", "history")


def _dated(one: Value) -> bool:
    return one.get("type") != "document" or _any(one, "timestamp")


def _asked(one: Value) -> bool:
    return _requests(one, "request", "batch", "transaction", "history")


def _answered(one: Value) -> bool:
    return _requests(one, "response", "batch-response", "transaction-response", "history")


#: Meals themselves, at which nothing is a time before or after.
_MEALS = frozenset({"C", "CM", "CD", "CV"})
_CONTACT = _some("name", "telecom", "address", "organization")
#: The number, its type, what it asks in words, and whether it holds of a value of the type.
_ALL: tuple[tuple[str, str, str, Callable[[Value], bool]], ...] = (
    ("age-1", "Age", "a value needs its code, a system is UCUM, and a value is above nought", _age),
    ("att-1", "Attachment", "data needs its contentType", _needs("data", "contentType")),
    ("sev-1", "AuditEvent_Entity", "name or query, and not both", _not_both("name", "query")),
    ("bdl-1", "Bundle", "total is for searches and histories", _totalled),
    ("bdl-2", "Bundle", "search is for searches", _searched),
    ("bdl-3", "Bundle", "each entry of a batch, transaction or history has a request, and no other has", _asked),
    ("bdl-4", "Bundle", "each entry of a response or history has a response, and no other has", _answered),
    ("bdl-7", "Bundle", "each fullUrl stands once", _distinct),
    ("bdl-9", "Bundle", "a document has an identifier with its system", _document),
    ("bdl-10", "Bundle", "a document has a timestamp", _dated),
    ("bdl-11", "Bundle", "a document begins with a Composition", _begins_with_composition),
    ("bdl-12", "Bundle", "a message begins with a MessageHeader", _begins_with_header),
    ("bdl-5", "Bundle_Entry", "a resource, a request or a response", _some("resource", "request", "response")),
    ("bdl-8", "Bundle_Entry", "fullUrl names no version", lambda one: "/_history/" not in str(one.get("fullUrl", ""))),
    ("cpl-3", "CarePlan_Activity", "detail or reference, and not both", _not_both("detail", "reference")),
    ("cmp-1", "Composition_Section", "a text, entries or sections", _some("text", "entry", "section")),
    ("cmp-2", "Composition_Section", "emptyReason is for no entries", _not_both("emptyReason", "entry")),
    ("cnt-3", "Count", "a value needs the code 1, a system is UCUM, and a value is whole", _count),
    ("dis-1", "Distance", "a value needs its code, and a system is UCUM", _in_ucum),
    ("drt-1", "Duration", "a code needs a value, and its system, which is UCUM", _duration),
    ("ppc-1", "Consent", "policy or policyRule", _some("policy", "policyRule")),
    ("cpt-2", "ContactPoint", "value needs its system", _needs("value", "system")),
    ("exp-1", "Expression", "an expression or a reference", _some("expression", "reference")),
    ("ext-1", "Extension", "extensions or a value, and not both", _one_value),
    ("gol-1", "Goal_Target", "a detail needs its measure", _measured),
    ("org-1", "Organization", "an identifier or a name", _some("identifier", "name")),
    ("org-2", "Organization", "no address is a home", _no_home("address")),
    ("org-3", "Organization", "no telecom is of a home", _no_home("telecom")),
    ("pat-1", "Patient_Contact", "a name, telecom, address or organization", _CONTACT),
    ("per-1", "Period", "start is not after end", lambda one: _in_time(one, "start", "end")),
    ("qty-3", "Quantity", "code needs its system", _needs("code", "system")),
    ("qrs-1", "QuestionnaireResponse_Item", "answers or items, and not both", _not_both("answer", "item")),
    ("rat-1", "Ratio", "numerator and denominator, or neither and an extension", _both_or_neither),
    ("rng-2", "Range", "low is not above high", _in_order),
    ("tim-1", "Timing_Repeat", "duration needs its unit", _needs("duration", "durationUnit")),
    ("tim-2", "Timing_Repeat", "period needs its unit", _needs("period", "periodUnit")),
    ("tim-4", "Timing_Repeat", "duration is not below nought", _not_below_nought("duration")),
    ("tim-5", "Timing_Repeat", "period is not below nought", _not_below_nought("period")),
    ("tim-6", "Timing_Repeat", "periodMax needs a period", _needs("periodMax", "period")),
    ("tim-7", "Timing_Repeat", "durationMax needs a duration", _needs("durationMax", "duration")),
    ("tim-8", "Timing_Repeat", "countMax needs a count", _needs("countMax", "count")),
    ("tim-9", "Timing_Repeat", "offset needs a when, and one that is no meal itself", _offset),
    ("tim-10", "Timing_Repeat", "timeOfDay or when, and not both", _not_both("timeOfDay", "when")),
    ("prr-1", "ServiceRequest", "orderDetail needs a code", _needs("orderDetail", "code")),
    ("trd-1", "TriggerDefinition", "timing or data, and not both", lambda one: not (_timed(one) and _any(one, "data"))),
    ("trd-2", "TriggerDefinition", "condition needs data", _needs("condition", "data")),
    ("trd-3", "TriggerDefinition", "a named event has a name, a periodic one timing, one of data data", _triggered),
    ("inv-1", "Task", "lastModified is not before authoredOn", lambda one: _in_time(one, "authoredOn", "lastModified")),
)


@cache
def _rules() -> Mapping[str, tuple[tuple[str, str, Callable[[Value], bool]], ...]]:
    """Return the rules by type."""
    return {of: tuple((number, words, holds) for number, at, words, holds in _ALL if at == of) for _, of, _, _ in _ALL}


def unkept(one: Value, kind: str, at: str) -> Iterator[Misshapen]:
    """Yield the rules of R4 that a value, or one in it, breaks; resources of a bundle's entries are not looked into.

    Args:
        one: a resource, or a value of a type made of elements.
        kind: its type.
        at: where it stands.
    """
    for value, of, place in _each(one, kind, at):
        for number, words, holds in _rules().get(of, ()):
            if not holds(value):
                yield Misshapen(at=place, rule=number, message=f"{words[0].upper()}{words[1:]} ({number} of R4).")
        if value is not one and "resourceType" not in value and not set(value) - {"id"}:
            yield Misshapen(at=place, rule="ele-1", message="It says nothing (ele-1 of R4).")
    local = set(_local(one))
    contained = _maps(one.get("contained"))
    held = {f"#{each['id']}" for each in contained if isinstance(each.get("id"), str)}
    for name in sorted(local - held - {"#"}):
        yield Misshapen(at=at, rule="ref-1", message=f"{name} is not contained (ref-1 of R4).")
    named = set(_texts(one)) if contained else set()
    for each in contained:
        if f"#{each.get('id')}" not in named and "#" not in _texts(each):
            yield Misshapen(at=at, rule="dom-3", message="Nothing refers to what is contained (dom-3 of R4).")
        for number, words in _contained(each):
            yield Misshapen(at=at, rule=number, message=f"{words} ({number} of R4).")


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a value: a reference, an address, or any other that may name what is contained."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        yield from _texts(part)


def _contained(one: Value) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a resource that stands in another, beyond what any resource is held to."""
    held = one.get("meta")
    meta = held if isinstance(held, Mapping) else {}
    if one.get("contained"):
        yield "dom-2", "What is contained contains nothing itself"
    if _any(meta, "versionId", "lastUpdated"):
        yield "dom-4", "What is contained has no version of its own"
    if _any(meta, "security"):
        yield "dom-5", "What is contained has no security label"


def _each(one: Value, kind: str, at: str) -> Iterator[tuple[Value, str, str]]:
    yield one, kind, at
    for name, part in shapes().get(kind, {}).items():
        found = one.get(name)
        many = found if isinstance(found, list) else [found]
        for number, value in enumerate(many):
            if part.simple or not isinstance(value, Mapping):
                continue
            of = part.of if part.of != "Resource" else str(value.get("resourceType")) if name == "contained" else ""
            if of in shapes():
                yield from _each(value, of, f"{at}.{name}[{number}]" if isinstance(found, list) else f"{at}.{name}")


def _local(value: object) -> Iterator[str]:
    """Yield the references to what is contained."""
    if isinstance(value, Mapping):
        said = value.get("reference")
        if isinstance(said, str) and said.startswith("#"):
            yield said
        for part in value.values():
            yield from _local(part)
    elif isinstance(value, list):
        for part in value:
            yield from _local(part)
