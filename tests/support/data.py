"""The small files that tests read, each folder with a README that says where it is from."""

from __future__ import annotations

import csv
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV by heading."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))
