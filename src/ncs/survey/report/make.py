"""The report: its figures filled, and its text with every number bound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled, Problem, UnknownName, raise_if
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.load import data_file
from ncs.survey.disclosure.consent import says_nobody
from ncs.survey.disclosure.england import told_of_england
from ncs.survey.estimation.derived import derived
from ncs.survey.estimation.figures import Figure
from ncs.survey.estimation.run import Estimated
from ncs.survey.report.exhibits import LAID_OUT, MADE_IN, Filled, Layout, all_filled, layout_of
from ncs.survey.report.text import Bindings, bound_figures, filled
from ncs.survey.returns.answers import Return
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


class Chapter(BaseModel):
    """One section as written: heading, numbers of its figures, and text with numbers in braces."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heading: str
    figures: tuple[int, ...]
    text: str


class Story(BaseModel):
    """A case study as written: the council by name or code, heading, and text with its own numbers in braces."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    council: str
    heading: str
    text: str


class Advice(BaseModel):
    """A recommendation as written, and the figures that it rests on: each must stand in the text of a section."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    rests_on: tuple[str, ...]


class Draft(BaseModel):
    """A report as written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    sections: tuple[Chapter, ...]
    case_studies: tuple[Story, ...] = ()
    recommendations: tuple[Advice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with its numbers in.

    Attributes:
        title: of the whole; estimated: what it is made of; shown: its figures that may be told.
        chapters: as written, with the text filled.
        exhibits: figures by number; earlier: where the earlier years in them are printed.
        stories, advice: case studies and recommendations, with their text filled.
    """

    title: str
    estimated: Estimated
    shown: Mapping[str, Figure]
    chapters: Sequence[Chapter]
    exhibits: Mapping[int, Filled]
    earlier: str
    stories: Sequence[Story] = ()
    advice: Sequence[Advice] = ()

    def label(self, name: str) -> str:
        """Return what a figure of this survey is called."""
        return self.shown[name].label


def draft_file(year: int) -> TextFile:
    """Return the file of the draft that comes with the program.

    Raises:
        NotModelled: none comes for that year.
    """
    if year != LAID_OUT:
        raise NotModelled(
            f"No text comes with the program for {year}. Write one, as text.yaml of {LAID_OUT}: --text FILE"
        )
    return data_file(f"report_{year}.yaml")


def make_report(
    estimated: Estimated,
    text: TextFile | None = None,
    *,
    layout: Layout | None = None,
    agreed: Mapping[str, Sequence[str]] | None = None,
) -> Report:
    """Fill a report.

    Args:
        estimated: the figures.
        text: a draft of one's own; without it, that which comes with the program.
        layout: figures of one's own; without it, those that come with the program.
        agreed: by council that agreed to a case study in the report, the items of it that may be told.

    Raises:
        NotModelled: no report is laid out, or no text written, for the year.
        ProblemsFound: a number is typed, a name is unknown, a word of direction does not fit, a figure is named twice
            or not at all; all are listed.
    """
    year = estimated.answered.bank.year
    shown = told_of_england(estimated.answered, estimated.figures)
    layout = layout if layout is not None else layout_of(year)
    exhibits = {one.exhibit.number: one for one in all_filled(shown, layout)}
    draft = read_yaml(text if text is not None else draft_file(year), Draft, kind="text of a report")
    bindings = Bindings(figures=shown, printed=layout.printed)
    chapters, problems = [], [*_placed(draft, exhibits), *names_wrong(layout, estimated)]
    for chapter in draft.sections:
        said, wrong = filled(chapter.text, bindings, place=chapter.heading)
        chapters.append(chapter.model_copy(update={"text": said}))
        problems += wrong
    stories, wrong_stories = _stories(draft, estimated, bindings, agreed or {})
    advice, wrong_advice = _advice(draft, bindings)
    problems += [*wrong_stories, *wrong_advice]
    name = text.name if text is not None else f"report_{year}.yaml"
    raise_if([replace(one, file=one.file or name) for one in problems], "The text of the report cannot be used")
    return Report(
        title=draft.title,
        estimated=estimated,
        shown=shown,
        chapters=chapters,
        exhibits=exhibits,
        earlier=layout.earlier,
        stories=stories,
        advice=advice,
    )


def names_wrong(layout: Layout, estimated: Estimated) -> Iterator[Problem]:
    """Yield a problem for each name in the layout that is none of a figure, whoever answered, or in another unit."""
    bank, made = estimated.answered.bank, estimated.figures
    known = {one.name for one in derived()}
    answered = {name.partition(".")[0] for name in made}
    for exhibit in layout.exhibits:
        where = f"figure {exhibit.number}"
        for row, name in ((one, name) for one in exhibit.rows for name in one.now.values()):
            item = name.partition(".")[0]
            if name in made and made[name].unit != MADE_IN.get(row.unit, row.unit):
                message = f"{name} is in {made[name].unit}; the row {row.label!r} is in {row.unit}."
                step = "Correct the unit of the row, or the name."
                yield replace(_wrong("unit", message, step, where, name), file=layout.file)
            elif name not in made and name not in known and (item not in bank.items or item in answered):
                step = "Write a name as in the table figures of ncs survey estimate."
                message = f"There is no figure {name} of {bank.year}."
                yield replace(_wrong("unknown-figure", message, step, where, name), file=layout.file)


def _stories(
    draft: Draft, estimated: Estimated, bindings: Bindings, agreed: Mapping[str, Sequence[str]]
) -> tuple[list[Story], list[Problem]]:
    """Return case studies with their numbers, and what is wrong: no consent or offer, or a number bound to nothing."""
    made: list[Story] = []
    problems: list[Problem] = []
    answered = estimated.answered
    for one in draft.case_studies:
        try:
            council = answered.frame.find(one.council)
        except UnknownName as error:
            step = "Write its name or code as in the frame."
            problems.append(_wrong("unknown-council", str(error), step, one.heading, one.council))
            continue
        returned = next((found for found in answered.returns if found.council == council.code), None)
        if returned is None or council.code not in agreed or _refuses(returned, answered.bank):
            message = f"{council.name} did not agree to a case study in the report, or offered none."
            step = "Ask it, and enter its consent (recipient: report, purpose: case study), or take the case study out."
            problems.append(_wrong("no-consent", message, step, one.heading, council.code))
            continue
        own = _own(returned, agreed[council.code])
        said, wrong = filled(one.text, replace(bindings, own=own), place=one.heading)
        made.append(one.model_copy(update={"council": council.name, "text": said}))
        problems += wrong
    return made, problems


def _refuses(returned: Return, bank: Bank) -> bool:
    """Whether a council answered that it offers no case study, or that its answers go to nobody."""
    offers = (item.id for item in bank.items.values() if item.concept == "case_study_offer")
    return says_nobody(returned, bank) or any(returned.get(item).value == "no" for item in offers)


def _own(returned: Return, items: Sequence[str]) -> dict[str, Decimal]:
    """Return the numbers of a return that its council lets be told, by item, or item and part as ``M10[other]``."""
    found = {place: answer.number for place, answer in returned.answers.items() if place[0] in items}
    return {f"{item}[{part}]" if part else item: one for (item, part), one in found.items() if one is not None}


def _advice(draft: Draft, bindings: Bindings) -> tuple[list[Advice], list[Problem]]:
    """Return recommendations with their numbers, and those that rest on nothing that the report finds."""
    found = set().union(*(bound_figures(chapter.text) for chapter in draft.sections))
    made: list[Advice] = []
    problems: list[Problem] = []
    for number, one in enumerate(draft.recommendations, start=1):
        place = f"recommendation {number}"
        said, wrong = filled(one.text, bindings, place=place)
        problems += wrong
        if not one.rests_on:
            step = "Name in rests_on the figures that it follows from."
            problems.append(_wrong("no-finding", "The recommendation rests on no figure.", step, place, ""))
        for name in one.rests_on:
            if name not in found or name not in bindings.figures:
                message = f"It rests on {name!r}, which no section of the report speaks of."
                step = "Bind it in the text of a section, or take it out."
                problems.append(_wrong("no-finding", message, step, place, name))
        made.append(one.model_copy(update={"text": said}))
    return made, problems


def _wrong(rule: str, message: str, next_step: str, field: str, value: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, field=field, value=value)


def _placed(draft: Draft, exhibits: Mapping[int, Filled]) -> Sequence[Problem]:
    placed = [number for chapter in draft.sections for number in chapter.figures]
    step = "Place each figure in one section."
    twice = [number for number in sorted(set(placed)) if placed.count(number) > 1 or number not in exhibits]
    left = [number for number in exhibits if number not in placed]
    said = [(number, "is placed twice, or is none of the report") for number in twice]
    said += [(number, "is placed nowhere") for number in left]
    return [
        Problem(rule="figure-place", message=f"Figure {number} {words}.", next_step=step, value=str(number))
        for number, words in said
    ]
