"""What leaves a journey in other people's forms: client level data of a period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.core.errors import NotModelled, Problem
from ncs.core.periods import Period
from ncs.journeys.engine.state import State
from ncs.journeys.exchange.cld import Emitted, emitted
from ncs.journeys.exchange.fhir.bundle import bundle_text, read_bundle
from ncs.journeys.exchange.fhir.checks import wrong
from ncs.journeys.exchange.fhir.from_xml import is_fhir, plain
from ncs.journeys.exchange.pack import Pack, Receipt, pack_text, read_pack, read_receipt, receipt_text
from ncs.journeys.journal_file import read_journey, write_journey
from ncs.journeys.views.cld import left_out_table, submission_table
from ncs.journeys.views.fhir import fhir_table, headings_table
from ncs.present.answer import Answer
from ncs.reference.councils import find_council
from ncs.tables.reading.json_files import read_json
from ncs.tables.reading.xml_files import read_xml
from ncs.tables.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Submission(Answer):
    """Client level data of a period: the rows, and what could not be told yet."""

    found: Emitted

    def tables(self) -> tuple[Table, ...]:
        """Return the submission, and what was left out of it with why."""
        return (submission_table(self.found), left_out_table(self.found))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FhirChecked(Answer):
    """What is wrong with a FHIR resource or bundle."""

    found: tuple[Problem, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return one row a problem."""
        return (fhir_table(self.found),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Headings(Answer):
    """The headings of record standards, and what of a journey holds each."""

    def tables(self) -> tuple[Table, ...]:
        """Return one row a heading."""
        return (headings_table(),)


def emit(files: Sequence[Path], *, council: str, period: Period, today: date) -> Submission:
    """Give client level data, Release 2, of journeys in files of their own.

    Args:
        files: the journeys.
        council: that submits, by any name or code.
        period: that the submission covers.
        today: the day on which it is made.

    Raises:
        UnknownName: there is no such council.
        ProblemsFound, NotAJourney: a file cannot be used.
    """
    return emit_states((read_journey(file, today=today) for file in files), council=council, period=period)


def emit_states(states: Iterable[State], *, council: str, period: Period) -> Submission:
    """Give client level data of journeys at hand.

    Raises:
        UnknownName: there is no such council.
        NotModelled: no code of returns is held for it.
    """
    found = find_council(council, on=period.end)
    if found.cassr_code is None:
        raise NotModelled(f"No code for adult social care returns is held for {found.name}.")
    return Submission(found=emitted(states, period, cassr_code=found.cassr_code))


def pack(file: Path, *, to: str, made: date, today: date, portable: bool = False) -> tuple[str, str]:
    """Give the pack of somebody who moves as text, and its digest for `pack-sent`.

    Raises:
        UnknownName: there is no such council as ``to``.
        ProblemsFound, NotAJourney: the file cannot be used.
    """
    second = find_council(to, on=made)
    return pack_text(read_journey(file, today=today), to=second.name, made=made, portable=portable)


def packed(file: Path) -> Pack:
    """Read a pack and hold it to its digest.

    Raises:
        ProblemsFound: it is no pack, or was changed.
    """
    return read_pack(file)


def receipt_for(found: Pack, *, received: date) -> str:
    """Give the receipt for a pack that was read, for the council that sent it.

    Raises:
        ProblemsFound: it would have arrived before it was made.
    """
    return receipt_text(found, received=received)


def receipted(file: Path, receipt: Path, *, today: date) -> Receipt:
    """Hold a receipt to the packs that a journey says were sent.

    Raises:
        ProblemsFound, NotAJourney: a file cannot be used, or the receipt is for none of them.
    """
    return read_receipt(receipt, read_journey(file, today=today))


def fhir(file: Path, *, on: date, today: date) -> str:
    """Give a journey as a FHIR R4 bundle by the profiles of UK Core, as JSON, with what is owed on a day as tasks.

    Raises:
        ProblemsFound, NotAJourney: the file cannot be used.
    """
    return bundle_text(read_journey(file, today=today), on=on)


def from_fhir(file: Path, out: Path, *, today: date, replace: bool = False) -> State:
    """Write the journey of a bundle that this program wrote to a file of its own, and give it.

    Raises:
        ProblemsFound, NotAJourney: it is no such bundle, was changed, or breaks a rule.
        AlreadyThere, NotOurs, CannotWrite: the file may not be written.
    """
    state = read_bundle(file, today=today)
    write_journey(out, state.given, replace=replace)
    return state


def fhir_checked(file: Path) -> FhirChecked:
    """Check a FHIR resource, or a bundle of them, in layers; it says that the HL7 validator was not run.

    Raises:
        ProblemsFound: the file is neither a JSON object nor FHIR in XML.
    """
    step = "Give one resource, or a bundle, as JSON or XML."
    if file.suffix.lower() == ".xml":
        root = read_xml(file, kind="FHIR resource", next_step=step)
        found = plain(root) if is_fhir(root) else {"resourceType": root.tag}
    else:
        found = read_json(file, kind="FHIR resource", next_step=step)
    return FhirChecked(found=tuple(wrong(found, file=file.name)))
