"""A program that runs beside another ends with it, told or not."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from support.patience import PATIENCE

#: Says that it is there, and would stay for longer than anybody waits. It takes no notice of being told to end once.
_CHILD = """
import signal, time
from ncs.core import beside
def once(*_): signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGTERM, once)
beside.PATIENCE = 0.1
beside.end_with_parent()
print("child", flush=True)
for _ in range(2): time.sleep(600)
"""
_PARENT = f"""
import sys
from ncs.core.beside import running_beside
try:
    with running_beside([sys.executable, "-c", {_CHILD!r}], patience=0.1) as child:
        child.wait()
except KeyboardInterrupt:
    print("Stopped.", child.returncode, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("told", "said"), [(signal.SIGTERM, "Stopped. -15\n"), (signal.SIGKILL, "")])
def test_it_ends_with_the_one_that_began_it(told: signal.Signals, said: str) -> None:
    """The end of what they write is there only when both are gone; killed outright, the parent can tell nobody."""
    with subprocess.Popen([sys.executable, "-c", _PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None and parent.stdout.readline() == "child\n"
        parent.send_signal(told)
        assert parent.communicate(timeout=PATIENCE)[0] == said


def test_a_program_that_nobody_runs_beside_themselves_goes_on_without_its_input() -> None:
    """As under a service manager, whose programs have an empty standard input."""
    alone = "import time; from ncs.core.beside import end_with_parent; end_with_parent(); time.sleep(0.1)"
    assert subprocess.run([sys.executable, "-c", alone], stdin=subprocess.DEVNULL, check=False).returncode == 0
