"""A register read from a folder: six tables, each whole, with every problem of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.tables.reading.table_files import read_table
from ncs.workforce.ids import id_problem
from ncs.workforce.registering.contract import FOLLOWS, TABLES, Held, Row, Standing, Worker

_PAIRS = (("start", "end"), ("achieved", "expires"), ("given", "withdrawn"))


def read_register(folder: Path) -> Held:
    """Read a register: a folder with a CSV file for each table of the contract.

    Returns:
        Rows by table, each with its number.

    Raises:
        ProblemsFound: everything that is wrong in any of them; nothing that may be of a person is repeated.
    """
    found: dict[str, tuple[tuple[int, Row], ...]] = {}
    problems: list[Problem] = []
    for name, model in TABLES.items():
        try:
            rows = read_table(folder / f"{name}.csv", model, kind=f"table of {name}")
        except ProblemsFound as error:
            problems += [_without_value(one) for one in error.problems]
            continue
        found[name] = tuple((row.number, row.value) for row in rows)
    if not problems:
        problems += _between(found)
    raise_if(problems, "The register cannot be used")
    return found


def _without_value(one: Problem) -> Problem:
    return Problem(
        rule=one.rule, message=one.message, next_step=one.next_step, file=one.file, row=one.row, field=one.field
    )


def _between(found: Held) -> Iterator[Problem]:
    known: set[str] = set()
    for number, one in found["workers"]:
        if one.worker in known:
            yield _problem("twice", "The worker is there twice.", "Keep one row.", "workers", number, "worker")
        known.add(one.worker)
    for name, rows in found.items():
        for number, one in rows:
            if wrong := id_problem(one.worker, f"{name}.csv", number):
                yield wrong
            elif one.worker not in known:
                message = "The worker is not in workers.csv."
                yield _problem("unknown-worker", message, "Add the worker, or correct the id.", name, number, "worker")
            yield from _days(name, number, one)
    yield from _identities(found)
    yield from _standings(found)


def _days(name: str, number: int, one: Row) -> Iterator[Problem]:
    for first, last in _PAIRS:
        start, end = getattr(one, first, None), getattr(one, last, None)
        if isinstance(start, date) and isinstance(end, date) and end < start:
            yield _problem("days", "It ends before it begins.", "Correct the days.", name, number, last)


def _identities(found: Held) -> Iterator[Problem]:
    for number, one in found["workers"]:
        if (
            isinstance(one, Worker)
            and one.identity_verified == "yes"
            and not (one.identity_method and one.identity_day)
        ):
            message = "Identity is said to be proved, without how and when."
            yield _problem("identity", message, "Fill both, or write no.", "workers", number, "identity_method")


def _standings(found: Held) -> Iterator[Problem]:
    by_worker: dict[str, list[tuple[int, Standing]]] = {}
    for number, one in found["status"]:
        if isinstance(one, Standing):
            by_worker.setdefault(one.worker, []).append((number, one))
    for history in by_worker.values():
        history.sort(key=lambda pair: pair[1].start)
        number, first = history[0]
        if first.status != "applied":
            message = f"The first status is {first.status}."
            yield _problem("first-status", message, "A history begins with applied.", "status", number, "status")
        for (_, before), (number, after) in pairwise(history):
            if before.end is None or before.end >= after.start:
                message = "The status before it has not ended."
                yield _problem("overlap", message, "End one before the next begins.", "status", number, "start")
            if after.status not in FOLLOWS[before.status]:
                message = f"{after.status} cannot follow {before.status}."
                step = f"After {before.status}: {', '.join(FOLLOWS[before.status])}."
                yield _problem("order", message, step, "status", number, "status")


def _problem(rule: str, message: str, step: str, table: str, row: int, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=f"{table}.csv", row=row, field=field)
