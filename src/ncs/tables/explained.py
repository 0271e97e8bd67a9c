"""Explained lines as a table: one view for every domain, with the same columns in every format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from ncs.core.explained import Explained
from ncs.core.money import round_half_away
from ncs.tables.tables import Cell, Column, Table

COLUMNS = (
    Column(key="about", title="About", description="The council or other thing that the line is about"),
    Column(key="section", title="Part", description="The part of the explanation that the line belongs to"),
    Column(key="period", title="Period", description="The year or months that the line is about"),
    Column(key="what", title="What"),
    Column(key="amount", title="Amount", description="The outcome, where the line has one"),
    Column(key="unit", title="Unit", description="Unit of the amount: GBP, share (0.1 is 10%), days and so on"),
    Column(key="passed", title="Met", description="Whether the test that the line describes was met"),
    Column(key="words", title="Explanation"),
    Column(key="working", title="Working", description="The explanation with its numbers"),
    Column(key="rule", title="Rule", description="The provision, method edition or publication applied"),
    Column(
        key="figures",
        title="Figures used",
        description="Names of dated figures: see ncs charge parameters, or of prices and pay ncs price parameters",
        coded=True,
    ),
    Column(key="source", title="Source", description="Where the numbers come from"),
    Column(key="doubt", title="Not certain", description="Why the line is not certain; empty when it is"),
    Column(key="status", title="Status", description="Why there is, or is not, an amount"),
)


def explained_table(
    lines: Iterable[Explained], *, title: str, name: str = "explained", notes: Sequence[str] = ()
) -> Table:
    """Return explained lines as a table, in the order given. Pounds are rounded to the penny, shares to ten places.

    Args:
        lines: the lines, of any domain.
        title: what they explain, with place and period.
        name: short machine name, for files and sheets.
        notes: what a reader must know.

    Raises:
        ValueError: the name does not fit a sheet.
    """
    return Table(name=name, title=title, columns=COLUMNS, rows=[_row(line) for line in lines], notes=notes)


def _row(line: Explained) -> Mapping[str, Cell]:
    return {
        "about": line.about,
        "section": str(line.section),
        "period": line.period,
        "what": line.what,
        "amount": _amount(line),
        "unit": line.unit,
        "passed": line.passed,
        "words": line.words,
        "working": line.working,
        "rule": line.rule,
        "figures": ", ".join(line.figures),
        "source": line.source,
        "doubt": line.doubt,
        "status": str(line.status),
    }


def _amount(line: Explained) -> Decimal | int | None:
    return line.amount if line.pounds is None else round_half_away(line.pounds, 2)
