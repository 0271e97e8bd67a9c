"""CQC's scores of a council by theme, beside what the council says of the expectations that each bears on."""

from __future__ import annotations

from ncs.places.expected.cqc import SHORT
from ncs.places.use.expected import Assessed
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date


def cqc_table(found: Assessed) -> Table:
    """Return a row a quality statement, by theme, with its score and the council's own positions; none without CQC's.

    A statement that the assessment does not score has a gap; a position is said to differ where CQC found the
    statement short and the council says that it does well.
    """
    rows = [] if found.cqc is None else [_row(found, name, found.cqc.scores.get(name)) for name in _by_theme(found)]
    title = f"{found.council.name}: CQC's scores by theme"
    if found.cqc is not None:
        title += f", {shown_date(found.cqc.published)}: {found.cqc.rating}"
    return Table(
        name="cqc",
        title=title,
        columns=[
            Column(key="theme", title="Theme"),
            Column(key="statement", title="Quality statement"),
            Column(key="score", title="Score", description=f"1 to 4; {SHORT} and less is short"),
            Column(key="says", title="The council says", description="of each expectation that it bears on"),
            Column(key="differs", title="Differ"),
        ],
        rows=rows,
        notes=["Which statement bears on which expectation is this project's reading."]
        if rows
        else ["No assessment by CQC was given for this council."],
        sources=["CQC's assessments of councils, as given"] if rows else [],
    )


def _by_theme(found: Assessed) -> list[str]:
    """Return the statements with those of one theme together, themes in the edition's order."""
    themes = list(dict.fromkeys(one.theme for one in found.edition.statements.values()))
    return sorted(found.edition.statements, key=lambda name: themes.index(found.edition.statements[name].theme))


def _row(found: Assessed, name: str, score: int | None) -> dict[str, Cell]:
    statement = found.edition.statements[name]
    mine = [one for one in found.found if name in one.expected.links.cqc]
    differing = [one.number for one in mine if score is not None and score <= SHORT and one.answer.position.good]
    return {
        "theme": statement.theme,
        "statement": statement.title,
        "score": score,
        "says": "; ".join(f"{one.number} {one.answer.position.words}" for one in mine),
        "differs": "; ".join(differing),
    }
