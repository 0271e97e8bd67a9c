"""Early help: lists of people from the DWP, GPs and children's services, on which lawful basis, and a first screening.

The five questions and their reading are ours. The screening says what to look at first; it decides nothing, and nobody
is left out for an answer: an assessment is owed on the appearance of need (Care Act s9).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.early_help import no_basis
from ncs.tables.reading.table_files import Day, read_table

Answer = Literal["yes", "no", "not asked"]


class Listed(BaseModel):
    """One row of a list: who, from whom, on which basis, and what they answered."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    person: str = Field(min_length=1, max_length=40)
    source: Literal["dwp", "gp", "children's services"]
    listed: Day
    basis: Literal["consent", "public task", "vital interests", "legal duty"]
    consented: Day | None = None
    provision: str = ""
    who: Literal["adult", "carer", "child"] = "adult"
    born: Day | None = None
    difficulty: Answer = "not asked"
    worse: Answer = "not asked"
    hospital: Answer = "not asked"
    alone: Answer = "not asked"
    cares: Answer = "not asked"
    says: str = ""


#: The questions of the screening, by column.
QUESTIONS = {
    "difficulty": "Are two or more things of every day hard or impossible without help?",
    "worse": "Has that become harder in the last months?",
    "hospital": "Was there a fall, or a stay in hospital, in the last half year?",
    "alone": "Is there nobody who looks in?",
    "cares": "Does somebody look after them, or do they look after somebody?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What a first screening says of one person: what to offer, which answers say so, and why nothing if nothing."""

    row: int
    listed: Listed
    offer: str
    because: tuple[str, ...]
    left_out: str = ""


def read_list(file: Path, *, today: date) -> tuple[Screening, ...]:
    """Return the people of a list, each screened; those who may not be written to say why.

    Args:
        file: CSV, XLSX or ODS, a person a row.
        today: the day on which it is read.

    Raises:
        ProblemsFound: the file cannot be read; with every problem and its row.
    """
    rows = read_table(file, Listed, kind="list for early help", some=True)
    seen: set[str] = set()
    found = []
    for row in rows:
        one = screened(row.value, row=row.number, today=today, twice=row.value.person in seen)
        seen |= set() if one.left_out else {row.value.person}
        found.append(one)
    return tuple(found)


def screened(one: Listed, *, row: int, today: date, twice: bool = False) -> Screening:
    """Return what a first screening says of one person; without a lawful basis it is not looked at."""
    why = "the same person stands on the list before" if twice else _unlawful(one, today)
    if why:
        return Screening(row=row, listed=one, offer="none", because=(), left_out=why)
    because = tuple(QUESTIONS[name] for name in QUESTIONS if getattr(one, name) == "yes")
    return Screening(row=row, listed=one, offer=offer_of(one), because=because)


def _unlawful(one: Listed, today: date) -> str:
    if one.listed > today:
        return f"listed in the future, on {one.listed}"
    if one.born is not None and one.born > one.listed:
        return f"the birth, on {one.born}, is later than the list"
    days = (one.listed, today)
    whys = (no_basis(basis=one.basis, consented=one.consented, provision=one.provision, on=day) for day in days)
    return next((why for why in whys if why), "")


def offer_of(one: Listed) -> str:
    """Return what to offer first: need that appears leads to an assessment, whatever else was answered."""
    if one.who == "child":
        return "ask about an assessment for adulthood (s58)"
    if one.difficulty == "yes" and one.who == "adult":
        return "assessment (s9), and a carer's assessment (s10)" if one.cares == "yes" else "assessment (s9)"
    if one.difficulty == "yes":
        return "carer's assessment (s10)"
    if one.who == "carer" or one.cares == "yes":
        return "carer's assessment (s10)"
    if "yes" in (one.worse, one.hospital):
        return "a call, and reablement if they wish"
    return "information and a way back to the council (s4)"


def journey_of(one: Listed) -> list[Event]:
    """Return the journey with which early help begins: opened, and a referral from the list with its basis."""
    on = one.listed.isoformat()
    opened = event("journey-opened", on, person=one.person, who=one.who, born=one.born)
    said: dict[str, object] = {"source": one.source, "basis": one.basis, "consented": one.consented, "asks": one.says}
    said |= {"provision": one.provision, "listed": True}
    return [opened, event("referral-received", on, **said)]
