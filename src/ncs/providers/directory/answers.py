"""Answers of the regulator's API, as JSON: locations with their dates, links and ratings; and providers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ncs.core.errors import Problem, raise_if
from ncs.providers.directory.cells import RATINGS, day_in
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
        found.ratings += _ratings(answer)
        if not answer.get("registrationDate"):
            yield _problem(file, number, "no-start", "The location has no registration date.", name, _NEXT)
        beds = answer.get("numberOfBeds")
        if beds is not None and (isinstance(beds, bool) or not str(beds).isdigit()):
            yield _problem(file, number, "wrong-cell", "The number of beds is no whole number.", str(beds), _NEXT)
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
    """Return the columns of a location that are more than one word."""
    beds, overall = answer.get("numberOfBeds"), _overall(answer)
    primary = [one for one in answer.get("inspectionCategories") or [] if str(one.get("primary")).casefold() == "true"]
    return {
        "beds": int(str(beds)) if str(beds).isdigit() else -1,
        "care_home": answer.get("careHome") == "Y",
        "dormant": answer.get("dormancy") == "Y",
        "services": _joined(answer.get("gacServiceTypes"), "description"),
        "users": _joined(answer.get("specialisms"), "name"),
        "activities": _joined(answer.get("regulatedActivities"), "name"),
        "category": _joined(primary, "name"),
        "rating": overall[0],
        "rating_day": np.datetime64(overall[1] or "NaT", "D"),
        "latitude": float(answer.get("onspdLatitude") or "nan"),
        "longitude": float(answer.get("onspdLongitude") or "nan"),
    }


def _joined(parts: Any, name: str) -> str:
    return "; ".join(str(part[name]) for part in parts or [] if part.get(name))


def _overall(answer: Mapping[str, Any]) -> tuple[str, str]:
    overall = (answer.get("currentRatings") or {}).get("overall") or {}
    day = str(overall.get("reportDate") or (answer.get("currentRatings") or {}).get("reportDate") or "")
    return _known(str(overall.get("rating") or "")), day


def _known(rating: str) -> str:
    return next((one for one in RATINGS if one.casefold() == rating.casefold()), "")


def _links(answer: Mapping[str, Any]) -> Iterator[Link]:
    """Yield the links that a location states, each from what was before to what came after."""
    own = str(answer["locationId"])
    for one in answer.get("relationships") or []:
        other, kind = str(one.get("relatedLocationId") or ""), str(one.get("type") or "").casefold()
        reason = str(one.get("reason") or "")
        if other and "successor" in kind:
            yield Link(before=own, after=other, reason=reason)
        elif other and "predecessor" in kind:
            yield Link(before=other, after=own, reason=reason)


def _ratings(answer: Mapping[str, Any]) -> Iterator[Sequence[str]]:
    """Yield each rating, current and past: location, group, domain, rating, day, kind."""
    own = str(answer["locationId"])
    current = answer.get("currentRatings") or {}
    for kind, one in [("current", current), *(("historic", past) for past in answer.get("historicRatings") or [])]:
        overall = one.get("overall") or {}
        day = str(one.get("reportDate") or overall.get("reportDate") or "")
        parts = [("Overall", overall.get("rating"))]
        parts += [(part.get("name"), part.get("rating")) for part in overall.get("keyQuestionRatings") or []]
        yield from ((own, "Overall", str(name), _known(str(said)), day, kind) for name, said in parts if said)
