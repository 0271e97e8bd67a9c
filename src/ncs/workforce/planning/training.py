"""Training records with expiry: who holds what on a day, which providers comply, and what is left to pay for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem
from ncs.core.periods import add_months
from ncs.tables.reading.table_files import Day, Row, read_table
from ncs.workforce.ids import id_problem
from ncs.workforce.planning.plan import Certificate

#: Days before its end from which a certificate is said to run out soon.
SOON = 90


class State(StrEnum):
    """Whether a certificate holds on a day."""

    VALID = "valid"
    SOON = "runs out soon"
    EXPIRED = "expired"
    MISSING = "missing"


class Training(BaseModel):
    """One certificate of a worker; a worker without any has a row without certificate and day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    worker: str
    provider: str
    certificate: str = ""
    achieved: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A worker's state on a day for one required certificate, with the day on which it ends or ended."""

    worker: str
    provider: str
    certificate: str
    state: State
    ends: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complying:
    """A provider's workers, and how many hold every required certificate."""

    provider: str
    workers: int
    complying: int


def read_training(file: Path, required: Mapping[str, Certificate], on: date) -> tuple[Row[Training], ...]:
    """Read training records: ``worker, provider, certificate, achieved``.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    return read_table(
        file, Training, kind="training records", check=lambda rows: _problems(rows, required, on, file.name), some=True
    )


def _problems(
    rows: Sequence[Row[Training]], required: Mapping[str, Certificate], on: date, file: str
) -> Iterator[Problem]:
    homes: dict[str, str] = {}
    for row in rows:
        one = row.value
        if wrong := id_problem(one.worker, file, row.number):
            yield wrong
        if homes.setdefault(one.worker, one.provider) != one.provider:
            message = "The worker is at two providers."
            yield _problem("two-providers", message, "Give each provider its own ids.", file, row.number, "provider")
        if bool(one.certificate) != (one.achieved is not None):
            message = "A certificate needs its day, and a day its certificate."
            yield _problem("certificate", message, "Fill both or neither.", file, row.number, "achieved")
        if one.certificate and one.certificate not in required:
            step = f"The plan requires: {', '.join(required)}."
            message = f"The plan does not know the certificate {one.certificate}."
            yield _problem("unknown-certificate", message, step, file, row.number, "certificate")
        if one.achieved is not None and one.achieved > on:
            message = f"It was achieved after {on}."
            yield _problem("later", message, "Give --on a later day, or correct it.", file, row.number, "achieved")


def _problem(rule: str, message: str, step: str, file: str, row: int, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row, field=field)


def holdings(rows: Sequence[Row[Training]], required: Mapping[str, Certificate], on: date) -> tuple[Holding, ...]:
    """Return the state of every worker for every required certificate on a day; the latest of several counts."""
    providers = {row.value.worker: row.value.provider for row in rows}
    latest: dict[tuple[str, str], date] = {}
    for row in rows:
        one = row.value
        if one.achieved is not None:
            key = (one.worker, one.certificate)
            latest[key] = max(one.achieved, latest.get(key, one.achieved))
    return tuple(
        _holding(worker, provider, name, latest.get((worker, name)), certificate, on)
        for worker, provider in sorted(providers.items())
        for name, certificate in required.items()
    )


def _holding(
    worker: str, provider: str, name: str, achieved: date | None, certificate: Certificate, on: date
) -> Holding:
    ends = None if achieved is None or certificate.months is None else add_months(achieved, certificate.months)
    if achieved is None:
        state = State.MISSING
    elif ends is None:
        state = State.VALID
    elif ends <= on:
        state = State.EXPIRED
    else:
        state = State.SOON if (ends - on).days <= SOON else State.VALID
    return Holding(worker=worker, provider=provider, certificate=name, state=state, ends=ends)


def complying(found: Sequence[Holding]) -> tuple[Complying, ...]:
    """Return for each provider how many of its workers hold every required certificate."""
    lacking = {one.worker for one in found if one.state in (State.EXPIRED, State.MISSING)}
    staff: dict[str, set[str]] = {}
    for one in found:
        staff.setdefault(one.provider, set()).add(one.worker)
    return tuple(
        Complying(provider=provider, workers=len(workers), complying=len(workers - lacking))
        for provider, workers in sorted(staff.items())
    )


def to_pay(found: Sequence[Holding], required: Mapping[str, Certificate]) -> Mapping[str, tuple[int, Decimal]]:
    """Return for each certificate how many workers lack it, and what that costs employers, pounds."""
    return {
        name: (number := sum(_lacks(one, name) for one in found), number * certificate.cost)
        for name, certificate in required.items()
    }


def _lacks(one: Holding, certificate: str) -> bool:
    return one.certificate == certificate and one.state in (State.EXPIRED, State.MISSING)
