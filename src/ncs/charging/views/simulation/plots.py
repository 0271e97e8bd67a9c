"""Plots of a simulation, one idea each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.charging.simulation.results import Outcome, Simulation
from ncs.charging.simulation.totals import YearResult
from ncs.charging.vector.journey import PAYERS as KEYS
from ncs.charging.views.simulation.amounts import PAYERS, headline, millions, pounds, scheme_slug
from ncs.present.svg import (
    Axis,
    Bar,
    Interval,
    Pair,
    Series,
    Words,
    dumbbell,
    lines,
    ranked_bars,
    ranked_intervals,
    stacked_area,
)

_MILLIONS = Axis(title="£ million", prefix="£", suffix="m")
#: Inputs in a plot of what matters most.
_MOST = 8


def all_plots(simulation: Simulation) -> Mapping[str, str]:
    """Return each plot by its file name."""
    return dict(_plots(simulation))


def _plots(simulation: Simulation) -> Iterator[tuple[str, str]]:
    for outcome in simulation.outcomes:
        yield f"payers_{scheme_slug(outcome)}.svg", payers_plot(simulation, outcome)
    if simulation.reforms:
        yield "public_cost.svg", public_plot(simulation)
        yield "ranges.svg", ranges_plot(simulation)
    for outcome in simulation.reforms:
        yield f"winners_{scheme_slug(outcome)}.svg", winners_plot(simulation, outcome)
        if simulation.uncertainty and any(one.scheme == outcome.named.name for one in simulation.uncertainty.swings):
            yield f"matters_{scheme_slug(outcome)}.svg", swings_plot(simulation, outcome)


def payers_plot(simulation: Simulation, outcome: Outcome) -> str:
    """Return who pays how much by year, as parts of the whole; bars where there is one year alone."""
    last = outcome.years[-1]
    title = headline(simulation, f"Who pays for care: {outcome.named.name}")
    said = _words(simulation, title, f"payers-{scheme_slug(outcome)}", _who_pays(last))
    paying = [key for key in KEYS if any(getattr(result.spent, key) for result in outcome.years)]
    if len(outcome.years) == 1:
        bars = [Bar(label=PAYERS[key], value=millions(getattr(last.spent, key), 0)) for key in paying]
        return ranked_bars(bars, axis=_MILLIONS, said=said, by_value=False)
    series = [
        Series(name=PAYERS[key], values=[millions(getattr(result.spent, key), 0) for result in outcome.years])
        for key in paying
    ]
    labels = [str(result.year) for result in outcome.years]
    return stacked_area(series, labels=labels, axis=_MILLIONS, below="Financial year", said=said)


def public_plot(simulation: Simulation) -> str:
    """Return each reform's change in public money by year."""
    series = [
        Series(
            name=outcome.named.name,
            values=[millions(simulation.net_public(outcome, n), 0) for n in range(len(outcome.years))],
        )
        for outcome in simulation.reforms
    ]
    ends = "; ".join(f"{one.name} £{one.values[-1]:,} million" for one in series if one.values[-1] is not None)
    title = headline(simulation, "Change in public money under each reform")
    labels = [str(result.year) for result in simulation.law.years]
    axis = Axis(title="Change from the law, £ million", prefix="£", suffix="m", zero=True)
    said = _words(simulation, title, "public-cost", f"In {simulation.last}: {ends}.")
    return lines(series, labels=labels, axis=axis, below="Financial year", said=said)


def ranges_plot(simulation: Simulation) -> str:
    """Return each reform's change in public money in the last year with its 95% range."""
    items = []
    for outcome in simulation.reforms:
        known = simulation.net_public_range(outcome)
        item = Interval(
            label=outcome.named.name,
            value=millions(simulation.net_public(outcome), 0),
            lower=millions(known.low95, 0),
            upper=millions(known.high95, 0),
        )
        items.append(item)
    kind = "95% over uncertain inputs and sampling" if simulation.uncertainty else "95%, sampling only"
    title = f"Change in public money in {simulation.last} and its range ({kind})"
    said = "; ".join(f"{one.label} £{one.value:,} million, £{one.lower:,} to £{one.upper:,}" for one in items)
    axis = Axis(title="Change from the law, £ million", prefix="£", suffix="m", zero=True)
    return ranked_intervals(items, axis=axis, said=_words(simulation, title, "ranges", f"{said}."))


def winners_plot(simulation: Simulation, outcome: Outcome) -> str:
    """Return the mean change a week by wealth fifth; those with too few rows behind them are left out."""
    fifths = [one for one in outcome.winners if one.group == "wealth_fifth" and one.standing != "suppressed"]
    axis = Axis(title="Mean change, £ a week (below zero: less to pay)", prefix="£")
    amounts = [pounds(one.mean_change) for one in fifths]
    bars = [
        Bar(label=f"{one.label}: {axis.number(amount)}", value=amount)
        for one, amount in zip(fifths, amounts, strict=True)
    ]
    left_out = sum(one.standing == "suppressed" for one in outcome.winners if one.group == "wealth_fifth")
    title = f"Change in what people pay a week by wealth fifth in {simulation.chosen}: {outcome.named.name}"
    hidden = f" {left_out} fifths have too few rows to show." if left_out else ""
    words = _words(
        simulation, title, f"winners-{scheme_slug(outcome)}", f"{'; '.join(bar.label for bar in bars)}.{hidden}"
    )
    return ranked_bars(bars or [Bar(label="None to show", value=0)], axis=axis, said=words, by_value=False)


def swings_plot(simulation: Simulation, outcome: Outcome) -> str:
    """Return how far the inputs that matter most move a reform's cost, one at a time."""
    known = simulation.uncertainty.swings if simulation.uncertainty else ()
    swings = [one for one in known if one.scheme == outcome.named.name][:_MOST]
    pairs = [Pair(label=one.item.title, before=millions(one.low, 0), after=millions(one.high, 0)) for one in swings]
    title = f"What matters most for the change in public money in {simulation.last}: {outcome.named.name}"
    said = "; ".join(f"{pair.label}: £{pair.before:,} to £{pair.after:,} million" for pair in pairs)
    axis = Axis(title="Change from the law, £ million", prefix="£", suffix="m")
    words = _words(simulation, title, f"matters-{scheme_slug(outcome)}", f"{said}.")
    return dumbbell(pairs, axis=axis, said=words, before="Input low", after="Input high", by_value=False)


def _who_pays(result: YearResult) -> str:
    parts = [f"{PAYERS[key]} £{millions(amount, 0):,} million" for key, amount in result.spent.amounts().items()]
    return f"In {result.year}: {'; '.join(parts)}."


def _words(simulation: Simulation, title: str, name: str, description: str) -> Words:
    kind = "a synthetic population" if simulation.people.synthetic else "the population given"
    return Words(title=title, description=description, source=f"ncs charge simulate, {kind}", name=name)
