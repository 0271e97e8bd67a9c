"""Reference pages of charging: figures with their sources, kinds of income and capital, policies, reforms, switches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ncs.charging.law.figures import figures, texts
from ncs.charging.law.kinds import capital_kinds, income_kinds
from ncs.charging.law.policy import Policy, policies
from ncs.charging.law.rules import Rules
from ncs.charging.reforms import reforms


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    return {"charging.md": _page(_rules()), "charging-figures.md": _page(_figures())}


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"


def _rules() -> Iterator[str]:
    yield from ("# Charging: kinds, policies, reforms and switches", "", "Generated from the program itself.", "")
    yield from (
        "## Kinds of income",
        "",
        "How each counts by setting; * is not confirmed in the regulations.",
        "",
    )
    yield from ("| kind | what it is | permanent | temporary | elsewhere | rule |", "|---|---|---|---|---|---|")
    for name, kind in income_kinds().items():
        cells = [f"{kind.treatment(w).value.replace('_', ' ')}{' *' if w in kind.uncertain else ''}" for w in _WHERE]
        yield f"| `{name}` | {kind.title} | {' | '.join(cells)} | {kind.rule} |"
    yield from ("", "## Kinds of capital", "", "| kind | what it is | treatment | rule |", "|---|---|---|---|")
    for name, held in capital_kinds().items():
        treatment = f"{held.treatment.value.replace('_', ' ')}{' *' if held.uncertain else ''}"
        yield f"| `{name}` | {held.title} | {treatment} | {held.rule} |"
    yield from ("", "## Policies", "", "| name | what it is | source | note |", "|---|---|---|---|")
    yield from (f"| `{name}` | {one.title} | {one.source} | {one.note} |" for name, one in policies().items())
    yield from ("", "### Choices of a policy", "", *_documented(Policy.__doc__ or ""), "")
    yield from ("## Reforms", "", "| name | what it is | starts | source | note |", "|---|---|---|---|---|")
    for name, reform in reforms().items():
        starts = reform.starts.isoformat() if reform.starts else "any day"
        yield f"| `{name}` | {reform.title} | {starts} | {reform.source} | {reform.note} |"
    yield from ("", "### Switches of a reform", "", *_documented(Rules.__doc__ or ""))


_WHERE = ("permanent", "temporary", "elsewhere")


def _documented(text: str) -> Iterator[str]:
    """Yield a class's documentation as it stands, so that this page and the code say the same."""
    yield from (
        "```text",
        *(line[4:] if line.startswith("    ") else line for line in text.strip().splitlines()),
        "```",
    )


def _figures() -> Iterator[str]:
    yield from ("# Charging: every dated figure", "", "Generated from the package's own files.", "")
    for name, figure in sorted(figures().items()):
        yield from (f"## `{name}`", "", f"{figure.title}, {figure.unit}.", "")
        yield from ("| from | value | confidence | source |", "|---|---|---|---|")
        yield from (f"| {v.start} | {v.value:f} | {v.confidence.value} | {_cell(v.source)} |" for v in figure.values)
        yield from (_text_row(t.start, "not established", t.confidence.value, t.source) for t in texts().get(name, ()))
        yield ""
    for name, given in sorted(texts().items()):
        if name not in figures():
            yield from (f"## `{name}`", "", "| from | value | confidence | source |", "|---|---|---|---|")
            yield from (_text_row(t.start, t.value, t.confidence.value, t.source) for t in given)
            yield ""


def _text_row(start: date, value: str, confidence: str, source: str) -> str:
    return f"| {start} | {value} | {confidence} | {_cell(source)} |"


def _cell(text: str) -> str:
    return text.replace("|", "/")
