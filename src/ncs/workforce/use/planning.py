"""What can be asked of a local plan: need, supply, gap, a bank, and training with expiry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from os import PathLike

from ncs.core.explained import Explained
from ncs.core.given import as_date, as_path, path_of
from ncs.core.periods import FinancialYear
from ncs.present.answer import Answer
from ncs.tables.tables import Table
from ncs.workforce.held import data_file
from ncs.workforce.planning.plan import Planned, planned, read_plan
from ncs.workforce.planning.training import Holding, complying, holdings, read_training, to_pay
from ncs.workforce.views.planning import (
    certificates_table,
    explained_lines,
    holdings_table,
    plan_table,
    providers_table,
    yearly_table,
)

PathLikeText = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WorkforcePlan(Answer):
    """A council's plan, and training on a day where records were given (None where not)."""

    found: Planned
    training: tuple[Holding, ...] | None
    on: date

    def tables(self) -> tuple[Table, ...]:
        """Return the plan and what certificates cost in its year.

        With training records also providers, certificates to pay for on the day, and each worker's state.
        """
        if self.training is None:
            return (plan_table(self.found), yearly_table(self.found))
        on = f"{self.on.day} {self.on:%B %Y}"
        return (
            plan_table(self.found),
            yearly_table(self.found),
            providers_table(complying(self.training), on),
            certificates_table(to_pay(self.training, self.found.plan.certificates), self.found),
            holdings_table(self.training, on),
        )

    def explained(self) -> tuple[Explained, ...]:
        """Return the lines of the plan as explained lines."""
        return explained_lines(self.found)


def plan(file: PathLikeText, *, training: PathLikeText | None = None, on: date | str | None = None) -> WorkforcePlan:
    """Work out a council's plan.

    Args:
        file: the plan (YAML); :func:`template_text` gives one to start from.
        training: records with a row a worker and certificate.
        on: the day on which certificates must hold; the first day of the plan's year if not given.

    Raises:
        ProblemsFound: everything that is wrong in the files.
        BadPeriod: the day cannot be read.
    """
    given, records = read_plan(path_of(file, "file")), as_path(training, "training")
    day = as_date(on, "on") or FinancialYear.parse(given.year).start
    required = given.certificates
    held = None if records is None else holdings(read_training(records, required, day), required, day)
    return WorkforcePlan(found=planned(given), training=held, on=day)


def template_text() -> str:
    """Return an invented plan with comments to start from."""
    return data_file("plan.yaml").read_text(encoding="utf-8")
