"""The folder of a reading: answers, queries and councils as tables; and answers read back from it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NcsError, NotModelled, Problem, ProblemsFound
from ncs.core.looking import is_file
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.load import bank_of, read_year
from ncs.survey.frame import Frame, Framed, FrameRow
from ncs.survey.returns.answers import Answer, Mark, Place, Return, State
from ncs.survey.returns.run import Read
from ncs.tables.reading.csv_text import each_row
from ncs.tables.reading.json_files import read_json
from ncs.tables.reading.table_files import read_table
from ncs.tables.reading.text import open_text
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers.plain import csv_text, guard, unguard, write_lines

ANSWERS, QUERIES, COUNCILS, REFUSED, RUN = "answers.csv", "queries.csv", "councils.csv", "refused.csv", "run.json"


_KEYS = ("council", "item", "part", "state", "value", "given", "mark", "used")


class NoReturns(NcsError):
    """A folder that holds no returns read by this program."""


def answers_table(read: Read) -> Table:
    """Return every answer, a row each, with why there is none where there is none."""
    unused = read.unused()
    rows: list[dict[str, Cell]] = [
        {
            "council": one.council,
            "item": place[0],
            "part": place[1],
            "state": answer.state.value,
            "value": answer.number if answer.number is not None else answer.value,
            "given": answer.given,
            "mark": answer.mark.value,
            "used": "no" if (one.council, place) in unused else "yes",
        }
        for one in read.returns
        for place, answer in one.answers.items()
    ]
    return _table("answers", f"Answers of {read.bank.year}", _KEYS, rows)


def _answer_lines(read: Read) -> Iterator[tuple[str, ...]]:
    """Yield the rows of :func:`answers_table` as text, one by one: ten thousand respondents give millions."""
    unused = read.unused()
    for one in read.returns:
        for place, answer in one.answers.items():
            value = answer.value if answer.number is not None else guard(answer.value)
            used = "no" if (one.council, place) in unused else "yes"
            yield one.council, *place, answer.state.value, value, guard(answer.given), answer.mark.value, used


def queries_table(read: Read) -> Table:
    """Return every query, a row each, to send and to settle."""
    keys = (
        "query", "council", "name", "item", "part", "question", "rule", "weight", "given", "expected", "how",
        "decision", "value", "by", "on", "note",
    )  # fmt: skip
    rows: list[dict[str, Cell]] = []
    for query in read.queries:
        found = read.decisions.of(query)
        rows.append(
            {
                "query": query.id,
                "council": query.council,
                "name": read.frame.councils[query.council].name,
                "item": query.item,
                "part": query.part,
                "question": read.bank.items[query.item].said,
                "rule": query.rule,
                "weight": query.weight.value,
                "given": query.given,
                "expected": query.expected,
                "how": query.how,
                "decision": found.decision.value if found else "",
                "value": found.value if found else "",
                "by": found.by if found else "",
                "on": found.on if found else None,
                "note": found.note if found else "",
            }
        )
    return _table("queries", f"Queries on returns of {read.bank.year}", keys, rows)


def councils_table(read: Read) -> Table:
    """Return the frame, a row a council, with whether it returned."""
    returned = {one.council: one.file for one in read.returns}
    rows: list[dict[str, Cell]] = [
        {
            "code": one.code,
            "name": one.name,
            "region": one.region,
            "kind": one.kind,
            "budget": one.budget,
            "adults": one.adults,
            "returned": "yes" if one.code in returned else "no",
        }
        for one in read.frame.councils.values()
    ]
    keys = ("code", "name", "region", "kind", "budget", "adults", "returned")
    return _table("councils", f"Councils asked in {read.bank.year}", keys, rows)


def refused_table(read: Read) -> Table:
    """Return what is wrong with files and returns that could not be read, a row a problem."""
    rows: list[dict[str, Cell]] = [
        {
            "file": one.file,
            "row": one.row,
            "rule": one.rule,
            "value": one.value or "",
            "message": one.message,
            "next_step": one.next_step,
        }
        for one in read.refused
    ]
    return _table(
        "refused", "Returns that could not be read", ("file", "row", "rule", "value", "message", "next_step"), rows
    )


def _table(name: str, title: str, keys: Sequence[str], rows: Sequence[Mapping[str, Cell]]) -> Table:
    columns = [Column(key=key, title=key.replace("_", " ").capitalize()) for key in keys]
    return Table(name=name, title=title, columns=columns, rows=rows)


def fill(folder: Path, read: Read, *, bank_file: str = "") -> None:
    """Write a reading into a folder that is being made."""
    with (folder / ANSWERS).open("w", encoding="utf-8", newline="") as stream:
        write_lines(stream, _KEYS, _answer_lines(read))
    for name, table in (
        (QUERIES, queries_table(read)),
        (COUNCILS, councils_table(read)),
        (REFUSED, refused_table(read)),
    ):
        (folder / name).write_text(csv_text(table), encoding="utf-8", newline="\n")
    told = {
        "year": read.bank.year,
        "bank": bank_file,
        "frame": read.frame.source,
        "invented": read.frame.invented,
        "returns": len(read.returns),
        "councils": len(read.frame),
        "queries": len(read.queries),
        "open": len(read.open_queries()),
    }
    (folder / RUN).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8", newline="\n")


class _CouncilRow(FrameRow):
    returned: str


class Kept(BaseModel):
    """A reading as kept: what was asked of whom, and the answers that count.

    Attributes:
        bank, frame: of the survey.
        returns: those who returned, in order of code; answers whose query is open are not answered.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    bank: Bank
    frame: Frame
    returns: tuple[Return, ...]


def open_folder(folder: Path) -> Kept:
    """Read the answers of a folder that ``ncs survey read`` made.

    Raises:
        NoReturns: it is none.
        ProblemsFound: a file in it is damaged.
    """
    if not all(is_file(folder / name) for name in (ANSWERS, COUNCILS, RUN)):
        raise NoReturns(f"{folder} holds no returns. Make it with: ncs survey read FILES --year YEAR --out {folder}")
    told = read_json(folder / RUN, kind="record of a reading")
    frame = _frame(folder, str(told.get("frame", "")), invented=bool(told.get("invented")))
    answers = _answers(folder / ANSWERS)
    returns = tuple(Return(council=code, file="", answers=answers[code]) for code in sorted(answers))
    return Kept(bank=_bank(told), frame=frame, returns=returns)


def _answers(path: Path) -> dict[str, dict[Place, Answer]]:
    """Return the answers by council and place; one whose query is open is not answered.

    Raises:
        ProblemsFound: the file is not as it was written.
    """
    opened = open_text(path, kind="table of answers")
    rows = each_row(opened.text, file=opened.file, delimiter=",")
    found: dict[str, dict[Place, Answer]] = {}
    if tuple(next(rows, ())) != _KEYS:
        raise ProblemsFound("The table of answers cannot be used", [_damaged(path, 1)])
    for number, row in enumerate(rows, start=2):
        try:
            council, item, part, state, value, given, mark, used = row
            found.setdefault(council, {})[item, part] = _answer(state, value, given, mark, used == "yes")
        except ValueError as error:
            raise ProblemsFound("The table of answers cannot be used", [_damaged(path, number)]) from error
    return found


@lru_cache(maxsize=4096)
def _answer(state: str, value: str, given: str, mark: str, counts: bool) -> Answer:
    """Return an answer as it counts; of thousands of respondents most gave the same few, which are made once."""
    if not counts:
        return Answer(state=State.NOT_ANSWERED, given=unguard(given), mark=Mark(mark))
    return Answer(state=State(state), value=unguard(value), given=unguard(given), mark=Mark(mark))


def _damaged(path: Path, row: int) -> Problem:
    step = "Read the returns again with: ncs survey read."
    return Problem(rule="damaged", message="The row is not as it was written.", next_step=step, file=path.name, row=row)


def _bank(told: Mapping[str, object]) -> Bank:
    try:
        return read_year(Path(str(told["bank"]))) if told.get("bank") else bank_of(int(str(told.get("year", ""))))
    except ValueError as error:
        raise NotModelled("The folder does not say the year of its survey. Read the returns again.") from error


def _frame(folder: Path, source: str, *, invented: bool) -> Frame:
    rows = read_table(folder / COUNCILS, _CouncilRow, kind="table of councils")
    found = {row.value.code: Framed(**row.value.model_dump(exclude={"returned"})) for row in rows}
    return Frame(councils=found, source=source, invented=invented)


def numbers_of(kept: Kept) -> dict[str, dict[Place, Decimal]]:
    """Return the numbers of each council by place: last year's, for this year's edits and workbooks."""
    return {
        one.council: {place: number for place, answer in one.answers.items() if (number := answer.number) is not None}
        for one in kept.returns
    }
