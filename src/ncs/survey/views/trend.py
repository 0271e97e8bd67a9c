"""Series over time as a table: each period, what has changed since the last, and what that may be called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.observations.observation_table import plain
from ncs.present.page import Report, Section, bullets, html_table
from ncs.survey.trend import Break, Point, followed
from ncs.tables.tables import Column, Table


def trend_table(points: Sequence[Point], *, earlier: str, invented: bool) -> Table:
    """Return every period of every series, a row each; gaps stay gaps. ``earlier`` is where past ones are printed."""
    notes = [
        f"Earlier periods are as printed in {earlier}. Their uncertainty is not printed: of shares it is "
        "worked out from the base under the figure, which is taken to be that of all its periods; other amounts are "
        "taken to be as sure, in proportion, as this survey's.",
        "A change is called one only where it is beyond the uncertainty of both periods together. The same councils "
        "answer each year, so that this is on the cautious side.",
    ]
    return Table(
        name="trend",
        title="The survey over time",
        columns=[
            Column(key="figure", title="Figure"),
            Column(key="row", title="Series"),
            Column(key="period", title="Period"),
            Column(key="unit", title="Unit"),
            Column(key="value", title="Value"),
            Column(key="a_day", title="By the day"),
            Column(key="half", title="Margin", description="half the width of the 95% interval"),
            Column(key="change", title="Change", description="in points for percentages, else in percent"),
            Column(key="verdict", title="Called"),
            Column(key="source", title="Source"),
            Column(key="why", title="Why"),
        ],
        rows=[
            {
                "figure": one.figure,
                "row": one.row,
                "period": one.period,
                "unit": one.unit,
                "value": _short(one.value),
                "a_day": _short(one.a_day),
                "half": _short(one.half, 2),
                "change": _tenths(one.change),
                "verdict": one.verdict,
                "source": one.source,
                "why": one.why,
            }
            for one in points
        ],
        notes=[*notes, *(["This survey's councils are invented, and so is every answer."] if invented else [])],
        sources=[_printed(earlier)],
    )


def _short(value: Decimal | float | None, figures: int = 9) -> Decimal | None:
    """Return a value cut to some figures. As it is printed, 8.0 stays so; noughts left by the cutting go."""
    if value is None:
        return None
    cut = Decimal(f"{value:.{figures}g}")
    return cut if len(cut.as_tuple().digits) < figures else plain(cut)


def _tenths(value: float | None) -> Decimal | None:
    return None if value is None else round_half_away(Decimal(repr(value)), 1)


def short_trend(table: Table, figure: int) -> Table:
    """Return one figure's series in the columns that fit a screen."""
    keys = ("row", "period", "value", "change", "verdict", "why")
    return Table(
        name=table.name,
        title=f"Figure {figure} over time",
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows if row["figure"] == figure],
        notes=table.notes,
    )


def _printed(earlier: str) -> str:
    return f"{earlier}, figures as printed"


def trend_report(points: Sequence[Point], titles: Mapping[int, str], *, earlier: str, invented: bool) -> Report:
    """Return the survey over time as a page: a table for each figure, periods across, with its breaks below.

    Args:
        points: every period of every series; titles: of the figures, by number.
        earlier: where past periods are printed; invented: whether the councils are.
    """
    numbers = dict.fromkeys(one.figure for one in points)
    sections = [
        Section(
            heading=f"Figure {number}. {titles[number]}",
            body=_followed(number, _of(points, number), titles[number], earlier),
        )
        for number in numbers
    ]
    own = any(one.source == "this survey" for one in points)
    intro = (
        "What directors of adult social services said, year by year. "
        f"{'Earlier years are' if own else 'All is'} as printed in {earlier}."
    )
    said = " This survey’s councils are invented, and so is every answer." if invented else ""
    return Report(title="The survey over time", intro=intro + said, sections=sections)


def _of(points: Sequence[Point], figure: int) -> Sequence[Point]:
    return [one for one in points if one.figure == figure]


def _followed(number: int, points: Sequence[Point], title: str, earlier: str) -> str:
    """Return one figure's series as a table with a row a series, and why some may not be set side by side."""
    periods = {period: f"p{at}" for at, period in enumerate(dict.fromkeys(one.period for one in points))}
    rows: dict[str, dict[str, str | Decimal | None]] = {}
    for one in points:
        row = rows.setdefault(one.row, {"row": one.row, "unit": one.unit.replace("GBP", "£")})
        row[periods[one.period]] = _short(one.value)
    table = Table(
        name=f"figure_{number:02d}",
        title=title,
        columns=[
            Column(key="row", title="Series"),
            Column(key="unit", title="Unit"),
            *(Column(key=key, title=period) for period, key in periods.items()),
        ],
        rows=list(rows.values()),
        sources=[_printed(earlier)],
    )
    here = (one for one in followed().breaks if one.figure == number and one.before in periods)
    breaks = [_break(one) for one in here if not one.rows or rows.keys() & set(one.rows)]
    return html_table(table) + bullets(breaks)


def _break(one: Break) -> str:
    """Return what is said of a break: from when, in which rows where not in all, and why."""
    of = f", {'; '.join(one.rows)}" if one.rows else ""
    said = "compare with care" if one.careful else "not to be compared with before"
    return f"From {one.before}{of}: {said}, because {one.why}."
