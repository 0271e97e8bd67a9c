"""What those who did not answer could do to a figure: who they are, bounds that need no assumption, and a what-if."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ncs.survey.bank.item import Item, Kind
from ncs.survey.estimation.answered import Answered

#: In the what-if, those missing differ from those who answered by this share of their ratio to size.
OTHERWISE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What is missing from one figure.

    Attributes:
        item, part, option: the figure; the option is empty for numbers.
        answered, missing: councils; size_answered: the share of the size that answered, in percent; None for choices.
        figure: as worked out, in the unit of the item.
        least, most: for choices, what the figure would be if all missing had answered against it or for it; for
            totals, if each had the least or the greatest ratio to size among those who answered.
        lower, higher: if those missing had a fifth less or more than others of their size; None for choices.
    """

    item: str
    part: str
    option: str
    answered: int
    missing: int
    size_answered: float | None
    figure: float
    least: float
    most: float
    lower: float | None = None
    higher: float | None = None


def missing(answered: Answered) -> Iterator[Missing]:
    """Yield what is missing from the total of each item of numbers and the share of each option."""
    for item in answered.bank.items.values():
        if item.size:
            yield from _total(answered, item)
        elif item.type is Kind.SINGLE and not item.asked_if:
            for part in item.part_names:
                yield from _options(answered, item, part)


def _options(answered: Answered, item: Item, part: str) -> Iterator[Missing]:
    counts, base = answered.choices(item.id, part)
    frame = len(answered.frame)
    for option in answered.bank.choices(item) if base else ():
        count = counts[option.code]
        yield Missing(
            item=item.id,
            part=part,
            option=option.code,
            answered=base,
            missing=frame - base,
            size_answered=None,
            figure=100 * count / base,
            least=100 * count / frame,
            most=100 * (count + frame - base) / frame,
        )


def _total(answered: Answered, item: Item) -> Iterator[Missing]:
    if item.asked_if:
        return  # who would have been asked is not known of those who did not return
    values = answered.numbers(item.id)
    sizes = {one.code: float(one.size(item.size) or 0) for one in answered.frame.councils.values()}
    ratios = [value / sizes[code] for code, value in values.items() if sizes[code]]
    if not ratios:
        return
    known = sum(values.values())
    left = sum(size for code, size in sizes.items() if code not in values)
    among = sum(sizes[code] for code in values)
    typical = known / among
    yield Missing(
        item=item.id,
        part="",
        option="",
        answered=len(values),
        missing=len(sizes) - len(values),
        size_answered=100 * among / (among + left),
        figure=known + typical * left,
        least=known + min(ratios) * left,
        most=known + max(ratios) * left,
        lower=known + typical * (1 - OTHERWISE) * left,
        higher=known + typical * (1 + OTHERWISE) * left,
    )


def absent(answered: Answered) -> Mapping[str, tuple[int, int]]:
    """Return, by region, how many councils returned and how many are asked."""
    returned = {one.council for one in answered.returns}
    found: dict[str, tuple[int, int]] = {}
    for one in answered.frame.councils.values():
        came, all_of = found.get(one.region, (0, 0))
        found[one.region] = (came + (one.code in returned), all_of + 1)
    return dict(sorted(found.items()))
