"""Zip archives that have the same bytes every time."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

#: The earliest date that a zip archive can hold.
_DATE = (1980, 1, 1, 0, 0, 0)


def write_zip(target: Path, parts: Mapping[str, bytes], *, stored: frozenset[str] = frozenset()) -> None:
    """Write ``parts`` in their order with fixed dates; those in ``stored`` are not compressed."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 3  # else the bytes would tell which operating system wrote them
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
