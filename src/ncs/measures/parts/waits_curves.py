"""From counts of waits to quartiles by area, age and route, beside what the official method sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict, TypeVar

import pyarrow as pa

from ncs.core.periods import Period
from ncs.measures.run.context import Figure
from ncs.measures.run.definition import Measure
from ncs.tables.tables import Cell

if TYPE_CHECKING:
    from ncs.statistics.survival import Quantile

_QUARTERS = {"quarter": 0.25, "half": 0.5, "three_quarters": 0.75}

#: The side table: one row a measure, area and group. ``days_half`` is the median with those still waiting counted;
#: ``official_median`` that of the waits that ended in the period, which is all that the official method sees.
COLUMNS = pa.schema(
    [
        pa.field("measure", pa.string()),
        pa.field("area", pa.string()),
        pa.field("la_code", pa.string()),
        pa.field("group", pa.string()),
        pa.field("requests", pa.int64()),
        pa.field("ended", pa.int64()),
        pa.field("still_waiting", pa.int64()),
        pa.field("left_without", pa.int64()),
        *(pa.field(f"days_{name}{part}", pa.int64()) for name in _QUARTERS for part in ("", "_lower", "_upper")),
        pa.field("official_waits", pa.int64()),
        pa.field("official_median", pa.decimal128(12, 1)),
    ]
)


class Waits(TypedDict):
    """How many waits of an area, age group and route lasted ``days``."""

    area: str
    la_code: str
    age_group: str
    route: str
    days: int
    waits: int


class Followed(Waits):
    """The same, and what the waits ``became``: ended, still waiting or why they stopped."""

    became: str


Row = TypeVar("Row", bound=Waits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Counts of waits that began in the period, and of those that the official method sees."""

    measure: Measure
    period: Period
    waits: Sequence[Followed]
    official: Sequence[Waits]


def _groups(row: Waits) -> Iterator[str]:
    yield "total"
    yield f"age={row['age_group']}"
    yield f"route={row['route']}"


def _by_group(rows: Sequence[Row]) -> dict[tuple[str, str, str], list[Row]]:
    found: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        for group in _groups(row):
            found.setdefault((row["area"], row["la_code"], group), []).append(row)
    return dict(sorted(found.items()))


def _quantiles(rows: Sequence[Followed]) -> dict[str, Quantile]:
    from ncs.statistics.survival import kaplan_meier, quantile  # few runs estimate

    ended: Counter[int] = Counter()
    cut: Counter[int] = Counter()
    for row in rows:
        (ended if row["became"] == "ended" else cut)[row["days"]] += row["waits"]
    days = kaplan_meier(ended, cut)
    return {name: quantile(days, share) for name, share in _QUARTERS.items()}


def figures_of(curves: Curves) -> Iterator[Figure]:
    """Yield the median of each area and group of the measure; none where fewer than half of the waits ended."""
    wanted = {group.name for group in curves.measure.groups}
    for (area, _, group), rows in _by_group(curves.waits).items():
        half = _quantiles(rows)["half"]
        if group in wanted and half.day is not None:
            yield Figure(
                measure=curves.measure.id,
                area=area,
                period=curves.period,
                group=group,
                value=Decimal(half.day),
                numerator=_number(rows, "ended"),
                denominator=sum(row["waits"] for row in rows),
                lower=None if half.lower is None else Decimal(half.lower),
                upper=None if half.upper is None else Decimal(half.upper),
            )


def _number(rows: Sequence[Followed], became: str) -> int:
    return sum(row["waits"] for row in rows if row["became"] == became)


def rows_of(curves: Curves) -> Iterator[dict[str, Cell]]:
    """Yield the rows of the side table, in the columns :data:`COLUMNS`."""
    official = _by_group(curves.official)
    for key, rows in _by_group(curves.waits).items():
        requests, ended, waiting = (
            sum(row["waits"] for row in rows),
            _number(rows, "ended"),
            _number(rows, "still waiting"),
        )
        seen = official.get(key, [])
        yield {
            "measure": curves.measure.id,
            "area": key[0],
            "la_code": key[1],
            "group": key[2],
            "requests": requests,
            "ended": ended,
            "still_waiting": waiting,
            "left_without": requests - ended - waiting,
            **_quartile_cells(_quantiles(rows)),
            "official_waits": sum(row["waits"] for row in seen),
            "official_median": _median(seen),
        }


def _quartile_cells(found: Mapping[str, Quantile]) -> dict[str, int | None]:
    cells: dict[str, int | None] = {}
    for name, one in found.items():
        cells |= {f"days_{name}": one.day, f"days_{name}_lower": one.lower, f"days_{name}_upper": one.upper}
    return cells


def _median(rows: Sequence[Waits]) -> Decimal | None:
    """The median of counted days: of an even number the mean of the middle two."""
    counts: Counter[int] = Counter()
    for row in rows:
        counts[row["days"]] += row["waits"]
    total = counts.total()
    if not total:
        return None
    days = sorted(counts.elements())
    return Decimal(days[(total - 1) // 2] + days[total // 2]) / 2
