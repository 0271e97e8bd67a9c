"""The cost of a sector minimum as one page with plots, each described and with the table of what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.money import round_half_away
from ncs.present.page import Report, Section, figure, html_table
from ncs.present.svg import Axis, Bar, Spread, Words, dot_and_range, ranked_bars
from ncs.workforce.pay.cost import PAYERS
from ncs.workforce.pay.published import Beside
from ncs.workforce.pay.run import Costed
from ncs.workforce.views.pay import (
    LINES,
    assumptions_table,
    floor_table,
    millions,
    published_table,
    short_floor,
    swings_table,
    wages_table,
    who_pays_table,
)

_SOURCE = "Model of pay floors; pay: Skills for Care; rates: statutory instruments"
#: Inputs shown in the plot of what moves the cost.
_MOST = 10


def _range(found: tuple[float, float] | None) -> str:
    """Return what nine draws in ten lie between, in words; empty where nothing was drawn."""
    return "" if found is None else f" (nine draws in ten between {millions(found[0]):,} and {millions(found[1]):,})"


def floor_report(found: Costed, compared: Sequence[Beside]) -> Report:
    """Return the cost of a sector minimum as a page: what it costs, who pays, what moves it, what it rests on."""
    title = floor_table(found).title
    year = found.years[0]
    first = year.middle.lines
    intro = (
        f"{round_half_away(first['workers'] / 1_000, 0):,} thousand workers would gain. In {year.floor.year} it "
        "would cost employers "
        f"{millions(first['total']):,} million pounds{_range(year.ranges.get('total'))}, of which "
        f"{millions(first['exchequer']):,} million would come back to the Exchequer. Much of it rests on assumptions, "
        "which stand at the end."
    )
    basis = html_table(wages_table(found)) + html_table(assumptions_table(found))
    return Report(
        title=title,
        intro=intro,
        sections=(
            Section(heading="What it costs", body=html_table(short_floor(found))),
            Section(heading="Who pays", body=_payers(found)),
            Section(heading="What moves it", body=_swings(found)),
            Section(heading="Published costings beside it", body=html_table(published_table(compared))),
            Section(heading="What it rests on", body=basis),
        ),
    )


def _payers(found: Costed) -> str:
    year = found.years[0]
    bars = [Bar(label=LINES[payer][0], value=millions(year.middle.lines[payer])) for payer in PAYERS]
    said = Words(
        title=f"Who bears the cost, {year.floor.year}",
        description="A bar each for councils, the NHS, self-funders and margins; together they are the whole cost.",
        source=_SOURCE,
    )
    plot = ranked_bars(bars, axis=Axis(title="Cost", unit="GBP million a year"), said=said)
    return figure(plot, caption="Payers bear the whole between them.", table=who_pays_table(found))


def _swings(found: Costed) -> str:
    total = millions(found.years[0].middle.lines["total"])
    table = swings_table(found)
    names = sorted(found.swings, key=lambda name: (-abs(found.swings[name][1] - found.swings[name][0]), name))[:_MOST]
    spreads = [
        Spread(
            label=found.known[name].title,
            low=min(map(millions, found.swings[name])),
            high=max(map(millions, found.swings[name])),
            dot=total,
        )
        for name in names
    ]
    said = Words(
        title="What moves the cost to employers",
        description="For each input a bar from the cost at one end of its range to the other, widest first.",
        source=_SOURCE,
    )
    plot = dot_and_range(
        spreads,
        axis=Axis(title="Cost to employers", unit="GBP million a year"),
        said=said,
        dot="Middle of all inputs",
        range_name="One input from low to high",
    )
    return figure(plot, caption=f"The {len(names)} inputs that move it most, one at a time.", table=table)
