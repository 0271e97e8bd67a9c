"""What can be asked about the disabled facilities grant: its means test for one household, today and under a reform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as day
from decimal import Decimal
from os import PathLike

from ncs.charging.law.context import Context
from ncs.charging.law.facilities_grant import Grant, Tenure, facilities_grant
from ncs.charging.law.uncertainty import line_doubts
from ncs.charging.run import CaseGiven, prepare
from ncs.charging.views.grants import grant_table
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.explained import Explained
from ncs.core.given import as_date, as_path, names_of
from ncs.core.money import BadMoney, parse_money
from ncs.present.answer import Answer
from ncs.tables.tables import Table

__all__ = ["GrantFound", "grant"]
_SUMMARY = "The grant cannot be worked out"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GrantFound(Answer):
    """A grant with every step of its means test, in pounds."""

    result: Grant
    context: Context
    title: str
    notes: tuple[str, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the steps, a row a line."""
        return (grant_table(self.explained(), context=self.context, title=self.title, notes=self.notes),)

    def explained(self) -> tuple[Explained, ...]:
        """Return each step with its rule, and why it is not certain where it is not."""
        return tuple(replace(one, doubt=" ".join(line_doubts(self.context, one))) for one in self.result.lines)


def grant(
    case: CaseGiven,
    *,
    works: Decimal | int | str,
    tenure: Tenure | str = Tenure.OWNER,
    date: day | str | None = None,
    reforms: str | Sequence[str] = (),
    parameters: str | PathLike[str] | None = None,
) -> GrantFound:
    """Work out the disabled facilities grant of a household for works of so many pounds.

    Args:
        case: a case file, or a case; the income and savings of a couple are those of the person and the ``partner``.
        works: pounds.
        tenure: ``owner`` or ``tenant``.
        date: the day, in place of the case's own.
        reforms, parameters: as for a charge.

    Raises:
        NcsError: a file cannot be read, a name is not known, the case has problems, or the cost or tenure is none.
    """
    cost, who = _pounds(works), _tenure(tenure)
    run = prepare(
        case,
        day=as_date(date, "date"),
        reforms=names_of(reforms, "reforms"),
        parameters=as_path(parameters, "parameters"),
    )
    found = facilities_grant(run.context, works=cost, tenure=who)
    title, notes = run.case.title or "a case", tuple(_notes(run.context, run.scheme.title))
    return GrantFound(result=found, context=run.context, title=title, notes=notes)


def _notes(context: Context, rules: str) -> list[str]:
    notes = [
        f"Rules: {rules}.",
        "Nothing is asked for a child or young person. What was paid towards earlier works comes off: not asked here.",
        "Councils may be more generous under a housing assistance policy of their own.",
    ]
    if context.in_care_home:
        notes.append("The case is of a care home; the grant is worked out as if the person lived in the dwelling.")
    if context.case.person.couple and context.case.partner is None:
        notes.append("The partner's income and savings count too and are not in the case: add partner:.")
    return notes


def _pounds(given: Decimal | int | str) -> Decimal:
    try:
        amount = parse_money(given if isinstance(given, str) else f"{given:f}")
    except BadMoney:
        amount = Decimal(0)
    if 0 < amount < Decimal(10_000_000):
        return amount
    raise _wrong("bad-cost", "The cost of the works is no amount.", "Write pounds, such as 14000.", "works", given)


def _tenure(given: Tenure | str) -> Tenure:
    try:
        return Tenure(given)
    except ValueError:
        raise _wrong("bad-tenure", "The tenure is not known.", "Write owner or tenant.", "tenure", given) from None


def _wrong(rule: str, message: str, step: str, field: str, given: object) -> ProblemsFound:
    problem = Problem(rule=rule, message=message, next_step=step, field=field, value=str(given)[:40])
    return ProblemsFound(_SUMMARY, [problem])
