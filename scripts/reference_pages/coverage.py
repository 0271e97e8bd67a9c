"""Reference page of what works: every proposal and action, from the results of running the program's own commands."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.roadmap.use import kept_coverage
from ncs.tables.tables import Table
from ncs.tables.wording import heading, shown_in

_INTRO = """# What works, what works in part, and what there is nothing of

*Support Guaranteed* has 48 proposals and 118 actions. Each is split into the parts that a program can do, and each
part points to a command of this program, or to none. The commands were run, and this page is what came of it: nobody
wrote down that anything works. `ncs roadmap coverage` runs them again; a test runs them with every change.

That a command works says that the part is there, and not how well it serves: what a page says of its method and its
doubts holds. Many actions are for people, not for programs, and have no part here; how far they are is kept with
`ncs roadmap status`.
"""


def pages() -> dict[str, str]:
    """Return the page by its file name."""
    summary, proposals, actions, witnesses = kept_coverage().tables()
    parts = [_INTRO, *(line for table in (summary, proposals, actions, witnesses) for line in _shown(table))]
    return {"what-works.md": "\n".join(parts)}


def _shown(table: Table) -> Iterator[str]:
    yield f"\n## {table.title}\n"
    yield "| " + " | ".join(heading(column) for column in table.columns) + " |"
    yield "|" + "---|" * len(table.columns)
    for row in table.rows:
        yield "| " + " | ".join(shown_in(row, column).replace("|", "/") for column in table.columns) + " |"
    yield from (f"\n{note}" for note in table.notes)
