"""Figures of England that may be told: enough councils, none that is most of it, no answer of nearly everybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.survey.bank.item import Kind
from ncs.survey.disclosure.regional import Asked, asked
from ncs.survey.disclosure.rules import Choices, rules, wrong_of_all
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.derived import derived
from ncs.survey.estimation.figures import Figure


def told_of_england(answered: Answered, figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the figures that may leave the survey's office; the others would show a council's answer.

    Args:
        answered: the returns; figures: of England by name, those of several items included.
    """
    back = {name for one in asked(answered) if one.variable.answered() for name in _kept_back(one)}
    needs = {one.name: one.needs for one in derived()}
    return {
        name: one
        for name, one in figures.items()
        if one.estimate.n >= rules().least and not back.intersection((name, one.item, *needs.get(name, ())))
    }


def _kept_back(one: Asked) -> Iterator[str]:
    """Yield names of figures, or the item of all of them, that may not be told; nothing where all may."""
    if not wrong_of_all(one.variable):
        return
    if isinstance(one.variable, Choices) and one.variable.ticks:
        yield f"{one.item.id}.{one.part}"
    elif one.item.type is Kind.SHARES:
        yield f"{one.item.id}.{one.part}"
        yield f"{one.item.id}.{one.part}_any"
    else:
        yield one.item.id
