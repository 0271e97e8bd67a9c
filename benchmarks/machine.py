"""The class of machine on which a benchmark ran, in words that do not name it."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from pathlib import Path

import psutil


def machine() -> dict[str, str]:
    """Return processors, memory, system and versions, as text by name."""
    versions = {name: importlib.metadata.version(name) for name in ("duckdb", "pyarrow", "numpy", "pandas", "polars")}
    return {
        "processors": f"{os.cpu_count()} × {_processor()}",
        "memory": f"{_memory_gib():.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "versions": ", ".join(f"{name} {version}" for name, version in versions.items()),
    }


def free_mib() -> float:
    """Return how much memory, in MiB, a process may take now without ousting what else goes on."""
    return psutil.virtual_memory().available / 2**20


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "processor of unknown kind"


def _memory_gib() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
