"""Answers of the regulator's API, as JSON: locations with their dates, links and ratings; and providers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ncs.core.errors import Problem, raise_if
from ncs.providers.directory.api_ratings import (
    day_or_none,
    known_rating,
    parts,
    rating_of,
    ratings_in,
    wrong_ratings,
)
from ncs.providers.directory.cells import NO_DAY, day_in
from ncs.providers.directory.published import SUMMARY
from ncs.providers.directory.register import DAYS, Link
from ncs.tables.reading.json_files import read_json_objects

_NEXT = "Keep each answer of the API as it came: /locations/{locationId} or /providers/{providerId}."
#: Our column by the name of the field.
_FIELDS = {
    "locationId": "location_id", "name": "name", "localAuthority": "council_name", "region": "region",
    "providerId": "provider_id", "brandId": "brand_id", "brandName": "brand_name", "type": "kind",
    "inspectionDirectorate": "directorate", "postalCode": "postcode", "uprn": "uprn", "odsCode": "ods_code",
    "constituency": "constituency", "registrationDate": "start", "deregistrationDate": "end",
}  # fmt: skip
_PROVIDER_FIELDS = {
    "providerId": "provider_id", "name": "provider_name", "ownershipType": "ownership", "brandId": "brand_id",
    "brandName": "brand_name", "companiesHouseNumber": "company_number", "charityNumber": "charity_number",
    "registrationDate": "provider_start",
}  # fmt: skip

#: Fields of a location that are lists of objects, or null.
_LISTS = (
    "inspectionCategories", "gacServiceTypes", "specialisms", "regulatedActivities", "relationships", "historicRatings",
    "assessment",
)  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Answers:
    """What JSON answers say: a row a location and a provider, links, and ratings."""

    locations: list[dict[str, Any]] = field(default_factory=list)
    providers: list[dict[str, Any]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    ratings: list[Sequence[str]] = field(default_factory=list)


def read_answers(paths: Sequence[Path]) -> Answers:
    """Read JSON answers, one or many a file; names of persons are not taken.

    Raises:
        ProblemsFound: everything that is wrong: a file is no JSON, an answer is neither of a location nor of a
            provider, a location is there twice with different content, a day or number of beds is none.
    """
    found, problems = Answers(), list[Problem]()
    seen: dict[str, Mapping[str, Any]] = {}
    for path in paths:
        for number, answer in enumerate(read_json_objects(path, kind="answer of the API", next_step=_NEXT), 1):
            problems += _taken(found, answer, path.name, number, seen)
    raise_if(problems, SUMMARY)
    return found


def _taken(
    found: Answers, answer: Mapping[str, Any], file: str, number: int, seen: dict[str, Mapping[str, Any]]
) -> Iterator[Problem]:
    name = str(answer.get("locationId") or answer.get("providerId") or "")
    if name in seen and name:
        if seen[name] != answer:
            message = "The location or provider is there twice, and the two answers differ."
            yield _problem(file, number, "location-twice", message, name, "Keep the newer answer.")
        return
    seen[name] = answer
    made, wrong = _row(answer, _FIELDS if "locationId" in answer else _PROVIDER_FIELDS)
    for said, value in wrong:
        yield _problem(file, number, "wrong-cell", said, value, "Take the answer as the API gave it.")
    if "locationId" in answer:
        found.locations.append(made | _more(answer))
        found.links += _links(answer)
        found.ratings += (
            (name, one.group, one.domain, known_rating(one.rating), one.day, one.kind) for one in ratings_in(answer)
        )
        if not answer.get("registrationDate"):
            yield _problem(file, number, "no-start", "The location has no registration date.", name, _NEXT)
        if made.get("end", NO_DAY) < made.get("start", NO_DAY):
            yield _problem(file, number, "ends-before-start", "The end is before the start.", name, "Correct a date.")
        for said, value in _wrong(answer):
            yield _problem(file, number, "wrong-cell", said, value, _NEXT)
    elif "providerId" in answer:
        found.providers.append(made)
    else:
        message = "The answer is neither of a location nor of a provider: it has no locationId or providerId."
        yield _problem(file, number, "unknown-answer", message, None, _NEXT)


def _problem(file: str, number: int, rule: str, message: str, value: str | None, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=number, value=value)


def _row(answer: Mapping[str, Any], fields: Mapping[str, str]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    made: dict[str, Any] = {}
    wrong = []
    for name, column in fields.items():
        text = " ".join(str(answer.get(name) or "").split())
        if column not in DAYS:
            made[column] = text
            continue
        try:
            made[column] = np.datetime64(day_in(text), "D")
        except ValueError:
            wrong.append((f"{name} is no day.", text[:40]))
    return made, wrong


def _more(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a location that are more than one word; a yes or no only where one is given."""
    primary = [one for one in parts(answer, "inspectionCategories") if str(one.get("primary")).casefold() == "true"]
    ticks = {"care_home": answer.get("careHome"), "dormant": answer.get("dormancy")}
    rating, day = rating_of(answer)
    return {name: said == "Y" for name, said in ticks.items() if said} | {
        "beds": -1 if (beds := _whole(answer.get("numberOfBeds"))) is None else beds,
        "services": _joined(parts(answer, "gacServiceTypes"), "description"),
        "users": _joined(parts(answer, "specialisms"), "name"),
        "activities": _joined(parts(answer, "regulatedActivities"), "name"),
        "category": _joined(primary, "name"),
        "rating": known_rating(rating),
        "rating_day": np.datetime64(day_or_none(day), "D"),
        "latitude": _degrees(answer.get("onspdLatitude"), otherwise=float("nan")),
        "longitude": _degrees(answer.get("onspdLongitude"), otherwise=float("nan")),
    }


def _wrong(answer: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the parts of a location that are more than one word, and the value."""
    for name in (*_LISTS, "currentRatings"):
        shape, value = (list if name in _LISTS else dict), answer.get(name)
        if value is not None and not isinstance(value, shape):
            yield f"{name} is no {'list' if shape is list else 'object'}.", str(value)[:40]
    for name, read in (("numberOfBeds", _whole), ("onspdLatitude", _degrees), ("onspdLongitude", _degrees)):
        if answer.get(name) not in (None, "") and read(answer[name]) is None:
            yield f"{name} is no {'whole number' if read is _whole else 'number of degrees'}.", str(answer[name])[:40]
    for name in ("careHome", "dormancy"):
        if answer.get(name) not in (None, "", "Y", "N"):
            yield f"{name} is neither Y nor N.", str(answer[name])[:40]
    for name in _LISTS:
        value = answer.get(name)
        odd = [one for one in value if not isinstance(one, Mapping)] if isinstance(value, list) else []
        if odd:
            yield f"{name} holds what is no object.", str(odd[0])[:40]
    for one in parts(answer, "relationships"):
        if (way := _way(one)) is not None and not one.get("relatedLocationId"):
            yield f"A {way} has no relatedLocationId.", str(one.get("reason") or "")[:40]
    yield from wrong_ratings(answer)


def _whole(value: Any) -> int | None:
    text = str(value)
    return int(text) if not isinstance(value, bool) and text.isascii() and text.isdigit() else None


def _degrees(value: Any, otherwise: float | None = None) -> float | None:
    try:
        found = float(value)
    except (TypeError, ValueError):
        return otherwise
    return found if abs(found) <= 180 else otherwise


def _joined(parts: Sequence[Mapping[str, Any]], name: str) -> str:
    return "; ".join(str(part[name]) for part in parts if part.get(name))


def _links(answer: Mapping[str, Any]) -> Iterator[Link]:
    """Yield the links that a location states, each from what was before to what came after."""
    own = str(answer["locationId"])
    for one in parts(answer, "relationships"):
        other, way, reason = str(one.get("relatedLocationId") or ""), _way(one), str(one.get("reason") or "")
        if other and way is not None:
            before, after = (own, other) if way == "successor" else (other, own)
            yield Link(before=before, after=after, reason=reason)


def _way(relationship: Mapping[str, Any]) -> str | None:
    """Return whether a relationship is with a ``successor`` or a ``predecessor``; None if with neither."""
    kind = str(relationship.get("type") or "").casefold()
    return next((one for one in ("successor", "predecessor") if one in kind), None)
