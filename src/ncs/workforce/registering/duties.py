"""What must hold on a day in a voluntary and in a compulsory register, and what may be handed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ncs.core.errors import NcsError, UnknownName
from ncs.workforce.registering.contract import Check, Consent, Held, Qualification, Row, Spell, Standing, Worker


class Mode(StrEnum):
    """The two options of *Support Guaranteed*, 2.6."""

    VOLUNTARY = "voluntary"
    COMPULSORY = "compulsory"


class NoConsent(NcsError):
    """A record was asked for without the worker's consent to that purpose on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A worker for whom something does not hold on the day: the duty, and what is wrong."""

    worker: str
    duty: str
    words: str


def _at(start: date, end: date | None, on: date) -> bool:
    return start <= on and (end is None or on <= end)


def findings(held: Held, mode: Mode, on: date) -> tuple[Finding, ...]:
    """Return what does not hold on a day, worker by worker.

    Voluntary: nobody is held without consent. Compulsory: whoever gives regulated care that day is registered, proved
    and checked; personal assistants may opt in. In both, qualifications that have run out are told.
    """
    own = _by_worker(held)
    return tuple(found for _, one in held["workers"] for found in _of(own[one.worker], one, mode, on))


def _by_worker(held: Held) -> Mapping[str, Held]:
    """Return each worker's own rows by table, so that a register of many is gone through once."""
    found: dict[str, dict[str, list[tuple[int, Row]]]] = {}
    for table, rows in held.items():
        for number, one in rows:
            found.setdefault(one.worker, {name: [] for name in held})[table].append((number, one))
    return {worker: {name: tuple(rows) for name, rows in tables.items()} for worker, tables in found.items()}


def _of(held: Held, worker: Row, mode: Mode, on: date) -> Iterator[Finding]:
    name = worker.worker
    if mode is Mode.VOLUNTARY and not consented(held, name, "register", on):
        yield Finding(worker=name, duty="consent", words="is held without consent to be on the register")
    if mode is Mode.COMPULSORY and _in_regulated_care(held, name, on) and not _assistant(worker):
        yield from _compulsory(held, worker, on)
    for _, one in held["qualifications"]:
        if isinstance(one, Qualification) and one.worker == name and one.expires is not None and one.expires <= on:
            yield Finding(worker=name, duty="qualification", words=f"{one.qualification} ran out on {one.expires}")


def _compulsory(held: Held, worker: Row, on: date) -> Iterator[Finding]:
    name = worker.worker
    status = standing(held, name, on)
    if status != "registered":
        words = f"gives regulated care and is {status or 'not on the register'}"
        yield Finding(worker=name, duty="registration", words=words)
    if isinstance(worker, Worker) and (worker.identity_verified == "no" or (worker.identity_day or on) > on):
        yield Finding(worker=name, duty="identity", words="gives regulated care, and identity is not proved")
    checks = [one for _, one in held["dbs"] if isinstance(one, Check) and one.worker == name]
    if not any(one.level.startswith("enhanced") and one.issued <= on for one in checks):
        yield Finding(worker=name, duty="check", words="gives regulated care without an enhanced check")


def _assistant(worker: Row) -> bool:
    return isinstance(worker, Worker) and worker.personal_assistant == "yes"


def _in_regulated_care(held: Held, worker: str, on: date) -> bool:
    spells = [one for _, one in held["spells"] if isinstance(one, Spell) and one.worker == worker]
    return any(one.regulated == "yes" and _at(one.start, one.end, on) for one in spells)


def standing(held: Held, worker: str, on: date) -> str | None:
    """Return a worker's status on a day; None where there is none."""
    rows = [one for _, one in held["status"] if isinstance(one, Standing) and one.worker == worker]
    return next((one.status for one in rows if _at(one.start, one.end, on)), None)


def consented(held: Held, worker: str, purpose: str, on: date) -> bool:
    """Return whether a worker's consent to a purpose holds on a day; one withdrawn that day does not."""
    return any(
        one.worker == worker
        and one.purpose == purpose
        and one.given <= on
        and (one.withdrawn is None or on < one.withdrawn)
        for _, one in held["consent"]
        if isinstance(one, Consent)
    )


def handed_over(held: Held, worker: str, purpose: str, on: date) -> tuple[tuple[str, Row], ...]:
    """Return a worker's record for a purpose: table and row. Consents themselves are not handed over.

    Research is given no spells and no conditions; training only qualifications.

    Raises:
        UnknownName: the worker is not on the register.
        NoConsent: consent to that purpose does not hold on that day.
    """
    if worker not in {one.worker for _, one in held["workers"]}:
        raise UnknownName("worker on the register", worker)
    if not consented(held, worker, purpose, on):
        raise NoConsent(f"Worker {worker} has not consented to {purpose} on {on}. Nothing is handed over.")
    tables = {
        "employer": ("workers", "qualifications", "spells", "dbs", "status"),
        "training": ("qualifications",),
        "research": ("workers", "qualifications"),
    }[purpose]
    return tuple((name, one) for name in tables for _, one in held[name] if one.worker == worker)
