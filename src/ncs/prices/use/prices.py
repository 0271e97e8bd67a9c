"""What can be asked of one price: its lines, what moves it, how uncertain it is, other years, another pay floor."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from os import PathLike

from ncs.core.errors import NotModelled
from ncs.core.explained import Explained
from ncs.core.given import as_date, path_of
from ncs.core.periods import FinancialYear
from ncs.policy.payroll import payroll
from ncs.policy.shown import short_figures
from ncs.present.answer import Answer
from ncs.prices.model.calibration import Beside, series
from ncs.prices.model.explaining import explained
from ncs.prices.model.floors import with_floor
from ncs.prices.model.forward import Assumed, in_year
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.priced import DRAWS, SEED, Moved, Priced, Spread, priced, sensitivity, spread
from ncs.prices.model.reading import checked, packaged, read_input, starter_text
from ncs.prices.views.figures import figures_table
from ncs.prices.views.price import calibration_table, lengths_table, lines_table, moved_table, spread_table
from ncs.tables.tables import Table

__all__ = [
    "UNITS",
    "Assumed",
    "Priced",
    "calibration",
    "floored",
    "parameters",
    "price",
    "price_of",
    "starter",
    "taken_to",
    "template",
]

PathLikeText = str | PathLike[str]
#: More draws than these say no more.
MOST_DRAWS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedPrice(Answer):
    """A price with its lines, what moves it, and how uncertain it is."""

    found: Priced
    moved: tuple[Moved, ...]
    spread: Spread | None

    def tables(self) -> tuple[Table, ...]:
        """Return the lines; prices by length of visit; what changes do; the spread of draws."""
        more = [lengths_table(self.found)] if self.found.lengths else []
        more += [spread_table(self.found, self.spread)] if self.spread is not None else []
        return (lines_table(self.found), moved_table(self.found, self.moved), *more)

    def explained(self) -> tuple[Explained, ...]:
        """Return each line with its rule and its numbers, then the price."""
        return tuple(explained(self.found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Floored:
    """One price before and after a pay floor, in pounds a unit."""

    before: Priced
    after: Priced

    @property
    def rise(self) -> Decimal:
        """Pounds a unit that the floor adds."""
        return self.after.price - self.before.price


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedCalibration(Answer):
    """Published minimum prices beside the model's."""

    found: tuple[Beside, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return a row a published price."""
        return (calibration_table(self.found),)


def template(service: str) -> str:
    """Return the commented starter of a service (see :data:`UNITS`) as YAML.

    Raises:
        UnknownName: there is no such service.
    """
    return starter_text(service.replace("-", "_"))


def price(
    file: PathLikeText,
    service: str | None = None,
    *,
    year: str | None = None,
    assumed: Assumed | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> AskedPrice:
    """Work out the price of one unit of a service from an input file.

    Args:
        file: the input (YAML); :func:`template` gives a starter.
        service: what it must be about; any if not given.
        year: a later year to take it to, with ``assumed`` growth of what no figure is held for.
        assumed: growth a year; needed with ``year``.
        draws: of what the input says is uncertain.
        seed: of the draws; the same seed gives the same.

    Raises:
        ProblemsFound: the input cannot be used; with every problem.
        BadPeriod, NotModelled: the year or the number of draws cannot be.
    """
    if not 1 <= draws <= MOST_DRAWS:
        raise NotModelled(f"Ask for 1 to {MOST_DRAWS:,} draws, not {draws}.")
    given = read_input(path_of(file, "file"), service)
    if year is not None and assumed is not None:
        given = in_year(given, FinancialYear.parse(year), assumed)
    moved, found = tuple(sensitivity(given)), priced(given)
    return AskedPrice(found=found, moved=moved, spread=spread(given, draws=draws, seed=seed))


def price_of(given: AnyInput) -> Priced:
    """Work out the price of an input that a program made.

    Raises:
        ProblemsFound: something in it cannot be.
    """
    return priced(checked(given))


def uncertainty(given: AnyInput, *, draws: int = DRAWS, seed: int = SEED) -> Spread | None:
    """Say how uncertain a price is: nine draws in ten of what the input says is; None where it says of nothing."""
    return spread(given, draws=draws, seed=seed)


def starter(service: str) -> AnyInput:
    """Return the national defaults of a service as an input."""
    return packaged(service)


def taken_to(given: AnyInput, year: FinancialYear, assumed: Assumed) -> AnyInput:
    """Return an input in a later year, by dated figures where they are held and assumptions beyond.

    Raises:
        NotModelled: the year lies before the input's.
    """
    return in_year(given, year, assumed)


def floored(given: AnyInput, floor: Decimal, *, ripple: Decimal = Decimal(0)) -> Floored:
    """Return a price before and after nobody is paid less than ``floor`` pounds an hour.

    Args:
        given: an input, such as :func:`starter` gives.
        floor: pounds an hour.
        ripple: from 0 (those below are lifted to the floor, no more) to 1 (every difference in pounds is kept).

    Raises:
        ProblemsFound: the floor or the ripple cannot be.
    """
    return Floored(before=priced(given), after=priced(with_floor(given, floor, ripple=ripple)))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PayFigures(Answer):
    """The dated figures of pay and of what employers pay on top, and the day for which they are shown."""

    day: datetime.date

    def tables(self) -> tuple[Table, ...]:
        """Return the figures in force on the day, each with its source.

        Raises:
            NotModelled: the day is before all of them.
        """
        return (figures_table(payroll(), day=self.day),)

    def for_screen(self) -> Table:
        """Return the figures without their sources, for a terminal."""
        return short_figures(self.table())


def parameters(*, date: datetime.date | str | None = None) -> PayFigures:
    """Give the dated figures that prices and pay are worked out from, in force on a day, each with its source.

    Args:
        date: the day; unless given, the last of the year of the newest minimum wage held.

    Raises:
        WrongValue, BadPeriod: the date is no day.
    """
    newest = FinancialYear.of(payroll()["minimum_wage_adult"].values[-1].start).end
    return PayFigures(day=as_date(date, "date") or newest)


def calibration() -> AskedCalibration:
    """Set the model's prices beside the published minimum prices of homecare, year by year."""
    return AskedCalibration(found=tuple(series()))
