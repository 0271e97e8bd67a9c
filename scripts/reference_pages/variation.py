"""Reference page of where places differ: measures, expectations, peers' indicators, and the columns of signals."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.places.peers import indicators
from ncs.places.views.signal_table import signal_columns
from ncs.places.views.words import STANDINGS
from ncs.register.measures import register
from ncs.tables.wording import heading


def pages() -> dict[str, str]:
    """Return the page, by file name."""
    return {"variation.md": "\n".join(_lines()) + "\n"}


def _lines() -> Iterator[str]:
    held = register()
    yield from ("# Where places differ: registers and columns", "", "Generated from the program itself.", "")
    yield from ("## Measures", "", "| code | measure | unit | better | outcomes | standing | to know |")
    yield "|---|---|---|---|---|---|---|"
    for one in held.measures.values():
        outcomes = ", ".join(map(str, one.outcomes))
        better = str(one.polarity).replace("_", " ")
        standing = STANDINGS[one.standing]
        yield f"| {one.code} | {one.title} | {one.unit} | {better} | {outcomes} | {standing} | {one.note} |"
    yield from ("", "## Expectations of Annex A and the measures that bear on them", "")
    yield from ("| outcome | expectation | measures |", "|---|---|---|")
    for each in held.expectations.values():
        codes = [
            held.measures[name].code if name in held.measures else f"`{name}` (not held)" for name in each.measures
        ]
        yield f"| {each.outcome} | {each.expectation} | {', '.join(codes) or 'none'} |"
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
