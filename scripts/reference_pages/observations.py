"""Reference page of the observation: its columns, statuses, key and marks."""

from __future__ import annotations

from ncs.core.status import Status
from ncs.observations.checks import KEY
from ncs.observations.schema import SCHEMA
from ncs.observations.tidy import MEANINGS
from ncs.tables import shorthand
from ncs.tables.writers import FORMATS


def pages() -> dict[str, str]:
    """Return the page by its file name."""
    lines = [
        "# Observations",
        "",
        "One row of every result that describes a place. Why it is so: "
        "[the tidy table](../../explanation/observations.md).",
        "",
        "## Columns",
        "",
        "| column | title | type | may be empty | meaning |",
        "|---|---|---|---|---|",
    ]
    for field in SCHEMA:
        title, meaning = MEANINGS[field.name]
        empty = "yes" if field.nullable else "no"
        lines.append(f"| `{field.name}` | {title} | {field.type} | {empty} | {meaning} |")
    lines += ["", f"The key is {', '.join(f'`{name}`' for name in KEY)}: there may be one observation for each.", ""]
    lines += ["## Statuses", "", *(f"- `{status}`" for status in Status), ""]
    lines += ["## Marks for gaps", "", "| mark | meaning |", "|---|---|"]
    lines += [f"| `{mark}` | {meaning} |" for mark, meaning in shorthand.MEANINGS.items()]
    lines += ["", "## Formats of tables", "", *(f"- `{name}`" for name in FORMATS), ""]
    return {"observations.md": "\n".join(lines)}
