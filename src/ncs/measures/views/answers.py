"""What questions about measures are answered with, beside a run itself: each with its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ncs.core.explained import Explained
from ncs.measures.beside.compare import Comparison
from ncs.measures.beside.framework import FrameworkLine
from ncs.measures.beside.steps import explained
from ncs.measures.beside.why import Story
from ncs.measures.dashboard.job import Written
from ncs.measures.run.definition import Measure
from ncs.measures.run.publishing import LOCAL_USE
from ncs.measures.views.compare import comparison_table
from ncs.measures.views.framework import framework_table, short_framework_table
from ncs.measures.views.measures import definition_table, list_table
from ncs.measures.views.people import short_people
from ncs.measures.views.person import story_table
from ncs.measures.views.why import why_timeline, why_words
from ncs.present.answer import Answer
from ncs.tables.tables import Cell, Column, Table


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonStory(Answer):
    """One person's events, and what a measure made of them. For use inside the council only."""

    story: Story

    def tables(self) -> tuple[Table, ...]:
        """Return the person's events, a row each."""
        return (story_table(self.story),)

    def in_words(self) -> tuple[str, ...]:
        """Return the events and the rule at each step, a line each."""
        return tuple(why_words(self.story))

    def explained(self) -> tuple[Explained, ...]:
        """Return each rule of the measure and how it fell out for the person."""
        return explained(self.story)

    def timeline(self) -> str:
        """Return the events as an SVG timeline, those that decided the outcome in bold."""
        return why_timeline(self.story)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BesideOfficial(Answer):
    """Own figures beside the official ones, and why the two may differ."""

    comparison: Comparison

    def tables(self) -> tuple[Table, ...]:
        """Return one row an area and group, the largest difference first."""
        return (comparison_table(self.comparison),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutcomesFramework(Answer):
    """The metrics of the Local Outcomes Framework for a council or England, own figures beside published ones."""

    area: str
    lines: tuple[FrameworkLine, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return a row for each figure that the framework names, with all that is known of it."""
        return (framework_table(self.lines, self.area),)

    def on_screen(self) -> Table:
        """Return the same rows in the columns that fit a screen."""
        return short_framework_table(self.lines, self.area)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dashboard(Answer):
    """A folder with the dashboard's tables, which are nearly row by row: for use inside the council only."""

    folder: Path
    written: Written
    standing: str = LOCAL_USE

    def tables(self) -> tuple[Table, ...]:
        """Return how many rows each table has."""
        columns = (Column(key="table", title="Table"), Column(key="rows", title="Rows"))
        rows: list[Mapping[str, Cell]] = [{"table": name, "rows": count} for name, count in self.written.rows.items()]
        title = f"Dashboard tables; costs are those of {self.written.quarter}"
        return (Table(name="dashboard", title=title, columns=columns, rows=rows),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Definitions(Answer):
    """Measures that can be computed, each with its definition."""

    measures: tuple[Measure, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return the list, then each definition; of one measure, its definition alone."""
        defined = tuple(map(definition_table, self.measures))
        return defined if len(defined) == 1 else (list_table(self.measures), *defined)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Listed(Answer):
    """Rows about persons, or counts of them, as tables. For use inside the council only."""

    listed: tuple[Table, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return what was asked for."""
        return self.listed

    def on_screen(self) -> tuple[Table, ...]:
        """Return what was asked for, without the columns that do not fit a screen."""
        return tuple(short_people(table) if table.name == "people" else table for table in self.listed)
