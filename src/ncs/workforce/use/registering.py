"""What can be asked of the workers' register: its contract, an example, what holds on a day, a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path

from ncs.core.errors import UnknownName, near_matches
from ncs.core.files import atomic_folder, write_text
from ncs.core.given import day_of, path_of
from ncs.present.answer import Answer
from ncs.tables.tables import Table
from ncs.workforce.held import data_file
from ncs.workforce.registering.contract import TABLES, Row
from ncs.workforce.registering.duties import Finding, Mode, findings, handed_over
from ncs.workforce.registering.reading import read_register
from ncs.workforce.views.registering import contract_table, findings_table, record_table

PathLikeText = str | PathLike[str]
#: Purposes for which a record may be handed over.
PURPOSES = ("employer", "training", "research")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contract(Answer):
    """The tables and fields of the register."""

    def tables(self) -> tuple[Table, ...]:
        """Return the fields, a row each."""
        return (contract_table(),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckedRegister(Answer):
    """A register held against a mode on a day."""

    found: tuple[Finding, ...]
    mode: Mode
    on: date
    workers: int

    def tables(self) -> tuple[Table, ...]:
        """Return what does not hold."""
        return (findings_table(self.found, mode=str(self.mode), on=self.on, workers=self.workers),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandedOver(Answer):
    """A worker's record for a purpose."""

    found: tuple[tuple[str, Row], ...]
    worker: str
    purpose: str
    on: date

    def tables(self) -> tuple[Table, ...]:
        """Return the record, a row a field."""
        return (record_table(self.found, worker=self.worker, purpose=self.purpose, on=self.on),)


def contract() -> Contract:
    """Return the register as a data contract."""
    return Contract()


def example(out: PathLikeText, *, replace: bool = False) -> Path:
    """Write an invented register into a folder.

    Raises:
        AlreadyThere, NotOurs, CannotWrite: ``out`` may not be written.
    """
    with atomic_folder(path_of(out, "out"), replace=replace, private=True) as folder:
        for name in TABLES:
            text = data_file("register_example").joinpath(f"{name}.csv").read_text(encoding="utf-8")
            write_text(folder / f"{name}.csv", text)
    return path_of(out, "out")


def check(folder: PathLikeText, *, mode: str, on: date | str) -> CheckedRegister:
    """Hold a register against a mode on a day.

    Args:
        folder: with the six tables of the contract.
        mode: ``voluntary`` or ``compulsory``.
        on: the day.

    Raises:
        ProblemsFound: everything that is wrong in the tables.
        UnknownName: there is no such mode.
    """
    modes = [str(one) for one in Mode]
    if mode not in modes:
        raise UnknownName("mode of the register", mode, near_matches(mode, modes) or modes)
    held, day = read_register(path_of(folder, "folder")), day_of(on, "on")
    found = findings(held, Mode(mode), day)
    return CheckedRegister(found=found, mode=Mode(mode), on=day, workers=len(held["workers"]))


def record(folder: PathLikeText, worker: str, *, purpose: str, on: date | str) -> HandedOver:
    """Hand over a worker's record for a purpose, with consent alone.

    Args:
        folder: a register.
        worker: the id.
        purpose: one of :data:`PURPOSES`.
        on: the day on which consent must hold.

    Raises:
        ProblemsFound: everything that is wrong in the tables.
        UnknownName: the purpose or the worker is not known.
        NoConsent: the worker has not consented to it.
    """
    if purpose not in PURPOSES:
        raise UnknownName("purpose", purpose, near_matches(purpose, PURPOSES) or PURPOSES)
    day = day_of(on, "on")
    found = handed_over(read_register(path_of(folder, "folder")), worker, purpose, day)
    return HandedOver(found=found, worker=worker, purpose=purpose, on=day)
