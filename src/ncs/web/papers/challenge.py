"""A provider's challenge to a price, as a paper: what it is about, its claims, the answers, and the file they make."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils import timezone

from ncs.core.files import write_text
from ncs.core.naming import spaced
from ncs.prices.use.book import AskedChallenge, challenge, challengeable, complexities
from ncs.prices.use.prices import UNITS
from ncs.prices.views.words import changed_words, input_title
from ncs.tables.writers.yaml_text import yaml_text
from ncs.web.papers import kept
from ncs.web.papers.fields import Field
from ncs.web.papers.models import Paper
from ncs.web.papers.sheet import Values

#: So many claims a challenge may have.
MOST = 12
WAYS = (("set", "Set it to"), ("add", "Add to it"), ("times", "Times"))
_ANSWERS = (("", "Not answered yet"), ("yes", "Accepted"), ("no", "Not accepted"))
ASKED, SETTLED = "asked for", "settled"
_SHORT = 8


def about_fields() -> tuple[Field, ...]:
    """Return what is asked about a challenge first: its reference, service and complexity."""
    services = [(one, spaced(one).capitalize()) for one in UNITS]
    return (
        Field(name="reference", label="Your reference", hint="Such as C-2026-001", most=40, needed="Enter a reference"),
        Field(name="service", label="Service", kind="choice", options=services, needed="Choose a service"),
        Field(name="complexity", label="Complexity", kind="choice", needed="Choose a complexity",
              options=[(one, one.capitalize()) for one in complexities()]),
    )  # fmt: skip


def claim_fields(paper: Paper) -> tuple[Field, ...]:
    """Return what is asked of one claim."""
    about = _about(paper)
    names = challengeable(about["service"], about["complexity"])
    return (
        Field(name="number", label="Which number of the price", kind="choice", needed="Choose a number",
              options=[("", "Choose"), *((one, input_title(one)) for one in names)]),
        Field(name="way", label="What should be done to it", kind="choice", options=WAYS, needed="Choose one"),
        Field(name="by", label="The number", kind="number", most=20, needed="Enter a number"),
        Field(name="evidence", label="Your evidence", kind="area", most=1000, needed="Say what shows it",
              hint="Name documents by their title. They are not sent here."),
    )  # fmt: skip


def claim_body(values: Values) -> tuple[kept.Body, dict[str, str]]:
    """Return a claim as it is kept, and what is wrong with it."""
    wrong = {}
    if len(values["evidence"]) < _SHORT:
        wrong["evidence"] = f"Your evidence: use {_SHORT} characters or more"
    if values["way"] == "times" and values["by"].startswith("-"):
        wrong["by"] = "The number: what it is multiplied by cannot be below 0"
    return values, wrong


def answer_fields(claims: Sequence[Mapping[str, str]]) -> tuple[Field, ...]:
    """Return what is asked of whoever answers: each claim accepted or not, and why; whether it is settled."""
    found = []
    for at, one in enumerate(claims, start=1):
        words = f"Claim {at}: {claim_words(one)}"
        found.append(Field(name=f"accepted{at}", label=f"Claim {at}: is it accepted?", kind="choice", options=_ANSWERS,
                           head=words))  # fmt: skip
        found.append(Field(name=f"reason{at}", label=f"Claim {at}: why", kind="area", most=1000))
    options = [("", "As it is"), (SETTLED, "It is settled")]
    return (*found, Field(name="conciliation", label="Conciliation", kind="choice", options=options))


def answer_body(values: Values) -> tuple[kept.Body, dict[str, str]]:
    """Return answers as they are kept, and what is wrong with them."""
    wrong = {}
    for name, text in values.items():
        reason = name.replace("accepted", "reason")
        if name.startswith("accepted") and text and len(values[reason]) < _SHORT:
            wrong[reason] = f"Claim {name.removeprefix('accepted')}: say why, in {_SHORT} characters or more"
        if name.startswith("accepted") and not text and values[reason]:
            wrong[name] = f"Claim {name.removeprefix('accepted')}: say whether it is accepted"
    return {name: text for name, text in values.items() if text}, wrong


def claim_words(claim: Mapping[str, str]) -> str:
    """Return what a claim does, in the words of the table of what it comes to."""
    return changed_words(claim["number"], claim["way"], Decimal(claim["by"]))


def claims_of(paper: Paper) -> list[tuple[str, dict[str, str]]]:
    """Return the claims of a challenge, each with the name of its part, in the order they were made."""
    parts = kept.parts_of(paper)
    names = sorted((one for one in parts if one.startswith("claim")), key=lambda one: int(one.removeprefix("claim")))
    return [(one, body) for one in names if (body := kept.body_of(parts[one]))]


def next_claim(paper: Paper) -> int:
    """Return the number of the claim that comes next, the first that is free; above :data:`MOST` without room."""
    taken = {name for name, _ in claims_of(paper)}
    return next(at for at in range(1, MOST + 2) if f"claim{at}" not in taken)


def file_text(paper: Paper) -> str:
    """Return a challenge as the file that ``ncs price book challenge`` takes."""
    about, parts = _about(paper), kept.parts_of(paper)
    answers = kept.body_of(parts.get("answers"))
    asked = kept.body_of(parts.get("conciliation")).get("conciliation", "")
    content: dict[str, Any] = {"reference": about["reference"], "made_on": _day(paper)}
    content |= {"provider": paper.organisation.name, "service": about["service"], "complexity": about["complexity"]}
    content["claims"] = [_claim(body, answers, at) for at, (_, body) in enumerate(claims_of(paper), start=1)]
    content["conciliation"] = answers.get("conciliation") or asked or "not asked for"
    to = paper.to.name if paper.to is not None else ""
    return yaml_text(content, heads=[f"A challenge to a price of {to}, written on the web."])


def worked_out(paper: Paper) -> AskedChallenge:
    """Return the prices that a challenge leads to, as the command line works them out.

    Raises:
        ProblemsFound: a claim cannot be used, or there is none.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "challenge.yaml"
        write_text(file, file_text(paper), private=True)
        return challenge(file)


def _day(paper: Paper) -> date:
    day: date = timezone.localdate(paper.sent) if paper.sent is not None else timezone.localdate()
    return day


def _about(paper: Paper) -> dict[str, str]:
    return kept.body_of(kept.parts_of(paper).get("about"))


def _claim(body: Mapping[str, str], answers: Mapping[str, str], at: int) -> dict[str, Any]:
    found: dict[str, Any] = {"number": body["number"], body["way"]: Decimal(body["by"]), "evidence": body["evidence"]}
    if f"accepted{at}" in answers:
        found["answer"] = {"accepted": answers[f"accepted{at}"] == "yes", "reason": answers[f"reason{at}"]}
    return found
