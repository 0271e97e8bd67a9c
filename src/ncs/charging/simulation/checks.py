"""What can be wrong with a question to a simulation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.reforms.uprating import YEARS_AHEAD
from ncs.charging.simulation.schemes import Named
from ncs.core.errors import Problem, fault
from ncs.core.periods import FinancialYear
from ncs.tables.wording import shown_date


def problems_of_years(
    on: date, *, first: FinancialYear, last: FinancialYear, year: FinancialYear | None, draws: int | None
) -> Iterator[Problem]:
    """Yield what is wrong with the years and the number of draws, for people who stand on a day."""
    stands, furthest = FinancialYear.of(on), LAST_YEAR + YEARS_AHEAD
    if first < stands:
        yield fault(
            "years-before-the-people",
            "--from",
            f"The people stand on {shown_date(on)}: there is nobody before {stands}.",
            f"Start in {stands} or later, or give people who stand earlier.",
        )
    if last < first:
        yield fault("years-reversed", "--to", f"The years end in {last}, before {first}.", "Exchange the two years.")
    if last > furthest:
        yield fault(
            "years-not-held",
            "--to",
            f"Figures can be carried forward to {furthest} at most, and not to {last}.",
            f"End in {furthest} or earlier.",
        )
    if year is not None and not first <= year <= last:
        yield fault(
            "year-outside", "--year", f"The year {year} is not one of {first} to {last}.", "Choose one of the years."
        )
    if draws is not None and draws < 2:
        yield fault(
            "too-few-draws",
            "--draws",
            f"There is no range over {draws} draws.",
            "Ask for two draws at least; 200 or more give a steady range. Leave --draws out for none.",
        )
    if on > last.end:
        yield fault("years-before-the-people", "--to", f"The people stand after {last}.", "Choose years from then on.")


def problems_of_starts(schemes: Sequence[Named], last: FinancialYear) -> Iterator[Problem]:
    """Yield reforms that change nothing in the years asked for, because they start later; a later step is none."""
    for named in schemes:
        begun = {reform.package for reform in named.scheme.reforms if reform.in_force(last.end)}
        late = [
            (reform, reform.starts)
            for reform in named.scheme.reforms
            if reform.starts is not None and reform.starts > last.end
            if not reform.package or reform.package not in begun
        ]
        for reform, starts in late:
            yield fault(
                "reform-after-the-years",
                "--reform",
                f"{reform.title} starts on {shown_date(starts)}, after {last}.",
                "Choose later years with --to, or an earlier launch, as in NAME@2028-07-05.",
            )
