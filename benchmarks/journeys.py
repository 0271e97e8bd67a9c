"""Journeys: a million events replayed under the rules, next steps of one person, a work list, a county's return."""

from __future__ import annotations

from benchmarks.charging import said
from benchmarks.harness import Benchmark, Result, Setting, measure, script

_PIECES = (
    ("replay", "1,000,000 events replayed under every rule, one process", "40 s (20 s on two)"),
    ("next", "next steps of one person", "0.05 s"),
    ("worklist", "work list of 20,000 open journeys, from what is owed", "2 s"),
    ("emit", "client level data of 10,000 journeys of a year", "60 s"),
)


def run_journeys(setting: Setting) -> Result:  # noqa: ARG001 - the same at every size
    """Each piece in a process of its own; seconds without its start."""
    rows: list[dict[str, str | int | float]] = []
    for piece, title, goal in _PIECES:
        found = measure(script("journeys_work", piece))
        rows.append(
            {
                "what": title,
                "seconds": float(said(found, "work")),
                "goal": goal,
                "peak memory, MiB": round(found.peak_mib),
            }
        )
    note = "Seconds of processor time without the start of the process. A million events are 66,667 journeys."
    return Result(rows, [note])


BENCHMARKS = (Benchmark("journeys", "A person's journey: rules, steps, lists and the return", run_journeys),)
