"""Tables of ranges, and of what matters most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.charging.simulation.results import Outcome, Simulation, Swing
from ncs.charging.simulation.totals import YearResult
from ncs.charging.views.simulation.amounts import MEASURES, headline, millions, money, scheme_slug
from ncs.core.money import round_half_away
from ncs.statistics.sampling import Range
from ncs.tables.tables import Cell, Column, Table

#: Kinds of range by the start of their columns' keys.
_KINDS = {"sampling95": "Sampling, 95%", "inputs80": "Inputs, 80%", "inputs95": "Inputs, 95%"}
_SWING_COLUMNS = (
    Column(key="input", title="Input"),
    Column(key="low", title="Low"),
    Column(key="high", title="High"),
    money("at_low", "Cost at low"),
    money("at_middle", "At middle"),
    money("at_high", "At high"),
)
_ALONE = "Every other input is at its middle. Inputs that change nothing are left out."
_NOT_DRAWN = "Ranges over uncertain inputs: ask for --draws."
#: With fewer draws than this the ends of a 95% range rest on two draws or fewer each.
_ENOUGH_DRAWS = 100
#: What the ranges hold, and what they do not.
COVERS = (
    "Sampling: the middle 95% of totals when the rows are resampled; other rows could have stood for the same people.",
    "Inputs: the middle 80% and 95% over draws of every uncertain input, each with the rows resampled too.",
    "Not covered: whether the population is like England (its fitting and its assumptions), who comes forward, how "
    "people and councils respond, mistakes in the rules, and everything not modelled. The true cost can lie outside.",
    "The estimate has every input at its middle; where ranges are lopsided it lies off the middle of the draws.",
)


def few_draws(simulation: Simulation) -> Iterator[str]:
    """Yield that ranges over inputs are rough, where there are too few draws for their ends."""
    known = simulation.uncertainty
    if known is not None and known.draws < _ENOUGH_DRAWS:
        yield (
            f"Rough: {known.draws} draws are too few for the ends of these ranges, above all of 95%, which may be far "
            f"too narrow. Ask for {_ENOUGH_DRAWS} or more."
        )


def uncertainty_table(simulation: Simulation, *, last_only: bool = False) -> Table:
    """Return each total of the law and each change under a reform, with its ranges, by year (or in the last alone)."""
    drawn = simulation.uncertainty is not None
    columns = [
        Column(key="rules", title="Rules"),
        Column(key="measure", title="Measure"),
        Column(key="year", title="Year"),
        money("estimate", "Estimate"),
        *_ends("sampling95"),
        *(column for kind in ("inputs80", "inputs95") if drawn for column in _ends(kind)),
    ]
    return Table(
        name="uncertainty",
        title=headline(simulation, "How sure: totals under the law, changes under reforms"),
        columns=columns,
        rows=[row for outcome in simulation.outcomes for row in _rows(simulation, outcome, last_only=last_only)],
        notes=(*few_draws(simulation), *COVERS) if drawn else (COVERS[0], _NOT_DRAWN, *COVERS[2:]),
    )


def ranges_table(simulation: Simulation) -> Table:
    """Return the ranges of public money in the last year as text: small enough for a screen."""
    full = uncertainty_table(simulation, last_only=True)
    kinds = [kind for kind in _KINDS if any(column.key.startswith(kind) for column in full.columns)]
    rows: list[Mapping[str, Cell]] = [
        {"rules": row["rules"], "estimate": row["estimate"]} | {kind: _between(row, kind) for kind in kinds}
        for row in full.rows
        if str(row["measure"]).startswith(MEASURES["public"])
    ]
    return Table(
        name="ranges",
        title=f"How sure: public money in {simulation.last}, £ million; in all under the law, the change under reforms",
        columns=(
            Column(key="rules", title="Rules"),
            Column(key="estimate", title="Estimate", places=0),
            *(Column(key=kind, title=_KINDS[kind]) for kind in kinds),
        ),
        rows=rows,
        notes=full.notes,
    )


def _between(row: Mapping[str, Cell], kind: str) -> str:
    low, high = (round_half_away(Decimal(str(row[f"{kind}_{end}"])), 0) for end in ("low", "high"))
    return f"{low:,} to {high:,}"


def swings_table(simulation: Simulation) -> Table:
    """Return what one input at a time does to each reform's net public cost in the last year, the widest first."""
    swings = simulation.uncertainty.swings if simulation.uncertainty else ()
    return Table(
        name="tornado",
        title=f"What matters most: change in net public cost in {simulation.last}, one input at a time",
        columns=(Column(key="rules", title="Rules"), *_SWING_COLUMNS),
        rows=[{"rules": swing.scheme, **_swing_row(swing)} for swing in swings],
        notes=(_ALONE,),
    )


def reform_swings(simulation: Simulation, outcome: Outcome, *, most: int | None = None) -> Table:
    """Return the same for one reform, at most so many inputs."""
    known = simulation.uncertainty.swings if simulation.uncertainty else ()
    swings = [one for one in known if one.scheme == outcome.named.name][:most]
    return Table(
        name=f"matters_{scheme_slug(outcome)}"[:31],
        title=f"{outcome.named.name}: what moves its net public cost in {simulation.last} most, one input at a time",
        columns=_SWING_COLUMNS,
        rows=[_swing_row(swing) for swing in swings],
        notes=(_ALONE,),
    )


def in_words(simulation: Simulation, outcome: Outcome) -> str:
    """Return a reform's net public cost in the last year with the widest range known, in a sentence."""
    year, cost, known = simulation.last, simulation.net_public(outcome), simulation.net_public_range(outcome)
    low, high = _millions(known.low95), _millions(known.high95)
    drawn, rough = simulation.uncertainty, ", rough" if any(few_draws(simulation)) else ""
    kind = f"95% over {drawn.draws} draws of uncertain inputs{rough}" if drawn else "95%, sampling only"
    amount = millions(cost, 0)
    moved = f"£{abs(amount):,} million {'more' if amount > 0 else 'less'}" if amount else "no more and no less"
    return f"{outcome.named.name}: {moved} public money in {year} ({_signed(low)} to {_signed(high)}; {kind})."


def _signed(amount: Decimal) -> str:
    """Write a change of so many million with its sign before the pounds."""
    return f"{'-' if amount < 0 else '+' if amount else ''}£{abs(amount):,}m"


def draws_table(simulation: Simulation) -> Table:
    """Return a row a draw: the values of the inputs, and each reform's net public cost in the last year."""
    names = [outcome.named.name for outcome in simulation.reforms]
    return Table(
        name="draws",
        title=f"Draws of the uncertain inputs, and net public cost in {simulation.last}",
        columns=(
            Column(key="draw", title="Draw"),
            *(Column(key=name, title=item.title) for name, item in simulation.inputs.items()),
            *(money(name, name) for name in names),
        ),
        rows=list(_draw_rows(simulation, names)),
        notes=("The rows of the population are resampled in each draw too.",),
    )


def _draw_rows(simulation: Simulation, names: Sequence[str]) -> Iterator[Mapping[str, Cell]]:
    known = simulation.uncertainty
    pairs = zip(known.values, known.found, strict=True) if known else ()
    for number, (values, found) in enumerate(pairs, start=1):
        costs = {name: millions(found[name, "public", simulation.last], 3) for name in names}
        yield {"draw": number, **values, **costs}


def _ends(kind: str) -> Iterator[Column]:
    yield money(f"{kind}_low", f"{_KINDS[kind]} from")
    yield money(f"{kind}_high", f"{_KINDS[kind]} to")


def _rows(simulation: Simulation, outcome: Outcome, *, last_only: bool) -> Iterator[Mapping[str, Cell]]:
    for measure in MEASURES:
        for own, under_law in zip(outcome.years, simulation.law.years, strict=True):
            if not last_only or own.year == simulation.last:
                yield _row(simulation, outcome, measure, own, under_law)


def _row(
    simulation: Simulation, outcome: Outcome, measure: str, own: YearResult, under_law: YearResult
) -> Mapping[str, Cell]:
    is_law = outcome is simulation.law
    less = 0 if is_law else getattr(under_law.spent, measure)
    sampling = outcome.ranges[measure, own.year]
    row: dict[str, Cell] = {
        "rules": outcome.named.name,
        "measure": f"{MEASURES[measure]}{'' if is_law else ', change'}",
        "year": str(own.year),
        "estimate": millions(getattr(own.spent, measure) - less, 3),
        "sampling95_low": _millions(sampling.low95, 3),
        "sampling95_high": _millions(sampling.high95, 3),
    }
    if simulation.uncertainty is not None:
        row |= _drawn(simulation.uncertainty.ranges[outcome.named.name, measure, own.year])
    return row


def _drawn(known: Range) -> Mapping[str, Cell]:
    return {
        "inputs80_low": _millions(known.low80, 3),
        "inputs80_high": _millions(known.high80, 3),
        "inputs95_low": _millions(known.low95, 3),
        "inputs95_high": _millions(known.high95, 3),
    }


def _millions(pence: float, places: int = 0) -> Decimal:
    return round_half_away(Fraction(pence) / 100_000_000, places)


def _swing_row(swing: Swing) -> Mapping[str, Cell]:
    return {
        "input": swing.item.title,
        "low": f"{swing.item.low:f}",
        "high": f"{swing.item.high:f}",
        "at_low": millions(swing.low, 3),
        "at_middle": millions(swing.middle, 3),
        "at_high": millions(swing.high, 3),
    }
