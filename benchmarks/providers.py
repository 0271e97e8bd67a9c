"""Providers: a national register, 24 months of it, read and compared; the requirement is 30 seconds and 2 GiB."""

from __future__ import annotations

from benchmarks.harness import Benchmark, Measured, Result, Setting, measure, ncs

#: Locations and months by size; the larger is England's.
SIZES = {"small": (5_000, 6), "england": (56_000, 24)}


def _row(what: str, measured: Measured) -> dict[str, str | int | float]:
    used = {"processor seconds": measured.processor_seconds, "peak memory, MiB": round(measured.peak_mib)}
    return {"what": what, "seconds": measured.seconds, **used}


def run_register(setting: Setting) -> Result:
    """Invent a register in the published layout (CSV), read every month of it, compare the last two, let one fail."""
    locations, months = SIZES[setting.size]
    files, kept = setting.folder / "directory", setting.folder / "register"
    made = measure(
        ncs("synthetic", "providers", "--locations", str(locations), "--months", str(months), "--out", files)
    )
    read = measure(ncs("providers", "read", files, "--out", kept))
    compared = measure(ncs("providers", "changes", kept, "--out", setting.folder / "changes.ods"))
    failed = measure(ncs("providers", "failure", kept, "Invented Group 1", "--format", "json"))
    rows = [
        _row("made", made),
        _row("read into one register", read),
        _row("the last two months compared", compared),
        _row("what follows if the largest group fails", failed),
    ]
    notes = [
        f"{locations:,} locations, {months} months, 122 columns, with deactivated locations and ratings; each row is a "
        "process of its own, and its seconds have the start of the program in them."
    ]
    return Result(rows, notes)


BENCHMARKS = (Benchmark("providers", "A register of providers, month by month", run_register),)
