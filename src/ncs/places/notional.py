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
from ncs.survey.estimation.run import Estimated
from ncs.survey.report.published import published
from ncs.survey.returns.answers import State
from ncs.survey.returns.folder import Kept

#: Years of outturn that are set beside, oldest first.
OUTTURNS = tuple(FinancialYear(start) for start in (2022, 2023, 2024))
_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """The published money of one council, or the sum of several, in GBP million.

    Attributes:
        name: of the council or the group; councils: how many are summed.
        allotted: the baseline of 2025-26 and the allocations of the three years; empty where none is published.
        outturn: net current expenditure by year, oldest first; None where one of them did not submit.
        both: the baseline and the last outturn of those that have both; None where nobody has.
        adults: people of 18 and over, mid-2023.
    """

    name: str
    councils: int
    allotted: tuple[Decimal, ...]
    outturn: tuple[Decimal | None, ...]
    both: tuple[Decimal, Decimal] | None
    adults: int

    @property
    def growth(self) -> Fraction | None:
        """Growth of the allocation from the baseline to 2028-29 (0.1 is 10%)."""
        return Fraction(self.allotted[-1]) / Fraction(self.allotted[0]) - 1 if self.allotted else None

    @property
    def per_adult(self) -> Fraction | None:
        """The allocation of 2026-27 in pounds an adult."""
        return Fraction(self.allotted[1]) * 1_000_000 / self.adults if self.allotted else None

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
        said: what the survey says of all the money.
    """

    council: Council
    version: str
    own: Money
    own_note: str
    others: tuple[Money, ...]
    groups: tuple[Money, ...]
    answers: tuple[Answered, ...]
    said: tuple[Said, ...]


def local(council: Council, *, kept: Kept | None = None, estimated: Estimated | None = None) -> Local:
    """Return what is allotted to a council beside what it spends and says.

    Args:
        council: whose.
        kept: a reading of the survey, for the council's own answers.
        estimated: its figures for England; without them those printed in 2025.
    """
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
        said=tuple(_said(table, estimated)),
    )


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


def _said(table: PublishedTable, estimated: Estimated | None) -> Iterator[Said]:
    baseline, first = table.totals()[:2]
    budget, overspend = _of_survey(estimated)
    yield _of(
        "Net budgets of councils in 2025-26, beside the baseline",
        budget,
        baseline,
        "The two are drawn differently (net budget; revenue account): the part, not the gap, is what may be followed.",
    )
    yield _of(
        "Overspend of 2024-25, beside the growth from the baseline to 2026-27",
        overspend,
        first - baseline,
        "An overspend is met from reserves or from the next budget; it is set beside what is added in a year.",
    )
    yield _of("Overspend of 2024-25, beside the baseline", overspend, baseline, "Of all that is allotted.")
    savings = estimated.figures.get("F01.total") if estimated is not None else None
    if savings is not None:
        note = "What councils plan to save in the year of the baseline."
        yield _of("Savings planned in 2025-26, beside the baseline", savings.value / _MILLION, baseline, note)


def _of(label: str, survey: Decimal, allotted: Decimal, note: str) -> Said:
    return Said(label=label, survey=survey, allotted=allotted, share=100 * survey / allotted, note=note)


def _of_survey(estimated: Estimated | None) -> tuple[Decimal, Decimal]:
    """Return the survey's budget of 2025-26 and overspend of 2024-25 in GBP million: estimated, or as printed in 2025.

    Raises:
        NotModelled: nobody answered one of them.
    """
    if estimated is None:
        cells = published(2025)
        budget = cells[2, "ASC net budget", "2025/26"].value
        over = cells[2, "Under/overspend", "2024/25"].value
        if budget is None or over is None:
            raise NotModelled("The report of 2025 does not print the budget or the overspend.")
        return budget * 1000, over
    found = [estimated.figures.get(name) for name in ("C02.total", "C04.total")]
    if found[0] is None or found[1] is None:
        raise NotModelled("Nobody answered on the budget or the overspend: the survey says nothing of the money.")
    return found[0].value / _MILLION, found[1].value / _MILLION
