"""A council's own assessment beside what the data say, what CQC found, and what it said last year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.places.expected.assessment_file import Answer, Assessment, Claim, Position, Step
from ncs.places.expected.cqc import SHORT, Assessed
from ncs.places.expected.editions import Edition, Expected
from ncs.places.landscape import Line
from ncs.places.signals import Signal, Word
from ncs.register.measures import MeasureEntry, register


class Data(StrEnum):
    """What the signals of an expectation's measures say of the council, beside England."""

    BETTER = "better"
    WORSE = "worse"
    MIXED = "mixed"
    SAME = "no clear difference"
    NOTHING = "nothing held"


class Verdict(StrEnum):
    """How a council's word and the data stand to one another."""

    AGREES = "agrees"
    SAYS_BETTER = "says better than the data"
    SAYS_WORSE = "says worse than the data"
    OPEN = "neither borne out nor contradicted"
    NO_DATA = "no data to set beside it"
    NOT_ASSESSED = "not assessed"

    @property
    def contradicts(self) -> bool:
        """Whether word and data differ, whichever way."""
        return self in (Verdict.SAYS_BETTER, Verdict.SAYS_WORSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One piece of evidence: the figure held for its measure, and ``why`` it does not fit; empty where it does."""

    number: str
    claim: Claim
    signal: Signal | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One expectation, as the council and everything else have it.

    Attributes:
        number, expected, answer: which, and what the council says.
        signals: the measures that could be judged, with their words.
        data, verdict: what they come to, and how that stands to the council's word.
        short: titles of CQC's quality statements that scored 1 or 2, with the score.
        cqc_differs: whether the council says that things are well where CQC found them short.
        before: the position of last year; None where there is no such file or it did not say.
        overdue: whether the review is past.
    """

    number: str
    expected: Expected
    answer: Answer
    signals: Sequence[tuple[MeasureEntry, Word]]
    data: Data
    verdict: Verdict
    short: Sequence[str]
    cqc_differs: bool
    before: Position | None
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One action of this year or last: ``done``, ``open``, ``overdue``, or ``dropped`` since last year."""

    number: str
    step: Step
    state: str


def data_says(words: Sequence[Word]) -> Data:
    """Return what judged signals come to: one way, both ways, no difference; nothing where none could be judged."""
    better, worse = words.count(Word.BETTER), words.count(Word.WORSE)
    if not words:
        return Data.NOTHING
    if better and worse:
        return Data.MIXED
    return Data.BETTER if better else Data.WORSE if worse else Data.SAME


def verdict_of(position: Position, data: Data) -> Verdict:
    """Return how a position and the data stand to one another."""
    if position is Position.NOT_ASSESSED:
        return Verdict.NOT_ASSESSED
    if data is Data.NOTHING:
        return Verdict.NO_DATA
    if data in (Data.MIXED, Data.SAME):
        return Verdict.OPEN
    if position.good == (data is Data.BETTER):
        return Verdict.AGREES
    return Verdict.SAYS_BETTER if position.good else Verdict.SAYS_WORSE


def beside(
    made: Assessment,
    among: Edition,
    lines: Sequence[Line],
    *,
    cqc: Assessed | None = None,
    last_year: Assessment | None = None,
) -> tuple[Beside, ...]:
    """Return each expectation of the edition with what the council says of it and everything else."""
    by_measure = {line.measure.id: line for line in lines}
    return tuple(
        _one(number, expected, made, among, by_measure, cqc, last_year)
        for number, expected in among.expectations.items()
    )


def _one(
    number: str,
    expected: Expected,
    made: Assessment,
    among: Edition,
    lines: Mapping[str, Line],
    cqc: Assessed | None,
    last_year: Assessment | None,
) -> Beside:
    answer = made.expectations[number]
    signals = [(lines[name].measure, lines[name].england.word) for name in expected.measures if name in lines]
    judged = [(measure, word) for measure, word in signals if word in (Word.BETTER, Word.WORSE, Word.NONE)]
    data = data_says([word for _, word in judged])
    scores = {} if cqc is None else {name: cqc.scores[name] for name in expected.links.cqc if name in cqc.scores}
    short = [f"{among.statements[name].title} ({score})" for name, score in scores.items() if score <= SHORT]
    before = None if last_year is None else last_year.expectations.get(number)
    return Beside(
        number=number,
        expected=expected,
        answer=answer,
        signals=judged,
        data=data,
        verdict=verdict_of(answer.position, data),
        short=short,
        cqc_differs=bool(short) and answer.position.good,
        before=None if before is None else before.position,
        overdue=answer.review < made.as_of,
    )


def checked(made: Assessment, lines: Sequence[Line]) -> Iterator[Checked]:
    """Yield each piece of evidence that names a measure, beside the council's own figure that is held."""
    by_measure = {line.measure.id: line.england for line in lines}
    for number, answer in made.expectations.items():
        for claim in answer.evidence:
            if claim.measure:
                signal = by_measure.get(register().measure(claim.measure).id)
                yield Checked(number=number, claim=claim, signal=signal, why=_why(claim, signal))


def _why(claim: Claim, signal: Signal | None) -> str:
    if signal is None or signal.value is None:
        return "no figure of the council is held"
    if claim.value is None:
        return ""
    exponent = claim.value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    held = round_half_away(Fraction(signal.value), places)
    return "" if abs(float(claim.value) - float(held)) < 10.0**-places / 2 else f"the figure held is {held}"


def followed(made: Assessment, last_year: Assessment | None) -> Iterator[Followed]:
    """Yield every action: those of this year, then those of last year that were open and are not there any more."""
    for number, answer in made.expectations.items():
        for step in answer.actions:
            yield Followed(number=number, step=step, state=_state(step, made.as_of))
    now = {(number, step.what) for number, answer in made.expectations.items() for step in answer.actions}
    for number, answer in () if last_year is None else last_year.expectations.items():
        for step in answer.actions:
            if step.done is None and (number, step.what) not in now:
                yield Followed(number=number, step=step, state="dropped")


def _state(step: Step, as_of: date) -> str:
    if step.done is not None:
        return "done"
    return "overdue" if step.by < as_of else "open"
