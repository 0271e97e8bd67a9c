"""A simulation as one HTML page that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.charging.simulation.results import Outcome, Simulation
from ncs.charging.views.calibration import short_table
from ncs.charging.views.simulation.amounts import SYNTHETIC, headline, scheme_slug
from ncs.charging.views.simulation.assumptions import assumptions_table, fitted_table, not_modelled, stated
from ncs.charging.views.simulation.ranges import in_words, reform_swings, uncertainty_table
from ncs.charging.views.simulation.totals import changes_table, help_table, law_table, numbers_table
from ncs.charging.views.simulation.winners import winners_table
from ncs.present.page import Report, Section, bullets, figure, html_table, paragraphs
from ncs.tables.tables import Table

TITLE = "What a reform of charging would cost"


_BY_COUNCIL = "By council: winners.csv beside this page."


def simulation_page(simulation: Simulation, plots: Mapping[str, str]) -> str:
    """Return the page; ``plots`` are those of :func:`ncs.charging.views.simulation.plots.all_plots`."""
    return simulation_report(simulation, plots).page()


def simulation_report(simulation: Simulation, plots: Mapping[str, str], *, by_council: str = _BY_COUNCIL) -> Report:
    """Return what the page says, apart from it; ``by_council`` says where the winners of each council are."""
    intro = (
        f"{SYNTHETIC + chr(10) * 2 if simulation.people.synthetic else ''}"
        "The same people live the same years under the law as it stands and under each reform. Read what is assumed "
        "and what is not modelled before using a figure."
    )
    sections = list(_sections(simulation, plots, by_council))
    return Report(title=headline(simulation, TITLE), intro=intro, sections=sections)


def _sections(simulation: Simulation, plots: Mapping[str, str], by_council: str) -> Iterator[Section]:
    yield Section(heading="In brief", body=bullets([in_words(simulation, one) for one in simulation.reforms]))
    yield Section(heading="Who pays by year", body="".join(_payers(simulation, plots)))
    if simulation.reforms:
        yield Section(
            heading="What each reform changes",
            body=figure(
                plots["public_cost.svg"],
                caption="Councils, NHS and social security together, each year.",
                table=changes_table(simulation),
            ),
        )
    yield Section(
        heading="Help and the cap", body=html_table(help_table(simulation)) + html_table(numbers_table(simulation))
    )
    if simulation.reforms:
        yield Section(heading="Winners and losers", body="".join(_winners(simulation, plots)) + paragraphs(by_council))
        yield Section(heading="How sure", body="".join(_ranges(simulation, plots)))
    yield Section(heading="The people beside published totals", body=html_table(short_table(fitted_table(simulation))))
    yield Section(heading="What is not modelled", body=bullets(not_modelled(simulation)))
    yield Section(heading="What is assumed", body=bullets(stated(simulation)) + _assumed(simulation))


def _payers(simulation: Simulation, plots: Mapping[str, str]) -> Iterator[str]:
    for outcome in simulation.outcomes:
        table = law_table(simulation) if outcome is simulation.law else None
        yield figure(plots[f"payers_{scheme_slug(outcome)}.svg"], caption=f"{outcome.named.title}.", table=table)


def _winners(simulation: Simulation, plots: Mapping[str, str]) -> Iterator[str]:
    groups = ("everybody", "wealth_fifth", "income_fifth", "age", "sex", "setting", "tenure", "home_type", "region")
    for outcome in simulation.reforms:
        yield figure(plots[f"winners_{scheme_slug(outcome)}.svg"], caption=f"{outcome.named.title}.")
    yield html_table(winners_table(simulation, groups=groups))


def _ranges(simulation: Simulation, plots: Mapping[str, str]) -> Iterator[str]:
    table = uncertainty_table(simulation, last_only=True)
    yield figure(plots["ranges.svg"], table=table)
    for outcome in simulation.reforms:
        yield from _matters(simulation, outcome, plots)


def _matters(simulation: Simulation, outcome: Outcome, plots: Mapping[str, str]) -> Iterator[str]:
    name = f"matters_{scheme_slug(outcome)}.svg"
    if name in plots:
        table = reform_swings(simulation, outcome)
        yield figure(plots[name], caption="One input at a time; every other at its middle.", table=table)


def _assumed(simulation: Simulation) -> str:
    table = assumptions_table(simulation)
    rows = [row for row in table.rows if row["kind"] == "Uncertain input"]
    shown = ("what", "value", "low", "high", "source")
    columns = [column for column in table.columns if column.key in shown]
    cut = [{key: row[key] for key in shown} for row in rows]
    return html_table(Table(name="inputs", title="Uncertain inputs and their ranges", columns=columns, rows=cut))
