"""The command line works with Arrow without loading pandas, and whoever asks for a frame of pandas still gets one."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from ncs.cli.quick_arrow import arrow_without_pandas
ours = lambda: [one for one in sys.meta_path if type(one).__module__ == "ncs.cli.quick_arrow"]
arrow_without_pandas()
import pyarrow, pyarrow.compute, pyarrow.dataset
table = pyarrow.table({"a": [1, 1, 2]})
assert pyarrow.compute.equal(table["a"], 1).to_pylist() == [True, True, False]
assert "pandas" not in sys.modules
assert not ours()
frame = table.to_pandas()
assert type(frame).__module__.split(".")[0] == "pandas" and list(frame.a) == [1, 1, 2]
assert pyarrow.Table.from_pandas(frame).equals(table)
arrow_without_pandas()  # too late: nothing happens
assert not ours()
"""


def test_arrow_without_pandas() -> None:
    """A process of its own, as what is loaded already cannot be loaded anew."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
