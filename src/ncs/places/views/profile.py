"""The profile of a council, and of England, as a page and as tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from ncs.core.money import round_half_away
from ncs.places.comparators import Comparator
from ncs.places.landscape import Landscape, Line
from ncs.places.peers import indicators, peers
from ncs.places.signals import Word
from ncs.places.views import plots, words
from ncs.places.views.expected import expectations_table
from ncs.places.views.run_chart import run_of, run_plot, run_words
from ncs.places.views.tables import SIGNAL_NOTE, brief_table, profile_table, sources
from ncs.present.page import Report, Section, bullets, figure, html_table, paragraphs
from ncs.reference.councils import Council, find_council
from ncs.reference.regions import ENGLAND
from ncs.register.measures import MeasureEntry, register
from ncs.tables.tables import Cell, Column, Table

if TYPE_CHECKING:
    from ncs.places.care import Care

#: How many measures that stand out get plots of their own.
PLOTTED = 6


def council_tables(landscape: Landscape, area: str, care: Care | None = None) -> list[Table]:
    """Return the tables of a council's profile: measures, expectations, peers; where care is, if that was read."""
    lines = landscape.lines(area)
    made = [profile_table(lines, landscape, area), expectations_table(lines, landscape, area), peers_table(area)]
    if care is not None:
        from ncs.places.views.care import council_care_tables  # with the register of providers, which few have read

        made += council_care_tables(care, area)
    return made


def council_page(landscape: Landscape, area: str, care: Care | None = None) -> str:
    """Return the profile of a council as one HTML page."""
    return council_report(landscape, area, care).page()


def council_report(landscape: Landscape, area: str, care: Care | None = None) -> Report:
    """Return the profile of a council: what stands out, outcomes, expectations, peers, plots, how to read it.

    Args:
        landscape: all measures of all councils; area: ONS code of the council.
        care: where care is, from a register of providers; without it the page says nothing of care homes.
    """
    council = find_council(area)
    everything = landscape.lines(area)
    body = paragraphs(words.taken_together(landscape.together(area))) + _standing_out(everything)
    sections = [Section(heading="What stands out", body=body)]
    for number, title in register().outcomes.items():
        mine = [line for line in everything if number in line.measure.outcomes]
        table = brief_table(mine, f"Outcome {number}. {title}", f"outcome_{number}", landscape)
        sections.append(Section(heading=f"Outcome {number}. {title}", body=html_table(table)))
    expected = html_table(expectations_table(everything, landscape, area))
    sections.append(Section(heading="What is expected, and how it is measured", body=expected))
    among = plots.peers_plot(landscape, area)
    if among:
        body = figure(among, fold="Picture of the council among its peers") + html_table(peers_table(area))
        sections.append(Section(heading="Among its peers", body=body))
    most = "".join(_drawn(landscape, line, area) for line in standing_out_most(everything))
    sections.append(Section(heading="Measures that stand out most, drawn", body=most, drawn=True))
    sections.append(Section(heading="Over time", body=_over_time(landscape, everything, area)))
    if care is not None:
        from ncs.places.views.care import council_care_sections

        sections += council_care_sections(care, area)
    sections.append(Section(heading="How to read this", body=paragraphs(_HOW_TO_READ) + bullets(sources(landscape))))
    return Report(title=f"Profile: {council.name}", intro=_intro(council), sections=sections)


def england_table(landscape: Landscape) -> Table:
    """Return, for each measure, England's figure, the spread between councils, and how many stand out each way."""
    return Table(
        name="england",
        title="England: official measures and how councils vary on them",
        columns=[
            Column(key="measure", title="Measure"),
            Column(key="title", title="What it is"),
            Column(key="year", title="Year"),
            Column(key="england", title="England"),
            Column(key="unit", title="Unit"),
            Column(key="better", title="Better", description="Councils with a moderate or strong signal, better"),
            Column(key="worse", title="Worse", description="Councils with a moderate or strong signal, worse"),
            Column(key="other", title="Higher or lower", description="Signals where better is not established"),
            Column(key="none", title="No clear difference"),
            Column(key="check", title="Check recording", description="Figures that are not plausible as recorded"),
            Column(key="little", title="Not judged", description="No figure, too few, no margin or no comparator"),
            Column(
                key="spread", title="Ordinary spread", description="Standard deviation between councils beyond chance"
            ),
            Column(key="standing", title="Standing"),
        ],
        rows=[_england_row(landscape, name) for name in landscape.series],
        notes=[SIGNAL_NOTE],
        sources=sources(landscape),
    )


def england_tables(landscape: Landscape, care: Care | None = None) -> list[Table]:
    """Return the tables of England's profile: every measure; where care is, if that was read."""
    made = [england_table(landscape)]
    if care is not None:
        from ncs.places.views.care import england_care_tables

        made += england_care_tables(care)
    return made


def england_page(landscape: Landscape, care: Care | None = None) -> str:
    """Return the profile of England as one HTML page."""
    return england_report(landscape, care).page()


def england_report(landscape: Landscape, care: Care | None = None) -> Report:
    """Return the profile of England: every measure with its funnel or ranking; where care is, if that was read."""
    sections = [Section(heading="All measures", body=html_table(england_table(landscape)))]
    if care is not None:
        from ncs.places.views.care import england_care_sections

        sections += england_care_sections(care)
    for series in landscape.series.values():
        measure = series.measure
        body = paragraphs(measure.note) + measure_drawn(landscape, measure)
        sections.append(Section(heading=f"{measure.code}. {measure.title}", body=body, drawn=True))
    return Report(title="Profile: England", intro=_ENGLAND, sections=sections)


def peers_table(area: str) -> Table:
    """Return a council's statistical peers, with the reason that each is close."""
    names = words.names()
    return Table(
        name="peers",
        title=f"Councils most like {names[area]}",
        columns=[
            Column(key="council", title="Council"),
            Column(key="distance", title="Distance", description="In standard deviations; 0 is the same"),
            Column(key="near", title="Most alike in"),
            Column(key="far", title="Least alike in"),
        ],
        rows=[
            {
                "council": names[peer.area],
                "distance": round_half_away(Decimal(repr(peer.distance)), 1),
                "near": " and ".join(peer.nearest),
                "far": peer.furthest,
            }
            for peer in peers(area)
        ],
        notes=["Alike in: " + "; ".join(f"{i.title} (weight {i.weight:g})" for i in indicators().values()) + "."],
        sources=sorted({i.source for i in indicators().values()}),
    )


def _standing_out(lines: Sequence[Line]) -> str:
    groups = {
        "Better than England": [line for line in lines if line.england.word is Word.BETTER],
        "Worse than England": [line for line in lines if line.england.word is Word.WORSE],
        "Higher or lower, where better is not established": [
            line for line in lines if line.england.word in (Word.HIGHER, Word.LOWER)
        ],
        "Check recording first": [line for line in lines if line.england.word is Word.CHECK],
        "With nothing to compare with": [line for line in lines if line.england.word is Word.NO_COMPARATOR],
        "Changing": [line for line in lines if line.trend.goes],
    }
    body = ""
    for title, mine in groups.items():
        said = [_changing(line) if title == "Changing" else words.sentence(line.england, line.measure) for line in mine]
        body += f"<h3>{title}</h3>\n" + (bullets(said) or "<p>None.</p>\n")
    return body


def _changing(line: Line) -> str:
    first, last = (words.year(p) for p in (line.trend.periods[0], line.trend.periods[-1]))
    return f"{line.measure.title}: {line.trend.word} from {first} to {last}."


def standing_out_most(lines: Sequence[Line]) -> list[Line]:
    """Return a council's measures furthest from England, the furthest first, no more than are drawn in its profile."""
    known = [line for line in lines if line.england.z is not None]
    return sorted(known, key=lambda one: -abs(one.england.z or 0.0))[:PLOTTED]


def measure_drawn(landscape: Landscape, measure: MeasureEntry) -> str:
    """Return a measure of every council as a picture, or why it cannot be drawn, as HTML."""
    drawn = plots.funnel_plot(landscape, measure, None) or plots.ranked_plot(landscape, measure, None)
    return figure(drawn) if drawn else paragraphs(_NOT_DRAWN)


def council_drawn(landscape: Landscape, line: Line, area: str) -> str:
    """Return how a council stands on a measure in words, drawn among all councils and over time, as HTML."""
    run = run_of(landscape, line.measure, area)
    over_time = "" if run is None else figure(run_plot(run), caption=run_words(run))
    return _among_all(landscape, line, area) + over_time


def _drawn(landscape: Landscape, line: Line, area: str) -> str:
    return f"<h3>{line.measure.code}. {line.measure.title}</h3>\n{_among_all(landscape, line, area)}"


def _among_all(landscape: Landscape, line: Line, area: str) -> str:
    drawn = plots.funnel_plot(landscape, line.measure, area) or plots.ranked_plot(landscape, line.measure, area)
    picture = figure(drawn) if drawn else ""
    return paragraphs(words.sentence(line.england, line.measure)) + picture


def _over_time(landscape: Landscape, lines: Sequence[Line], area: str) -> str:
    """Draw the run charts of measures with an unusual year or a trend; say which others were looked at."""
    runs = [(line, run) for line in lines if (run := run_of(landscape, line.measure, area)) is not None]
    body, quiet = "", []
    for line, run in runs:
        if run.unusual or line.trend.goes:
            body += f"<h3>{line.measure.code}. {line.measure.title}</h3>\n{paragraphs(run_words(run))}"
            body += figure(run_plot(run), fold=f"Picture of {line.measure.code} over time")
        else:
            quiet.append(words.called(line.measure))
    return body + paragraphs(
        f"Looked at without an unusual year or a clear trend: {', '.join(quiet)}." if quiet else ""
    )


def _england_row(landscape: Landscape, name: str) -> dict[str, Cell]:
    series = landscape.series[name]
    found = landscape.signals[Comparator.ENGLAND][name].values()
    counted = {word: sum(s.word is word for s in found) for word in Word}
    stick = landscape.sticks[name][Comparator.ENGLAND]
    return {
        "measure": series.measure.code,
        "title": series.measure.title,
        "year": words.year(series.latest),
        "england": words.number(series.measure, series.printed(ENGLAND, series.latest)),
        "unit": series.measure.unit,
        "better": counted[Word.BETTER],
        "worse": counted[Word.WORSE],
        "other": counted[Word.HIGHER] + counted[Word.LOWER],
        "none": counted[Word.NONE],
        "check": counted[Word.CHECK],
        "little": sum(many for word, many in counted.items() if not word.judged and word is not Word.CHECK),
        "spread": words.number(series.measure, stick.spread.tau),
        "standing": series.measure.standing_words,
    }


def _intro(council: Council) -> str:
    return (
        f"{council.name} is {words.placed(council)}. This page sets every official measure held beside England, the "
        "rest of its region and class, its statistical peers and its own past, and says how sure we are."
    )


_ENGLAND = (
    "Every official measure held, how councils vary on it beyond chance, and how many stand out each way. "
    "Councils that do well "
    "are shown as plainly as those that do not."
)
_NOT_DRAWN = "No numbers of people or margins of error are published, so nothing can be called different."
_HOW_TO_READ = (
    f"{SIGNAL_NOTE}\n\nMeasures from client level data are official statistics in development: differences in "
    f"recording can look "
    "like differences in care. Figures that were suppressed or not published stay so, and nothing is said about them."
)
