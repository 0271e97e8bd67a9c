"""FHIR in XML as the plain values that JSON has, as checks need them: UK Core publishes its examples in XML.

XML does not say which elements repeat, nor which are numbers; R4's own table of elements does. Of a type that is not in
that table, what stands once is one value and every value is text. Nothing is written back from this.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element, tostring

from ncs.journeys.exchange.fhir.structure import Part, shapes

_FHIR = "{http://hl7.org/fhir}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_NUMBERS = frozenset({"decimal", "integer", "positiveInt", "unsignedInt"})
#: How R4 writes a number.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
#: Attributes of an element that are elements of their own in JSON.
_ATTRIBUTES = ("id", "url")


def is_fhir(root: Element) -> bool:
    """Say whether an element is a resource of FHIR."""
    return root.tag.startswith(_FHIR)


def plain(root: Element) -> dict[str, Any]:
    """Return a resource of FHIR in XML as plain values.

    Args:
        root: its element, whose name is the kind of resource.
    """
    kind = root.tag.removeprefix(_FHIR)
    return {"resourceType": kind, **_parts(root, shapes().get(kind, {}))}


def _parts(one: Element, shape: Mapping[str, Part]) -> dict[str, Any]:
    found: dict[str, list[Element]] = {}
    for inner in one:
        found.setdefault(inner.tag.removeprefix(_FHIR).removeprefix(_XHTML), []).append(inner)
    made: dict[str, Any] = {name: one.attrib[name] for name in _ATTRIBUTES if name in one.attrib}
    for name, alike in found.items():
        part = shape.get(name)
        many = part.many if part is not None else len(alike) > 1
        values = [_value(each, part) for each in alike]
        beside = [_beside(each, part) for each in alike]
        if any(value is not None for value in values):
            made[name] = values if many or len(values) > 1 else values[0]
        if any(beside):
            made[f"_{name}"] = beside if many or len(beside) > 1 else beside[0]
    return made


def _value(one: Element, part: Part | None) -> Any:
    """Return a value, or None where only something beside it is said."""
    if one.tag.startswith(_XHTML):
        return tostring(one, encoding="unicode")
    resources = [inner for inner in one if _is_resource(inner)]
    if resources:
        return plain(resources[0])
    if part is not None and not part.simple:
        return _parts(one, shapes().get(part.of, {}))
    if "value" in one.attrib:
        return _told(one.attrib["value"], part)
    return None if part is not None else _parts(one, {})


def _beside(one: Element, part: Part | None) -> dict[str, Any] | None:
    """Return the id and extensions of a simple value, which stand apart from it in JSON."""
    simple = part.simple if part is not None else "value" in one.attrib
    if not simple or one.tag.startswith(_XHTML):
        return None
    return _parts(one, shapes()["Element"]) or None


def _is_resource(one: Element) -> bool:
    return one.tag.startswith(_FHIR) and one.tag.removeprefix(_FHIR)[:1].isupper()


def _told(text: str, part: Part | None) -> Any:
    """Return a value as JSON would have it; what is no value of its type stays text, and checks tell it."""
    if part is None or part.of == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if part.of in _NUMBERS:
        return Decimal(text) if _NUMBER.fullmatch(text) else text
    return text
