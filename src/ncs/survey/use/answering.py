"""One council's return while it is being filled in: what is asked, what its answers are asked about, its workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import groupby
from os import PathLike
from pathlib import Path

from ncs.core.files import atomic_path
from ncs.core.given import path_of
from ncs.survey.bank.bank import Bank, Option
from ncs.survey.bank.item import Item, Kind
from ncs.survey.bank.load import bank_of
from ncs.survey.fielding.standing import Answers, by_section
from ncs.survey.frame import Framed, standard_frame
from ncs.survey.instrument.layout import WHY, Asked, rows
from ncs.survey.instrument.workbook import write_workbook
from ncs.survey.returns.answers import REASONS, Place, Return, State
from ncs.survey.returns.files import Written
from ncs.survey.returns.queries import Query
from ncs.survey.returns.run import looked_at
from ncs.survey.returns.settled import Decisions

__all__ = ["WHY", "Answers", "Filled", "Kind", "Option", "Place", "Query", "Question", "Section", "fill", "sections"]
#: What may be written in place of an answer, by why there is none; as the workbook says it.
_SAID = {State.UNABLE: WHY[0], State.NOT_APPLICABLE: WHY[1]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the year, with all its parts.

    Attributes:
        item: as the bank has it: id, wording, kind, unit, routing.
        hint: how to answer.
        options: what may be chosen; empty where it is no choice.
        parts: each part that an answer has with its question in full; one empty name where it has none.
    """

    item: Item
    hint: str
    options: tuple[Option, ...]
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the instrument: its letter, its title, and its questions in order."""

    letter: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A council's answers so far, understood as ``ncs survey read`` understands them.

    Attributes:
        council: its code and name, and the sizes that its answers are set against.
        returned: each answer; queries: what is asked back, in the order of the instrument.
        sections: how many questions of each section are asked and answered, and which are left.
        last_year: the council's numbers of the year before, by item and part; empty where none are known.
    """

    bank: Bank
    council: Framed
    returned: Return
    queries: tuple[Query, ...]
    sections: tuple[Answers, ...]
    last_year: Mapping[Place, Decimal]

    @property
    def numbers(self) -> Mapping[Place, Decimal]:
        """The answers that are numbers, by item and part."""
        found = self.returned.answers.items()
        return {place: number for place, one in found if (number := one.number) is not None}

    def not_asked(self, item: Item) -> bool:
        """Whether earlier answers say that a question is not asked."""
        states = [self.returned.get(item.id, part).state for part in self.bank.columns(item)]
        return all(state is State.NOT_ASKED for state in states)


@cache
def sections(year: int) -> tuple[Section, ...]:
    """Return what a year asks, by section; which council it is, is not asked.

    Raises:
        NotModelled: no bank of that year is held.
    """
    bank = bank_of(year)
    asked = [_question(bank, list(of_item)) for _, of_item in groupby(rows(bank), key=lambda one: one.item.id)]
    found = (
        Section(letter=letter, title=title, questions=tuple(one for one in asked if one.item.section == letter))
        for letter, title in bank.sections.items()
    )
    return tuple(one for one in found if one.questions)


def fill(
    year: int, council: str, cells: Mapping[Place, str], *, last_year: Mapping[Place, Decimal] | None = None
) -> Filled:
    """Look at what a council of England has written so far.

    Args:
        year: of the survey.
        council: by code or name.
        cells: what was written, by item and part; what is not there was left empty.
        last_year: its numbers of the year before, which answers are held against.

    Raises:
        NotModelled: no bank of that year is held.
        UnknownName: there is no such council.
    """
    bank, whom = bank_of(year), standard_frame().find(council)
    written = Written(file="", row=None, council=whom.code, year=str(year), cells=cells)
    before = {place: number for place, number in (last_year or {}).items() if place in bank.places}
    returned, queries = looked_at(written, bank, whom, before, Decisions({}))
    found = tuple(by_section(bank, returned))
    return Filled(bank=bank, council=whom, returned=returned, queries=tuple(queries), sections=found, last_year=before)


def write_filled(
    out: str | PathLike[str], year: int, council: str, cells: Mapping[Place, str], *, replace: bool = False
) -> Path:
    """Write a council's workbook with its answers in it: the file that :func:`ncs.survey.use.read` takes.

    Args:
        out: the file to make (``.xlsx``).
        year, council, cells: as :func:`fill` takes them.
        replace: whether a file that exists may be replaced.

    Raises:
        NotModelled, UnknownName: as :func:`fill`.
        AlreadyThere, NotOurs, CannotWrite: ``out`` may not be written.
    """
    bank, whom, target = bank_of(year), standard_frame().find(council), path_of(out, "out")
    answers = {place: _cells(bank, place, text) for place, text in cells.items()}
    with atomic_path(target, replace=replace, private=True) as scratch:
        write_workbook(bank, whom, scratch, answers=answers)
    return target


def _question(bank: Bank, asked: Sequence[Asked]) -> Question:
    item, parts = asked[0].item, tuple((one.part, one.question) for one in asked)
    return Question(item=item, hint=asked[0].hint, options=bank.choices(item), parts=parts)


def _cells(bank: Bank, place: Place, text: str) -> tuple[str, str]:
    """Return the two cells of an answer: what was answered, and why there is no answer."""
    item = bank.items[place[0]]
    reason = REASONS.get(" ".join(text.casefold().split()))
    if reason in _SAID and item.type is not Kind.TEXT:
        return "", _SAID[reason]
    labels = {option.code: option.label for option in bank.choices(item)} if item.type is Kind.SINGLE else {}
    return labels.get(text, text), ""
