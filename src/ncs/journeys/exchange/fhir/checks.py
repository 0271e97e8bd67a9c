"""Checks of FHIR resources in layers: R4's structure, UK Core's own rules, bound codes, profile, references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ncs.core.errors import Problem, near_matches
from ncs.journeys.exchange.fhir.invariants import NOT_HELD, unkept
from ncs.journeys.exchange.fhir.structure import Misshapen, misshapen
from ncs.journeys.exchange.fhir.tables import Kind, resource_kinds

NOT_RUN = (
    "Checked by this program's own layers: the structure and types of R4, to the last element; what R4 and UK Core say "
    "must be there; codes and rules that R4 binds; profiles; references. The HL7 validator was not run. Not checked: "
    f"{NOT_HELD}."
)
_NHS = "https://fhir.nhs.uk/Id/nhs-number"


def wrong(found: Mapping[str, Any], *, file: str) -> Iterator[Problem]:
    """Yield what is wrong with a bundle, or with one resource; each with the place in it."""
    if found.get("resourceType") != "Bundle":
        yield from _resource(found, "", set(), file)
        return
    for fault in _told(found, "Bundle", "Bundle"):
        yield _problem(file, fault.at, fault.rule, fault.message)
    listed = found.get("entry")
    entries = [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []
    known = {str(one.get("fullUrl")) for one in entries}
    for number, one in enumerate(entries):
        if isinstance(one.get("resource"), Mapping):
            yield from _resource(one["resource"], f"entry[{number}].resource", known, file)


def _resource(one: Mapping[str, Any], place: str, known: set[str], file: str) -> Iterator[Problem]:
    name = str(one.get("resourceType", ""))
    kind = resource_kinds().get(name)
    if kind is None:
        near = ", ".join(near_matches(name, resource_kinds()) or tuple(resource_kinds()))
        yield _problem(file, place, "unknown-resource", f"A resource {name or 'without a type'}; known are {near}.")
        return
    at = f"{place}.".removeprefix(".") + name
    for fault in dict.fromkeys((*_told(one, name, at), *_bound(one, kind, at))):
        yield _problem(file, fault.at, fault.rule, fault.message)
    yield from _profile(one, at, kind.address, file)
    yield from _values(one, at, file)
    for target in _references(one):
        if known and target.startswith("urn:uuid:") and target not in known:
            yield _problem(file, at, "reference", "It refers to a resource that is not in the bundle.")


def _told(one: Mapping[str, Any], name: str, at: str) -> Iterator[Misshapen]:
    yield from misshapen(one, name, at)
    yield from unkept(one, name, at)


def _bound(one: Mapping[str, Any], kind: Kind, at: str) -> Iterator[Misshapen]:
    """Yield what must be there, and codes that are bound, beyond what R4's JSON Schema says."""
    for element in kind.required:
        if one.get(element) in (None, "", [], {}) and f"_{element}" not in one:
            yield Misshapen(at=at, rule="missing", message=f"{element} must be there.")
    for element, codes in kind.codes.items():
        if element in one and one[element] not in codes:
            yield Misshapen(at=at, rule="code", message=f"{element} is none of {', '.join(codes)}.")


def _profile(one: Mapping[str, Any], at: str, address: str, file: str) -> Iterator[Problem]:
    meta = one.get("meta", {})
    said = meta.get("profile", []) if isinstance(meta, Mapping) else []
    names = said if isinstance(said, list) else [said]
    others = [name for name in names if str(name).partition("|")[0] != address]
    if others:
        yield _problem(file, at, "profile", f"Of another profile: {', '.join(map(str, others))}.")


def _values(one: Mapping[str, Any], at: str, file: str) -> Iterator[Problem]:
    for number in one.get("identifier", ()) if isinstance(one.get("identifier"), list) else ():
        if isinstance(number, Mapping) and number.get("system") == _NHS and not is_nhs_number(str(number.get("value"))):
            yield _problem(file, at, "nhs-number", "The NHS number does not have ten digits with their check digit.")


def is_nhs_number(text: str) -> bool:
    """Say whether a text is ten digits of which the last checks the others (modulus 11)."""
    if not re.fullmatch(r"[0-9]{10}", text):
        return False
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(text[:9])) % 11
    return check % 11 == int(text[9]) and check != 10


def _references(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for part in value.values():
            yield from _references(part)
    elif isinstance(value, list):
        for part in value:
            yield from _references(part)


def _problem(file: str, at: str, rule: str, message: str) -> Problem:
    step = "Correct it where the resource is made, or ask its maker."
    return Problem(rule=f"fhir-{rule}", message=message, next_step=step, file=file, field=at or None)
