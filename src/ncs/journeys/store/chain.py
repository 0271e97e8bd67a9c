"""Rows chained by SHA-256: each digest is over the row and the digest before it, so that no row can change unseen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

#: What stands before the first row.
START = "0" * 64


def digest_of(row: Mapping[str, Any], before: str) -> str:
    """Return the digest of a row: its values by name in JSON with sorted keys, after the digest before it."""
    plain = {key: value.hex() if isinstance(value, bytes) else value for key, value in row.items()}
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


def breaks(rows: Iterable[tuple[Mapping[str, Any], str, str]]) -> Iterator[str]:
    """Yield what is wrong with chained rows: (row, digest before it as held, its digest as held), in order."""
    before, last = START, 0
    for row, held_before, held in rows:
        number = int(row["seq"])
        if number != last + 1:
            yield f"row {last + 1} is missing"
        if held_before != before:
            yield f"row {number} does not follow the row before it"
        if digest_of(row, held_before) != held:
            yield f"row {number} was changed"
        before, last = held, number
