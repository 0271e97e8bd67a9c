"""A directory of services in Open Referral UK (HSDS-UK 3.0): read, checked, scored, and searched by need and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.core.errors import Problem, ProblemsFound, UnknownName, near_matches
from ncs.core.periods import add_months
from ncs.tables.reading.json_files import read_json
from ncs.tables.reading.yaml_files import read_yaml

Plain = Mapping[str, Any]
_ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.IGNORECASE)
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s.]+$")
_URL = re.compile(r"^https?://[^\s/.]+\.[^\s]+$")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}(T.*)?$")
_POSTCODE = re.compile(r"^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$", re.IGNORECASE)
_STATUSES = ("active", "inactive", "defunct", "temporarily closed")
_ENVELOPE = {"total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"}
_FRESH_MONTHS = 12


class Entity(BaseModel):
    """What one entity must have, may have, and what its parts are."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    parts: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a service: how bad, where in it, what, and what to do."""

    service: str
    severity: str
    where: str
    wrong: str
    next_step: str


@cache
def entities() -> Mapping[str, Entity]:
    """Return the entities by name.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(
        files("ncs.journeys") / "data" / "open_referral.yaml", TypeAdapter(dict[str, Entity]), kind="entities"
    )


def read_directory(file: Path) -> tuple[tuple[Plain, ...], tuple[Fault, ...]]:
    """Read a service, or a list answer of them, and return the services and what is wrong with the list itself.

    Raises:
        ProblemsFound: it is no JSON, or neither of the two.
    """
    content = read_json(file, kind="directory of services", next_step="Save one answer of /services or /services/{id}.")
    if "contents" in content and isinstance(content["contents"], list):
        held = tuple(one for one in content["contents"] if isinstance(one, Mapping))
        return held, tuple(_envelope(content))
    if "name" in content and "status" in content:
        return (content,), ()
    said = "It is neither a service nor a list of services of Open Referral UK."
    step = "Save one answer of /services or /services/{id} of the directory."
    raise ProblemsFound(
        "The directory cannot be used", [Problem(rule="no-directory", message=said, next_step=step, file=str(file))]
    )


def _envelope(content: Plain) -> Iterator[Fault]:
    here, step = "the list", "Correct the answer of the directory."
    for name in sorted(_ENVELOPE - set(content)):
        yield Fault(service=here, severity="error", where=name, wrong="It is missing.", next_step=step)
    many, total, size = len(content["contents"]), content.get("total_items"), content.get("size")
    if isinstance(size, int) and size != many:
        wrong = f"It says {size}, and holds {many}."
        yield Fault(service=here, severity="error", where="size", wrong=wrong, next_step=step)
    if isinstance(total, int) and total < many:
        wrong = f"It says {total}, and this page alone holds {many}."
        yield Fault(service=here, severity="error", where="total_items", wrong=wrong, next_step=step)


def faults(service: Plain, *, on: date) -> tuple[Fault, ...]:
    """Return what is wrong with a service: names, what is missing, formats, sense, references, and what is stale."""
    name = str(service.get("name") or service.get("id") or "a service without a name")
    found = [*_of(service, "service", ""), *_sense(service), *_stale(service, on)]
    return tuple(
        Fault(service=name, severity=severity, where=where, wrong=wrong, next_step=step)
        for severity, where, wrong, step in found
    )


Said = tuple[str, str, str, str]


def _of(held: Plain, kind: str, at: str) -> Iterator[Said]:
    entity = entities()[kind]
    for name in entity.required:
        if held.get(name) in (None, ""):
            yield "error", f"{at}{name}", "It is required and missing.", "Fill it in."
    known = {*entity.required, *entity.optional, *entity.parts}
    for name, value in held.items():
        if name not in known:
            near = near_matches(name, known, most=1)
            step = f"Did you mean {near[0]}?" if near else "Take it out, or ask for it in the standard."
            yield "warning", f"{at}{name}", "The standard has no such name.", step
        elif name in entity.parts:
            for number, part in enumerate(value if isinstance(value, list) else [value], 1):
                if isinstance(part, Mapping):
                    yield from _of(part, entity.parts[name], f"{at}{name} {number} / ")
        else:
            yield from _format(name, value, f"{at}{name}")


def _format(name: str, value: Any, where: str) -> Iterator[Said]:
    if value in (None, ""):
        return
    text = str(value)
    if (name == "id" or name.endswith("_id")) and not _ID.match(text):
        yield "error", where, "It is no UUID.", "Give every thing an identifier of that form."
    elif name in ("email", "assurer_email") and not _EMAIL.match(text):
        yield "error", where, "It is no email address.", "Correct it."
    elif name in ("url", "website", "uri", "logo", "term_uri", "schedule_link") and not _URL.match(text):
        yield "error", where, "It is no web address.", "Write it in full, with https://."
    elif name in ("assured_date", "valid_from", "valid_to", "dtstart", "last_modified") and not _is_day(text):
        yield "error", where, "It is no date.", "Write it as 2026-04-01."
    elif name == "status" and text not in _STATUSES:
        yield "error", where, "It is no status.", f"Write one of: {', '.join(_STATUSES)}."
    elif name == "postal_code" and not _POSTCODE.match(text.strip()):
        yield "warning", where, "It is no postcode of the United Kingdom.", "Correct it."


def _is_day(text: str) -> bool:
    if not _DAY.match(text):
        return False
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True


def _sense(service: Plain) -> Iterator[Said]:
    low, high = service.get("minimum_age"), service.get("maximum_age")
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        yield "error", "minimum_age", "It is above the maximum age.", "Correct one of the two."
    for number, cost in enumerate(_parts(service, "cost_options"), 1):
        if cost.get("amount") is None and not cost.get("amount_description"):
            yield "warning", f"cost_options {number}", "A price without an amount.", "Say what it costs."
    for number, contact in enumerate(_parts(service, "contacts"), 1):
        if not contact.get("email") and not _parts(contact, "phones"):
            yield "warning", f"contacts {number}", "A contact whom nobody can reach.", "Add a telephone or an email."
    organization = service.get("organization")
    said = service.get("organization_id")
    if isinstance(organization, Mapping) and said and said != organization.get("id"):
        yield "error", "organization_id", "It names another organisation than the one beside it.", "Correct it."
    for name in ("schedules", "cost_options", "service_areas", "contacts"):
        for number, part in enumerate(_parts(service, name), 1):
            if part.get("service_id") and part["service_id"] != service.get("id"):
                yield "error", f"{name} {number}", "It belongs to another service.", "Correct its service_id."


def _stale(service: Plain, on: date) -> Iterator[Said]:
    said = str(service.get("assured_date") or "")
    if _is_day(said) and add_months(date.fromisoformat(said[:10]), _FRESH_MONTHS) < on:
        yield "warning", "assured_date", f"Nobody has checked it since {said[:10]}.", "Check it, and date it anew."


def _parts(held: Plain, name: str) -> Sequence[Plain]:
    value = held.get(name)
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def gaps(service: Plain, *, on: date) -> tuple[str, ...]:
    """Return what a person who looks for help would miss, of the eight things that are looked for."""
    places = _parts(service, "service_at_locations")
    located = [one["location"] for one in places if isinstance(one.get("location"), Mapping)]
    reached = (
        service.get("email") or service.get("url") or any(_parts(c, "phones") for c in _parts(service, "contacts"))
    )
    organization = service.get("organization")
    there = {
        "what it does": bool(str(service.get("description") or "").strip()),
        "how to reach it": bool(reached),
        "where it is": any(_parts(one, "addresses") or one.get("location_type") == "virtual" for one in located),
        "when it is": bool(_parts(service, "schedules")),
        "what it costs": bool(service.get("fees") or _parts(service, "cost_options")),
        "whom it is for": service.get("minimum_age") is not None or bool(_parts(service, "attributes")),
        "who runs it": isinstance(organization, Mapping) and bool(organization.get("name")),
        "that it was checked in the last year": bool(service.get("assured_date")) and not list(_stale(service, on)),
    }
    return tuple(words for words, held in there.items() if not held)


#: How many things :func:`gaps` looks for; a service with none of them missing is complete.
LOOKED_FOR = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A service that was found: how many of the words asked for it has, and where it is."""

    service: Plain
    hits: int
    places: tuple[str, ...]


def search(services: Sequence[Plain], words: str, *, near: str = "", age: int | None = None) -> tuple[Match, ...]:
    """Return active services that have any of the words, those with most of them first.

    Args:
        services: to look in.
        words: what is needed; matched at the beginning of words in the name, description and terms of a service.
        near: a place: the beginning of a postcode, or a word of an address or of the area served.
        age: of the person; services for others are left out.

    Raises:
        UnknownName: no service at all, whatever it is for, is near that place; the nearest names are given.
    """
    there = [place for service in services for place in _places(service)]
    if not _is_near(there, near):
        raise UnknownName("place in the directory", near, near_matches(near, _names_in(there)))
    wanted = [word.casefold() for word in re.findall(r"\w+", words)]
    found = []
    for service in services:
        have = re.findall(r"\w+", _text(service).casefold())
        hits = sum(any(word.startswith(one) for word in have) for one in wanted)
        places = _places(service)
        if hits and service.get("status") == "active" and _fits(service, age) and _is_near(places, near):
            found.append(Match(service=service, hits=hits, places=places))
    return tuple(sorted(found, key=lambda one: (-one.hits, str(one.service.get("name")))))


def _text(service: Plain) -> str:
    terms = (one.get("taxonomy_term") for one in _parts(service, "attributes"))
    said = [str(one.get("name", "")) for one in terms if isinstance(one, Mapping)]
    return " ".join([str(service.get("name") or ""), str(service.get("description") or ""), *said])


def _places(service: Plain) -> tuple[str, ...]:
    located = [
        one["location"] for one in _parts(service, "service_at_locations") if isinstance(one.get("location"), Mapping)
    ]
    lines = [
        ", ".join(str(address[key]) for key in ("address_1", "city", "postal_code") if address.get(key))
        for one in located
        for address in _parts(one, "addresses")
    ]
    return (*lines, *(str(one["name"]) for one in _parts(service, "service_areas") if one.get("name")))


def _names_in(places: Sequence[str]) -> Iterator[str]:
    """Yield what a place may be asked for by: each part of its address, and each word of it that is no number."""
    for place in places:
        yield from (part.strip() for part in place.split(","))
        yield from re.findall(r"[^\W\d]\w+", place)


def _is_near(places: Sequence[str], near: str) -> bool:
    """Say whether a place begins with what was asked for, or has a word that does."""
    wanted = re.compile(rf"\b{re.escape(near.casefold().strip())}")
    return any(wanted.search(place.casefold()) for place in places) if near.strip() else True


def _fits(service: Plain, age: int | None) -> bool:
    low, high = service.get("minimum_age"), service.get("maximum_age")
    return age is None or not (
        (isinstance(low, int | float) and age < low) or (isinstance(high, int | float) and age > high)
    )
