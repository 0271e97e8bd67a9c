"""A council's self-assessment as a paper: one part an expectation and one a strategy, and the file that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from django.utils import timezone

from ncs.places.use.expected import Edition, edition
from ncs.tables.writers.yaml_text import yaml_text
from ncs.web.members.models import Organisation
from ncs.web.papers import kept
from ncs.web.papers.fields import Field
from ncs.web.papers.models import Paper
from ncs.web.papers.sheet import Values

POSITIONS = (
    ("", "Choose"),
    ("strong", "Strong"),
    ("on_track", "On track"),
    ("developing", "Developing"),
    ("concern", "A concern"),
    ("not_assessed", "Not assessed yet"),
)
#: So many pieces of evidence and actions may be given; two more than are there are offered.
MOST, _OFFERED = 10, 2
_STRATEGY = "strategy-"
_EVIDENCE = ("what", "measure", "value", "web", "held")
_ACTION = ("what", "owner", "by", "done")
_LISTED = re.compile(r"(?P<of>evidence|action)(?P<at>[1-9]\d?)-(?P<part>\w+)")


@cache
def held_edition() -> Edition:
    """Return the edition that is assessed against: the one that comes with the program."""
    return edition()


def fields_of(body: kept.Body, sent: Iterable[tuple[str, Any]] = ()) -> tuple[Field, ...]:
    """Return what is asked of one expectation; of evidence and actions two more than there are.

    Args:
        body: what is kept of it.
        sent: what a form sent, which may have been shown when there were more.
    """
    typed = [found for name, text in sent if text and (found := _LISTED.fullmatch(name))]
    evidence, actions = (
        max([len(body.get(key, ())), *(int(one["at"]) for one in typed if one["of"] == of)])
        for key, of in (("evidence", "evidence"), ("actions", "action"))
    )
    return (
        Field(name="position", label="Where you stand", kind="choice", options=POSITIONS, needed="Choose a position"),
        Field(name="why", label="Why", kind="area", most=2000, needed="Say why you stand there"),
        Field(name="owner", label="Who owns it", hint="A job, not a name", needed="Say who owns it"),
        Field(name="review", label="Next review", kind="day", needed="Enter the day of the next review"),
        *(one for at in range(1, min(evidence + _OFFERED, MOST) + 1) for one in _evidence(at)),
        *(one for at in range(1, min(actions + _OFFERED, MOST) + 1) for one in _action(at)),
    )


def _evidence(at: int) -> Iterator[Field]:
    name, one = f"evidence{at}", f"Evidence {at}"
    yield Field(name=f"{name}-what", label=f"{one}: what it shows", head=f"{one}, if there is any")
    yield Field(name=f"{name}-measure", label=f"{one}: a measure", hint="Its code, such as 3A", most=60)
    yield Field(name=f"{name}-value", label=f"{one}: your figure for it", hint="Held against the figure published",
                kind="number")  # fmt: skip
    yield Field(name=f"{name}-web", label=f"{one}: or an address", hint="It begins with https://", kind="web", most=500)
    hint = "Such as the name and number of a document. It is not opened here"
    yield Field(name=f"{name}-held", label=f"{one}: or where you keep it", hint=hint)


def _action(at: int) -> Iterator[Field]:
    name, one = f"action{at}", f"Action {at}"
    yield Field(name=f"{name}-what", label=f"{one}: what is done", head=f"{one}, if there is any")
    yield Field(name=f"{name}-owner", label=f"{one}: who does it")
    yield Field(name=f"{name}-by", label=f"{one}: by when", kind="day")
    yield Field(name=f"{name}-done", label=f"{one}: done on", hint="Leave empty until it is done", kind="day")


def body_of(values: Values) -> tuple[kept.Body, dict[str, str]]:
    """Return what was written of an expectation as it is kept, and what does not go together, by the id of an input."""
    lists: dict[str, dict[int, dict[str, str]]] = {"evidence": {}, "action": {}}
    plain: dict[str, str] = {}
    for name, text in values.items():
        found = _LISTED.fullmatch(name)
        if found is None:
            plain[name] = text
        elif text:
            lists[found["of"]].setdefault(int(found["at"]), {})[found["part"]] = text
    wrong = {name: said for at, one in lists["evidence"].items() for name, said in _wrong_evidence(at, one)}
    wrong |= {name: said for at, one in lists["action"].items() for name, said in _wrong_action(at, one)}
    if plain["position"] in ("strong", "on_track") and not lists["evidence"]:
        wrong["evidence1-what"] = "A good position needs evidence: give some, or choose another position"
    body = {name: text for name, text in plain.items() if text}
    return {**body, "evidence": _ordered(lists["evidence"]), "actions": _ordered(lists["action"])}, wrong


def values_of(body: kept.Body) -> Values:
    """Return what is kept of an expectation as the values of its fields."""
    found = {name: text for name, text in body.items() if isinstance(text, str)}
    for of, key in (("evidence", "evidence"), ("action", "actions")):
        found |= {f"{of}{at}-{part}": text for at, one in enumerate(body.get(key, ()), 1) for part, text in one.items()}
    return found


def _ordered(found: Mapping[int, dict[str, str]]) -> list[dict[str, str]]:
    return [one for _, one in sorted(found.items())]


def _wrong_evidence(at: int, one: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    name = f"evidence{at}"
    if "what" not in one:
        yield f"{name}-what", f"Evidence {at}: say what it shows"
    kinds = [part for part in ("measure", "web", "held") if part in one]
    if len(kinds) != 1:
        said = "give one of a measure, an address, or where you keep it" if not kinds else "give only one of the three"
        yield f"{name}-measure", f"Evidence {at}: {said}"
    if "value" in one and "measure" not in one:
        yield f"{name}-value", f"Evidence {at}: a figure needs its measure"


def _wrong_action(at: int, one: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    name = f"action{at}"
    if "what" not in one:
        yield f"{name}-what", f"Action {at}: say what is done"
    if "owner" not in one:
        yield f"{name}-owner", f"Action {at}: say who does it"
    if "by" not in one:
        yield f"{name}-by-day", f"Action {at}: enter by when"
    if one.get("done", "") > timezone.localdate().isoformat():
        yield f"{name}-done-day", f"Action {at}: leave this empty until it is done"


def strategy_fields() -> tuple[Field, ...]:
    """Return what is asked of a strategy that must exist."""
    return (
        Field(name="owner", label="Who owns it", hint="A job, not a name", needed="Say who owns it"),
        Field(name="web", label="Its address", hint="It begins with https://", kind="web", most=500,
              needed="Enter its address"),
        Field(name="published", label="Published on", kind="day", needed="Enter the day it was published"),
        Field(name="review", label="Next review", kind="day", needed="Enter the day of its next review"),
    )  # fmt: skip


def strategy_body(values: Values) -> tuple[kept.Body, dict[str, str]]:
    """Return what was written of a strategy as it is kept, and what does not go together."""
    wrong = {}
    if values["published"] > timezone.localdate().isoformat():
        wrong["published-day"] = "Published on: this day is to come"
    elif values["review"] <= values["published"]:
        wrong["review-day"] = "Next review: it comes after the day it was published"
    return values, wrong


def part_of_strategy(name: str) -> str:
    """Return the name of the part that a strategy is."""
    return f"{_STRATEGY}{name}"


def left(paper: Paper | None, among: Edition) -> Sequence[str]:
    """Return the expectations that nothing was saved of yet."""
    saved = {} if paper is None else kept.parts_of(paper)
    return [number for number in among.expectations if number not in saved]


def file_text(organisation: Organisation, paper: Paper, among: Edition) -> str:
    """Return the assessment as the file that ``ncs expectations assess`` takes.

    What was not answered is left out, so that the command names it.
    """
    parts = {name: kept.body_of(part) for name, part in kept.parts_of(paper).items()}
    day = timezone.localdate(paper.sent) if paper.sent is not None else timezone.localdate()
    content: dict[str, Any] = {"council": organisation.name, "edition": paper.name, "as_of": day}
    content |= {"approved_by": paper.sent_by} if paper.sent is not None else {}
    content["expectations"] = {one: _answer(parts[one]) for one in among.expectations if one in parts}
    named = {name: parts[part_of_strategy(name)] for name in among.strategies if part_of_strategy(name) in parts}
    content["strategies"] = {name: _days(one, ("published", "review")) for name, one in named.items()}
    return yaml_text(content, heads=[f"{organisation.name}'s own assessment, written on the web. Keep it."])


def _answer(body: kept.Body) -> dict[str, Any]:
    found = _days(body, ("review",))
    # A figure stays text: as a number it would lose the noughts that say how exact it is.
    found["evidence"] = [{part: one[part] for part in _EVIDENCE if part in one} for one in body["evidence"]]
    actions = [{part: one[part] for part in _ACTION if part in one} for one in body["actions"]]
    found["actions"] = [_days(one, ("by", "done")) for one in actions]
    return found


def _days(body: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: date.fromisoformat(text) if name in names and text else text for name, text in body.items()}
