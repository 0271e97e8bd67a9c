"""Figures that several answers give together, each of one stated kind, so that no ratio is taken for another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.survey.bank.load import data_file
from ncs.survey.estimation import estimators as by
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.figures import Figure, share
from ncs.tables.reading.yaml_files import read_yaml


class Derived(BaseModel):
    """One figure of several answers.

    Attributes:
        name, label, unit: of the figure.
        kind: ``ratio`` of totals over councils that gave both, ``change`` in percent between totals of such councils,
            ``product`` by council then grossed up, ``sum`` by council then grossed up, ``scaled`` total, ``mean`` of
            those who gave a number, ``positive`` or ``equals`` shares of councils, ``options`` taken together.
        item, top, below, share, items, options, value, times: what it is made of.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kind: str
    label: str
    unit: str
    item: str = ""
    top: str = ""
    below: str = ""
    share: str = ""
    items: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    value: float = 0
    times: float = 1

    @property
    def needs(self) -> tuple[str, ...]:
        """The items that it is made of."""
        return tuple(name for name in (self.item, self.top, self.below, self.share, *self.items) if name)


@cache
def derived() -> tuple[Derived, ...]:
    """Return the figures that come with the program."""
    return read_yaml(data_file("derived.yaml"), tuple[Derived, ...], kind="derived figures")


@dataclass(frozen=True, slots=True)
class _Made:
    """A figure of several answers, and the whole number behind it where it is a share of councils."""

    estimate: Estimate
    count: int | None = None


def derived_figures(answered: Answered) -> Iterator[Figure]:
    """Yield every derived figure for which there are answers; items that a year does not ask give none."""
    for one in derived():
        if not set(one.needs) <= set(answered.bank.items):
            continue
        try:
            made = _KINDS[one.kind](answered, one)
        except by.NoAnswers:
            continue
        yield Figure(
            name=one.name,
            item="",
            concept=one.name,
            label=one.label,
            kind=one.kind,
            unit=one.unit,
            estimate=made.estimate,
            count=made.count,
            why=f"{one.kind}: {', '.join(one.needs)}",
        )


def _both(answered: Answered, top: str, below: str) -> tuple[list[float], list[float]]:
    """Return the numbers of councils that gave both."""
    above, under = answered.numbers(top), answered.numbers(below)
    both = [code for code in above if code in under]
    return [above[code] for code in both], [under[code] for code in both]


def _ratio(answered: Answered, one: Derived) -> _Made:
    return _Made(by.ratio(*_both(answered, one.top, one.below), len(answered.frame)).times(one.times))


def _change(answered: Answered, one: Derived) -> _Made:
    above, under = _both(answered, one.top, one.below)
    moved = [new - old for new, old in zip(above, under, strict=True)]
    return _Made(by.ratio(moved, under, len(answered.frame)).times(100, "change between totals of the same councils"))


def products(answered: Answered, one: Derived) -> dict[str, float]:
    """Return, by council that gave both, its amount where it is above nought times its share in percent."""
    amounts, shares = answered.numbers(one.item), answered.numbers(one.share)
    return {code: max(amounts[code], 0) * shares[code] / 100 for code in shares if code in amounts}


def _product(answered: Answered, one: Derived) -> _Made:
    amounts, made = answered.numbers(one.item), list(products(answered, one).values())
    over = [amount for amount in amounts.values() if amount > 0]
    if not made or not over:
        raise by.NoAnswers("nobody gave both")
    # Those who overspent and gave no share are taken to be like those who did; the others carry nothing.
    among = round(len(answered.frame) * len(over) / len(amounts))
    return _Made(by.total_by_count(made, max(among, len(made))))


def _sum(answered: Answered, one: Derived) -> _Made:
    return _Made(by.total_by_count(list(sums(answered, one).values()), len(answered.frame)))


def sums(answered: Answered, one: Derived) -> dict[str, float]:
    """Return, by council that gave each of several items, their sum."""
    columns: list[Mapping[str, float]] = [answered.numbers(item) for item in one.items]
    whole = [code for code in columns[0] if all(code in column for column in columns)]
    return {code: sum(column[code] for column in columns) for code in whole}


def _scaled(answered: Answered, one: Derived) -> _Made:
    return _Made(by.total_by_count(list(answered.numbers(one.item).values()), len(answered.frame)).times(one.times))


def _mean(answered: Answered, one: Derived) -> _Made:
    return _Made(by.mean(list(answered.numbers(one.item).values()), len(answered.frame)))


def _positive(answered: Answered, one: Derived) -> _Made:
    return _counted(answered, one, lambda value: value > 0)


def _equals(answered: Answered, one: Derived) -> _Made:
    return _counted(answered, one, lambda value: value == one.value)


def _counted(answered: Answered, one: Derived, holds: Callable[[float], bool]) -> _Made:
    values = answered.numbers(one.item)
    count = sum(map(holds, values.values()))
    return _Made(share(answered, count, len(values)), count)


def _options(answered: Answered, one: Derived) -> _Made:
    counts, base = answered.choices(one.item)
    count = sum(counts[code] for code in one.options)
    return _Made(share(answered, count, base), count)


_KINDS: Mapping[str, Callable[[Answered, Derived], _Made]] = {
    "ratio": _ratio,
    "change": _change,
    "product": _product,
    "sum": _sum,
    "scaled": _scaled,
    "mean": _mean,
    "positive": _positive,
    "equals": _equals,
    "options": _options,
}
