"""Table 1: who gains and who pays by region, and where the jobs are. Nothing here was solved from the table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.impact.asked import Asked
from ncs.impact.facts import ENGLAND_JOBS, Printed, fact, facts, region_names, table_1
from ncs.impact.figure import Figure, Label
from ncs.impact.shares import FinancedBy, Shares, adults, residents, spending_shares, tax_shares
from ncs.tables.wording import shown_percent

LONDON, NORTH_EAST = "E12000007", "E12000001"
#: Shares of jobs this near to shares of spending are taken as pointing the same way.
NEAR = Decimal("0.015")
#: Two figures of revenue a head this near are taken as the same.
NEAR_RATIO = Decimal("0.05")
_OUTTURN = "Revenue outturn 2022-23 (MHCLG), net spending on adult social care"
_PEOPLE = "Mid-2023 population (ONS)"
_SOLVED = (
    "These shares of tax give all nine printed figures as printed, with spending of a year later than the table's: "
    "they were solved from it, and what is solved from a table cannot check it."
)
_WORKERS = (Decimal(10_000), Decimal(100_000))


def regional(asked: Asked) -> Iterator[Figure]:
    """Yield Table 1 region by region: net effect, jobs, jobs for so many workers; then the table's own sums."""
    taxes = tax_shares(asked.financed_by, asked.revenue)
    given = asked.revenue is not None and taxes is not None and _solved(taxes)
    for code, row in table_1().items():
        name = region_names()[code]
        yield _net(asked, code, name, row, taxes, solved=given)
        yield _jobs(asked, code, name, row)
        yield _rate(code, name, row)
    yield from sums()
    yield per_head()


def _net(asked: Asked, code: str, name: str, row: Printed, taxes: Shares | None, *, solved: bool) -> Figure:
    spent = spending_shares()[code]
    what, paid = "Spending less tax that pays for it", asked.financed_by.value.replace("_", " ")
    if taxes is None:
        how = (
            f"{shown_percent(spent, 1)} of spending goes there (2022-23). Its share of {paid} is not held: give it "
            "with --revenue (ONS, country and regional public sector finances)."
        )
        return Figure(
            id="net",
            about=name,
            what=what,
            unit="£ million",
            label=Label.NOT_CHECKABLE,
            how=how,
            source=_OUTTURN,
            printed=row.net_gbp_million,
        )
    value = round_half_away(asked.million * (spent - taxes[code]), 1)
    how = f"{asked.million:,} × ({shown_percent(spent, 2)} of spending − {shown_percent(taxes[code], 2)} of {paid})."
    comparable = asked.financed_by is FinancedBy.ALL_TAXES and asked.million == 1000
    if solved:
        how = f"{how} {_SOLVED}"
    return Figure(
        id="net",
        about=name,
        what=what,
        unit="£ million",
        value=value,
        printed=row.net_gbp_million,
        label=_compared(value, row.net_gbp_million) if comparable and not solved else Label.NOT_CHECKABLE,
        how=how if comparable else f"{how} The printed figure is for all taxes and £1 billion.",
        source=f"{_OUTTURN}; {_tax_source(asked)}",
    )


def _solved(taxes: Shares) -> bool:
    """Say whether shares give every printed net effect to the rounding, which only shares solved from them do."""
    return all(
        abs(1000 * (spending_shares()[code] - taxes[code]) - row.net_gbp_million) <= Decimal("0.5")
        for code, row in table_1().items()
    )


def _tax_source(asked: Asked) -> str:
    return "council tax by region 2026-27 (MHCLG), derived" if asked.revenue is None else asked.revenue.name


def _compared(ours: Decimal, printed: Decimal) -> Label:
    """Say whether ours is the printed one as rounded, or within 3 of it, the outturn being that of a year later."""
    gap = abs(ours - printed)
    if gap <= Decimal("0.5"):
        return Label.RECOMPUTED
    return Label.CONSISTENT if gap <= 3 else Label.DIFFERS


def _jobs(asked: Asked, code: str, name: str, row: Printed) -> Figure:
    share, spent = row.jobs / sum((one.jobs for one in table_1().values()), Decimal(0)), spending_shares()[code]
    near = abs(share - spent) <= NEAR
    ours = None if asked.in_2021 is None else round_half_away(asked.in_2021 * fact("jobs_2021") * spent, 0)
    how = (
        f"The region has {shown_percent(share, 1)} of the printed jobs and {shown_percent(spent, 1)} of spending "
        "(2022-23). Its share of people with long-term support, on which the table rests, is not held for counties; "
        "ours shares jobs by spending."
    )
    return Figure(
        id="jobs",
        about=name,
        what="Jobs in social care and its supply chain",
        unit="jobs",
        value=ours,
        printed=row.jobs,
        label=Label.CONSISTENT if near else Label.NOT_CHECKABLE,
        how=how,
        source=f"{_OUTTURN}; {facts()['jobs_2021'].source}",
    )


def _rate(code: str, name: str, row: Printed) -> Figure:
    few, many = (row.jobs / row.rate * workers / 1_000_000 for workers in _WORKERS)
    people = Decimal(adults()[code]) / 1_000_000
    how = (
        f"{row.rate} for every 100,000 would take {round_half_away(many, 1)} million workers; "
        f"{round_half_away(people, 2)} million people aged 18 to 64 live there. For every 10,000 it takes "
        f"{round_half_away(few, 2)} million. The heading is a misprint: the figures are for every 10,000."
    )
    return Figure(
        id="rate",
        about=name,
        what="Jobs for every 10,000 people (the table's heading says 100,000 workers)",
        unit="jobs for 10,000 people aged 18 to 64",
        value=round_half_away(row.jobs / Decimal(adults()[code]) * 10_000, 1),
        printed=row.rate,
        label=Label.DIFFERS if many > people else Label.CONSISTENT,
        how=how,
        source=_PEOPLE,
    )


def sums() -> Iterator[Figure]:
    """Yield what the table's own columns sum to."""
    rows = table_1().values()
    jobs = sum((row.jobs for row in rows), Decimal(0))
    yield Figure(
        id="jobs_sum",
        what="Jobs of the nine regions, summed",
        unit="jobs",
        value=jobs,
        printed=ENGLAND_JOBS,
        label=Label.CONSISTENT,
        source="Support Guaranteed, table 1",
        how=f"The rows sum to {jobs:,}; England is printed as {ENGLAND_JOBS:,}, rounded.",
    )
    net = sum((row.net_gbp_million for row in rows), Decimal(0))
    yield Figure(
        id="net_sum",
        what="Net effects of the nine regions, summed",
        unit="£ million",
        value=net,
        printed=Decimal(0),
        label=Label.CONSISTENT,
        source="Support Guaranteed, table 1",
        how="What is spent is what is raised, so they should sum to nothing; the rounding of nine rows explains it.",
    )


def per_head() -> Figure:
    """Return the revenue a head that the printed net effects imply, London over North East, beside ONS's."""
    heads = {
        code: (spending_shares()[code] - table_1()[code].net_gbp_million / 1000) / residents()[code]
        for code in (LONDON, NORTH_EAST)
    }
    implied = heads[LONDON] / heads[NORTH_EAST]
    official = fact("revenue_per_head_london") / fact("revenue_per_head_north_east")
    near = abs(implied / official - 1) <= NEAR_RATIO
    return Figure(
        id="revenue_per_head",
        about="London over North East",
        what="Public revenue a head implied by the printed net effects",
        unit="ratio",
        value=round_half_away(implied, 2),
        printed=round_half_away(official, 2),
        label=Label.CONSISTENT if near else Label.DIFFERS,
        how="Share of spending (2022-23) less the printed net effect, by people; beside ONS's revenue a head of "
        "2020-21, "
        "£18,430 and £8,700. The only two regions that can be tested.",
        source=f"{_OUTTURN}; {_PEOPLE}; {facts()['revenue_per_head_london'].source}",
    )
