"""A question of the survey as the parameters of a macro, and a section that was sent as what was written in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ncs.core.naming import spaced
from ncs.survey.use.answering import WHY, Filled, Kind, Place, Query, Question, Section
from ncs.survey.views.answering import asked_words, query_words

#: What may be chosen with nothing else, in a choice of several: what is sent, and what is shown.
_APART = {"none-of-these": "None of these", "why-unable": WHY[0], "why-not-applicable": WHY[1]}
_NONE = "none-of-these"
#: How long an answer may be: a text, and anything else.
_TEXT, _SHORT, _REASON = 2000, 60, 300
_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ufffe\uffff]")
_ENDS: Mapping[str, dict[str, Any]] = {
    "money": {"prefix": {"text": "£"}},
    "rate": {"prefix": {"text": "£"}, "suffix": {"text": "an hour"}},
    "percent": {"suffix": {"text": "%"}},
    "shares": {"suffix": {"text": "%"}},
}


def name_of(question: Question, part: str) -> str:
    """Return the name of the field of an answer, which is its id too; a choice of several is one field."""
    item = question.item
    if not part and item.type is Kind.SHARES:
        part = question.parts[0][0]
    return f"{item.id}-{part}" if part and item.type is not Kind.MULTI else item.id


def number_of(name: str) -> str:
    """Return the number of the question that a field is of, for a summary in which many may be wrong alike."""
    return "Your reason" if name.startswith("why-") else spaced(name.partition("-")[0])


def read(section: Section, sent: Any) -> tuple[dict[Place, str], dict[str, str]]:
    """Return what was written in a section, by item and part, and what cannot be kept, by the name of the field.

    Args:
        section: shown.
        sent: what a form of it sent (Django's ``QueryDict``).
    """
    cells: dict[Place, str] = {}
    wrong: dict[str, str] = {}
    for question in section.questions:
        if question.item.type is Kind.MULTI:
            chosen = sent.getlist(question.item.id)
            said = _not_together(question, chosen)
            wrong |= {question.item.id: said} if said else {}
            cells |= _ticks(question, chosen)
            continue
        for part, _ in question.parts:
            name = name_of(question, part)
            text = _clean(sent.get(name, ""))
            said = _too_much(question, text)
            wrong |= {name: said} if said else {}
            if text:
                cells[question.item.id, part] = text
    return cells, wrong


def shown(section: Section, filled: Filled, cells: Mapping[Place, str], wrong: Mapping[str, str]) -> list[Any]:
    """Return each field of a section: the macro that shows it, and its parameters.

    Args:
        section, filled: what is asked, and what is known of the answers.
        cells: what was written, right or wrong.
        wrong: what is said beside a field, by its name.
    """
    return [
        field
        for question in section.questions
        for field in (_several if question.item.type is Kind.MULTI else _each)(question, filled, cells, wrong)
    ]


def beside(section: Section, queries: Sequence[Query]) -> dict[str, str]:
    """Return what is asked back of the answers of a section, by the name of the field that it stands beside."""
    found: dict[str, str] = {}
    by_item = {question.item.id: question for question in section.questions}
    for query in queries:
        name = name_of(by_item[query.item], query.part)
        found[name] = " ".join(filter(None, [found.get(name), spaced(query_words(query))]))
    return found


def reasons(queries: Sequence[Query], sent: Any) -> tuple[dict[str, str], dict[str, str]]:
    """Return why answers are right though something is asked back of them, by query; and what is too long, by field."""
    typed = {query.id: _clean(sent.get(f"why-{mark(query)}", "")) for query in queries}
    said = f"Say it in {_REASON} characters or fewer"
    long = {f"why-{mark(query)}": said for query in queries if len(typed[query.id]) > _REASON}
    return {name: text for name, text in typed.items() if text}, long


def why(queries: Sequence[Query], typed: Mapping[str, str], wrong: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the field for why an answer is right, for each query."""
    found = []
    for query in queries:
        name = f"why-{mark(query)}"
        label = f"Why the answer to {spaced(query.item)} is right ({spaced(query_words(query))})"
        given: dict[str, Any] = {"id": name, "name": name, "label": {"text": label}, "value": typed.get(query.id, "")}
        found.append(given | ({"errorMessage": {"text": wrong[name]}} if name in wrong else {}))
    return found


def mark(query: Query) -> str:
    """Return a short name of a query as it was told: another answer, or another query, has another."""
    said = "\n".join((query.id, query.given, query.expected))
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _clean(text: str) -> str:
    """Return text without what nobody sees; lines end in one way."""
    return _UNSEEN.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _too_much(question: Question, text: str) -> str:
    kind, most = question.item.type, _TEXT if question.item.type is Kind.TEXT else _SHORT
    if len(text) > most:
        return f"Your answer must be {most} characters or fewer"
    known = {*WHY, *(option.code for option in question.options)}
    return "Choose one of the list" if kind is Kind.SINGLE and text and text not in known else ""


def _not_together(question: Question, chosen: Sequence[str]) -> str:
    known = {*_APART, *(option.code for option in question.options)}
    if set(chosen) - known:
        return "Choose from the list"
    apart = len(chosen) > 1 and set(chosen) & set(_APART)
    return "Choose what applies, or the one reason why nothing does" if apart else ""


def _ticks(question: Question, chosen: Sequence[str]) -> dict[Place, str]:
    """Return an answer for each option; where nothing was chosen, none: the question is not answered."""
    item = question.item.id
    whys = [_APART[name] for name in chosen if name in _APART and name != _NONE]
    if whys:
        return {(item, part): whys[0] for part, _ in question.parts}
    return {(item, part): "Yes" if part in chosen else "No" for part, _ in question.parts} if chosen else {}


def _each(
    question: Question, filled: Filled, cells: Mapping[Place, str], wrong: Mapping[str, str]
) -> Iterator[Mapping[str, Any]]:
    """Yield a field for each part of an answer."""
    item = question.item
    for part, said in question.parts:
        name, text = name_of(question, part), cells.get((item.id, part), "")
        given: dict[str, Any] = {"id": name, "name": name, "label": {"text": f"{spaced(item.id)}. {said}"}}
        given |= {"errorMessage": {"text": wrong[name]}} if name in wrong else {}
        hint = " ".join([*_hints(question, filled), *_before(question, part, filled)])
        given |= {"hint": {"text": hint}} if hint else {}
        if item.type is Kind.SINGLE:
            yield {"macro": "select", "given": {**given, "items": _items(question, text)}}
        elif item.type is Kind.TEXT:
            yield {"macro": "textarea", "given": {**given, "value": text, "rows": 5}}
        else:
            look = {"classes": "govuk-input--width-10", "autocomplete": "off", "spellcheck": False}
            yield {"macro": "input", "given": {**given, **look, **_ENDS.get(item.type.value, {}), "value": text}}


def _several(
    question: Question, filled: Filled, cells: Mapping[Place, str], wrong: Mapping[str, str]
) -> Iterator[Mapping[str, Any]]:
    """Yield one field with a box for each option, and the reasons for choosing none."""
    item = question.item
    parts = {part: cells.get((item.id, part), "") for part, _ in question.parts}
    items: list[dict[str, Any]] = [
        {"value": option.code, "text": option.label, "checked": parts.get(option.code) == "Yes"}
        for option in question.options
    ]
    apart = [name for name in _APART if name != _NONE or not any(option.alone for option in question.options)]
    ticked = {_NONE: bool(parts) and set(parts.values()) == {"No"}}
    ticked |= {name: set(parts.values()) == {said} for name, said in _APART.items() if name != _NONE}
    items.append({"divider": "or"})
    items += [
        {"value": name, "text": _APART[name], "checked": ticked[name], "behaviour": "exclusive"} for name in apart
    ]
    given: dict[str, Any] = {"name": item.id, "idPrefix": item.id, "items": items}
    given |= {
        "fieldset": {"legend": {"text": f"{spaced(item.id)}. {item.said}", "classes": "govuk-fieldset__legend--s"}}
    }
    given |= {"errorMessage": {"text": wrong[item.id]}} if item.id in wrong else {}
    yield {"macro": "checkboxes", "given": {**given, "hint": {"text": " ".join(_hints(question, filled))}}}


def _hints(question: Question, filled: Filled) -> Iterable[str]:
    asked = spaced(asked_words(filled.bank, question.item))
    if asked:
        yield f"{asked}."
    if asked and filled.not_asked(question.item):
        yield "By the answers so far it is not asked of you: leave it empty."
    if question.item.type is Kind.MULTI:
        yield "Choose all that apply."
    elif question.item.type not in (Kind.SINGLE, Kind.TEXT):
        how = f"{question.hint[:1].upper()}{question.hint[1:]}"
        yield f"{how}. 0 is an answer. If there is none, write {WHY[0]} or {WHY[1]}."


def _before(question: Question, part: str, filled: Filled) -> Iterator[str]:
    """Yield last year's number, where the council's director signed it off."""
    number = filled.last_year.get((question.item.id, part))
    if number is not None:
        yield f"Last year: {number:,f}."


def _items(question: Question, text: str) -> list[Mapping[str, Any]]:
    named = [("", "Not answered"), *((option.code, option.label) for option in question.options)]
    named += [(why, f"{why}") for why in WHY]
    return [{"value": value, "text": said, "selected": value == text} for value, said in named]
