"""Ratings in an answer of the regulator's API: overall, of each key question, of services assessed, current and past.

Under the assessments of 2024 a location has no overall rating: each group of its services is rated. Where one rating is
given to all of them, it is the location's; where they differ there is no single one, and each is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ncs.providers.directory.cells import RATINGS, day_in

#: All services of a location together, and the rating that sums its questions up.
OVERALL = "Overall"
#: What the API gives as a current rating where there is none.
_NONE = ("", "no published rating")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """One rating as it is written: of what services, on what question, when published, ``current`` or ``historic``."""

    group: str
    domain: str
    rating: str
    day: str
    kind: str


def ratings_in(answer: Mapping[str, Any]) -> Iterator[Rated]:
    """Yield every rating that an answer states, as it is written, overall before its key questions."""
    current = part(answer, "currentRatings")
    for kind, one in [("current", current), *(("historic", past) for past in parts(answer, "historicRatings"))]:
        overall = part(one, "overall")
        yield from _with_questions(
            overall, OVERALL, str(one.get("reportDate") or overall.get("reportDate") or ""), kind
        )
    for plan in parts(answer, "assessment"):
        published = str(plan.get("assessmentPlanPublishedDateTime") or "").partition("T")[0]
        for one in parts(part(plan, "ratings"), "asgRatings"):
            active = str(one.get("assessmentPlanStatus") or "Active").casefold() == "active"
            day = published or str(one.get("assessmentDate") or "").partition("T")[0]
            group = str(one.get("name") or OVERALL)
            yield from _with_questions(one, group, day, "current" if active else "historic")


def _with_questions(of: Mapping[str, Any], group: str, day: str, kind: str) -> Iterator[Rated]:
    said: list[tuple[Any, Any]] = [(OVERALL, of.get("rating"))]
    said += [(one.get("name"), one.get("rating")) for one in parts(of, "keyQuestionRatings")]
    for name, rating in said:
        if rating:
            yield Rated(group=group, domain=str(name), rating=str(rating), day=day, kind=kind)


def rating_of(answer: Mapping[str, Any]) -> tuple[str, str]:
    """Return the rating of a location and its day, as they are written; both empty where there is no single one."""
    current = part(answer, "currentRatings")
    overall = part(current, "overall")
    rating, day = str(overall.get("rating") or ""), str(overall.get("reportDate") or current.get("reportDate") or "")
    if rating.casefold() not in _NONE:
        return rating, day
    groups = [
        one for one in ratings_in(answer) if one.kind == "current" and one.domain == OVERALL and one.group != OVERALL
    ]
    if len({one.rating.casefold() for one in groups}) == 1:
        newest = max(groups, key=lambda one: one.day)
        return newest.rating, newest.day
    return rating, day


def wrong_ratings(answer: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the ratings of an answer, and the value; each once."""
    said: dict[tuple[str, str], None] = {}
    for one in ratings_in(answer):
        if not known_rating(one.rating):
            said[f"The rating is none that is known ({one.kind}, {one.domain}).", one.rating[:40]] = None
        if one.day and day_or_none(one.day) is None:
            where = "reportDate" if one.group == OVERALL else "The day of an assessment"
            said[f"{where} is no day.", one.day[:40]] = None
    yield from said


def known_rating(rating: str) -> str:
    """Return a rating as this program spells it; empty if it is none that is known."""
    return next((one for one in RATINGS if one.casefold() == rating.casefold()), "")


def day_or_none(text: str) -> date | None:
    """Return a day; None where the text is none."""
    try:
        return day_in(text)
    except ValueError:
        return None


def part(of: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return an object within another; nothing where it is null, as the API has it."""
    value = of.get(name)
    return value if isinstance(value, Mapping) else {}


def parts(of: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    """Return the objects of a list within an object; none where it is null."""
    value = of.get(name)
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
