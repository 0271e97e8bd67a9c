"""The way from present spending to need as tables: by year, by council, by group."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import in_percent, round_half_away
from ncs.funding.formula.converge import NEAR, Course, Step, years_to
from ncs.funding.formula.country import Place
from ncs.funding.formula.need import Need
from ncs.funding.formula.solve import Solved
from ncs.funding.views.formula.tables import PLACE, percent, pounds, rests_on
from ncs.tables.tables import Cell, Column, Table


def _near_key(within: Fraction) -> str:
    return f"within_{float(within * 100):g}".replace(".", "_")


def course_words(course: Course) -> tuple[str, ...]:
    """Return in words how money moves."""
    kind = "above inflation" if course.real else "in cash"
    low = "no floor" if course.floor is None else f"a floor of {in_percent(course.floor, 2)}% a year {kind}"
    high = "no ceiling" if course.ceiling is None else f"a ceiling of {in_percent(course.ceiling, 2)}% a year {kind}"
    pays = {
        "pot": "floors are paid for by everyone who grows faster than the floor",
        "ceilings": "floors are paid for by holding the fastest growers to one ceiling, solved each year",
        "neither": "floors are paid for by new money on top of the pot",
    }[course.paid_by.value]
    closed = f"{in_percent(course.pace, 0)}% of the distance to target is closed"
    if course.rule is not None:
        closed = f"growth departs from everyone's by distance ({course.rule.source})"
    return (
        f"Each year {closed}, with {low} and {high}; {pays}.",
        f"Prices are taken to rise by {in_percent(course.inflation, 2)}% a year. Shares of need do not change.",
    )


def years_table(found: Need, course: Course, steps: Sequence[Step]) -> Table:
    """Return the money of each year, what limits do, how many councils are near, what no real loser would cost."""
    near = [Column(key=_near_key(part), title=f"Councils within {in_percent(part, 1)}%", places=0) for part in NEAR]
    arrival = [_arrival(steps, part) for part in NEAR]
    return Table(
        name="years",
        title=f"From present spending to need: {found.formula.title}",
        columns=(
            Column(key="year", title="Year", places=0),
            Column(key="pot_gbp", title="Money", unit="GBP", places=2),
            Column(key="on_floor", title="On the floor", unit="councils", places=0),
            Column(key="on_ceiling", title="On the ceiling", unit="councils", places=0),
            Column(key="damping_gbp", title="Held up by floors", unit="GBP", places=2),
            Column(key="new_money_gbp", title="New money for floors", unit="GBP", places=2),
            *near,
            Column(
                key="no_real_loser_gbp",
                title="To pay need at once, nobody losing in real terms",
                description="beyond that year's money",
                unit="GBP",
                places=2,
            ),
        ),
        rows=[_year_row(step) for step in steps],
        notes=(*course_words(course), *arrival, *rests_on(found)),
        sources=(found.country.spending_source,),
    )


def _arrival(steps: Sequence[Step], within: Fraction) -> str:
    found = years_to(steps, within)
    when = f"from year {found}" if found is not None else f"not within {len(steps)} years"
    return f"Every council is within {in_percent(within, 1)}% of its need {when}."


def _year_row(step: Step) -> dict[str, Cell]:
    return {
        "year": step.number,
        "pot_gbp": pounds(step.year.pot),
        "on_floor": step.year.on_floor,
        "on_ceiling": step.year.on_ceiling,
        "damping_gbp": pounds(step.year.damping),
        "new_money_gbp": pounds(step.year.new_money),
        **{_near_key(part): step.near(part) for part in NEAR},
        "no_real_loser_gbp": pounds(step.no_real_loser),
    }


def way_table(found: Need, steps: Sequence[Step]) -> Table:
    """Return each council's money in every year, with the last year's target and distance."""
    last = steps[-1]
    distances = last.distances()
    years = [Column(key=f"year_{step.number}_gbp", title=f"Year {step.number}", unit="GBP", places=2) for step in steps]
    rows: list[dict[str, Cell]] = []
    for place in found.country.places:
        row: dict[str, Cell] = {
            "ons_code": place.code, "council": place.name, "region": place.region, "kind": place.kind,
        }  # fmt: skip
        if place.code not in last.targets:
            rows.append({**row, "status": "missing: no present spending is held"})
            continue
        row |= {f"year_{step.number}_gbp": pounds(step.year.amounts[place.code]) for step in steps}
        row |= {
            "present_gbp": pounds(found.country.spending[place.code]),
            "target_gbp": pounds(last.targets[place.code]),
            "distance": percent(distances.get(place.code)),
            "status": "ok",
        }
        rows.append(row)
    return Table(
        name="councils",
        title=f"Each council's way to need: {found.formula.title}",
        columns=(
            *PLACE,
            Column(key="present_gbp", title="Present spending", unit="GBP", places=2),
            *years,
            Column(key="target_gbp", title=f"Target in year {last.number}", unit="GBP", places=2),
            Column(key="distance", title=f"Over target in year {last.number}", unit="percent", places=1),
            Column(key="status", title="Status"),
        ),
        rows=rows,
        notes=rests_on(found),
    )


def groups_table(found: Need, steps: Sequence[Step], fifth_of: Mapping[str, str]) -> Table:
    """Return who gains and who loses against the national mean: by region, class, and fifth of deprivation.

    Args:
        found: the need; steps: the way.
        fifth_of: the fifth of councils by deprivation, by code; empty where none are known.
    """
    kinds: tuple[tuple[str, Callable[[Place], str]], ...] = (
        ("region", lambda place: place.region),
        ("class", lambda place: place.kind),
        ("deprivation", lambda place: fifth_of.get(place.code, "")),
    )
    rows = [
        _group_row(kind, name, members, found, steps)
        for kind, of in kinds
        for name, members in _grouped(found, steps, of).items()
    ]
    return Table(
        name="groups",
        title=f"Who gains and who loses: {found.formula.title}",
        columns=(
            Column(key="by", title="By"),
            Column(key="group", title="Group"),
            Column(key="councils", title="Councils", places=0),
            Column(key="present_gbp", title="Present spending", unit="GBP", places=2),
            Column(key="last_gbp", title=f"In year {steps[-1].number}", unit="GBP", places=2),
            Column(key="growth", title="Growth", unit="percent", places=3),
            Column(key="against_mean", title="Growth beside England's", unit="percentage points", places=3),
            Column(key="below_target", title="Councils below target now", places=0),
        ),
        rows=rows,
        notes=("Growth is over all years, in cash.", *rests_on(found)),
    )


def _grouped(found: Need, steps: Sequence[Step], of: Callable[[Place], str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for place in found.country.places:
        if place.code in steps[-1].targets and of(place):
            groups.setdefault(of(place), []).append(place.code)
    return dict(sorted(groups.items()))


def _group_row(kind: str, name: str, members: Sequence[str], found: Need, steps: Sequence[Step]) -> dict[str, Cell]:
    spending, last = found.country.spending, steps[-1].year.amounts
    before, after = sum(spending[code] for code in members), sum(last[code] for code in members)
    growth = Fraction(after, before) - 1
    nation = Fraction(sum(last.values()), sum(spending[code] for code in last)) - 1
    scale = Fraction(sum(spending[code] for code in last), sum(steps[0].targets.values()))
    below = sum(spending[code] < steps[0].targets[code] * scale for code in members)
    return {
        "by": kind,
        "group": name,
        "councils": len(members),
        "present_gbp": pounds(before),
        "last_gbp": pounds(after),
        "growth": percent(growth),
        "against_mean": percent(growth - nation),
        "below_target": below,
    }


def solved_words(found: Need, solved: Solved, *, arrives: bool) -> tuple[str, ...]:
    """Return in words what convergence in so many years takes."""
    names = {place.code: place.name for place in found.country.places}
    checked = "Run year by year, every council is then at its target to the penny."
    short = "Run year by year with these limits and this pace, some councils are still not at target then."
    return (
        f"For every council to be at need in {solved.years} years, the national pot must grow by "
        f"{in_percent(solved.growth, 4)}% a year, to £{round_half_away(Decimal(solved.pot) / 100, 2):,}; a penny less "
        "is too little.",
        f"{names[solved.slowest]} decides: it is furthest above its need, and its floor is all that it grows.",
        f"A ceiling must not be below {in_percent(solved.ceiling, 4)}% a year, for {names[solved.furthest_below]} "
        "to arrive, which is furthest below.",
        checked if arrives else short,
    )
