"""Reference page of the inputs, settings and flags of the notional allocations."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.funding.allocations.flags import MEANINGS
from ncs.funding.allocations.workbook.layout import CHOICES, COMPONENTS, ITEMS, SHEETS, VALUES
from ncs.tables.wording import heading


def pages() -> dict[str, str]:
    """Return the page, by file name."""
    return {"allocations.md": "\n".join(_lines()) + "\n"}


def _lines() -> Iterator[str]:
    yield from ("# Notional allocations: inputs and flags", "", "Generated from the program itself.", "")
    for name, columns in SHEETS.items():
        yield from (f"## Sheet `{name}`", "", "| column | heading | meaning |", "|---|---|---|")
        yield from (f"| `{one.key}` | {heading(one)} | {one.description} |" for one in columns)
        yield ""
    yield from ("## Items of `national`", "", "| item | meaning |", "|---|---|")
    yield from (f"| `{name}` | {meaning} |" for name, meaning in ITEMS.items())
    yield from ("", "## Components that the method names", "", "| component | in the method |", "|---|---|")
    yield from (f"| `{name}` | {meaning} |" for name, meaning in COMPONENTS.items())
    yield from ("", "## Settings", "", "| setting | values, default first | meaning |", "|---|---|---|")
    yield from (f"| `{name}` | {default} | {meaning} |" for name, (default, meaning) in VALUES.items())
    yield from (f"| `{name}` | {', '.join(one.words)} | {one.meaning} |" for name, one in CHOICES.items())
    yield from ("", "## Flags", "", "| flag | meaning |", "|---|---|")
    yield from (f"| `{flag}` | {meaning} |" for flag, meaning in MEANINGS.items())
