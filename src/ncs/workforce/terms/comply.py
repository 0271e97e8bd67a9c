"""A pay extract held against the terms: worker, week, clause and shortfall, or why a clause could not be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ncs.core.money import nearest_penny, round_half_away
from ncs.policy.payroll import legal_minimum, payroll
from ncs.tables.reading.table_files import Row
from ncs.workforce.terms.agreement import CLAUSES, Agreement
from ncs.workforce.terms.payroll import PayRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A clause that was not kept: by whom and when (row and worker id), how much is short, and how that was found.

    ``shortfall`` is pounds; None where the clause is not about money. ``hours`` are short of a guarantee or a holiday.
    ``arrears`` of the legal minimum are due at the rate of the last week in the extract, where that is more than the
    rate of the time (National Minimum Wage Act 1998, section 17); None for other clauses.
    """

    row: int
    worker: str
    week: date
    clause: str
    shortfall: Decimal | None
    hours: Decimal | None
    working: str
    arrears: Decimal | None = None


#: What a rule finds: pounds, hours and working; None where it is kept; "" where its columns are empty.
Found = tuple[Decimal | None, Decimal | None, str] | None | str
_NOT_KNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found: breaches in order of row, and how many rows each clause was looked at and could not be.

    ``last`` is the last day of a week.
    """

    agreement: Agreement
    rows: int
    breaches: tuple[Breach, ...]
    looked: Mapping[str, int]
    unknown: Mapping[str, int]
    last: date


def check(rows: Sequence[Row[PayRow]], agreement: Agreement) -> Checked:
    """Hold each row against each clause that is on, from the first whole week under the agreement.

    A row does not say on which days of its week the work was done, so that a week in which the agreement begins is not
    held against it. The legal minimum is looked at in every week, at the rate of the week's first day.

    Raises:
        NotModelled: a minimum wage is not held for a week.
    """
    on = [name for name in CLAUSES if agreement.holds(name)]
    looked, unknown = dict.fromkeys(on, 0), dict.fromkeys(on, 0)
    breaches: list[Breach] = []
    last = max((row.value.week_ending for row in rows), default=agreement.since)
    for row in rows:
        for name in on:
            if name != "legal_minimum" and _begins(row.value) < agreement.since:
                continue
            found = _RULES[name](row.value, agreement)
            if found == _NOT_KNOWN:
                unknown[name] += 1
                continue
            looked[name] += 1
            if isinstance(found, tuple):
                breaches.append(_breach(row, name, found, last))
    return Checked(
        agreement=agreement, rows=len(rows), breaches=tuple(breaches), looked=looked, unknown=unknown, last=last
    )


def _breach(row: Row[PayRow], clause: str, found: tuple[Decimal | None, Decimal | None, str], last: date) -> Breach:
    pounds, hours, working = found
    one = row.value
    return Breach(
        row=row.number,
        worker=one.worker,
        week=one.week_ending,
        clause=clause,
        shortfall=pounds,
        hours=hours,
        working=working,
        arrears=_arrears(one, pounds, last) if clause == "legal_minimum" and pounds is not None else None,
    )


def _arrears(one: PayRow, short: Decimal, last: date) -> Decimal:
    then, now = minimum_of(one, _begins(one)), minimum_of(one, last)
    return nearest_penny(short * max(now / then, Decimal(1)))


def _begins(one: PayRow) -> date:
    """Return the first day of the week, whose rate is due for all of it (SI 2015/621 reg 4B)."""
    return one.week_ending - timedelta(days=6)


def minimum_of(one: PayRow, day: date) -> Decimal:
    """Return the minimum wage of a worker on a day: by age, or of an apprentice.

    Raises:
        NotModelled: it is not held for that week.
    """
    if one.apprentice.strip().casefold() == "yes":
        return payroll().at("minimum_wage_apprentice", day).value
    return legal_minimum(day, one.age)


def _short(due: Decimal, paid: Decimal, working: str) -> Found:
    """Return what is short of an amount due, to the penny, halves up; nothing where less than half a penny is."""
    missing = nearest_penny(due - paid)
    return (missing, None, working) if missing > 0 else None


def _legal_minimum(one: PayRow, _: Agreement) -> Found:
    least = minimum_of(one, _begins(one))
    due, counted = one.worked * least, _counted(one)
    working = f"{one.worked} hours of work x {least} = {nearest_penny(due)}; paid {round_half_away(one.gross_pay, 2)}"
    if counted < one.gross_pay:
        taken = nearest_penny(one.gross_pay - counted)
        working += f", of which {nearest_penny(counted)} counts: {taken} was taken or spent on the work"
    if counted > one.gross_pay:
        working += f"; with a free place to live {nearest_penny(counted)} counts"
    found = _short(due, counted, working)
    if found is None and _short(due, counted - one.perhaps_spent(approved_mile(_begins(one))), working):
        return _NOT_KNOWN
    return found


def _counted(one: PayRow) -> Decimal:
    """Return the pay that counts for the minimum wage; the offset of a place to live is that of the first day.

    Raises:
        NotModelled: there is such a place, and the offset is not held for that day.
    """
    if not one.accommodation_days:
        return one.counted(Decimal(0))
    return one.counted(payroll().at("accommodation_offset", _begins(one)).value)


def approved_mile(day: date) -> Decimal:
    """Return what a mile in one's own car may be paid without tax, pounds: a yardstick for what it costs.

    The minimum wage goes by what was spent, which only the worker can say.

    Raises:
        NotModelled: it is not held for that day.
    """
    return payroll().at("mileage_allowance", day).value


def _sector_minimum(one: PayRow, agreement: Agreement) -> Found:
    least = agreement.minimum(_begins(one))
    working = f"{one.contact_hours} hours x ({least} - {one.rate})"
    return _short(one.contact_hours * least, one.contact_hours * one.rate, working)


def _due_rate(one: PayRow, agreement: Agreement) -> Decimal:
    """Return what an hour of care should be paid: the worker's rate, or the sector minimum where that is more."""
    return max(one.rate, agreement.minimum(_begins(one))) if agreement.holds("sector_minimum") else one.rate


def _hours_paid(worked: str, paid: str) -> Callable[[PayRow, Agreement], Found]:
    """Return the rule that hours in one column are paid as those in another, at the rate of care."""

    def rule(one: PayRow, agreement: Agreement) -> Found:
        """Return what is short for hours that were not paid."""
        done, given = getattr(one, worked), getattr(one, paid)
        if done is None or given is None:
            return _NOT_KNOWN
        rate = _due_rate(one, agreement)
        return _short(done * rate, given * rate, f"({done} - {given}) hours x {rate}")

    return rule


def _mileage(one: PayRow, agreement: Agreement) -> Found:
    if one.miles is None or one.mileage_pay is None:
        return _NOT_KNOWN
    rate = agreement.amount("mileage")
    return _short(
        one.miles * rate, one.mileage_pay, f"{one.miles} miles x {rate}; paid {round_half_away(one.mileage_pay, 2)}"
    )


def _sleep_in(one: PayRow, agreement: Agreement) -> Found:
    if one.sleep_ins is None or one.sleep_in_pay is None:
        return _NOT_KNOWN
    each = agreement.amount("sleep_in")
    return _short(
        one.sleep_ins * each, one.sleep_in_pay, f"{one.sleep_ins} x {each}; paid {round_half_away(one.sleep_in_pay, 2)}"
    )


def _sick_pay(one: PayRow, agreement: Agreement) -> Found:
    if one.sick_hours is None or one.sick_pay is None:
        return _NOT_KNOWN
    share, rate = agreement.amount("sick_pay"), _due_rate(one, agreement)
    working = f"{one.sick_hours} hours x {rate} x {share}; paid {round_half_away(one.sick_pay, 2)}"
    return _short(one.sick_hours * rate * share, one.sick_pay, working)


def _holiday(one: PayRow, agreement: Agreement) -> Found:
    if one.holiday_hours_earned is None:
        return _NOT_KNOWN
    due = one.worked * agreement.amount("holiday")
    hours = round_half_away(due - one.holiday_hours_earned, 2)
    if hours <= 0:
        return None
    rate, share, said = _due_rate(one, agreement), agreement.amount("holiday"), round_half_away(due, 2)
    working = f"{one.worked} hours x {share} = {said}; earned {one.holiday_hours_earned}"
    return nearest_penny(hours * rate), hours, working


def _guaranteed_hours(one: PayRow, agreement: Agreement) -> Found:
    if one.contracted_hours is None:
        return _NOT_KNOWN
    due = round_half_away(one.worked * agreement.amount("guaranteed_hours"), 2)
    hours = due - one.contracted_hours
    working = f"{one.worked} hours x {agreement.amount('guaranteed_hours')} = {due}; contract {one.contracted_hours}"
    return (None, hours, working) if hours > 0 else None


def _payslip(one: PayRow, _: Agreement) -> Found:
    if one.itemised is None:
        return _NOT_KNOWN
    return None if one.itemised else (None, None, "the payslip does not show hours and rates apart")


_RULES: Mapping[str, Callable[[PayRow, Agreement], Found]] = {
    "legal_minimum": _legal_minimum,
    "sector_minimum": _sector_minimum,
    "guaranteed_hours": _guaranteed_hours,
    "payslip": _payslip,
    "travel_time": _hours_paid("travel_hours", "travel_hours_paid"),
    "mileage": _mileage,
    "breaks": _hours_paid("break_hours", "break_hours_paid"),
    "sleep_in": _sleep_in,
    "sick_pay": _sick_pay,
    "holiday": _holiday,
    "training": _hours_paid("training_hours", "training_hours_paid"),
}


def totals(found: Checked) -> Iterator[tuple[str, int, int, Decimal]]:
    """Yield for each clause: breaches, workers, and pounds short."""
    for name in found.looked:
        of = [one for one in found.breaches if one.clause == name]
        pounds = sum((one.shortfall for one in of if one.shortfall is not None), Decimal(0))
        yield name, len(of), len({one.worker for one in of}), pounds
