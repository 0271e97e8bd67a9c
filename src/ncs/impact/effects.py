"""Jobs, men and women, carers, disabled people, older people, the NHS, output: a function each, for any amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.impact.asked import STUDY_YEAR, Asked
from ncs.impact.facts import ENGLAND_JOBS, fact, facts
from ncs.impact.figure import Figure, Label
from ncs.impact.shares import FinancedBy
from ncs.tables.wording import shown_number, shown_percent

#: Weeks in a year, for care bought by the hour.
WEEKS = Decimal("52.18")
_OF_PRINTED = (
    "The share is that of the printed sums themselves, which cannot check them: HMRC's tables (personal incomes "
    "2019-20, table 3.11, and direct effects of tax changes) are not held."
)


def _source(*names: str) -> str:
    return "; ".join(dict.fromkeys(facts()[name].source for name in names))


def effects(asked: Asked) -> Iterator[Figure]:
    """Yield every effect that is not regional."""
    for part in (jobs, headline, men_and_women, deciles, carers, shortfall, others, health_service, output):
        yield from part(asked)


def jobs(asked: Asked) -> Iterator[Figure]:
    """Yield jobs: the headline, and what is left of it after leakage and displacement."""
    per_billion = fact("jobs_2021")
    if asked.year == STUDY_YEAR:
        per_billion = fact("jobs_direct_2016") + fact("jobs_supply_2016")
        billions: Decimal | None = asked.billions
    else:
        billions = asked.in_2021
    missing = f"What a job cost in {asked.year} beside 2021-22 is not held: give it with --prices."
    headline_jobs = None if billions is None else round_half_away(billions * per_billion, 0)
    yield Figure(
        id="jobs",
        what="Jobs in social care and its supply chain, headline",
        unit="jobs",
        value=headline_jobs,
        printed=ENGLAND_JOBS,
        label=Label.NOT_CHECKABLE,
        how=missing
        if billions is None
        else f"£{round_half_away(billions, 3)} billion × {per_billion:,} jobs. The growth of jobs and "
        "spending since 2016 by which the source updated its multiplier is not stated.",
        source=_source("jobs_2021", "jobs_direct_2016"),
    )
    few, many = (
        (1 - leak) * (1 - displaced)
        for leak, displaced in zip(asked.leakage[::-1], asked.displacement[::-1], strict=True)
    )
    yield Figure(
        id="jobs_net",
        what="Jobs that would not be there otherwise",
        unit="jobs",
        value=None if headline_jobs is None else round_half_away(headline_jobs * (few + many) / 2, 0),
        low=None if headline_jobs is None else round_half_away(headline_jobs * few, 0),
        high=None if headline_jobs is None else round_half_away(headline_jobs * many, 0),
        label=Label.NOT_CHECKABLE,
        how=f"Headline × (1 − leakage of {_between(asked.leakage)}) × (1 − displacement of "
        f"{_between(asked.displacement)}): assumptions of yours or ours, measured by nobody.",
        source="assumptions",
    )


def _between(ends: tuple[Decimal, Decimal]) -> str:
    return f"{shown_percent(ends[0], 0)} to {shown_percent(ends[1], 0)}"


def headline(_asked: Asked) -> Iterator[Figure]:
    """Yield the "around 50,000" of the summary: money of 2016, with jobs that wages create elsewhere."""
    direct, supply, induced = (fact(f"jobs_{name}_2016") for name in ("direct", "supply", "induced"))
    whole = direct + supply + induced
    like = round_half_away(fact("jobs_2021") * whole / (direct + supply), 0)
    factor = fact("jobs_2021") / (direct + supply)
    used = ("jobs_direct_2016", "jobs_supply_2016", "jobs_induced_2016", "jobs_2021")
    yield Figure(
        id="jobs_2016",
        what="Jobs for £1 billion in 2016, with those that wages create",
        unit="jobs",
        value=whole,
        printed=Decimal(50_000),
        label=Label.RECOMPUTED,
        source=_source(*used),
        how=f"{direct:,} + {supply:,} + {induced:,}, printed as around 50,000.",
    )
    yield Figure(
        id="jobs_like_for_like",
        what="The same in money of 2021/22",
        unit="jobs",
        value=like,
        printed=Decimal(50_000),
        label=Label.DIFFERS,
        source=_source(*used),
        how=f"{whole:,} × {round_half_away(factor, 3)}, the step from 46,000 to 38,000. The headline sets a multiplier "
        f"of 2016 beside "
        "money of 2021/22.",
    )


def men_and_women(asked: Asked) -> Iterator[Figure]:
    """Yield who pays, who is supported and who is paid: men and women."""
    paid, supported = fact("income_tax_men"), fact("recipients_women")
    if asked.financed_by is FinancedBy.INCOME_TAX:
        for who, part, printed in (("men", paid, 720), ("women", 1 - paid, 280)):
            tax = _million(asked, f"tax_{who}", f"Income tax paid by {who}", part, printed, "income_tax_men")
            yield replace(tax, label=Label.NOT_CHECKABLE, how=f"{tax.how} {_OF_PRINTED}")
    else:
        yield from (_tax_not_held(asked, who) for who in ("men", "women"))
    for who, part, printed in (("women", supported, 570), ("men", 1 - supported, 430)):
        yield _million(asked, f"care_{who}", f"Care for {who}", part, printed, "recipients_women")
    women = fact("workforce_women")
    pay = Decimal(590)
    yield Figure(
        id="pay_women",
        what="Women's part of the pay printed (£480m and £110m)",
        unit="£ million",
        value=round_half_away(pay * women, 0),
        printed=Decimal(480),
        label=Label.CONSISTENT,
        how=f"{shown_percent(women, 0)} of the workforce are women: £{round_half_away(pay * women, 0)} million of the "
        "£590 million, printed as £480 million. That £590 million of £1 billion is pay is not stated elsewhere.",
        source=_source("workforce_women"),
    )


def _tax_not_held(asked: Asked, who: str) -> Figure:
    tax = asked.financed_by.value.replace("_", " ").replace("vat", "VAT")
    return Figure(
        id=f"tax_{who}",
        what=f"Paid by {who}: {tax}",
        unit="£ million",
        label=Label.NOT_CHECKABLE,
        how=f"Who pays {tax}, men or women, is not held: of income tax alone a share is printed (--financed-by "
        "income_tax). Get: ONS, effects of taxes and benefits, by household, which does not tell them apart.",
        source="nothing held",
    )


def _million(asked: Asked, name: str, what: str, part: Decimal, printed: int, used: str) -> Figure:
    return Figure(
        id=name,
        what=what,
        unit="£ million",
        value=round_half_away(asked.million * part, 1),
        printed=Decimal(printed),
        label=Label.RECOMPUTED if 1000 * part == printed else Label.DIFFERS,
        how=f"{asked.million:,} × {shown_percent(part, 0)}.",
        source=_source(used),
    )


def deciles(_asked: Asked) -> Iterator[Figure]:
    """Yield what is printed of the deciles of income: signs alone."""
    yield Figure(
        id="deciles",
        about="income deciles",
        what="Bottom seven gain, top three lose",
        unit="deciles that gain",
        printed=Decimal(7),
        label=Label.NOT_CHECKABLE,
        source="Support Guaranteed, figure 1",
        how="Only the signs are printed. ONS, effects of taxes and benefits 2020-21, is not held: care "
        "by decile less "
        "each tax by decile would answer.",
    )


def carers(asked: Asked) -> Iterator[Figure]:
    """Yield employment of carers: what paid care for all would bring, and what this amount buys."""
    gain, people = fact("carers_gain"), fact("carers_10_hours_18_64")
    used = ("carers_gain", "carers_10_hours_18_64", "spend_for_each_carers_job")
    yield Figure(
        id="carers_employment",
        what="Carers in work if all whom they care for had paid services",
        unit="people",
        value=round_half_away(gain * people, 0),
        printed=Decimal(180_000),
        label=Label.RECOMPUTED,
        source=_source(*used),
        how=f"{shown_percent(gain, 1)} × {people:,}, printed rounded. The gain was found for carers of older people "
        f"who live "
        "elsewhere; the source applies it to all.",
    )
    cost = fact("spend_for_each_carers_job")
    yield Figure(
        id="carers_jobs",
        what="Carers in work for this amount, at prices of 2015",
        unit="people",
        value=round_half_away(asked.million * 1_000_000 / cost, 0),
        label=Label.NOT_CHECKABLE,
        source=_source(*used),
        how=f"£{asked.million:,} million ÷ £{cost:,}. Prices since 2015 are not taken off: fewer today.",
    )


def shortfall(asked: Asked) -> Iterator[Figure]:
    """Yield the gap between carers needed and there by 2035, and how much of it this amount of home care closes."""
    gap = fact("carers_needed_2035") - fact("carers_there_2035")
    used = ("carers_needed_2035", "carers_there_2035", "homecare_hour")
    yield Figure(
        id="carers_gap",
        what="Carers of older people short by 2035",
        unit="people",
        value=gap,
        label=Label.NOT_CHECKABLE,
        source=_source(*used[:2]),
        how="8 million needed less 6 million there, as printed; the projection behind the two is not held.",
    )
    hour = fact("homecare_hour")
    few, many = (asked.million * 1_000_000 / (hours * WEEKS * hour) for hours in asked.hours[::-1])
    yield Figure(
        id="carers_gap_closed",
        what="Of that gap, closed by home care for this amount",
        unit="people",
        low=round_half_away(few, 0),
        high=round_half_away(many, 0),
        value=round_half_away((few + many) / 2, 0),
        label=Label.NOT_CHECKABLE,
        source=_source(*used),
        how=f"{asked.hours[0]} to {asked.hours[1]} hours a week stand in for one carer (an "
        f"assumption), at £{hour} an hour "
        "in 2024-25.",
    )


def others(asked: Asked) -> Iterator[Figure]:
    """Yield older people's welfare case and disabled people's employment."""
    part = asked.billions / fact("gross_spending_2021_22")
    yield Figure(
        id="welfare",
        what="This amount as a part of gross spending of 2021-22",
        unit="percent",
        value=round_half_away(part * 100, 1),
        printed=fact("welfare_expansion") * 100,
        label=Label.NOT_CHECKABLE,
        source=_source("welfare_expansion", "gross_spending_2021_22"),
        how="The King's Fund found in 2006 that support of older people could grow by 20% and be worth "
        "its cost. The "
        "study is of other times; spending on older people alone is not held.",
    )
    yield Figure(
        id="disabled_employment",
        what="Output from more disabled people in work",
        unit="£ billion",
        printed=fact("disabled_gdp"),
        label=Label.NOT_CHECKABLE,
        source=_source("disabled_gdp"),
        how="An unpublished study; the spending that would bring it is not stated, so it scales with nothing.",
    )


def health_service(asked: Asked) -> Iterator[Figure]:
    """Yield what the NHS might be spared, and who waits in hospital for care."""
    beds = fact("hospital_for_each_pound")
    yield Figure(
        id="hospital",
        what="Less hospital spending, if all went to care homes",
        unit="£ million",
        value=round_half_away(asked.million * beds, 1),
        low=Decimal(0),
        high=round_half_away(asked.million * beds, 1),
        label=Label.NOT_CHECKABLE,
        source=_source("hospital_for_each_pound"),
        how=f"{asked.million:,} × £{beds}: a correlation of 2009 for care homes. Less if some goes elsewhere.",
    )
    emergency = fact("accident_for_each_hundred")
    yield Figure(
        id="emergency",
        what="Less spending on A&E",
        unit="£ million",
        value=round_half_away(asked.million * emergency / 100, 1),
        label=Label.NOT_CHECKABLE,
        source=_source("accident_for_each_hundred"),
        how=f"{asked.million:,} × {emergency} ÷ 100: found for cuts between 2009 and 2017, taken to hold for rises.",
    )
    part = fact("delayed_for_home_care") + fact("delayed_for_care_home")
    yield Figure(
        id="delayed",
        what="People in hospital who waited for home care or a care home",
        unit="people",
        value=round_half_away(fact("delayed_patients") * part, 0),
        label=Label.NOT_CHECKABLE,
        source=_source("delayed_patients", "delayed_for_home_care"),
        how=f"14,000 × {shown_percent(part, 0)} in the winter of 2022-23. How many would go home for this amount is "
        "not established.",
    )


def output(asked: Asked) -> Iterator[Figure]:
    """Yield gross value added, by the sector's value for each of its jobs."""
    direct, jobs_there = fact("gva_direct"), fact("sector_jobs")
    study, supply = fact("jobs_direct_2016"), fact("jobs_supply_2016")
    used = ("gva_direct", "sector_jobs", "jobs_direct_2016", "jobs_supply_2016", "jobs_2021")
    if asked.year == STUDY_YEAR:
        count: Decimal | None = study * asked.billions
    else:  # of the jobs that the source gives for money of 2021-22, the share that was direct in the study of 2016
        count = None if asked.in_2021 is None else asked.in_2021 * fact("jobs_2021") * study / (study + supply)
    yield Figure(
        id="gva",
        what="Gross value added in social care, prices of 2016",
        unit="£ million",
        value=None if count is None else round_half_away(direct * 1000 / jobs_there * count, 1),
        label=Label.NOT_CHECKABLE,
        source=_source(*used),
        how=f"What a job cost in {asked.year} beside 2021-22 is not held: give it with --prices."
        if count is None
        else f"£{direct} billion for {jobs_there:,} jobs, times {shown_number(count, 0)} direct jobs, before leakage.",
    )
    for name, what in (("indirect", "in its supply chain"), ("induced", "where its wages are spent")):
        more = fact(f"gva_{name}")
        yield Figure(
            id=f"gva_{name}",
            what=f"Gross value added {what}, prices of 2016",
            unit="£ million",
            value=None if count is None else round_half_away(more * 1000 / jobs_there * count, 1),
            label=Label.NOT_CHECKABLE,
            source=_source(*used, f"gva_{name}"),
            how=f"What a job cost in {asked.year} beside 2021-22 is not held: give it with --prices."
            if count is None
            else f"£{more} billion beside £{direct} billion in the sector itself, in the same proportion.",
        )
