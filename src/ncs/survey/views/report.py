"""The report as one page and as tables: each figure drawn, with the table of what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ncs.present.page import Report as Page
from ncs.present.page import Section, bullets, escape, figure, html_table, paragraphs
from ncs.present.svg import Axis, Bar, Series, Words, lines, ranked_bars
from ncs.survey.report.exhibits import Filled
from ncs.survey.report.make import Report
from ncs.tables.tables import Cell, Column, Table

_INVENTED = "The councils are invented, and so is every answer of this survey."


def exhibit_table(filled: Filled, report: Report) -> Table:
    """Return a figure as a table: a row a row of it, this year from the estimates, earlier years as printed."""
    exhibit = filled.exhibit
    keys = {column: f"c{place}" for place, column in enumerate(exhibit.columns)}
    rows: list[dict[str, Cell]] = []
    for row in exhibit.rows:
        cells = {keys[column]: filled.cells[row.label, column].shown for column in exhibit.columns}
        rows.append({"label": row.label, "unit": row.unit, **cells})
    bases = filled.bases()
    said = "" if not bases else f"{bases[0]}" if len(set(bases)) == 1 else f"{bases[0]} to {bases[-1]}"
    notes = [f"Base: {said} councils."] if said else []
    printed = any(cell.source == "as printed" for cell in filled.cells.values())
    if printed:
        notes.append(f"Earlier years are as printed in {report.earlier}.")
    notes.append("Percentages are rounded, so rows may not sum to 100.")
    if report.estimated.answered.frame.invented:
        notes.append(_INVENTED)
    return Table(
        name=f"figure_{exhibit.number:02d}",
        title=f"Figure {exhibit.number}: {exhibit.title}",
        columns=[
            Column(key="label", title="Row"),
            Column(key="unit", title="Unit"),
            *(Column(key=keys[column], title=column) for column in exhibit.columns),
        ],
        rows=rows,
        notes=notes,
        sources=[_source(report), f"{report.earlier}, for earlier years"] if printed else [_source(report)],
    )


def _source(report: Report) -> str:
    answered = report.estimated.answered
    return f"survey of {answered.bank.year}, {len(answered.returns)} returns of {len(answered.frame)} councils"


def report_tables(report: Report) -> tuple[Table, ...]:
    """Return all figures as tables, in order."""
    return tuple(exhibit_table(report.exhibits[number], report) for number in sorted(report.exhibits))


def report_page(report: Report) -> Page:
    """Return what the page of the report says: its chapters with their figures, case studies and recommendations."""
    answered = report.estimated.answered
    intro = (
        f"{len(answered.returns)} of {len(answered.frame)} councils returned. Every number in the text is taken from a "
        "table of this report by its name; figures are for England, and no council can be seen in them."
    )
    invented = f" {_INVENTED}" if answered.frame.invented else ""
    sections = [
        Section(
            heading=chapter.heading,
            body=paragraphs(chapter.text) + "".join(_drawn(report.exhibits[n], report) for n in chapter.figures),
        )
        for chapter in report.chapters
    ]
    return Page(title=report.title, intro=intro + invented, sections=[*sections, *_last(report)])


def _last(report: Report) -> Iterator[Section]:
    """Yield the case studies, each with its council's name, and the recommendations, each with what it rests on."""
    if report.stories:
        told = "".join(f"<h3>{escape(one.heading)}</h3>\n{paragraphs(one.text)}" for one in report.stories)
        agreed = paragraphs("Each council agreed to its case study. Its numbers are those of its return.")
        yield Section(heading="Case studies", body=agreed + told)
    if report.advice:
        said = [f"{one.text} Rests on: {'; '.join(map(report.label, one.rests_on))}." for one in report.advice]
        yield Section(heading="Recommendations", body=bullets(said))


def _drawn(filled: Filled, report: Report) -> str:
    table = exhibit_table(filled, report)
    shown = list(_points(filled))
    if (len(shown) < 2 and filled.exhibit.draw == "lines") or not shown:
        return html_table(table)
    exhibit = filled.exhibit
    unit = next(row.unit for row in exhibit.rows if exhibit.draw == "bars" or row.label == exhibit.shown)
    what = exhibit.shown
    highest = max(shown, key=lambda one: one[1])
    said = Words(
        title=table.title,
        description=f"{exhibit.title}: {what}. The highest is {highest[0]}, {highest[1]:,} {unit}.",
        source="; ".join(
            [_source(report), *([f"earlier years as printed in {report.earlier}"] if exhibit.draw == "lines" else [])]
        ),
        name=f"figure {exhibit.number}",
    )
    axis = Axis(title=what, unit=unit, zero=True)
    if exhibit.draw == "lines":
        series = Series(name=what, values=[value for _, value in shown])
        labels = [label for label, _ in shown]
        svg = lines([series], labels=labels, axis=axis, below="Period", said=said)
    else:
        svg = ranked_bars(
            [Bar(label=label, value=value) for label, value in shown], axis=axis, said=said, by_value=False
        )
    return figure(svg, caption=" ".join(table.notes[:1]), table=table, fold=table.title)


def _points(filled: Filled) -> Iterator[tuple[str, Decimal]]:
    """Yield what is drawn: one column of the figure by row, or one row of it by column; gaps are left out."""
    exhibit = filled.exhibit
    if exhibit.draw == "lines":
        places = [(exhibit.shown, column, column) for column in exhibit.columns]
        changes = {column for row in exhibit.rows for column in row.change}
        places = [place for place in places if place[1] not in changes]
    else:
        places = [(row.label, exhibit.shown, row.label) for row in exhibit.rows]
    for row, column, label in places:
        value = filled.cells[row, column].shown
        if value is not None:
            yield label, value
