"""Tables of winners and losers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ncs.charging.simulation.changes import RELIABLE, SHOWN, Change
from ncs.charging.simulation.results import Outcome, Simulation
from ncs.charging.views.simulation.amounts import people, percent, pounds, sources
from ncs.tables.tables import Cell, Column, Table

#: Groups in the order of tables, with their titles; a population may have others.
GROUPS = {
    "everybody": "Everybody",
    "wealth_fifth": "Wealth fifth",
    "income_fifth": "Income fifth",
    "age": "Age",
    "sex": "Sex",
    "couple": "Couple",
    "setting": "Setting",
    "tenure": "Tenure",
    "home_type": "Type of home",
    "region": "Region",
    "council": "Council",
}
#: Those shown on the screen.
BRIEF = ("everybody", "wealth_fifth", "income_fifth", "age", "setting", "tenure")
_BRIEF_COLUMNS = (
    Column(key="people", title="People"),
    Column(key="better_percent", title="Better", unit="%", places=1),
    Column(key="worse_percent", title="Worse", unit="%", places=1),
    Column(key="shifted_percent", title="Shifted", unit="%", places=1),
    Column(key="mean_change", title="£ a week", places=2),
    Column(key="reliability", title="Reliability"),
)
NOTES = (
    "Better off: pays (now, deferred or in disability benefit lost) at least £1 a week less in the year, and has no "
    "less to pay from (savings less what is owed). Worse off: pays at least £1 a week more, and has no more to pay "
    "from.",
    "Shifted (pay earlier or later): more, from savings that last longer than under the law, or less because they "
    "went sooner.",
    "Who falls to the capital limit some weeks later pays those in full: a gain can make a small loss in that year.",
    f"Unreliable: fewer than {RELIABLE} rows of the population behind the estimate. Fewer than {SHOWN}: suppressed.",
    "Fifths and ages are those of the people as first taken; somebody who comes in their place is counted with them.",
)


_PLACES = "Regions and councils are labels on invented people: they say little about a place. Use a survey for that."


def winners_table(simulation: Simulation, *, groups: Sequence[str] = ()) -> Table:
    """Return who is better and worse off under each reform in the chosen year, by group (all groups by default)."""
    rows = [
        _row(outcome.named.name, change)
        for outcome in simulation.reforms
        for change in sorted(outcome.winners, key=_order)
        if not groups or change.group in groups
    ]
    synthetic = " (synthetic population)" if simulation.people.synthetic else ""
    return Table(
        name="winners",
        title=f"Who is better and worse off in {simulation.chosen}{synthetic}",
        columns=(
            Column(key="rules", title="Rules"),
            Column(key="group", title="By"),
            Column(key="label", title="Group"),
            Column(key="people", title="People"),
            Column(key="better", title="Better off"),
            Column(key="worse", title="Worse off"),
            Column(key="shifted", title="Pay earlier or later"),
            Column(key="unchanged", title="Unchanged"),
            Column(key="better_percent", title="Better off", unit="%", places=1),
            Column(key="worse_percent", title="Worse off", unit="%", places=1),
            Column(key="shifted_percent", title="Pay earlier or later", unit="%", places=1),
            Column(key="mean_change", title="Mean change", unit="£ a week", places=2),
            Column(key="rows", title="Rows"),
            Column(key="reliability", title="Reliability"),
            Column(key="status", title="Status"),
        ),
        rows=rows,
        notes=(*NOTES, *([_PLACES] if simulation.people.synthetic else [])),
        sources=sources(simulation),
    )


def brief_winners(simulation: Simulation, outcome: Outcome) -> Table:
    """Return one reform's winners and losers for a screen: few groups and columns."""
    full = winners_table(simulation, groups=BRIEF)
    own = [row for row in full.rows if row["rules"] == outcome.named.name]
    shown = [column for column in _BRIEF_COLUMNS if column.key != "reliability" or _any_doubt(own)]
    keys = [column.key for column in shown]
    rows: list[Mapping[str, Cell]] = [{"who": _who(row)} | {key: row[key] for key in keys if key in row} for row in own]
    return Table(
        name="winners",
        title=f"{outcome.named.name}: {full.title[0].lower()}{full.title[1:]}",
        columns=[Column(key="who", title="Group"), *shown],
        rows=rows,
    )


def _any_doubt(rows: Sequence[Mapping[str, Cell]]) -> bool:
    return any(row["reliability"] != "ok" for row in rows)


def _who(row: Mapping[str, Cell]) -> str:
    group, label = str(row["group"]), str(row["label"])
    return group if label == "all" else f"{group}: {label}"


def _order(change: Change) -> tuple[int, str, str]:
    known = list(GROUPS)
    return (known.index(change.group) if change.group in known else len(known), change.group, change.label)


def _row(rules: str, change: Change) -> Mapping[str, Cell]:
    row: dict[str, Cell] = {
        "rules": rules,
        "group": GROUPS.get(change.group, change.group),
        "label": change.label,
        "rows": change.rows,
        "reliability": change.standing,
        "status": "suppressed" if change.standing == "suppressed" else "ok",
    }
    if change.standing == "suppressed":
        return row | {"rows": None}
    return row | {
        "people": people(change.people),
        "better": people(change.better),
        "worse": people(change.worse),
        "shifted": people(change.shifted),
        "unchanged": people(change.unchanged),
        "better_percent": percent(change.better, change.people),
        "worse_percent": percent(change.worse, change.people),
        "shifted_percent": percent(change.shifted, change.people),
        "mean_change": pounds(change.mean_change),
    }
