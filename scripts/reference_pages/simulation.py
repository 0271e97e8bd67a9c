"""Reference page of simulations of reform: uncertain inputs, what is left out, and published costings."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.charging.simulation.costings import Costing, costings
from ncs.charging.simulation.inputs import inputs
from ncs.charging.simulation.omitted import everything_omitted


def pages() -> dict[str, str]:
    """Return the page by file name."""
    return {"simulation.md": "\n".join([*_inputs(), *_omitted(), *_costings()]) + "\n"}


def _inputs() -> Iterator[str]:
    yield from ("# Simulation: inputs, omissions and published costings", "", "Generated from the program itself.", "")
    yield from (
        "## Uncertain inputs",
        "",
        "Growth is a fraction a year; a scale multiplies. `--assumptions` replaces them.",
        "",
    )
    yield from (
        "| input | what it is | low | middle | high | source | why this range |",
        "|---|---|---|---|---|---|---|",
    )
    for name, one in inputs().items():
        amounts = f"{one.low:f} | {one.middle:f} | {one.high:f}"
        yield f"| `{name}` | {one.title} | {amounts} | {one.source} ({one.confidence}) | {one.reason} |"


def _omitted() -> Iterator[str]:
    yield from (
        "",
        "## What is not modelled",
        "",
        "| what | cost to the public looks | only for reforms that set |",
        "|---|---|---|",
    )
    for one in everything_omitted():
        switches = ", ".join(f"`{name}`" for name in one.when) or "(all)"
        yield f"| {one.words} | {one.direction} | {switches} |"


def _costings() -> Iterator[str]:
    yield from ("", "## Published costings", "", "`ncs charge costings` works ours out beside them.", "")
    yield from ("| costing | published | prices | tolerance | why | source |", "|---|---|---|---|---|---|")
    for one in costings():
        prices = str(one.prices) if one.prices else "not money"
        yield f"| {one.title} | {one.target:f} | {prices} | {_tolerance(one)} | {one.why_tolerance} | {one.source} |"


def _tolerance(one: Costing) -> str:
    return f"within {one.within:f}" if one.within is not None else f"× or ÷ {one.factor:f}"
