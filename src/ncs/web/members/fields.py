"""A field of one of Django's forms as the parameters of a macro of GOV.UK Frontend, and its errors for the summary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms

from ncs.tables.wording import month_named

#: How a day is shown to whoever types one.
LIKE = "Like 31/3/2027 or 31 March 2027"
_TEXT = ("text", "email", "password")
#: What a field for a one-time code says that a browser may fill in.
_CODE = "one-time-code"
#: What Django says of a field that was left empty and of what is no address, and what is said here.
_EMPTY, _NO_ADDRESS = "This field is required.", "Enter a valid email address."
_NO_CHOICE = "Select a valid choice."
ADDRESS_FORMAT = "Enter an email address in the correct format, like name@example.com"
#: Labels of allauth in the words of these pages.
_LABELS = {
    "Email": "Email address",
    "Login": "Email address",
    "Current Password": "Current password",
    "New Password": "New password",
    "New Password (again)": "New password again",
    "Authenticator code": "Code from the app",
}


class DayField(forms.DateField):
    """A day that is typed in one box as people write it: 31/3/2027, 31.3.2027, 31 March 2027 or 2027-03-31."""

    input_formats: Sequence[str] = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %m %Y", "%Y-%m-%d")
    default_error_messages: ClassVar[dict[str, Any]] = {"invalid": f"Enter a day {LIKE[0].lower()}{LIKE[1:]}"}

    def to_python(self, value: Any) -> date | None:
        """Return the day; None where nothing was typed.

        Raises:
            ValidationError: it is no day.
        """
        if isinstance(value, str):
            value = " ".join(str(month_named(word) or word) for word in value.split())
        found: date | None = super().to_python(value)
        return found


def field_of(bound: Any, *, hint: str = "") -> dict[str, Any]:
    """Return what the input, select or file macro is given for a bound field, with what was typed (never a password).

    Args:
        bound: a field of a form.
        hint: what is said under its label; the field's own help text unless given.
    """
    kind, said = getattr(bound.field.widget, "input_type", "text"), hint or str(bound.field.help_text or "")
    found: dict[str, Any] = {"id": bound.id_for_label, "name": bound.html_name, "label": {"text": _label(bound.label)}}
    found |= {"hint": {"text": said}} if said else {}
    wrong = _said(bound.form, bound.name)
    found |= {"errorMessage": {"text": " ".join(wrong)}} if wrong else {}
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
    found |= {"autocomplete": str(automatic)} if automatic else {}
    return found | ({"inputmode": "numeric", "classes": "govuk-input--width-10"} if automatic == _CODE else {})


def wrong_of(form: Any) -> list[dict[str, str]]:
    """Return what is wrong with a form, each with a link to the input where it is mended."""
    if form is None or not form.is_bound:
        return []
    first = next(iter(form), None)
    found = [
        (form[name].id_for_label, text) for name in form.errors if name in form.fields for text in _said(form, name)
    ]
    found += [(first.id_for_label if first is not None else "", text) for text in form.non_field_errors()]
    return [{"text": str(text), "href": f"#{name}"} for name, text in found]


def _said(form: Any, name: str) -> list[str]:
    """Return what is wrong with a field; of one that was left empty, what to enter."""
    label = _label(form.fields[name].label)
    lower = f"{label[:1].lower()}{label[1:]}"
    words = {_EMPTY: f"Enter your {lower}", _NO_ADDRESS: ADDRESS_FORMAT}
    if isinstance(form.fields[name], forms.ChoiceField):
        words = {_EMPTY: f"Choose a {lower}"}
    said = [words.get(str(text), str(text)) for text in form.errors.get(name, [])]
    return [f"Choose a {lower} from the list" if text.startswith(_NO_CHOICE) else text for text in said]


def _label(said: Any) -> str:
    return _LABELS.get(str(said), str(said))
