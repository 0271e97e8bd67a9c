"""Projections of the workforce as tables and explained lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ncs.core.explained import Explained
from ncs.core.money import in_percent, nearest_whole, round_half_away
from ncs.tables.tables import Cell, Column, Table
from ncs.workforce.stock.cases import Reproduced, start
from ncs.workforce.stock.run import Line, Projection

#: Lines in words, with how each is worked out.
WORDS: Mapping[str, tuple[str, str]] = {
    "needed": ("Posts needed", "posts at the start grown with the population aged 65 and over, and with access"),
    "filled": ("Posts filled", "those of the year before, less leavers, with starters"),
    "vacant": ("Posts vacant", "needed less filled"),
    "vacancy_rate": ("Vacancy rate", "vacant over needed"),
    "turnover": ("Turnover", "as at the start, less what a rise of pay takes off"),
    "leavers": ("Leavers", "turnover times posts filled in the year before"),
    "starters": (
        "Starters",
        "those who come, from the country and from abroad, but no more than there are posts",
    ),
    "wanted": ("Starters wanted", "how many would leave no larger share vacant than at the start"),
}
_SHARES = {"vacancy_rate", "turnover"}
#: What the start does not have.
_FLOWS = {"leavers", "starters", "wanted"}


def _amount(line: Line, value: float) -> Decimal | None:
    if line.line in _FLOWS and str(line.year) == start().year:
        return None
    return round_half_away(value, 4) if line.line in _SHARES else round_half_away(value, 0)


def projection_table(found: Projection) -> Table:
    """Return every line of every year and area, with its range."""
    rows: list[Mapping[str, Cell]] = [
        {
            "area": line.area,
            "year": str(line.year),
            "line": WORDS[line.line][0],
            "amount": _amount(line, line.middle),
            "low": _amount(line, line.low),
            "high": _amount(line, line.high),
            "unit": "share" if line.line in _SHARES else "posts",
        }
        for line in found.lines
    ]
    return Table(
        name="projection",
        title=f"The workforce of {_areas(found)}, {found.lines[0].year} to {found.lines[-1].year}",
        columns=(
            Column(key="area", title="Area"),
            Column(key="year", title="Year"),
            Column(key="line", title="Line"),
            Column(key="amount", title="Middle"),
            Column(key="low", title="Low", description="one draw in twenty is lower"),
            Column(key="high", title="High", description="one draw in twenty is higher"),
            Column(key="unit", title="Unit"),
        ),
        rows=rows,
        notes=notes(found),
        sources=(start().source,),
    )


def _areas(found: Projection) -> str:
    names = list(dict.fromkeys(line.area for line in found.lines))
    return names[0] if len(names) == 1 else f"{len(names)} areas"


def notes(found: Projection) -> tuple[str, ...]:
    """Return what a reader must know."""
    printed = "111,000 of 1,711,000 posts is 6.5%; the vacancy rate printed for 2024/25, 7.0%, has another base."
    rise = f"Pay: {round_half_away(found.pay.rise, 2)} an hour more on average from {found.pay.since}."
    return (
        f"Ranges: {found.draws} draws, seed {found.seed}. A projection is no forecast: nothing else responds.",
        *((printed,) if _areas(found) == "England" else ()),
        *((rise,) if found.pay.rise else ("Pay: no rise beyond that of the legal minimum.",)),
    )


def short_projection(found: Projection) -> Table:
    """Return a row a year with the main lines, for the screen."""
    by_year: dict[tuple[str, str], dict[str, Line]] = {}
    for line in found.lines:
        by_year.setdefault((line.area, str(line.year)), {})[line.line] = line
    rows = [_short(area, year, lines) for (area, year), lines in by_year.items()]
    columns = [Column(key="year", title="Year")]
    if _areas(found) != "England":
        columns.insert(0, Column(key="area", title="Area"))
    else:
        rows = [{key: cell for key, cell in row.items() if key != "area"} for row in rows]
    columns += [
        Column(key="needed", title="Needed", unit="posts"),
        Column(key="filled", title="Filled", unit="posts"),
        Column(key="vacant", title="Vacant", unit="posts"),
        Column(key="low", title="Low", unit="posts"),
        Column(key="high", title="High", unit="posts"),
        Column(key="rate", title="Vacant", unit="%"),
    ]
    title = projection_table(found).title
    return Table(name="projection", title=title, columns=columns, rows=rows, notes=notes(found))


def _short(area: str, year: str, lines: Mapping[str, Line]) -> dict[str, Cell]:
    vacant = lines["vacant"]
    return {
        "area": area,
        "year": year,
        **{key: nearest_whole(lines[key].middle) for key in ("needed", "filled", "vacant")},
        "low": nearest_whole(vacant.low),
        "high": nearest_whole(vacant.high),
        "rate": round_half_away(100 * lines["vacancy_rate"].middle, 1),
    }


def cases_table(found: Sequence[Reproduced]) -> Table:
    """Return the published projections, each in its own unit, beside this model's figures."""
    rows: list[Mapping[str, Cell]] = [
        {
            "case": one.case.title,
            "unit": one.case.unit,
            "from": one.case.first,
            "to": one.case.last,
            "start": one.case.start,
            "end": round_half_away(one.end, 0),
            "of": one.case.of,
            "published": one.case.published,
            "ours": round_half_away(one.ours, 0),
            "apart": round_half_away(one.apart, 4),
            "tolerance": one.case.tolerance,
            "within": "yes" if one.within else "no",
            "basis": one.case.basis,
            "drivers": ", ".join(f"{name} {in_percent(rate, 2)}% a year" for name, rate in one.case.rates().items()),
            "parts": ", ".join(f"{name} {round_half_away(part, 0):,}" for name, part in one.parts.items()),
            "why": one.case.why,
            "source": one.case.source,
        }
        for one in found
    ]
    titles = {"from": "From", "to": "To", "of": "Published is the", "apart": "Apart, share", "basis": "What it is"}
    keys = ("case", "unit", "from", "to", "start", "end", "of", "published", "ours", "apart", "tolerance", "within")
    return Table(
        name="cases",
        title="Two published projections, each in its own unit",
        columns=[
            Column(key=key, title=titles.get(key, key.capitalize()))
            for key in (*keys, "basis", "drivers", "parts", "why", "source")
        ],
        rows=rows,
        notes=("Posts and full-time equivalents are different units: the two are never set side by side.",),
    )


def short_cases(found: Sequence[Reproduced]) -> Table:
    """Return the published projections without their reasons, for the screen."""
    full = cases_table(found)
    wanted = ("unit", "from", "to", "published", "ours", "within", "basis")
    columns = [column for column in full.columns if column.key in wanted]
    rows = [{key: value for key, value in row.items() if key in wanted} for row in full.rows]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)


def inputs_table(found: Projection) -> Table:
    """Return every input with its range, confidence, source and reason."""
    keys = ("title", "low", "middle", "high", "confidence", "source", "reason")
    return Table(
        name="inputs",
        title="What the projection rests on",
        columns=(Column(key="name", title="Input"), *(Column(key=key, title=key.capitalize()) for key in keys)),
        rows=[{"name": name, **{key: getattr(one, key) for key in keys}} for name, one in found.known.items()],
    )


def explained_lines(found: Projection) -> tuple[Explained, ...]:
    """Return the lines of the last year as explained lines."""
    last = found.lines[-1].year
    return tuple(
        Explained(
            what=WORDS[line.line][0],
            words=f"{WORDS[line.line][1][:1].upper()}{WORDS[line.line][1][1:]}.",
            rule="Stock and flow of posts, edition 1",
            about=line.area,
            period=str(line.year),
            amount=_amount(line, line.middle),
            unit="share" if line.line in _SHARES else "posts",
            doubt="rests on assumed inputs",
        )
        for line in found.lines
        if line.year == last
    )
