"""A provider's return of what care costs, as a paper: the rows of the return, and the workbook that they make."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.naming import slug, spaced
from ncs.prices.use.collect import KINDS, SERVICES, Asked, asked, form
from ncs.prices.use.collect import read as read_returns
from ncs.web.papers import kept
from ncs.web.papers.fields import Field
from ncs.web.papers.models import Paper

#: The services as they are shown.
WORDS = {"care_home": "care homes", "homecare": "homecare"}
_KIND_WORDS = {"public": "Public", "non_profit": "Not for profit", "private": "Private"}
#: Parts of a return whose names do not say by themselves what they ask.
_PARTS = {
    "about": "About the location",
    "drivers": "What drives the cost",
    "careworker": "Care workers",
    "business": "Running the business",
    "returns": "Returns on operations and capital",
    "totals": "Totals, as you add them up",
}


def sections(service: str) -> dict[str, str]:
    """Return the parts of a service's return: the name and the heading of each."""
    return {one.part: _PARTS.get(one.part, spaced(one.part).capitalize()) for one in asked(service)}


def fields_of(service: str, part: str) -> tuple[Field, ...]:
    """Return what one part of a return asks. The service is known, and not asked."""
    rows = [one for one in asked(service) if one.part == part and one.name != "service"]
    return tuple(_field(one, service) for one in rows)


def _field(one: Asked, service: str) -> Field:
    unit = SERVICES[service][0]
    if one.name == "kind":
        options = [("", "Choose"), *((name, _KIND_WORDS[name]) for name in KINDS)]
        return Field(name="kind", label="Who provides it", kind="choice", options=options)
    if one.name == "price_date":
        return Field(name="price_date", label="The day whose prices these are", kind="day")
    such = one.such.lstrip(",;: ")
    hint = f"Pounds a {unit}, not pence. Write 0 if there is none." if one.pounds else such[:1].upper() + such[1:]
    return Field(name=one.name, label=one.what, hint=hint, kind="money" if one.pounds else "text", most=40)


def answers(paper: Paper) -> dict[str, str]:
    """Return what is written in all parts of a return, by the names of its rows."""
    found = {"service": paper.name}
    for name, part in kept.parts_of(paper).items():
        if name in sections(paper.name):
            found |= kept.body_of(part)
    return found


def workbook(paper: Paper) -> bytes:
    """Return a return as the workbook that ``ncs price collect read`` takes."""
    with tempfile.TemporaryDirectory() as folder:
        return form(paper.name, Path(folder) / "return.xlsx", answers=answers(paper)).read_bytes()


def wrong_with(papers: Sequence[Paper]) -> tuple[Problem, ...]:
    """Return all that stands in the way of reading returns, as ``ncs price collect read`` finds it; in order."""
    with tempfile.TemporaryDirectory() as folder:
        written = enumerate(map(answers, papers), start=1)
        files = [form(one["service"], Path(folder) / file_name(at, one), answers=one) for at, one in written]
        try:
            read_returns(files, Path(folder) / "read")
        except ProblemsFound as error:
            return tuple(error.problems)
    return ()


def file_name(at: int, given: Mapping[str, str]) -> str:
    """Return the name of the workbook of a return: which of several, and of which location."""
    return f"{at:03d}-{slug(given.get('location', ''))[:40] or 'return'}.xlsx"


def part_of(service: str) -> Mapping[str, str]:
    """Return the part that each row of a return is in, by its name."""
    return {one.name: one.part for one in asked(service)}
