"""What can be asked of financial supervision: grade returns by rules, hold accounts against them, stress them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ncs.core.errors import NotModelled, all_read, each_read
from ncs.core.explained import Explained
from ncs.core.given import as_date, path_of
from ncs.present.answer import Answer
from ncs.providers.finance.accounts import Difference, held_against, read_accounts
from ncs.providers.finance.grading import Graded, graded
from ncs.providers.finance.returns import AsOf, as_of, latest, read_returns
from ncs.providers.finance.rules import Shock, rules
from ncs.providers.use.register import Day, Given
from ncs.providers.views.housing import housing_table
from ncs.providers.views.supervision import (
    all_lines,
    closures_table,
    differences_table,
    grades_table,
    ratios_table,
    reasons_table,
    stress_table,
)
from ncs.tables.tables import Table
from ncs.tables.wording import shown_date

__all__ = ["Shock", "Supervised", "supervise"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Supervised(Answer):
    """What the rules of supervision say of providers."""

    found: tuple[Graded, ...]
    differences: tuple[Difference, ...]
    accounts: int
    on: AsOf
    left: int

    def tables(self) -> tuple[Table, ...]:
        """Return grades, ratios, stress, reasons, differences from accounts; closures and landlords' ratios beside."""
        made = [
            grades_table(self.found, on=self.on, left=self.left),
            ratios_table(self.found),
            stress_table(self.found),
            reasons_table(self.found),
        ]
        if self.accounts:
            made.append(differences_table(self.differences))
        return (*made, closures_table(), housing_table(self.found))

    def explained(self) -> tuple[Explained, ...]:
        """Return every ratio, test and flag as a line."""
        return all_lines(self.found)


def supervise(
    returns: Given,
    *,
    accounts: Sequence[Given] = (),
    rules_file: Given | None = None,
    shocks: Sequence[Shock] | Callable[[], Sequence[Shock]] = (),
    on: Day = None,
) -> Supervised:
    """Grade providers by rules, from their returns.

    Args:
        returns: a table, a row a provider and period.
        accounts: as filed, in iXBRL; held against the returns of the same company and period.
        rules_file: stress, grades and flags of one's own (YAML).
        shocks: further stresses, such as ``scenarios`` hand over, or what reads them; they are shown, and decide no
            grade.
        on: the day as of which providers are looked at: a period that ends after it is left out, and accounts are late,
            or not, on it. Without it every return counts, and accounts are late only where the returns themselves say
            so: filed late, or due before the newest day that they tell of.

    Raises:
        NotModelled: no period had ended by the day.
        ProblemsFound: a file is wrong, with everything that is; accounts are for other dates or companies.
    """
    given, held, read, more = all_read(
        lambda: read_returns(path_of(returns, "returns")),
        lambda: rules(path_of(rules_file, "rules_file") if rules_file is not None else None),
        lambda: each_read(read_accounts, map(path_of, accounts)),
        lambda: tuple(shocks() if callable(shocks) else shocks),
    )
    held = held.model_copy(update={"stress": (*held.stress, *more)})
    day = as_of(given, as_date(on, "on"))
    known = [one for one in given if one.period_end <= day.day]
    if not known:
        raise NotModelled(
            f"No return is of a period that had ended by {shown_date(day.day)}; the first ends on "
            f"{min(one.period_end for one in given)}."
        )
    found = [graded(last, before, held, on=day) for last, before in latest(known).values()]
    return Supervised(
        found=tuple(found),
        differences=held_against(given, read),
        accounts=len(read),
        on=day,
        left=len(given) - len(known),
    )
