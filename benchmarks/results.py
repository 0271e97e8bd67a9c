"""Results as JSON, one file a benchmark and size, and all of them as one page of the documentation."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.harness import Benchmark, Result
from benchmarks.machine import machine
from ncs.core.files import write_text

FOLDER = Path(__file__).parent / "results"
PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "benchmarks.md"

_INTRODUCTION = """# Benchmarks

How long the work takes and how much memory it needs, each beside something a reader can judge it by. All of it is on
synthetic data. Each command ran in a process of its own; memory is the peak of what was resident. Other work may have
gone on at the same time on the same machine, so ratios of runs made one after the other say more than seconds.

`make bench` runs them at the small size in a few minutes; `make bench-quick` prints where people wait, in less than
two, and keeps nothing; `python -m benchmarks --size england` runs them at full size.
This page is written by that command from `benchmarks/results/`.
"""


def keep(benchmark: Benchmark, result: Result, *, size: str) -> Path:
    """Write the result of a benchmark as JSON with date and machine, and return the file."""
    target = FOLDER / f"{benchmark.name}-{size}.json"
    content = {
        "name": benchmark.name,
        "title": benchmark.title,
        "size": size,
        "date": date.today().isoformat(),
        "machine": machine(),
        "rows": [dict(row) for row in result.rows],
        "notes": list(result.notes),
    }
    write_text(target, json.dumps(content, indent=2, ensure_ascii=False) + "\n", replace=True)
    return target


def page_text() -> str:
    """Return the page of all results kept so far."""
    kept = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    return "\n".join([_INTRODUCTION, *map(_section, kept)])


def write_page() -> Path:
    """Write the page of all results kept so far and return it."""
    write_text(PAGE, page_text(), replace=True)
    return PAGE


def table(rows: list[dict[str, Any]]) -> str:
    """Return rows as a Markdown table; numbers are aligned to the right."""
    heads = list(dict.fromkeys(key for row in rows for key in row))
    rule = ["---:" if all(isinstance(row.get(head, 0), int | float) for row in rows) else "---" for head in heads]
    lines = [heads, rule, *([_cell(row.get(head, "")) for head in heads] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _section(kept: dict[str, Any]) -> str:
    made = kept["machine"]
    where = f"{made['processors']}, {made['memory']}, {made['system']}; {made['versions']}"
    lines = [f"## {kept['title']} ({kept['size']})", "", table(kept["rows"]), ""]
    lines += [*kept["notes"], ""] if kept["notes"] else []
    return "\n".join([*lines, f"{kept['date']}, on {where}.", ""])


def _cell(value: str | int | float) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.2f}"
    return value
