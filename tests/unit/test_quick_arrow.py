"""The command line works with Arrow without pandas, and where that will do without NumPy; both are there when asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import sys
typed = ["profile", "Leeds"]
from ncs.cli.quick_arrow import arrow_for
ours = lambda: [one for one in sys.meta_path if type(one).__module__ == "ncs.cli.quick_arrow"]
arrow_for(typed)
import pyarrow, pyarrow.compute, pyarrow.dataset
table = pyarrow.table({"a": [1, 1, 2]})
assert pyarrow.compute.equal(table["a"], 1).to_pylist() == [True, True, False]
assert "pandas" not in sys.modules
assert not ours()
frame = table.to_pandas()
assert type(frame).__module__.split(".")[0] == "pandas" and list(frame.a) == [1, 1, 2]
assert pyarrow.Table.from_pandas(frame).equals(table)
arrow_for(typed)  # too late: nothing happens
assert not ours()
"""


def test_arrow_without_pandas() -> None:
    """A process of its own, as what is loaded already cannot be loaded anew."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


ALONE = """
import sys
from ncs.cli.quick_arrow import arrow_for
arrow_for(["measures", "run", "--events", "build"])
import pyarrow, pyarrow.compute, pyarrow.parquet
assert not {"numpy", "pandas"} & sys.modules.keys()
table = pyarrow.table({"a": [1, 1, 2]})
assert pyarrow.compute.equal(table["a"], 1).to_pylist() == [True, True, False]
import numpy  # whoever needs it beside Arrow has it
assert numpy.arange(3).sum() == 3
"""
#: Spark takes and gives everything as arrays of NumPy, and the makers of records do.
WITH = """
import sys
from ncs.cli.quick_arrow import arrow_for
run = ["measures", "run"]
for typed in ([*run, "--engine", "spark"], [*run, "--engine=spark"], ["synthetic", "records"]):
    arrow_for(typed)
    [one] = [one for one in sys.meta_path if type(one).__module__ == "ncs.cli.quick_arrow"]
    assert not one._without_numpy
    if typed[0] == "measures":
        sys.meta_path.remove(one)
import pyarrow
assert pyarrow.array([1, 2]).to_numpy().tolist() == [1, 2]
"""


@pytest.mark.parametrize("script", [ALONE, WITH], ids=["without", "with"])
def test_arrow_without_numpy(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
