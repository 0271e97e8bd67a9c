"""A return that is being filled in, in words: what is asked back of an answer, and when a question is asked."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Item, Kind
from ncs.survey.returns.answers import Return, State
from ncs.survey.returns.queries import Query, Weight

_SIGNS: Mapping[str, str] = {"=": "is", "!=": "is not", ">": "is more than", "<": "is less than"}
_GAPS: Mapping[State, str] = {
    State.NOT_ANSWERED: "Not answered",
    State.UNABLE: "Unable to answer",
    State.NOT_APPLICABLE: "Not applicable",
    State.NOT_ASKED: "Not asked, by an earlier answer",
}


def query_words(query: Query) -> str:
    """Return what is asked back of an answer, to be read beside it."""
    given = f"You gave {query.given}" if query.given else "You gave no answer"
    return f"{query.how} {given}; in order would be: {query.expected}."


def weight_words(query: Query) -> str:
    """Return what becomes of an answer while its query is open."""
    return "not used until it is settled" if query.weight is Weight.MUST else "used meanwhile"


def asked_words(bank: Bank, item: Item) -> str:
    """Return when a question is asked, such as ``Asked only if H01_2 is “Yes”``; nothing where it always is."""
    rule = item.routing
    if rule is None:
        return ""
    labels = {option.code: option.label for option in bank.choices(bank.items[rule.item])}
    part = f" ({rule.part.replace('_', ' ')})" if rule.part else ""
    value = f"“{labels[rule.value]}”" if rule.value in labels else rule.value
    return f"Asked only if {rule.item}{part} {_SIGNS[rule.sign]} {value}"


def answer_words(bank: Bank, returned: Return, item: Item, part: str) -> str:
    """Return an answer as it is read back: what was chosen or written, or why there is none."""
    answer = returned.get(item.id, part)
    if not answer.state.has_value:
        refused = f" (cannot be read: {answer.given})" if answer.given and answer.state is State.NOT_ANSWERED else ""
        return f"{_GAPS[answer.state]}{refused}"
    if item.type is Kind.SINGLE:
        return {option.code: option.label for option in bank.choices(item)}.get(answer.value, answer.value)
    return answer.value.capitalize() if item.type is Kind.MULTI else answer.given
