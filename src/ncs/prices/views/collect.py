"""A cost of care exercise as tables that name no provider."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.prices.collect.drivers import DRIVERS
from ncs.prices.collect.form import SERVICES, cost_lines
from ncs.prices.collect.published import Subtotal
from ncs.prices.collect.quartiles import FEWEST, LineQuartiles
from ncs.prices.collect.summed import Summed
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_NAMES = ("low", "median", "high")
_WAYS = {
    "line": "quartile of the line",
    "providers": "quartile of providers' sums",
    "lines": "sum of line quartiles: no provider's cost",
}


def _pounds(values: tuple[Decimal, Decimal, Decimal] | None) -> dict[str, Cell]:
    return {} if values is None else {name: round_half_away(one, 2) for name, one in zip(_NAMES, values, strict=True)}


def _quartile_columns(unit: str) -> list[Column]:
    titles = ("Lower quartile", "Median", "Upper quartile")
    return [
        Column(key=key, title=title, unit=f"£ a {unit}", places=2) for key, title in zip(_NAMES, titles, strict=True)
    ]


def quartiles_table(found: Summed) -> Table:
    """Return quartiles of every line, then of parts and the total both ways; under five returns there are none."""
    titles = {line.name: line.what for line in cost_lines(found.service)}
    rows: list[dict[str, Cell]] = [
        {
            "part": one.part.replace("_", " "),
            "line": titles.get(one.name, f"All of {one.part.replace('_', ' ')}" if one.level == "part" else "Total"),
            "way": _WAYS[one.way],
            **_pounds(one.values),
            "returns": one.returns,
            "status": _status(one),
        }
        for one in found.quartiles
    ]
    how = "by size" if found.by_size else "each return alike"
    return Table(
        name="quartiles",
        title=f"Costs of {found.service.replace('_', ' ')}, {found.place}",
        columns=[
            Column(key="part", title="Part"),
            Column(key="line", title="Line"),
            Column(key="way", title="Way"),
            *_quartile_columns(SERVICES[found.service][0]),
            Column(key="returns", title="Returns"),
            Column(key="status", title="Status"),
        ],
        rows=rows,
        notes=[
            f"No figure rests on fewer than {FEWEST} returns, or owners. Returns are weighted {how}.",
            *_large(found),
            "The sum of line quartiles is what was published in 2022; the quartile of providers' sums is a cost that "
            "providers have.",
            f"In prices of {', '.join(found.starts) or 'no day'}{'' if found.uplift is None else ', raised to it'}.",
        ],
        sources=["returns of providers, not published one by one"],
    )


def _large(found: Summed) -> Iterator[str]:
    if found.by_size:
        yield "By size, no figure is given where one owner has more than a quarter of all: it would be told from it."
    if found.implausible:
        yield (
            f"{found.implausible} of the place's returns were left out: too few to be judged when they were read, they "
            "are implausible beside those of the wider area."
        )


def _status(one: LineQuartiles) -> str:
    if one.values is None:
        return one.hidden
    return "pooled with a wider area" if one.pooled else "ok"


def short_summary(tables: Sequence[Table]) -> list[Table]:
    """Return what fits a screen: quartiles without their columns of remarks, why the ways differ, and responses."""
    first, difference, responses, *_ = tables
    keys = ("line", *_NAMES)
    rows = [{**{key: row.get(key) for key in _NAMES}, "line": _said(row)} for row in first.rows]
    columns = [column for column in first.columns if column.key in keys]
    short = Table(name=first.name, title=first.title, columns=columns, rows=rows, notes=first.notes)
    return [short, difference, responses]


def _said(row: Mapping[str, Cell]) -> str:
    way = "" if row["way"] == _WAYS["line"] else f": {str(row['way']).split(':')[0]}"
    return f"{row['line']}{way}"


def difference_table(found: Summed) -> Table:
    """Return how far the two ways lie apart for each part and the total, and why."""
    pairs = [
        (one, other)
        for one in found.quartiles
        for other in found.quartiles
        if (one.name, one.level) == (other.name, other.level) and (one.way, other.way) == ("providers", "lines")
    ]
    rows: list[dict[str, Cell]] = []
    for one, other in pairs:
        if one.values is not None and other.values is not None:
            apart = (other.values[0] - one.values[0], other.values[1] - one.values[1], other.values[2] - one.values[2])
            rows.append({"part": one.part.replace("_", " "), **_pounds(apart)})
    return Table(
        name="difference",
        title=f"Sum of line quartiles less quartile of sums, {found.place}",
        columns=[Column(key="part", title="Part"), *_quartile_columns(SERVICES[found.service][0])],
        rows=rows,
        notes=[
            "No provider is cheap in every line: one that spends little on staff may spend more on its head office. "
            "Adding the lower quartiles of lines puts together a provider that is cheap in all, adding upper quartiles "
            "one that is dear in all, so the sums lie further apart than providers do."
        ],
    )


def responses_table(found: Summed) -> Table:
    """Return how many locations of the place answered, of how many; and how many of their returns are in the figures.

    Pooled returns of a wider area are not among them.
    """

    def _rate(number: int) -> Decimal | None:
        return round_half_away(Decimal(number * 100) / found.eligible, 1) if found.eligible else None

    rows: list[dict[str, Cell]] = [
        {
            "received": found.received,
            "left_out": found.received - found.used,
            "used": found.used,
            "owners": found.owners,
            "eligible": found.eligible,
            "rate": _rate(found.received),
            "used_rate": _rate(found.used),
            "status": "ok" if found.eligible else "missing: locations that could have answered are not given",
        }
    ]
    return Table(
        name="responses",
        title=f"Responses, {found.place}",
        columns=[
            Column(key="received", title="Returns received"),
            Column(key="left_out", title="Left out"),
            Column(key="used", title="In the figures"),
            Column(key="owners", title="Owners of those"),
            Column(key="eligible", title="Locations that could have answered"),
            Column(key="rate", title="Answered", unit="% of locations", places=1),
            Column(key="used_rate", title="In the figures", unit="% of locations", places=1),
            Column(key="status", title="Status"),
        ],
        rows=rows,
        notes=["Of locations of the place itself; returns of a wider area that figures are pooled with do not count."],
    )


def kinds_table(found: Summed) -> Table:
    """Return public, non-profit and private provision on the same lines: medians, where there are five returns."""
    titles = {line.name: line.what for line in cost_lines(found.service)}
    by_kind = {kind: {(one.name, one.way): one for one in held} for kind, held in found.kinds}
    rows = [
        {"line": titles.get(one.name, one.part.replace("_", " ")), **dict(_medians(one, by_kind))}
        for one in found.quartiles
        if one.way in ("line", "providers")
    ]
    few = {kind: held[0].hidden for kind, held in found.kinds if held and held[0].values is None}
    return Table(
        name="kinds",
        title=f"Public, non-profit and private provision, {found.place}: medians",
        columns=[
            Column(key="line", title="Line"),
            *(Column(key=kind, title=kind.replace("_", "-").capitalize(), unit="£", places=2) for kind in by_kind),
        ],
        rows=rows,
        notes=[f"No figure for {kind.replace('_', '-')}: {why}." for kind, why in few.items()],
    )


_ByKind = dict[str, dict[tuple[str, str], LineQuartiles]]


def _medians(one: LineQuartiles, by_kind: _ByKind) -> Iterator[tuple[str, Cell]]:
    for kind, held in by_kind.items():
        values = held[one.name, one.way].values
        yield kind, None if values is None else round_half_away(values[1], 2)


def drivers_table(found: Summed) -> Table:
    """Return quartiles of what drives cost, among the returns that say it."""
    asked = DRIVERS[found.service]
    rows: list[dict[str, Cell]] = [
        {
            "driver": asked[one.name].what,
            "unit": asked[one.name].unit,
            **_pounds(one.values),
            "returns": one.returns,
            "status": one.hidden or ("pooled with a wider area" if one.pooled else "ok"),
        }
        for one in found.drivers
    ]
    titles = dict(zip(_NAMES, ("Lower quartile", "Median", "Upper quartile"), strict=True))
    return Table(
        name="drivers",
        title=f"What drives the cost of {found.service.replace('_', ' ')}, {found.place}",
        columns=[
            Column(key="driver", title="Driver"),
            Column(key="unit", title="Unit"),
            *(Column(key=key, title=title, places=2) for key, title in titles.items()),
            Column(key="returns", title="Returns"),
            Column(key="status", title="Status"),
        ],
        rows=rows,
        notes=["As on the returns' own days: drivers are not raised by an index. A return without one is not counted."],
    )


def uplift_table(found: Summed) -> Table:
    """Return by which index each line was raised."""
    assert found.uplift is not None
    rows: list[dict[str, Cell]] = []
    for line in cost_lines(found.service):
        index = found.uplift.of(line.name, line.part)
        if index is not None:
            how = index.figure or (f"{index.percent_a_year}% a year" if index.percent_a_year is not None else "values")
            rows.append({"line": line.what, "index": how, "source": index.source})
    return Table(
        name="uplift",
        title=f"How lines were raised to prices of {shown_date(found.uplift.to)}",
        columns=[
            Column(key="line", title="Line"),
            Column(key="index", title="Index"),
            Column(key="source", title="Source"),
        ],
        rows=rows,
    )


def published_table(found: Iterable[Subtotal]) -> Table:
    """Return printed subtotals of 2022 beside the sums of their lines' quartiles."""
    rows: list[dict[str, Cell]] = [
        {
            "council": one.council,
            "part": one.section,
            "quartile": title,
            "printed": printed,
            "summed": summed,
            "apart": abs(printed - summed),
            "source": one.source,
        }
        for one in found
        for title, printed, summed in zip(("lower", "median", "upper"), one.printed, one.summed, strict=True)
    ]
    titles: Sequence[tuple[str, str, str]] = (
        ("council", "Council", ""), ("part", "Part", ""), ("quartile", "Quartile", ""),
        ("printed", "Printed", "£ a resident week"), ("summed", "Sum of line quartiles", "£ a resident week"),
        ("apart", "Apart", "£"), ("source", "Source", ""),
    )  # fmt: skip
    return Table(
        name="published",
        title="Subtotals printed in 2022 are sums of line quartiles",
        columns=[Column(key=key, title=title, unit=unit, places=2 if unit else None) for key, title, unit in titles],
        rows=rows,
        notes=["They are not quartiles of providers' sums: the sums of the lines' quartiles meet them within 3p."],
        sources=["Brighton and Hove City Council and South Tyneside Council, cost of care reports (annex B), 2022"],
    )
