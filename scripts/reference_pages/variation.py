"""Reference page of where places differ: measures, expectations, peers' indicators, and the columns of signals."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.places.peers import indicators
from ncs.places.views.signal_table import signal_columns
from ncs.register.measures import MeasureEntry, Register, register
from ncs.tables.wording import heading


def pages() -> dict[str, str]:
    """Return the page, by file name."""
    return {"variation.md": "\n".join(_lines()) + "\n"}


def _lines() -> Iterator[str]:
    held = register()
    yield from ("# Where places differ: registers and columns", "", "Generated from the program itself.", "")
    yield from _measures(held)
    yield from ("", "## Expectations of Annex A and the measures that bear on them", "")
    yield from ("| outcome | expectation | measures |", "|---|---|---|")
    for each in held.expectations.values():
        yield f"| {each.outcome} | {each.id} {each.expectation} | {held.measures_of(each)} |"
    yield from _local_outcomes(held)
    yield from (
        "",
        "## Indicators of statistical peers",
        "",
        "| indicator | unit | weight | source |",
        "|---|---|---|---|",
    )
    yield from (f"| {one.title} | {one.unit} | {one.weight:g} | {one.source} |" for one in indicators().values())
    yield from ("", "## Columns of `ncs engagement signals`", "", "| column | heading | meaning |", "|---|---|---|")
    yield from (f"| `{one.key}` | {heading(one)} | {one.description} |" for one in signal_columns())


def _measures(held: Register) -> Iterator[str]:
    yield from (
        "## The register of measures",
        "",
        "Each is described here and nowhere else.",
        "",
    )
    yield "| id | code | measure | unit | rows count | better | outcomes | source | standing | same as | to know |"
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    for one in held.measures.values():
        outcomes = ", ".join(map(str, one.outcomes))
        source = f"{one.collection}, {one.cadence.words}"
        note = " ".join(filter(None, (one.note, "" if one.comparable else "Councils cannot be compared on it.")))
        cells = (one.title, one.unit, one.counts, one.polarity.words, outcomes, source, one.standing_words, _same(one))
        yield f"| `{one.id}` | {one.code} | {' | '.join(cells)} | {note} |"


def _same(one: MeasureEntry) -> str:
    """Which official figure each group of our own results is."""
    return "; ".join(f"{group}: `{measure}` {of}" for group, (measure, of) in one.counterparts.items())


def _local_outcomes(held: Register) -> Iterator[str]:
    yield from ("", "## Adult social care metrics of the Local Outcomes Framework", "")
    yield "A transcription, not checked against a publication held here; two titles were not read."
    yield from ("", "| outcome | metric | kind | measures | given |", "|---|---|---|---|---|")
    for metric in held.local_outcomes:
        measures = [held.measures[name] for name in metric.measures]
        codes, given = (", ".join(m.code for m in measures)), "; ".join(sorted({m.given.words for m in measures}))
        yield f"| {metric.outcome} | {metric.wording or '(title not read)'} | {metric.type} | {codes} | {given} |"
