"""How one council's need arises, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.funding.formula.model import Component, Term
from ncs.funding.formula.need import Need, Worked
from ncs.funding.formula.target import Target
from ncs.funding.views.formula.tables import number, pounds


def explained_need(found: Need, target: Target) -> tuple[Explained, ...]:
    """Return the lines behind one council's target: people, need per head, local cost, shares, money."""
    at = found.country.codes.index(target.place.code)
    rule = f"{found.formula.title} ({found.formula.name})"
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
    for term in component.terms:
        yield _term(found, component, term, at, rule)
    yield Explained(
        section=component.title,
        what="Need for each person counted",
        words=_factor_words(component),
        rule=rule,
        amount=number(item.factor[at], 4),
        unit="need",
        doubt=_doubt(component),
    )
    mean = float(np.sum(item.people * item.factor) / np.sum(item.people))
    yield Explained(
        section=component.title,
        what="The same, England",
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
        amount=number(item.part[at] * 100, 4),
        unit="percent",
    )


def _term(found: Need, component: Component, term: Term, at: int, rule: str) -> Explained:
    values = found.country.indicator(term.indicator)
    said = "" if term.transformation.value == "none" else f", as {term.transformation.value.replace('_', ' ')}"
    words = f"{term.indicator}{said}, times {term.coefficient:g}." if term.coefficient is not None else term.indicator
    return Explained(
        section=component.title,
        what=f"Indicator: {term.indicator.replace('_', ' ')}",
        words=words,
        rule=rule,
        amount=None if values is None else number(values[at], 4),
        unit="indicator",
        source=term.source,
        doubt=f"The coefficient is {term.standing.value}." if term.standing.value != "published" else "",
        status=Status.OK if values is not None else Status.MISSING,
    )


def _factor_words(component: Component) -> str:
    inside = " + ".join([f"{component.constant:g}", *(f"{t.coefficient:g} × {t.indicator}" for t in component.terms)])
    inside = f"exp({inside})" if component.exponential else inside
    after = "".join(f" × {item.name}" for item in component.adjustments)
    return f"{inside}{after}."


def _doubt(component: Component) -> str:
    found = sorted({term.standing.value for term in component.terms} - {"published"})
    return f"Coefficients are {', '.join(found)}." if found else ""


def _whole(found: Need, target: Target, at: int, rule: str) -> Iterator[Explained]:
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


def explained_words(target: Target, lines: tuple[Explained, ...]) -> tuple[str, ...]:
    """Return the lines for a screen, under their sections."""
    said = [target.place.name]
    section = ""
    for line in lines:
        if line.section != section:
            section = line.section
            said += ["", section]
        said.append(f"  {line.what}: {_amount(line)}  ({line.words})")
    return tuple(said)


def _amount(line: Explained) -> str:
    if line.amount is None:
        return line.status.value
    if line.unit == GBP:
        return f"£{round_half_away(line.amount, 2):,}"
    return f"{line.amount:,} {line.unit}" if line.unit in ("people", "percent") else f"{line.amount:,}"
