"""Notional to local: what is allotted to a council beside its budget, outturn, overspend, savings and confidence.

A notional allocation is no budget: what a council spends is its own decision. Peers' answers to the survey are never
used here; of others only what is published stands beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ncs.core.errors import NotModelled
from ncs.core.periods import FinancialYear
from ncs.funding.allocations.published import Allocation, PublishedTable, published_table
from ncs.places.peers import peers
from ncs.reference.councils import Council, councils
from ncs.reference.outturn import council_outturn
from ncs.reference.populations import population
from ncs.survey.disclosure.coarse import as_told
from ncs.survey.disclosure.england import told_of_england
from ncs.survey.estimation.figures import Figure
from ncs.survey.estimation.run import Estimated
from ncs.survey.report.published import published
from ncs.survey.returns.answers import State
from ncs.survey.returns.folder import Kept

#: Years of outturn that are set beside, oldest first.
OUTTURNS = tuple(FinancialYear(start) for start in (2022, 2023, 2024))
_MILLION = Decimal(1_000_000)
#: The survey whose budgets are of the year of the baseline.
_YEAR = 2025
_ASKED_OF_ALL = ("C02.total", "C04.total", "F01.total")
_FEW = (
    "Figures of England that could show the answer of one council, such as those of fewer than five that answered, "
    "are left out."
)
_INVENTED = "The reading is of invented councils."


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """The published money of one council, or the sum of several, in GBP million.

    Attributes:
        name: of the council or the group; councils: how many are summed.
        allotted: the baseline of 2025-26 and the allocations of the three years; empty where none is published.
        outturn: net current expenditure by year, oldest first; None where one of them did not submit.
        both: the baseline and the last outturn of those that have both; None where nobody has.
        adults: people of 18 and over, mid-2023; adults_both: of those that have both.
    """

    name: str
    councils: int
    allotted: tuple[Decimal, ...]
    outturn: tuple[Decimal | None, ...]
    both: tuple[Decimal, Decimal] | None
    adults: int
    adults_both: int

    @property
    def growth(self) -> Fraction | None:
        """Growth of the allocation from the baseline to 2028-29 (0.1 is 10%)."""
        return Fraction(self.allotted[-1]) / Fraction(self.allotted[0]) - 1 if self.allotted else None

    @property
    def per_adult(self) -> Fraction | None:
        """The allocation of 2026-27 in pounds an adult."""
        return Fraction(self.allotted[1]) * 1_000_000 / self.adults if self.allotted else None

    @property
    def spent_per_adult(self) -> Fraction | None:
        """The outturn of 2024-25 in pounds an adult."""
        return Fraction(self.both[1]) * 1_000_000 / self.adults_both if self.both else None

    @property
    def against_outturn(self) -> Fraction | None:
        """How far the baseline, which is a budget, lies above the outturn of the year before (0.1 is 10%)."""
        return Fraction(self.both[0]) / Fraction(self.both[1]) - 1 if self.both else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One line of a council's own return: what, the answer, and its unit; the answer is None where there is none."""

    label: str
    value: Decimal | str | None
    unit: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that the survey says of the money that is allotted: both amounts, and one as a part of the other.

    Attributes:
        label: what is compared.
        survey, allotted: GBP million; share: the first in percent of the second.
        note: how to read it.
    """

    label: str
    survey: Decimal
    allotted: Decimal
    share: Decimal
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """All that is said of one council's money.

    Attributes:
        council: whose; version: which table of allocations.
        own: its money; own_note: why it has no allocation, if so.
        others: its peers, each for itself.
        groups: its region and England, each a sum of the councils for which all is published.
        answers: of its own return; empty where none was read.
        said: what the survey says of all the money; said_note: why it says less, and whether it is invented.
    """

    council: Council
    version: str
    own: Money
    own_note: str
    others: tuple[Money, ...]
    groups: tuple[Money, ...]
    answers: tuple[Answered, ...]
    said: tuple[Said, ...]
    said_note: str = ""


def local(council: Council, *, kept: Kept | None = None, estimated: Estimated | None = None) -> Local:
    """Return what is allotted to a council beside what it spends and says.

    Args:
        council: whose.
        kept: a reading of the survey, for the council's own answers.
        estimated: its figures for England; without them those printed in 2025.

    Raises:
        NotModelled: the reading is of another year than 2025, beside whose budgets the allocations stand.
    """
    if kept is not None and kept.bank.year != _YEAR:
        raise NotModelled(
            f"The page sets budgets of {_YEAR}-26 beside allocations; the reading is of {kept.bank.year}."
        )
    told = None if estimated is None else _told(estimated)
    table = published_table()
    by_code = {one.ons_code: one for one in councils()}
    own = table.of(council)
    near = [by_code[one.area] for one in peers(council.ons_code)]
    whole = [one for one in councils() if table.of(one).published]
    region = [one for one in whole if one.region_code == council.region_code]
    return Local(
        council=council,
        version=table.version,
        own=_money(own),
        own_note=own.note,
        others=tuple(_money(table.of(one)) for one in near),
        groups=(_sum(council.region, region, table), _sum("England", whole, table)),
        answers=tuple(_own_answers(kept, council)) if kept is not None else (),
        said=tuple(_said(table, told)),
        said_note=_note(told, kept),
    )


def _told(estimated: Estimated) -> dict[str, Figure]:
    """Return the figures of England that may be told, in the steps in which the report tells them."""
    found = told_of_england(estimated.answered, estimated.figures)
    return {name: as_told(one) for name, one in found.items()}


def _note(told: Mapping[str, Figure] | None, kept: Kept | None) -> str:
    few = "" if told is None or {*_ASKED_OF_ALL} <= set(told) else _FEW
    return " ".join(one for one in (few, _INVENTED if kept is not None and kept.frame.invented else "") if one)


def _money(allocation: Allocation) -> Money:
    code = allocation.council.ons_code
    spent = tuple(_outturn(code, year) for year in OUTTURNS)
    last = spent[-1]
    return Money(
        name=allocation.council.name,
        councils=1,
        allotted=allocation.figures,
        outturn=spent,
        both=(allocation.figures[0], last) if allocation.published and last else None,
        adults=population(code, ages="18+"),
        adults_both=population(code, ages="18+"),
    )


def _outturn(code: str, year: FinancialYear) -> Decimal | None:
    try:
        found = council_outturn(code, year).net_thousand
    except NotModelled:
        return None  # not a council of that year
    return None if found is None else Decimal(found) / 1000


def _sum(name: str, among: Sequence[Council], table: PublishedTable) -> Money:
    """Return the sum of councils; a year's outturn only where each of them has one."""
    each = [_money(table.of(one)) for one in among]
    by_year = zip(*(one.outturn for one in each), strict=True)
    both = [one.both for one in each if one.both is not None]
    return Money(
        name=name,
        councils=len(each),
        allotted=tuple(sum(year, Decimal(0)) for year in zip(*(one.allotted for one in each), strict=True)),
        outturn=tuple(_whole(year) for year in by_year),
        both=(sum((one[0] for one in both), Decimal(0)), sum((one[1] for one in both), Decimal(0))) if both else None,
        adults=sum(one.adults for one in each),
        adults_both=sum(one.adults for one in each if one.both is not None),
    )


def _whole(amounts: Iterable[Decimal | None]) -> Decimal | None:
    found = list(amounts)
    known = [one for one in found if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(found) else None


#: What is taken from a council's return, by concept, with its label.
_ASKED: Mapping[str, str] = {
    "asc_budget_last_year": "Net budget of the year before",
    "asc_outturn_last_year": "Outturn of the year before",
    "asc_overspend_last_year": "Overspend of the year before (an underspend is negative)",
    "asc_budget": "Net budget",
    "asc_savings": "Savings planned",
    "asc_savings_confidence": "Confidence in the savings",
    "confidence_65": "Confidence that the budget meets need, 65 and over",
    "confidence_18_64": "Confidence that the budget meets need, 18 to 64",
}
_NONE = {
    State.NOT_ASKED: "not asked",
    State.NOT_ANSWERED: "not answered",
    State.UNABLE: "unable to answer",
    State.NOT_APPLICABLE: "not applicable",
}


def _own_answers(kept: Kept, council: Council) -> Iterator[Answered]:
    returned = next((one for one in kept.returns if one.council == council.ons_code), None)
    by_concept = {item.concept: item for item in kept.bank.items.values()}
    for concept, label in _ASKED.items():
        item = by_concept.get(concept)
        if returned is None or item is None:
            why = "it did not return" if returned is None else "not asked"
            yield Answered(label=label, value=None, unit="", why=why)
            continue
        answer = returned.get(item.id)
        number = answer.number
        options = {option.code: option.label for option in kept.bank.choices(item)}
        value: Decimal | str | None = options.get(answer.value) if number is None else number / _MILLION
        unit = "GBP million" if number is not None else ""
        yield Answered(label=label, value=value, unit=unit, why=_NONE.get(answer.state, ""))


def _said(table: PublishedTable, told: Mapping[str, Figure] | None) -> Iterator[Said]:
    baseline, first = table.totals()[:2]
    budget, overspend, savings = _printed() if told is None else _of_survey(told)
    if budget is not None:
        yield _of(
            "Net budgets of councils in 2025-26, beside the baseline",
            budget,
            baseline,
            "The two are drawn differently (net budget; revenue account): the part, not the gap, may be followed.",
        )
    if overspend is not None:
        yield _of(
            "Overspend of 2024-25, beside the growth from the baseline to 2026-27",
            overspend,
            first - baseline,
            "An overspend is met from reserves or from the next budget; it is set beside what is added in a year.",
        )
        yield _of("Overspend of 2024-25, beside the baseline", overspend, baseline, "Of all that is allotted.")
    if savings is not None:
        note = "What councils plan to save in the year of the baseline."
        yield _of("Savings planned in 2025-26, beside the baseline", savings, baseline, note)


def _of(label: str, survey: Decimal, allotted: Decimal, note: str) -> Said:
    return Said(label=label, survey=survey, allotted=allotted, share=100 * survey / allotted, note=note)


def _of_survey(told: Mapping[str, Figure]) -> list[Decimal | None]:
    """Return the budget of 2025-26, the overspend of 2024-25 and planned savings in GBP million, as far as told."""
    return [told[name].value / _MILLION if name in told else None for name in _ASKED_OF_ALL]


def _printed() -> list[Decimal | None]:
    """Return the same as printed in 2025, which prints no total of savings."""
    cells = published(_YEAR)
    budget = cells[2, "ASC net budget", "2025/26"].value
    return [None if budget is None else budget * 1000, cells[2, "Under/overspend", "2024/25"].value, None]
