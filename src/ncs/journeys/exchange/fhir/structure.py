"""The structure of R4 resources: which elements there are, of which type, how often, and how simple values are written.

The elements are those of R4's own JSON Schema (``data/fhir_r4.csv``); how simple values are written is in R4's page on
data types. What the schema leaves open is checked elsewhere: coded elements that must be there, and UK Core's profiles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from math import isfinite
from typing import Any

from ncs.tables.reading.csv_text import packaged_rows

_TIME = r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?"
_ZONE = r"(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))"
_DAY = r"(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_MONTH = r"(?!0000)\d{4}(-(0[1-9]|1[0-2]))?"
_DATE = rf"({_MONTH}|{_DAY})"
#: How simple values are written; those of ``xhtml`` are not looked into.
_WRITTEN: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.ASCII)
    for name, pattern in {
        # R4's own expression allows space on both sides of each four, which takes for ever where it does not match.
        "base64Binary": r"\s*[0-9a-zA-Z+/=]{4}(\s*[0-9a-zA-Z+/=]{4})*\s*",
        "canonical": r"[^ \t\r\n\f\v]*",
        "code": r"[^ \t\r\n\f\v]+( [^ \t\r\n\f\v]+)*",
        "date": _DATE,
        "dateTime": rf"({_MONTH}|{_DAY}(T{_TIME}{_ZONE})?)",
        "id": r"[A-Za-z0-9\-.]{1,64}",
        "instant": rf"{_DAY}T{_TIME}{_ZONE}",
        "markdown": r"(?s).+",
        "oid": r"urn:oid:[0-2](\.(0|[1-9]\d*))+",
        "string": r"(?s).+",
        "time": _TIME,
        "uri": r"[^ \t\r\n\f\v]*",
        "url": r"[^ \t\r\n\f\v]*",
        "uuid": r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "xhtml": r"(?s).*",
    }.items()
}
#: The least that a whole number may be.
_WHOLE = {"integer": -(2**31), "unsignedInt": 0, "positiveInt": 1}
_SIMPLE = frozenset({*_WRITTEN, *_WHOLE, "boolean", "decimal"})
_DAYS = frozenset({"date", "dateTime", "instant"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One element of a type: of which type it is, whether it is a list, must be there, and the codes that R4 binds."""

    of: str
    many: bool
    required: bool
    codes: tuple[str, ...]

    @property
    def simple(self) -> bool:
        """Whether it is one value, and not made of elements."""
        return self.of in _SIMPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Misshapen:
    """Something in a resource that R4 does not know: where, what kind of fault, and in words."""

    at: str
    rule: str
    message: str


@cache
def shapes() -> Mapping[str, Mapping[str, Part]]:
    """Return the elements of each type that the resources here are made of, by name.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    found: dict[str, dict[str, Part]] = {}
    for row in packaged_rows(resources.files("ncs.journeys") / "data" / "fhir_r4.csv"):
        codes = tuple(row["codes"].split("|")) if row["codes"] else ()
        part = Part(of=row["of"], many=row["many"] == "yes", required=row["required"] == "yes", codes=codes)
        found.setdefault(row["type"], {})[row["element"]] = part
    return found


def misshapen(one: Mapping[str, Any], kind: str, at: str) -> Iterator[Misshapen]:
    """Yield what in a value of a type R4 does not know; resources of a bundle's entries are not looked into.

    Args:
        one: a resource, or a value of a type made of elements.
        kind: its type, such as ``Patient`` or ``HumanName``.
        at: where it stands.
    """
    shape = shapes()[kind]
    for name, value in one.items():
        part = shape.get(name.removeprefix("_"))
        if name == "resourceType":
            continue
        if part is None or (name.startswith("_") and not part.simple):
            yield Misshapen(at=at, rule="unknown-element", message=f"{name} is no element of {kind} in R4.")
        elif name.startswith("_"):
            yield from _beside(value, part, at, name)
        elif part.many is not isinstance(value, list) or value == []:
            how = "a list of one or more" if part.many else "one value, and no list"
            yield Misshapen(at=at, rule="structure", message=f"{name} is {how}.")
        else:
            yield from _values(one, name, part, at)
    for name, part in shape.items():
        if part.required and name not in one and f"_{name}" not in one:
            yield Misshapen(at=at, rule="missing", message=f"{name} must be there.")


def _values(one: Mapping[str, Any], name: str, part: Part, at: str) -> Iterator[Misshapen]:
    values = one[name] if part.many else [one[name]]
    for number, value in enumerate(values):
        there = f"{at}.{name}[{number}]" if part.many else f"{at}.{name}"
        if part.simple:
            if value is not None or not (part.many and f"_{name}" in one):
                yield from _simple(value, name, part, at)
        elif not isinstance(value, Mapping):
            yield Misshapen(at=at, rule="structure", message=f"{name} is made of elements, and is no simple value.")
        elif part.of != "Resource":
            yield from misshapen(value, part.of, there)
        elif name == "contained" and value.get("resourceType") in shapes():
            yield from misshapen(value, str(value["resourceType"]), there)


def _beside(value: Any, part: Part, at: str, name: str) -> Iterator[Misshapen]:
    """Yield what is wrong with what is said beside a simple value: its id and extensions."""
    beside = value if part.many and isinstance(value, list) else [value]
    if part.many is not isinstance(value, list) or not all(one is None or isinstance(one, Mapping) for one in beside):
        yield Misshapen(at=at, rule="structure", message=f"{name} says what is beside {name[1:]}, as that stands.")
        return
    for one in beside:
        yield from misshapen(one, "Element", f"{at}.{name}") if one is not None else ()


def _simple(value: Any, name: str, part: Part, at: str) -> Iterator[Misshapen]:
    if part.of in _DAYS and not (isinstance(value, str) and _WRITTEN[part.of].fullmatch(value) and is_day(value)):
        yield Misshapen(at=at, rule="date", message=f"{name} is no {_day_words(part.of)} of FHIR{_DAY_SUCH[part.of]}.")
    elif part.codes and value not in part.codes:
        yield Misshapen(at=at, rule="code", message=f"{name} is none of {', '.join(part.codes)}.")
    elif part.of not in _DAYS and not is_written(value, part.of):
        yield Misshapen(at=at, rule="structure", message=f"{name} is not written as R4 writes {part.of}.")


_DAY_SUCH = {"date": ", such as 2026-04-01", "dateTime": ", such as 2026-04-01", "instant": " with its time and zone"}


def _day_words(of: str) -> str:
    return "moment" if of == "instant" else "date"


def is_written(value: Any, of: str) -> bool:
    """Say whether a simple value is written as R4 writes its type."""
    number = isinstance(value, int | float | Decimal) and not isinstance(value, bool) and isfinite(value)
    if of == "boolean":
        return isinstance(value, bool)
    if of == "decimal":
        return number
    if of in _WHOLE:
        return number and value == int(value) and _WHOLE[of] <= value < 2**31
    return isinstance(value, str) and _WRITTEN[of].fullmatch(value) is not None


def is_day(text: str) -> bool:
    """Say whether the day in a year, month, day or moment is in the calendar."""
    try:
        date.fromisoformat(f"{text[:10]}{'-01-01'[len(text[:10]) - 4 :]}")
    except ValueError:
        return False
    return True
