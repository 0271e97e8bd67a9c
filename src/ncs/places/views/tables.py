"""Tables of signals and of priorities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ncs.core.money import nearest_whole, round_half_away
from ncs.places.comparators import Comparator
from ncs.places.landscape import Landscape, Line
from ncs.places.priorities import Case, Direction
from ncs.places.sensitivity import Trust
from ncs.places.use import Listed, Priorities
from ncs.places.views import words
from ncs.reference.councils import find_council
from ncs.register.measures import register
from ncs.tables.tables import Cell, Column, Table

#: A figure with its interval, in every table of figures.
VALUE_COLUMNS = (
    Column(key="value", title="Value", description="In the unit of the measure"),
    Column(key="lower", title="Lower", description="Lower end of the 95% interval"),
    Column(key="upper", title="Upper", description="Upper end of the 95% interval"),
)
SIGNAL_NOTE = (
    "A signal is moderate beyond 95% limits and strong beyond 99.8% limits, after allowing for chance and for the "
    "ordinary spread between councils. It is a reason to talk, not a verdict."
)


def profile_table(lines: Sequence[Line], landscape: Landscape, area: str) -> Table:
    """Return one council's standing on every measure: value, interval, England, signals, people, trend and standing."""
    return Table(
        name="profile",
        title=f"{words.names()[area]}: official measures beside England and other comparators",
        columns=[
            Column(key="measure", title="Measure", description="Official code"),
            Column(key="title", title="What it is", description="Short title"),
            Column(key="year", title="Year", description="Latest year with figures"),
            *VALUE_COLUMNS,
            Column(key="unit", title="Unit", description="Unit of value, interval and England"),
            Column(key="status", title="Status", description="ok, suppressed, not_applicable or missing"),
            Column(key="england", title="England", description="Figure printed for England"),
            *(
                Column(key=f"signal_{c}", title=f"Beside {c}", description=f"Signal beside {c}")
                for c in (Comparator.ENGLAND, Comparator.REGION, Comparator.CLASS, Comparator.PEERS, Comparator.PAST)
            ),
            Column(
                key="people",
                title="Size",
                description="Difference from England in what the measure counts, a year, where known",
            ),
            Column(key="trend", title="Trend", description="Over the last five years with figures"),
            Column(key="standing", title="Standing", description="How far government stands behind the figures"),
            Column(key="note", title="Note", description="What to know, and why there is no signal"),
            Column(key="source", title="Source", description="The publication or run that the figure comes from"),
        ],
        rows=[_profile_row(line) for line in lines],
        notes=[SIGNAL_NOTE, "Size cannot be said for survey measures, whose base is only a sample."],
        sources=sources(landscape),
    )


def _profile_row(line: Line) -> Mapping[str, Cell]:
    m, s = line.measure, line.england
    signals = {f"signal_{c}": words.said(signal) for c, signal in line.against.items()}
    return {
        "measure": m.code,
        "title": m.title,
        "year": words.year(s.period),
        "value": words.number(m, s.value),
        "lower": words.number(m, s.lower),
        "upper": words.number(m, s.upper),
        "unit": m.unit,
        "status": s.status,
        "england": words.number(m, s.target),
        **signals,
        "people": words.people(s, m),
        "trend": line.trend.word,
        "standing": m.standing_words,
        "note": " ".join(part for part in (m.note, _sentence(s.reason)) if part),
        "source": s.source,
    }


def brief_table(lines: Sequence[Line], title: str, name: str, landscape: Landscape) -> Table:
    """Return measures in a few columns, for paper and the terminal."""
    return Table(
        name=name,
        title=title,
        columns=[
            Column(key="measure", title="Measure"),
            Column(key="title", title="What it is"),
            Column(key="year", title="Year"),
            Column(key="value", title="Value"),
            Column(key="interval", title="95% interval"),
            Column(key="england", title="England"),
            Column(key="signal", title="Beside England"),
            Column(key="trend", title="Trend"),
        ],
        rows=[_brief_row(line) for line in lines],
        notes=[SIGNAL_NOTE],
        sources=sources(landscape),
    )


def _brief_row(line: Line) -> Mapping[str, Cell]:
    m, s = line.measure, line.england
    return {
        "measure": m.code,
        "title": m.title,
        "year": words.year(s.period),
        "value": words.number(m, s.value),
        "interval": words.interval(m, s),
        "england": words.number(m, s.target),
        "signal": words.said(s),
        "trend": line.trend.word,
    }


def priorities_tables(found: Priorities, *, separate: bool) -> list[Table]:
    """Return the lists of whom to talk to: as two tables if ``separate``, else as one."""
    of = "all priority outcomes" if found.outcome is None else f"priority outcome {found.outcome}"
    of += ", England" if found.region is None else f", {found.region.name}"
    parts = [[one] for one in found.lists] if separate else [found.lists]
    return [priorities_table(part, top=found.top, landscape=found.landscape, of=of) for part in parts]


def priorities_table(lists: Sequence[Listed], *, top: int, landscape: Landscape, of: str) -> Table:
    """Return councils in order, with the evidence and how far each place can be trusted.

    Args:
        lists: one list for each direction to be shown.
        top: how many councils of each.
        landscape: for the sources.
        of: the outcome and region in words, for the title.
    """
    both = len(lists) > 1
    ways = " or ".join(direction_words(one.direction) for one in lists)
    columns = [
        Column(key="list", title="List", description="Why to talk"),
        Column(key="council", title="Council"),
        Column(key="region", title="Region"),
        Column(key="points", title="Points", description="Strength of the evidence", places=1),
        Column(key="breadth", title="Breadth", description="Expectations that add to it, of those with data"),
        Column(key="places", title="Places", description="Where it falls in 90% of redraws of every figure"),
        Column(key="redrawn", title="Redrawn", unit="%", description="Share of redraws in which it is in the list"),
        Column(key="settings", title="Other ways", unit="%", description="Share of other settings that list it"),
        Column(key="why", title="Why", description="Measures that stand out most"),
    ]
    return Table(
        name="priorities" if both else lists[0].direction.name.lower(),
        title=f"Councils with the most evidence that they {ways}, {of}",
        columns=columns if both else columns[1:],
        rows=[
            {**({"list": str(one.direction)} if both else {}), **_case_row(case, one.trust[case.area])}
            for one in lists
            for case in one.cases[:top]
        ],
        notes=[
            "Order is by points, then breadth. A place in this list is a reason to talk, not a verdict: read it with "
            "its range.",
            "Places: where the council falls in 90% of redraws of every figure as another year might give it, the "
            "truth behind it being nearer to England's than the figure is. "
            f"Redrawn: the share of redraws in which it is among the first {top}.",
            "Other ways: the share of 32 other settings that list it (England, region, class or peers as "
            "comparator; two "
            "ways to allow for spread; expectations or measures counted once; with and without measures in "
            "development).",
        ],
        sources=sources(landscape),
    )


def direction_words(direction: Direction) -> str:
    """Return ``need a conversation`` or ``can teach``."""
    return "need a conversation" if direction is Direction.CONVERSATION else "can teach"


def _case_row(case: Case, trust: Trust) -> Mapping[str, Cell]:
    council = find_council(case.area)
    return {
        "council": council.name,
        "region": council.region,
        "points": round_half_away(Decimal(repr(case.points)), 1),
        "breadth": f"{case.breadth} of {case.of}",
        "places": f"{trust.best} to {trust.worst}",
        "redrawn": nearest_whole(trust.redrawn * 100),
        "settings": nearest_whole(trust.settings * 100),
        "why": why(case),
    }


def why(case: Case) -> str:
    """Return the measures that stand out in the case's direction, by code and name, strongest first."""
    toward = case.direction.sign
    found = {
        s.measure: (s.z or 0.0) * register().measures[s.measure].direction * toward
        for e in case.evidence
        if e.points * toward > 0
        for s in e.signals
        if s.z is not None
    }
    standing = sorted((m for m, z in found.items() if z > 1.96), key=lambda m: -found[m])
    return "; ".join(words.called(register().measures[m]) for m in standing)


def sources(landscape: Landscape) -> list[str]:
    """Return the publications behind the figures, in order."""
    return sorted({source for series in landscape.series.values() for source in series.sources})


def _sentence(reason: str) -> str:
    return f"{reason[0].upper()}{reason[1:]}." if reason else ""
