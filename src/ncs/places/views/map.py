"""A map of the councils by how they stand beside England on one measure, and the table of the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ncs.places.comparators import Comparator
from ncs.places.landscape import Landscape
from ncs.places.signals import Signal, Word
from ncs.places.views import words
from ncs.places.views.tables import SIGNAL_NOTE, sources
from ncs.present.page import escape
from ncs.reference.outlines import HIGH, WIDE, outlines
from ncs.register.measures import MeasureEntry
from ncs.tables.tables import Column, Table

#: The colour of each signal: apart from one another also for those who do not see red or green, and in grey.
COLOURS: Mapping[Word, str] = {
    Word.BETTER: "#0b5fa5",
    Word.WORSE: "#c8500a",
    Word.HIGHER: "#5f4b8b",
    Word.LOWER: "#b59fd6",
    Word.NONE: "#e3e6e8",
}
#: Where nothing is said, whatever the reason; the table says which.
NOTHING_SAID = "#ffffff"


def signals_map(landscape: Landscape, measure: MeasureEntry, address: Callable[[str], str]) -> str:
    """Return a map as SVG: each council a link to its page, in the colour of its signal beside England.

    Args:
        landscape: of all measures.
        measure: shown.
        address: of a council's page, by ONS code.
    """
    found = _signals(landscape, measure)
    names = words.names()
    shapes = "\n".join(
        f'<a href="{escape(address(area))}" aria-label="{escape(_told(names[area], found.get(area), measure))}">'
        f'<path d="{outline}" fill="{_colour(found.get(area))}" stroke="#505a5f" stroke-width="0.6">'
        f"<title>{escape(_told(names[area], found.get(area), measure))}</title></path></a>"
        for area, outline in outlines().items()
        if area in names
    )
    said = f"{measure.title}: how each council stands beside England. The table has the same figures."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="group" '
        f'aria-label="{escape(said)}">\n'
        f"{shapes}\n</svg>"
    )


def legend(landscape: Landscape, measure: MeasureEntry) -> tuple[tuple[str, str, int], ...]:
    """Return each colour of the map, what it means, and how many councils have it; those that none has are left out."""
    found = [signal.word for signal in _signals(landscape, measure).values()]
    said = {Word.NONE: "No clear difference"}
    counts = [(colour, said.get(word, str(word).capitalize()), found.count(word)) for word, colour in COLOURS.items()]
    rest = len(words.names()) - sum(many for *_, many in counts)
    return tuple(one for one in [*counts, (NOTHING_SAID, "Nothing can be said", rest)] if one[2])


def map_table(landscape: Landscape, measure: MeasureEntry) -> Table:
    """Return each council's figure and signal beside England on one measure."""
    names, found = words.names(), _signals(landscape, measure)
    return Table(
        name="beside_england",
        title=f"{measure.title}: each council beside England",
        columns=(
            Column(key="council", title="Council"),
            Column(key="value", title="Figure", unit=measure.unit, places=measure.places),
            Column(key="interval", title="95% interval"),
            Column(key="signal", title="Beside England"),
            Column(key="why", title="Why nothing is said"),
        ),
        rows=[
            {
                "council": names[area],
                "value": words.number(measure, one.value),
                "interval": words.interval(measure, one) or None,
                "signal": words.said(one),
                "why": one.reason,
            }
            for area, one in sorted(found.items(), key=lambda item: names[item[0]])
        ],
        notes=(SIGNAL_NOTE,),
        sources=sources(landscape),
    )


def _signals(landscape: Landscape, measure: MeasureEntry) -> Mapping[str, Signal]:
    return landscape.signals[Comparator.ENGLAND].get(measure.id, {})


def _colour(signal: Signal | None) -> str:
    return NOTHING_SAID if signal is None else COLOURS.get(signal.word, NOTHING_SAID)


def _told(name: str, signal: Signal | None, measure: MeasureEntry) -> str:
    if signal is None:
        return f"{name}: no figure held"
    return f"{name}: {words.figure(measure, signal.value)}, {words.said(signal)}"
