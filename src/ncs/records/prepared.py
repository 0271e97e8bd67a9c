"""The SQL that comes with the program for building the main tables; ``ncs.records.planning`` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ncs.engine.plans import Statement, shipped

#: A file of SQL for each edition, and one for what both ask.
FOLDER = Path(__file__).parent / "plans"


@cache
def prepared() -> Mapping[str, Statement]:
    """Return the statements prepared for building, by fingerprint."""
    return shipped(FOLDER)
