"""What can be asked of terms: whether a payroll keeps them, and what each clause costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike

from ncs.core.errors import NotModelled
from ncs.core.explained import Explained
from ncs.core.given import as_path, path_of
from ncs.core.periods import FinancialYear
from ncs.policy.uncertain import Input
from ncs.present.answer import Answer
from ncs.tables.tables import Column, Table
from ncs.workforce.held import data_file
from ncs.workforce.terms.agreement import Agreement, read_agreement
from ncs.workforce.terms.comply import Checked, check
from ncs.workforce.terms.cost import CostedClause, SleepIns, inputs_with, run
from ncs.workforce.terms.payroll import read_payroll
from ncs.workforce.use.pay import FIRST
from ncs.workforce.views.terms import breach_lines, breaches_table, clauses_table, terms_table

PathLikeText = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckedPayroll(Answer):
    """A pay extract held against terms."""

    found: Checked

    def tables(self) -> tuple[Table, ...]:
        """Return what was not kept, and each clause with what was looked at."""
        return breaches_table(self.found), clauses_table(self.found)

    def explained(self) -> tuple[Explained, ...]:
        """Return what was not kept as explained lines."""
        return breach_lines(self.found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CostedTerms(Answer):
    """Each clause of an agreement as a costed switch."""

    found: tuple[CostedClause, ...]
    agreement: Agreement
    year: FinancialYear
    known: Mapping[str, Input]

    def tables(self) -> tuple[Table, ...]:
        """Return the clauses with their costs, and the inputs."""
        keys = ("title", "low", "middle", "high", "confidence", "source", "reason")
        columns = (Column(key="name", title="Input"), *(Column(key=key, title=key.capitalize()) for key in keys))
        rows = [{"name": name, **{key: getattr(one, key) for key in keys}} for name, one in self.known.items()]
        rest = Table(name="inputs", title="What the costs rest on", columns=columns, rows=rows)
        return terms_table(self.found, self.agreement, str(self.year)), rest


def comply(payroll: PathLikeText, *, agreement: PathLikeText | None = None) -> CheckedPayroll:
    """Hold a pay extract against terms.

    Args:
        payroll: a table with a row a worker a week, by worker id alone.
        agreement: terms in a YAML file; without it, the example that comes with the program.

    Raises:
        ProblemsFound: everything that is wrong in the files.
        UnknownName, NotModelled: the sector minimum is not known, or a rate is not held for a week.
    """
    terms = read_agreement(as_path(agreement, "agreement"))
    return CheckedPayroll(found=check(read_payroll(path_of(payroll, "payroll")), terms))


def template_text() -> str:
    """Return the example of an agreement, a YAML file with comments to start from."""
    return data_file("agreement.yaml").read_text(encoding="utf-8")


def terms(
    *,
    agreement: PathLikeText | None = None,
    year: str = "2026-27",
    inputs: PathLikeText | None = None,
    sleep_ins: int | None = None,
    sleep_in_paid: float | None = None,
    draws: int = 100,
    seed: int = 1,
) -> CostedTerms:
    """Cost each clause of an agreement for England.

    Args:
        agreement: terms in a YAML file; without it, the example.
        year: financial year.
        inputs: a YAML file with inputs in place of those that come with the program.
        sleep_ins: a year; sleep_in_paid: what is paid for one now, pounds. Without both, sleep-ins are missing.
        draws: of the uncertain inputs, 20 to 2,000; seed: of the draws.

    Raises:
        ProblemsFound: everything that is wrong in the files.
        NotModelled: the year is not modelled, or one of the two of sleep-ins is missing.
        BadPeriod: the year cannot be read.
    """
    when = FinancialYear.parse(year)
    if when < FIRST or not 20 <= draws <= 2_000:
        raise NotModelled(f"Ask for {FIRST} or later and for 20 to 2,000 draws, not {when} and {draws}.")
    if (sleep_ins is None) != (sleep_in_paid is None):
        raise NotModelled("Sleep-ins need both their number a year and what is paid for one now.")
    nights = None
    if sleep_ins is not None and sleep_in_paid is not None:
        if sleep_ins < 0 or not 0 <= sleep_in_paid <= 300:
            raise NotModelled("Give sleep-ins a year, nought or more, and pounds paid for one, 0 to 300.")
        nights = SleepIns(number=sleep_ins, paid=sleep_in_paid)
    agreed, known = read_agreement(as_path(agreement, "agreement")), inputs_with(as_path(inputs, "inputs"))
    found = run(agreed, when, known=known, sleep_ins=nights, draws=draws, seed=seed)
    return CostedTerms(found=found, agreement=agreed, year=when, known=known)
