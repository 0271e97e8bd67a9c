"""The price book as tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.naming import spaced
from ncs.core.status import Status
from ncs.prices.book.book import Book
from ncs.prices.book.challenge import Recomputed
from ncs.prices.book.decisions import Compared
from ncs.prices.book.guarantee import Step
from ncs.prices.book.package import Package, PricedPart
from ncs.prices.model.forward import Assumed
from ncs.prices.model.inputs import UNITS
from ncs.prices.views.words import change_words
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date


def _pounds(number: Decimal | None) -> Decimal | None:
    return None if number is None else round_half_away(number, 2)


def _apart(before: Decimal, after: Decimal) -> Decimal:
    """Return how far two prices lie apart as they are printed, so that what is printed adds up."""
    return round_half_away(after, 2) - round_half_away(before, 2)


def _percent(number: Decimal | None) -> Decimal | None:
    return None if number is None else round_half_away(number, 1)


def _column(key: str, title: str, unit: str = "", places: int | None = None) -> Column:
    return Column(key=key, title=title, unit=unit, places=places if places is not None else 2 if unit == "£" else None)


def _where(book: Book) -> str:
    return f"{book.local.place}, version {book.local.version}" if book.local else "national prices"


def book_table(book: Book) -> Table:
    """Return prices by service and complexity, national and local."""
    rows: list[dict[str, Cell]] = [
        {
            "service": spaced(one.service),
            "complexity": one.complexity,
            "unit": UNITS[one.service],
            "national": _pounds(one.national),
            "local": _pounds(one.local),
            "difference": _apart(one.national, one.local),
        }
        for one in book.entries
        if one.kind == "any"
    ]
    return Table(
        name="book",
        title=f"Price book {book.framework.version}, {book.framework.year}: {_where(book)}",
        columns=[
            _column("service", "Service"),
            _column("complexity", "Complexity"),
            _column("unit", "Unit"),
            _column("national", "National price", "£"),
            _column("local", "Local price", "£"),
            _column("difference", "Difference", "£"),
        ],
        rows=rows,
        notes=[
            f"Consulted: {book.framework.consulted or 'not stated'}.",
            "A service that is not alike from person to person is priced case by case: ncs price package.",
        ],
        sources=[f"framework {book.framework.version}; growth: {book.framework.assumed.source}"],
    )


def log_table(book: Book) -> Table:
    """Return the log of local adjustments: each with its evidence and what it does to the price."""
    rows: list[dict[str, Cell]] = [
        {
            "service": spaced(one.service),
            "complexity": one.complexity,
            "change": change_words(effect.change),
            "effect": _apart(effect.before, effect.after),
            "evidence": effect.change.evidence,
        }
        for one in book.entries
        if one.kind == "any"
        for effect in one.effects
    ]
    return Table(
        name="adjustments",
        title=f"Local adjustments: {_where(book)}",
        columns=[
            _column("service", "Service"),
            _column("complexity", "Complexity"),
            _column("change", "Change"),
            _column("effect", "Effect", "£"),
            _column("evidence", "Evidence"),
        ],
        rows=rows,
        notes=["Each is made after those above it, so that the effects of a price add up to its difference."],
    )


def kinds_table(book: Book) -> Table:
    """Return the standard price of public, non-profit and private provision on the same lines."""
    rows: list[dict[str, Cell]] = [
        {
            "service": spaced(one.service),
            "kind": one.kind.replace("_", "-"),
            "local": _pounds(one.local),
            "changes": "; ".join(
                f"{change_words(each)} ({each.evidence})"
                for each in book.framework.kinds[one.kind].get(one.service, ())
            ),
        }
        for one in book.entries
        if one.kind != "any"
    ]
    return Table(
        name="kinds",
        title=f"Public, non-profit and private provision on the same lines: {_where(book)}",
        columns=[
            _column("service", "Service"),
            _column("kind", "Kind of provider"),
            _column("local", "Price", "£"),
            _column("changes", "What differs, and why"),
        ],
        rows=rows,
        notes=["A higher price is not worse provision: better pensions and smaller returns pull opposite ways."],
    )


def compared_table(found: Sequence[Compared], prices_percent: Decimal) -> Table:
    """Return each decision beside the model."""
    rows: list[dict[str, Cell]] = [
        {
            "council": one.decision.council,
            "year": one.decision.year,
            "service": one.decision.service,
            "increase": _percent(one.decision.increase),
            "cost": _percent(one.change_percent),
            "behind": _percent(one.behind_percent),
            "rate": one.decision.rate,
            "price": _pounds(one.price),
            "remark": one.why_not or one.decision.status,
            "source": one.decision.source,
        }
        for one in found
    ]
    return Table(
        name="decisions",
        title="Published fee decisions beside the model's change of cost",
        columns=[
            _column("council", "Council"),
            _column("year", "Year"),
            _column("service", "Service"),
            _column("increase", "Uplift", "%", 1),
            _column("cost", "Change of cost", "%", 1),
            _column("behind", "Cost rose more by", "points", 1),
            _column("rate", "Rate", "£"),
            _column("price", "Model's price", "£"),
            _column("remark", "Remark"),
            _column("source", "Source"),
        ],
        rows=rows,
        notes=[
            "Change of cost: national defaults of the year and of the year before; pay and on-costs by dated figures, "
            f"other costs by {prices_percent}% a year as asked. Prices are the model's, not the council's own.",
            "Nursing and day care stand beside the nearest service of the model, and their rates beside no price.",
            "Six councils' decisions are held: not a sample of councils.",
        ],
        sources=["council pages, as in each row"],
    )


def short_compared(table: Table) -> Table:
    """Return the columns that fit a screen."""
    keys = ("council", "year", "service", "increase", "cost", "rate", "price")
    rows = [{key: row.get(key) for key in keys} for row in table.rows]
    columns = [column for column in table.columns if column.key in keys]
    return Table(name=table.name, title=table.title, columns=columns, rows=rows, notes=table.notes)


def challenge_table(found: Recomputed) -> Table:
    """Return the price as it stands, as claimed and as answered."""
    one = found.challenge
    rows: list[dict[str, Cell]] = [
        {"what": "Price of the book", "price": _pounds(found.book)},
        {"what": "With every claim", "price": _pounds(found.claimed)},
        {"what": "With the claims accepted so far", "price": _pounds(found.answered)},
    ]
    return Table(
        name="challenge",
        title=f"Challenge {one.reference}: {spaced(one.service)}, {one.complexity}",
        columns=[_column("what", "What"), _column("price", "Price", f"£, {UNITS[one.service]}", 2)],
        rows=rows,
        notes=[
            f"Made on {shown_date(one.made_on)} by {one.provider}. Status: {found.status}. "
            f"Conciliation: {one.conciliation}.",
        ],
    )


def claims_table(found: Recomputed) -> Table:
    """Return each claim with what it does by itself, its evidence and its answer."""
    rows: list[dict[str, Cell]] = [
        {
            "claim": change_words(claim),
            "effect": _pounds(effect),
            "evidence": claim.evidence,
            "answer": "open" if claim.answer is None else "accepted" if claim.answer.accepted else "not accepted",
            "reason": "" if claim.answer is None else claim.answer.reason,
        }
        for claim, effect in found.each
    ]
    return Table(
        name="claims",
        title=f"Claims of challenge {found.challenge.reference}",
        columns=[
            _column("claim", "Claim"),
            _column("effect", "Effect by itself", "£"),
            _column("evidence", "Evidence"),
            _column("answer", "Answer"),
            _column("reason", "Reason"),
        ],
        rows=rows,
    )


def guarantee_table(found: Sequence[Step], assumed: Assumed) -> Table:
    """Return the path of a guaranteed price."""
    rows: list[dict[str, Cell]] = [
        {
            "year": str(one.year),
            "floor": one.floor,
            "cost": _pounds(one.by_cost),
            "guaranteed": _pounds(one.guaranteed),
            "binds": one.binds,
        }
        for one in found
    ]
    return Table(
        name="guarantee",
        title="A price that rises at least as sector minimum pay does",
        columns=[
            _column("year", "Year"),
            _column("floor", "Sector minimum pay", "£"),
            _column("cost", "Price by cost", "£"),
            _column("guaranteed", "Guaranteed price", "£"),
            _column("binds", "Guarantee binds"),
        ],
        rows=rows,
        notes=[
            f"Assumed: pay floors grow by {assumed.pay_percent}% a year once none is published, other costs by "
            f"{assumed.prices_percent}% ({assumed.source}); thresholds stay as last published.",
            "Where other costs grow less than pay, the guarantee lifts the price above cost: that is what it is for.",
        ],
        sources=["Support Guaranteed 10.4: a ten-year commitment on prices"],
    )


def package_table(package: Package, found: Sequence[PricedPart]) -> Table:
    """Return each part of a package, then the whole, in pounds a week."""
    rows: list[dict[str, Cell]] = [
        {
            "part": spaced(one.what),
            "units": one.units,
            "price": _pounds(one.price),
            "weekly": _pounds(one.weekly),
            "reason": one.reason,
            "status": str(Status.OK),
        }
        for one in found
    ]
    whole = _pounds(sum((one.weekly for one in found), Decimal(0)))
    rows.append({"part": "Package", "weekly": whole, "reason": "", "status": str(Status.OK)})
    return Table(
        name="package",
        title=f"Package {package.reference}, priced case by case",
        columns=[
            _column("part", "Part"),
            _column("units", "Units a week"),
            _column("price", "Price of a unit", "£"),
            _column("weekly", "A week", "£"),
            _column("reason", "Why"),
            _column("status", "Status"),
        ],
        rows=rows,
    )
