"""What is expected of councils, the measures that bear on each expectation, and what is held of one council."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.core.periods import Period
from ncs.observations.observation import Observation
from ncs.places.landscape import Landscape, Line
from ncs.places.signals import Word
from ncs.places.views import words
from ncs.register.measures import NONE_YET, Expectation, MeasureEntry, register
from ncs.tables.tables import Column, Table

NO_FIGURE = "no figure held"


def expectations_table(lines: Sequence[Line], landscape: Landscape, area: str) -> Table:
    """Return each expectation of Annex A with its measures and what is held of a council.

    That is a signal beside England where there is one; else the council's own figures, of its groups too.

    Args:
        lines: the council's standing on each measure.
        landscape: where they are from.
        area: ONS code of the council.
    """
    by_measure = {line.measure.id: line for line in lines}
    held = register()
    said = {
        name: text
        for name, entry in held.measures.items()
        if (text := _said(entry, by_measure.get(name), landscape.groups.get((area, name), ())))
    }
    return Table(
        name="expectations",
        title="Expectations of councils and the measures that bear on them",
        columns=[
            Column(key="expectation", title="Expectation", description="Number in Annex A"),
            Column(key="what", title="What is expected"),
            Column(key="measures", title="Measures", description="By code and name; none yet where there is none"),
            Column(key="signals", title="Beside England", description="Figures where there is nothing to compare with"),
        ],
        rows=[
            {
                "expectation": each.id,
                "what": each.expectation,
                "measures": _named(each),
                "signals": "; ".join(said[name] for name in each.measures if name in said) or NO_FIGURE,
            }
            for each in held.expectations.values()
        ],
        sources=["DHSC, Adult social care priorities for local authorities: 2026 to 2027, Annex A"],
    )


def _named(expectation: Expectation) -> str:
    """The measures that bear on an expectation, each by code and name."""
    found = [words.called(register().measures[name]) for name in expectation.measures]
    return "; ".join(found) or NONE_YET


def _said(measure: MeasureEntry, line: Line | None, groups: Sequence[Observation]) -> str:
    """The signal where the council stands beside England, else its own figures; empty where nothing is held."""
    if line is not None and line.england.word is not Word.NO_COMPARATOR:
        return f"{words.called(measure)}: {words.said(line.england)}"
    figures = dict(_figures(measure, line, groups))
    if not figures:
        return ""
    told = ", ".join(f"{who} {figure}" for who, figure in figures.items())
    return f"{words.called(measure)}: {told} in {_when(line, groups)} ({Word.NO_COMPARATOR})"


def _figures(measure: MeasureEntry, line: Line | None, groups: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    if line is not None:
        yield "all", words.figure(measure, line.england.value)
    for one in groups:
        if one.value is not None:
            yield one.group.partition("=")[2], words.figure(measure, float(one.value))


def _when(line: Line | None, groups: Sequence[Observation]) -> str:
    return words.year(line.england.period if line else Period(groups[0].period_start, groups[0].period_end))
