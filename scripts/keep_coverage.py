"""Run every command that a proposal or action points to, and keep what came of it for the page of what works.

Takes about a minute. A test runs the quick ones and fails if they no longer do what was kept.
"""

from __future__ import annotations

import json
from pathlib import Path

from ncs.cli.jobs.coverage import run_coverage

TARGET = Path(__file__).parent.parent / "src" / "ncs" / "roadmap" / "data" / "coverage_results.yaml"
HEAD = """# What came of running the commands that proposals and actions point to. Nobody writes this: see its source.
# Source: scripts/keep_coverage.py, which runs `ncs roadmap coverage`.
"""


def main() -> None:
    """Write the results, in the order in which the commands ran."""
    found = run_coverage(lambda _: None)
    lines = [f"- {{witness: {one.name}, why: {json.dumps(one.why)}}}" for one in found.seen]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
