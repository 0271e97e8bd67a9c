"""The cost of a sector minimum as tables and explained lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from ncs.core.explained import GBP, Explained
from ncs.core.money import in_percent, nearest_whole, round_half_away
from ncs.tables.tables import Cell, Column, Table
from ncs.workforce.pay.areas import by_area
from ncs.workforce.pay.cost import PAYERS
from ncs.workforce.pay.given import still_missing
from ncs.workforce.pay.inputs import missing_roles, roles
from ncs.workforce.pay.published import Beside
from ncs.workforce.pay.run import Costed, Year
from ncs.workforce.pay.wages import fitted, misfits, nearest

#: Lines in the order in which they are read: words, and the rule behind each.
LINES: Mapping[str, tuple[str, str]] = {
    "workers": ("Workers who gain", "people paid less than the floor, or near enough above it for a differential"),
    "pay": ("Pay", "sum over people of the rise x paid hours x 365 / 7 weeks; holiday is among paid hours"),
    "employer_ni": ("Employers' National Insurance", "person by person above the secondary threshold"),
    "pension": ("Employers' pension", "least contribution on qualifying earnings of those who are enrolled and stay"),
    "levy": ("Apprenticeship levy", "0.5% of the rise in employers that pay it"),
    "total": ("Cost to employers", "pay, National Insurance, pension and levy"),
    "floor_only": ("of which the floor alone", "pay raised to the floor and no further"),
    "ripple": (
        "of which differentials restored",
        "a share of each differential over the legal minimum, above the floor",
    ),
    "council": ("Borne by councils", "their share of each service x the share of the cost that their fees rise by"),
    "nhs": ("Borne by the NHS", "as for councils"),
    "self": ("Borne by self-funders", "as for councils"),
    "margin": ("Borne by providers' margins", "what fees do not rise by"),
    "exchequer": ("Back to the Exchequer", "National Insurance of both, income tax, and Universal Credit not paid"),
    "income_tax": ("of which income tax", "person by person, on this pay alone"),
    "employee_ni": ("of which employees' National Insurance", "person by person above the primary threshold"),
    "benefits": ("of which Universal Credit", "55% of the net rise of those who claim"),
    "public_net": ("Net cost to the public purse", "councils and NHS, less what comes back to the Exchequer"),
    "turnover": ("Saved by lower turnover", "leavers avoided x the cost of a leaver; not taken off the cost above"),
}
_SERVICES = {
    "homecare": "homecare",
    "care_home": "care homes",
    "other": "supported living and other",
    "assistants": "personal assistants",
}
_WHO = {"council": "councils", "nhs": "NHS", "self": "self-funders", "margin": "providers' margins"}
_MILLION = Decimal(1_000_000)
_SOURCES = (
    "Points of the pay distribution: Skills for Care; rates: statutory instruments; inputs: see the table of them",
)


def millions(pounds: float) -> Decimal:
    """Return millions to one place."""
    return round_half_away(round_half_away(pounds, 2) / _MILLION, 1)


def _amount(line: str, value: float) -> Decimal:
    return round_half_away(value / 1_000, 0) if line == "workers" else millions(value)


def _unit(line: str) -> str:
    return "thousand workers" if line == "workers" else "GBP million a year"


def floor_table(found: Costed) -> Table:
    """Return each line of each year: the middle, and the range that nine draws in ten lie in."""
    columns = (
        Column(key="year", title="Year"),
        Column(key="floor", title="Floor", unit="GBP an hour", places=2),
        Column(key="minimum", title="Legal minimum", unit="GBP an hour", places=2),
        Column(key="line", title="Line"),
        Column(key="amount", title="Amount"),
        Column(key="low", title="Low", description="one draw in twenty is lower"),
        Column(key="high", title="High", description="one draw in twenty is higher"),
        Column(key="unit", title="Unit"),
        Column(key="how", title="How it is worked out"),
    )
    return Table(
        name="floor",
        title=f"Cost of a sector minimum of {_said(found)}, England, {found.years[0].floor.year}"
        + (f" to {found.years[-1].floor.year}" if len(found.years) > 1 else ""),
        columns=columns,
        rows=[row for year in found.years for row in _rows(year)],
        notes=list(notes(found)),
        sources=_SOURCES,
    )


def _said(found: Costed) -> str:
    first = found.years[0].floor
    return f"{round_half_away(first.amount, 2)}" + ("" if first.words == "an amount" else f" ({first.words})")


def notes(found: Costed) -> Iterator[str]:
    """Yield what a reader must know: what is left out, and what rests on an assumption."""
    yield f"Ranges: {found.draws} draws of the inputs, seed {found.seed}. In prices of each year."
    yield "Behaviour is left out, but for turnover; so are employees' own pension payments."
    absent = still_missing(found.roles)
    if absent:
        yield f"Missing, for neither posts nor pay are held or given: {', '.join(absent.values()).lower()}."
    if found.roles:
        sources = "; ".join(dict.fromkeys(one.source for one in found.roles))
        yield (
            f"Posts and pay are given, and costed in these services alone: {_given(found).lower()} ({sources}). Their "
            "pay grows with the legal minimum."
        )
    if alike := [one for one in found.roles if one.claimants is None]:
        titles = ", ".join(dict.fromkeys(_title(one.role) for one in alike)).lower()
        yield (
            f"Taken as care workers' for {titles}, for nothing else is given: the share on Universal Credit (a column "
            "claimants of --roles), and so what comes back in benefits; in a pension; in employers that pay the levy."
        )
    for year in found.years:
        for floor in (year.floor, year.minimum):
            if floor.doubt:
                yield f"{year.floor.year}, {floor.words}: {floor.doubt}."


def _given(found: Costed) -> str:
    services: dict[str, list[str]] = {}
    for one in found.roles:
        services.setdefault(_title(one.role), []).append(_SERVICES[one.service])
    return "; ".join(f"{title} in {', '.join(dict.fromkeys(each))}" for title, each in services.items())


def _title(role: str) -> str:
    return roles()[role].title if role in roles() else missing_roles()[role]


def _rows(year: Year) -> Iterator[Mapping[str, Cell]]:
    for line, (words, how) in LINES.items():
        low, high = year.ranges.get(line, (None, None))
        yield {
            "year": str(year.floor.year),
            "floor": year.floor.amount,
            "minimum": year.minimum.amount,
            "line": words,
            "amount": _amount(line, year.middle.lines[line]),
            "low": None if low is None else _amount(line, low),
            "high": None if high is None else _amount(line, high),
            "unit": _unit(line),
            "how": how,
        }


def short_floor(found: Costed) -> Table:
    """Return the lines without how they are worked out, for the screen."""
    full = floor_table(found)
    wanted = {"line", "amount", "low", "high", "unit"} | ({"year"} if len(found.years) > 1 else set())
    rows = [{key: value for key, value in row.items() if key in wanted} for row in full.rows]
    columns = [column for column in full.columns if column.key in wanted]
    return Table(name=full.name, title=full.title, columns=columns, rows=rows, notes=full.notes)


def who_pays_table(found: Costed) -> Table:
    """Return the first year's cost by role, service and payer; the rows sum to the whole."""
    first = found.years[0].middle
    rows: list[Mapping[str, Cell]] = [
        {
            "role": _title(role),
            "service": _SERVICES[service],
            "payer": _WHO[payer],
            "amount": millions(amount),
            "share": round_half_away(amount / first.lines["total"], 4) if first.lines["total"] else None,
        }
        for (role, service, payer), amount in first.parts.items()
    ]
    return Table(
        name="who_pays",
        title=f"Who pays for a sector minimum of {_said(found)}, {found.years[0].floor.year}",
        columns=(
            Column(key="role", title="Role"),
            Column(key="service", title="Service"),
            Column(key="payer", title="Borne by"),
            Column(key="amount", title="Amount", unit="GBP million", places=1),
            Column(key="share", title="Share of the whole", places=4),
        ),
        rows=rows,
        notes=("The shares of payers and how much of the cost reaches fees are stated inputs; they sum to the whole.",),
    )


def areas_table(found: Costed, shares: Mapping[str, Decimal]) -> Table:
    """Return the first year's cost by area and payer, in whole pounds that sum to the whole."""
    split = by_area(found.years[0].middle.lines, shares)
    rows: list[Mapping[str, Cell]] = [
        {"area": area, "share": share, **{payer: split[payer][area] for payer in PAYERS}}
        for area, share in shares.items()
    ]
    columns = [Column(key=payer, title=f"Borne by {_WHO[payer]}", unit="GBP") for payer in PAYERS]
    return Table(
        name="areas",
        title=f"Derived by stated shares: a sector minimum of {_said(found)} by area, {found.years[0].floor.year}",
        columns=(Column(key="area", title="Area"), Column(key="share", title="Stated share"), *columns),
        rows=rows,
        notes=("Derived: England's figure times a stated share. Pay by area is not held.",),
    )


def swings_table(found: Costed) -> Table:
    """Return how far the cost of the first year moves with each input, the farthest first."""
    total = found.years[0].middle.lines["total"]
    order = sorted(found.swings, key=lambda name: (-abs(found.swings[name][1] - found.swings[name][0]), name))
    rows: list[Mapping[str, Cell]] = [
        {
            "input": found.known[name].title,
            "low_input": found.known[name].low,
            "high_input": found.known[name].high,
            "low": millions(found.swings[name][0]),
            "high": millions(found.swings[name][1]),
        }
        for name in order
        if found.swings[name] != (total, total)
    ]
    return Table(
        name="swings",
        title="What moves the cost to employers, one input at a time",
        columns=(
            Column(key="input", title="Input"),
            Column(key="low_input", title="From"),
            Column(key="high_input", title="To"),
            Column(key="low", title="Cost at the first", unit="GBP million", places=1),
            Column(key="high", title="Cost at the second", unit="GBP million", places=1),
        ),
        rows=rows,
        notes=("Inputs that only decide who pays, or what comes back, do not move it and are left out.",),
    )


def wages_table(found: Costed) -> Table:
    """Return the points that pay was fitted to, and how far the fit misses each."""
    points, apart = nearest(found.years[0].floor.year)
    made = fitted(points, float(found.known["pay.shape"].middle))
    rows: list[Mapping[str, Cell]] = [
        {
            "day": points.day,
            "below": point.below,
            "published": point.share,
            "fitted": point.share + round_half_away(miss, 4),
            "misfit": round_half_away(miss, 4),
            "source": point.source,
        }
        for point, miss in zip(points.points, misfits(points, made), strict=True)
    ]
    moved = (
        f"The fit is moved by {apart} years to {found.years[0].floor.year}." if apart else "The fit is of that year."
    )
    return Table(
        name="wages",
        title="Care workers' pay: the points held, and what the fit misses",
        columns=(
            Column(key="day", title="Day"),
            Column(key="below", title="Paid less than", unit="GBP an hour", places=2),
            Column(key="published", title="Share published", places=2),
            Column(key="fitted", title="Share fitted", places=4),
            Column(key="misfit", title="Misfit", places=4),
            Column(key="source", title="Source"),
        ),
        rows=rows,
        notes=(
            f"Fitted: {in_percent(made.spike, 0)}% within 10p of {round_half_away(made.minimum, 2)}, above that "
            f"a scale of {round_half_away(made.scale, 2)}.",
            f"{moved} The shape above the median is an input.",
        ),
    )


def published_table(compared: Iterable[Beside]) -> Table:
    """Return published costings beside this model's figures."""
    rows = [_beside(one) for one in compared]
    return Table(
        name="published",
        title="Published costings beside this model's; none was used to fit it",
        columns=(
            Column(key="body", title="By"),
            Column(key="costing", title="Costing"),
            Column(key="year", title="Year"),
            Column(key="published", title="Published"),
            Column(key="ours", title="This model"),
            Column(key="unit", title="Unit"),
            Column(key="tolerance", title="Tolerance", description="see data/costings.yaml for when it was set"),
            Column(key="within", title="Within it"),
            Column(key="why", title="Why they differ"),
            Column(key="source", title="Source"),
        ),
        rows=rows,
    )


def _beside(one: Beside) -> Mapping[str, Cell]:
    costing = one.costing
    measure = costing.asks.measure if costing.asks else ""
    large = measure not in ("workers", "state_share")
    return {
        "body": costing.body,
        "costing": costing.title,
        "year": costing.asks.year if costing.asks else "",
        "published": millions(float(costing.published)) if large else costing.published,
        "ours": None
        if one.ours is None
        else millions(one.ours)
        if large
        else Decimal(f"{one.ours:.3g}").normalize() + 0,
        "unit": {"workers": "workers", "state_share": "share"}.get(measure, "GBP million"),
        "tolerance": costing.tolerance,
        "within": "cannot be made" if one.within is None else "yes" if one.within else "no",
        "why": costing.why,
        "source": costing.source,
    }


def assumptions_table(found: Costed) -> Table:
    """Return every input with its range, confidence, source and reason."""
    keys = ("title", "low", "middle", "high", "confidence", "source", "reason")
    return Table(
        name="inputs",
        title="What the cost rests on",
        columns=(Column(key="name", title="Input"), *(Column(key=key, title=key.capitalize()) for key in keys)),
        rows=[{"name": name, **{key: getattr(one, key) for key in keys}} for name, one in found.known.items()],
    )


def explained_lines(found: Costed) -> tuple[Explained, ...]:
    """Return the lines of the first year as explained lines."""
    year = found.years[0]
    made = [_explained(line, words, how, year) for line, (words, how) in LINES.items()]
    absent = [
        Explained(
            what=title,
            words="Neither posts nor pay are held; the role is not costed.",
            rule="Missing until given",
            about="England",
        )
        for title in still_missing(found.roles).values()
    ]
    return (*made, *absent)


def _explained(line: str, words: str, how: str, year: Year) -> Explained:
    value = year.middle.lines[line]
    low, high = year.ranges.get(line, (value, value))
    people = line == "workers"
    return Explained(
        what=words,
        words=f"{how[:1].upper()}{how[1:]}.",
        rule="Model of pay floors, edition 1",
        about="England",
        period=str(year.floor.year),
        amount=nearest_whole(value) if people else round_half_away(value, 2),
        unit="workers" if people else GBP,
        working=f"nine draws in ten lie between {_amount(line, low):,} and {_amount(line, high):,} {_unit(line)}",
        doubt=year.floor.doubt or "rests on assumed inputs",
    )
