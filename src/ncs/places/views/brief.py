"""The brief for a meeting with a council: two pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ncs.core.errors import NotModelled
from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.funding.allocations.flags import MEANINGS
from ncs.funding.allocations.minimum import published_path
from ncs.funding.allocations.published import published_table
from ncs.funding.allocations.reading import read_all
from ncs.places.landscape import Landscape, Line
from ncs.places.signals import Word
from ncs.places.views import words
from ncs.places.views.explained import explained_lines
from ncs.places.views.plots import funnel_plot, ranked_plot
from ncs.places.views.tables import SIGNAL_NOTE, sources
from ncs.present.page import Section, bullets, figure, html_page, html_table, paragraphs
from ncs.reference.councils import Council, find_council
from ncs.reference.outturn import council_outturn
from ncs.register.measures import Kind
from ncs.tables.tables import Column, Table

#: A brief has room for this many measures each way, and this many questions.
SHOWN, QUESTIONS = 5, 3

_SUPPORT = (
    "Local Government Association (LGA) and Association of Directors of Adult Social Services (ADASS), "
    "through Partners in Care "
    "and Health",
    "Social Care Institute for Excellence (SCIE)",
    "Think Local Act Personal (TLAP)",
    "The region's Care and Health Improvement Adviser",
)
_SUPPORT_SOURCE = "DHSC, Adult social care priorities for local authorities: 2026 to 2027, 18 December 2025"


def brief_page(landscape: Landscape, area: str, money: Sequence[str], waits: Sequence[str]) -> str:
    """Return the brief as one HTML page that prints on two sheets.

    Args:
        landscape: of all measures.
        area: ONS code of the council.
        money: sentences on its allocation and spending.
        waits: sentences on its waiting times; empty where none are held.
    """
    council = find_council(area)
    lines = landscape.lines(area)
    said = _said(landscape, area)
    sections = [
        Section(heading="Money", body=bullets(money)),
        Section(
            heading="What stands out, and how sure we are",
            body=paragraphs(words.taken_together(landscape.together(area))) + _outcomes(lines, said),
        ),
        Section(heading="Waits", body=bullets(waits) or paragraphs(_NO_WAITS)),
        Section(heading="What has changed", body=_changes(lines)),
        Section(heading="Three questions to ask", body=bullets(questions(lines))),
        Section(heading="The measure that stands out most", body=_picture(landscape, lines, area)),
        Section(heading="Councils like it that do better on these points", body=_ahead(lines)),
        Section(heading="Support on offer", body=bullets(_SUPPORT) + paragraphs(f"Source: {_SUPPORT_SOURCE}.")),
        Section(heading="How to read this", body=paragraphs(SIGNAL_NOTE) + bullets(sources(landscape))),
    ]
    intro = f"For a conversation with {council.name}, {words.placed(council)}. Data can start it, not settle it."
    return html_page(title=f"Brief: {council.name}", intro=intro, sections=sections)


def money_lines(council: Council) -> list[str]:
    """Return sentences on a council's notional allocation, its growth, and its outturn in the years held."""
    return [*_allocation(council), *_outturn(council)]


def _allocation(council: Council) -> list[str]:
    (reading,) = read_all(published_table(), published_path(), council=council.name)
    if not reading.allocation.published or reading.growth is None or reading.real_growth is None:
        return [f"No notional allocation is published: {reading.allocation.note}"]
    baseline, last = reading.allocation.figures[0], reading.allocation.figures[-1]
    low, high = (round_half_away(100 * part, 1) for part in (reading.real_growth.low, reading.real_growth.high))
    per_adult = [reading.per_adult(when) for when in (0, 3)]
    said = [
        f"Notional allocation: £{baseline} million in 2025-26 to £{last} million in 2028-29, "
        f"{round_half_away(100 * reading.growth, 1):+}% in cash, {low:+}% to {high:+}% after inflation."
    ]
    if per_adult[0] is not None and per_adult[1] is not None:
        pounds = [f"£{round_half_away(amount, 0):,}" for amount in per_adult if amount is not None]
        said.append(f"For each adult (mid-2023): {pounds[0]} to {pounds[1]}.")
    return said + [f"To know: {MEANINGS[flag]}." for flag in reading.flags]


def _outturn(council: Council) -> list[str]:
    said = []
    for start in (2022, 2023, 2024):
        year = FinancialYear(start)
        try:
            found = council_outturn(council.ons_code, year)
        except NotModelled as error:
            said.append(f"Outturn {year}: {error}")
            continue
        thousand = found.net_thousand
        amount = (
            "no return was submitted"
            if thousand is None
            else f"£{round_half_away(Fraction(thousand, 1000), 1):,} million"
        )
        said.append(f"Net current expenditure on adult social care, outturn {year}: {amount}.")
    return said


def questions(lines: Sequence[Line]) -> list[str]:
    """Return three questions: on what is worse first, then on what worsens, then on what is better."""
    known = [line for line in lines if line.england.z is not None]
    worse = [line for line in known if line.england.word is Word.WORSE]
    worsening = [line for line in known if line.trend.word == "worsening" and line not in worse]
    better = [line for line in known if line.england.word is Word.BETTER and line not in worsening]
    rest = [line for line in known if line not in (*worse, *worsening, *better)]
    asked = [
        f"{line.measure.title}: {line.measure.question}" for line in (*_by_distance(worse), *_by_distance(worsening))
    ]
    asked += [f"{line.measure.title}: {_LEARN}" for line in _by_distance(better)]
    asked += [f"{line.measure.title}: {line.measure.question}" for line in _by_distance(rest)]
    return asked[:QUESTIONS]


def _said(landscape: Landscape, area: str) -> Mapping[str, str]:
    """Return, by measure, the words of its explained line beside England; of a survey, beside its region too."""
    wanted = {("England", False), ("England", True), (_REGION, True)}
    surveys = {f"{m.code} {m.title}": m.kind in _SURVEYS for m in (line.measure for line in landscape.lines(area))}
    found: dict[str, list[str]] = {}
    for one in explained_lines(landscape, area):
        if (one.section.removeprefix("Beside "), surveys[one.what]) in wanted:
            found.setdefault(one.what, []).append(one.words)
    return {what: _with_region(told) for what, told in found.items()}


def _with_region(told: Sequence[str]) -> str:
    """Return a measure's line beside England, and what its line beside the region adds."""
    england, *rest = told
    added = [line.partition(", ")[2] for line in rest if " beside " in line]
    return (
        england if not added else f"{england.rstrip('.')}. In its region: {added[0].rpartition('), ')[2] or added[0]}"
    )


def _picture(landscape: Landscape, lines: Sequence[Line], area: str) -> str:
    """Draw the measure furthest from England that can be drawn, beside all councils."""
    for line in _by_distance([line for line in lines if line.england.z is not None]):
        drawn = funnel_plot(landscape, line.measure, area) or ranked_plot(landscape, line.measure, area)
        if drawn:
            drawing = figure(drawn, caption=f"This is {line.measure.code}.")
            return f'<div class="short">\n{drawing}</div>\n'
    return paragraphs("No measure could be judged, so none is drawn.")


def _outcomes(lines: Sequence[Line], told: Mapping[str, str]) -> str:
    body = ""
    for title, word in (("Better than England", Word.BETTER), ("Worse than England", Word.WORSE)):
        mine = _by_distance([line for line in lines if line.england.word is word])
        said = [_told(line, told) for line in mine[:SHOWN]]
        if len(mine) > SHOWN:
            more = "; ".join(words.called(line.measure) for line in mine[SHOWN:])
            said.append(f"And {len(mine) - SHOWN} more: {more}.")
        body += f"<h3>{title}</h3>\n" + (bullets(said) or "<p>No measure stands out.</p>\n")
    for title, words_of in _OTHERS.items():
        others = [_told(line, told) for line in lines if line.england.word in words_of]
        body += f"<h3>{title}</h3>\n{bullets(others)}" if others else ""
    return body


def _told(line: Line, told: Mapping[str, str]) -> str:
    return told[f"{line.measure.code} {line.measure.title}"]


def _changes(lines: Sequence[Line]) -> str:
    said = [
        f"{line.measure.title}: {line.trend.word} from {words.year(line.trend.periods[0])} to "
        f"{words.year(line.trend.periods[-1])}."
        for line in lines
        if line.trend.goes
    ]
    return bullets(said) or paragraphs("No measure shows a clear trend over its last five years.")


def _ahead(lines: Sequence[Line]) -> str:
    names = words.names()
    behind = _by_distance([line for line in lines if line.england.word is Word.WORSE and line.ahead])[:SHOWN]
    if not behind:
        return paragraphs("None of its statistical peers is clearly ahead on a measure that stands out for the worse.")
    table = Table(
        name="ahead",
        title="Statistical peers that are clearly ahead",
        columns=[Column(key="measure", title="Measure"), Column(key="councils", title="Councils to learn from")],
        rows=[
            {"measure": line.measure.title, "councils": "; ".join(names[area] for area in line.ahead[:3])}
            for line in behind
        ],
        notes=["Clearly ahead: by more than chance and the ordinary spread between councils explain."],
    )
    return html_table(table)


def _by_distance(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-abs(line.england.z or 0.0), line.measure.code))


_REGION = "the rest of its region"
_SURVEYS = (Kind.SURVEY_PERCENT, Kind.SURVEY_SCORE)
_OTHERS = {
    "Check recording first": (Word.CHECK,),
    "With nothing to compare with": (Word.NO_COMPARATOR,),
    "Not judged, and why": (Word.NO_FIGURE, Word.NOT_COMPARABLE, Word.NO_MARGIN, Word.NO_NUMBERS, Word.TOO_FEW),
}
_LEARN = "What made this better than elsewhere, and what could others take from it?"
_NO_WAITS = (
    "No waiting times are held for this council: none are published by council. They can be worked out from its own "
    "client level data, and this brief then has them."
)
