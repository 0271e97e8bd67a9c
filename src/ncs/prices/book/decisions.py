"""Published fee decisions beside the model: each uplift beside the change of cost, each rate beside a price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled, Problem
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.prices.book.changes import price_in
from ncs.prices.model.forward import Assumed, last_held, moved_to
from ncs.prices.model.inputs import UNITS, AnyInput
from ncs.prices.model.reading import packaged
from ncs.tables.reading.table_files import Number, Percent, Row, read_table
from ncs.tables.reading.text import TextFile

#: A fall by so many percent leaves nothing.
_ALL = 100
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
    increase_percent: Percent | None = None
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
        ProblemsFound: it cannot be used: a rate of nothing or below, or a year that is none.
    """
    rows = read_table(file, Decision, kind="table of decisions", check=lambda rows: _wrong(rows, file.name), some=True)
    return tuple(row.value for row in rows)


def _wrong(rows: Sequence[Row[Decision]], file: str) -> Iterator[Problem]:
    for row in rows:
        for name in ("previous_rate", "rate"):
            value = getattr(row.value, name)
            if value is not None and value <= 0:
                step = "Give pounds a unit, or leave the cell empty."
                yield Problem(rule="rate", message="A rate is above nothing.", next_step=step, file=file,
                              row=row.number, field=name, value=str(value))  # fmt: skip
        uplift = row.value.increase_percent
        if uplift is not None and uplift <= -_ALL:
            yield Problem(rule="uplift", message="A rate cannot fall by all of itself.", file=file, row=row.number,
                          next_step="Write the increase in percent, such as 4.1.", field="increase_percent",
                          value=str(uplift))  # fmt: skip
        try:
            FinancialYear.parse(row.value.year)
        except BadPeriod as error:
            yield Problem(rule="year", message=str(error), next_step="Write it like 2025-26.", file=file,
                          row=row.number, field="year", value=row.value.year)  # fmt: skip


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
        if year > last_held():
            why = f"no minimum wage is held for {year}"
            yield Compared(decision=one, change_percent=None, price=None, why_not=why)
            continue
        try:
            now, before = (price_in(_national(one.model, each, assumed)) for each in (year, year - 1))
        except NotModelled as error:
            yield Compared(decision=one, change_percent=None, price=None, why_not=f"not modelled: {error}")
            continue
        same = (one.unit, UNITS[one.model]) in _SAME and not one.nursing and one.rate is not None
        why = "" if one.increase is not None else "only a rate is published"
        change = (now / before - 1) * 100
        yield Compared(decision=one, change_percent=change, price=now if same else None, why_not=why)


def _national(service: str, year: FinancialYear, assumed: Assumed) -> AnyInput:
    return moved_to(packaged(service), year, assumed)
