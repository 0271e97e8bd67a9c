"""The report: its figures filled, and its text with every number bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, raise_if
from ncs.survey.bank.load import data_file
from ncs.survey.estimation.figures import Figure
from ncs.survey.estimation.run import Estimated
from ncs.survey.report.exhibits import Filled, all_filled
from ncs.survey.report.published import published
from ncs.survey.report.text import Bindings, filled
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml

#: A figure that fewer councils than this answered is not shown: one of them could work out the others.
LEAST = 5


class Chapter(BaseModel):
    """One section as written: heading, numbers of its figures, and text with numbers in braces."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heading: str
    figures: tuple[int, ...]
    text: str


class Draft(BaseModel):
    """A report as written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    sections: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with its numbers in.

    Attributes:
        title: of the whole; estimated: what it is made of.
        chapters: as written, with the text filled.
        exhibits: figures by number.
    """

    title: str
    estimated: Estimated
    chapters: Sequence[Chapter]
    exhibits: Mapping[int, Filled]


def draft_file(year: int) -> TextFile:
    """Return the file of the draft that comes with the program."""
    return data_file(f"report_{year}.yaml")


def make_report(estimated: Estimated, text: TextFile | None = None) -> Report:
    """Fill a report.

    Args:
        estimated: the figures.
        text: a draft of one's own; without it, that which comes with the program.

    Raises:
        NotModelled: no report is laid out for the year.
        ProblemsFound: a number is typed, a name is unknown, a word of direction does not fit, a figure is named twice
            or not at all; all are listed.
    """
    year = estimated.answered.bank.year
    shown = {name: one for name, one in estimated.figures.items() if _may_be_shown(one)}
    exhibits = {one.exhibit.number: one for one in all_filled(shown, year)}
    draft = read_yaml(text if text is not None else draft_file(year), Draft, kind="text of a report")
    bindings = Bindings(figures=shown, printed=published(year))
    chapters, problems = [], list(_placed(draft, exhibits))
    for chapter in draft.sections:
        said, wrong = filled(chapter.text, bindings, place=chapter.heading)
        chapters.append(chapter.model_copy(update={"text": said}))
        problems += wrong
    name = text.name if text is not None else f"report_{year}.yaml"
    raise_if([replace(one, file=name) for one in problems], "The text of the report cannot be used")
    return Report(title=draft.title, estimated=estimated, chapters=chapters, exhibits=exhibits)


def _may_be_shown(figure: Figure) -> bool:
    return figure.estimate.n >= LEAST


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
