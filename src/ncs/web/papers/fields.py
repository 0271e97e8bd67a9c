"""What a part of a paper asks, as macros of the pages; and what was sent, as what is kept or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ncs.tables.wording import month_named
from ncs.web.days import DAY_PARTS, parts_wrong, spread

_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s/]\S*")
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is asked.

    Attributes:
        name: of the input, which is its id too.
        label, hint: what is asked.
        kind: ``text``, ``area``, ``day``, ``choice``, ``number``, ``web`` or ``money``.
        options: of a choice: what is sent and what is shown; the first is taken where nothing is chosen.
        most: letters at most.
        needed: what is said where it is left empty; empty where it may be.
        head: a heading that is shown before it.
    """

    name: str
    label: str
    hint: str = ""
    kind: str = "text"
    options: Sequence[tuple[str, str]] = ()
    most: int = 200
    needed: str = ""
    head: str = ""


def read(fields: Sequence[Field], sent: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return what was sent by name, what was typed by the names of inputs, and what is wrong by the id of an input.

    Args:
        fields: asked.
        sent: what a form sent (Django's ``QueryDict``).
    """
    values: dict[str, str] = {}
    typed: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for one in fields:
        names = [f"{one.name}-{part}" for part in DAY_PARTS] if one.kind == "day" else [one.name]
        parts = {name: _clean(str(sent.get(name, ""))) for name in names}
        typed |= parts
        values[one.name] = _iso(list(parts.values())) if one.kind == "day" else parts[one.name]
        said = _wrong(one, list(parts.values()), values[one.name])
        at = min(parts_wrong(list(parts.values()))) if one.kind == "day" else 0
        wrong |= {names[at]: said} if said else {}
    return values, typed, wrong


def typed_of(fields: Sequence[Field], values: Mapping[str, str]) -> dict[str, str]:
    """Return what is kept as it is typed, by the names of inputs."""
    found: dict[str, str] = {}
    for one in fields:
        value = values.get(one.name, "")
        if one.kind == "day":
            parts = reversed(value.split("-")) if value else ("", "", "")
            found |= {f"{one.name}-{part}": text.lstrip("0") for part, text in zip(DAY_PARTS, parts, strict=True)}
        else:
            found[one.name] = value
    return found


def shown(fields: Sequence[Field], typed: Mapping[str, str], wrong: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return each field as the macro that shows it, its parameters, and the heading before it."""
    return [{"head": one.head, **_macro(one, typed, wrong)} for one in fields]


def errors(wrong: Mapping[str, str]) -> list[dict[str, str]]:
    """Return what is wrong for the summary, each with a link to its input."""
    return [{"text": said, "href": f"#{name}"} for name, said in wrong.items()]


def _clean(text: str) -> str:
    return _UNSEEN.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _iso(parts: Sequence[str]) -> str:
    """Return a day as ``2026-07-01``, its month a number or a name; empty where it is none."""
    of_day, of_month, of_year = spread(parts)
    numbers = (of_day, str(month_named(of_month) or of_month), of_year)
    try:
        day, month, year = (int(one) if one.isascii() and one.isdigit() and len(one) < 5 else 0 for one in numbers)
        return date(year, month, day).isoformat() if 1900 <= year <= 2200 else ""
    except ValueError:
        return ""


def _wrong(one: Field, parts: Sequence[str], value: str) -> str:
    if not any(parts):
        return one.needed
    if one.kind == "day":
        return "" if value else f"{one.label}: enter a day that there is, such as 31 3 2027"
    if len(value) > one.most:
        return f"{one.label}: use {one.most} characters or fewer"
    if one.kind == "choice" and value not in dict(one.options):
        return f"{one.label}: choose one of the list"
    if one.kind == "web" and not _WEB.fullmatch(value):
        return f"{one.label}: enter an address that begins with https:// and has no space"
    if one.kind == "number" and not _NUMBER.fullmatch(value):
        return f"{one.label}: enter a number in digits, such as 11 or 0.5"
    return ""


def _macro(one: Field, typed: Mapping[str, str], wrong: Mapping[str, str]) -> dict[str, Any]:
    given: dict[str, Any] = {"hint": {"text": one.hint}} if one.hint else {}
    if one.kind == "day":
        return {"macro": "day", "given": {**given, **_day(one, typed, wrong)}}
    text = typed.get(one.name, "")
    given |= {"id": one.name, "name": one.name, "label": {"text": one.label}}
    given |= {"errorMessage": {"text": wrong[one.name]}} if one.name in wrong else {}
    if one.kind == "choice":
        items = [{"value": value, "text": said, "selected": value == text} for value, said in one.options]
        return {"macro": "select", "given": {**given, "items": items}}
    if one.kind == "area":
        return {"macro": "textarea", "given": {**given, "value": text, "rows": 4}}
    look: dict[str, Any] = {"value": text, "autocomplete": "off"}
    if one.kind in ("number", "money"):
        look |= {"classes": "govuk-input--width-10", "inputmode": "decimal", "spellcheck": False}
    return {"macro": "input", "given": {**given, **look, **({"prefix": {"text": "£"}} if one.kind == "money" else {})}}


def _day(one: Field, typed: Mapping[str, str], wrong: Mapping[str, str]) -> dict[str, Any]:
    names = {part: f"{one.name}-{part}" for part in DAY_PARTS}
    bad = next((name for name in names.values() if name in wrong), "")
    items = [
        {
            "id": name,
            "name": name,
            "label": part.capitalize(),
            "value": typed.get(name, ""),
            "inputmode": "numeric",
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{' govuk-input--error' if name == bad else ''}",
        }
        for part, name in names.items()
    ]
    legend = {"legend": {"text": one.label, "classes": "govuk-fieldset__legend--s"}}
    found: dict[str, Any] = {"id": one.name, "fieldset": legend, "items": items}
    return found | ({"errorMessage": {"text": wrong[bad]}} if bad else {})
