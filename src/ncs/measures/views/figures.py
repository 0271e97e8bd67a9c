"""The figures of a run, council by council, beside last year, the region and England: screen, page and workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import groupby

from ncs.core.money import round_half_away
from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.measures.beside.others import Line
from ncs.measures.run.request import OWN_SOURCE, Note
from ncs.observations.observation import Observation
from ncs.observations.views import area_names, period_words
from ncs.present.page import Section, html_page, html_table
from ncs.reference.regions import ENGLAND
from ncs.register.measures import register
from ncs.tables.tables import Cell, Column, Table

#: More councils than this are not shown one by one on the screen.
MOST_COUNCILS = 3

_SCREEN = (
    Column(key="measure", title="Measure"),
    Column(key="who", title="Who"),
    Column(key="value", title="Value"),
    Column(key="counts", title="Counts"),
    Column(key="last_year", title="Last year"),
    Column(key="region", title="Region"),
    Column(key="england", title="England"),
)
_FULL = (
    Column(key="area", title="Area code"),
    Column(key="council", title="Council"),
    Column(key="id", title="Id"),
    Column(key="code", title="Code"),
    Column(key="title", title="Measure"),
    Column(key="who", title="Who"),
    Column(key="period", title="Period"),
    Column(key="value", title="Value"),
    Column(key="unit", title="Unit"),
    Column(key="lower", title="Lower limit"),
    Column(key="upper", title="Upper limit"),
    Column(key="numerator", title="Numerator"),
    Column(key="denominator", title="Denominator"),
    Column(key="last_year", title="Last year", description="The council's figure of the 12 months before", beside=True),
    Column(key="last_year_from", title="Last year: of"),
    Column(key="region", title="Region", beside=True),
    Column(key="region_from", title="Region: of"),
    Column(key="england", title="England", beside=True),
    Column(key="england_from", title="England: of"),
    Column(key="status", title="Status"),
    Column(key="why", title="What to know"),
    Column(key="edition", title="Edition"),
)
_BESIDE = ("last_year", "region", "england")

#: What a figure is known by in the notes.
_Known = tuple[str, str, str, date, date, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a run knows beside its figures: ``why`` there is none, or what must be known of one; names of councils."""

    why: Mapping[_Known, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, area: str) -> str:
        """Return what an area is called: by the run, else by the register, else its code."""
        return self.names.get(area) or area_names().get(area, area)


def known_of(notes: Iterable[tuple[str, Note]], names: Mapping[str, str]) -> Known:
    """Return what the notes of a run say of each figure, each note with its edition, and how it names councils."""
    why = {
        (note.measure, note.area, note.group, note.period.start, note.period.end, edition): note.message
        for edition, note in notes
    }
    return Known(why=why, names=names)


def councils_of(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the ONS codes of the areas with a figure, in order."""
    return tuple(sorted({line.own.area for line in lines if line.own.value is not None}))


def screen_tables(lines: Sequence[Line], known: Known) -> tuple[Table, ...]:
    """Return the figures of each council for the screen: all with a value but those of crossed groups.

    A council and edition has a table of what others publish too, and one of what has nothing to stand beside. The title
    of a measure is said once in each, then its code.

    Args:
        lines: figures of a few councils.
        known: from :func:`known_of`.
    """
    return tuple(_tables([line for line in lines if ";" not in line.own.group], known, named_once=True))


def figures_page(lines: Sequence[Line], known: Known, *, standing: str) -> str:
    """Return the figures as one page, a section a table; ``standing`` says whom it is for."""
    tables = _tables(lines, known, named_once=False)
    sections = [Section(heading=table.title, body=html_table(table)) for table in tables]
    return html_page(title=_TITLE, intro=f"These figures are {standing}.", sections=sections)


def full_table(lines: Sequence[Line], known: Known) -> Table:
    """Return every figure of every council with all that is known of it, for a workbook or a program."""
    return Table(
        name="figures",
        title=f"{_TITLE}, beside last year, region and England",
        columns=_FULL,
        rows=[_full(line, known) for line in lines],
        notes=[_BESIDE_SAID],
        sources=sorted({line.own.source for line in lines} | {one.source for one in _others(lines)}),
    )


_TITLE = "Measures from client level data"
_BESIDE_SAID = (
    "Last year is the council's own figure of the 12 months before where the run has it, else the published one; "
    "region and England are the latest published. Waiting times are not published as a table."
)


def _by_council(lines: Iterable[Line]) -> Iterator[list[Line]]:
    def _council(line: Line) -> tuple[str, str]:
        return line.own.area, line.own.method

    for _, mine in groupby(sorted(lines, key=_council), key=_council):
        yield list(mine)


def _tables(lines: Sequence[Line], known: Known, *, named_once: bool) -> Iterator[Table]:
    """Yield for each council what has something to stand beside, then what has not: groups of a measure apart too."""
    number = 0
    for mine in _by_council(lines):
        for beside in (True, False):
            some = [line for line in mine if any(_beside(line).values()) is beside]
            if any(line.own.value is not None for line in some) or (some and mine[0].own.area != ENGLAND):
                number += 1
                yield _table(some, known, name=f"figures_{number}", beside=beside, named_once=named_once)


def _table(lines: Sequence[Line], known: Known, *, name: str, beside: bool, named_once: bool) -> Table:
    own = lines[0].own
    whole = Period(min(line.own.period_start for line in lines), max(line.own.period_end for line in lines))
    columns = [column for column in _SCREEN if beside or column.key not in _BESIDE]
    shown = [line for line in lines if line.own.value is not None]
    named = {line.own.measure: line for line in reversed(shown)}  # the first of each measure
    rows = [_short(line, whole, named=not named_once or named[line.own.measure] is line) for line in shown]
    about = "beside what is published" if beside else "measures and groups not published for others"
    place, period = known.name(own.area), period_words(whole.start, whole.end)
    return Table(
        name=name,
        title=f"{place}, {period}: {about} (edition {own.method})",
        columns=columns,
        rows=[{column.key: row[column.key] for column in columns} for row in rows],
        notes=[*_without(lines, known), *_years(lines)],
    )


def _short(line: Line, whole: Period, *, named: bool) -> dict[str, Cell]:
    """One row for people, with the title of the measure or its code alone."""
    own = line.own
    return {
        "measure": f"{_named(own)} ({own.unit})" if named else _code(own),
        "who": ", ".join(_who(own, whole)),
        "value": _rounded(own.value, own.measure),
        "counts": _counts(own),
        **{key: None if one is None else _rounded(one.value, one.measure) for key, one in _beside(line).items()},
    }


def _rounded(value: Decimal | None, measure: str) -> Decimal | None:
    """The value with the decimals of its measure, so that 81 per cent to one decimal is 81.0."""
    return None if value is None else round_half_away(value, register().measures[measure].places)


def _code(own: Observation) -> str:
    return register().measures[own.measure].code


def _named(own: Observation) -> str:
    return f"{_code(own)}: {register().measures[own.measure].title}"


def _who(own: Observation, whole: Period) -> Iterator[str]:
    """The group in words, with the period where it is not that of the table."""
    for part in own.group.split(";"):
        name, is_named, value = part.partition("=")
        yield "all" if part == "total" else value if is_named and name in _PLAIN else part.replace("=", " ")
    if (own.period_start, own.period_end) != (whole.start, whole.end):
        yield period_words(own.period_start, own.period_end)


#: Names of groups that need not be said: ``65+`` is an age.
_PLAIN = ("age", "gender", "first_service", "support_reason")


def _counts(own: Observation) -> str:
    if own.denominator is None:
        return "" if own.numerator is None else f"{round_half_away(own.numerator, 0):,}"
    counted = "" if own.numerator is None else f"{round_half_away(own.numerator, 0):,} "
    return f"{counted}of {round_half_away(own.denominator, 0):,}"


def _beside(line: Line) -> Mapping[str, Observation | None]:
    return {"last_year": line.last_year, "region": line.region, "england": line.england}


def _others(lines: Iterable[Line]) -> Iterator[Observation]:
    for line in lines:
        yield from (other for other in _beside(line).values() if other is not None)


def _without(lines: Iterable[Line], known: Known) -> Iterator[str]:
    """Say which measures have no figure, by reason."""
    codes: dict[str, dict[str, None]] = {}
    for line in lines:
        own = line.own
        if own.value is None:
            codes.setdefault(known.why.get(_known(own), _STATUS[own.status]), {})[_code(own)] = None
    for reason, found in codes.items():
        yield f"Without a figure: {', '.join(found)}: {reason}."


_STATUS = {
    Status.SUPPRESSED: "suppressed, so that nobody can be recognised",
    Status.NOT_APPLICABLE: "not applicable (notes.csv says why)",
    Status.MISSING: "missing (notes.csv says why)",
    Status.OK: "",
}


def _years(lines: Sequence[Line]) -> Iterator[str]:
    """Say of which years the figures beside are."""
    for title, key in (("Last year", "last_year"), ("Region and England", "england")):
        found = {_from(other) for line in lines if (other := _beside(line)[key]) is not None}
        if found:
            yield f"{title}: {'; '.join(sorted(found))}."


def _from(other: Observation) -> str:
    own = other.source.startswith(OWN_SOURCE)
    return f"{'own' if own else 'published'} figures of {period_words(other.period_start, other.period_end)}"


def _known(own: Observation) -> _Known:
    return own.measure, own.area, own.group, own.period_start, own.period_end, own.method


def _full(line: Line, known: Known) -> dict[str, Cell]:
    own, beside = line.own, _beside(line)
    entry = register().measures[own.measure]
    return {
        "area": own.area,
        "council": known.name(own.area),
        "id": own.measure,
        "code": entry.code,
        "title": entry.title,
        "who": ", ".join(_who(own, Period(own.period_start, own.period_end))),
        "period": period_words(own.period_start, own.period_end),
        **{name: getattr(own, name) for name in ("value", "unit", "lower", "upper", "numerator", "denominator")},
        **{key: None if other is None else other.value for key, other in beside.items()},
        **{f"{key}_from": "" if other is None else _from(other) for key, other in beside.items()},
        "status": str(own.status),
        "why": known.why.get(_known(own), ""),
        "edition": own.method,
    }
