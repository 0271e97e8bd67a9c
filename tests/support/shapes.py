"""Tables of many shapes with invented people, and what adds up in them: for attacks on what is published of them.

Groups, crossed groups, people whose group is not known, a cohort that no total is made of, councils in a region in
England, quarters and years that fill one another or overlap, percentages, rates and numbers of people.
"""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ncs.observations.schema import Observation
from support.attack import Adds

ENGLAND, REGION = "E92000001", "E12000001"
COUNCILS = ("E06000001", "E06000002", "E06000003")
PARENTS = {**dict.fromkeys(COUNCILS, REGION), REGION: ENGLAND}
QUARTERS = (
    (date(2024, 4, 1), date(2024, 6, 30)),
    (date(2024, 7, 1), date(2024, 9, 30)),
    (date(2024, 10, 1), date(2024, 12, 31)),
    (date(2025, 1, 1), date(2025, 3, 31)),
    (date(2025, 4, 1), date(2025, 6, 30)),
    (date(2025, 7, 1), date(2025, 9, 30)),
)
KINDS: Mapping[str, Sequence[str]] = {"age": ("18-64", "65+"), "gender": ("f", "m"), "support": ("a", "b", "c")}
#: The periods that are published, by first and last quarter: one; quarters of a whole; more; years that overlap.
SPANS = (
    ((0, 0),),
    ((0, 0), (1, 1), (2, 2), (0, 2)),
    ((0, 0), (1, 1), (2, 2), (3, 3), (0, 3), (0, 1)),
    ((0, 3), (1, 4), (2, 5)),
)
UNITS = ("percent", "percent", "people", "per 100,000 people")

#: Numerator and denominator by council, quarter, and a value of each kind.
People = dict[tuple[str, int, tuple[str, ...]], tuple[int, int]]


@dataclass(frozen=True)
class Shape:
    """A table: its figures with true counts, and which of them are published; the rest are quarters within years."""

    rows: tuple[Observation, ...]
    published: tuple[bool, ...]

    def given(self) -> list[Observation]:
        """The figures that are to be published."""
        return [one for one, out in zip(self.rows, self.published, strict=True) if out]


def shape(seed: int) -> Shape:
    """Return a table that is drawn by a seed."""
    draw = random.Random(seed)
    councils = COUNCILS[: draw.choice([1, 1, 2, 3])]
    above = draw.choice([(), (REGION,), (REGION, ENGLAND)]) if len(councils) > 1 else ()
    kinds = draw.sample(list(KINDS), draw.choice([1, 2, 2]))
    spans = draw.choice(SPANS)
    quarters = range(max(last for _, last in spans) + 1)
    people = _people(draw, councils, quarters, kinds)
    groups, unit = list(_groups(draw, kinds)), draw.choice(UNITS)
    withheld = [(quarter, quarter) for quarter in quarters if (quarter, quarter) not in spans]
    rows, published = [], []
    for span, area, group in itertools.product([*spans, *withheld], (*councils, *above), groups):
        counts = _counted(people, span, area, set(group.split(";")) - {"total"}, kinds)
        rows.append(_observation(area, group, span, counts, unit))
        published.append(span in spans)
    return Shape(tuple(rows), tuple(published))


def _people(draw: random.Random, councils: Sequence[str], quarters: range, kinds: Sequence[str]) -> People:
    """Few and many, and sometimes a few of whom something is not known."""
    scale = draw.choice([2, 6, 15, 40])
    values = [(*KINDS[kind], *(["?"] if draw.random() < 0.6 else [])) for kind in kinds]
    found: People = {}
    for council, quarter, cell in itertools.product(councils, quarters, itertools.product(*values, ("over", "not"))):
        whole = draw.choice([0, draw.randint(0, draw.choice([scale, scale, 2]))])
        if "?" in cell:
            whole = draw.choice([0, 0, 1, whole])
        found[council, quarter, cell] = draw.randint(0, whole), whole
    return found


def _groups(draw: random.Random, kinds: Sequence[str]) -> Iterator[str]:
    if draw.random() < 0.85:
        yield "total"
    yield from (f"{kind}={value}" for kind in kinds for value in KINDS[kind])
    for one, other in itertools.combinations(sorted(kinds), 2):
        if draw.random() < 0.6:
            yield from (f"{one}={a};{other}={b}" for a in KINDS[one] for b in KINDS[other])
    if draw.random() < 0.3:
        yield "waited=over"


def _counted(
    people: People, span: tuple[int, int], area: str, wanted: set[str], kinds: Sequence[str]
) -> tuple[int, int]:
    """Numerator and denominator of an area, some quarters, and a group."""
    some = [
        counts
        for (council, quarter, cell), counts in people.items()
        if span[0] <= quarter <= span[1]
        and (area == council or area in (REGION, ENGLAND))
        and wanted <= {f"{kind}={value}" for kind, value in zip((*kinds, "waited"), cell, strict=True)}
    ]
    return sum(one for one, _ in some), sum(whole for _, whole in some)


def _observation(area: str, group: str, span: tuple[int, int], counts: tuple[int, int], unit: str) -> Observation:
    numerator, denominator = counts if unit == "percent" else (counts[0], 50_000)
    value = {
        "percent": round(Decimal(100 * numerator) / max(denominator, 1), 1),
        "people": Decimal(numerator),
    }.get(unit, round(Decimal(100_000 * numerator) / denominator if denominator else Decimal(0), 1))
    return Observation(
        measure="m",
        area=area,
        group=group,
        period_start=QUARTERS[span[0]][0],
        period_end=QUARTERS[span[1]][1],
        numerator=Decimal(numerator),
        denominator=None if unit == "people" else Decimal(denominator),
        value=value,
        unit=unit,
        source="synthetic",
        method="test",
    )


def adding_up(rows: Sequence[Observation]) -> list[Adds]:
    """Return which figures add up to others: groups, with people of whom it is not known, places, and quarters."""
    found = [Adds(whole, parts) for whole, parts in _groups_and_places(rows)]
    for whole, one in enumerate(rows):
        quarters = [
            at
            for at, part in enumerate(rows)
            if (part.measure, part.area, part.group) == (one.measure, one.area, one.group)
            and one.period_start <= part.period_start <= part.period_end <= one.period_end
            and (part.period_start, part.period_end) in QUARTERS
        ]
        if len(quarters) > 1:
            found.append(Adds(whole, quarters, unknown=False))
    return found


def _groups_and_places(rows: Sequence[Observation]) -> Iterator[tuple[int, list[int]]]:
    for whole, one in enumerate(rows):
        ways: dict[str, list[int]] = defaultdict(list)
        for at, part in enumerate(rows):
            if (part.measure, part.period_start, part.period_end) != (one.measure, one.period_start, one.period_end):
                continue
            more = _conditions(part) - _conditions(one)
            if part.area == one.area and len(more) == 1 and _conditions(one) < _conditions(part):
                ways[min(more).partition("=")[0]].append(at)
            if PARENTS.get(part.area) == one.area and part.group == one.group:
                ways["places"].append(at)
        yield from ((whole, parts) for parts in ways.values())


def _conditions(one: Observation) -> set[str]:
    return set(one.group.split(";")) - {"total"}
