"""What can be asked of the business case."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from os import PathLike

from ncs.core.errors import Problem, ProblemsFound, UnknownName, near_matches
from ncs.core.given import WrongValue, as_path, text_of
from ncs.core.periods import FinancialYear
from ncs.impact.asked import Asked
from ncs.impact.effects import effects
from ncs.impact.figure import Figure
from ncs.impact.regional import regional
from ncs.impact.shares import FinancedBy
from ncs.impact.views.tables import figures_table, labels_table, short_figures
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = ["BusinessCase", "business_case"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BusinessCase(Answer):
    """What an amount more does, figure by figure, beside what is printed."""

    asked: Asked
    figures: tuple[Figure, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the figures, and how many printed ones stand."""
        return figures_table(self.asked, self.figures), labels_table(self.figures)

    def for_screen(self) -> tuple[Table, ...]:
        """Return the columns that fit a terminal."""
        figures, labels = self.tables()
        return short_figures(figures), labels

    def figure(self, name: str, about: str = "England") -> Figure:
        """Return one figure.

        Raises:
            UnknownName: there is none of that name for that region.
        """
        found = [figure for figure in self.figures if (figure.id, figure.about) == (name, about)]
        if not found:
            raise UnknownName("figure", f"{name}, {about}", near_matches(name, {item.id for item in self.figures}))
        return found[0]


def business_case(
    spend: Decimal | int,
    *,
    year: str = "2021-22",
    financed_by: str = "all_taxes",
    revenue: str | PathLike[str] | None = None,
    prices: Decimal | int | None = None,
    leakage: str = "0,0.1",
    displacement: str = "0,0.5",
    hours: str = "10,20",
) -> BusinessCase:
    """Work the business case out.

    Args:
        spend: £ million a year more.
        year: whose money it is.
        financed_by: ``income_tax``, ``vat``, ``council_tax`` or ``all_taxes``.
        revenue: file of regions' shares of that tax (region, share); council tax is held, the others are not.
        prices: what a job costs in that year over 2021-22.
        leakage, displacement, hours: least and most, with a comma (see :class:`~ncs.impact.asked.Asked`).

    Raises:
        UnknownName: no such tax.
        BadPeriod: no such year.
        WrongValue: an amount is no number, or a year or a range is not text.
        ProblemsFound: an amount, a range or the file cannot be used.
    """
    tax = text_of(financed_by, what="a tax (financed_by)")
    if tax not in set(FinancedBy):
        raise UnknownName("tax", tax, near_matches(tax, FinancedBy) or tuple(FinancedBy))
    asked = Asked(
        million=_amount(spend, "spend"),
        year=FinancialYear.parse(text_of(year, what="a year")),
        financed_by=FinancedBy(tax),
        revenue=as_path(revenue, "revenue"),
        prices=None if prices is None else _amount(prices, "prices"),
        leakage=_range(leakage, "--leakage"),
        displacement=_range(displacement, "--displacement"),
        hours=_range(hours, "--hours"),
    )
    return BusinessCase(asked=asked, figures=(*regional(asked), *effects(asked)))


def _amount(given: Decimal | int, what: str) -> Decimal:
    if isinstance(given, bool) or not isinstance(given, Decimal | int):
        raise WrongValue(f"{what} is wanted as a Decimal or a whole number, not a {type(given).__name__}.")
    if not Decimal(given).is_finite():
        raise WrongValue(f"{what} is wanted as a number; {given} is none.")
    return Decimal(given)


def _range(text: str, option: str) -> tuple[Decimal, Decimal]:
    parts = text_of(text, what=f"the range of {option}").split(",")
    try:
        low, high = (Decimal(part.strip()) for part in (parts if len(parts) > 1 else parts * 2))
        finite = low.is_finite() and high.is_finite()
    except (ArithmeticError, ValueError):
        finite = False
    if not finite:
        message, step = "This is not a least and a most.", f"Write {option} 0,0.3."
        problem = Problem(rule="range", message=message, next_step=step, field=option, value=text)
        raise ProblemsFound("The option cannot be used", [problem])
    return low, high
