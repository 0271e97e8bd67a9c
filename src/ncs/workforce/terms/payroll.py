"""A pay extract: one row a worker a week, by worker id alone. What it says of persons is never repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem
from ncs.core.money import round_half_away
from ncs.tables.reading.table_files import Day, Number, Row, Whole, read_table
from ncs.workforce.ids import id_problem

#: Hours of a week, and a rate that nobody is paid: more is pence.
_WEEK, _MOST_RATE = Decimal(168), Decimal(100)
_DAYS = 7
#: A mile costs nobody more, in pounds.
_MOST_MILE = Decimal(2)
#: Hours of work of a week, which pay is for.
_HOURS = ("contact_hours", "waiting_hours", "travel_hours", "training_hours", "break_hours", "sick_hours")
_YES_NO = {"yes": True, "no": False, "": None}


class PayRow(BaseModel):
    """What one worker did and was paid in one week; an empty cell or a column left out is not known.

    ``age`` is that of the week's first day: who turns 18 or 21 within it has the new rate from the next (regulation
    4B).
    ``apprentice`` is yes only where the apprentices' rate applies: below 19, or in the first year (regulation 5).
    Hours are decimal (30 minutes is 0.5), amounts pounds. ``gross_pay`` is all pay for work that counts for the minimum
    wage: without mileage, sick pay and sleep-in pay, which have columns of their own, and without what overtime, nights
    and bank holidays are paid above the basic rate (National Minimum Wage Regulations 2015, regulation 10).
    ``deductions`` are what the employer took from pay for its own use or for the work, such as a uniform; ``expenses``
    what the worker spent on the work and was not repaid, mileage apart; ``mileage_cost`` what the week's miles cost in
    fuel and the like, so that what ``mileage_pay`` leaves of it is spent on the work too. None of these counts as pay
    (regulations 12 and 13). ``accommodation_days`` are days on which the employer gave the worker a place to live, such
    as live-in care, and ``accommodation_charge`` what was taken or paid for it, 0 where it was free: no deduction.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    worker: str
    week_ending: Day
    age: Whole
    rate: Number
    contact_hours: Number
    gross_pay: Number
    apprentice: str = "no"
    contracted_hours: Number | None = None
    waiting_hours: Number | None = None
    travel_hours: Number | None = None
    travel_hours_paid: Number | None = None
    training_hours: Number | None = None
    training_hours_paid: Number | None = None
    break_hours: Number | None = None
    break_hours_paid: Number | None = None
    sleep_ins: Whole | None = None
    sleep_in_pay: Number | None = None
    miles: Number | None = None
    mileage_pay: Number | None = None
    mileage_cost: Number | None = None
    sick_hours: Number | None = None
    sick_pay: Number | None = None
    holiday_hours_earned: Number | None = None
    payslip_itemised: str = ""
    deductions: Number | None = None
    expenses: Number | None = None
    accommodation_days: Whole | None = None
    accommodation_charge: Number | None = None

    def counted(self, offset: Decimal) -> Decimal:
        """Pay that counts for the minimum wage: less what was taken from it, or is known to be spent on the work.

        A free place to live adds the offset of each day; one that is charged for takes what is above it (National
        Minimum Wage Regulations 2015, regulations 9(1)(e), 14 and 16).

        Args:
            offset: pounds a day.
        """
        unpaid = Decimal(0)
        if self.mileage_cost is not None and self.mileage_pay is not None:
            unpaid = max(self.mileage_cost - self.mileage_pay, Decimal(0))
        return self.gross_pay - (self.deductions or 0) - (self.expenses or 0) - unpaid + self._lodging(offset)

    def _lodging(self, offset: Decimal) -> Decimal:
        free, charge = (self.accommodation_days or 0) * offset, self.accommodation_charge or Decimal(0)
        return min(free - charge, Decimal(0)) if charge else free

    def perhaps_spent(self, rate: Decimal) -> Decimal:
        """What mileage may have cost beyond what was paid for it, where the row does not say: at an approved rate.

        Args:
            rate: pounds a mile.
        """
        if self.mileage_cost is not None and self.mileage_pay is not None:
            return Decimal(0)
        cost = (self.miles or 0) * rate if self.mileage_cost is None else self.mileage_cost
        return max(cost - (self.mileage_pay or 0), Decimal(0))

    @property
    def worked(self) -> Decimal:
        """Hours of work for the minimum wage: care, travel between people, waiting for the employer, and training."""
        return self.contact_hours + (self.waiting_hours or 0) + (self.travel_hours or 0) + (self.training_hours or 0)

    @property
    def itemised(self) -> bool | None:
        """Whether the payslip shows hours apart; None where that is not known."""
        return _YES_NO[self.payslip_itemised.strip().casefold()]


def read_payroll(file: Path) -> tuple[Row[PayRow], ...]:
    """Read a pay extract, CSV or workbook.

    Raises:
        ProblemsFound: everything that is wrong in it; no value that may be of a person is repeated.
    """
    step = "Write pounds without a sign, hours as 7.5, days as 2026-04-12; `ncs samples` writes an example."
    return read_table(
        file, PayRow, kind="pay extract", check=lambda rows: _problems(rows, file.name), next_step=step, some=True
    )


def _problems(rows: Sequence[Row[PayRow]], file: str) -> Iterator[Problem]:
    seen: set[tuple[str, object]] = set()
    for row in rows:
        one = row.value
        if wrong := id_problem(one.worker, file, row.number):
            yield wrong
        if (one.worker, one.week_ending) in seen:
            message = "The worker has two rows for one week."
            yield _problem("two-rows", message, "Add them up, or correct the week.", file, row, "week_ending")
        seen.add((one.worker, one.week_ending))
        yield from _amounts(row, file)


def _amounts(row: Row[PayRow], file: str) -> Iterator[Problem]:
    one = row.value
    if not 16 <= one.age <= 100:
        yield _problem("age", "The age is below 16 or above 100.", "Give whole years.", file, row, "age")
    if one.rate <= 0 or one.rate >= _MOST_RATE:
        step = f"Write pounds: {round_half_away(one.rate / 100, 2)}." if one.rate > 0 else "Give the rate of an hour."
        message = f"{one.rate} pounds an hour is not a wage; it looks like pence." if one.rate > 0 else "No rate."
        yield _problem("pence" if one.rate > 0 else "rate", message, step, file, row, "rate")
    for name in PayRow.model_fields:
        value = getattr(one, name)
        if isinstance(value, Decimal | int) and value < 0:
            yield _problem("negative", "An amount below nought.", "Put it right.", file, row, name)
    hours = sum((getattr(one, name) or Decimal(0) for name in _HOURS), Decimal(0))
    if hours > _WEEK:
        message = f"The row has {hours} hours; a week has 168."
        yield _problem("hours", message, "Give hours, not minutes, of one week.", file, row, "contact_hours")
    for name in ("apprentice", "payslip_itemised"):
        if getattr(one, name).strip().casefold() not in _YES_NO:
            yield _problem("yes-or-no", "The cell is neither yes nor no.", "Write yes or no.", file, row, name)
    if one.deductions is not None and one.deductions > one.gross_pay:
        message = "More was taken from pay than there was of it."
        yield _problem("deductions-over-pay", message, "Give what was taken in that week.", file, row, "deductions")
    if (one.accommodation_days is None) != (one.accommodation_charge is None):
        message = "A place to live needs its days and its charge."
        step = "Give both; the charge is 0 where it is free."
        yield _problem("accommodation", message, step, file, row, "accommodation_charge")
    if (one.accommodation_days or 0) > _DAYS or (one.accommodation_charge and not one.accommodation_days):
        message = "A place to live is charged for on 1 to 7 days of a week."
        yield _problem("accommodation", message, "Give the days of that week.", file, row, "accommodation_days")
    if one.mileage_cost is not None and one.miles is not None and one.mileage_cost > _MOST_MILE * one.miles:
        message = f"The miles cost more than {_MOST_MILE} pounds each; it looks like pence."
        yield _problem(
            "pence", message, f"Write pounds: {round_half_away(one.mileage_cost / 100, 2)}.", file, row, "mileage_cost"
        )
    if one.gross_pay > 50 * one.rate * max(one.worked, Decimal(1)):
        message = "Pay is more than fifty times the hours at the rate; it looks like pence."
        yield _problem(
            "pence", message, f"Write pounds: {round_half_away(one.gross_pay / 100, 2)}.", file, row, "gross_pay"
        )


def _problem(rule: str, message: str, step: str, file: str, row: Row[PayRow], field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, row=row.number, field=field)
