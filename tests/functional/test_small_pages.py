"""A command asks for memory in small pages, unless whoever runs it has chosen otherwise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_STATUS = Path("/proc/self/status")
#: Starts as a command does, loads Arrow, and prints what the system says of the process.
_ASKED = (
    "from ncs.cli import start; start._load_less(); import pyarrow; "
    f"print(*(line for line in open('{_STATUS}') if line.startswith('THP_enabled')))"
)


@pytest.mark.skipif(
    not _STATUS.exists() or "THP_enabled" not in _STATUS.read_text(),
    reason="the system does not say how large pages are",
)
@pytest.mark.parametrize(("chosen", "large"), [(None, "0"), ("1", "1")])
def test_memory_is_asked_in_small_pages(chosen: str | None, large: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "MIMALLOC_ALLOW_THP"}
    if chosen is not None:
        kept["MIMALLOC_ALLOW_THP"] = chosen
    said = subprocess.run([sys.executable, "-c", _ASKED], env=kept, check=True, capture_output=True, text=True).stdout
    assert said.split() == ["THP_enabled:", large]
