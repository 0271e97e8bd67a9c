"""One price as tables and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.policy.on_costs import frozen_on
from ncs.present.svg import Axis, Reference, Step, Swing, Words, tornado, waterfall
from ncs.prices.model.calibration import Beside
from ncs.prices.model.priced import Moved, Priced, Spread
from ncs.prices.model.values import priced_on
from ncs.prices.views.words import input_title
from ncs.tables.tables import Cell, Column, Table

_SERVICES = {
    "homecare": "homecare",
    "care_home": "a care home",
    "supported_living": "supported living",
    "day_support": "day support",
    "personal_assistant": "a personal assistant",
    "sleep_in": "a sleep-in",
}


def what(found: Priced) -> str:
    """Say what a price is of, such as ``one hour of homecare, England, 2025-26``."""
    given = found.given
    return f"one {found.unit} of {_SERVICES[given.service]}, {given.place}, {given.year}"


def one(found: Priced) -> str:
    """Say the unit with its article: an hour, a night."""
    return f"{'an' if found.unit == 'hour' else 'a'} {found.unit}"


def _rows(found: Priced) -> Iterator[dict[str, Cell]]:
    for each in found.lines:
        share = round_half_away(each.share * 100, 1)
        yield {"line": each.line.title, "part": each.line.part, "amount": each.amount, "share": share}
    yield {"line": f"Price of one {found.unit}", "part": "price", "amount": found.price, "share": Decimal("100.0")}


def lines_table(found: Priced) -> Table:
    """Return the lines of a price and the price, in pounds a unit; lines that are nought are there too."""
    return Table(
        name="price",
        title=f"What {what(found)} costs",
        columns=[
            Column(key="line", title="Line"),
            Column(key="part", title="Part"),
            Column(key="amount", title="Amount", unit=f"£ {one(found)}", places=4),
            Column(key="share", title="Share", unit="% of the price", places=1),
        ],
        rows=list(_rows(found)),
        notes=[
            "Lines have four places because the price is their sum before rounding, rounded once, at the end, "
            "to the penny: lines in pence would not always add up to it.",
            *([found.given.note] if found.given.note else []),
            *filter(None, [frozen_on(priced_on(found.given))]),
            *_apart(found),
        ],
        sources=["the input; dated figures of ncs for thresholds and rates"],
    )


def _apart(found: Priced) -> Iterator[str]:
    if "business.together.amount" in found.steps or "business.together.per_year" in found.steps:
        yield "Costs of the business are given together: no line of them is known apart."
    if not found.given.returns.operations:
        yield "No return on operations is given, so the price holds none."


def short_lines(found: Priced) -> Table:
    """Return the lines that are not nought, for a screen."""
    table = lines_table(found)
    rows = [row for row in table.rows if row["amount"]]
    return Table(name=table.name, title=table.title, columns=table.columns, rows=rows, notes=table.notes)


def lengths_table(found: Priced) -> Table:
    """Return the price of an hour in visits of one length alone, and of one such visit."""
    rows: list[dict[str, Cell]] = [
        {"minutes": minutes, "hour": amount, "visit": round_half_away(amount * minutes / 60, 2)}
        for minutes, amount in found.lengths.items()
    ]
    return Table(
        name="lengths",
        title=f"By length of visit: {what(found)}",
        columns=[
            Column(key="minutes", title="Visit", unit="minutes"),
            Column(key="hour", title="Price of an hour", unit="£", places=2),
            Column(key="visit", title="Price of a visit", unit="£", places=2),
        ],
        rows=rows,
        notes=["Travel and mileage are by visit; everything else is by hour."],
    )


def moved_table(found: Priced, moved: Sequence[Moved]) -> Table:
    """Return what single changes do to the price."""
    rows: list[dict[str, Cell]] = [
        {"change": one.words, "after": round_half_away(one.after, 2), "effect": round_half_away(one.effect, 2)}
        for one in moved
    ]
    return Table(
        name="sensitivity",
        title=f"What moves the price of {what(found)}",
        columns=[
            Column(key="change", title="Change"),
            Column(key="after", title="Price after it", unit="£", places=2),
            Column(key="effect", title="Effect", unit="£", places=2),
        ],
        rows=rows,
        notes=["One change at a time; everything else as given."],
    )


def spread_table(found: Priced, spread: Spread) -> Table:
    """Return the middle nine tenths of the draws, then the price with each uncertain input at either end."""
    rows: list[dict[str, Cell]] = [
        {"what": "All of them, drawn together", "low": spread.low, "high": spread.high, "reason": ""}
    ]
    for name, low, high in spread.ends:
        reason = found.given.uncertain[name].reason
        rows.append({"what": input_title(name), "low": low, "high": high, "reason": reason})
    drawn = f"{spread.draws:,} draws, seed {spread.seed}, each input between its ends with its given value likeliest."
    return Table(
        name="uncertainty",
        title=f"How uncertain the price of {what(found)} is",
        columns=[
            Column(key="what", title="Uncertain input"),
            Column(key="low", title="Price with it at its lowest", unit="£", places=2),
            Column(key="high", title="Price with it at its highest", unit="£", places=2),
            Column(key="reason", title="Why it is uncertain"),
        ],
        rows=rows,
        notes=[drawn, "First row: nine of ten draws lie between the two."],
    )


def calibration_table(found: Iterable[Beside]) -> Table:
    """Return published minimum prices beside the model's."""
    uses = {
        "line": "added up from published lines",
        "end": "fitted: an end of the series, not a check",
        "check": "check: nothing fitted to it",
    }
    rows: list[dict[str, Cell]] = [
        {
            "year": one.published.year,
            "area": one.published.area,
            "wage": one.published.wage,
            "basis": one.published.basis,
            "published": one.published.price,
            "model": round_half_away(one.price, 2),
            "difference": round_half_away(one.difference_percent, 2),
            "tolerance": one.published.tolerance_percent,
            "within": one.within,
            "staff_published": one.published.staff_cost,
            "staff_model": round_half_away(one.staff_cost, 2),
            "use": uses[one.published.use],
            "source": one.published.source,
        }
        for one in found
    ]
    return Table(
        name="calibration",
        title="Minimum prices of homecare as published, and by this model",
        columns=[
            Column(key="year", title="Year"),
            Column(key="area", title="Area"),
            Column(key="wage", title="Wage", unit="£ an hour", places=2),
            Column(key="basis", title="Basis"),
            Column(key="published", title="Published", unit="£ an hour", places=2),
            Column(key="model", title="Model", unit="£ an hour", places=2),
            Column(key="difference", title="Difference", unit="%", places=2),
            Column(key="tolerance", title="Tolerance", unit="%", description="set before the model's price"),
            Column(key="within", title="Within"),
            Column(key="staff_published", title="Staff cost published", unit="£ an hour", places=2),
            Column(key="staff_model", title="Staff cost, model", unit="£ an hour", places=2),
            Column(key="use", title="How used"),
            Column(key="source", title="Source"),
        ],
        rows=rows,
        notes=[
            "Assumed alike in all years: workers' hours, visits, travel, sickness. Fitted at the two ends alone: "
            "other paid minutes and costs of the business; between them each lies on a straight line.",
            "The price of 2014 is printed as 15.19; its printed lines add up to 15.20, within what rounding allows.",
        ],
        sources=["Homecare Association (before: UKHCA), minimum price for homecare, as in each row"],
    )


def short_calibration(table: Table) -> Table:
    """Return the columns of the calibration that fit a screen."""
    keys = ("year", "basis", "published", "model", "difference", "tolerance", "within")
    rows = [{key: row[key] for key in keys} for row in table.rows]
    columns = [column for column in table.columns if column.key in keys]
    return Table(name=table.name, title=table.title, columns=columns, rows=rows, notes=table.notes)


def waterfall_svg(found: Priced) -> str:
    """Return a picture of how the price is made up, line by line."""
    steps = [Step(label=one.line.title, value=round_half_away(one.amount, 2)) for one in found.lines if one.amount]
    largest = max(found.lines, key=lambda one: one.amount).line.title
    said = Words(
        title=f"How the price of {what(found)} is made up",
        description=f"Each line begins where the one above it ended. The largest is {largest}; together {found.price}.",
        source="the input, worked out by ncs",
        name="waterfall",
    )
    total = Step(label=f"Price of one {found.unit}", value=found.price, total=True)
    return waterfall([*steps, total], axis=_axis(found), said=said)


def tornado_svg(found: Priced, moved: Sequence[Moved], spread: Spread | None) -> str:
    """Return a picture of what moves the price: uncertain inputs at their ends, or else single changes."""
    swings = (
        [Swing(label=input_title(name), low=low, high=high) for name, low, high in spread.ends]
        if spread is not None
        else [Swing(label=one.words, low=one.before, high=one.after) for one in moved]
    )
    said = Words(
        title=f"What moves the price of {what(found)}",
        description="The widest bar is what matters most. Each input is moved alone, from its lowest to its highest.",
        source="the input, worked out by ncs",
        name="tornado",
    )
    return tornado(swings, axis=_axis(found), said=said, middle=Reference(label="As given", value=found.price))


def _axis(found: Priced) -> Axis:
    return Axis(title="Pounds", unit=one(found), prefix="£")
