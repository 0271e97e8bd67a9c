"""How one council's need arises, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away
from ncs.core.naming import spaced
from ncs.core.status import Status
from ncs.funding.formula.country import Numbers
from ncs.funding.formula.model import Adjustment, AreaCost, Component, Level, Standing, Term, Transformation
from ncs.funding.formula.need import Need, Worked
from ncs.funding.formula.target import Target
from ncs.funding.views.formula.tables import number, pounds, rests_on

#: What a term takes of its indicator, where it is not the indicator itself.
_TAKEN = {
    Transformation.LOG: "the logarithm of {name}",
    Transformation.SQUARE_ROOT: "the square root of {name}",
    Transformation.SQUARE: "the square of {name}",
    Transformation.RATIO: "{name} over its mean",
    Transformation.STANDARDISED: "{name} in standard deviations from its mean",
    Transformation.EXCESS: "what {name} is above {above:g}",
}


def explained_need(found: Need, target: Target) -> tuple[Explained, ...]:
    """Return the lines behind one council's target: people, need per head, local cost, shares, money."""
    at = found.country.codes.index(target.place.code)
    rule = found.formula.title
    lines = [line for item in found.components for line in _component(found, item, at, rule)]
    return (*lines, *_whole(found, target, at, rule))


def _component(found: Need, item: Worked, at: int, rule: str) -> Iterator[Explained]:
    component = item.component
    counted = ", ".join(f"{group.ages} × {group.weight:g}" for group in component.people)
    yield Explained(
        section=component.title,
        what="People counted",
        words=f"People by age, each times its weight: {counted}.",
        rule=rule,
        amount=number(item.people[at], 0),
        unit="people",
        source=found.formula.year,
    )
    taken = iter(item.taken)
    own = [next(taken)[at] for _ in component.terms]
    for term, used in zip(component.terms, own, strict=True):
        yield _term(found, component, term, at, used, rule)
    for adjustment, change in zip(component.adjustments, item.changes, strict=True):
        theirs = [next(taken)[at] for _ in adjustment.terms]
        for term, used in zip(adjustment.terms, theirs, strict=True):
            yield _term(found, component, term, at, used, rule)
        yield _adjustment(found, component, adjustment, change[at], theirs, rule)
    yield Explained(
        section=component.title,
        what="Need for each person counted",
        words=_factor_words(found, component),
        rule=rule,
        working=_factor_working(item, own, at),
        amount=number(item.factor[at], 4),
        unit="need",
        doubt=_doubt(component.terms),
    )
    mean = float(np.sum(item.people * item.factor) / np.sum(item.people))
    yield Explained(
        section=component.title,
        what="The same, England" if found.country.england else "The same, everywhere",
        words="The mean over all councils, by the people counted.",
        rule=rule,
        amount=number(mean, 4),
        unit="need",
    )
    yield Explained(
        section=component.title,
        what="Share of this component",
        words="People × need × local cost, as a part of the sum over all councils.",
        rule=rule,
        working=f"{number(item.raw[at], 0):,} of {number(item.raw.sum(), 0):,}",
        amount=number(item.part[at] * 100, 4),
        unit="percent",
    )


def _term(found: Need, component: Component, term: Term, at: int, used: float, rule: str) -> Explained:
    values = found.country.indicator(term.indicator)
    held = None if values is None else number(values[at], 4)
    return Explained(
        section=component.title,
        what=f"Indicator: {spaced(term.indicator)}",
        words=_term_words(term, same=held == number(used, 4)),
        rule=rule,
        working="" if held == number(used, 4) else f"{number(used, 4)} × {term.coefficient:g}",
        amount=held,
        unit="indicator",
        source=term.source,
        doubt=f"The coefficient is {term.standing.value}." if term.standing is not Standing.PUBLISHED else "",
        status=Status.OK if values is not None else Status.MISSING,
    )


def _term_words(term: Term, *, same: bool) -> str:
    """Say what a term takes and its coefficient; ``same`` tells whether it takes the indicator as it is held."""
    form = _TAKEN.get(term.transformation, "{name}" if same else "the mean of {name} in the council's neighbourhoods")
    return f"{form.format(name=spaced(term.indicator), above=term.above or 0.0)}, times {term.coefficient:g}."


def _adjustment(
    found: Need, component: Component, adjustment: Adjustment, change: float, taken: list[float], rule: str
) -> Explained:
    over = ", over its mean" if adjustment.ratio else ""
    return Explained(
        section=component.title,
        what=f"Adjustment: {spaced(adjustment.name)}",
        words=f"{_sum(adjustment.constant, adjustment.terms, _names(adjustment.terms))}{over}{_averaged(found)}.",
        rule=rule,
        working=_sum(adjustment.constant, adjustment.terms, _figures(taken)) + over,
        amount=number(change, 4),
        unit="factor",
        doubt=_doubt(adjustment.terms),
    )


def _names(terms: tuple[Term, ...]) -> list[str]:
    return [spaced(term.indicator) for term in terms]


def _figures(taken: list[float]) -> list[str]:
    return [str(number(value, 4)) for value in taken]


def _sum(constant: float | None, terms: tuple[Term, ...], said: list[str]) -> str:
    """Return a constant and terms as a sum, each term by its name or by what it takes."""
    products = [f"{term.coefficient:g} × {one}" for term, one in zip(terms, said, strict=True)]
    return " + ".join([f"{constant:g}", *products])


def _product(component: Component, inside: str, changes: list[str]) -> str:
    """Return the factor as it is worked out: the sum in brackets where something is done to it."""
    if component.exponential:
        inside = f"exp({inside})"
    elif changes and component.terms:
        inside = f"({inside})"
    return " × ".join([inside, *changes])


def _factor_words(found: Need, component: Component) -> str:
    inside = _sum(component.constant, component.terms, _names(component.terms))
    said = _product(component, inside, [spaced(item.name) for item in component.adjustments])
    return f"{said}{_averaged(found)}."


def _factor_working(item: Worked, own: list[float], at: int) -> str:
    inside = _sum(item.component.constant, item.component.terms, _figures(own))
    return _product(item.component, inside, _figures([change[at] for change in item.changes]))


def _averaged(found: Need) -> str:
    return ", in each neighbourhood, averaged" if found.formula.level is Level.NEIGHBOURHOODS else ""


def _doubt(terms: tuple[Term, ...]) -> str:
    found = sorted({term.standing.value for term in terms} - {"published"})
    return f"Coefficients are {', '.join(found)}." if found else ""


def _cost(found: Need, part: AreaCost, at: int, rule: str) -> Explained:
    values: Numbers | None = found.country.indicator(part.index)
    return Explained(
        section="Together",
        what=f"Index: {spaced(part.index)}",
        words=f"What {spaced(part.index)} is above 1, times {part.weight:g}.",
        rule=rule,
        amount=None if values is None else number(values[at], 4),
        unit="indicator",
        source=part.source,
        doubt=f"The weight is {part.standing.value}." if part.standing is not Standing.PUBLISHED else "",
        status=Status.OK if values is not None else Status.MISSING,
    )


def _whole(found: Need, target: Target, at: int, rule: str) -> Iterator[Explained]:
    for index in found.formula.area_costs:
        yield _cost(found, index, at, rule)
    yield Explained(
        section="Together",
        what="Local cost",
        words="1 + the sum of weight × (index − 1); 1 where the formula has none.",
        rule=rule,
        amount=number(found.area_cost[at], 4),
        unit="factor",
    )
    parts = " + ".join(
        f"{item.component.control:g} × {round_half_away(item.part[at] * 100, 4)}" for item in found.components
    )
    yield Explained(
        section="Together",
        what="Share of need",
        words="The shares of the components, each by its control total.",
        rule=rule,
        working=f"{parts}, over the sum of the controls",
        amount=number(target.share * 100, 4),
        unit="percent",
    )
    known = target.target is not None
    yield Explained(
        section="Together",
        what="Target",
        words="Its share of the money among the councils with present spending, to the penny in sum.",
        rule=rule,
        amount=pounds(target.target),
        unit=GBP,
        status=Status.OK if known else Status.MISSING,
    )
    yield Explained(
        section="Together",
        what="Present spending",
        words="What it has now.",
        rule=rule,
        amount=pounds(target.present),
        unit=GBP,
        source=found.country.spending_source,
        status=Status.OK if known else Status.MISSING,
    )
    if target.present is not None and target.target is not None:
        gap = Decimal(target.present - target.target) / 100
        yield Explained(
            section="Together",
            what="Above target" if gap >= 0 else "Below target",
            words="Present spending less the target.",
            rule=rule,
            amount=gap,
            unit=GBP,
        )


def explained_words(found: Need, target: Target, lines: tuple[Explained, ...]) -> tuple[str, ...]:
    """Return the lines for a screen, under their sections, with what must be said wherever need is shown."""
    said = [f"{target.place.name}: {found.formula.title}"]
    section = ""
    for line in lines:
        if line.section != section:
            section = line.section
            said += ["", section]
        said.append(f"  {line.what}: {_amount(line)}  ({line.words}{f' {line.working}.' if line.working else ''})")
    return (*said, "", *rests_on(found))


def _amount(line: Explained) -> str:
    if line.amount is None:
        return line.status.value
    if line.unit == GBP:
        return f"{'-' if line.amount < 0 else ''}£{round_half_away(abs(Decimal(line.amount)), 2):,}"
    return f"{line.amount:,} {line.unit}" if line.unit in ("people", "percent") else f"{line.amount:,}"
