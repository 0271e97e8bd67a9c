"""The one place where a question becomes the parameters of a macro, and a form that was sent what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ncs.charging.use.asking import Kind, Question
from ncs.web.days import DAY_PARTS, parts_wrong, spread

#: For an amount: what is sent, what is shown, and what is put behind the amount.
_TIMES = {
    "week": ("A week", ""),
    "fortnight": ("Every 2 weeks", " every two weeks"),
    "four": ("Every 4 weeks", " every four weeks"),
    "month": ("A month", " a month"),
    "year": ("A year", " a year"),
}
#: The choice of a person who cannot say, where a question has something that it is then taken as.
UNKNOWN = "do-not-know"
_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a form sent: the text that was typed, as :func:`ncs.charging.use.asking.walk` takes it, or what is wrong."""

    typed: str = ""
    error: str = ""


def read(question: Question, form: Mapping[str, str]) -> Sent:
    """Return what a form sent for a question. Whether it is an answer is for the questions to say."""
    if question.kind in (Kind.YES_NO, Kind.CHOICE):
        return _chosen(question, form.get(question.id, ""))
    if question.kind is Kind.DAY:
        parts = spread([form.get(f"{question.id}-{part}", "").strip() for part in DAY_PARTS])
        typed = "/".join(parts) if any(parts) else ""
        if any(parts) and not all(parts):
            return Sent(typed=typed, error="Give a day, a month and a year.")
    else:
        typed = form.get(question.id, "").strip()
        if question.kind is Kind.WEEKLY and typed:
            typed += _TIMES.get(form.get(f"{question.id}-time", ""), ("", ""))[1]
    if len(typed) > _LONGEST:
        return Sent(typed=typed[:_LONGEST], error="That is too long for an answer.")
    if not typed and question.default is None:
        return Sent(error=f"Answer this question. {_example(question)}".strip())
    return Sent(typed=typed)


def field(question: Question, typed: str | None, *, error: str = "") -> Mapping[str, Any]:
    """Return the parameters of the macro that shows a question.

    Args:
        question: asked; it is the heading of the page.
        typed: what was typed for it before, right or wrong; None for nothing yet.
        error: what is wrong with it.
    """
    common: dict[str, Any] = {"hint": {"text": _hint(question)}}
    if error:
        common["errorMessage"] = {"text": error}
    legend = {"legend": {"text": heading(question), "isPageHeading": True, "classes": "govuk-fieldset__legend--l"}}
    if question.kind in (Kind.YES_NO, Kind.CHOICE):
        items = _items(question, typed)
        return {"name": question.id, "idPrefix": question.id, "fieldset": legend, "items": items, **common}
    if question.kind is Kind.DAY:
        return {"id": question.id, "fieldset": legend, "items": _days(question, typed, wrong=bool(error)), **common}
    label = {"text": heading(question), "isPageHeading": True, "classes": "govuk-label--l"}
    amount, _ = apart(typed or "")
    shown = {"id": question.id, "name": question.id, "label": label, "value": amount, "autocomplete": "off", **common}
    if question.kind is Kind.NUMBER:
        return {**shown, "inputmode": "numeric", "classes": "govuk-input--width-4"}
    return {
        **shown,
        "inputmode": "decimal",
        "spellcheck": False,
        "classes": "govuk-input--width-10",
        "prefix": {"text": "£"},
    }


def times(question: Question, typed: str | None) -> Mapping[str, Any] | None:
    """Return the parameters of the list of times that an amount is for; None for a question that has none."""
    if question.kind is not Kind.WEEKLY:
        return None
    _, time = apart(typed or "")
    items = [{"value": name, "text": words, "selected": name == time} for name, (words, _) in _TIMES.items()]
    name = f"{question.id}-time"
    return {"id": name, "name": name, "label": {"text": "How often"}, "items": items}


def target(question: Question, sent: Mapping[str, str]) -> str:
    """Return the id of the input that a link in the summary of errors leads to: of a date, its first empty part."""
    if question.kind is not Kind.DAY:
        return question.id
    wrong = parts_wrong([sent.get(f"{question.id}-{part}", "").strip() for part in DAY_PARTS])
    return f"{question.id}-{DAY_PARTS[min(wrong)]}"


def apart(typed: str) -> tuple[str, str]:
    """Return an amount as it was typed and the name of the time that it is for."""
    for name, (_, ending) in _TIMES.items():
        if ending and typed.endswith(ending):
            return typed.removesuffix(ending), name
    return typed, "week"


def _chosen(question: Question, value: str) -> Sent:
    known = [one.value for one in question.choices] or ["yes", "no"]
    if value == UNKNOWN and question.default is not None:
        return Sent()
    if value not in known:
        return Sent(error="Choose one answer.")
    return Sent(typed=value)


def _items(question: Question, typed: str | None) -> list[Mapping[str, Any]]:
    named = [(one.value, one.words) for one in question.choices] or [("yes", "Yes"), ("no", "No")]
    items: list[Mapping[str, Any]] = [
        {"value": value, "text": words, "checked": typed == value} for value, words in named
    ]
    if question.default is not None:
        taken = dict(named).get(question.default, question.default)
        words = f"I do not know (then taken as: {taken.lower()})"
        items += [{"divider": "or"}, {"value": UNKNOWN, "text": words, "checked": typed == ""}]
    return items


def _days(question: Question, typed: str | None, *, wrong: bool) -> list[Mapping[str, Any]]:
    values = [*(typed or "").split("/"), "", "", ""][:3]
    at = parts_wrong(values) if wrong else ()
    return [
        {
            "id": f"{question.id}-{part}",
            "name": f"{question.id}-{part}",
            "label": part.capitalize(),
            "value": value,
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{' govuk-input--error' if place in at else ''}",
        }
        for place, (part, value) in enumerate(zip(DAY_PARTS, values, strict=True))
    ]


def heading(question: Question) -> str:
    """Return the question itself; what is said beside it, such as an example, goes to the hint."""
    return question.ask.partition("?")[0] + "?"


def _hint(question: Question) -> str:
    said = f"{question.ask.partition('?')[2]} {question.why}".strip()
    if question.default is None or question.kind in (Kind.YES_NO, Kind.CHOICE):
        return said
    return f"{said} If you leave this empty, it is taken as {question.default}."


def _example(question: Question) -> str:
    examples = {Kind.DAY: "For example 12 3 1944.", Kind.NUMBER: "For example 3.", Kind.POUNDS: "For example 16,000."}
    return examples.get(question.kind, "For example 241.30; write 0 for nothing.")
