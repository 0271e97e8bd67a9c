"""What can be asked of the yearly survey."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from os import PathLike
from pathlib import Path

from ncs.core.errors import NcsError, NotModelled, UnknownName
from ncs.core.files import atomic_folder, atomic_path
from ncs.core.given import as_path, path_of, truth_of
from ncs.observations.observation import Observation
from ncs.observations.observation_table import from_observations
from ncs.observations.tidy import to_table as observation_rows
from ncs.present.answer import Answer
from ncs.survey.audit.claims import read_claims
from ncs.survey.audit.run import Audit
from ncs.survey.audit.run import audit as run_audit
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.compare import Difference, differences
from ncs.survey.bank.load import bank_of, data_file, read_year, years
from ncs.survey.estimation.observing import observations
from ncs.survey.estimation.run import Estimated, estimated
from ncs.survey.frame import Frame, Framed, read_frame, standard_frame
from ncs.survey.instrument.form import form_definition
from ncs.survey.instrument.limesurvey import limesurvey_text
from ncs.survey.instrument.workbook import write_workbook
from ncs.survey.instrument.xlsform import write_xlsform
from ncs.survey.report.exhibits import layout_file
from ncs.survey.report.make import draft_file
from ncs.survey.report.published import published, read_published
from ncs.survey.returns import folder as kept
from ncs.survey.returns.answers import Place
from ncs.survey.returns.run import Read, read_returns
from ncs.survey.returns.settled import Decisions, read_decisions
from ncs.survey.use.prefilling import earlier_reading, last_years_numbers, refuse_unused
from ncs.survey.use.reporting import NO_DAY, reported
from ncs.survey.views.audit import unbound_table, unwitnessed_table, verdicts_table
from ncs.survey.views.bank import bank_table, comparison_table
from ncs.survey.views.estimates import absent_table, effects_table, figures_table, missing_table
from ncs.survey.views.form import form_page
from ncs.tables.reading.text import open_text
from ncs.tables.tables import Table
from ncs.tables.writers import filling

PathLikeText = str | PathLike[str]
#: Instruments that are not made for one council.
_FOR_ALL = {"xlsform": "An XLSForm", "limesurvey": "LimeSurvey's structure"}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedBank(Answer):
    """A year's bank of questions."""

    bank: Bank

    def tables(self) -> tuple[Table, ...]:
        """Return the items, a row each."""
        return (bank_table(self.bank),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ComparedBanks(Answer):
    """What became of each concept between two years."""

    earlier: Bank
    later: Bank
    found: tuple[Difference, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the concepts that changed, then all of them under another name."""
        changed = [one for one in self.found if one.change != "same"]
        return (comparison_table(self.earlier, self.later, changed),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadReturns(Answer):
    """Returns read into a folder."""

    folder: Path
    read: Read

    def tables(self) -> tuple[Table, ...]:
        """Return the queries, what was refused, the councils and the answers."""
        tables = (kept.queries_table, kept.refused_table, kept.councils_table, kept.answers_table)
        return tuple(table(self.read) for table in tables)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EstimatedSurvey(Answer):
    """Figures for all councils, with intervals, the effect of the estimator, and what is missing."""

    found: Estimated

    def tables(self) -> tuple[Table, ...]:
        """Return the figures, effects of the estimator, what is missing, returns by region, and observations."""
        return (
            figures_table(self.found),
            effects_table(self.found),
            missing_table(self.found),
            absent_table(self.found),
            observation_rows(from_observations(self.observations()), name="observations", title="Observations"),
        )

    def observations(self) -> tuple[Observation, ...]:
        """Return the figures as observations of England."""
        answered = self.found.answered
        return observations(answered.bank, self.found.figures.values(), invented=answered.frame.invented)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuditedReport(Answer):
    """Claims of a published survey held against its tables."""

    found: Audit

    def tables(self) -> tuple[Table, ...]:
        """Return the claims, cells without a witness, and numbers of the text that no claim binds."""
        return verdicts_table(self.found), unwitnessed_table(self.found), unbound_table(self.found)


def bank(year: int, file: PathLikeText | None = None) -> AskedBank:
    """Give a year's bank: one that comes with the program, or a file that says what changed.

    Raises:
        NotModelled: no bank of that year is held.
        ProblemsFound: the file is wrong, or changes an item so that a series would break without its saying so.
    """
    return AskedBank(bank=_bank(year, file))


def _bank(year: int, file: PathLikeText | None) -> Bank:
    return bank_of(year) if file is None else read_year(path_of(file, "file"))


def banks() -> tuple[int, ...]:
    """Return the years whose bank comes with the program."""
    return years()


def compare_banks(earlier: int, later: int) -> ComparedBanks:
    """Say what a later year asks otherwise, and whether its figures may be set beside the earlier ones.

    Raises:
        NotModelled: no bank of a year is held.
    """
    before, after = bank_of(earlier), bank_of(later)
    return ComparedBanks(earlier=before, later=after, found=tuple(differences(before, after)))


def frame(file: PathLikeText | None = None) -> Frame:
    """Give the councils that are asked: England's, or those of a file.

    Raises:
        ProblemsFound: the file is wrong.
    """
    path = as_path(file, "file")
    return standard_frame() if path is None else read_frame(path)


def read(
    files: Sequence[PathLikeText],
    out: PathLikeText,
    *,
    year: int,
    bank_file: PathLikeText | None = None,
    frame_file: PathLikeText | None = None,
    last_year: PathLikeText | None = None,
    decisions: PathLikeText | None = None,
    replace: bool = False,
) -> ReadReturns:
    """Read returns into a folder of answers and queries; each return is read whole or refused whole.

    Args:
        files: workbooks of councils, or tables with a row a council.
        out: the folder to make; it holds what councils answered and is its user's alone.
        year: of the survey.
        bank_file: a later year's bank of one's own; frame_file: a frame of one's own.
        last_year: a folder of last year's reading, to set answers beside.
        decisions: on queries that an earlier reading raised.
        replace: whether what an earlier run left there may be replaced.

    Raises:
        ProblemsFound: the bank, frame or decisions are wrong.
        NcsError: the reading of last year is not of an earlier year.
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: ``out`` may not be written.
    """
    paths = [path_of(one) for one in files]
    used = [path for path in map(as_path, (bank_file, frame_file, last_year, decisions)) if path is not None]
    with atomic_folder(path_of(out, "out"), replace=replace, private=True, read=[*paths, *used]) as folder:
        asked = _bank(year, bank_file)
        before = (
            kept.numbers_of(earlier_reading(path_of(last_year, "last_year"), asked.year))
            if last_year is not None
            else {}
        )
        found = read_returns(
            paths,
            asked,
            frame(frame_file),
            last_year=before,
            decisions=read_decisions(path_of(decisions, "decisions")) if decisions is not None else Decisions({}),
        )
        kept.fill(
            folder, found, bank_file=str(path_of(bank_file, "bank_file").resolve()) if bank_file is not None else ""
        )
    return ReadReturns(folder=path_of(out, "out"), read=found)


def audit(
    tables: PathLikeText, *, claims: PathLikeText | None = None, text: PathLikeText | None = None
) -> AuditedReport:
    """Hold the claims of a published survey against its tables.

    Args:
        tables: figure, title, row, column, value, unit, responses, note; or ``2025``, which comes with the program.
        claims: a file of claims; those of 2025 come with the program.
        text: the report as text, to count numbers that no claim binds.

    Raises:
        ProblemsFound: a file is wrong.
        NoSuchCell, UnknownName: a claim names a cell or a rule that is not there.
        NotModelled: no claims come with the program for what is audited.
    """
    named = str(tables)
    if claims is None and not named.isdigit():
        raise NotModelled("Claims come with the program for 2025 alone. Give a file of your own: --claims.")
    cells = published(int(named)) if named.isdigit() else read_published(path_of(tables, "tables"))
    held = read_claims(data_file(f"claims_{named}.yaml") if claims is None else path_of(claims, "claims"))
    prose = open_text(path_of(text, "text"), kind="report").text if text is not None else ""
    return AuditedReport(found=run_audit(cells, held, text=prose))


def report(
    folder: PathLikeText,
    out: PathLikeText,
    *,
    text: PathLikeText | None = None,
    layout: PathLikeText | None = None,
    printed: PathLikeText | None = None,
    consents: PathLikeText | None = None,
    on: date | None = None,
    recommended: bool = False,
    replace: bool = False,
) -> Path:
    """Write the report into a folder: a page, its figures as ODS, and text and layout that it was made of, to edit.

    Args:
        folder: made by :func:`read`.
        out: the folder to make.
        text: a text of one's own, with numbers bound by name; without it, the draft that comes with the program.
        layout: figures of one's own, for a later year; printed: tables of earlier years, as printed.
        consents: the register of consents, for case studies (recipient ``report``, purpose ``case study``).
        on: the day on which the report appears; wanted where there is a register.
        recommended: totals by the recommended estimators.
        replace: whether what an earlier run left there may be replaced.

    Returns:
        The page.

    Raises:
        NoReturns, NotModelled: there are no returns, or no report is laid out for their year.
        ProblemsFound: a number is typed and bound to nothing, a name is unknown, or a word does not fit its numbers.
        AlreadyThere, NotOurs, IsAnInput, CannotWrite: ``out`` may not be written.
    """
    own, register = as_path(text, "text"), as_path(consents, "consents")
    if register is not None and on is None:
        raise NcsError(NO_DAY)
    if register is None and on is not None:
        raise NcsError("A day is for the register of consents. Give --consents, or leave --on out.")
    figures, tables_before = as_path(layout, "layout"), as_path(printed, "printed")
    read_from = [
        path_of(folder, "folder"),
        *(path for path in (own, register, figures, tables_before) if path is not None),
    ]
    with atomic_folder(path_of(out, "out"), replace=replace, read=read_from) as target:
        found = reported(
            folder, text=text, layout=layout, printed=printed, consents=consents, on=on, recommended=recommended
        )
        made = found.made
        (target / "report.html").write_text(found.report().page(), encoding="utf-8", newline="\n")
        filling(found.tables(), "ods", title=made.title)(target / "report.ods")
        year = made.estimated.answered.bank.year
        used = {"text": own or draft_file(year), "layout": figures or layout_file(year)}
        for kind, file in used.items():
            (target / f"{kind}.yaml").write_text(open_text(file, kind=kind).text, encoding="utf-8", newline="\n")
    return path_of(out, "out") / "report.html"


#: Forms of the instrument, with the endings of their files.
INSTRUMENTS = {"workbook": ".xlsx", "form": ".json", "page": ".html", "xlsform": ".xlsx", "limesurvey": ".txt"}


def instrument_kind(out: PathLikeText, wanted: str | None = None) -> str:
    """Return the form of the instrument that a file's ending or a word says.

    Raises:
        UnknownName: neither says one, or they contradict each other.
    """
    ending = path_of(out, "out").suffix.casefold()
    kind = wanted or next((name for name, end in INSTRUMENTS.items() if end == ending), "")
    if INSTRUMENTS.get(kind) != ending:
        said = "; ".join(f"{name} ({end})" for name, end in INSTRUMENTS.items())
        raise UnknownName("form of the instrument", f"{wanted or ''} {path_of(out, 'out').name}".strip(), (said,))
    return kind


def instrument(
    out: PathLikeText,
    *,
    year: int,
    kind: str | None = None,
    council: str | None = None,
    bank_file: PathLikeText | None = None,
    frame_file: PathLikeText | None = None,
    last_year: PathLikeText | None = None,
    consents: PathLikeText | None = None,
    on: date | None = None,
    say: Callable[[str], None] | None = None,
    replace: bool = False,
) -> Path:
    """Write the instrument: a workbook, a form definition, a page, an XLSForm or LimeSurvey's structure.

    Args:
        out: the file; its ending says the form unless ``kind`` does.
        year, bank_file: what is asked.
        council: for whom; frame_file: the frame that it is in.
        last_year: a folder of last year's reading, whose numbers of this council stand beside the questions as far as
            it allows that in the register ``consents`` on the day ``on``; ``say`` is told why where nothing does.
        replace: whether a file that exists may be replaced.

    Raises:
        UnknownName: the form or the council is not known.
        NcsError: last year's numbers are wanted of no council, without a register or a day, in an instrument that is
            for all councils, or from a reading that is not of an earlier year; or a register without them.
        AlreadyThere, IsAnInput, NotOurs, CannotWrite: ``out`` may not be written.
    """
    made, target = instrument_kind(out, kind), path_of(out, "out")
    used = [path for path in map(as_path, (bank_file, frame_file, last_year, consents)) if path is not None]
    with atomic_path(target, replace=replace, read=used) as scratch:
        asked = _bank(year, bank_file)
        if last_year is None:
            refuse_unused(_FOR_ALL.get(made), council=council, framed=frame_file is not None, on=on)
        whom = frame(frame_file).find(council) if council else None
        before: dict[Place, Decimal] = {}
        if last_year is None and consents is not None:
            raise NcsError("A register of consents is for last year's numbers. Give --last-year, or leave it out.")
        if last_year is not None:
            if made in _FOR_ALL:
                raise NcsError(f"{_FOR_ALL[made]} is the same for every council. Leave --last-year out.")
            earlier = earlier_reading(path_of(last_year, "last_year"), asked.year)
            before = last_years_numbers(earlier, whom, as_path(consents, "consents"), on, say)
        if made == "workbook":
            write_workbook(asked, whom, scratch, last_year=before)
        elif made == "xlsform":
            write_xlsform(asked, scratch)
        else:
            scratch.write_text(_instrument_text(made, asked, whom, before), encoding="utf-8", newline="")
    return target


def _instrument_text(kind: str, asked: Bank, whom: Framed | None, before: dict[Place, Decimal]) -> str:
    if kind == "limesurvey":
        return limesurvey_text(asked)
    form = form_definition(asked, whom, last_year=before)
    return form_page(form) if kind == "page" else json.dumps(form, indent=1, ensure_ascii=False) + "\n"


def estimate(folder: PathLikeText, *, recommended: bool = False) -> EstimatedSurvey:
    """Work out figures for all councils from a reading.

    Args:
        folder: made by :func:`read`.
        recommended: totals by the recommended estimators; without it, as the published series.

    Raises:
        NoReturns: the folder holds no returns.
        ProblemsFound: it is damaged.
    """
    return EstimatedSurvey(
        found=estimated(kept.open_folder(path_of(folder, "folder")), recommended=truth_of(recommended, "recommended"))
    )
