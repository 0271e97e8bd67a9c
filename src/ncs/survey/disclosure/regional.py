"""Figures of regions and classes, with the least and the greatest, as far as they may be told."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ncs.survey.bank.item import Item, Kind
from ncs.survey.disclosure.groups import Group, grouped, kept_back
from ncs.survey.disclosure.rules import Amounts, Choices, Leftover, Variable, rules, wrong_of_all
from ncs.survey.estimation import estimators as by
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.returns.answers import State

#: Told of England beside the groups.
ENGLAND: Group = ("England", "England")
#: Extremes are rounded outwards to so many figures.
_FIGURES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One figure of one group.

    Attributes:
        item, part, option: which; the option is empty for numbers.
        group: by what, and its name; England too.
        label, unit: of the figure.
        answered: how many answered.
        estimate: the figure; None where it is kept back.
        least, greatest: of its councils, in ``unit``, rounded outwards; None for choices and where kept back.
        why: why it is kept back; empty where it is told.
    """

    item: str
    part: str
    option: str
    group: Group
    label: str
    unit: str
    answered: int
    estimate: Estimate | None
    least: float | None = None
    greatest: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One item, or one part of it, as it is told of groups.

    Attributes:
        item, part: which; variable: the answers.
        sizes: adults of each council where amounts are told for each adult; empty otherwise.
        options: code and label of each figure of a choice; empty for numbers.
        unit: of the figure.
    """

    item: Item
    part: str
    variable: Variable
    sizes: Mapping[str, float]
    options: tuple[tuple[str, str], ...]
    unit: str


def asked(answered: Answered) -> Iterator[Asked]:
    """Yield all that is told of groups: amounts for each adult, means of rates, and shares of options."""
    adults = {one.code: float(one.adults) for one in answered.frame.councils.values()}
    for item in answered.bank.items.values():
        if item.type.is_number or item.type is Kind.SHARES:
            sizes, unit = (adults, f"{item.unit} an adult") if item.size else ({}, item.unit)
            for part in item.part_names:
                values = answered.numbers(item.id, part)
                limits = (_float(item.lowest), _float(item.highest)) if not item.size else (None, None)
                held = Amounts(values=values, lowest=limits[0], highest=limits[1])
                yield Asked(item=item, part=part, variable=held, sizes=sizes, options=(), unit=unit)
        elif item.type is Kind.SINGLE:
            options = tuple((one.code, one.label) for one in answered.bank.choices(item))
            for part in item.part_names:
                chosen = Choices(values=_chosen(answered, item, part))
                yield Asked(item=item, part=part, variable=chosen, sizes={}, options=options, unit="percent")
        elif item.type is Kind.MULTI:
            yield from _ticks(answered, item)


def _float(number: object) -> float | None:
    return None if number is None else float(str(number))


def _chosen(answered: Answered, item: Item, part: str) -> dict[str, str]:
    """Return what councils chose; to be unable to answer is an answer of its own."""
    found = {one.council: one.get(item.id, part) for one in answered.returns}
    return {
        council: answer.value if answer.state.has_value else "unable"
        for council, answer in found.items()
        if answer.state.has_value or answer.state is State.UNABLE
    }


def _ticks(answered: Answered, item: Item) -> Iterator[Asked]:
    codes = answered.bank.codes(item)
    ticked = {
        one.council: {code for code in codes if one.get(item.id, code).value == "yes"} for one in answered.returns
    }
    for option in answered.bank.choices(item):
        values = {council: "yes" if option.code in some else "no" for council, some in ticked.items() if some}
        yield Asked(
            item=item,
            part=option.code,
            variable=Choices(values=values, ticks=True),
            sizes={},
            options=(("yes", option.label),),
            unit="percent",
        )


def families(found: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Yield what is protected together: items tied by arithmetic, parts that sum to 100, and all else by itself."""
    tied = {name: group for group in rules().tied for name in group}
    held: dict[tuple[str, ...], list[Asked]] = {}
    for one in found:
        together = one.item.type is Kind.SHARES
        key = tied.get(one.item.id) or ((one.item.id,) if together else (one.item.id, one.part, ""))
        held.setdefault(key, []).append(one)
    yield from held.values()


def leftover(family: Sequence[Asked]) -> Leftover | None:
    """Return what the sums of tied items leave of councils that answered some of them and not all; None for others.

    The last item is the second less the first. The three sums taken from one another cancel all who answered each, so
    that one council which left one open would be all that is left.
    """
    if tuple(one.item.id for one in family) not in rules().tied:
        return None
    held = [one.variable.values for one in family if isinstance(one.variable, Amounts)]
    first, second, last = held
    partly = frozenset().union(*held) - frozenset(first).intersection(second, last)
    if not partly:
        return None
    return Leftover(
        values={code: second.get(code, 0) - first.get(code, 0) - last.get(code, 0) for code in sorted(partly)}
    )


def told(answered: Answered) -> Iterator[Told]:
    """Yield every figure of England, of each region and of each class; those that may not be told say why."""
    groups = grouped(answered.frame)
    for family in families(list(asked(answered))):
        back = kept_back([one.variable for one in family], groups)
        left, everyone = leftover(family), frozenset(answered.frame.councils)
        of_all = left.wrong(everyone) if left is not None else ""
        also = kept_back([left], groups) if left is not None else {}
        for one in family:
            if not one.variable.answered():
                continue
            last = left is not None and one is family[-1]  # without it the others leave nothing when taken away
            yield from _figures(one, ENGLAND, everyone, wrong_of_all(one.variable) or (of_all if last else ""))
            for group in groups.members:
                why = back.get(group, "") or (also.get(group, "") if last else "")
                yield from _figures(one, group, groups.members[group], why)


def _figures(one: Asked, group: Group, members: frozenset[str], why: str) -> Iterator[Told]:
    here = [code for code in one.variable.answered() if code in members]
    if isinstance(one.variable, Choices):
        chosen = [one.variable.values[code] for code in here]
        for code, label in one.options:
            share = None if why else by.proportion(chosen.count(code), len(here), len(members)).times(100)
            yield _told(one, group, len(here), share, why, option=code, label=f"{one.item.said}: {label}")
        return
    values = {code: one.variable.values[code] for code in here}
    estimate = None if why else _of_numbers(values, one.sizes, len(members))
    # An extreme that stood under a region and under a class would be of a council in both: told of regions alone.
    ends = (None, None) if why or group[0] != "region" else extremes(values, one.sizes)
    label = f"{one.item.said}: {one.part}" if one.part else one.item.said
    yield _told(one, group, len(here), estimate, why, label=label, ends=ends)


def _told(
    one: Asked,
    group: Group,
    number: int,
    estimate: Estimate | None,
    why: str,
    *,
    label: str,
    option: str = "",
    ends: tuple[float | None, float | None] = (None, None),
) -> Told:
    return Told(
        item=one.item.id,
        part=one.part,
        option=option,
        group=group,
        label=label,
        unit=one.unit,
        answered=number,
        estimate=estimate,
        least=ends[0],
        greatest=ends[1],
        why=why,
    )


def _of_numbers(values: Mapping[str, float], sizes: Mapping[str, float], frame: int) -> Estimate:
    if sizes:
        return by.ratio(list(values.values()), [sizes[code] for code in values], frame)
    return by.mean(list(values.values()), frame)


def extremes(values: Mapping[str, float], sizes: Mapping[str, float]) -> tuple[float | None, float | None]:
    """Return the least and the greatest of a group that may be told of, rounded outwards; none where they give away.

    They give away where whoever knows its own answer could come near another's from the sum and the extremes: where
    nearly all lie at one end.
    """
    weights = {code: sizes.get(code, 1.0) for code in values}
    rates = {code: value / weights[code] for code, value in values.items()}
    low, high = _outwards(min(rates.values()), up=False), _outwards(max(rates.values()), up=True)
    near = rules().margin * max(weights.values()) * max(abs(low), abs(high))
    for end in (low, high):
        slack = sorted(weights[code] * abs(rates[code] - end) for code in rates)
        if sum(slack[:-1]) < near:
            return None, None
    return low, high


def _outwards(value: float, *, up: bool) -> float:
    """Return a number of two figures that is not nearer to nought than it, or not farther, as its end asks."""
    if not value:
        return 0.0
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - _FIGURES + 1)
    step = (math.ceil if up else math.floor)(round(value / unit, 9))
    return round(step * unit, 12)
