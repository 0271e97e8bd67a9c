"""Figures of England that may be told: enough councils, none that is most of it, no answer of nearly everybody.

Several figures together must not show what each by itself does not: items tied by arithmetic, and figures of several
items beside the totals of those items, where a few councils answered some of the items and not all. A figure of several
items is one of those councils alone that answered each: it is under the same rules as a figure of one item.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.survey.bank.item import Kind
from ncs.survey.disclosure.coarse import step
from ncs.survey.disclosure.regional import Asked, asked, families, leftover
from ncs.survey.disclosure.rules import Amounts, Choices, Variable, rules, wrong_of_all
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.derived import Derived, derived, products, sums
from ncs.survey.estimation.figures import Figure


def told_of_england(answered: Answered, figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the figures that may leave the survey's office; the others would show a council's answer.

    Args:
        answered: the returns; figures: of England by name, those of several items included.
    """
    found = list(asked(answered))
    back = {name for one in found if one.variable.answered() for name in _kept_back(one)}
    back.update(_tied(answered, found))
    needs = {one.name: one.needs for one in derived()}
    back.update(
        one.name
        for one in derived()
        if one.name in figures and (_shows_one(answered, one) or _leaves_one_over(answered, one, figures[one.name]))
    )
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


def _tied(answered: Answered, found: list[Asked]) -> Iterator[str]:
    """Yield the last of items that are tied, where the others with it would leave those over who answered in part."""
    for family in families(found):
        left = leftover(family)
        if left is not None and left.wrong(answered.frame.councils):
            yield family[-1].item.id


def _shows_one(answered: Answered, one: Derived) -> bool:
    """Whether a figure of several answers is by itself one that few gave, that one council is most of, or that all are.

    What each council adds to a figure is looked at, since that, and not its answers, is what is told: of six that
    overspent, five may carry nothing.
    """
    return any(adds.wrong(answered.frame.councils) for adds in _added(answered, one))


def _added(answered: Answered, one: Derived) -> Iterator[Variable]:
    """Yield what each council adds to a figure; nothing for one that options told by themselves give."""
    if one.kind == "product":
        yield Amounts(values=products(answered, one))
    elif one.kind == "sum":
        yield Amounts(values=sums(answered, one))
    elif one.kind in ("ratio", "change"):
        top, below = answered.numbers(one.top), answered.numbers(one.below)
        for column in (top, below):
            yield Amounts(values={code: column[code] for code in top if code in below})
    elif one.kind in ("positive", "equals"):
        least = 0.0 if one.kind == "positive" else one.value
        holds = {
            code: number > least if one.kind == "positive" else number == least
            for code, number in answered.numbers(one.item).items()
        }
        yield Choices(values={code: "yes" if held else "no" for code, held in holds.items()})


def _leaves_one_over(answered: Answered, one: Derived, figure: Figure) -> bool:
    """Whether a figure of councils that answered all of several items shows one that answered only some of them.

    The totals of the items are of all who answered each. What the figure leaves of them, when it is worked back to an
    amount, belongs to those who are in a total and not in it; how coarsely it is told leaves that open by so much.
    """
    columns = [answered.numbers(item) for item in _summed(one)]
    if len(columns) < 2:
        return False
    whole = set(columns[0]).intersection(*columns[1:])
    partly = set().union(*columns) - whole
    weights, reach = [1.0] * len(columns), step(figure) / 2
    if one.kind != "sum":
        top, below = columns
        weights = [1.0, -sum(top[code] for code in whole) / sum(below[code] for code in whole)]
        times = 100 if one.kind == "change" else one.times
        reach *= sum(below[code] for code in whole) / times
    left = [
        abs(sum(weight * column.get(code, 0) for weight, column in zip(weights, columns, strict=True)))
        for code in partly
    ]
    return bool(left) and not _hidden(left, reach)


def _summed(one: Derived) -> tuple[str, ...]:
    """Return the items whose totals a figure can be worked back to; none for figures of other kinds."""
    return one.items if one.kind == "sum" else (one.top, one.below) if one.kind in ("ratio", "change") else ()


def _hidden(left: list[float], reach: float) -> bool:
    """Whether the largest of what is left is hidden from the second largest, by the others and by rounding."""
    order = sorted(left, reverse=True)
    return sum(order[2:]) + abs(reach) >= rules().margin * order[0] and (order[0] > 0 or reach > 0)
