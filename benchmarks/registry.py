"""Finding benchmarks: every module of this package may have a tuple ``BENCHMARKS``."""

from __future__ import annotations

import importlib
import pkgutil

import benchmarks
from benchmarks.harness import Benchmark


def all_benchmarks() -> dict[str, Benchmark]:
    """Return every benchmark by name, in order of module and place.

    Raises:
        ValueError: two have the same name.
    """
    found: dict[str, Benchmark] = {}
    for module in sorted(pkgutil.iter_modules(benchmarks.__path__), key=lambda item: item.name):
        if module.name == "__main__":
            continue
        for benchmark in getattr(importlib.import_module(f"benchmarks.{module.name}"), "BENCHMARKS", ()):
            if benchmark.name in found:
                raise ValueError(f"Two benchmarks are called {benchmark.name}")
            found[benchmark.name] = benchmark
    return found
