"""What the structure tests look at is held while they run, and no longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.source import nodes

HERE = Path(__file__).parent


def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Let go of every file's syntax after the last of them."""
    if nextitem is None or nextitem.path.parent != HERE:
        nodes.cache_clear()
