"""The case that answers make: as keys and values, and as the text of a case file that says what was assumed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ncs.charging.ask.answers import Answer, Value
from ncs.charging.ask.questions import Kind, Question, questions


def case_of(answers: Mapping[str, Answer], *, sure: Sequence[str] = ()) -> dict[str, Any]:
    """Return the case as nested keys and values, as :func:`ncs.charging.use.cases.assess` takes it.

    Args:
        answers: by question; only those given are written.
        sure: the questions whose unlikely amounts are right.
    """
    content = _nested(dict(_writes(answers)))
    named = [place_of(answers, one) for one in _answered(answers) if one.id in sure]
    return content | ({"sure": named} if named else {})


def place_of(answers: Mapping[str, Answer], question: Question) -> str:
    """Return the place of a question's answer as the checks of a case name it, such as ``income.0.weekly``."""
    parts, entries = [], list(dict.fromkeys(path.rsplit(".", 1)[0] for path, _ in _writes(answers) if ":" in path))
    for part in question.put.split("."):
        name, _, tag = part.partition(":")
        parts.append(name)
        if tag:
            start = ".".join(parts) + ":"
            tags = [entry.removeprefix(start) for entry in entries if entry.startswith(start)]
            parts.append(str(tags.index(tag)) if tag in tags else tag)
    return ".".join(parts)


def case_text(answers: Mapping[str, Answer], *, sure: Sequence[str] = ()) -> str:
    """Return the text of a case file: what was assumed first, then the case. Nothing in it is free text."""
    assumed = [
        f"#   {one.ask} Taken as: {_taken_as(one, answers)}." for one in _answered(answers) if answers[one.id].assumed
    ]
    head = ["# A case for `ncs charge assess`, from the answers given to `ncs charge ask`."]
    if assumed:
        head += ["# Assumed, because nothing was answered; change it below if it is wrong:", *assumed]
    return "\n".join([*head, *_lines(case_of(answers, sure=sure))]) + "\n"


def _taken_as(question: Question, answers: Mapping[str, Answer]) -> str:
    return answers[question.id].name if question.kind is Kind.DAY else question.default or ""


def _answered(answers: Mapping[str, Answer]) -> Iterator[Question]:
    return (question for question in questions() if question.id in answers)


def _writes(answers: Mapping[str, Answer]) -> Iterator[tuple[str, Value]]:
    for question in _answered(answers):
        answer = answers[question.id]
        if answer.write is not None and question.put:
            yield _timed(question, answer), answer.write
        if answer.some:
            yield from question.also.items()
    yield from _said_to_be_nothing(answers).items()


def _said_to_be_nothing(answers: Mapping[str, Answer]) -> Mapping[str, Value]:
    """Return what is written where all that were asked of it were told no or nothing; an empty line tells neither."""
    asked = [(answers[question.id], question.nothing) for question in _answered(answers)]
    told = {path: value for _, nothing in asked for path, value in nothing.items()}
    untold = {path for answer, nothing in asked if answer.some or answer.assumed for path in nothing}
    return {path: value for path, value in told.items() if path not in untold}


def _timed(question: Question, answer: Answer) -> str:
    """Return the place with the time that an amount is for: ``cost.monthly`` in place of ``cost.weekly``."""
    if question.kind is not Kind.WEEKLY:
        return question.put
    start, _, key = question.put.rpartition(".")
    return ".".join(filter(None, [start, key.replace("weekly", answer.period)]))


def _nested(writes: Mapping[str, Value]) -> dict[str, Any]:
    """Return places and values as nested keys: a name after a colon makes one entry of a list."""
    heads: dict[str, dict[str, Value]] = {}
    for path, value in writes.items():
        head, _, rest = path.partition(".")
        heads.setdefault(head, {})[rest] = value
    content: dict[str, Any] = {}
    for head, inner in heads.items():
        name, _, tag = head.partition(":")
        made: Any = inner[""] if list(inner) == [""] else _nested({key: one for key, one in inner.items() if key})
        content[name] = [*content.get(name, ()), made] if tag else made
    return content


def _lines(content: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for key, value in content.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _lines(value, indent + "  ")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{indent}{key}:"
            yield from (f"{indent}  - {{{', '.join(_pairs(entry))}}}" for entry in value)
        else:
            yield f"{indent}{key}: {_shown(value)}"


def _pairs(entry: Mapping[str, Any]) -> Iterator[str]:
    return (f"{key}: {_shown(value)}" for key, value in entry.items())


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"[{', '.join(value)}]" if isinstance(value, list | tuple) else str(value)
