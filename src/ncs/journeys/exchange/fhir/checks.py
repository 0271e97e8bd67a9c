"""Checks of FHIR resources in layers: structure, what must be there, bound codes, profile, references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ncs.core.errors import Problem, near_matches
from ncs.journeys.exchange.fhir.tables import resource_kinds

NOT_RUN = (
    "Checked by this program's own layers: structure, what R4 and UK Core say must be there, codes that R4 binds, "
    "profiles, references. The HL7 validator was not run."
)
_ALWAYS = {
    "resourceType", "id", "meta", "text", "language", "extension", "modifierExtension", "contained", "implicitRules",
}  # fmt: skip
_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_DAYS = (
    "birthDate",
    "authoredOn",
    "authored",
    "created",
    "startDate",
    "recorded",
    "occurredDateTime",
    "dateTime",
    "date",
)
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?")
_NHS = "https://fhir.nhs.uk/Id/nhs-number"


def wrong(found: Mapping[str, Any], *, file: str) -> Iterator[Problem]:
    """Yield what is wrong with a bundle, or with one resource; each with the place in it."""
    if found.get("resourceType") != "Bundle":
        yield from _resource(found, "", set(), file)
        return
    entries = found.get("entry")
    if not isinstance(entries, list) or not all(_is_entry(one) for one in entries):
        yield _problem(file, "entry", "no-entries", "A bundle holds entries, each with a resource.")
        return
    known = {str(one.get("fullUrl")) for one in entries}
    for number, one in enumerate(entries):
        yield from _resource(one["resource"], f"entry[{number}].resource", known, file)


def _is_entry(one: object) -> bool:
    return isinstance(one, Mapping) and isinstance(one.get("resource"), Mapping)


def _resource(one: Mapping[str, Any], place: str, known: set[str], file: str) -> Iterator[Problem]:
    name = str(one.get("resourceType", ""))
    kind = resource_kinds().get(name)
    if kind is None:
        near = ", ".join(near_matches(name, resource_kinds()) or tuple(resource_kinds()))
        yield _problem(file, place, "unknown-resource", f"A resource {name or 'without a type'}; known are {near}.")
        return
    at = f"{place}.".removeprefix(".") + name
    for element in kind.required:
        if one.get(element) in (None, "", [], {}):
            yield _problem(file, at, "missing", f"{element} must be there.")
    for element in sorted({name.removeprefix("_") for name in one} - _ALWAYS - set(kind.elements)):
        yield _problem(file, at, "unknown-element", f"{element} is no element of {name} in R4.")
    for element, codes in kind.codes.items():
        if element in one and one[element] not in codes:
            yield _problem(file, at, "code", f"{element} is none of {', '.join(codes)}.")
    yield from _profile(one, at, kind.address, file)
    yield from _values(one, at, file)
    for target in _references(one):
        if known and target.startswith("urn:uuid:") and target not in known:
            yield _problem(file, at, "reference", "It refers to a resource that is not in the bundle.")


def _profile(one: Mapping[str, Any], at: str, address: str, file: str) -> Iterator[Problem]:
    meta = one.get("meta", {})
    said = meta.get("profile", []) if isinstance(meta, Mapping) else []
    names = said if isinstance(said, list) else [said]
    others = [name for name in names if str(name).partition("|")[0] != address]
    if others:
        yield _problem(file, at, "profile", f"Of another profile: {', '.join(map(str, others))}.")


def _values(one: Mapping[str, Any], at: str, file: str) -> Iterator[Problem]:
    if not _ID.fullmatch(str(one.get("id", "x"))):
        yield _problem(file, at, "id", "An id has up to 64 letters, digits, hyphens and points.")
    for element in _DAYS:
        if element in one and not _is_day(str(one[element])):
            yield _problem(file, at, "date", f"{element} is no date of FHIR, such as 2026-04-01.")
    for number in one.get("identifier", ()) if isinstance(one.get("identifier"), list) else ():
        if isinstance(number, Mapping) and number.get("system") == _NHS and not is_nhs_number(str(number.get("value"))):
            yield _problem(file, at, "nhs-number", "The NHS number does not have ten digits with their check digit.")


def _is_day(text: str) -> bool:
    """Say whether a text is a year, month, day or moment as FHIR writes it, and in the calendar."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text[:10]}{'-01-01'[len(text[:10]) - 4 :]}")
    except ValueError:
        return False
    return True


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
