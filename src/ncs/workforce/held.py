"""Where this domain's own data lie."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def data_file(name: str) -> Traversable:
    """Return a file of this domain's data folder."""
    return files("ncs.workforce") / "data" / name
