"""Every figure of the survey, by name: what the report, the tables and the trend are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.core.money import round_half_away
from ncs.survey.bank.item import Estimator, Item, Kind
from ncs.survey.bank.load import data_file
from ncs.survey.estimation import estimators as by
from ncs.survey.estimation.answered import Answered
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.strata import cells_of
from ncs.tables.reading.yaml_files import read_yaml

#: Places of a ranking that are counted, with the names of their figures.
PLACES = {1: "first", 2: "second", 3: "third"}


class Choice(BaseModel):
    """Which estimator items of some types have in the published series, which is recommended, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    types: tuple[Kind, ...]
    published: Estimator
    recommended: Estimator
    why: str


@cache
def choices() -> Mapping[Kind, Choice]:
    """Return the choice of estimator by type of item."""
    rows = read_yaml(data_file("estimators.yaml"), tuple[Choice, ...], kind="choice of estimators")
    return {kind: row for row in rows for kind in row.types}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure for all councils.

    Attributes:
        name: by which text and tables refer to it, such as ``C02.total`` or ``E01.full``.
        item, concept: where it is from; the item is empty for figures of several items.
        label: what it is; kind: total, mean, median, share, count, ratio or change; unit: of the estimate.
        estimate: the figure with its interval.
        count: the whole number behind a share or a count; None elsewhere.
        unable: how many said that they were unable to answer.
        why: why this estimator.
    """

    name: str
    item: str
    concept: str
    label: str
    kind: str
    unit: str
    estimate: Estimate
    count: int | None = None
    unable: int = 0
    why: str = ""

    @property
    def value(self) -> Decimal:
        """The figure as an exact decimal of nine places."""
        return round_half_away(Decimal(repr(self.estimate.value)), 9)


def figures_of(answered: Answered, *, recommended: bool = False) -> Iterator[Figure]:
    """Yield the figures of every item, in order; an item that nobody answered has none.

    Args:
        answered: the returns.
        recommended: totals by the recommended estimator in place of the one that replicates the published series.
    """
    for item in answered.bank.items.values():
        if item.type.is_number:
            yield from _of_numbers(answered, item, recommended)
        elif item.type is Kind.SINGLE:
            yield from _of_options(answered, item)
        elif item.type is Kind.MULTI:
            yield from _of_ticks(answered, item)
        elif item.type is Kind.SHARES:
            yield from _of_shares(answered, item)
    yield from _of_ranks(answered)


def _why(item: Item) -> str:
    return choices()[item.type].why


def _of_numbers(answered: Answered, item: Item, recommended: bool) -> Iterator[Figure]:
    values = answered.numbers(item.id)
    if not values:
        return
    made = Figure(
        name="",
        item=item.id,
        concept=item.concept,
        label=item.said,
        kind="",
        unit=item.unit,
        estimate=by.mean(list(values.values()), len(answered.frame)),
        unable=answered.unable(item.id),
        why=_why(item),
    )
    if item.estimator is not Estimator.MEAN:
        chosen = choices()[item.type].recommended if recommended else item.estimator
        yield replace(made, name=f"{item.id}.total", kind="total", estimate=total(answered, item, chosen))
    yield replace(made, name=f"{item.id}.mean", kind="mean")
    middle = by.median(list(values.values()), len(answered.frame))
    yield replace(made, name=f"{item.id}.median", kind="median", estimate=middle)


def total(answered: Answered, item: Item, estimator: Estimator) -> Estimate:
    """Return the total of an item by one of the estimators: returned, count or ratio.

    Raises:
        NoAnswers: nobody answered.
    """
    values, frame = answered.numbers(item.id), answered.frame
    if estimator is Estimator.RETURNED:
        n = len(values)
        whole = by.mean(list(values.values()), n).times(n, "sum of what was returned, for nobody else")
        return replace(whole, frame=n)
    if estimator is Estimator.RATIO:
        sized = {code: value for code, value in values.items() if frame.councils[code].size(item.size)}
        sizes = [float(frame.councils[code].size(item.size) or 0) for code in sized]
        return by.total_by_ratio(list(sized.values()), sizes, float(frame.total(item.size)), len(frame))
    return by.total_by_count(list(values.values()), len(frame))


def total_by_region(answered: Answered, item: Item) -> Estimate:
    """Return the total of an item by ratios to size within regions, those with few answers joined."""
    values = answered.numbers(item.id)
    cells = cells_of(answered.frame, values, size=item.size, by=lambda one: one.region)
    return by.total_by_stratum_ratio(cells)


def share(answered: Answered, count: int, base: int) -> Estimate:
    """Return a share of councils in percent."""
    return by.proportion(count, base, len(answered.frame)).times(100)


def _of_options(answered: Answered, item: Item) -> Iterator[Figure]:
    for part in item.part_names:
        counts, base = answered.choices(item.id, part)
        unable = answered.unable(item.id, part)
        for option in answered.bank.choices(item) if base else ():
            found = Figure(
                name=f"{item.id}.{part}_{option.code}" if part else f"{item.id}.{option.code}",
                item=item.id,
                concept=item.concept,
                label=f"{item.said}: {part + ', ' if part else ''}{option.label}",
                kind="share",
                unit="percent",
                estimate=share(answered, counts[option.code], base),
                count=counts[option.code],
                unable=unable,
                why=_why(item),
            )
            yield found
        if base:
            label = f"{item.said}: {'' if not part else part + ', '}Unable to answer"
            name = f"{item.id}.{part}_unable" if part else f"{item.id}.unable"
            estimate = share(answered, unable, base)
            yield replace(found, name=name, label=label, estimate=estimate, count=unable)


def _of_ticks(answered: Answered, item: Item) -> Iterator[Figure]:
    counts, base = answered.ticks(item.id, answered.bank.codes(item))
    for option in answered.bank.choices(item) if base else ():
        yield Figure(
            name=f"{item.id}.{option.code}",
            item=item.id,
            concept=item.concept,
            label=f"{item.said}: {option.label}",
            kind="share",
            unit="percent",
            estimate=share(answered, counts[option.code], base),
            count=counts[option.code],
            why=_why(item),
        )


def _of_shares(answered: Answered, item: Item) -> Iterator[Figure]:
    for part in item.part_names:
        values = list(answered.numbers(item.id, part).values())
        if not values:
            continue
        mean = Figure(
            name=f"{item.id}.{part}",
            item=item.id,
            concept=item.concept,
            label=f"{item.said}: {part}",
            kind="mean",
            unit="percent",
            estimate=by.mean(values, len(answered.frame)),
            why=_why(item),
        )
        some = sum(value > 0 for value in values)
        yield mean
        yield replace(
            mean,
            name=f"{item.id}.{part}_any",
            label=f"{item.said}: councils with any {part}",
            kind="share",
            estimate=share(answered, some, len(values)),
            count=some,
        )


def _of_ranks(answered: Answered) -> Iterator[Figure]:
    for grid in dict.fromkeys(item.grid for item in answered.bank.items.values() if item.type is Kind.RANK):
        items = [one for one in answered.bank.items.values() if one.type is Kind.RANK and one.grid == grid]
        places, base = answered.ranks([item.id for item in items])
        for item in items if base else ():
            yield from _of_rank(answered, item, [places[item.id][place] for place in PLACES], base)


def _of_rank(answered: Answered, item: Item, counts: list[int], base: int) -> Iterator[Figure]:
    for name, count in [*zip(PLACES.values(), counts, strict=True), ("top_three", sum(counts))]:
        yield Figure(
            name=f"{item.id}.{name}",
            item=item.id,
            concept=item.concept,
            label=f"{item.said}: {name.replace('_', ' ')}",
            kind="share",
            unit="percent",
            estimate=share(answered, count, base),
            count=count,
            why=_why(item),
        )
