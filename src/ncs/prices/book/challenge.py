"""A provider's challenge to a price of the book: recorded, recomputed, answered claim by claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ncs.prices.book.book import Framework, Local, levels_of, national
from ncs.prices.book.changes import Change, changed, effects, price_in
from ncs.prices.model.inputs import UNITS
from ncs.prices.model.parts import Part
from ncs.tables.reading.yaml_files import read_yaml


class Answer(Part):
    """What the commissioner answers to one claim, and why."""

    accepted: bool
    reason: Annotated[str, Field(min_length=8)]


class Claim(Change):
    """One claim: a change with its evidence, and the answer to it once there is one."""

    answer: Answer | None = None


class Challenge(Part):
    """A challenge to one price: who made it when, its claims, and to whom it goes if it is not settled."""

    reference: str
    made_on: date
    provider: str
    service: str
    complexity: str = "standard"
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    conciliation: Literal["not asked for", "asked for", "settled"] = "not asked for"

    @model_validator(mode="after")
    def _known(self) -> Challenge:
        if self.service not in UNITS:
            raise ValueError(f"there is no service {self.service!r}; services: {', '.join(UNITS)}")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputed:
    """A challenge with the prices that it leads to, in pounds a unit.

    Attributes:
        book: the price as it stands; claimed: with every claim; answered: with the claims that were accepted.
        each: what every claim does by itself, beside the price as it stands.
    """

    challenge: Challenge
    book: Decimal
    claimed: Decimal
    answered: Decimal
    each: tuple[tuple[Claim, Decimal], ...]

    @property
    def status(self) -> str:
        """Whether it is open, partly answered or answered."""
        left = sum(claim.answer is None for claim in self.challenge.claims)
        if left == 0:
            return "answered"
        return "open" if left == len(self.challenge.claims) else "partly answered"


def read_challenge(path: Path) -> Challenge:
    """Read a challenge.

    Raises:
        ProblemsFound: it cannot be used.
    """
    return read_yaml(path, Challenge, kind="challenge")


def recomputed(challenge: Challenge, framework: Framework, local: Local | None, *, where: str) -> Recomputed:
    """Work out what a challenge would make of the price it is about.

    Raises:
        ProblemsFound: the complexity is not in the framework, or a claim cannot be used.
    """
    levels = levels_of(framework, challenge.complexity, where=where)
    base = national(framework, challenge.service, levels)
    adjustments = local.adjustments.get(challenge.service, ()) if local is not None else ()
    stands = changed(base, adjustments, where=where)
    accepted = [claim for claim in challenge.claims if claim.answer is not None and claim.answer.accepted]
    price = price_in(stands)
    return Recomputed(
        challenge=challenge,
        book=price,
        claimed=price_in(changed(stands, challenge.claims, where=where)),
        answered=price_in(changed(stands, accepted, where=where)),
        each=tuple((claim, effects(stands, [claim], where=where)[0].after - price) for claim in challenge.claims),
    )
