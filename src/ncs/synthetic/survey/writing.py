"""Synthetic returns as files: the answers as a survey program exports them, the frame, and what is impossible."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from ncs.synthetic.survey.make import Making
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers.plain import csv_text

_NOTE = "Synthetic: the councils are invented, and so is every answer. Nothing here is about a real council."


def answers_table(made: Making) -> Table:
    """Return one row a council, one column an answer, with headings as survey programs write them."""
    places = [
        (item.id, part)
        for item in made.bank.items.values()
        for part in ("",)[: item.type.value == "council"] or made.bank.columns(item)
    ]
    columns = [
        Column(key="year", title="Year"),
        *(Column(key=_heading(*place), title=_heading(*place)) for place in places),
    ]
    rows = [
        {"year": made.said.year, **{_heading(*place): _cell(answers.get(place)) for place in places}}
        for answers in made.answers.values()
    ]
    return Table(name="returns", title="Synthetic returns", columns=columns, rows=rows, notes=[_NOTE])


def _cell(text: str | None) -> Cell:
    """Return a number as a number: text that begins with a minus would be marked as text."""
    bare = (text or "").removeprefix("-").replace(".", "", 1)
    return Decimal(text) if text is not None and bare.isdigit() else text


def _heading(item: str, part: str) -> str:
    return f"{item}[{part}]" if part else item


def frame_table(made: Making) -> Table:
    """Return the invented councils with their sizes."""
    rows: list[Mapping[str, Cell]] = [
        {
            "code": one.code,
            "name": one.name,
            "region": one.region,
            "kind": one.kind,
            "budget": one.budget,
            "adults": one.adults,
        }
        for one in made.frame.councils.values()
    ]
    columns = [
        Column(key=key, title=key.capitalize()) for key in ("code", "name", "region", "kind", "budget", "adults")
    ]
    return Table(name="frame", title="Invented councils", columns=columns, rows=rows, notes=[_NOTE])


def impossible_table(made: Making) -> Table:
    """Return the printed numbers that no whole number of councils gives, each with the proof."""
    columns = [
        Column(key="place", title="Place"),
        Column(key="printed", title="Printed"),
        Column(key="proof", title="Why no returns can give it"),
    ]
    rows = [{"place": one.place, "printed": one.printed, "proof": one.proof} for one in made.impossible]
    return Table(name="impossible", title="Printed numbers that no returns can give", columns=columns, rows=rows)


def fill(folder: Path, made: Making) -> None:
    """Write the files into a folder that is being made."""
    for table in (answers_table(made), frame_table(made), impossible_table(made)):
        (folder / f"{table.name}.csv").write_text(csv_text(table), encoding="utf-8", newline="\n")
    (folder / "README.txt").write_text(f"{_NOTE}\nSeed {made.seed}, survey of {made.said.year}.\n", encoding="utf-8")
