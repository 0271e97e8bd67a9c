"""A council's neighbourhoods as tables and as a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import nearest_whole, round_half_away
from ncs.places.neighbourhoods import TENTHS, CareArea, Neighbourhood, care_areas, inside
from ncs.present.page import Report, Section, bullets, html_table
from ncs.reference.councils import find_council
from ncs.tables.tables import Cell, Column, Table

#: How many of each are on the page; files hold all.
SHOWN = 10
SOURCES = (
    "Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2025 (October 2025)",
    "Office for National Statistics, Census 2021: disability under the Equality Act, tenure, provision of unpaid care",
)
_NOTES = (
    "A figure of a neighbourhood is not a figure of any person in it: most who are poor, or need care, live elsewhere.",
    "Disability and tenure are of all ages and not standardised: a neighbourhood of old people has more of both. The "
    "Census was in March 2021, in a lockdown. ONS changes small counts a little.",
    "Deprivation is of 2025, and of a place beside others: a tenth of England is always the most deprived.",
)
_COLUMNS = (
    Column(key="lsoa", title="Neighbourhood", description="ONS code of the LSOA of 2021, about 1,600 people"),
    Column(
        key="tenth",
        title="Tenth of England",
        description="By the index of 2025; 1 is the most deprived",
    ),
    Column(key="score", title="Score", description="Of that index; higher is more deprived", places=1),
    Column(key="residents", title="Residents", description="March 2021"),
    Column(key="disabled", title="Limited by a condition", unit="percent", places=1),
    Column(
        key="owned",
        title="Own their home",
        description="Of households, outright or with a mortgage",
        unit="percent",
        places=1,
    ),
    Column(key="social", title="Rent socially", description="Of households", unit="percent", places=1),
)
_CARE = (
    Column(key="msoa", title="Area", description="ONS code of the MSOA of 2021, about 8,000 people"),
    Column(key="people", title="People aged 5 and over", description="March 2021"),
    Column(key="carers", title="Unpaid carers"),
    Column(key="share", title="Of people", unit="percent", places=1),
    Column(key="carers_20", title="Caring 20 hours or more a week"),
    Column(key="share_20", title="Of people, 20 hours or more", unit="percent", places=1),
    Column(key="carers_50", title="Caring 50 hours or more a week"),
)


def neighbourhoods_table(area: str, *, most: int | None = None) -> Table:
    """Return the neighbourhoods of a council by its ONS code, most deprived first; ``most`` limits them."""
    name = find_council(area).name
    rows = [_row(one) for one in inside(area)[:most]]
    title = f"{name}: {'the most deprived ' if most else ''}neighbourhoods"
    return Table(name="neighbourhoods", title=title, columns=_COLUMNS, rows=rows, notes=_NOTES, sources=SOURCES)


def care_table(area: str, *, most: int | None = None) -> Table:
    """Return the areas of a council by the share of people who give 20 hours of unpaid care or more, highest first."""
    name = find_council(area).name
    rows = [_care_row(one) for one in care_areas(area)[:most]]
    notes = ("Those aged 5 and over were asked. Hours are those that people gave in the form.", _NOTES[0])
    return Table(
        name="unpaid_care",
        title=f"{name}: unpaid care by area",
        columns=_CARE,
        rows=rows,
        notes=notes,
        sources=SOURCES[1:],
    )


def tenths_table(area: str) -> Table:
    """Return how many of a council's neighbourhoods, and who lives in them, by tenth of England's deprivation."""
    found = inside(area)
    columns = (
        Column(key="tenth", title="Tenth of England", description="1 is the most deprived"),
        Column(key="neighbourhoods", title="Neighbourhoods"),
        Column(key="residents", title="Residents"),
        Column(key="share", title="Of the council's residents", unit="percent", places=1),
        Column(key="disabled", title="Limited by a condition", unit="percent", places=1),
    )
    rows = [_tenth_row(tenth, found) for tenth in range(1, TENTHS + 1)]
    return Table(
        name="tenths", title=f"{find_council(area).name} by deprivation", columns=columns, rows=rows, sources=SOURCES
    )


def neighbourhoods_report(area: str) -> Report:
    """Return what is said of a council's neighbourhoods: in brief, by deprivation, the most deprived, unpaid care."""
    council, found, care = find_council(area), inside(area), care_areas(area)
    sections = [
        Section(heading="In brief", body=bullets(list(_brief(found, care)))),
        Section(heading="By deprivation", body=html_table(tenths_table(area))),
        Section(heading="The most deprived", body=html_table(neighbourhoods_table(area, most=SHOWN))),
        Section(heading="Where most people care for others", body=html_table(care_table(area, most=SHOWN))),
    ]
    intro = (
        f"Inside {council.name}: where the third priority outcome asks how well people live in their neighbourhoods, "
        "this is what is published of them."
    )
    return Report(title=f"Neighbourhoods of {council.name}", intro=intro, sections=sections)


def _brief(found: Sequence[Neighbourhood], care: Sequence[CareArea]) -> Sequence[str]:
    first = sum(one.tenth == 1 for one in found)
    disabled = sorted(one.disabled for one in found)
    caring = sorted(Fraction(one.carers_20_hours_or_more, one.people) for one in care)
    return (
        f"{first} of {len(found)} neighbourhoods ({_share(first, len(found))}%) are among the most deprived tenth of "
        "England; 10% would be if deprivation were spread evenly.",
        f"{_percent(disabled[0])}% to {_percent(disabled[-1])}% of people in a neighbourhood are limited by a lasting "
        f"condition; in half of them, {_percent(disabled[len(disabled) // 2])}% or more.",
        f"{_percent(caring[0])}% to {_percent(caring[-1])}% of people aged 5 and over in an area care unpaid "
        f"for 20 hours a week or more ({len(care)} areas).",
    )


def _row(one: Neighbourhood) -> Mapping[str, Cell]:
    return {
        "lsoa": one.code,
        "tenth": one.tenth,
        "score": round_half_away(Fraction(one.score), 1),
        "residents": one.residents,
        "disabled": _percent(one.disabled),
        "owned": _percent(one.owned),
        "social": _percent(one.social),
    }


def _care_row(one: CareArea) -> Mapping[str, Cell]:
    return {
        "msoa": one.code,
        "people": one.people,
        "carers": one.carers,
        "share": _share(one.carers, one.people),
        "carers_20": one.carers_20_hours_or_more,
        "share_20": _share(one.carers_20_hours_or_more, one.people),
        "carers_50": one.carers_50_hours_or_more,
    }


def _tenth_row(tenth: int, found: Sequence[Neighbourhood]) -> Mapping[str, Cell]:
    mine = [one for one in found if one.tenth == tenth]
    people = sum(one.residents for one in mine)
    limited = sum(one.disabled * one.residents for one in mine)
    return {
        "tenth": tenth,
        "neighbourhoods": len(mine),
        "residents": people,
        "share": _share(people, sum(one.residents for one in found)),
        "disabled": _share(nearest_whole(limited), people) if people else None,
    }


def _share(part: int, whole: int) -> Decimal:
    return round_half_away(Fraction(100 * part, whole), 1)


def _percent(share: float | Fraction) -> Decimal:
    return round_half_away(Fraction(share) * 100, 1)
