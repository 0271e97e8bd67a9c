"""Arrow's functions are made when they are asked for, and are those that Arrow makes of itself all at once."""

from __future__ import annotations

import json
import subprocess
import sys

#: Every function that Arrow has by name: what it is called with and what is said of it; and names that are none.
EVERY = """
import json, sys
import pyarrow._compute
import pyarrow.compute as pc
kinds = pyarrow._compute.function_registry()
names = {"and": "and_", "or": "or_"}
asked = [names.get(name, name) for name in kinds.list_functions()]
print(json.dumps({name: [str(one.__signature__) if hasattr(one, "__signature__") else "", one.__doc__]
    for name in [*asked, "nothing", "hash_sum", "count_all", "utf8_zfill", "SortOptions"]
    if (one := getattr(pc, name, None)) is not None}))
assert pc.function_registry().list_functions() == kinds.list_functions()
assert pc.and_([True], [False]).to_pylist() == [False] and pc.equal is pc.equal
"""
FIRST = """
from ncs.cli.quick_compute import MODULE, functions_when_asked
functions_when_asked()
import pyarrow, pyarrow.compute
made = [name for name, one in vars(pyarrow.compute).items() if hasattr(one, "__arrow_compute_function__")]
assert made == ["utf8_zero_fill", "utf8_zfill"], made
import sys
before = list(sys.meta_path)
functions_when_asked()  # too late: nothing happens
assert sys.meta_path == before
assert not [one for one in before if type(one).__module__ == "ncs.cli.quick_compute"]
"""


def said(script: str) -> dict[str, list[str]]:
    """What a process of its own says, as what is loaded already cannot be loaded anew."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_each_function_is_the_one_that_arrow_makes() -> None:
    usual, quick = said(EVERY), said(FIRST + EVERY)
    assert len(usual) > 200
    assert quick == usual
