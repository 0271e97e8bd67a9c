"""Care in a council, or in all of them, as tables and as sections of a profile."""

from __future__ import annotations

from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.places import care
from ncs.places.care import FIGURES, Beside, Care
from ncs.present.page import Section, figure, html_table, paragraphs
from ncs.providers.views.register import changes_table, sums_table
from ncs.reference.councils import find_council
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

_PLAIN = (
    "From the regulator's register as it was read. Peers are the councils most like this one; the middle is the "
    "median. Few beds or a large group are no fault of themselves: they say what to ask."
)
_ONE_DAY = "The register holds files of one day only, so what opened and closed is not known."


def council_care_tables(found: Care, area: str) -> list[Table]:
    """Return care beside needs in a council, and what opened and closed there; nothing where it has no care."""
    lines = care.beside(found, area)
    if not lines:
        return []
    return [_beside_table(found, area, lines), *_changed_tables(found, area)]


def england_care_tables(found: Care) -> list[Table]:
    """Return where care is, care by fifths of deprivation, and what opened and closed in all councils."""
    (table,) = found.answer.tables()
    return [table, *_by_need(found), *_changed_tables(found, None)]


def council_care_sections(found: Care, area: str) -> list[Section]:
    """Return the sections of a council's profile on where care is and what opened and closed."""
    tables = council_care_tables(found, area)
    if not tables:
        return [Section(heading="Where care is", body=paragraphs("The register has no care in this council."))]
    return [Section(heading="Where care is", body=html_table(tables[0])), _changed_section(tables[1:])]


def england_care_sections(found: Care) -> list[Section]:
    """Return the sections of England's profile: a map, care by deprivation, what opened and closed."""
    drawn = figure(found.answer.map())
    need = "".join(map(html_table, _by_need(found)))
    return [Section(heading="Where care is", body=drawn + need), _changed_section(_changed_tables(found, None))]


def _beside_table(found: Care, area: str, lines: tuple[Beside, ...]) -> Table:
    largest = found.councils[area].largest
    return Table(
        name="care",
        title=f"Where care is in {find_council(area).name}, {shown_date(found.answer.on)}",
        columns=[
            Column(key="figure", title="Figure"),
            Column(key="here", title="Here"),
            Column(key="peers", title="Middle of its peers"),
            Column(key="every", title="Middle of all councils"),
            Column(key="lower", title="Councils that are lower", places=0),
            Column(key="number", title="Of councils", places=0),
            Column(key="unit", title="Unit"),
        ],
        rows=[_row(one) for one in lines],
        notes=[_PLAIN, *([f"The largest group here is {largest}."] if largest else [])],
        sources=found.answer.tables()[0].sources,
    )


def _row(one: Beside) -> dict[str, Cell]:
    places = one.figure.places
    values: dict[str, Cell] = {
        name: None if (value := getattr(one, name)) is None else round_half_away(Fraction(value), places)
        for name in ("here", "peers", "every")
    }
    known = one.here is not None
    row: dict[str, Cell] = {"figure": one.figure.title, "lower": one.lower if known else None, "number": one.number}
    return row | values | {"unit": one.figure.unit}


def _by_need(found: Care) -> list[Table]:
    parts = care.by_deprivation(found)
    if not parts:
        return []
    rows: list[dict[str, Cell]] = [
        {"fifth": _NAMES[at], "councils": len(part), **values} for at, (part, values) in enumerate(parts)
    ]
    return [
        Table(
            name="care_by_deprivation",
            title="Care by how deprived councils are: the middle of each fifth",
            columns=[
                Column(key="fifth", title="Fifth of councils"),
                Column(key="councils", title="Councils", places=0),
                *(
                    Column(key=one.name, title=one.title, unit=one.unit, places=one.places)
                    for one in FIGURES
                    if one.name != "homes"
                ),
            ],
            rows=[{key: value for key, value in row.items() if key != "homes"} for row in rows],
            notes=["Each figure is the median of the councils of a fifth that have one."],
            sources=found.answer.tables()[0].sources,
        )
    ]


#: Changes that stand in the page.
_SHOWN = ("opened", "closed", "registered anew")
_NAMES = ("Least deprived", "Second", "Third", "Fourth", "Most deprived")


def _changed_tables(found: Care, area: str | None) -> list[Table]:
    seen = care.changed(found, area)
    if seen is None:
        return []
    place = "all councils" if area is None else find_council(area).name
    return [sums_table(seen, where=place), changes_table(seen)]


def _changed_section(tables: list[Table]) -> Section:
    heading = "What opened and closed"
    if not tables:
        return Section(heading=heading, body=paragraphs(_ONE_DAY))
    sums, listed = tables
    keys = ("day", "what", "name", "beds", "words")
    short = Table(
        name=listed.name,
        title=listed.title,
        columns=[one for one in listed.columns if one.key in keys],
        rows=[{key: row[key] for key in keys} for row in listed.rows if row["what"] in _SHOWN],
        notes=["Also what was registered anew, which is neither; every change is in the tables beside this page."],
        sources=listed.sources,
    )
    return Section(heading=heading, body=html_table(sums) + (html_table(short) if short.rows else ""))
