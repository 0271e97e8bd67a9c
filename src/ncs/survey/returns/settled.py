"""How queries were settled: confirmed, corrected, removed or imputed, by whom and when. All of it is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, near_matches, raise_if
from ncs.survey.bank.bank import Bank
from ncs.survey.returns.answers import LEFT_EMPTY, Answer, Mark, Place, Return, State
from ncs.survey.returns.parsing import parse
from ncs.survey.returns.queries import Query, Weight, touched
from ncs.survey.returns.spreading import parse_whole
from ncs.tables.reading.table_files import Day, Row, read_table
from ncs.tables.reading.text import TextFile

#: What stands before everything that is wrong with a file of decisions.
BAD_DECISIONS = "The file of decisions cannot be used"


class Decision(StrEnum):
    """What was decided of an answer."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REMOVE = "remove"
    IMPUTE = "impute"


class Settled(BaseModel):
    """One row of the file of decisions; ``value`` is wanted to correct and to impute; ``note`` says why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: str
    decision: Decision
    value: str = ""
    by: str
    on: Day
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions by the id of the query."""

    by_query: Mapping[str, Settled]

    def of(self, query: Query) -> Settled | None:
        """Return what was decided on a query; None while it is open."""
        return self.by_query.get(query.id)


def read_decisions(file: TextFile) -> Decisions:
    """Read decisions on queries: query, decision, value, by, on, note.

    Raises:
        ProblemsFound: everything that is wrong: a decision twice, a value missing, or a reason missing where imputed.
    """
    rows = read_table(file, Settled, kind="file of decisions", check=_check)
    return Decisions({row.value.query: row.value for row in rows})


def _check(rows: Sequence[Row[Settled]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        one = row.value
        if one.query in seen:
            yield _problem("decided-twice", f"{one.query} is decided twice.", "Keep one row a query.", row.number)
        if one.decision in (Decision.CORRECT, Decision.IMPUTE) and not one.value:
            yield _problem("no-value", f"{one.query} has no value to put.", "Write the value.", row.number)
        if one.decision is Decision.IMPUTE and not one.note:
            step = "Say in the note how the value was arrived at."
            yield _problem("no-reason", f"{one.query} is imputed without a reason.", step, row.number)
        seen.add(one.query)


def check_known(decisions: Decisions, queries: Collection[Query]) -> None:
    """Refuse decisions on queries that nobody asked.

    Raises:
        ProblemsFound: each of them.
    """
    known = {query.id for query in queries}
    unknown = [name for name in decisions.by_query if name not in known]
    raise_if(
        (
            _problem(
                "no-query", f"There is no query {name}.", f"Did you mean {', '.join(near)}?" if near else "Take it out."
            )
            for name in unknown
            for near in [near_matches(name, known, most=2)]
        ),
        BAD_DECISIONS,
    )


def as_put(returned: Return) -> Return:
    """Return the same as if each value that a decision put had been given: queries on it then show it."""
    put = (Mark.CORRECTED, Mark.IMPUTED)
    found = returned.answers.items()
    answers = {place: replace(one, given=one.value) if one.mark in put else one for place, one in found}
    return replace(returned, answers=answers)


def same_again(queries: Sequence[Query], decisions: Decisions) -> Iterator[Problem]:
    """Yield a problem for each value that was put and of which the same must be asked as of what was given.

    Args:
        queries: that the settled answers raise, of those that were decided.
        decisions: by which they were settled.
    """
    for query in queries:
        found = decisions.of(query)
        if found is None or query.weight is Weight.CHECK:
            continue
        if found.decision in (Decision.CORRECT, Decision.IMPUTE):
            message = f"{query.id}: {found.value!r} raises the same query again; expected is {query.expected}."
            step = "Put what was meant, or confirm what was given."
            yield _problem("same-again", message, step)


def settle(bank: Bank, returned: Return, queries: Sequence[Query], decisions: Decisions) -> Return:
    """Return the same with what was decided, each answer marked.

    Raises:
        ProblemsFound: a corrected or imputed value is no answer to its item.
    """
    answers = dict(returned.answers)
    problems: list[Problem] = []
    for query in queries:
        found = decisions.of(query)
        if found is None or query.item not in bank.items:
            continue
        places = list(touched(bank, query))
        if found.decision in (Decision.CORRECT, Decision.IMPUTE):
            mark = Mark.CORRECTED if found.decision is Decision.CORRECT else Mark.IMPUTED
            made, wrong = _put(bank, query, places, found.value)
            problems += [_problem("not-an-answer", f"{query.id}: {found.value!r} is no answer.", how) for how in wrong]
            for place in places:
                answers[place] = replace(made.get(place, LEFT_EMPTY), given=returned.get(*place).given, mark=mark)
        elif found.decision is Decision.REMOVE:
            for place in places:
                given = returned.get(*place).given
                answers[place] = Answer(state=State.NOT_ANSWERED, given=given, mark=Mark.REMOVED)
        else:
            confirmed = (place for place in places if place in answers)
            answers.update({place: replace(answers[place], mark=Mark.CONFIRMED) for place in confirmed})
    raise_if(problems, BAD_DECISIONS)
    return Return(council=returned.council, file=returned.file, answers=answers)


def _put(bank: Bank, query: Query, places: Sequence[Place], value: str) -> tuple[dict[Place, Answer], list[str]]:
    """Return the answers that a value puts in the places that a query is about, and what is wrong with it."""
    item = bank.items[query.item]
    if len(places) > 1:
        return parse_whole(bank, item, value, query.council)
    (place,) = places
    made = parse(bank, item, place[1], value, query.council)
    return {place: made.answer}, [again.how for again in made.queries]


def _problem(rule: str, message: str, next_step: str, row: int | None = None) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, row=row)
