"""A council's money on one page: allotted, spent, and what its return says, beside peers, region and England."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.places.notional import OUTTURNS, Local, Money
from ncs.present.page import Section, html_page, html_table, paragraphs
from ncs.tables.tables import Cell, Column, Table

_ALLOTTED = ("2025-26 (baseline)", "2026-27", "2027-28", "2028-29")
_SOURCES = (
    "Notional allocations: Annex B to Adult social care priorities 2026-27",
    "Revenue outturn; mid-2023 population",
)


def _percent(value: Fraction | None) -> Decimal | None:
    return None if value is None else round_half_away(100 * value, 1)


def money_table(found: Local) -> Table:
    """Return the council's money year by year: allotted, and net expenditure."""
    rows: list[dict[str, Cell]] = [
        {"year": str(year), "what": "Outturn", "amount": None if one is None else round_half_away(one, 1)}
        for year, one in zip(OUTTURNS, found.own.outturn, strict=True)
    ]
    rows += [
        {"year": year, "what": "Notional allocation", "amount": one}
        for year, one in zip(_ALLOTTED, found.own.allotted, strict=False)
    ]
    notes = ["A notional allocation is no budget: what a council spends is its own decision."]
    return Table(
        name="money",
        title=f"{found.council.name}: money allotted and spent",
        columns=[
            Column(key="year", title="Year"),
            Column(key="what", title="What"),
            Column(key="amount", title="Amount", unit="GBP million"),
        ],
        rows=rows,
        notes=[*notes, *([f"No notional allocation: {found.own_note}"] if found.own_note else [])],
        sources=[f"{_SOURCES[0]}, {found.version}", _SOURCES[1]],
    )


def beside_table(found: Local) -> Table:
    """Return the council beside its region, England and its peers."""
    return Table(
        name="beside",
        title=f"{found.council.name} beside others",
        columns=[
            Column(key="name", title="Place"),
            Column(key="councils", title="Councils"),
            Column(key="per_adult", title="Allotted 2026-27 an adult", unit="GBP", places=0),
            Column(key="spent", title="Spent 2024-25 an adult", unit="GBP", places=0),
            Column(key="growth", title="Growth to 2028-29", unit="%"),
            Column(key="against", title="Budget 2025-26 above outturn 2024-25", unit="%"),
        ],
        rows=[_beside(one) for one in (found.own, *found.groups, *found.others)],
        notes=[
            "The region and England are sums of councils with an allocation; those without an outturn are left out "
            "of what was spent, and where budget and outturn are compared. Below them stand the statistical peers.",
        ],
        sources=_SOURCES,
    )


def _beside(one: Money) -> dict[str, Cell]:
    per_adult, spent = one.per_adult, one.spent_per_adult
    return {
        "name": one.name,
        "councils": one.councils,
        "per_adult": None if per_adult is None else round_half_away(per_adult, 0),
        "spent": None if spent is None else round_half_away(spent, 0),
        "growth": _percent(one.growth),
        "against": _percent(one.against_outturn),
    }


def answers_table(found: Local) -> Table:
    """Return what the council itself answered; nothing of others."""
    return Table(
        name="answers",
        title=f"{found.council.name}: its own return",
        columns=[
            Column(key="label", title="Question"),
            Column(key="value", title="Answer"),
            Column(key="unit", title="Unit"),
            Column(key="why", title="Why there is none"),
        ],
        rows=[
            {
                "label": one.label,
                "value": round_half_away(one.value, 1) if isinstance(one.value, Decimal) else one.value,
                "unit": one.unit,
                "why": one.why,
            }
            for one in found.answers
        ],
        notes=["For the council itself: no other council's answer stands on this page."],
    )


def said_table(found: Local) -> Table:
    """Return what the survey says of all the money that is allotted."""
    return Table(
        name="said",
        title="What the survey says of the money that Annex B allots, England",
        columns=[
            Column(key="label", title="What is compared"),
            Column(key="survey", title="Survey", unit="GBP million"),
            Column(key="allotted", title="Allotted", unit="GBP million"),
            Column(key="share", title="Survey in percent of allotted", unit="%"),
            Column(key="note", title="How to read it"),
        ],
        rows=[
            {
                "label": one.label,
                "survey": round_half_away(one.survey, 0),
                "allotted": round_half_away(one.allotted, 0),
                "share": round_half_away(one.share, 1),
                "note": one.note,
            }
            for one in found.said
        ],
        notes=[*_said_notes(found)],
        sources=[
            "The reading of the survey that was given" if found.answers else "ADASS, Spring Survey 2025",
            _SOURCES[0],
        ],
    )


def _said_notes(found: Local) -> Iterator[str]:
    allotted = next(one.councils for one in found.groups if one.name == "England")
    yield f"The survey's figures stand for all councils that it asked; allocations are published for {allotted}."
    if found.said_note:
        yield found.said_note


def local_tables(found: Local) -> tuple[Table, ...]:
    """Return all tables of a council's money; its own return only where one was read."""
    own = (answers_table(found),) if found.answers else ()
    return money_table(found), beside_table(found), *own, said_table(found)


def local_page(found: Local) -> str:
    """Return the council's money as one page without script."""
    tables = local_tables(found)
    headings = {"money": "Allotted and spent", "beside": "Beside others", "answers": "Its own return"}
    sections = [
        Section(heading=headings.get(table.name, "What the survey says"), body=html_table(table)) for table in tables
    ]
    if not found.answers:
        sections.insert(2, Section(heading="Its own return", body=paragraphs("No return of the survey was given.")))
    intro = "What is allotted notionally, what was spent, and what the yearly survey says of it, on one page."
    return html_page(title=f"{found.council.name}: from notional to local", intro=intro, sections=sections)
