"""Claims of a published survey as a file, and the tables that they are held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NcsError
from ncs.survey.bank.load import data_file
from ncs.survey.report.published import Place, Published
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


class NoSuchCell(NcsError):
    """A claim names a cell that the tables do not have, or that holds no number."""


class Claim(BaseModel):
    """One thing that a report says.

    Attributes:
        id: a name in words; place: where it stands; claim: what it says, in short.
        rule: the name of the rule that it is held against.
        printed: numbers or words of it, as printed.
        cells: cells by role, each ``figure | row | column``; a role may have several.
        given: what else the rule wants, such as a fact or a word.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    place: str
    claim: str
    rule: str
    printed: tuple[str, ...] = ()
    cells: Mapping[str, str | tuple[str, ...]] = {}
    given: Mapping[str, Any] = {}

    @property
    def number(self) -> Number:
        """The first printed number."""
        return Number.parse(self.printed[0])


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: its value and half of its last digit, within which it may have been rounded."""

    value: Decimal
    half: Decimal

    @classmethod
    def parse(cls, text: str) -> Number:
        """Read a number such as ``-10.9``, ``372,113``, ``£1,267`` or ``5.6%``.

        Raises:
            NoSuchCell: the text is none.
        """
        bare = "".join(mark for mark in text.strip() if mark in "0123456789.-")
        try:
            value = Decimal(bare)
        except ArithmeticError as error:
            raise NoSuchCell(f"{text!r} is no number.") from error
        return cls(value, Decimal(5).scaleb(int(value.as_tuple().exponent) - 1))

    def times(self, factor: Decimal) -> Number:
        """Return the same in another unit."""
        return Number(self.value * factor, self.half * factor)


class Fact(BaseModel):
    """A fact from outside the survey: its value on a day, and who published it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    day: date
    value: Decimal
    unit: str
    source: str


@cache
def facts() -> Mapping[str, Fact]:
    """Return the dated facts that come with the program, by name."""
    rows = read_yaml(data_file("external_facts.yaml"), tuple[Fact, ...], kind="external facts")
    return {one.name: one for one in rows}


_UNITS = {"GBP billion": Decimal(1000), "GBP million": Decimal(1)}


@dataclass(slots=True)
class Tables:
    """Published tables; remembers which cells were looked at, so that those without a witness can be listed."""

    cells: Mapping[Place, Published]
    used: set[Place] = field(default_factory=set)

    def place(self, text: str) -> Place:
        """Return the place that ``figure | row | column`` names.

        Raises:
            NoSuchCell: it does not name one.
        """
        parts = [part.strip() for part in text.split("|")]
        if len(parts) != 3 or not parts[0].isdigit():
            raise NoSuchCell(f"{text!r} is no cell: write figure | row | column.")
        return int(parts[0]), parts[1], parts[2]

    def has(self, text: str) -> bool:
        """Say whether a cell is there and holds a number."""
        found = self.cells.get(self.place(text))
        return found is not None and found.value is not None

    def get(self, text: str) -> Number:
        """Return the number of a cell, money in millions.

        Raises:
            NoSuchCell: there is no such cell, or it is blank.
        """
        return self.at(self.place(text))

    def at(self, place: Place) -> Number:
        """Return the number at a place, as :meth:`get`.

        Raises:
            NoSuchCell: there is none.
        """
        found = self.cells.get(place)
        if found is None or found.value is None:
            raise NoSuchCell(f"The tables have no number at {' | '.join(map(str, place))}.")
        self.used.add(place)
        half = Decimal(5).scaleb(-found.places - 1)
        return Number(found.value, half).times(_UNITS.get(found.unit, Decimal(1)))

    def printed(self, place: Place) -> Published:
        """Return a cell as printed.

        Raises:
            NoSuchCell: there is none.
        """
        self.at(place)
        return self.cells[place]

    def rows(self, figure: int) -> Sequence[str]:
        """Return the rows of a figure, in order."""
        return tuple(dict.fromkeys(row for number, row, _ in self.cells if number == figure))

    def columns(self, figure: int) -> Sequence[str]:
        """Return the columns of a figure, in order."""
        return tuple(dict.fromkeys(column for number, _, column in self.cells if number == figure))

    def filled(self, figure: int, row: str) -> Mapping[str, Number]:
        """Return the numbers of a row by column; blanks are left out."""
        places = [(figure, row, column) for column in self.columns(figure)]
        return {
            place[2]: self.at(place) for place in places if (one := self.cells.get(place)) and one.value is not None
        }


def read_claims(file: TextFile) -> tuple[Claim, ...]:
    """Read claims.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    return read_yaml(
        file, tuple[Claim, ...], kind="file of claims", next_step="See docs/how-to/survey-lead-audit-a-report.md."
    )
