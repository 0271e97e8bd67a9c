"""Starting a run of measures loads only what every run needs: a single measure must not wait for a solver."""

from __future__ import annotations

import subprocess
import sys

SLOW = ("scipy", "pandas", "pyarrow.dataset", "odfdo", "xlsxwriter")


def test_what_is_slow_to_load_is_loaded_when_needed() -> None:
    code = f"""
import sys
from ncs.measures.run import job, registry
assert registry.measures() and job.carry_out
print([name for name in {SLOW!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
