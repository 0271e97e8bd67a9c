"""The data files carried inside the package, as rows of text, and where each came from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ncs.core.provenance import Source
from ncs.tables.reading.csv_text import packaged_rows


def data_file(name: str) -> Traversable:
    """Return the packaged file ``name`` of this package's ``data`` folder."""
    return files("ncs.reference") / "data" / name


def data_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of the packaged CSV ``name`` by column heading; an empty cell is an empty string."""
    return packaged_rows(data_file(name))


def day_or_none(text: str) -> date | None:
    """Return the ISO date in a cell, or None for an empty cell."""
    return date.fromisoformat(text) if text else None


def decimal_or_none(text: str) -> Decimal | None:
    """Return the exact decimal in a cell, or None for an empty cell (never zero)."""
    return Decimal(text) if text else None


@cache
def sources() -> Mapping[str, Source]:
    """Return the source of every packaged file, by file name (from ``sources.yaml``)."""
    from ncs.tables.reading.sources import read_sources  # YAML and pydantic, which most work does not need

    return read_sources(data_file("sources.yaml"))
