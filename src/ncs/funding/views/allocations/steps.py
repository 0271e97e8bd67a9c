"""One council of a run, opened into the four steps in words and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from ncs.core.explained import Explained
from ncs.funding.allocations.engine import CouncilResult, Inputs
from ncs.funding.allocations.engine.explanation import SHARE, percent, pounds
from ncs.funding.views.allocations.explain import wrapped


def step_words(item: CouncilResult, inputs: Inputs) -> list[str]:
    """Return the lines that explain one council's result; why there is none where there is none."""
    return [part for line in _lines(item, inputs) for part in wrapped(line)]


def _lines(item: CouncilResult, inputs: Inputs) -> Iterator[str]:
    mark = "SYNTHETIC inputs: no real council's figures. " if inputs.synthetic else ""
    yield f"{item.name} ({item.code}), worked out from {inputs.source}"
    yield f"{mark}By Annex B steps 1 to 4. Not an official figure."
    if not item.years:
        yield from ("", f"No allocation: {item.reason}.")
    for year, lines in groupby(item.lines, key=lambda line: line.period):
        yield from ("", year or "All years")
        for line in lines:
            yield from _opened(line)


def _opened(line: Explained) -> Iterator[str]:
    exact = Decimal(line.amount or 0)
    amount = percent(exact) if line.unit == SHARE else pounds(exact)
    yield f"  {line.section}. {line.what}: {amount}"
    yield f"    {line.words}"
    if line.working != amount:
        yield f"    {line.working}"
