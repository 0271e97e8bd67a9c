"""Need by a formula: for every component, people × what their place adds × adjustments × area cost, to its control."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ncs.core.errors import NotModelled, Problem, near_matches, raise_if
from ncs.core.money import nearest_whole
from ncs.funding.formula.country import Country, Numbers
from ncs.funding.formula.indicators import WANTED, held
from ncs.funding.formula.model import Adjustment, Component, Controls, Formula, People, Term, Transformation
from ncs.funding.formula.units import Units, units
from ncs.reference.populations import AgeRange

#: So many places at most are named for one thing that is wrong.
MOST_NAMED = 5
#: Older than anybody.
_EVER = 200
_CANNOT = "The formula cannot be worked out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """One component worked out, arrays in the order of the places.

    Attributes:
        component: which.
        people: people counted, by their weights.
        factor: need per counted person before local cost, England's mean being whatever the formula makes it.
        raw: people × factor × local cost, before the control.
        part: share of the component's control, sums to 1.
        taken: what each term takes of its indicator, in the order of the terms: those of the component, then of each
            adjustment.
        changes: the factor of each adjustment.
    """

    component: Component
    people: Numbers
    factor: Numbers
    raw: Numbers
    part: Numbers
    taken: tuple[Numbers, ...]
    changes: tuple[Numbers, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Need of every place.

    Attributes:
        formula, country: of what, and where.
        components: each component worked out.
        area_cost: the factor of local cost; 1 where the formula has none.
        share: share of the whole, sums to 1.
        adults: people aged 18 and over; not a number where the country gives none.
    """

    formula: Formula
    country: Country
    components: tuple[Worked, ...]
    area_cost: Numbers
    share: Numbers
    adults: Numbers

    @property
    def index(self) -> Numbers:
        """Need for each adult where England's mean is 1."""
        return np.asarray((self.share / self.adults) * np.nansum(self.adults))


def need(formula: Formula, country: Country) -> Need:
    """Return the need of every place of a country by a formula.

    Raises:
        ProblemsFound: a coefficient is not given, an indicator is not known or lacks a place, people are of another
            year, need is negative, or a logarithm or root has none; all of them.
    """
    where = units(country, formula.level)
    raise_if(_not_there(formula, where), _CANNOT)
    cost = _area_cost(formula, where)
    problems = _beyond("The area cost adjustment", formula, where, cost)
    found = [_component(component, formula, where, cost, problems) for component in formula.components]
    raise_if(problems, _CANNOT)
    whole = sum(component.control for component in formula.components)
    share = sum((item.part * (item.component.control / whole) for item in found), np.zeros(len(country.places)))
    return Need(
        formula=formula,
        country=country,
        components=tuple(found),
        area_cost=where.summed(cost * where.share),
        share=share / share.sum(),
        adults=_adults(country, formula.year),
    )


def _adults(country: Country, year: str) -> Numbers:
    try:
        return country.people_of("18+", year)
    except NotModelled:
        return sum((country.people[ages] for ages in apart(country.people)), np.zeros(len(country.places)))


def apart(groups: Iterable[str]) -> tuple[str, ...]:
    """Return those groups of ages that count nobody twice: of two that overlap the wider, or else the younger.

    A group whose name is no range of ages is kept, as nothing says whom it counts.
    """
    ranges: dict[str, tuple[int, int]] = {}
    kept: list[str] = []
    for name in sorted(groups):
        try:
            ages = AgeRange.parse(name)
        except NotModelled:
            kept.append(name)
            continue
        ranges[name] = (ages.youngest, _EVER if ages.oldest is None else ages.oldest)
    for name in sorted(ranges, key=lambda one: (ranges[one][0], -ranges[one][1])):
        if all(ranges[name][0] > ranges[other][1] for other in kept if other in ranges):
            kept.append(name)
    return tuple(kept)


def _not_there(formula: Formula, where: Units) -> Iterator[Problem]:
    yield from _people_missing(formula, where)
    yield from coefficients_missing(formula)
    for name in formula.indicators:
        values = where.indicator(name)
        if values is None:
            yield _unknown(formula, name, where.country)
        elif not np.isfinite(values).all():
            yield _gaps(formula, name, where, ~np.isfinite(values))


def coefficients_missing(formula: Formula) -> Iterator[Problem]:
    """Yield a problem for each coefficient, constant or weight that is not established, with what to do."""
    columns = "component, indicator, coefficient, source, standing"
    step = f"Give it: --coefficients FILE with {columns}; or choose another formula."
    gaps = [(name, term.indicator) for name, term in formula.terms() if term.coefficient is None]
    gaps += [(name, "constant") for name, part in formula.parts() if part.constant is None]
    gaps += [("area_cost", part.index) for part in formula.area_costs if part.weight is None]
    for component, name in gaps:
        message = f"The coefficient of {name} in {component} is missing: it is not established by any source held."
        yield Problem(rule="missing-coefficient", message=message, next_step=step, file=formula.name, field=component)


def _people_missing(formula: Formula, where: Units) -> Iterator[Problem]:
    said: set[str] = set()
    for ages in dict.fromkeys(people.ages for component in formula.components for people in component.people):
        try:
            found = where.country.people_of(ages, formula.year)
        except NotModelled as error:
            if str(error) in said:  # people of another year are so whatever their ages
                continue
            said.add(str(error))
            step = f"Give people of these ages and of {formula.year}, or change `year` and `ages` in the formula."
            yield Problem(rule="people", message=str(error), next_step=step, file=formula.name, field="people")
            continue
        if not np.isfinite(found).all():
            named = _named(where.country, ~np.isfinite(found))
            message = f"People aged {ages} are not known for {named}."
            step = "Give them with --people FILE, or use mid-2023, which is whole."
            yield Problem(rule="people", message=message, next_step=step, file=formula.name, field="people")


def _unknown(formula: Formula, name: str, country: Country) -> Problem:
    if name in WANTED:
        wanted = WANTED[name]
        message = f"The indicator {name} is missing: {wanted.title} is not held."
        step = f"Get it from {wanted.get}, and give it with --indicators FILE (council, indicator, value)."
        return Problem(rule="missing-indicator", message=message, next_step=step, file=formula.name, field="indicator")
    known = sorted({*country.indicators, *(held() if country.england else ())})
    near = near_matches(name, known)
    step = f"Did you mean {', '.join(near)}?" if near else f"Known: {', '.join(known) or 'none'}."
    return Problem(
        rule="unknown-indicator",
        message="There is no such indicator.",
        next_step=f"{step} Your own are given with --indicators FILE.",
        file=formula.name,
        field="indicator",
        value=name,
    )


def _gaps(formula: Formula, name: str, where: Units, gap: NDArray[np.bool_]) -> Problem:
    places = np.zeros(len(where.country.places), dtype=bool)
    places[where.place[gap]] = True
    message = f"The indicator {name} has no value for {_named(where.country, places)}."
    step = "Give one for every council; a gap is never taken for zero."
    return Problem(rule="missing-indicator", message=message, next_step=step, file=formula.name, field="indicator")


def _named(country: Country, which: NDArray[np.bool_]) -> str:
    names = [place.name for place, found in zip(country.places, which, strict=True) if found]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _area_cost(formula: Formula, where: Units) -> Numbers:
    factor = np.ones(len(where.place))
    for part in formula.area_costs:
        values = where.indicator(part.index)
        if values is not None and part.weight is not None:
            factor = factor + part.weight * (values - 1.0)
    return factor


def _component(component: Component, formula: Formula, where: Units, cost: Numbers, problems: list[Problem]) -> Worked:
    people = _counted(component.people, formula, where)
    before = len(problems)
    steps = _Steps(problems=problems)
    factor = _factor(component, formula, where, people, steps)
    raw = people * factor * cost
    if len(problems) == before and (cost >= 0).all():  # what is said already is not said again of every component
        problems += _beyond(f"Need in {component.name}", formula, where, raw)
    places = where.summed(raw)
    total = float(places.sum())
    if len(problems) == before and (cost >= 0).all() and not total > 0:
        problems.append(_no_need(component, formula))
    whole = where.summed(people)

    def _mean(values: Numbers) -> Numbers:
        return np.where(whole > 0, where.summed(people * values) / whole, 0.0)

    with np.errstate(invalid="ignore", divide="ignore"):
        return Worked(
            component=component,
            people=whole,
            factor=_mean(factor),
            raw=places,
            part=places / total,
            taken=tuple(map(_mean, steps.taken)),
            changes=tuple(map(_mean, steps.changes)),
        )


@dataclass(slots=True, kw_only=True)
class _Steps:
    """What is come upon while a component is worked out: what is wrong, and values of units on the way."""

    problems: list[Problem]
    taken: list[Numbers] = field(default_factory=list)
    changes: list[Numbers] = field(default_factory=list)


def _factor(component: Component, formula: Formula, where: Units, people: Numbers, steps: _Steps) -> Numbers:
    """Return need of one person counted; each step of it is refused below zero, as two such would hide one another."""
    if not people.sum() > 0:
        steps.problems.append(_no_need(component, formula))
        return np.zeros(len(people))
    factor = _plus(component.constant, component.terms, where, people, formula, steps)
    with np.errstate(over="ignore"):
        factor = np.exp(factor) if component.exponential else factor
    steps.problems += _beyond(f"Need in {component.name}", formula, where, factor * people)
    for adjustment in component.adjustments:
        change = _adjusted(adjustment, where, people, formula, steps)
        steps.problems += _beyond(
            f"The adjustment {adjustment.name} of {component.name}", formula, where, change * people
        )
        steps.changes.append(change)
        factor = factor * change
    return factor


def _no_need(component: Component, formula: Formula) -> Problem:
    message = f"The component {component.name} finds no need anywhere, so its control cannot be shared out."
    step = "Check its constant, coefficients and people."
    return Problem(rule="no-need", message=message, next_step=step, file=formula.name, field=component.name)


def _counted(people: Iterable[People], formula: Formula, where: Units) -> Numbers:
    found = np.zeros(len(where.place))
    for group in people:
        found = found + group.weight * where.people(group.ages, formula.year)
    return found


def _adjusted(adjustment: Adjustment, where: Units, people: Numbers, formula: Formula, steps: _Steps) -> Numbers:
    factor = _plus(adjustment.constant, adjustment.terms, where, people, formula, steps)
    mean = float(np.average(factor, weights=people))
    if adjustment.ratio and mean == 0:
        steps.problems.append(_no_mean(adjustment.name, formula))
        return factor
    return factor / mean if adjustment.ratio else factor


def _no_mean(name: str, formula: Formula) -> Problem:
    message = f"The mean of {name} is nothing, so no ratio to it can be taken."
    step = "Choose another transformation, or a constant."
    return Problem(rule="transformation", message=message, next_step=step, file=formula.name, field=name)


def _plus(
    constant: float | None,
    terms: Iterable[Term],
    where: Units,
    people: Numbers,
    formula: Formula,
    steps: _Steps,
) -> Numbers:
    total = np.full(len(where.place), constant or 0.0)
    for term in terms:
        values = where.indicator(term.indicator)
        if values is not None and term.coefficient is not None:
            wrong = _outside(term, formula, where, values)
            if term.transformation is Transformation.RATIO and np.average(values, weights=people) == 0:
                wrong = [_no_mean(term.indicator, formula)]
            steps.problems += wrong
            if not wrong:
                steps.taken.append(transformed(values, term, people))
                total = total + term.coefficient * steps.taken[-1]
    return total


def _outside(term: Term, formula: Formula, where: Units, values: Numbers) -> list[Problem]:
    outside = {Transformation.LOG: values <= 0, Transformation.SQUARE_ROOT: values < 0}.get(term.transformation)
    if outside is None or not outside.any():
        return []
    places = np.zeros(len(where.country.places), dtype=bool)
    places[where.place[outside]] = True
    message = f"{term.indicator} has no {term.transformation.replace('_', ' ')} in {_named(where.country, places)}."
    step = "Choose another transformation, such as standardised."
    return [Problem(rule="transformation", message=message, next_step=step, file=formula.name, field=term.indicator)]


def transformed(values: Numbers, term: Term, people: Numbers) -> Numbers:
    """Return an indicator as a term takes it; means and deviations are weighted by ``people``."""
    match term.transformation:
        case Transformation.LOG:
            return np.log(values)
        case Transformation.SQUARE_ROOT:
            return np.sqrt(values)
        case Transformation.SQUARE:
            return np.square(values)
        case Transformation.RATIO:
            return np.asarray(values / np.average(values, weights=people))
        case Transformation.STANDARDISED:
            mean = np.average(values, weights=people)
            spread = np.sqrt(np.average(np.square(values - mean), weights=people))
            return np.asarray((values - mean) / (spread if spread > 0 else 1.0))
        case Transformation.EXCESS:
            return np.maximum(values - (term.above or 0.0), 0.0)
        case _:
            return values


def _beyond(what: str, formula: Formula, where: Units, values: Numbers) -> list[Problem]:
    """Return a problem where need, or a factor on it, is below zero or beyond every number."""
    low, large = values < 0, ~np.isfinite(values)
    if not (low | large).any():
        return []
    places = np.zeros(len(where.country.places), dtype=bool)
    places[where.place[large if large.any() else low]] = True
    named = _named(where.country, places)
    if large.any():
        step = "Lower the coefficients: with `exponential: true` they are added up before the exponential is taken."
        return [Problem(rule="too-large", message=f"{what} is beyond every number in {named}.", next_step=step,
                        file=formula.name, field="need")]  # fmt: skip
    step = "Raise the constant, or use `exponential: true`; need below zero is never cut to zero quietly."
    return [Problem(rule="negative-need", message=f"{what} comes out negative in {named}.", next_step=step,
                    file=formula.name, field="need")]  # fmt: skip


def controls(formula: Formula, total: int) -> int:
    """Return the pence to share out: what is given, or the formula's own pounds."""
    if formula.controls is Controls.SHARES:
        return total
    return nearest_whole(sum(component.control for component in formula.components) * 100)
