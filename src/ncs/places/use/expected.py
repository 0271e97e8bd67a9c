"""What may be asked of expectations: editions, councils' own assessments, and conversations with councils."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ncs.core.errors import ProblemsFound, all_read, raise_if
from ncs.places.expected import editions, rollup
from ncs.places.expected.assessment_file import Assessment, read_assessment, read_assessments
from ncs.places.expected.beside import Beside, Checked, Followed, checked, followed
from ncs.places.expected.beside import beside as set_beside
from ncs.places.expected.conversation_file import Conversation, read_conversation, read_conversations
from ncs.places.expected.cqc import Assessed as CqcAssessed
from ncs.places.expected.cqc import read_cqc
from ncs.places.expected.differences import Difference, differences
from ncs.places.expected.editions import Edition as Edition  # what doors hold and hand to views
from ncs.places.landscape import Landscape
from ncs.reference.councils import Council, find_council


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Assessed:
    """A council's own assessment beside the data, CQC and last year."""

    council: Council
    edition: Edition
    made: Assessment
    found: Sequence[Beside]
    evidence: Sequence[Checked]
    actions: Sequence[Followed]
    cqc: CqcAssessed | None


def edition(named: str | Path | None = None) -> Edition:
    """Return an edition of the expectations: the one held, or a later one from a file that says what it changes.

    Raises:
        UnknownName: it is neither held nor a file.
        ProblemsFound: the file is wrong.
    """
    return editions.edition(named)


def assessments(files: Sequence[Path], *, of: Edition | None = None) -> tuple[Edition, tuple[Assessment, ...]]:
    """Return the edition and what several councils say of it.

    Raises:
        ProblemsFound: a file is wrong, or two are of one council. Every problem of every file.
    """
    among = of or edition()
    return among, read_assessments(files, among)


def compare_editions(earlier: str | Path, later: str | Path) -> tuple[Edition, Edition, tuple[Difference, ...]]:
    """Return two editions and what became of each expectation between them.

    Raises:
        UnknownName, ProblemsFound: as :func:`edition`.
    """
    first, second = edition(earlier), edition(later)
    return first, second, tuple(differences(first, second))


def assess(
    file: Path,
    found: Landscape | Callable[[], Landscape],
    *,
    of: Edition | None = None,
    last_year: Path | None = None,
    cqc: Path | None = None,
) -> Assessed:
    """Set a council's own assessment beside what the data say, what CQC found, and what it said last year.

    Args:
        file: the assessment.
        found: the landscape of figures, or what reads it.
        of: the edition that it answers; the one held without it.
        last_year: last year's assessment, of the same council; expectations of its edition that are no more are left.
        cqc: a table of CQC's assessments of councils.

    Raises:
        ProblemsFound: a file is wrong, or last year's is another council's.
    """
    among = of or edition()
    data, made, before, ratings = all_read(
        lambda: found() if callable(found) else found,
        lambda: read_assessment(file, among),
        lambda: None if last_year is None else _before(last_year, file, among),
        lambda: {} if cqc is None else read_cqc(cqc, among),
    )
    council = find_council(made.council)
    lines, held = data.lines(council.ons_code), ratings.get(council.ons_code)
    return Assessed(
        council=council,
        edition=among,
        made=made,
        found=set_beside(made, among, lines, cqc=held, last_year=before),
        evidence=tuple(checked(made, lines)),
        actions=tuple(followed(made, before)),
        cqc=held,
    )


def _before(last_year: Path, this_year: Path, among: Edition) -> Assessment:
    """Read last year's assessment, held against this year's where that one can be read."""
    try:
        later = read_assessment(this_year, among)
    except ProblemsFound:
        later = None
    return read_assessment(last_year, among, later=later, earlier=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """One conversation, the edition that it is about, and how its actions and those before it stand on a day."""

    council: Council
    edition: Edition
    made: Conversation
    on: date
    actions: Sequence[rollup.Agreed]


def conversation(
    file: Path, *, of: Edition | None = None, earlier: Path | None = None, on: date | None = None
) -> Recorded:
    """Read the record of a conversation with a council.

    Args:
        file: the record.
        of: the edition that it is about; the one held without it.
        earlier: the record of the conversation before it, whose open actions are followed.
        on: the day on which open actions may be overdue; the record's own day without it.

    Raises:
        ProblemsFound: a record is wrong, or the earlier one is another council's or not earlier.
    """
    among = of or edition()
    made, before = all_read(
        lambda: read_conversation(file, among),
        lambda: None if earlier is None else read_conversation(earlier, among),
    )
    if earlier is not None and before is not None:
        raise_if(rollup.not_before(made, before, file=earlier.name), "The earlier record cannot be used")
    day = on or made.as_of
    return Recorded(
        council=find_council(made.council),
        edition=among,
        made=made,
        on=day,
        actions=rollup.agreed_actions(made, before, on=day),
    )


def conversations(paths: Sequence[Path], *, of: Edition | None = None) -> tuple[Edition, rollup.Rollup]:
    """Return what many conversations come to; councils are named only if they agree. A folder stands for its records.

    Raises:
        ProblemsFound: there are none, one is wrong, or two are of one council and day.
    """
    among = of or edition()
    return among, rollup.rollup(read_conversations(paths, among))
