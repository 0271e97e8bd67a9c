"""The SQL that comes with the program for everything a measure asks of DuckDB; ``ncs.measures.planning`` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ncs.engine.plans import Statement, shipped

#: A file of SQL for each module, and one for what several ask.
FOLDER = Path(__file__).parents[1] / "plans"


@cache
def prepared() -> Mapping[str, Statement]:
    """Return the statements prepared for measures, by fingerprint."""
    return shipped(FOLDER)
