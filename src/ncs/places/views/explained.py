"""What is said of one council as explained lines: each figure beside each comparator, with how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ncs.core.explained import Explained
from ncs.core.status import Status
from ncs.places.landscape import Landscape, Line
from ncs.places.signals import Signal
from ncs.places.views import words
from ncs.places.views.tables import sources
from ncs.register.measures import MeasureEntry, Standing

#: The rule of every signal; docs/explanation/where-places-differ.md tells it in full.
RULE = "Funnel limits, 95% and 99.8%, with chance and the ordinary spread between places allowed for"


def explained_lines(landscape: Landscape, area: str) -> tuple[Explained, ...]:
    """Return a line for each measure of a council beside each comparator that it has; amounts are in its unit.

    Args:
        landscape: of all measures.
        area: ONS code of the council.
    """
    source, about = "; ".join(sources(landscape)), words.names()[area]
    made = (one for line in landscape.lines(area) for one in _lines(line, source))
    return tuple(replace(line, about=about) for line in made)


def _lines(line: Line, source: str) -> Iterator[Explained]:
    for signal in line.against.values():
        yield Explained(
            section=f"Beside {signal.comparator}",
            period=words.year(signal.period),
            what=f"{line.measure.code} {line.measure.title}",
            words=words.sentence(signal, line.measure),
            rule=RULE,
            amount=words.number(line.measure, signal.value),
            unit=line.measure.unit,
            source=signal.source or source,
            doubt=_doubt(signal, line.measure),
            status=Status(signal.status),
        )


def _doubt(signal: Signal, measure: MeasureEntry) -> str:
    """Why a signal is not certain: too little data, or figures that government still develops."""
    if signal.reason:
        return f"{signal.word.capitalize()}: {signal.reason}."
    developing = measure.standing is Standing.IN_DEVELOPMENT
    return f"These are {measure.standing.words}." if developing else ""
