"""Plots as SVG text: pure functions, the same bytes each time, readable without colour and by screen readers.

Every plot has a title, a description, role ``img``, axes with units and rounded ticks, and a source line. A value that
an axis does not reach is an error, never left out.
"""

from ncs.present.svg.arcs import Arc, arcs
from ncs.present.svg.bars import Bar, columns, ranked_bars
from ncs.present.svg.frame import Words
from ncs.present.svg.lines import Limit, Series, lines, stacked_area
from ncs.present.svg.points import Curve, Point, funnel, scatter
from ncs.present.svg.rows import Reference
from ncs.present.svg.scales import Axis, OutsideDomain
from ncs.present.svg.spans import Interval, Pair, Spread, dot_and_range, dumbbell, ranked_intervals
from ncs.present.svg.steps import Step, Swing, tornado, waterfall
from ncs.present.svg.timeline import Event, timeline

__all__ = [
    "Arc",
    "Axis",
    "Bar",
    "Curve",
    "Event",
    "Interval",
    "Limit",
    "OutsideDomain",
    "Pair",
    "Point",
    "Reference",
    "Series",
    "Spread",
    "Step",
    "Swing",
    "Words",
    "arcs",
    "columns",
    "dot_and_range",
    "dumbbell",
    "funnel",
    "lines",
    "ranked_bars",
    "ranked_intervals",
    "scatter",
    "stacked_area",
    "timeline",
    "tornado",
    "waterfall",
]
