"""Tables of money by year and payer, and of numbers of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ncs.charging.simulation.results import Outcome, Simulation
from ncs.charging.simulation.totals import Spent, YearResult
from ncs.charging.views.simulation.amounts import PAYERS, headline, millions, money, people, percent, sources
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_CHANGES = {
    "council": "Councils",
    "nhs": "NHS",
    "benefits": "Social security",
    "public": "Net public cost",
    "people": "People",
    "third_party": "Third parties",
    "cost": "Providers' income",
}
#: Changes that a screen has no room for.
_ASIDE = ("third_party", "cost")
_WEEKS_TO_CAP = Column(key="weeks_to_cap", title="Mean weeks to the cap", places=0)
_SHARE = Column(key="share", title="Share helped", unit="%", places=1)
_HELPED = (
    "Some help: a council, or social security in its place, pays something towards a person's care, on average over "
    "the weeks of the year. Care that only the NHS pays for is not counted."
)
_WEEKS = "A year has the weeks that begin in it: mostly 52, in some years 53, and fewer if the people stand within it."
_BENEFITS = (
    "Disability benefits stop where the council helps with a place in a care home: social security saves them and "
    "people lose them. They are in the changes, and not in the cost of care."
)
_DEFERRED = "People, deferred: charges that income and savings cannot meet, owed against a home or as arrears."


def totals_table(simulation: Simulation) -> Table:
    """Return every scheme and year: who pays, and the change from the law, in pounds million."""
    return Table(
        name="totals",
        title=headline(simulation, "What care costs and who pays"),
        columns=(
            Column(key="rules", title="Rules"),
            Column(key="year", title="Year"),
            Column(key="weeks", title="Weeks"),
            money("cost", "Cost of care"),
            *(money(key, title) for key, title in PAYERS.items()),
            money("benefits_stopped", "Disability benefits stopped", "not paid because the council helps"),
            money("public", "Public money", "councils, NHS and social security, less disability benefits stopped"),
            *(money(f"change_{key}", f"Change: {title}", "from the law") for key, title in _CHANGES.items()),
        ),
        rows=[row for outcome in simulation.outcomes for row in _total_rows(simulation, outcome)],
        notes=(_WEEKS, _DEFERRED, _BENEFITS),
        sources=sources(simulation),
    )


def law_table(simulation: Simulation) -> Table:
    """Return what care costs and who pays under the law by year: small enough for a screen."""
    return Table(
        name="law",
        title=headline(simulation, "The law as it stands: what care costs and who pays, £ million"),
        columns=(
            Column(key="year", title="Year"),
            Column(key="cost", title="Cost of care", places=0),
            *(Column(key=key, title=title, places=0) for key, title in PAYERS.items()),
            Column(key="helped", title="People helped"),
        ),
        rows=[
            {
                "year": str(result.year),
                "cost": millions(result.spent.cost, 0),
                **_paid(result.spent, 0),
                "helped": people(result.numbers.helped),
            }
            for result in simulation.law.years
        ],
        notes=(_DEFERRED, *_long_years(simulation)),
    )


def changes_table(simulation: Simulation) -> Table:
    """Return what each reform changes by year, from the law: small enough for a screen."""
    keys = [key for key in _CHANGES if key not in _ASIDE]
    rows = [
        {"rules": outcome.named.name, "year": str(own.year), **_changed(own, under_law, keys)}
        for outcome in simulation.reforms
        for own, under_law in zip(outcome.years, simulation.law.years, strict=True)
    ]
    return Table(
        name="changes",
        title=headline(simulation, "What each reform changes from the law, £ million"),
        columns=(
            Column(key="rules", title="Rules"),
            Column(key="year", title="Year"),
            *(Column(key=key, title=_CHANGES[key], places=0) for key in keys),
        ),
        rows=rows,
        notes=(*(f"{outcome.named.name}: {_described(outcome)}" for outcome in simulation.reforms), _BENEFITS),
    )


def reform_table(simulation: Simulation, outcome: Outcome) -> Table:
    """Return what one reform changes by year, with the people helped and past a cap: small enough for a screen."""
    keys = [key for key in _CHANGES if key not in _ASIDE]
    rows: list[Mapping[str, Cell]] = []
    capped = any(result.numbers.ever for result in outcome.years)
    for own, under_law in zip(outcome.years, simulation.law.years, strict=True):
        numbers = own.numbers
        row: dict[str, Cell] = {"year": str(own.year), **_changed(own, under_law, keys)}
        row["helped"] = people(numbers.helped - under_law.numbers.helped)
        if capped:
            row |= {"met": people(numbers.met), "beyond": people(numbers.beyond), "weeks_to_cap": numbers.weeks_to_cap}
        rows.append(row)
    counted = (
        (Column(key="met", title="Met the cap"), Column(key="beyond", title="Past the cap"), _WEEKS_TO_CAP)
        if capped
        else ()
    )
    return Table(
        name="reform",
        title=headline(simulation, f"{outcome.named.name}: change from the law, £ million and people"),
        columns=(
            Column(key="year", title="Year"),
            *(Column(key=key, title=_CHANGES[key], places=0) for key in keys),
            Column(key="helped", title="People helped"),
            *counted,
        ),
        rows=rows,
        notes=(_described(outcome), _BENEFITS, *_providers(simulation, outcome)),
    )


def numbers_table(simulation: Simulation) -> Table:
    """Return how many people receive care, are helped, meet a cap and are past it, by scheme and year."""
    return Table(
        name="capped",
        title=headline(simulation, "How many people are helped, and how many meet the cap"),
        columns=(
            Column(key="rules", title="Rules"),
            Column(key="year", title="Year"),
            Column(key="receiving", title="In care"),
            Column(key="helped", title="Helped by the council", description="on average in the year"),
            _SHARE,
            Column(key="above_limit", title="Above the limit", description="capital above the upper limit"),
            Column(key="met", title="Met the cap"),
            Column(key="ever", title="Met it so far", description="since the start, whether still alive or not"),
            Column(key="beyond", title="Past the cap", description="on average in the year"),
            _WEEKS_TO_CAP,
        ),
        rows=[_number_row(outcome, result) for outcome in simulation.outcomes for result in outcome.years],
        notes=("People are to the nearest hundred. [x] under weeks: nobody met a cap in the year.",),
        sources=sources(simulation),
    )


def help_table(simulation: Simulation) -> Table:
    """Return how many get some help in the last year, under the law and each reform: small enough for a screen."""
    before = simulation.law.years[-1].numbers.helped
    rows: list[Mapping[str, Cell]] = [
        {**_number_row(outcome, outcome.years[-1]), "more": people(outcome.years[-1].numbers.helped - before)}
        for outcome in simulation.outcomes
    ]
    columns = (
        Column(key="rules", title="Rules"),
        Column(key="receiving", title="In care"),
        Column(key="helped", title="Get some help"),
        _SHARE,
        Column(key="more", title="More than now"),
    )
    return Table(
        name="some_help",
        title=headline(simulation, f"How many get some help in {simulation.last}"),
        columns=columns,
        rows=[{column.key: row[column.key] for column in columns} for row in rows],
        notes=(_HELPED,),
    )


def _long_years(simulation: Simulation) -> Iterator[str]:
    """Yield that a year is of another length than 52 weeks, which moves its totals."""
    for result in simulation.law.years:
        if result.weeks != 52:
            yield f"{result.year} has {result.weeks} weeks; the rest have 52."


def _providers(simulation: Simulation, outcome: Outcome) -> Iterator[str]:
    """Yield what providers are paid less or more in the last year, because more or fewer are at the council's rate."""
    change = millions(outcome.years[-1].spent.cost - simulation.law.years[-1].spent.cost, 0)
    if change:
        paid, weeks = ("less", "more") if change < 0 else ("more", "fewer")
        yield (
            f"Providers of care are paid £{abs(change):,} million {paid} in {simulation.last}, {weeks} weeks being at "
            "the council's rate. Nothing here says how they would respond."
        )


def _described(outcome: Outcome) -> str:
    starts = outcome.named.starts
    since = f", from {shown_date(starts)}" if starts else ""
    return f"{outcome.named.title}{since}."


def _total_rows(simulation: Simulation, outcome: Outcome) -> Iterator[Mapping[str, Cell]]:
    for own, under_law in zip(outcome.years, simulation.law.years, strict=True):
        changed = {f"change_{key}": value for key, value in _changed(own, under_law, list(_CHANGES), 3).items()}
        yield {
            "rules": outcome.named.name,
            "year": str(own.year),
            "weeks": own.weeks,
            "cost": millions(own.spent.cost, 3),
            **_paid(own.spent, 3),
            "benefits_stopped": millions(own.spent.benefits_stopped, 3),
            "public": millions(own.spent.public, 3),
            **changed,
        }


def _paid(spent: Spent, places: int) -> Mapping[str, Cell]:
    return {key: millions(amount, places) for key, amount in spent.amounts().items()}


def _changed(own: YearResult, under_law: YearResult, keys: list[str], places: int = 0) -> dict[str, Cell]:
    difference = own.spent.less(under_law.spent)
    return {key: millions(getattr(difference, key), places) for key in keys}


def _number_row(outcome: Outcome, result: YearResult) -> Mapping[str, Cell]:
    numbers = result.numbers
    counts = {
        key: people(getattr(numbers, key)) for key in ("receiving", "helped", "above_limit", "met", "ever", "beyond")
    }
    share = percent(float(numbers.helped), float(numbers.receiving))
    named: dict[str, Cell] = {"rules": outcome.named.name, "year": str(result.year)}
    return {**named, **counts, "share": share, "weeks_to_cap": numbers.weeks_to_cap}
