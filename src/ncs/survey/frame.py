"""The frame: every council that is asked, with the sizes that estimates use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import NcsError, Problem, UnknownName, near_matches
from ncs.reference.councils import councils, find_council
from ncs.reference.outturn import held_outturn
from ncs.reference.populations import population
from ncs.tables.reading.table_files import Number, Row, Whole, read_table
from ncs.tables.reading.text import TextFile

#: Frames of up to so many suggest the names that are near to one that is not in them.
_SMALL = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """One council of the frame.

    Attributes:
        code, name: its code and name.
        region, kind: what it is set beside.
        budget: a size in pounds, such as last year's outturn; None where none is known.
        adults: people of 18 and over.
    """

    code: str
    name: str
    region: str
    kind: str
    budget: Decimal | None
    adults: int

    def size(self, name: str) -> Decimal | None:
        """Return a size by the name that the bank gives it: ``budget`` or ``adults``."""
        return self.budget if name == "budget" else Decimal(self.adults)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All councils asked, by code; ``source`` of their sizes; whether they are ``invented``."""

    councils: Mapping[str, Framed]
    source: str
    invented: bool = False
    #: Codes by name without regard to case: thousands are looked up, each once.
    _by_name: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {one.name.casefold(): code for code, one in self.councils.items()})

    def __len__(self) -> int:
        return len(self.councils)

    def find(self, name: str) -> Framed:
        """Return a council by code or name, as the register knows it or as the frame writes it.

        Raises:
            UnknownName: it is not in the frame.
        """
        code = name.strip()
        found = self.councils.get(code) or self.councils.get(self._by_name.get(code.casefold(), ""))
        if found is None and not self.invented:
            found = self.councils.get(find_council(name).ons_code)
        if found is None:
            raise UnknownName("council in the frame", name, self._near(name))
        return found

    def _near(self, name: str) -> tuple[str, ...]:
        """Return names that are near; none in a frame of thousands of respondents, where none would be told apart."""
        return near_matches(name, [one.name for one in self.councils.values()]) if len(self) <= _SMALL else ()

    def total(self, size: str) -> Decimal:
        """Return the sum of a size over the whole frame.

        Raises:
            NcsError: a council has none.
        """
        known = [one.size(size) for one in self.councils.values()]
        if None in known:
            missing = next(one.name for one in self.councils.values() if one.size(size) is None)
            raise NcsError(f"The frame has no {size} for {missing}: a ratio to it cannot be worked out.")
        return sum((amount for amount in known if amount is not None), Decimal(0))


class FrameRow(BaseModel):
    """One row of a frame of one's own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str
    region: str
    kind: str
    budget: Number | None = Field(default=None, gt=0)
    adults: Whole = Field(gt=0)


@cache
def standard_frame() -> Frame:
    """Return England's 153 councils with their latest outturn held and their adults (mid-2023)."""
    return Frame(
        councils={
            council.ons_code: Framed(
                code=council.ons_code,
                name=council.name,
                region=council.region,
                kind=council.kind,
                budget=_outturn(council.ons_code),
                adults=population(council.ons_code, ages="18+"),
            )
            for council in councils()
        },
        source="revenue outturn and mid-2023 population, as held in the program",
    )


def _outturn(code: str) -> Decimal | None:
    found = held_outturn(code)
    return Decimal(found[1]) * 1000 if found else None


def read_frame(file: TextFile) -> Frame:
    """Read a frame of one's own: code, name, region, kind, budget (pounds), adults.

    Raises:
        ProblemsFound: everything that is wrong in it, a council named twice included.
    """
    rows = read_table(file, FrameRow, kind="frame of councils", check=_twice)
    found = {row.value.code: Framed(**row.value.model_dump()) for row in rows}
    return Frame(councils=found, source=file.name, invented=all(code.startswith("E99") for code in found))


def _twice(rows: Sequence[Row[FrameRow]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        if row.value.code in seen:
            step = "Keep one row a council."
            message = f"{row.value.code} is there twice."
            yield Problem(rule="council-twice", message=message, next_step=step, row=row.number, field="code")
        seen.add(row.value.code)


def by_region(councils_of: Iterable[Framed]) -> Mapping[str, tuple[Framed, ...]]:
    """Return councils by the name of their region, regions in order of name."""
    found: dict[str, list[Framed]] = {}
    for one in councils_of:
        found.setdefault(one.region, []).append(one)
    return {name: tuple(found[name]) for name in sorted(found)}
