"""Every command of the program, and what each needs to be called with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

#: Options and arguments that name a file or folder to read, though some also take a name of something held.
READ = {
    "--inputs", "--csp", "--annex-b", "--outturn", "--parameters", "--reform", "--policy", "--assumptions",
    "--population", "--mapping", "--observations", "--results", "--events", "--councils", "--hospital", "--look-ups",
    "--hours", "--keys", "journal", "--owners", "--stages", "--accounts", "--rules",
    "--served", "returns", "log",
    "--releases", "--mappings", "--deaths", "--run", "--clocks", "--event", "inputs", "case", "survey", "files",
    "where", "file",
}  # fmt: skip
#: A plausible value for each other thing that a command needs.
PLAUSIBLE = {
    "council": "Leeds", "text": "Leeds", "measure": "ascof_2e", "row": "a.csv:17", "names": "Leeds",
    "--kind": "joined", "--edition": "dhsc-2026-09", "--from": "2025-04-01", "--to": "2026-03-31",
    "--as-of": "2026-05-05", "--period": "2025-26", "--person": "X1", "--out": "made.out", "out": "made.xlsx",
    "--store": "store", "person": "X1", "other": "X2", "kind": "died", "name": "eligibility", "--why": "why",
    "--svg": "made.svg",
}  # fmt: skip


def leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command, by the words that call it."""
    for name, child in sorted(getattr(command, "commands", {}).items()):
        if getattr(child, "commands", None):
            yield from leaves(child, (*path, name))
        else:
            yield (*path, name), child
