"""Published fee decisions beside the model: each uplift beside the change of cost, each rate beside a price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.core.periods import FinancialYear
from ncs.prices.book.changes import price_in
from ncs.prices.model.forward import Assumed, moved_to
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.reading import packaged
from ncs.tables.reading.table_files import Number, read_table
from ncs.tables.reading.text import TextFile

#: Units in which a decision and a price are the same thing.
_SAME = {("hour", "hour"), ("week", "resident week")}


class Decision(BaseModel):
    """One published decision or rate: as printed, and the service of the model that it is of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    council: str
    year: str
    service: str
    unit: str = ""
    previous_rate: Number | None = None
    rate: Number | None = None
    increase_percent: Number | None = None
    status: str = ""
    model: str = ""
    nursing: bool = False
    source: str

    @property
    def increase(self) -> Decimal | None:
        """The uplift in percent: as printed, or worked out from the two rates; None where neither is there."""
        if self.increase_percent is not None or self.rate is None or self.previous_rate is None:
            return self.increase_percent
        return (self.rate / self.previous_rate - 1) * 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A decision beside the model: change of cost in percent and price in pounds; None where nothing can be said."""

    decision: Decision
    change_percent: Decimal | None
    price: Decimal | None
    why_not: str

    @property
    def behind_percent(self) -> Decimal | None:
        """Points by which costs rose more than the fee."""
        increase = self.decision.increase
        return None if increase is None or self.change_percent is None else self.change_percent - increase


@cache
def held() -> tuple[Decision, ...]:
    """Return the 41 published decisions that come with the program."""
    return read_decisions(files("ncs.prices") / "data" / "fee_decisions.csv")


def read_decisions(file: TextFile) -> tuple[Decision, ...]:
    """Read decisions from a table of the same columns.

    Raises:
        ProblemsFound: it cannot be used.
    """
    return tuple(row.value for row in read_table(file, Decision, kind="table of decisions"))


def compared(decisions: tuple[Decision, ...], prices_percent: Decimal) -> Iterator[Compared]:
    """Yield each decision beside the model's national defaults of its year and the year before.

    Args:
        decisions: to compare.
        prices_percent: assumed growth a year of costs that are not pay; pay and on-costs follow the dated figures.
    """
    assumed = Assumed(pay_percent=Decimal(0), prices_percent=prices_percent)
    for one in decisions:
        if one.model not in UNITS:
            why = "no such service in the model"
            yield Compared(decision=one, change_percent=None, price=None, why_not=why)
            continue
        year = FinancialYear.parse(one.year)
        now, before = (price_in(_national(one.model, each, assumed)) for each in (year, year - 1))
        same = (one.unit, UNITS[one.model]) in _SAME and not one.nursing and one.rate is not None
        why = "" if one.increase is not None else "only a rate is published"
        change = (now / before - 1) * 100
        yield Compared(decision=one, change_percent=change, price=now if same else None, why_not=why)


def _national(service: str, year: FinancialYear, assumed: Assumed) -> AnyInput:
    return moved_to(packaged(service), year, assumed)
