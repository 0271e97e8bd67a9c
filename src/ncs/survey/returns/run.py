"""From files to returns: each read whole or refused whole, parsed, looked over, and settled as was decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, UnknownName, raise_if
from ncs.core.looking import is_there
from ncs.survey.bank.bank import Bank
from ncs.survey.frame import Frame, Framed
from ncs.survey.returns.answers import LEFT_EMPTY, Place, Return
from ncs.survey.returns.edits import Looked, look_over, with_routing
from ncs.survey.returns.files import Written, read_file
from ncs.survey.returns.queries import Query, Weight, touched
from ncs.survey.returns.settled import BAD_DECISIONS, Decision, Decisions, as_put, check_known, same_again, settle
from ncs.survey.returns.spreading import parse_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read.

    Attributes:
        bank, frame: what was asked of whom.
        returns: one a council, in order of code.
        queries: all of them, open or settled, in order.
        decisions: how they were settled.
        refused: what is wrong with returns that could not be read at all.
    """

    bank: Bank
    frame: Frame
    returns: tuple[Return, ...]
    queries: tuple[Query, ...]
    decisions: Decisions
    refused: tuple[Problem, ...]

    def open_queries(self) -> tuple[Query, ...]:
        """Return the queries that nobody has settled yet."""
        return tuple(query for query in self.queries if self.decisions.of(query) is None)

    def unused(self) -> frozenset[tuple[str, Place]]:
        """Return the answers, by council and place, that do not count while their query is open."""
        return frozenset(
            (query.council, place)
            for query in self.open_queries()
            if query.weight is Weight.MUST
            for place in touched(self.bank, query)
        )


def read_returns(
    files: Sequence[Path],
    bank: Bank,
    frame: Frame,
    *,
    last_year: Mapping[str, Mapping[Place, Decimal]],
    decisions: Decisions,
) -> Read:
    """Read files of answers.

    Args:
        files: workbooks of councils, or tables with a row a council.
        bank: what was asked; frame: of whom.
        last_year: answers of the year before by council, for the edits.
        decisions: on queries that an earlier reading raised.

    Raises:
        ProblemsFound: a file is not there; or a decision is on a query that is not there, or puts a value that is no
            answer.
    """
    raise_if(_not_there(files), "The returns cannot be read")
    written, refused = _written(files, bank)
    known, more = _by_council(written, bank, frame)
    returns: list[Return] = []
    queries: list[Query] = []
    for code, one in sorted(known.items()):
        made, asked = looked_at(one, bank, frame.councils[code], last_year.get(code, {}), decisions)
        returns.append(made)
        queries += asked
    check_known(decisions, queries)
    return Read(
        bank=bank,
        frame=frame,
        returns=tuple(returns),
        queries=tuple(queries),
        decisions=decisions,
        refused=(*refused, *more),
    )


def _not_there(files: Sequence[Path]) -> Iterator[Problem]:
    for path in files:
        if not is_there(path):
            step = "Look at its name and folder."
            yield Problem(rule="not-there", message="There is no such file.", next_step=step, file=path.name)


def _written(files: Sequence[Path], bank: Bank) -> tuple[list[Written], list[Problem]]:
    written: list[Written] = []
    refused: list[Problem] = []
    for path in files:
        try:
            written += read_file(path, bank)
        except ProblemsFound as error:
            refused += error.problems
    return written, refused


def _named(one: Written, frame: Frame, council: Framed) -> Framed:
    """Return the council whose name stands beside the code; the code's own, where no council is known by that name."""
    try:
        return frame.find(one.named) if one.named else council
    except UnknownName:
        return council


def _by_council(written: Sequence[Written], bank: Bank, frame: Frame) -> tuple[dict[str, Written], tuple[Problem, ...]]:
    """Return the returns that can be taken, by the code of their council, and what is wrong with the others."""
    found: list[tuple[str, Written]] = []
    problems: list[Problem] = []
    for one in written:
        if one.year and one.year != str(bank.year):
            step = f"Send the workbook of {bank.year}."
            problems.append(
                _problem(one, "wrong-year", f"It is a return of {one.year}, not {bank.year}.", step, one.year)
            )
            continue
        try:
            council = frame.find(one.council)
        except UnknownName as error:
            step = "Write the council's code, as in the frame."
            problems.append(_problem(one, "unknown-council", str(error), step, one.council))
            continue
        other = _named(one, frame, council)
        if other.code == council.code:
            found.append((council.code, one))
            continue
        message = f"Its name is that of {other.name}, its code that of {council.name}."
        problems.append(_problem(one, "two-councils", message, "Ask whose return it is.", one.council))
    times = Counter(code for code, _ in found)
    for code, one in found:
        if times[code] > 1:
            message = f"{frame.councils[code].name} returned {times[code]} times; none of them is taken."
            problems.append(_problem(one, "council-twice", message, "Keep the one that its director signed off.", code))
    return {code: one for code, one in found if times[code] == 1}, tuple(problems)


def looked_at(
    one: Written, bank: Bank, council: Framed, last_year: Mapping[Place, Decimal], decisions: Decisions
) -> tuple[Return, list[Query]]:
    """Return what one council wrote as a return, settled as was decided, and every query on it.

    A value that a decision puts is under the same edits: what it raises besides is asked too, and open.

    Raises:
        ProblemsFound: a decision gives a value that is no answer, or for which the same query must be asked again.
    """
    answers, queries = parse_all(bank, council.code, one.cells)
    whole = {place: answers.get(place, LEFT_EMPTY) for place in bank.places}  # a gap is said, and never only absent
    first = with_routing(bank, Return(council=council.code, file=one.file, answers=whole))
    for query in look_over(Looked(bank=bank, council=council, returned=first, last_year=last_year)):
        if not any(query.id == other.id for other in queries):
            queries.append(query)
    settled, fresh = first, list(queries)
    while fresh:  # what a decision puts is looked at as what was given is: it may raise queries of its own
        settled = settle(bank, settled, fresh, decisions)
        if not any(_changes(decisions, query) for query in fresh):
            break
        settled = with_routing(bank, settled)
        put = Looked(bank=bank, council=council, returned=as_put(settled), last_year=last_year)
        again = list(look_over(put))
        known = {query.id for query in queries}
        raise_if(same_again([query for query in again if query.id in known], decisions), BAD_DECISIONS)
        fresh = [query for query in again if query.id not in known]
        queries += fresh
    return settled, queries


def _changes(decisions: Decisions, query: Query) -> bool:
    found = decisions.of(query)
    return found is not None and found.decision is not Decision.CONFIRM


def _problem(one: Written, rule: str, message: str, next_step: str, value: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=one.file, row=one.row, value=value[:60])
