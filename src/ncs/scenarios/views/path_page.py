"""A path on a page and on a screen: a plot of needs beside budgets, and tables."""

from __future__ import annotations

from dataclasses import replace

from ncs.core.money import round_half_away
from ncs.present.page import Report, Section, figure, html_table
from ncs.present.svg.frame import Words
from ncs.present.svg.lines import Series, lines
from ncs.present.svg.scales import Axis
from ncs.scenarios.path.rules import budget_of
from ncs.scenarios.path.run import Followed
from ncs.scenarios.views.path import (
    access_table,
    beside_table,
    drivers_table,
    honest,
    rules_table,
    stages_table,
    years_table,
)
from ncs.scenarios.views.path_assumed import assumptions_table
from ncs.tables.tables import Table


def path_plot(found: Followed) -> str:
    """Return what is needed by year, beside budgets by rule, as SVG: £ billion at prices of the first year."""
    years = [str(year) for year in found.path.span]
    needed = [round_half_away(value / 1000, 2) for value in found.real[0]]
    series = [Series(name="Needed", values=needed)]
    for growth in found.path.rules[:4]:
        values = [round_half_away(value / 1000, 2) for value in budget_of(found, growth)]
        series.append(Series(name=f"Budget {(100 * growth).normalize():f}% a year", values=values))
    said = Words(
        title=f"{found.path.title}: needs beside budgets",
        description=f"What is needed goes from £{needed[0]} billion to £{needed[-1]} billion in real terms; the table "
        "holds the same by year.",
        source=found.path.source,
        name="needs",
    )
    axis = Axis(title="Spending", unit=f"£ billion at prices of {found.path.first}")
    return lines(series, labels=years, axis=axis, below="Financial year", said=said)


def path_report(found: Followed) -> Report:
    """Return what the page of a path says: what is needed, drivers, reforms, budgets, projections, access, basis."""
    years = years_table(found)
    plot = figure(
        path_plot(found), caption="Needs beside budgets that grow by the file's first four rules", table=years
    )
    drivers = drivers_table(found)
    parts = (
        ("By driver", by_year(drivers)),
        ("How each driver is worked out", by_how(drivers)),
        ("Reforms in their order", stages_table(found)),
        ("Budgets beside needs", rules_table(found)),
        ("Beside published projections", beside_table(found)),
        ("Assessments, reviews, caseload and staff", access_table(found)),
        ("What it rests on", assumptions_table(found.path)),
    )
    sections = [
        Section(heading="What is needed", body=plot),
        *(Section(heading=heading, body=html_table(table)) for heading, table in parts),
    ]
    return Report(title=found.path.title, intro=" ".join(honest(found)), sections=sections)


def by_year(drivers: Table) -> Table:
    """Return drivers year by year alone, which fits a page."""
    years = tuple(column.key for column in drivers.columns if column.key.startswith("y2"))
    return _kept(drivers, ("driver", *years))


def by_how(drivers: Table) -> Table:
    """Return how each driver is worked out, and between what its last year lies."""
    kept = _kept(drivers, ("driver", "kind", "low", "high", "status", "how"))
    return replace(kept, name="how", title=f"{drivers.title}: how, and the range of the last year", notes=())


def short_years(table: Table) -> Table:
    """Return the columns of years that fit a screen."""
    return _kept(table, ("year", "real", "low", "high", "growth", "cash"))


def short_drivers(table: Table) -> Table:
    """Return drivers in the first, a middle and the last year."""
    years = [column.key for column in table.columns if column.key.startswith("y2")]
    return _kept(table, ("driver", years[0], years[len(years) // 3], years[-1], "status"))


def _kept(table: Table, keys: tuple[str, ...]) -> Table:
    columns = [column for column in table.columns if column.key in keys]
    return replace(table, columns=columns, rows=[{key: row.get(key) for key in keys} for row in table.rows])
