"""A journey as words, a table and two pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from ncs.charging.case.cost_checks import TWELVE_WEEKS
from ncs.charging.journey.journey import Week
from ncs.charging.journey.journey_plan import Plan
from ncs.charging.journey.journey_summary import Happening, Year, expected_paid, happenings, total_paid, years
from ncs.charging.law.assessment import assess
from ncs.charging.law.deferred_payments import assumed_rate
from ncs.charging.law.statement import WhoPays
from ncs.charging.views.tables import PAYERS, UNCERTAIN
from ncs.core.money import round_half_away
from ncs.present.svg import Axis, Series, Words, lines, stacked_area
from ncs.tables.tables import Cell, Column, Table

_POINTS = 60
#: Weeks of a year of a journey.
_YEAR = 52
#: What the figures come from, unless it is said otherwise.
_FILE = "the case file"
_POUNDS = {"unit": "£", "places": 2}


def journey_table(plan: Plan, weeks: Sequence[Week], *, weekly: bool = False) -> Table:
    """Return the journey by year, or by week: who paid how much, and what is left at the end of each."""
    rows = [_week_row(week) for week in weeks] if weekly else [_year_row(year) for year in years(weeks)]
    paying = _paying(weeks)
    unit = "week" if weekly else "year"
    keys = [unit, *(["day", "status"] if weekly else []), *paying, "savings", "home", "owed", "account"]
    shown = [key for key in keys if key not in ("home", "owed", "account") or any(row[key] for row in rows)]
    return Table(
        name="journey",
        title=f"What care costs through time: {plan.case.title or 'a case'}",
        columns=tuple(_column(key, _payers(weeks)) for key in shown),
        rows=[{key: row[key] for key in shown} for row in rows],
        notes=tuple(journey_words(plan, weeks)),
        sources=(plan.scheme.title, plan.policy.title),
    )


def journey_words(plan: Plan, weeks: Sequence[Week]) -> Iterator[str]:
    """Yield what happened when, the totals, and what was assumed, a sentence each."""
    yield from (_happened(event) for event in happenings(plan, weeks))
    names = _payers(weeks)
    yield f"In all over {len(weeks)} weeks: {_said(total_paid(weeks), names)}."
    if plan.journey.survival:
        expected = expected_paid(weeks, survival=plan.journey.survival)
        yield f"Expected, with the survival given: {_said(expected, names)}."
    if _uncertain_at_start(plan):
        yield UNCERTAIN
    yield from _assumed(plan, weeks)


def assets_svg(plan: Plan, weeks: Sequence[Week], *, given: str = _FILE) -> str:
    """Return a picture of savings, the home less debts, and the care account through time; ``given`` is the source."""
    shown = _sampled(weeks)
    time = _time(shown)
    series = [
        Series(name="Savings", values=[week.savings for week in shown]),
        Series(
            name="Home less debts",
            values=[max(Decimal(0), week.home_value - week.owed - week.arrears) for week in shown],
        ),
        Series(name="Care account", values=[week.account for week in shown]),
    ]
    drawn = [one for one in series if any(one.values)] or series[:1]
    title = "What is left, and what counts towards a cap" if any(week.account for week in shown) else "What is left"
    return lines(
        drawn,
        labels=time.labels,
        marked=time.marked,
        axis=Axis(title="Pounds", prefix="£"),
        below=time.below,
        said=_words(plan, title, "_assets", given),
    )


def payments_svg(plan: Plan, weeks: Sequence[Week], *, given: str = _FILE) -> str:
    """Return a picture of who pays how much a week through time; ``given`` is the source."""
    shown = _sampled(weeks)
    time = _time(shown)
    names = _payers(weeks)
    series = [Series(name=names[key], values=[week.pays.amounts()[key] for week in shown]) for key in _paying(weeks)]
    return stacked_area(
        series,
        labels=time.labels,
        marked=time.marked,
        axis=Axis(title="Pounds a week", prefix="£"),
        below=time.below,
        said=_words(plan, "Who pays each week", "_payments", given),
        steps=True,
    )


def _words(plan: Plan, title: str, name: str, given: str) -> Words:
    case = plan.case.title or "a case"
    return Words(
        title=f"{title}: {case}",
        description=f"{title} over {plan.journey.weeks} weeks. The same figures are in the table of the journey.",
        source=f"{given}, under these rules: {plan.scheme.title}; {plan.policy.title}",
        name=f"journey{name}",
    )


def _sampled(weeks: Sequence[Week]) -> Sequence[Week]:
    """Return at most some sixty weeks, a round part of a year or whole years apart, with the first and the last."""
    least = -(-len(weeks) // _POINTS)
    step = next((step for step in (1, 2, 4, 13, 26) if step >= least), -(-least // _YEAR) * _YEAR)
    return [*weeks[:-1:step], weeks[-1]]


@dataclass(frozen=True, slots=True)
class _Time:
    """How the time below a picture is said: a label a point, the points whose label may stand, and the title."""

    labels: list[str]
    marked: list[int]
    below: str


def _time(shown: Sequence[Week]) -> _Time:
    """Return the time of the points: whole years stand below, or whole weeks where there is no more than one year.

    A point is the state in its week: week 0 is the start, week 52 a year later. The end of a last year is marked too.
    """
    begun = [week.week for week in shown]
    if shown[-1].week < _YEAR:
        return _Time([str(week) for week in begun], list(range(len(begun))), "Weeks since the start")
    if (begun[-1] + 1) % _YEAR == 0:
        begun[-1] += 1
    labels = [str(round_half_away(Fraction(week, _YEAR), 1)) if week % _YEAR else str(week // _YEAR) for week in begun]
    return _Time(labels, [place for place, week in enumerate(begun) if week % _YEAR == 0], "Years since the start")


def _paying(weeks: Sequence[Week]) -> list[str]:
    return [key for key in PAYERS if key == "person" or any(week.pays.amounts()[key] for week in weeks)]


def _payers(weeks: Sequence[Week]) -> Mapping[str, str]:
    """Return the payers' names; what is not paid is beside what is deferred, and both are owed to the council."""
    return PAYERS | {"deferred": "Deferred or unpaid"} if any(week.arrears for week in weeks) else PAYERS


def _year_row(year: Year) -> Mapping[str, Cell]:
    return {"year": year.number, **year.pays.amounts(), **_balances(year.last)}


def _week_row(week: Week) -> Mapping[str, Cell]:
    status = week.status.value.replace("_", " ")
    return {"week": week.week, "day": week.day, "status": status, **week.pays.amounts(), **_balances(week)}


def _balances(week: Week) -> Mapping[str, Cell]:
    return {"savings": week.savings, "home": week.home_value, "owed": week.owed + week.arrears, "account": week.account}


def _column(key: str, payers: Mapping[str, str]) -> Column:
    titles = {"year": "Year", "week": "Week", "day": "From", "status": "Outcome"}
    if key in titles:
        return Column(key=key, title=titles[key])
    amounts = {"savings": "Savings left", "home": "Home", "owed": "Owed", "account": "Care account", **payers}
    return Column(key=key, title=amounts[key], **_POUNDS)  # type: ignore[arg-type]


def _happened(event: Happening) -> str:
    return f"Week {event.week}: {event.words}."


def _said(pays: WhoPays, names: Mapping[str, str]) -> str:
    parts = [f"{names[key].lower()} {amount:,.2f}" for key, amount in pays.amounts().items() if amount]
    return ", ".join(parts) or "nothing"


def _uncertain_at_start(plan: Plan) -> bool:
    rules = plan.scheme.rules(plan.case.begins)
    return bool(assess(plan.case, policy=plan.policy, rules=rules, figures=plan.scheme.figures).uncertain)


def _assumed_rate(plan: Plan, weeks: Sequence[Week]) -> Iterator[str]:
    """Yield why the interest on what is owed is assumed, for the first week in which it is."""
    owing = [week.day for week in weeks if week.owed]
    found = (assumed_rate(plan.scheme.figures, on=day, given=None, gilt_rate_percent=None) for day in owing)
    yield from islice((f"Assumed: {sentence}" for sentence in found if sentence), 1)


def _assumed(plan: Plan, weeks: Sequence[Week]) -> Iterator[str]:
    journey = plan.journey
    if plan.case.journey is None:
        yield "Assumed: ten years, and nothing rises."
    if journey.spending_weekly is None:
        yield "Assumed: what the charge leaves of the person's income is spent, not saved."
    yield "Assumed: savings, accounts and investments are spent on care; land, other property and trusts are kept."
    agreement = plan.case.deferred_payment
    if agreement is not None and agreement.interest_percent is None and agreement.gilt_rate_percent is None:
        yield "Assumed: the council charges the published maximum interest on the deferred payment."
        yield from _assumed_rate(plan, weeks)
    if not journey.figures_growth:
        yield "Assumed: after the last published year the figures stay as they are."
    if plan.case.cost.own_top_up_reason == "twelve_weeks" and weeks[-1].week >= TWELVE_WEEKS:
        yield "The person's own top-up is allowed only in the first twelve weeks: say who pays it after (moves)."
    yield from plan.scheme.notes_on(weeks[-1].day)
    if any(week.arrears for week in weeks):
        yield "The charge could not be paid for a time: ask about a deferred payment, or sale of the home."
