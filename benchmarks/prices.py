"""Prices: ten thousand draws of one price; 153 councils by ten services and ten years, a thousand draws each."""

from __future__ import annotations

from benchmarks.charging import said
from benchmarks.harness import Benchmark, Result, Setting, measure, script


def run_prices(setting: Setting) -> Result:  # noqa: ARG001 - the same at every size
    """One price drawn ten thousand times, and a whole country's prices for ten years."""
    rows: list[dict[str, str | int | float]] = []
    for piece, title in (
        ("one", "one price, 10,000 draws"),
        ("all", "153 councils, 10 services, 10 years, 1,000 draws"),
    ):
        found = measure(script("prices_work", piece))
        rows.append(
            {
                "what": title,
                "prices": int(said(found, "prices")),
                "seconds": float(said(found, "work")),
                "peak memory, MiB": round(found.peak_mib),
            }
        )
    return Result(rows, ["Seconds without the start of the process. One and the same rules, on arrays."])


BENCHMARKS = (Benchmark("prices", "Prices", run_prices),)
