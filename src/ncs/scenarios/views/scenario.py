"""A scenario followed through as tables and explained lines."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.scenarios.follow import Borne, Through, fee_in
from ncs.tables.tables import Cell, Column, Table

#: A rise of cost from which £ million with one decimal say enough, pounds.
_COUNTRY = Decimal(100_000_000)
_WHO = {"council": "Councils", "nhs": "NHS", "self": "Self-funders"}
_PARTS = {
    "person": "The person",
    "deferred": "Deferred",
    "council": "The council",
    "nhs": "NHS",
    "third_party": "Others",
    "social_security": "Social security",
}


def _words(service: str) -> str:
    return service.replace("_", " ")


def _places(found: Through) -> int:
    """Return decimals of £ million: one for a country; three, so pounds in thousands, for one council's purchases."""
    return 1 if max((one.whole for one in found.borne if one.whole), default=Decimal(0)) >= _COUNTRY else 3


def _millions(pounds: Decimal | None, places: int) -> Decimal | None:
    return None if pounds is None else round_half_away(pounds / 1_000_000, places)


def prices_table(found: Through) -> Table:
    """Return each price before and after the floor, by service and year."""
    rows: list[Mapping[str, Cell]] = [
        {
            "service": _words(one.service),
            "unit": one.price.before.unit,
            "year": str(one.year),
            "floor": one.floor,
            "before": one.price.before.price,
            "after": one.price.after.price,
            "rise": one.price.rise,
            "percent": round_half_away(100 * one.price.rise / one.price.before.price, 1),
            "doubt": one.doubt,
        }
        for one in found.prices
    ]
    return Table(
        name="prices",
        title=f"Prices: {found.scenario.title}",
        columns=(
            Column(key="service", title="Service"),
            Column(key="unit", title="Unit"),
            Column(key="year", title="Year"),
            Column(key="floor", title="Sector minimum", unit="GBP an hour", places=2),
            Column(key="before", title="Before", unit="GBP", places=2),
            Column(key="after", title="After", unit="GBP", places=2),
            Column(key="rise", title="Rise", unit="GBP", places=2),
            Column(key="percent", title="Rise", unit="%", places=1),
            Column(key="doubt", title="Not certain"),
        ),
        rows=rows,
        notes=(
            "Prices are the national defaults of the model, which are nobody's: use a local price where there is one.",
        ),
    )


def budgets_table(found: Through) -> Table:
    """Return what payers bear by service and year; fees and margins sum to the whole."""
    places = _places(found)
    rows = [_row(found, one, places) for one in found.borne]
    return Table(
        name="budgets",
        title=f"Who bears it: {found.scenario.title}",
        columns=(
            Column(key="service", title="Service"),
            Column(key="year", title="Year"),
            Column(key="payer", title="Payer"),
            Column(key="units", title="Bought", description="hours or resident weeks a year"),
            Column(key="whole", title="Rise of cost", unit="GBP million", places=places),
            Column(key="fees", title="In fees", unit="GBP million", places=places),
            Column(key="margin", title="In margins", unit="GBP million", places=places),
            Column(key="status", title="Status"),
            Column(key="fee", title="Fee without change", unit="GBP", places=2),
            Column(key="fee_status", title="Fee: status"),
            Column(key="gap", title="Fair price on top", unit="GBP million", places=places),
            Column(key="gap_status", title="Fair price: status"),
            Column(key="source", title="Source of what is bought"),
        ),
        rows=rows,
        notes=(
            "Missing: how much a payer buys is not held and was not given. It is not nought.",
            "A fair price on top: what is bought times what the fee, once risen, still lies below the price.",
            "It is missing where councils' fee, or what they buy, is. It is asked of nobody else.",
        ),
    )


def _row(found: Through, one: Borne, places: int) -> Mapping[str, Cell]:
    bought = found.scenario.services[one.service]
    council = one.payer == "council"
    fee = fee_in(found.scenario, bought, one.year) if council else None
    asked = council and found.scenario.fair_price
    return {
        "service": _words(one.service),
        "year": str(one.year),
        "payer": _WHO[one.payer],
        "units": one.units,
        "whole": _millions(one.whole, places),
        "fees": _millions(one.fees, places),
        "margin": _millions(one.margin, places),
        "status": _status(one.units, asked=True),
        "fee": fee,
        "fee_status": _status(fee, asked=council),
        "gap": _millions(one.gap, places),
        "gap_status": _status(one.gap, asked=asked),
        "source": bought.source if one.units is not None else "",
    }


def _status(value: Decimal | None, *, asked: bool) -> str:
    """Return why a figure is not there: it is asked of this payer and not held, or it is not asked."""
    gap = Status.MISSING if asked else Status.NOT_APPLICABLE
    return str(gap if value is None else Status.OK)


def short_budgets(full: Table) -> Table:
    """Return the first year's rows without sources, for the screen."""
    wanted = ("service", "payer", "whole", "fees", "margin", "gap", "gap_status")
    year = full.rows[0]["year"] if full.rows else ""
    columns = [column for column in full.columns if column.key in wanted]
    rows = [{key: row[key] for key in wanted} for row in full.rows if row["year"] == year]
    return Table(name=full.name, title=f"{full.title}, {year}", columns=columns, rows=rows, notes=full.notes)


def short_prices(full: Table) -> Table:
    """Return the prices without what is not certain, for the screen."""
    wanted = ("service", "year", "floor", "before", "after", "rise", "percent")
    columns = [column for column in full.columns if column.key in wanted]
    rows = [{key: row[key] for key in wanted} for row in full.rows]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)


def charge_table(found: Through) -> Table:
    """Return who pays the person's week before and after; no rows where nobody is followed."""
    charged = found.charged
    rows: list[Mapping[str, Cell]] = []
    if charged is not None:
        rows = [
            {
                "payer": _PARTS[part],
                "before": before,
                "after": charged.after[part],
                "rise": charged.after[part] - before,
            }
            for part, before in charged.before.items()
            if before or charged.after[part]
        ]
    who = charged.title[:1].upper() + charged.title[1:] if charged else ""
    title = f"{who}, a week: the fee rises by {charged.rise}" if charged else "Nobody is followed"
    return Table(
        name="charge",
        title=title,
        columns=(
            Column(key="payer", title="Paid by"),
            Column(key="before", title="Before", unit="GBP a week", places=2),
            Column(key="after", title="After", unit="GBP a week", places=2),
            Column(key="rise", title="Rise", unit="GBP a week", places=2),
        ),
        rows=rows,
        notes=("Charged by the rules of the day of the case; the person is invented unless the file says otherwise.",),
    )


def explained_lines(found: Through) -> tuple[Explained, ...]:
    """Return each price's rise and what each payer bears as explained lines."""
    prices = [
        Explained(
            what=f"Price of {_words(one.service)}",
            words=f"What {one.price.before.unit} costs when nobody is paid less than the sector minimum.",
            rule="Cost model of prices",
            section="prices",
            period=str(one.year),
            amount=one.price.after.price,
            unit=GBP,
            working=f"{one.price.before.price} + {one.price.rise}, at {one.floor} an hour",
            doubt=one.doubt,
        )
        for one in found.prices
    ]
    return (*prices, *(_explained(one) for one in found.borne))


def _explained(one: Borne) -> Explained:
    missing = one.whole is None
    return Explained(
        what=f"{_WHO[one.payer]}, {_words(one.service)}",
        words="What is bought times the rise of the price; fees and margins sum to it.",
        rule="Pass-through as the scenario states it",
        section="budgets",
        period=str(one.year),
        amount=one.whole,
        unit=GBP,
        working="" if missing else f"{one.fees} in fees + {one.margin} in margins",
        status=Status.MISSING if missing else Status.OK,
    )
