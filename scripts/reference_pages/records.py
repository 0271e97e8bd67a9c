"""Reference pages of client level data: the specification as this program knows it, and the rules of the checker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ncs.cld import CodeList, Field, Release, outcomes, renamings, specification
from ncs.records.reading.headings import CENTRAL
from ncs.records.rules import Rule, rules
from ncs.records.rules.conditions import condition
from ncs.records.rules.samples import assessment, carer, request, review, service

_SOUND = {"Request": request, "Assessment": assessment, "Service": service, "Review": review}


def pages() -> dict[str, str]:
    """Return the pages by their file names."""
    return {
        "client-level-data-specification.md": "\n".join(_specification()),
        "client-level-data-rules.md": "\n".join(_rules()),
    }


def _specification() -> Iterator[str]:
    spec = specification()
    yield from [
        "# Client level data: the specification",
        "",
        "Fields, code lists, the change from Release 1 to Release 2, and event outcomes, as this program knows them. "
        "The specification workbooks themselves were not available when this was made: each entry says its source. "
        "See [client level data](../../explanation/client-level-data.md) for what that means.",
        "",
        "## Fields",
        "",
        "Headings match without regard to case, spaces and punctuation. *Applies to* and *mandatory on* are "
        "established for Release 1; those of Release 2 are not published where they could be read.",
        "",
    ]
    yield from _table(
        ("no.", "heading", "national name", "module", "type", "applies to", "mandatory on", "in Release 2", "checked"),
        [_field(field) for field in spec.fields],
    )
    yield from ["## Columns that only exist in the national table", ""]
    yield from _table(("column here", "national names"), [(name, ", ".join(found)) for name, found in CENTRAL.items()])
    yield from ["## Code lists of Release 2", ""]
    for code_list in spec.lists.values():
        yield from _code_list(spec.field(code_list.field), code_list)
    yield from ["## Code lists of Release 1", ""]
    for code_list in specification(Release.ONE).lists.values():
        yield from _code_list(spec.field(code_list.field), code_list, suffix=" (Release 1)")
    yield from ["## From Release 1 to Release 2", ""]
    changed = [item for item in renamings() if item.release_1_value != item.release_2_value]
    yield from _table(
        ("field", "Release 1", "Release 2", "evidence", "note"),
        [
            (spec.field(item.field).header, item.release_1_value, item.release_2_value, item.evidence, item.note)
            for item in changed
        ],
    )
    yield from ["## Event outcomes in order of rank", ""]
    yield "Where one event was submitted with several outcomes, the lowest rank wins."
    yield ""
    yield from _table(
        ("rank", "outcome", "group"), [(str(item.hierarchy), item.event_outcome, item.group) for item in outcomes()]
    )


def _field(field: Field) -> Sequence[str]:
    return (
        str(field.order),
        field.header,
        field.national_name or "not released",
        field.module,
        field.type,
        condition(field.applicable).words,
        condition(field.mandatory).words if field.mandatory_established else "not established",
        field.in_release_2,
        "yes" if field.checked else "no",
    )


def _code_list(field: Field, code_list: CodeList, *, suffix: str = "") -> Iterator[str]:
    yield from [
        f"### {field.header}{suffix}",
        "",
        f"Certainty of the list: **{code_list.status}**. {code_list.note}",
        "",
    ]
    if code_list.values:
        yield from _table(
            ("value", "group", "certainty", "source"),
            [(item.value, item.group, item.certainty, item.source) for item in code_list.values],
        )
    if code_list.pseudo_values:
        made = ", ".join(f"*{item.value}*" for item in code_list.pseudo_values)
        yield from [f"Made by the official cleaning, never submitted: {made}.", ""]


def _rules() -> Iterator[str]:
    yield from [
        "# Client level data: the rules of the checker",
        "",
        f"{len(rules())} rules, each a module of its own with its examples beside it; the tests run every example. "
        "How to use them: [check a file before submitting](../../how-to/analyst-check-a-file-before-submitting.md).",
        "",
    ]
    yield from _table(
        ("rule", "what must hold", "severity", "changes"),
        [(f"[{rule.id}](#{rule.id})", rule.title, rule.severity, ", ".join(rule.affects)) for rule in rules()],
    )
    for rule in rules():
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield from [
        f"## {rule.id}",
        "",
        f"**{rule.title}.** {rule.why}",
        "",
        f"- Severity: {rule.severity}",
        f"- Rests on: {rule.certainty}",
        f"- Next step: {rule.next_step}",
        "",
        "Examples:",
        "",
    ]
    for example in rule.examples:
        found = ", ".join(f"{field} in {f'row {row}' if row else 'the file'}" for row, field in example.found)
        yield f"- {example.says} Found: {found or 'nothing'}."
        yield from _differences(example.rows)
    yield ""


def _differences(rows: Sequence[object]) -> Iterator[str]:
    """Say what differs from a sound row, for examples of a few rows."""
    if len(rows) > 6:
        return
    for number, row in enumerate(rows, start=2):
        if not isinstance(row, dict):
            continue
        known = "known by association" in row["client_type"]
        sound = carer() if known else _SOUND.get(row["event_type"], service)()
        changed = [f"`{name}` = `{text or ' '}`" for name, text in row.items() if text != sound[name]]
        yield f"    - row {number}, {row['event_type'].lower() or 'carer'}: {', '.join(changed) or 'sound'}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in row)} |"
    yield ""
