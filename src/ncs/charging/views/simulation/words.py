"""A simulation on the screen: sentences and small tables."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.charging.simulation.results import Simulation
from ncs.charging.views.simulation.amounts import SYNTHETIC
from ncs.charging.views.simulation.assumptions import not_modelled, stated
from ncs.charging.views.simulation.ranges import in_words, ranges_table, reform_swings
from ncs.charging.views.simulation.totals import help_table, law_table, reform_table
from ncs.charging.views.simulation.winners import NOTES, brief_winners
from ncs.tables.tables import Table

#: Inputs shown for each reform in the table of what matters most.
_MOST = 5


def before_tables(simulation: Simulation) -> Iterator[str]:
    """Yield what must be known first, and each reform's cost in a sentence."""
    if simulation.people.synthetic:
        yield SYNTHETIC
    for outcome in simulation.reforms:
        yield in_words(simulation, outcome)


def screen_tables(simulation: Simulation) -> Iterator[Table]:
    """Yield the tables that fit a screen."""
    yield law_table(simulation)
    yield help_table(simulation)
    for outcome in simulation.reforms:
        yield reform_table(simulation, outcome)
        yield brief_winners(simulation, outcome)
    yield ranges_table(simulation)
    for outcome in simulation.reforms if simulation.uncertainty else ():
        yield reform_swings(simulation, outcome, most=_MOST)


def after_tables(simulation: Simulation) -> Iterator[str]:
    """Yield what is not modelled and what is assumed."""
    if simulation.reforms:
        yield from ("", *NOTES, "Winners and losers by region, council and more: in the folder of --out.")
    yield from ("", "The people beside published totals, fitted and not, with every gap: calibration.csv of --out.")
    yield from ("", "Not modelled:")
    yield from (f"- {sentence}" for sentence in not_modelled(simulation))
    yield from ("", "Assumed (ranges of the uncertain inputs: assumptions.csv of --out):")
    yield from (f"- {sentence}" for sentence in stated(simulation))
