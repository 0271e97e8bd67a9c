"""``python -m benchmarks [NAME…] [--size small|england] [--folder DIR] [--print-only]``."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from benchmarks.harness import SIZES, Setting
from benchmarks.registry import all_benchmarks
from benchmarks.results import keep, table, write_page


def main() -> None:
    """Run the benchmarks asked for (all, without a name), print each table, and keep the results."""
    known = all_benchmarks()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Benchmarks on synthetic data.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(known)}")
    parser.add_argument("--size", choices=SIZES, default="small", help="small takes minutes; england takes an hour")
    parser.add_argument(
        "--folder", type=Path, help="where to make data, kept afterwards; a temporary folder without it"
    )
    parser.add_argument("--print-only", action="store_true", help="print the tables and keep no results")
    said = parser.parse_args()
    unknown = sorted(set(said.names) - set(known))
    if unknown:
        parser.error(f"no benchmark called {', '.join(unknown)}; there are: {', '.join(known)}")
    wanted = [known[name] for name in said.names or known if said.size in known[name].sizes]
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as temporary:
        folder = said.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for benchmark in wanted:
            begun = time.perf_counter()
            print(f"{benchmark.title} …", flush=True)
            result = benchmark.run(Setting(said.size, folder))
            if not said.print_only:
                keep(benchmark, result, size=said.size)
            print(table([dict(row) for row in result.rows]))
            print(*result.notes, f"Took {time.perf_counter() - begun:.0f} seconds in all.\n", sep="\n", flush=True)
    if not said.print_only:
        print(f"Written: {write_page().name} and benchmarks/results")


if __name__ == "__main__":
    main()
