"""What can be asked of a price book: to build it, set it beside decisions, challenge it, guarantee it; and the gap."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from os import PathLike

from ncs.core.errors import NotModelled, Problem, ProblemsFound, UnknownName
from ncs.core.given import as_path, path_of
from ncs.core.periods import FinancialYear
from ncs.present.answer import Answer
from ncs.prices.book.book import Book, Framework, Local, built, levels_of, national, read_framework, read_local
from ncs.prices.book.challenge import Recomputed, read_challenge, recomputed
from ncs.prices.book.changes import numbers_of
from ncs.prices.book.decisions import Compared, compared, held, read_decisions
from ncs.prices.book.guarantee import Step, path
from ncs.prices.book.package import Package, PricedPart, priced_package, read_package
from ncs.prices.gap import Gap, gaps
from ncs.prices.model.forward import Assumed
from ncs.prices.model.inputs import UNITS
from ncs.prices.model.reading import read_input
from ncs.prices.paid import ENGLAND, UNIT_COST_YEAR, UnitCost, read_fees, unit_costs
from ncs.prices.views.book import (
    book_table,
    challenge_table,
    claims_table,
    compared_table,
    guarantee_table,
    kinds_table,
    log_table,
    package_table,
)
from ncs.prices.views.gap import beside_spending, gap_table, gap_totals, own_homes_table
from ncs.reference.councils import find_council
from ncs.tables.reading.text import open_text
from ncs.tables.tables import Table

PathLikeText = str | PathLike[str]
#: Starters of files that a price book is made of.
TEMPLATES = ("framework", "local", "challenge", "package")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedBook(Answer):
    """A price book."""

    found: Book

    def tables(self) -> tuple[Table, ...]:
        """Return prices by service and complexity; adjustments with evidence; kinds of provider on the same lines."""
        return (book_table(self.found), log_table(self.found), kinds_table(self.found))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedComparison(Answer):
    """Decisions beside the model."""

    found: tuple[Compared, ...]
    prices_percent: Decimal

    def tables(self) -> tuple[Table, ...]:
        """Return a row a decision."""
        return (compared_table(self.found, self.prices_percent),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedChallenge(Answer):
    """A challenge recomputed."""

    found: Recomputed

    def tables(self) -> tuple[Table, ...]:
        """Return the prices it leads to, then each claim with its effect and answer."""
        return (challenge_table(self.found), claims_table(self.found))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedGuarantee(Answer):
    """The path of a guaranteed price."""

    found: tuple[Step, ...]
    assumed: Assumed

    def tables(self) -> tuple[Table, ...]:
        """Return a row a year."""
        return (guarantee_table(self.found, self.assumed),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedPackage(Answer):
    """A package priced case by case."""

    package: Package
    found: tuple[PricedPart, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return a row a part, then the whole."""
        return (package_table(self.package, self.found),)

    @property
    def weekly(self) -> Decimal:
        """Pounds a week, before rounding."""
        return sum((one.weekly for one in self.found), Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedGap(Answer):
    """Gaps between fees and costs."""

    found: tuple[Gap, ...]
    homes: tuple[UnitCost, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return totals by year and service with what is missing; beside spending; every gap; own homes of 2014-15."""
        own = (own_homes_table(self.homes),) if self.homes else ()
        return (gap_totals(self.found), beside_spending(self.found), gap_table(self.found), *own)


def template(name: str) -> str:
    """Return a starter of :data:`TEMPLATES` as YAML.

    Raises:
        UnknownName: there is no such starter.
    """
    if name not in TEMPLATES:
        raise UnknownName("starter", name, TEMPLATES)
    return open_text(files("ncs.prices") / "data" / f"{name}.yaml", kind="starter").text


def _both(framework: PathLikeText | None, local: PathLikeText | None) -> tuple[Framework, Local | None]:
    whole = read_framework(as_path(framework, "framework"))
    return whole, read_local(path_of(local, "local"), whole) if local is not None else None


def build(framework: PathLikeText | None = None, local: PathLikeText | None = None) -> AskedBook:
    """Build a price book.

    Args:
        framework: a national framework (YAML); without it, the illustration that comes with the program.
        local: a council's version of it, each adjustment with evidence.

    Raises:
        ProblemsFound: a file cannot be used, or what a change makes of an input cannot be.
    """
    return AskedBook(found=built(*_both(framework, local)))


def compare(decisions: PathLikeText | None = None, *, prices_percent: Decimal) -> AskedComparison:
    """Set each council's uplift beside the model's change of cost, and each rate beside its price.

    Args:
        decisions: a table of one's own; without it, the 41 published decisions held.
        prices_percent: assumed growth a year of costs that are not pay.

    Raises:
        ProblemsFound: the table cannot be used.
    """
    rows = held() if decisions is None else read_decisions(path_of(decisions, "decisions"))
    return AskedComparison(found=tuple(compared(rows, prices_percent)), prices_percent=prices_percent)


def challenge(
    file: PathLikeText, *, framework: PathLikeText | None = None, local: PathLikeText | None = None
) -> AskedChallenge:
    """Recompute a price as a provider's challenge has it, and as far as its claims were accepted.

    Raises:
        ProblemsFound: a file cannot be used.
    """
    own = path_of(file, "file")
    return AskedChallenge(found=recomputed(read_challenge(own), *_both(framework, local), where=own.name))


@cache
def challengeable(service: str, complexity: str = "standard") -> tuple[str, ...]:
    """Return the names of the numbers of a national price that a claim may be about.

    Raises:
        UnknownName: there is no such service.
        ProblemsFound: there is no such level of complexity.
    """
    if service not in UNITS:
        raise UnknownName("service", service, tuple(UNITS))
    whole = read_framework(None)
    return numbers_of(national(whole, service, levels_of(whole, complexity, where="framework")))


@cache
def complexities() -> tuple[str, ...]:
    """Return the levels of complexity of the framework that comes with the program, the standard one first."""
    return tuple(read_framework(None).complexities)


def package(
    file: PathLikeText, *, framework: PathLikeText | None = None, local: PathLikeText | None = None
) -> AskedPackage:
    """Price a complex package case by case.

    Raises:
        ProblemsFound: a file cannot be used.
    """
    own = path_of(file, "file")
    held_package = read_package(own)
    return AskedPackage(
        package=held_package, found=priced_package(held_package, *_both(framework, local), where=own.name)
    )


def guarantee(file: PathLikeText, *, first: str, assumed: Assumed, premium: Decimal = Decimal(0)) -> AskedGuarantee:
    """Take a price through the ten-year guarantee: it rises at least as sector minimum pay does.

    Args:
        file: the input of the price.
        first: the first year.
        assumed: growth a year of pay floors and of prices.
        premium: how far sector minimum pay lies above the legal minimum, in percent.

    Raises:
        ProblemsFound: the input or the premium cannot be used.
    """
    if not 0 <= premium <= 100:
        wrong = Problem(rule="bad-premium", message="It cannot be.", next_step="Give a percentage such as 10.",
                        field="--above-minimum", value=str(premium))  # fmt: skip
        raise ProblemsFound("The path cannot be worked out", [wrong])
    given = read_input(path_of(file, "file"))
    return AskedGuarantee(found=tuple(path(given, FinancialYear.parse(first), assumed, premium)), assumed=assumed)


def gap(
    fees: PathLikeText | None = None,
    *,
    prices_percent: Decimal = Decimal(0),
    year: str | None = None,
    council: str | None = None,
) -> AskedGap:
    """Work out what it would take to pay what care costs.

    Args:
        fees: code, year, service, fee, source (and price, units) of councils; care home gaps are missing without.
        prices_percent: assumed growth a year of costs that are not pay, from or back to the model's 2025-26.
        year: one year alone.
        council: one council alone, by name or code, as it was in the year asked for.

    Raises:
        ProblemsFound: the table cannot be used.
        UnknownName, BadPeriod: there is no such council or year.
        NotModelled: nothing is held or given of that year; or growth is assumed, and there are no fees to take it to.
    """
    if fees is None and prices_percent:
        raise NotModelled("The growth of prices (--price-growth) takes prices to the years of fees. Give --fees too.")
    rows = read_fees(path_of(fees, "fees")) if fees is not None else ()
    assumed = Assumed(pay_percent=Decimal(0), prices_percent=prices_percent)
    asked_year = FinancialYear.parse(year) if year is not None else None
    said, on = (str(asked_year), asked_year.start) if asked_year is not None else (None, None)
    codes = frozenset(one.code for one in find_council(council, on=on).codes) if council is not None else None
    asked = said in (None, UNIT_COST_YEAR)
    homes = tuple(one for one in unit_costs() if asked and (codes is None or one.code in codes | {ENGLAND}))
    found = tuple(gaps(rows, assumed, year=said, codes=codes))
    if not found and not homes:
        years = ", ".join(sorted({one.year for one in gaps(rows, assumed, codes=codes)})) or "no year"
        raise NotModelled(
            f"There is nothing of {said or 'it'} to work out. Held or given: {years}. Ask for one of them."
        )
    return AskedGap(found=found, homes=homes)
