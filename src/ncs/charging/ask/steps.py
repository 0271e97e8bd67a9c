"""One step: a state and what was typed give the next state and what to say. Pure, so that a page can do the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ncs.charging.ask.answers import Answer, NotAnAnswer, read_answer
from ncs.charging.ask.questions import Question, questions
from ncs.charging.ask.written import case_of, place_of
from ncs.charging.case.case_file import parse_case
from ncs.charging.law.pension_age import reached_on
from ncs.charging.run import prepare
from ncs.core.errors import NcsError, Problem, ProblemsFound

_UNLIKELY = "is-it-right"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What was typed so far, by question, in order; ``sure`` are the questions whose unlikely amounts are right.

    ``doubted`` is the last answer, if it was asked back as unlikely; ``sure`` typed next takes it.
    """

    today: date
    given: tuple[tuple[str, str], ...] = ()
    sure: tuple[str, ...] = ()
    doubted: str | None = None

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers by question."""
        by_id = {question.id: question for question in questions()}
        return {name: read_answer(by_id[name], text, today=self.today) for name, text in self.given}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where an answer leads: the state, and what to say before the next question (a reason, help, or nothing).

    ``reason`` is what is wrong with an answer without how to go on, for a page that has its own ways to.
    """

    state: State
    said: str = ""
    reason: str = ""


def next_question(state: State) -> Question | None:
    """Return the first question that applies and has no answer; None when all are answered."""
    return _next(state.answers)


def straight(typed: Mapping[str, str], *, today: date, sure: tuple[str, ...] = ()) -> State | None:
    """Return where everything that was typed leads, its case read once; None where something of it may be wrong.

    Step by step (:func:`answer`) the case is read after each answer, which takes as many times as long.

    Args:
        typed: what was typed, by question.
        today: the day that ``today`` means.
        sure: the questions whose unlikely amounts are right.
    """
    answers: dict[str, Answer] = {}
    while (question := _next(answers)) is not None and question.id in typed:
        try:
            answers[question.id] = read_answer(question, typed[question.id], today=today)
        except NotAnAnswer:
            return None
    places = {place_of(answers, one) for one in questions() if one.id in answers}
    if any(problem.field in places for problem in _problems(case_of(answers, sure=sure))):
        return None
    state = State(today=today, given=tuple((name, typed[name]) for name in answers), sure=sure)
    return None if question is None and _finished(state).said else state


def _next(answers: Mapping[str, Answer]) -> Question | None:
    return next((one for one in questions() if one.id not in answers and _applies(one, answers)), None)


def step(state: State, typed: str) -> Step:
    """Take what was typed: an answer, ``back``, ``why``, or ``sure`` after an unlikely amount.

    An answer that is wrong by itself or beside the others leaves the question open, and the reason is said.
    """
    question, word = next_question(state), typed.strip().lower().rstrip("?")
    if question is None:
        return Step(state=state)
    if word == "back":
        return _back(state)
    if word in ("why", "why do you ask"):
        return Step(state=state, said=question.why)
    if word == "sure" and state.doubted is not None:
        sure = replace(state, sure=(*state.sure, question.id), doubted=None)
        return _taken(sure, question, state.doubted)
    return answer(state, typed)


def answer(state: State, typed: str) -> Step:
    """Take what was typed as an answer and as nothing else: ``back`` or ``why`` is then no answer."""
    question = next_question(state)
    return Step(state=state) if question is None else _taken(replace(state, doubted=None), question, typed)


def _back(state: State) -> Step:
    if not state.given:
        return Step(state=state, said="This is the first question.")
    return Step(state=_before(state, state.given[-1][0]))


def _before(state: State, name: str) -> State:
    """Return the state in which a question is open again, and all that were answered after it."""
    names = [given for given, _ in state.given]
    kept = names[: names.index(name)]
    return replace(state, given=state.given[: len(kept)], sure=tuple(one for one in state.sure if one in kept))


def _taken(state: State, question: Question, typed: str) -> Step:
    try:
        read_answer(question, typed, today=state.today)
    except NotAnAnswer as error:
        return Step(state=state, said=str(error))
    taken = replace(state, given=(*state.given, (question.id, typed)))
    content = case_of(taken.answers, sure=taken.sure)
    for problem in _problems(content):
        if problem.field == place_of(taken.answers, question):
            doubted = typed if problem.rule == _UNLIKELY else None
            return Step(state=replace(state, doubted=doubted), said=_reason(problem), reason=_message(problem))
    return _finished(taken) if next_question(taken) is None else Step(state=taken)


def _finished(state: State) -> Step:
    """Look at the whole case; what is wrong with it leads back to the question that it is about."""
    try:
        prepare(case_of(state.answers, sure=state.sure))
    except ProblemsFound as error:
        problem = error.problems[0]
        asked = [one for one in questions() if one.id in state.answers]
        about = [one.id for one in asked if place_of(state.answers, one) == problem.field]
        back = _before(state, about[0] if about else state.given[-1][0])
        return Step(state=back, said=_reason(problem), reason=_message(problem))
    except NcsError as error:
        return Step(state=_before(state, "date"), said=str(error))
    return Step(state=state)


def _problems(content: Mapping[str, object]) -> tuple[Problem, ...]:
    try:
        parse_case(dict(content))
    except ProblemsFound as error:
        return error.problems
    return ()


def _message(problem: Problem) -> str:
    """Return what is wrong with the answer; who was asked a question knows no keys of a case file."""
    key = problem.field or ""
    return f"This{problem.message.removeprefix(key)}" if key and problem.message.startswith(key) else problem.message


def _reason(problem: Problem) -> str:
    said = _message(problem)
    if problem.rule == _UNLIKELY:
        return f"{said} Type the amount again with its time or in pounds, or `sure` if it is right."
    return f"{said} Answer again, or type `back` to change an earlier answer."


def _applies(question: Question, answers: Mapping[str, Answer]) -> bool:
    if question.born_before is not None and answers["born"].name >= question.born_before.isoformat():
        return False
    if question.below_pension_age and reached_on(_day(answers["born"])) <= _day(answers["date"]):
        return False
    return all(name in answers and _wanted(answers[name], wanted) for name, wanted in question.when.items())


def _day(answer: Answer) -> date:
    return date.fromisoformat(answer.name)


def _wanted(answer: Answer, wanted: tuple[str, ...]) -> bool:
    return answer.name in wanted or ("some" in wanted and answer.some)
