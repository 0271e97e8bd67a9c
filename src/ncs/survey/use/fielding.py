"""What can be asked of the fielding of a survey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.core.files import write_text
from ncs.core.given import as_path, path_of
from ncs.core.looking import is_there
from ncs.present.answer import Answer
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.load import bank_of
from ncs.survey.fielding.record import Entry, Event, Record, added, read_record, record_table
from ncs.survey.fielding.standing import Reminder, Standing, reminders, standings
from ncs.survey.frame import Frame, read_frame, standard_frame
from ncs.survey.returns.folder import open_folder
from ncs.survey.views.fielding import regions_table as by_region
from ncs.survey.views.fielding import reminders_table, sections_table, standing_table
from ncs.tables.tables import Table
from ncs.tables.writers.plain import csv_text

PathLikeText = str | PathLike[str]


class NoSuchEvent(NcsError):
    """A word that is no event of fielding."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Fielded(Answer):
    """Where councils stand on a day, and the reminders that are due.

    Attributes:
        on: the day; bank: what is asked; standings: a council each; due: messages to send.
    """

    on: date
    bank: Bank
    standings: tuple[Standing, ...]
    due: tuple[Reminder, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return where councils stand, who answered what, counts by region, and the reminders."""
        return (
            standing_table(self.standings),
            sections_table(self.standings, self.bank),
            by_region(self.standings),
            reminders_table(self.due),
        )


def field(
    record: PathLikeText,
    *,
    year: int,
    on: date | None = None,
    closes: date | None = None,
    reading: PathLikeText | None = None,
    frame_file: PathLikeText | None = None,
) -> Fielded:
    """Say where each council stands, what it has answered, and which reminders are due.

    Args:
        record: of fielding: on, council, event, by, note.
        year: of the survey.
        on: the day that is asked about; the last of the record unless given.
        closes: the last day for answers, for the reminders; the day of close where it is recorded.
        reading: a folder that :func:`~ncs.survey.use.read` made, to say who answered what.
        frame_file: a frame of one's own.

    Raises:
        ProblemsFound: the record is wrong, or something in it cannot have happened.
        NoReturns: ``reading`` is no such folder.
    """
    frame = _frame(frame_file)
    held = read_record(path_of(record, "record"), frame)
    kept = open_folder(path_of(reading, "reading")) if reading is not None else None
    bank = bank_of(year) if kept is None else kept.bank
    day = on or (held.last_day() if held.entries else None)
    if day is None:
        raise NcsError("The record is empty. Record first that the survey opened, and who was invited.")
    returns = None if kept is None else kept.returns
    found = tuple(standings(held, frame, on=day, bank=bank, returns=returns))
    last = closes or held.day_of(Event.SURVEY_CLOSED)
    return Fielded(on=day, bank=bank, standings=found, due=tuple(reminders(found, year=year, closes=last, on=day)))


def note(
    record: PathLikeText,
    event: str,
    *,
    on: date,
    council: str = "",
    by: str = "",
    why: str = "",
    frame_file: PathLikeText | None = None,
) -> Record:
    """Add a line to a record of fielding, which is made if it is not there; nothing in it is changed.

    Args:
        record: the file; event: such as ``invited`` or ``signed_off``; on: the day.
        council: whose, by name or code; empty for events of the whole survey.
        by: the post or address of who did it; why: a note.
        frame_file: a frame of one's own.

    Returns:
        The record with the line.

    Raises:
        NoSuchEvent: the word is no event.
        ProblemsFound: it cannot have happened after what is recorded, or the record is wrong.
        CannotWrite: the file may not be written.
    """
    names = [one.value for one in Event]
    word = event.strip().casefold().replace(" ", "_").replace("-", "_")
    if word not in names:
        raise NoSuchEvent(f"{event!r} is no event of fielding. There are: {', '.join(names)}.")
    file, frame = path_of(record, "record"), _frame(frame_file)
    before = read_record(file, frame) if is_there(file) else Record(entries=())
    entry = Entry(on=on, council=council, event=Event(word), by=by, note=why)
    made = added(before, entry, frame)
    write_text(file, csv_text(record_table(made)), replace=True, private=True)
    return made


def _frame(file: PathLikeText | None) -> Frame:
    path: Path | None = as_path(file, "file")
    return standard_frame() if path is None else read_frame(path)
