"""Last year's numbers in a council's instrument: only where the council allows it, and only those that it lets go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.survey.disclosure.consent import items_of, read_consents
from ncs.survey.frame import Framed
from ncs.survey.returns import folder as kept
from ncs.survey.returns.answers import Place
from ncs.survey.returns.folder import Kept
from ncs.tables.reading.text import TextFile

#: The recipient and the purpose by which a council allows it in the register of consents.
RECIPIENT, PURPOSE = "own instrument", "prefill"


def earlier_reading(folder: Path, year: int) -> Kept:
    """Return the reading of an earlier year in a folder.

    Raises:
        NcsError: it is of this year, or a later one.
        NoReturns, ProblemsFound: the folder is wrong.
    """
    found = kept.open_folder(folder)
    if found.bank.year >= year:
        raise NcsError(f"--last-year: the reading is of {found.bank.year}, which is not before {year}.")
    return found


def refuse_unused(for_all: str | None, *, council: str | None, framed: bool, on: date | None) -> None:
    """Refuse what would change nothing in an instrument without numbers of last year.

    Args:
        for_all: what it is, if it is the same for every council; council: for whom it is to be.
        framed: whether a frame of one's own was given; on: a day.

    Raises:
        NcsError: a council for what is the same for all; a frame without a council that is sought in it; or a day.
    """
    if council and for_all:
        raise NcsError(f"{for_all} is the same for every council. Leave --council out.")
    if framed and not council:
        raise NcsError("A frame is where a council is looked up. Say which with --council, or leave --frame out.")
    if on is not None:
        raise NcsError("A day is for last year's numbers. Give --last-year, or leave --on out.")


def last_years_numbers(
    reading: Kept,
    council: Framed | None,
    consents: TextFile | None,
    on: date | None,
    say: Callable[[str], None] | None = None,
) -> dict[Place, Decimal]:
    """Return what a council answered last year, as far as it allows that to stand in its instrument.

    Args:
        reading: last year's; council: whose instrument it is.
        consents: the register; on: the day on which the instrument goes out.
        say: is told why nothing is filled in, where nothing is.

    Raises:
        NcsError: no council, register or day is given.
        ProblemsFound: the register is wrong.
    """
    if council is None:
        raise NcsError("Last year's answers are one council's. Say whose: --council NAME")
    if consents is None or on is None:
        raise NcsError(
            "Last year's answers stand in an instrument where the council allows it. Give the register and the day on "
            f'which it goes out: --consents FILE --on DAY (recipient "{RECIPIENT}", purpose "{PURPOSE}")'
        )
    held = read_consents(consents, reading.frame, reading.bank)
    now = [one for one in held if one.council == council.code and one.holds(RECIPIENT, PURPOSE, on)]
    numbers = kept.numbers_of(reading).get(council.code, {})
    items = set(items_of(now, reading.bank)) if now else set()
    found = {place: number for place, number in numbers.items() if place[0] in items}
    if say is not None and not found:
        why = "it did not return" if not numbers else "its consent does not cover it"
        say(f"Nothing of last year is filled in for {council.name}: {why}.")
    return found
