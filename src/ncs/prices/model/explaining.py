"""Each line of a price in words, with its numbers put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ncs.core.explained import GBP, Explained
from ncs.core.money import in_percent, round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.provenance import Confidence
from ncs.policy.payroll import over_the_year, payroll
from ncs.prices.model.priced import Priced, PricedLine
from ncs.prices.model.values import figures_used, priced_on

#: ``{pay.basic}``, ``{travel_minutes:2}`` (decimal places), ``{share.pension:pct}``.
_HOLE = re.compile(r"\{([\w.]+)(?::(\w+))?\}")
#: Which dated figures a line uses.
_FIGURES = {"national_insurance": ("ni_", "employment"), "pension": ("pension_",), "apprenticeship_levy": ("levy_",)}


def explained(found: Priced) -> Iterator[Explained]:
    """Yield each line of a price, then the price."""
    for one in found.lines:
        yield _line(found, one)
    yield Explained(
        what=f"Price of one {found.unit}",
        words="The lines above, added up before any of them is rounded, then rounded once to the penny.",
        rule="Support Guaranteed 8.4: prices from the cost of efficiently providing a service",
        section="price",
        period=found.given.year,
        about=found.given.place,
        amount=found.price,
        unit=GBP,
    )


def _line(found: Priced, one: PricedLine) -> Explained:
    figures = tuple(_figures(found, one.name))
    return Explained(
        what=one.line.title,
        words=one.line.words,
        rule=one.line.rule,
        section=one.line.part,
        period=found.given.year,
        about=found.given.place,
        amount=one.amount,
        unit=GBP,
        working=_worked(found, one),
        figures=figures,
        doubt=" ".join(_doubts(found, figures)),
        source="the input" if one.line.services else "",
    )


_SURE = Confidence.PUBLISHED


def _doubts(found: Priced, figures: tuple[str, ...]) -> Iterator[str]:
    """Yield what is not confirmed, and what was assumed of a figure that changed within the year."""
    day = priced_on(found.given)
    held = payroll()
    doubtful = [held[name].title for name in figures if held.at(name, day).confidence is not _SURE]
    if doubtful:
        yield f"Not yet confirmed: {'; '.join(doubtful)}."
    for name in figures:
        assumed = over_the_year(name, FinancialYear.of(day))[1]
        if assumed:
            yield f"Assumed: {assumed}."


def _figures(found: Priced, name: str) -> Iterator[str]:
    for inner, figure in figures_used(found.given).items():
        if inner.startswith(_FIGURES.get(name, ("-",))):
            yield figure


#: What the law asks for, before what it comes to; nothing where the input gives a percentage in its place.
_LAW = {
    "national_insurance": "{law.ni_rate:pct} of what each worker is paid above {law.ni_threshold} a week; over all, ",
    "pension": "{law.pension_employer_rate:pct} of what each is paid from {law.pension_lower} to {law.pension_upper} a "
    "year; over all, ",
}


_ALLOWANCE = "; of the allowance of {law.employment_allowance} a year its part then comes off"


def _worked(found: Priced, one: PricedLine) -> str:
    own = one.name == "pension" and "on_costs.pension.rate" in found.steps
    law = "" if own else working(_LAW.get(one.name, ""), found.steps)
    less = working(_ALLOWANCE, found.steps) if one.name == "national_insurance" else ""
    return f"{law}{working(one.line.working, found.steps) or _given(found, one.name)}{less}"


def working(template: str, numbers: Mapping[str, float]) -> str:
    """Return a template with its numbers put in; nothing where one of them is not there."""
    if any(name not in numbers for name, _ in _HOLE.findall(template)):
        return ""
    return _HOLE.sub(lambda hole: _written(numbers[hole[1]], hole[2]), template)


def _written(number: float, how: str | None) -> str:
    if how == "pct":
        return f"{in_percent(number, 4).normalize():f}%"
    places = int(how) if how else 6
    return f"{round_half_away(number, places).normalize():f}"


_KINDS = {
    "amount": "{} pounds a unit",
    "per_year": "{} pounds a year over {units_per_year:2} units",
    "percent_of_price": "{}% of the price",
    "percent_of_staff": "{}% of the staff cost of {staff_cost:4}",
}


def _given(found: Priced, name: str) -> str:
    for kind, words in _KINDS.items():
        number = found.steps.get(f"business.{name}.{kind}")
        if number is not None:
            return working(words.replace("{}", f"{number:g}"), found.steps)
    return ""
