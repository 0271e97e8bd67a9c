"""Explaining what became of one submitted row, step by step, in words. Nothing of the person is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ncs.core.errors import NcsError
from ncs.core.explained import Explained
from ncs.records import run_record
from ncs.records.tables.fate_rules import WORDS, Fate, Rule
from ncs.records.tables.selection import WhyNot

_NOT_SELECTED = {
    WhyNot.KNOWN_BAD: "it is on the edition's list of files with known faults",
    WhyNot.NO_PERIOD: "no reporting period could be derived from its rows",
    WhyNot.TOO_LATE: "it came in after the as-of date",
    WhyNot.NOT_COVERING: "its derived period covers no part of the period in full",
    WhyNot.LATER_FILE: "later files cover everything that it covers",
}
#: Rules of step c4, each of which is only tried when those before it are passed.
_FILTER = (
    Rule.BLANK_TYPE,
    Rule.BLANK_START,
    Rule.NO_END,
    Rule.OUTSIDE_PERIOD,
    Rule.DIED_BEFORE_PERIOD,
    Rule.DIED_BEFORE_EVENT,
)


#: The sections of the method in words, as docs/explanation/main-tables.md heads them.
SECTIONS = {
    "c1": "Which months a file covers",
    "c2": "Which files are used",
    "c4": "Which rows belong",
    "c5": "Cleaning, people and the event key",
    "c6": "Cropping (joined tables)",
    "c7": "The record that is kept",
}


class NoSuchRow(NcsError):
    """A run has no such row, or several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The fate of one row: where it was, what became of it, and the steps that led there.

    The section of a step is where the method describes it; whether it was passed is whether the row went on.
    """

    row_id: int
    place: str
    fate: str
    rule: str | None
    edition: str
    steps: tuple[Explained, ...]


def why(row: str, run: Path) -> Explanation:
    """Explain the fate of a row of the run in folder ``run``.

    Args:
        row: the row's number in the run (``row_id``), or ``FILE:ROW`` counting as a spreadsheet (heading is row 1).
        run: a folder that a build wrote.

    Raises:
        NotARun: the folder holds no run.
        NoSuchRow: no row, or more than one, is meant.
    """
    account = run_record.read(run)
    found = _fate(row, run)
    submission = _submission(found, run)
    edition = account["edition"]["name"]
    return Explanation(
        row_id=found["row_id"],
        place=f"{found['import_file']}, row {found['file_row']}",
        fate=found["fate"],
        rule=found["rule"],
        edition=edition,
        steps=tuple(_steps(found, submission, run, edition)),
    )


def _fate(row: str, run: Path) -> dict[str, Any]:
    file, _, number = row.rpartition(":")
    if not number.isdigit():
        raise NoSuchRow(f"{row!r} is no row. Write its number in the run, or FILE:ROW as in january.csv:17.")
    import pyarrow.dataset as ds  # imports pandas where it is installed, which takes a second

    test = ds.field("row_id") == int(number)
    if file:
        test = (ds.field("import_file") == file) & (ds.field("file_row") == int(number))
    rows = ds.dataset(run / "fate.parquet").to_table(filter=test).to_pylist()
    if len(rows) != 1:
        raise NoSuchRow(f"The run has {'no' if not rows else 'more than one'} row {row}.")
    return dict(rows[0])


def _submission(row: dict[str, Any], run: Path) -> dict[str, Any]:
    listed = pq.read_table(run / "submissions.parquet").to_pylist()
    return next(
        item for item in listed if (item["la_code"], item["import_time"]) == (row["la_code"], row["import_time"])
    )


def _steps(row: dict[str, Any], submission: dict[str, Any], run: Path, edition: str) -> Iterator[Explained]:
    rule = None if row["rule"] is None else Rule(row["rule"])
    dropped = row["fate"] == Fate.DROPPED
    yield _period_step(submission, edition)
    if rule in (Rule.NO_COUNCIL, Rule.NOT_SELECTED):
        why_not = submission["why_not"]
        yield _stop(rule, edition, "" if why_not is None else f": {_NOT_SELECTED[WhyNot(why_not)]}")
        return
    first, last = submission["ref_period_start"], submission["ref_period_end"]
    yield _step("c2", edition, passed=True, words=f"Its submission was selected for {first} to {last}.")
    if dropped and rule in _FILTER:
        yield _stop(rule, edition)
        return
    yield _step("c4", edition, passed=True, words=f"The event belongs to {first} to {last}.")
    if dropped and rule is not None:
        yield _stop(rule, edition)
        return
    yield _step("c5", edition, passed=True, words="It names a person, and its values were cleaned.")
    yield from _last_steps(row, rule, run, edition)


def _last_steps(row: dict[str, Any], rule: Rule | None, run: Path, edition: str) -> Iterator[Explained]:
    if row["cropped_to"] is not None:
        section, words = WORDS[Rule.NOT_FOUND_LATER]
        yield _step(section, edition, passed=True, words=f"{_sentence(words)} Its end date is now {row['cropped_to']}.")
    if row["fate"] == Fate.SUPERSEDED and rule is not None:
        winner = _fate(str(row["superseded_by"]), run)
        place = f"row {winner['row_id']} ({winner['import_file']}, row {winner['file_row']})"
        yield _stop(rule, edition, f": {place} is kept in its place")
        return
    yield _step("c7", edition, passed=True, words="Of all records of this event, it is the one that is kept.")


def _period_step(submission: dict[str, Any], edition: str) -> Explained:
    if submission["derived_start"] is None:
        return _step("c1", edition, passed=False, words="No reporting period could be derived for its submission.")
    span = f"{submission['derived_start']} to {submission['derived_end']}"
    return _step("c1", edition, passed=True, words=f"Its submission covers {span}, by the end dates of its rows.")


def _stop(rule: Rule, edition: str, more: str = "") -> Explained:
    section, words = WORDS[rule]
    return _step(section, edition, passed=False, words=_sentence(words + more))


def _step(section: str, edition: str, *, passed: bool, words: str) -> Explained:
    rule = f"Main tables method, section {section}, edition {edition}"
    return Explained(section=section, what=SECTIONS[section], words=words, rule=rule, passed=passed)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."
