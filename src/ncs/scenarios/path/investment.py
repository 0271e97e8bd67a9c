"""Investment (10.4, 7.5): places needed by council, their cost, grants, loans, a fund's balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ncs.core.errors import NotModelled, Problem, ProblemsFound, UnknownName, raise_if
from ncs.core.money import round_half_away, share_out, to_pence
from ncs.core.periods import FinancialYear
from ncs.reference.council_rows import CALLED, CouncilRow, naming_problems
from ncs.reference.councils import councils, find_council
from ncs.reference.populations import populations
from ncs.scenarios.path.cohort import HELD, grown, held
from ncs.scenarios.path.model import Cohort, Share, Year
from ncs.scenarios.path.spread import Part, drawn
from ncs.tables.reading.table_files import Number, Row, Whole, read_table
from ncs.tables.reading.yaml_files import read_yaml

Pounds = Annotated[Decimal, Field(ge=0, le=Decimal("1e10"), allow_inf_nan=False)]


class Kind(Part):
    """A type of place.

    Attributes:
        title: in words; ages: of the people by whom places are needed.
        rate: places needed by 1,000 such people; None where nobody holds it; get: where from.
        cost: pounds a place; grant, loan: parts of it that the fund gives and lends; the rest is others'.
        commitment: what is promised in return.
    """

    title: str
    ages: str
    rate: Annotated[Decimal, Field(ge=0, le=1000, allow_inf_nan=False)] | None = None
    get: str = ""
    cost: Pounds
    grant: Share
    loan: Share
    commitment: str
    source: str


class Fund(Part):
    """A revolving fund, £ million: paid in each year; loans are repaid in equal yearly sums with interest."""

    paid_in: Pounds
    interest: Annotated[Decimal, Field(ge=0, le=Decimal("0.2"), allow_inf_nan=False)]
    term: int = Field(ge=1, le=50)
    technology: Pounds


class Programme(Part):
    """A programme of investment: years, types of place, the fund; ``people`` is how people grow older.

    ``by_value`` is the power of the mean price of a home over a council's own by which its aid is weighted.
    """

    title: str
    source: str
    first: Year = Field(alias="from")
    years: int = Field(ge=1, le=20)
    kinds: dict[str, Kind]
    fund: Fund
    by_value: int = Field(default=1, ge=0, le=3)
    conditions: tuple[str, ...]
    people: Cohort


class PlaceRow(CouncilRow):
    """What a council has of a type of place, and what is being built."""

    kind: str
    stock: Whole
    pipeline: Whole


class ValueRow(CouncilRow):
    """A council's mean price of a home, pounds."""

    pounds: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """Places of a type that a council needs by the last year; ``short`` is None where stock is not given.

    ``weight`` is the weight of its aid for the price of homes; None where no prices are given.
    """

    code: str
    kind: str
    needed: int
    stock: int | None
    pipeline: int | None
    short: int | None
    weight: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundYear:
    """A year of the fund, £ million: what comes in, what goes out, and the balance at its end."""

    year: int
    paid_in: Decimal
    repaid: Decimal
    grants: Decimal
    loans: Decimal
    technology: Decimal
    balance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Invested:
    """A programme worked out."""

    programme: Programme
    places: tuple[Needed, ...]
    fund: tuple[FundYear, ...]
    cost: Decimal | None
    public: Decimal | None

    def aid(self) -> Mapping[tuple[str, str], int]:
        """Return pence of grants and loans by council and type: by the cost of what is short, and by prices if given.

        They sum to what the fund gives and lends. Councils without stock or, where prices are given, without a price
        have none.
        """
        kinds, priced = self.programme.kinds, any(one.weight is not None for one in self.places)
        wanted = [one for one in self.places if one.short and (one.weight is not None or not priced)]
        shares = {
            str(at): (one.short or 0) * Fraction(kinds[one.kind].cost) * (one.weight or 1)
            for at, one in enumerate(wanted)
        }
        given = share_out(to_pence((self.public or 0) * 1_000_000), shares) if shares else {}
        return {(wanted[int(at)].code, wanted[int(at)].kind): pence for at, pence in given.items()}

    @property
    def leverage(self) -> Decimal | None:
        """Others' pounds for each pound that the fund gives or lends; None where nothing is built or known."""
        return None if not self.public or self.cost is None else (self.cost - self.public) / self.public


def read_programme(file: Path | None) -> Programme:
    """Read a programme: a file, or the one that comes with the program.

    Raises:
        ProblemsFound: everything that is wrong; grants and loans of more than the whole; years before people are held.
        BadPeriod: its first year is none.
    """
    given = files("ncs.scenarios") / "data" / "path_investment.yaml" if file is None else file
    found = read_yaml(given, Programme, kind="programme of investment")
    raise_if(_faults(found), "The programme cannot be used")
    return found


def _faults(found: Programme) -> Iterator[Problem]:
    if FinancialYear.parse(found.first).starts < HELD:
        message = f"People are held from mid-{HELD} on, not for {found.first}."
        yield Problem(rule="before-people", message=message, next_step=f"Write {FinancialYear(HELD)} or later.",
                      field="from", value=found.first)  # fmt: skip
    for name, kind in found.kinds.items():
        if kind.grant + kind.loan > 1:
            message = f"{kind.title}: grant and loan are {kind.grant + kind.loan} of the cost."
            yield Problem(rule="shares", message=message, next_step="Their sum may be 1 at most.",
                          field=f"kinds.{name}")  # fmt: skip


def invest(programme: Programme, places: Path | None = None, values: Path | None = None) -> Invested:
    """Work a programme out.

    Args:
        programme: what is built and paid.
        places: stock and pipeline by council and type; the shortfall is missing without.
        values: prices of homes by council; the fund then aids the more the dearer a place is beside them.

    Raises:
        ProblemsFound: a file cannot be used; or the fund runs out, in which year and by how much.
    """
    have = {} if places is None else _have(places, programme)
    worth = {} if values is None else _worth(values)
    found = tuple(one for name, kind in programme.kinds.items() if kind.rate is not None
                  for one in _needed(programme, name, kind, kind.rate, have, worth))  # fmt: skip
    known = [one for one in found if one.short is not None]
    built = {name: sum(one.short or 0 for one in known if one.kind == name) for name in programme.kinds}
    grants, loans, cost = (_spent(programme, built, part) for part in ("grant", "loan", "cost"))
    fund = tuple(_fund(programme, grants, loans))
    return Invested(
        programme=programme, places=found, fund=fund,
        cost=cost if known else None, public=grants + loans if known else None,
    )  # fmt: skip


def _people_now(ages: str) -> dict[str, Fraction]:
    """Return people of these ages by council, by which England's places are shared out.

    Raises:
        NotModelled: a council's are not held: it would get no place, and the others its.
    """
    held_of = populations(ages=ages)
    unknown = [code for code, count in held_of.items() if count is None]
    if unknown:
        raise NotModelled(f"People of {ages} are not held for {', '.join(unknown)}, so places cannot be shared out.")
    return {code: Fraction(count) for code, count in held_of.items() if count is not None}


def _needed(
    programme: Programme,
    name: str,
    kind: Kind,
    rate: Decimal,
    have: Mapping[tuple[str, str], PlaceRow],
    worth: Mapping[str, Decimal],
) -> Iterator[Needed]:
    last = int(programme.first[:4]) + programme.years - 1
    given = programme.people
    spreads = (given.mortality_65, given.mortality_rise, given.arrivals)
    people = grown(held(), *(drawn(one, "", draws=0, seed=0) for one in spreads), last=last).of(kind.ages, last)
    whole = round(float(rate) * float(people[0]) / 1000)
    now = _people_now(kind.ages)
    mean = sum(worth.values(), Decimal(0)) / len(worth) if worth else None
    for code, needed in share_out(whole, now).items():
        row, price = have.get((code, name)), worth.get(code)
        short = None if row is None else max(0, needed - row.stock - row.pipeline)
        weight = None if mean is None or price is None else Fraction(mean / price) ** programme.by_value
        yield Needed(code=code, kind=name, needed=needed, stock=row.stock if row else None,
                     pipeline=row.pipeline if row else None, short=short, weight=weight)  # fmt: skip


def _spent(programme: Programme, built: Mapping[str, int], part: str) -> Decimal:
    whole = Decimal(0)
    for name, kind in programme.kinds.items():
        share = Decimal(1) if part == "cost" else getattr(kind, part)
        whole += built[name] * kind.cost * share / 1_000_000
    return whole


def _fund(programme: Programme, grants: Decimal, loans: Decimal) -> Iterator[FundYear]:
    """Yield the fund's years: grants and loans in equal parts a year, each loan repaid from the year after."""
    fund, years = programme.fund, programme.years
    lent, given = loans / years, grants / years
    yearly = annuity(lent, fund.interest, fund.term)
    balance = Decimal(0)
    for number in range(years):
        repaid = yearly * min(number, fund.term)
        balance += fund.paid_in + repaid - lent - given - fund.technology
        if balance < 0:
            message = f"The fund is £{round_half_away(-balance, 1)} million short in its year {number + 1}."
            step = "Pay more in, lend or give less, or build over more years."
            problem = Problem(rule="fund", message=message, next_step=step, field="fund.paid_in")
            raise ProblemsFound("The fund cannot pay", [problem])
        yield FundYear(
            year=int(programme.first[:4]) + number, paid_in=fund.paid_in, repaid=repaid, grants=given,
            loans=lent, technology=fund.technology, balance=balance,
        )  # fmt: skip


def annuity(lent: Decimal, interest: Decimal, term: int) -> Decimal:
    """Return the equal yearly sum that repays a loan over a term with interest, or without any."""
    return lent / term if not interest else lent * interest / (1 - (1 + interest) ** -term)


def _have(file: Path, programme: Programme) -> Mapping[tuple[str, str], PlaceRow]:
    def _wrong(rows: Sequence[Row[PlaceRow]]) -> Iterable[Problem]:
        for row in rows:
            if row.value.kind not in programme.kinds:
                yield _problem(
                    file, row.number, "kind", f"There is no type {row.value.kind}.", ", ".join(programme.kinds)
                )
            if min(row.value.stock, row.value.pipeline) < 0:
                yield _problem(file, row.number, "negative", "There cannot be fewer than no places.", "Correct it.")
        yield from _councils(file, [(row.number, row.value, row.value.kind) for row in rows])

    rows = read_table(file, PlaceRow, kind="file of places", aliases=CALLED, check=_wrong, some=True)
    return {(_code(row.value.called), row.value.kind): row.value for row in rows}


def _worth(file: Path) -> Mapping[str, Decimal]:
    def _wrong(rows: Sequence[Row[ValueRow]]) -> Iterable[Problem]:
        for row in rows:
            if row.value.pounds <= 0:
                yield _problem(file, row.number, "price", "A price must be above nothing.", "Correct it.")
        yield from _councils(file, [(row.number, row.value, "") for row in rows])

    rows = read_table(file, ValueRow, kind="file of prices of homes", aliases=CALLED, check=_wrong, some=True)
    return {_code(row.value.called): row.value.pounds for row in rows}


def _code(text: str) -> str:
    return find_council(text).ons_code


def _councils(file: Path, named: Sequence[tuple[int, CouncilRow, str]]) -> Iterator[Problem]:
    """Yield a problem for each council that is unknown, or there twice for one type: one of the two would be lost."""
    yield from naming_problems([(number, row) for number, row, _ in named], file.name, _code)
    seen: dict[tuple[str, str], int] = {}
    for number, name, kind in ((number, row.called, kind) for number, row, kind in named if row.called):
        try:
            key = (_code(name), kind)
        except UnknownName as error:
            yield _problem(file, number, "unknown-council", str(error), "See `ncs councils`.")
            continue
        if key in seen:
            message = f"{name} is in row {seen[key]} already{f' for {kind}' if kind else ''}."
            yield _problem(file, number, "repeated", message, "Give each council once: add the two up, or drop one.")
        seen.setdefault(key, number)


def _problem(file: Path, row: int, rule: str, message: str, step: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file.name, row=row, field="council")


def names() -> Mapping[str, str]:
    """Return councils' names by ONS code."""
    return {council.ons_code: council.name for council in councils()}
