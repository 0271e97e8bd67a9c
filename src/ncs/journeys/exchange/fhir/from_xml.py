"""FHIR in XML as the plain values that JSON has, as far as checks need them: UK Core publishes its examples in XML.

XML does not say which elements repeat. What stands once is a list only where R4 always has a list at the top of a
resource that is checked here; inside, what stands once is one value. Nothing is written back from this.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

_FHIR = "{http://hl7.org/fhir}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
#: Elements that R4 always has as lists, of those that checks look into.
_LISTS = frozenset({"identifier", "profile", "entry", "contained", "extension"})
#: Elements that are a list in one kind of resource and one value in another.
_SINGLE: Mapping[str, frozenset[str]] = {
    "identifier": frozenset({"Composition", "QuestionnaireResponse", "Bundle"}),
}


def is_fhir(root: Element) -> bool:
    """Say whether an element is a resource of FHIR."""
    return root.tag.startswith(_FHIR)


def plain(root: Element) -> dict[str, Any]:
    """Return a resource of FHIR in XML as plain values.

    Args:
        root: its element, whose name is the kind of resource.
    """
    kind = root.tag.removeprefix(_FHIR)
    return {"resourceType": kind, **_parts(root, kind)}


def _parts(one: Element, kind: str) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for inner in one:
        if not inner.tag.startswith(_XHTML):
            found.setdefault(inner.tag.removeprefix(_FHIR), []).append(_value(inner, kind))
    made: dict[str, Any] = {"url": one.attrib["url"]} if "url" in one.attrib else {}
    return made | {name: values if _repeats(name, values, kind) else values[0] for name, values in found.items()}


def _repeats(name: str, values: list[Any], kind: str) -> bool:
    single = kind in _SINGLE.get(name, ()) or (name in _SINGLE and kind.endswith("."))
    return len(values) > 1 or (name in _LISTS and not single)


def _value(one: Element, kind: str) -> Any:
    resources = [inner for inner in one if inner.tag.startswith(_FHIR) and inner.tag.removeprefix(_FHIR)[:1].isupper()]
    if resources:
        return plain(resources[0])
    if "value" in one.attrib:  # what extensions say of a value stands apart from it in JSON too
        return _told(one.attrib["value"])
    return _parts(one, "" if one.tag.removeprefix(_FHIR) == "contained" else f"{kind}.")


def _told(text: str) -> str | bool:
    """Return a value as JSON would have it; numbers stay text, which no check here looks at."""
    return {"true": True, "false": False}.get(text, text)
