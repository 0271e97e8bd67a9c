"""The steps of reforms that come in steps, day by day, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ncs.charging.law.figures import LAST_YEAR
from ncs.charging.reforms import Reform
from ncs.charging.reforms.timetable import steps_of
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

#: The launch that is shown of a reform without a day of its own: the first April after the last year of figures.
LAUNCH = date(LAST_YEAR.starts + 1, 4, 6)


def steps_table(reforms: Mapping[str, Reform]) -> Table:
    """Return each step of each reform that has some: its day, what it is, and what it sets."""
    return Table(
        name="reform_steps",
        title="Reforms that come in steps",
        columns=(
            Column(key="reform", title="Name"),
            Column(key="day", title="From"),
            Column(key="title", title="What comes"),
            Column(key="sets", title="What it sets"),
        ),
        rows=[row for name, reform in reforms.items() for row in _rows(name, reform, reforms)],
        notes=(
            f"A reform without a day of its own is shown as launched on {shown_date(LAUNCH)}.",
            "Launch one on another day with NAME@2029-07-05: steps counted in years from the launch move with it.",
            *(f"{name}: {reform.note}" for name, reform in reforms.items() if reform.timetable and reform.note),
        ),
        sources=tuple(dict.fromkeys(reform.source for reform in reforms.values() if reform.timetable)),
    )


def _rows(name: str, reform: Reform, known: Mapping[str, Reform]) -> Iterator[Mapping[str, Cell]]:
    if not (reform.timetable or reform.dated_rules):
        return
    for step in steps_of(reform, known=known, first_day=LAUNCH):
        uprated = [figure for one in step.uprate for figure in one.figures]
        sets = dict.fromkeys([*step.rules, *step.figures, *uprated])
        yield {"reform": name, "day": step.starts or LAUNCH, "title": step.title, "sets": ", ".join(sets)}
