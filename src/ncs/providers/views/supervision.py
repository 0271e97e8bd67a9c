"""Financial supervision as tables: grades with their reasons, ratios, stress, flags, closures beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from ncs.core.explained import Explained
from ncs.core.money import round_half_away
from ncs.providers.directory.layouts import data_file
from ncs.providers.finance.accounts import Difference
from ncs.providers.finance.grading import Graded
from ncs.providers.finance.ratios import Ratio, against, definitions, explained
from ncs.providers.finance.returns import AsOf, overdue
from ncs.tables.explained import explained_table
from ncs.tables.reading.csv_text import packaged_rows
from ncs.tables.tables import Column, Table
from ncs.tables.wording import shown_date

#: What every table of grades says.
NOTE = (
    "Grades are rules and not probabilities. Their levels are this project's proposal and are fitted to nothing; "
    "--rules FILE changes them. The only check from outside that is held is closures by year, which has no finances."
)


def grades_table(found: Sequence[Graded], *, on: AsOf, left: int = 0) -> Table:
    """Return each provider's grade, flags, and why, a row each; ``left``: returns of periods that end after the day."""
    titles = {
        "name": "Provider", "tier": "Tier", "period": "Period", "grade": "Grade", "title": "Which is", "why": "Why",
        "flags": "Flags", "visit": "Visit",
    }  # fmt: skip
    rows = [
        {
            "name": one.last.name,
            "tier": one.last.tier.value,
            "period": one.last.period,
            "grade": one.grade,
            "title": one.title,
            "why": "; ".join(_reason(line) for line in one.reasons) if one.grade != "V1" else "no test was met",
            "flags": ", ".join(one.flags),
            "visit": one.visit,
        }
        for one in found
    ]
    columns = [Column(key=key, title=title) for key, title in titles.items()]
    return Table(
        name="grades",
        title=f"Grades of supervision, {shown_date(on.day)}",
        columns=columns,
        rows=rows,
        notes=[*_day_notes(found, on, left), NOTE],
    )


def _day_notes(found: Sequence[Graded], on: AsOf, left: int) -> Iterator[str]:
    """Yield as of which day accounts are late, why that one, and what cannot be said on it."""
    if on.given:
        yield f"Accounts are late, or not, on {shown_date(on.day)}, the day given."
        if left:
            yield f"Left out: {left} {'return' if left == 1 else 'returns'} of periods that had not ended by then."
        return
    unsaid = sum(overdue(one.last, on) is None and one.last.accounts_due is not None for one in found)
    more = (
        f" {unsaid} had not filed and were not due before it: whether they are late by now, only --on DATE can say."
        if unsaid
        else ""
    )
    newest = shown_date(on.day)
    yield f"No day was given. Accounts are late, or not, on {newest}, the newest day that the returns tell of.{more}"


def _reason(line: Explained) -> str:
    test = line.what.partition(": ")[2]
    return f"{test} ({line.working})" if line.passed is None else f"{test}: {round_half_away(line.amount or 0, 2)}"


def reasons_table(found: Sequence[Graded]) -> Table:
    """Return every line behind grades and flags."""
    return explained_table(all_lines(found), title="What each grade and flag rests on", name="reasons")


def all_lines(found: Sequence[Graded]) -> tuple[Explained, ...]:
    """Return ratios, tests of grades, and flags, in order of provider."""
    return tuple(
        line
        for one in found
        for line in (*(explained(one.last, ratio) for ratio in one.found.values()), *one.reasons, *one.flag_lines)
    )


def ratios_table(found: Sequence[Graded]) -> Table:
    """Return each ratio of each provider: its value, the period before, the change, the distance to peers."""
    columns = [
        Column(key="name", title="Provider"),
        Column(key="area", title="Area"),
        Column(key="ratio", title="Ratio"),
        Column(key="value", title="Value", places=3),
        Column(key="unit", title="Unit"),
        Column(key="before", title="Period before", places=3),
        Column(key="change", title="Change", places=3),
        Column(key="peers", title="From the peers' median", places=3),
        Column(key="words", title="Is"),
        Column(key="working", title="Working, or why there is none"),
    ]
    notes = ["Peers are the other providers of the same tier in the file; with fewer than five nothing is said."]
    rows = [row for one in found for row in _ratio_rows(one, found)]
    return Table(name="ratios", title="Ratios", columns=columns, rows=rows, notes=notes)


def _ratio_rows(one: Graded, every: Sequence[Graded]) -> Iterator[Mapping[str, Any]]:
    others = [other for other in every if other is not one and other.last.tier is one.last.tier]
    for name, defined in definitions().items():
        ratio, earlier = one.found[name], one.earlier.get(name)
        before = earlier.value if earlier is not None else None
        yield {
            "name": one.last.name,
            "area": defined.area,
            "ratio": defined.title,
            "value": ratio.value,
            "unit": defined.unit,
            "before": before,
            "change": ratio.value - before if ratio.value is not None and before is not None else None,
            "peers": against(ratio.value, [other.found[name].value for other in others]),
            "words": defined.words,
            "working": ratio.working or ratio.why,
        }


def _covered(cover: Ratio) -> bool | None:
    if cover.value is not None:
        return cover.value >= Decimal(1)
    return cover.beyond == "above" if cover.beyond else None


def stress_table(found: Sequence[Graded]) -> Table:
    """Return fixed charge cover of each provider before and under each stress."""
    rows = [
        {
            "name": one.last.name,
            "stress": stressed.shock.title,
            "before": stressed.before_cover.value,
            "after": stressed.cover.value,
            "covered": _covered(stressed.cover),
            "why": stressed.cover.why or stressed.cover.working,
        }
        for one in found
        for stressed in one.stressed.values()
    ]
    columns = [
        Column(key="name", title="Provider"),
        Column(key="stress", title="Under"),
        Column(key="before", title="Fixed charge cover before", places=2),
        Column(key="after", title="After", places=2),
        Column(key="covered", title="Charges met"),
        Column(key="why", title="Working, or why there is none"),
    ]
    notes = [
        "Costs do not fall with occupancy, fees do not follow pay unless the stress says so, and nothing else is "
        "changed: a worst case."
    ]
    return Table(name="stress", title="Under stress", columns=columns, rows=rows, notes=notes)


def differences_table(found: Sequence[Difference]) -> Table:
    """Return figures that returns have otherwise than the accounts, in pounds."""
    titles = {"name": "Provider", "file": "Accounts", "figure": "Figure", "returned": "Returned", "filed": "Filed"}
    rows = [{key: getattr(one, key) for key in titles} for one in found]
    columns = [
        *(Column(key=key, title=titles[key]) for key in ("name", "file", "figure")),
        *(Column(key=key, title=titles[key], places=0, unit="GBP") for key in ("returned", "filed")),
    ]
    notes = ["Differences of up to 500 pounds are rounding."]
    return Table(name="differences", title="Returns against accounts", columns=columns, rows=rows, notes=notes)


@cache
def closures_table() -> Table:
    """Return closures of care homes in England by year, which stand beside grades and are not fitted to."""
    titles = {
        "year": "Year", "other_closures": "Closures, not enforced", "enforced_closures": "Closures enforced",
        "other_beds": "Beds, not enforced", "enforced_beds": "Beds, enforced",
    }  # fmt: skip
    rows = [
        {key: row[key] if key == "year" else int(row[key]) for key in titles}
        for row in packaged_rows(data_file("closures_by_year.csv"))
    ]
    columns = [Column(key=key, title=title, places=None if key == "year" else 0) for key, title in titles.items()]
    source = (
        "Bach-Mortensen, Goodair and Degli Esposti, Involuntary closures of for-profit care homes in England by the "
        "CQC (2024), replication data; from Care Quality Commission data, Open Government Licence v3.0"
    )
    notes = ["Closures that were changes of registration are left out by the authors. 2023 is part of a year."]
    return Table(
        name="closures", title="Closures of care homes in England", columns=columns, rows=rows, notes=notes,
        sources=[source],
    )  # fmt: skip
