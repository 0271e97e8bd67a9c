"""Reference page of the measures: every definition, from the registry itself."""

from __future__ import annotations

from collections.abc import Iterator

from ncs.measures.run.definition import Measure
from ncs.measures.run.registry import measures
from ncs.measures.views.measures import definition_table


def pages() -> dict[str, str]:
    """Return the page by its file name."""
    return {"measures.md": "\n".join(_page())}


def _page() -> Iterator[str]:
    yield from [
        "# Measures from client level data",
        "",
        "Every measure that `ncs measures run` computes, from its definition in the program. How they are computed and "
        "what was decided: [the official measures](../../explanation/official-measures.md).",
        "",
        "| id | measure | unit | standing |",
        "|---|---|---|---|",
    ]
    for measure in measures():
        standing = "official" if measure.official else "this project's own"
        yield f"| [`{measure.id}`](#{measure.id}) | {measure.title} | {measure.unit} | {standing} |"
    yield ""
    for measure in measures():
        yield from _measure(measure)


def _measure(measure: Measure) -> Iterator[str]:
    yield from [f"## {measure.id}", "", "| part | rule |", "|---|---|"]
    for row in definition_table(measure).rows:
        rule = str(row["rule"]).replace("|", "/")
        yield f"| {row['part']} | {rule} |"
    yield ""
