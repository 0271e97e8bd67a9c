"""Reference page of the main tables: editions with every constant, fates and rules, and the files of a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum

import pyarrow as pa

from ncs.records.editions import EDITIONS, Edition
from ncs.records.layout import COUNCILS, EVENTS, FATE, SUBMISSIONS
from ncs.records.tables.fate_rules import WORDS

FILES = {"events": EVENTS, "fate": FATE, "submissions": SUBMISSIONS, "councils": COUNCILS}


def pages() -> dict[str, str]:
    """Return the page, by file name."""
    return {"main-tables.md": "\n".join(_lines()) + "\n"}


def _lines() -> Iterator[str]:
    yield from ("# Main tables: editions, fates and files", "", "Generated from the program itself.", "")
    for edition in EDITIONS.values():
        yield from _edition(edition)
    yield from ("## Rules", "", "| rule | section | a row is dropped, cropped or superseded because |", "|---|---|---|")
    yield from (f"| `{rule}` | {section} | {words} |" for rule, (section, words) in WORDS.items())
    for name, schema in FILES.items():
        yield from ("", f"## `{name}.parquet`", "", "| column | type | may be blank |", "|---|---|---|")
        yield from (f"| `{field.name}` | {field.type} | {_blank(field)} |" for field in schema)


def _edition(edition: Edition) -> Iterator[str]:
    yield from (f"## `{edition.name}`", "", f"{edition.title}.", "", "| constant | value |", "|---|---|")
    for field in fields(edition):
        if field.name not in ("name", "title", "periods", "mismatches"):
            yield f"| {field.name.replace('_', ' ')} | {_value(getattr(edition, field.name))} |"
    for field in fields(edition.periods):
        yield f"| reporting periods: {field.name.replace('_', ' ')} | {_value(getattr(edition.periods, field.name))} |"
    yield from ("", "Where its documents and its code disagree (the code is followed):", "")
    yield from (f"- {text}" for text in edition.mismatches)
    yield ""


def _value(value: object) -> str:
    match value:
        case StrEnum():
            return value.value
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.isoformat(sep=" ", timespec="milliseconds")
        case date():
            return value.isoformat()
        case tuple() | frozenset():
            return "<br>".join(_value(item) for item in sorted(value)) or "none"
    return str(value)


def _blank(field: pa.Field) -> str:
    return "yes" if field.nullable else "no"
