"""What can be asked about money: the published allocations, how they arise, and what they would be instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.core.errors import NcsError
from ncs.core.explained import Explained
from ncs.core.given import as_path, name_of, names_of, path_of
from ncs.core.periods import FinancialYear
from ncs.funding.allocations.engine import Result, compute
from ncs.funding.allocations.minimum import MinimumPath, recover_path
from ncs.funding.allocations.opened import opened
from ncs.funding.allocations.published import PublishedTable, table_from
from ncs.funding.allocations.reading import Reading, read_all
from ncs.funding.allocations.rebase import NewBaselines, Projection, baselines_from, bundled_baselines, kept, only
from ncs.funding.allocations.rebase import rebase as projected
from ncs.funding.allocations.tidy import result_observations
from ncs.funding.allocations.workbook.reading import read_inputs
from ncs.funding.allocations.workbook.samples import outturn_sample, settlement_sample
from ncs.funding.allocations.workbook.template import example as example_tables
from ncs.funding.allocations.workbook.template import one_council
from ncs.funding.allocations.workbook.template import template as empty_tables
from ncs.funding.allocations.workbook.what_if import change_inputs
from ncs.funding.views.allocations.explain import explain_words
from ncs.funding.views.allocations.live import live_tables
from ncs.funding.views.allocations.page import report as report_on
from ncs.funding.views.allocations.plots import all_plots
from ncs.funding.views.allocations.projection import projection_short, projection_table
from ncs.funding.views.allocations.published import full_table, short_table
from ncs.funding.views.allocations.run import run_tables
from ncs.funding.views.allocations.steps import step_words
from ncs.funding.views.allocations.summary import growth_table, minimum_table, spread_table
from ncs.funding.views.allocations.what_if import WhatIf, what_if_table
from ncs.present.answer import Answer
from ncs.present.page import Report
from ncs.reference.councils import find_council
from ncs.tables.explained import explained_table
from ncs.tables.tables import Table

if TYPE_CHECKING:
    from ncs.observations.observation_table import ObservationTable

__all__ = [
    "allocations",
    "growth",
    "minimum",
    "published",
    "rebase",
    "report",
    "spread",
    "template",
    "work_out",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Allocations(Answer):
    """The published notional allocations of some councils, read and checked against the rules of Annex B."""

    version: PublishedTable
    readings: tuple[Reading, ...]
    path: MinimumPath

    def tables(self) -> tuple[Table, ...]:
        """Return the figures with growth, real terms, pounds per adult and flags; £ million, cash."""
        return (full_table(self.readings, self.version),)

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines behind each council's figures, by step: what is published, inferred, and cannot be known."""
        return tuple(line for one in self.readings for line in opened(one, self.version, self.path))

    def for_screen(self) -> Table:
        """Return the columns that fit a terminal."""
        return short_table(self.readings, self.version)

    def in_words(self) -> tuple[str, ...]:
        """Return each council's four steps in words: what can be inferred, how precisely, and what cannot be known."""
        return tuple(line for one in self.readings for line in explain_words(one, self.version, self.path))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Summary(Answer):
    """One table about the published allocations."""

    found: Table

    def tables(self) -> tuple[Table, ...]:
        """Return the table."""
        return (self.found,)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WorkedOut(Answer):
    """Allocations worked out from inputs by Annex B steps 1 to 4, with the published table to compare with.

    With ``what_if`` the result is that of the inputs as they were set, and ``what_if`` holds what was there before.
    """

    result: Result
    version: PublishedTable
    what_if: WhatIf | None = None

    def tables(self) -> tuple[Table, ...]:
        """Return allocations in pounds, every step, the sums against their controls, and the published figures.

        After a what-if, one council before and after is the last.
        """
        asked = () if self.what_if is None else (what_if_table(self.what_if),)
        return (*run_tables(self.result, self.version), *asked)

    def for_screen(self) -> tuple[Table, ...]:
        """Return one council before and after a what-if, in whole pounds; nothing where none was asked."""
        return () if self.what_if is None else (what_if_table(self.what_if, screen=True),)

    def explained(self) -> tuple[Explained, ...]:
        """Return every line of every council in order of ONS code: step, formula, inputs, amount and source."""
        return tuple(line for one in self.result.councils for line in one.lines)

    @property
    def observations(self) -> ObservationTable:
        """The allocations as observations."""
        from ncs.observations.observation_table import from_observations  # heavy, and wanted by few answers

        return from_observations(result_observations(self.result))

    def steps(self, council: str) -> Table:
        """Return one council's lines as a table.

        Raises:
            UnknownName: there is no such council.
            NotModelled: the council is not in the inputs.
        """
        found, inputs = self.result.of(find_council(council).ons_code), self.result.inputs
        mark = "SYNTHETIC inputs: " if inputs.synthetic else ""
        return explained_table(
            found.lines,
            title=f"{mark}{found.name} ({found.code}), worked out from {inputs.source}. Not an official figure.",
            notes=[f"No allocation: {found.reason}."] if found.reason else [],
        )

    def with_formulas(self, council: str | None = None) -> tuple[Table, ...]:
        """Return the steps and the inputs of one council, or of all, as tables that a workbook works out again.

        Raises:
            UnknownName: there is no such council.
            NotModelled: the council is not in the inputs.
        """
        if council is not None:
            return live_tables(self.result, self.steps(council), [find_council(council).ons_code])
        steps = next(table for table in self.tables() if table.name == "steps")
        return live_tables(self.result, steps, [item.code for item in self.result.councils])

    def in_words(self, council: str) -> tuple[str, ...]:
        """Return one council's steps in words and numbers.

        Raises:
            UnknownName: there is no such council.
            NotModelled: the council is not in the inputs.
        """
        found = self.result.of(find_council(council).ons_code)
        return tuple(step_words(found, self.result.inputs))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rebased(Answer):
    """Allocations projected from new baselines. A projection, not an official figure."""

    projections: tuple[Projection, ...]
    new: NewBaselines
    version: PublishedTable
    keep: str

    def tables(self) -> tuple[Table, ...]:
        """Return the projections beside the published figures; £ million."""
        return (projection_table(self.projections, self.new, self.version, kept(self.keep)),)

    def for_screen(self) -> Table:
        """Return the columns that fit a terminal."""
        return projection_short(self.projections, self.new, self.version, kept(self.keep))


def allocations(
    council: str | None = None, *, region: str | None = None, annex_b: Path | str | None = None
) -> Allocations:
    """Give the published notional allocations 2025-26 to 2028-29, of one council, of a region, or of all.

    Args:
        council: any name or code.
        region: a region's name or code.
        annex_b: another version of the Annex B page, in place of the table dated 21 January 2026.

    Raises:
        UnknownName: there is no such council or region; the nearest are named.
        ProblemsFound: the file is not a whole Annex B table.
    """
    version = published(annex_b)
    path = recover_path(version)
    chosen = read_all(version, path, council=name_of(council, "council"), region=name_of(region, "region"))
    return Allocations(version=version, readings=chosen, path=path)


def published(annex_b: Path | str | None = None) -> PublishedTable:
    """Return the published table, or the one in the file of an Annex B page.

    Raises:
        ProblemsFound: the file is not a whole Annex B table.
    """
    return table_from(as_path(annex_b, "annex_b"))


def report(annex_b: Path | str | None = None) -> Report:
    """Give the report on the published allocations: growth, deprivation, per adult, the minimum, every council.

    Raises:
        ProblemsFound: the file is not a whole Annex B table.
    """
    version = published(annex_b)
    path = recover_path(version)
    readings = read_all(version, path)
    plots = all_plots(readings, version, path)
    return report_on(readings, version, path, plots=tuple(plots.values()))


def growth(by: str = "region", *, annex_b: Path | str | None = None) -> Summary:
    """Give growth by ``kind`` of council, ``region`` or ``deprivation``, in cash and in real terms.

    Raises:
        UnknownName: another grouping.
        ProblemsFound: the file is not a whole Annex B table.
    """
    version = published(annex_b)
    path = recover_path(version)
    return Summary(found=growth_table(read_all(version, path), version, path, by))


def spread(*, annex_b: Path | str | None = None) -> Summary:
    """Give how spending per adult differs between councils, before and after, and its tie to deprivation.

    Raises:
        ProblemsFound: the file is not a whole Annex B table.
    """
    version = published(annex_b)
    return Summary(found=spread_table(read_all(version), version))


def minimum(*, annex_b: Path | str | None = None) -> Summary:
    """Give the minimum path recovered from the table, and the rule of step 4 checked on every council and year.

    Raises:
        ProblemsFound: the file is not a whole Annex B table.
    """
    version = published(annex_b)
    return Summary(found=minimum_table(version, recover_path(version)))


def work_out(
    inputs: Path | str,
    *,
    csp: Path | str | None = None,
    annex_b: Path | str | None = None,
    amounts_checked: str | Sequence[str] = (),
    changes: str | Sequence[str] = (),
    council: str | None = None,
) -> WorkedOut:
    """Work out allocations by Annex B steps 1 to 4 from your own inputs, each opened into its steps.

    Args:
        inputs: a workbook as ``ncs allocations template`` makes it, or a folder with one CSV file a sheet.
        csp: the settlement's core spending power workbook, in place of that sheet.
        annex_b: another version of the Annex B page to compare with.
        amounts_checked: councils, by any name or code, whose amounts are right though far from the outturn held.
        changes: a what-if of one council: inputs to set, each ``NAME=VALUE`` such as ``needs_share=0.9%``.
        council: whose figures ``changes`` sets; may be left out where the inputs hold one council.

    Raises:
        ProblemsFound: with every problem in the inputs or the changes, each with its place and next step.
        NcsError: a council without any changes, or one that is not known or not in the inputs.
    """
    set_to = names_of(changes, "changes")
    if council is not None and not set_to:
        raise NcsError("A council is for a what-if: say what to set as well, such as needs_share=0.9%.")
    checked = _codes(amounts_checked)
    found = read_inputs(path_of(inputs, "inputs"), csp=as_path(csp, "csp"), checked=checked)
    version, result = published(annex_b), compute(found)
    if not set_to:
        return WorkedOut(result=result, version=version)
    changed = change_inputs(found, set_to, council=name_of(council, "council"), checked=checked)
    after = compute(changed.inputs)
    asked = WhatIf(before=result, after=after, code=changed.code, changes=changed.changes)
    return WorkedOut(result=after, version=version, what_if=asked)


def _codes(names: str | Sequence[str]) -> frozenset[str]:
    return frozenset(find_council(name).ons_code for name in names_of(names, "names"))


def rebase(
    outturn: Path | str | None = None,
    *,
    year: str | None = None,
    keep: str = "cash",
    council: str | None = None,
    annex_b: Path | str | None = None,
    amounts_checked: str | Sequence[str] = (),
) -> Rebased:
    """Project the allocations from outturn as the new baseline. A projection, not an official figure.

    Args:
        outturn: revenue outturn as published; without it, a trial on that of 2024-25.
        year: a financial year of the file; its latest unless given.
        keep: what to carry over: ``cash`` (the increase) or ``rate``.
        council: only this council, by any name or code.
        annex_b: another version of the Annex B page.
        amounts_checked: councils, by any name or code, whose outturn is right though far from what is held.

    Raises:
        NcsError: a file cannot be read, a name or year is not known, or a year is given without a file.
    """
    if year is not None and outturn is None:
        raise NcsError("A year needs a file of outturn: without one the trial is on the 2024-25 outturn.")
    version, carried = published(annex_b), kept(keep)
    chosen = FinancialYear.parse(year) if year else None
    checked = _codes(amounts_checked)
    new = (
        bundled_baselines()
        if outturn is None
        else baselines_from(path_of(outturn, "outturn"), year=chosen, checked=checked)
    )
    found = only(projected(version, new, recover_path(version), keep=carried), council)
    return Rebased(projections=found, new=new, version=version, keep=keep)


def template(*, example: bool = False, council: str | None = None) -> Sequence[Table]:
    """Return the sheets of inputs to fill for :func:`work_out`; with ``example``, filled with a synthetic country.

    Args:
        example: whether to fill them.
        council: only this council's rows, by any name or code; sums are then not held to national controls.

    Raises:
        UnknownName: there is no such council; the nearest are named.
    """
    sheets = example_tables() if example else empty_tables()
    wanted = name_of(council, "council")
    return sheets if wanted is None else one_council(sheets, find_council(wanted))


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Sample inputs: outturn for :func:`rebase`; ``inputs`` and ``csp``, two workbooks for :func:`work_out`."""

    outturn: Table
    inputs: Sequence[Table]
    csp: Sequence[Table]


def samples() -> Samples:
    """Return small files to try the money commands with: everything in them is invented, save what they say is not."""
    inputs, csp = settlement_sample()
    return Samples(outturn=outturn_sample(), inputs=inputs, csp=csp)
