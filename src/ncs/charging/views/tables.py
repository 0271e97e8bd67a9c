"""Tables about charging: figures on a day, policies, reforms, and a comparison of schemes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ncs.charging.journey.journey_summary import Kept
from ncs.charging.law.deferred_payments import DeferralWeek
from ncs.charging.law.figures import CALIBRATION, LAST_YEAR, SCHEMES
from ncs.charging.law.policy import Policy
from ncs.charging.law.rules import Rules
from ncs.charging.law.statement import WhoPays
from ncs.charging.reforms import Reform
from ncs.core.periods import FinancialYear
from ncs.policy.parameters import Parameter, Parameters
from ncs.policy.shown import CONFIDENCE, FIGURE_COLUMNS, LEFT_OUT, figure_rows
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_OUTSIDE = ("fabian.", "reform20", "dilnot", "wales.", "scotland.", "population.", "finance.", "fees.", "cost.")


def figures_table(figures: Parameters, *, day: date, everything: bool = False) -> Table:
    """Return the figures in force on a day; without ``everything`` only those that charges in England are worked out
    from.
    """
    names = sorted(name for name in figures if everything or not name.startswith(_OUTSIDE))
    earlier = [name for name in names if _of_earlier_year(figures[name], day)]
    return Table(
        name="charging_figures",
        title=f"Figures that charges are worked out from, on {shown_date(day)}",
        columns=FIGURE_COLUMNS,
        rows=figure_rows(figures, (name for name in names if name not in earlier), day=day),
        notes=(CONFIDENCE, LEFT_OUT, *([_carried(len(earlier))] if earlier else ())),
        sources=(
            f"The package's own files, with a source for each value ({', '.join((*CALIBRATION, *SCHEMES))} with --all)",
        ),
    )


def _of_earlier_year(figure: Parameter, day: date) -> bool:
    """Return whether a figure that changes from year to year has none published for the year of the day."""
    if FinancialYear.of(day) <= LAST_YEAR:
        return False
    last = figure.values[-1]
    return len(figure.values) > 1 and last.end is None and FinancialYear.of(last.start) == LAST_YEAR


def _carried(count: int) -> str:
    return (
        f"{count} figures that change each year are left out: none is published after {LAST_YEAR}. A charge on this "
        f"day is worked out with those of {LAST_YEAR} (`--date {LAST_YEAR.end}` shows them) and says so."
    )


def policies_table(policies: Mapping[str, Policy]) -> Table:
    """Return the policies by name with what each changes from the law's own defaults."""
    rows: list[Mapping[str, Cell]] = [
        {"name": name, "title": policy.title, "changes": ", ".join(_set(policy)) or "nothing"}
        for name, policy in policies.items()
    ]
    return Table(
        name="charging_policies",
        title="Councils' charging policies in the package",
        columns=(
            Column(key="name", title="Name"),
            Column(key="title", title="What it is"),
            Column(key="changes", title="What it sets"),
        ),
        rows=rows,
        notes=("None is the whole policy of one council; --policy also takes a file of your own.",),
        sources=tuple(dict.fromkeys(policy.source for policy in policies.values())),
    )


def _set(policy: Policy) -> list[str]:
    described = ("title", "source", "note")
    return [name for name in Policy.model_fields if name in policy.model_fields_set and name not in described]


def reforms_table(reforms: Mapping[str, Reform]) -> Table:
    """Return the reforms by name with source and start."""
    rows: list[Mapping[str, Cell]] = [
        {
            "name": name,
            "title": reform.title,
            "starts": "any day" if reform.starts is None else reform.starts.isoformat(),
            "steps": len(reform.timetable) or None,
            "source": reform.source,
        }
        for name, reform in reforms.items()
    ]
    return Table(
        name="charging_reforms",
        title="Reforms in the package",
        columns=(
            Column(key="name", title="Name"),
            Column(key="title", title="What it is"),
            Column(key="starts", title="Starts"),
            Column(key="steps", title="Steps", description="`ncs charge reforms --steps` shows each with its day"),
            Column(key="source", title="Source"),
        ),
        rows=rows,
        notes=(
            "Reforms compose: give --reform more than once. --reform also takes a file of your own.",
            *(f"{name}: {reform.note}" for name, reform in reforms.items() if reform.note),
        ),
    )


def switches_table() -> Table:
    """Return the rule switches that a reform may set, with the value each has in law."""
    rows: list[Mapping[str, Cell]] = [
        {"name": name, "law": "not in law" if field.default is None else str(field.default)}
        for name, field in Rules.model_fields.items()
    ]
    return Table(
        name="rule_switches",
        title="Switches that a reform may set",
        columns=(
            Column(key="name", title="Switch"),
            Column(key="law", title="In law"),
        ),
        rows=rows,
        notes=("Their meaning is in the reference of charging.",),
    )


#: Said under tables made with figures or rules that are not confirmed.
UNCERTAIN = (
    "Some of the figures or rules used are not confirmed: each is marked with * where a case is worked out by lines."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One row of a comparison: the scheme's name and title, how the person stands, who pays, what was assumed.

    ``kept`` is what a whole journey leaves the person; a single week has none.
    """

    name: str
    title: str
    outcome: str
    pays: WhoPays
    notes: tuple[str, ...] = ()
    kept: Kept | None = None


def comparison_table(results: Sequence[Compared], *, period: str = "a week") -> Table:
    """Return one row a scheme: who pays over a period, and the change in what the person pays.

    The change is from the first row, in what the person pays now and later. Payers who never pay are left out.
    """
    paying = [key for key in PAYERS if key == "person" or any(result.pays.amounts()[key] for result in results)]
    money = {"unit": "£", "places": 2}
    return Table(
        name="charge_comparison",
        title=f"The same case under different rules, {period}",
        columns=(
            Column(key="scheme", title="Rules"),
            Column(key="outcome", title="Outcome"),
            *(Column(key=key, title=PAYERS[key], **money) for key in paying),  # type: ignore[arg-type]
            Column(key="change", title="Change", description="in what the person pays, now and later", **money),  # type: ignore[arg-type]
            *(_kept_columns() if results[0].kept else ()),
        ),
        rows=[_comparison_row(result, results[0], paying) for result in results],
        notes=(
            *((_BETTER_OFF,) if results[0].kept else ()),
            *dict.fromkeys(note for result in results for note in _explained(result)),
        ),
    )


#: Said under a comparison of journeys, since who keeps more also pays for longer.
_BETTER_OFF = (
    "Whoever is charged less keeps savings for longer and may pay more in all out of them: judge by the last column, "
    "which adds what is left at the end and what there was to spend besides care."
)


def _kept_columns() -> tuple[Column, ...]:
    money = {"unit": "£", "places": 2}
    titles = {
        "assets": ("Left at the end", "savings and the home, less what is owed"),
        "benefits": ("Disability benefits", "received; they stop where a council helps to pay for a care home"),
        "spent": ("To spend", "income and savings that did not go on care"),
        "better_off": ("Better off", "what is left at the end and what there was to spend, beside the first row"),
    }
    return tuple(Column(key=key, title=title, description=words, **money) for key, (title, words) in titles.items())  # type: ignore[arg-type]


def _explained(result: Compared) -> tuple[str, ...]:
    return f"{result.name}: {result.title}.", *result.notes


def _comparison_row(result: Compared, first: Compared, paying: Sequence[str]) -> Mapping[str, Cell]:
    amounts = {key: result.pays.amounts()[key] for key in paying}
    change = result.pays.person + result.pays.deferred - first.pays.person - first.pays.deferred
    row: dict[str, Cell] = {"scheme": result.name, "outcome": result.outcome, **amounts, "change": change}
    return {**row, **_kept_cells(result, first)}


def _kept_cells(result: Compared, first: Compared) -> Mapping[str, Cell]:
    """Return what the person keeps, and how much better off that makes them than under the first rules."""
    if result.kept is None or first.kept is None:
        return {}
    kept = result.kept
    better = kept.better_than(first.kept)
    return {"assets": kept.assets, "benefits": kept.benefits, "spent": kept.spent, "better_off": better}


def deferral_table(weeks: Sequence[DeferralWeek], *, title: str) -> Table:
    """Return the statement of a deferred payment agreement by week: paid, deferred, interest, and what is owed."""
    money = {"unit": "£", "places": 2}
    rows: list[Mapping[str, Cell]] = [
        {
            "week": week.week,
            "start": week.start,
            "paid": week.paid,
            "deferred": week.deferred,
            "rate": _rates(week),
            "interest": week.interest,
            "owed": week.owed,
        }
        for week in weeks
    ]
    limit = f"At most {weeks[0].limit:,.2f} may be deferred." if weeks else ""
    return Table(
        name="deferred_payment",
        title=f"Deferred payment agreement by week: {title}",
        columns=(
            Column(key="week", title="Week"),
            Column(key="start", title="From"),
            Column(key="paid", title="Paid now", **money),  # type: ignore[arg-type]
            Column(key="deferred", title="Deferred", **money),  # type: ignore[arg-type]
            Column(key="rate", title="Rate", unit="%", description="interest a year; two where it changes in the week"),
            Column(key="interest", title="Interest", **money),  # type: ignore[arg-type]
            Column(key="owed", title="Owed", **money),  # type: ignore[arg-type]
        ),
        rows=rows,
        notes=tuple(
            note
            for note in (
                limit,
                *_assumed_rates(weeks),
                "Interest runs on after the limit. The weekly charge is taken as it is on the first day.",
            )
            if note
        ),
        sources=("Care Act 2014 ss34 to 36; SI 2014/2671 (confirmed only for the interest rule, regulation 9)",),
    )


def _rates(week: DeferralWeek) -> str:
    """Return the week's rates in the order of its days, marked where one is assumed."""
    return " and ".join(f"{rate:f}" for rate, _ in week.rates) + ("*" if week.assumed else "")


def _assumed_rates(weeks: Sequence[DeferralWeek]) -> Iterator[str]:
    """Yield why rates marked * are assumed: the first week's reason stands for all."""
    reasons = [week.assumed for week in weeks if week.assumed]
    if reasons:
        yield f"* Assumed: {reasons[0]}"


#: Who pays, by name, with the words for tables.
PAYERS = {
    "person": "Person",
    "deferred": "Deferred",
    "council": "Council",
    "nhs": "NHS",
    "third_party": "Third party",
    "social_security": "Social security",
}
