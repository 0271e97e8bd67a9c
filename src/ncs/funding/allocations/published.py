"""The published notional allocations: the version carried in the package, or another read by the Annex B reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path

from ncs.core.errors import NcsError, NotModelled
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Source
from ncs.core.status import Status
from ncs.funding.allocations.intervals import Interval
from ncs.observations.readers.annex_b import AnnexBRow, read_annex_b
from ncs.reference.councils import Council, find_council
from ncs.tables.reading.csv_text import packaged_rows
from ncs.tables.reading.sources import read_sources
from ncs.tables.wording import shown_date

BASE_YEAR = FinancialYear(2025)
YEARS = tuple(BASE_YEAR + number for number in (1, 2, 3))
_DATA = files("ncs.funding.allocations") / "data"
_FILE = "notional_allocations_2026_27.csv"
_COLUMNS = ("baseline_2025_26", *(f"notional_{year.key}" for year in YEARS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """One council's published figures in GBP million, exactly as printed.

    Attributes:
        council: whose.
        figures: the baseline, then the allocation of each of the three years; empty when nothing is published.
        status: ok, not_applicable (*No allocation*) or missing (*No data*).
        note: why nothing is published.
    """

    council: Council
    figures: tuple[Decimal, ...]
    status: Status
    note: str = ""

    @property
    def published(self) -> bool:
        """Whether there are figures."""
        return self.status is Status.OK

    @property
    def baseline(self) -> Decimal:
        """The 2025-26 baseline, GBP million.

        Raises:
            NotModelled: nothing is published for this council.
        """
        return self._figure(0)

    @property
    def notional(self) -> tuple[Decimal, ...]:
        """The allocations of 2026-27, 2027-28 and 2028-29, GBP million.

        Raises:
            NotModelled: nothing is published for this council.
        """
        return tuple(self._figure(number) for number in (1, 2, 3))

    def _figure(self, number: int) -> Decimal:
        if not self.published:
            raise NotModelled(f"No notional allocation is published for {self.council.name}: {self.note}.")
        return self.figures[number]

    def growth_factor(self, year: int) -> Interval:
        """Return the allocation of year 1, 2 or 3 over the baseline, as all that rounding allows."""
        return Interval.of_printed(self.notional[year - 1]) / Interval.of_printed(self.baseline)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedTable:
    """A version of the published table: 153 allocations, where it comes from and its date."""

    allocations: tuple[Allocation, ...]
    source: Source

    @property
    def version(self) -> str:
        """Which version this is, in words; every output shows it."""
        day = self.source.published
        return f"table dated {shown_date(day)}" if day else f"table read from {self.source.title} (undated)"

    @property
    def with_figures(self) -> tuple[Allocation, ...]:
        """The councils for which figures are published."""
        return tuple(item for item in self.allocations if item.published)

    def of(self, council: Council) -> Allocation:
        """Return a council's allocation.

        Raises:
            NotModelled: the table has no row for the council.
        """
        for item in self.allocations:
            if item.council.ons_code == council.ons_code:
                return item
        raise NotModelled(f"The {self.version} has no row for {council.name}.")

    def totals(self) -> tuple[Decimal, ...]:
        """Return the sums of the printed figures: baseline and three years, GBP million."""
        return tuple(sum((item.figures[number] for item in self.with_figures), Decimal(0)) for number in range(4))


@cache
def published_table() -> PublishedTable:
    """Return the version carried in the package: Annex B, table dated 21 January 2026."""
    source = read_sources(_DATA / "sources.yaml")[_FILE]
    return PublishedTable(allocations=tuple(_packaged()), source=source)


def table_from(path: Path | None) -> PublishedTable:
    """Return the table in the file ``path`` (the Annex B page as published), or the packaged one for None.

    Raises:
        ProblemsFound: the file is not a whole Annex B table.
        NcsError: its years are not 2025-26 to 2028-29, or it cannot be read.
    """
    if path is None:
        return published_table()
    read = read_annex_b(path)
    if read.years != (BASE_YEAR, *YEARS):
        raise NcsError(f"{path.name} has the years {', '.join(map(str, read.years))}; 2025-26 to 2028-29 are modelled.")
    source = Source(title=read.source, publisher="as given by the user", published=read.updated)
    return PublishedTable(allocations=tuple(map(_from_page, read.rows)), source=source)


def _from_page(row: AnnexBRow) -> Allocation:
    figures = tuple(figure.value for figure in row.figures if figure.value is not None)
    note = next((figure.footnote for figure in row.figures if figure.footnote), "").rstrip(".")
    whole = figures if row.status is Status.OK else ()
    return Allocation(council=row.council, figures=whole, status=row.status, note=note)


def _packaged() -> Iterator[Allocation]:
    for row in packaged_rows(_DATA / _FILE):
        figures = tuple(Decimal(row[column]) for column in _COLUMNS if row[column])
        yield Allocation(
            council=find_council(row["ons_code"]), figures=figures, status=Status(row["status"]), note=row["note"]
        )
