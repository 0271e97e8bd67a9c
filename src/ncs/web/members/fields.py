"""A field of one of Django's forms as the parameters of a macro of GOV.UK Frontend, and its errors for the summary."""

from __future__ import annotations

from typing import Any

_TEXT = ("text", "email", "password")


def field_of(bound: Any, *, hint: str = "") -> dict[str, Any]:
    """Return what the input, select or file macro is given for a bound field, with what was typed (never a password).

    Args:
        bound: a field of a form.
        hint: what is said under its label; the field's own help text unless given.
    """
    kind, said = getattr(bound.field.widget, "input_type", "text"), hint or str(bound.field.help_text or "")
    found: dict[str, Any] = {"id": bound.id_for_label, "name": bound.html_name, "label": {"text": str(bound.label)}}
    found |= {"hint": {"text": said}} if said else {}
    found |= {"errorMessage": {"text": " ".join(map(str, bound.errors))}} if bound.errors else {}
    if kind == "select":
        chosen = str(bound.value() or "")
        options = [{"value": str(v), "text": str(t), "selected": str(v) == chosen} for v, t in bound.field.choices]
        return {**found, "items": options}
    if kind == "file":
        return found
    found |= {"type": kind if kind in _TEXT else "text", "spellcheck": False}
    if kind != "password" and bound.value() is not None:
        found["value"] = str(bound.value())
    automatic = bound.field.widget.attrs.get("autocomplete")
    return {**found, **({"autocomplete": str(automatic)} if automatic else {})}


def wrong_of(form: Any) -> list[dict[str, str]]:
    """Return what is wrong with a form, each with a link to the input where it is mended."""
    if form is None or not form.is_bound:
        return []
    first = next(iter(form), None)
    found = [
        (form[name].id_for_label, text) for name, said in form.errors.items() if name in form.fields for text in said
    ]
    found += [(first.id_for_label if first is not None else "", text) for text in form.non_field_errors()]
    return [{"text": str(text), "href": f"#{name}"} for name, text in found]
