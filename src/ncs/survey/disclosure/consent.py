"""Consent: which council agreed that its answers go to whom, for what, and until when; nothing goes without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.survey.bank.bank import Bank
from ncs.survey.frame import Frame
from ncs.survey.returns.answers import Answer, Place, Return
from ncs.tables.reading.table_files import Day, Row, read_table
from ncs.tables.reading.text import TextFile

#: The concept by which councils say in their return to whom their answers may go, and the option for nobody.
CONCEPT, NOBODY = "consent", "none"


class Consent(BaseModel):
    """One agreement: the council, the recipient, the purpose, from and until when; withdrawn on a day, if it was.

    ``items`` are those that may go (ids, space between); empty for all. ``agreed_by`` is a post, no person's name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    council: str
    recipient: str
    purpose: str
    start: Day
    until: Day
    agreed_by: str
    withdrawn: Day | None = None
    items: str = ""

    def holds(self, recipient: str, purpose: str, on: date) -> bool:
        """Whether it covers a recipient and a purpose on a day; both are compared without regard to case."""
        same = (self.recipient.casefold(), self.purpose.casefold()) == (recipient.casefold(), purpose.casefold())
        return same and self.start <= on <= self.until and (self.withdrawn is None or on < self.withdrawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer that may go: whose, where it stands, and what it is."""

    council: str
    place: Place
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What may go to one recipient for one purpose on a day, and councils of which nothing may, with the reason."""

    given: tuple[Given, ...]
    refused: tuple[tuple[str, str], ...]


def read_consents(file: TextFile, frame: Frame, bank: Bank) -> tuple[Consent, ...]:
    """Read consents: council, recipient, purpose, start, until, agreed_by, withdrawn, items.

    Raises:
        ProblemsFound: everything that is wrong: an unknown council or item, an end before its start, a line twice.
    """
    rows = read_table(file, Consent, kind="register of consents")
    problems: list[Problem] = []
    found: dict[tuple[str, str, str, date], Consent] = {}
    for row in rows:
        problems += _wrong(row, bank)
        try:
            one = row.value.model_copy(update={"council": frame.find(row.value.council).code})
        except UnknownName as error:
            step = "Write the council's code, as in the frame."
            problems.append(_problem(row.number, "unknown-council", str(error), step))
            continue
        key = (one.council, one.recipient.casefold(), one.purpose.casefold(), one.start)
        if key in found:
            message = f"{one.council} agreed twice to the same from the same day."
            problems.append(_problem(row.number, "consent-twice", message, "Keep one of the two."))
        found[key] = one
    raise_if(problems, "The register of consents cannot be used")
    return tuple(found.values())


def _wrong(row: Row[Consent], bank: Bank) -> Iterator[Problem]:
    one = row.value
    if one.until < one.start or (one.withdrawn is not None and one.withdrawn < one.start):
        yield _problem(row.number, "days", "It ends before it starts.", "Correct the days.")
    for name in one.items.split():
        if name not in bank.items:
            yield _problem(row.number, "unknown-item", f"{name} is not asked in {bank.year}.", "Write ids of items.")


def shared(
    returns: Sequence[Return], consents: Iterable[Consent], bank: Bank, *, recipient: str, purpose: str, on: date
) -> Shared:
    """Return the answers that may go to a recipient for a purpose.

    Args:
        returns: what councils answered.
        consents: register; bank: what is asked.
        recipient, purpose: to whom and for what, as in the register.
        on: the day on which they go.
    """
    held = list(consents)
    given: list[Given] = []
    refused: list[tuple[str, str]] = []
    for one in returns:
        mine = [consent for consent in held if consent.council == one.council]
        now = [consent for consent in mine if consent.holds(recipient, purpose, on)]
        if says_nobody(one, bank):
            refused.append((one.council, "its return says that its answers go to nobody"))
        elif not now:
            refused.append(
                (one.council, "no consent" if not mine else "no consent for this recipient, purpose and day")
            )
        else:
            items = set(items_of(now, bank))
            given += [
                Given(council=one.council, place=place, answer=answer)
                for place, answer in one.answers.items()
                if place[0] in items
            ]
    return Shared(given=tuple(given), refused=tuple(refused))


def items_of(consents: Iterable[Consent], bank: Bank) -> tuple[str, ...]:
    """Return the items that some consents of one council let go, in the order of the bank."""
    named = {name for consent in consents for name in consent.items.split() or bank.items}
    return tuple(name for name in bank.items if name in named)


def says_nobody(one: Return, bank: Bank) -> bool:
    """Return whether a council answered that what it says goes to nobody, whatever a register says."""
    asked = [item for item in bank.items.values() if item.concept == CONCEPT]
    return any(one.get(item.id, NOBODY).value == "yes" for item in asked)


def _problem(row: int, rule: str, message: str, next_step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, row=row)
