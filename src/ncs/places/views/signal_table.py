"""Signals as a table: councils on measures beside one comparator, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.places import use
from ncs.places.comparators import Comparator
from ncs.places.landscape import Landscape
from ncs.places.signals import Signal
from ncs.places.views import words
from ncs.places.views.tables import SIGNAL_NOTE, VALUE_COLUMNS, sources
from ncs.reference.councils import find_council
from ncs.register.measures import MeasureEntry, register
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_in

_SHORT = ("council", "measure", "value", "beside", "signal", "people", "q")
_Q_NOTE = (
    "q: the p-value after allowing for the many councils tested together on the measure (Benjamini and Hochberg 1995); "
    "a cut at 0.05 keeps false findings to 5%."
)


def signals_table(
    landscape: Landscape, *, beside: str, councils: Sequence[str] = (), measures: Sequence[str] = ()
) -> Table:
    """Return the signal of each council on each measure beside one comparator; measures without one are noted.

    Args:
        landscape: of all measures.
        beside: the comparator in text, such as ``region`` or ``list:Leeds,Sheffield``.
        councils: names or codes; all if none.
        measures: codes or ids; all if none.

    Raises:
        NoFigures: no measure asked for can be compared in that way.
        NoMembers: a list of fewer than two different councils.
        UnknownName: a council, measure or comparator is not known.
    """
    answer = use.signals(landscape, beside=beside, councils=councils, measures=measures)
    rows = [
        _row(signal, measure, landscape)
        for measure, signals in answer.found
        for signal in signals.values()
        if not answer.areas or signal.area in answer.areas
    ]
    return Table(
        name="signals",
        title=f"Signals beside {_said(answer.comparator, answer.chosen)}",
        columns=signal_columns(),
        rows=rows,
        notes=[SIGNAL_NOTE, _Q_NOTE, *answer.without],
        sources=sources(landscape),
    )


def short_signals(found: Table) -> Table:
    """Return the columns of :func:`signals_table` that fit a terminal, with each measure's name beside its code."""
    wanted = {*_SHORT, *_why_gaps(found)}
    columns = [column for column in found.columns if column.key in wanted]
    rows = [
        {column.key: row[column.key] for column in columns}
        | {"measure": words.called(register().measure(str(row["measure"])))}
        for row in found.rows
    ]
    return replace(found, columns=columns, rows=rows)


def named_signals(found: Table) -> Table:
    """Return :func:`signals_table` for somebody who reads a page: measures by name, figures with their unit, no q."""
    kept = {"council", "value", "beside", "people", "signal", "reason", *_why_gaps(found)}
    columns = [Column(key="called", title="Measure"), *(column for column in found.columns if column.key in kept)]
    rows = [
        {
            "called": f"{row['measure']}. {row['title']} ({row['unit']})",
            **{key: row[key] for key in kept},
            "people": row["people"] or "",
        }
        for row in found.rows
    ]
    notes = [note for note in found.notes if note != _Q_NOTE]
    return replace(found, columns=columns, rows=rows, notes=notes)


def side_by_side(found: Table) -> Table:
    """Return :func:`named_signals` with a row a measure and a column a council: its figure, and its signal in words."""
    names = list(dict.fromkeys(str(row["council"]) for row in found.rows))
    keys = {name: f"council_{at}" for at, name in enumerate(names, start=1)}
    rows: dict[str, dict[str, Cell]] = {}
    for row in found.rows:
        mine = rows.setdefault(str(row["called"]), {"called": row["called"], **dict.fromkeys(keys.values(), "")})
        said = str(row["signal"] or "not judged")
        value = next(column for column in found.columns if column.key == "value")
        mine[keys[str(row["council"])]] = said if row["value"] is None else f"{shown_in(row, value)}, {said}"
    columns = [Column(key="called", title="Measure"), *(Column(key=key, title=name) for name, key in keys.items())]
    title = found.title.replace("Signals", "Side by side, each with its signal", 1)
    return Table(name="side_by_side", title=title, columns=columns, rows=list(rows.values()), notes=(), sources=())


def _why_gaps(found: Table) -> tuple[str, ...]:
    """The column that tells what kind of gap a figure is, where any is one: a figure kept back is marked as that."""
    return ("status",) if any(row["value"] is None for row in found.rows) else ()


def _said(comparator: Comparator, chosen: Sequence[str]) -> str:
    names = {
        Comparator.ENGLAND: "England",
        Comparator.REGION: "the rest of the region",
        Comparator.CLASS: "the rest of the class",
        Comparator.PEERS: "statistical peers",
        Comparator.PAST: "the period before",
    }
    return names.get(comparator) or "; ".join(find_council(name).name for name in chosen)


def signal_columns() -> list[Column]:
    """Return every column of the table of signals, in order."""
    return [
        Column(key="council", title="Council"),
        Column(key="ons_code", title="ONS code"),
        Column(key="region", title="Region"),
        Column(key="measure", title="Measure", description="Official code"),
        Column(key="title", title="What it is"),
        Column(key="period", title="Period", description="Latest with figures"),
        *VALUE_COLUMNS,
        Column(key="unit", title="Unit", description="Unit of value, interval, comparator's value and gap"),
        Column(key="status", title="Status", description="ok, suppressed, not_applicable or missing"),
        Column(key="beside", title="Beside", description="The comparator's value", beside=True),
        Column(key="gap", title="Gap", description="Value less the comparator's value", beside=True),
        Column(key="people", title="Size", description="The gap in what the measure counts, a year, where known"),
        Column(
            key="z",
            title="Distance",
            description="In standard errors, ordinary spread allowed for",
            places=2,
            beside=True,
        ),
        Column(key="q", title="q", description="p-value adjusted for many tests", places=3, beside=True),
        Column(key="signal", title="Signal", description="In words, with its strength"),
        Column(key="trend", title="Trend", description="Over the last five periods with figures"),
        Column(key="standing", title="Standing", description="How far government stands behind the figures"),
        Column(key="reason", title="Reason", description="Why there is no signal, where there is none"),
        Column(key="source", title="Source", description="The publication or run that the figure comes from"),
    ]


def _row(signal: Signal, measure: MeasureEntry, landscape: Landscape) -> Mapping[str, Cell]:
    council = find_council(signal.area)
    return {
        "council": council.name,
        "ons_code": council.ons_code,
        "region": council.region,
        "measure": measure.code,
        "title": measure.title,
        "period": words.year(signal.period),
        "value": words.number(measure, signal.value),
        "lower": words.number(measure, signal.lower),
        "upper": words.number(measure, signal.upper),
        "unit": measure.unit,
        "status": signal.status,
        "beside": words.number(measure, signal.target),
        "gap": words.number(measure, signal.gap),
        "people": words.people(signal, measure),
        "z": _rounded(signal.z, 2),
        "q": _rounded(signal.q, 3),
        "signal": words.said(signal),
        "trend": landscape.trends[measure.id][signal.area].word,
        "standing": measure.standing_words,
        "reason": signal.reason,
        "source": signal.source,
    }


def _rounded(value: float | None, places: int) -> Decimal | None:
    return None if value is None else round_half_away(Decimal(repr(value)), places)
