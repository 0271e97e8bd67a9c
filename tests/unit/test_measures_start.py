"""Starting a run of measures loads only what every run needs: a single measure must not wait for a solver."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SLOW = ("scipy", "pandas", "pyarrow.dataset", "odfdo", "xlsxwriter", "pydantic", "yaml")


def test_what_is_slow_to_load_is_loaded_when_needed() -> None:
    code = f"""
import sys
from ncs.measures.run import job, registry
assert registry.measures() and job.carry_out
print([name for name in {SLOW!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_run_takes_neither_numpy_nor_pydantic_nor_yaml(tmp_path: Path) -> None:
    """Each takes longer to load than the events of a council take to count. The run is refused when all is loaded.

    Nor what no run of this measure uses: readers of CSV, the bars of a terminal that is none, estimates of waits.
    """
    code = f"""
import atexit, sys
unused = ("numpy", "pydantic", "yaml", "pandas", "pyarrow.csv", "xml", "rich.progress", "rich.status", "statistics")
atexit.register(lambda: print([one for one in unused if one in sys.modules]))
sys.argv = ["ncs", "measures", "run", "--events", {str(tmp_path / "build")!r}, "--period", "2025-26", "--measure", "2A",
            "--out", {str(tmp_path / "out")!r}, "--replace"]
from ncs.cli.start import _start
_start()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "build" in done.stderr
    assert done.stdout.strip() == "[]"
