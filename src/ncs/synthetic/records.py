"""Making synthetic client level data: council by council, file by file, into one folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

import pyarrow as pa

from ncs.core.files import atomic_folder
from ncs.core.naming import slug
from ncs.core.progress import Progress, silent
from ncs.synthetic.columns import People, people_texts, text_columns
from ncs.synthetic.filed import Filed, plain_columns
from ncs.synthetic.lives import Lives, lives_of
from ncs.synthetic.local_layout import local_table
from ncs.synthetic.mess import untidy_rows
from ncs.synthetic.national_layout import national_table
from ncs.synthetic.places import Place
from ncs.synthetic.plan import Plan
from ncs.synthetic.rates import Rates, load_rates
from ncs.synthetic.recording import Recording, recording_of, shown_in
from ncs.synthetic.schedule import Submission, submissions_of
from ncs.synthetic.streams import stream
from ncs.synthetic.truth import truth_table
from ncs.synthetic.writing import set_time, write_tables

README = "README.txt"


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: numbers of councils, files and rows."""

    councils: int
    files: int
    rows: int


@dataclass(frozen=True, slots=True)
class _Council:
    """A council's story with all that is needed to make its files."""

    plan: Plan
    rates: Rates
    lives: Lives
    recording: Recording
    texts: People
    submissions: tuple[Submission, ...]


def make_records(plan: Plan, out: Path, *, replace: bool = False, progress: Progress = silent) -> Made:
    """Make the records of a plan in the folder ``out``, whole or not at all; ``progress`` counts councils.

    With ``replace``, what an earlier run made there goes.

    Raises:
        CannotWrite: a fault of the file system, or ``out`` holds files that this program did not make.
        NcsError: the plan names what does not exist.
    """
    made = Made(0, 0, 0)
    with atomic_folder(out, replace=replace) as folder:
        for done, place in enumerate(plan.places):
            progress("Making synthetic records", done, len(plan.places))
            rows = [_write(folder, name, tables, plan, arrived) for name, tables, arrived in _files(plan, place)]
            made = Made(made.councils + 1, made.files + len(rows), made.rows + sum(rows))
        (folder / README).write_text(_readme(plan, made), encoding="utf-8")
    return made


def council_tables(plan: Plan, place: Place) -> Iterator[tuple[Submission, pa.Table]]:
    """Yield each file of one council and its rows, in the order of arrival, without writing anything."""
    council = _council(plan, place)
    for submission in council.submissions:
        yield submission, _table(council, submission)


def _council(plan: Plan, place: Place) -> _Council:
    rates = load_rates()
    lives = lives_of(rates, place, seed=plan.seed, first=plan.first, last=plan.last, people=plan.people)
    start = int(stream(plan.seed, place.cassr_code, "numbers").integers(0, 1_000_000))
    submissions = submissions_of(
        lives.life.traits,
        seed=plan.seed,
        cassr_code=place.cassr_code,
        first=plan.first,
        last=plan.last,
        every_months=plan.every_months,
    )
    recording = recording_of(rates, lives, seed=plan.seed)
    return _Council(plan, rates, lives, recording, people_texts(lives, start=start), submissions)


def _files(plan: Plan, place: Place) -> Iterator[tuple[str, Iterator[pa.Table], float | None]]:
    """Yield each file of one council: its name, its tables, and the time it arrived if it stands for one submission."""
    council = _council(plan, place)
    council_name = slug(place.name, keep_case=True)
    if plan.layout == "national":
        tables = (_table(council, submission) for submission in council.submissions)
        yield f"synthetic_national_{place.cassr_code}_{council_name}.{plan.form}", tables, None
    else:
        for submission in council.submissions:
            again = "_again" if submission.again else ""
            name = f"synthetic_{place.cassr_code}_{council_name}_{submission.label}{again}.{plan.form}"
            arrived = submission.imported.replace(tzinfo=UTC).timestamp()
            yield name, iter([_table(council, submission)]), arrived
    if plan.truth:
        yield f"synthetic_truth_{place.cassr_code}_{council_name}.parquet", iter([truth_table(council.lives)]), None


def _table(council: _Council, submission: Submission) -> pa.Table:
    plan, rates, lives = council.plan, council.rates, council.lives
    rng = stream(plan.seed, lives.place.cassr_code, f"file {submission.label}")
    shown = shown_in(lives, council.recording, submission)
    untidiness = 0.0 if plan.tidy else lives.life.traits.untidiness
    shown = untidy_rows(rng, rates, shown, untidiness=untidiness)
    labels = text_columns(rng, rates, lives, shown, submission, tidy=plan.tidy)
    plain = plain_columns(lives, shown, council.texts)
    filed = Filed(lives, shown, submission, council.texts, labels, plain)
    if plan.layout == "national":
        return national_table(rates, filed)
    return local_table(rng, rates, filed, tidy=plan.tidy)


def _write(folder: Path, name: str, tables: Iterator[pa.Table], plan: Plan, arrived: float | None) -> int:
    form = "parquet" if name.startswith("synthetic_truth") else plan.form
    rows = write_tables(tables, folder / name, form=form)
    if arrived is not None:
        set_time(folder / name, arrived)
    return 0 if name.startswith("synthetic_truth") else rows


def _readme(plan: Plan, made: Made) -> str:
    return "\n".join(
        [
            "SYNTHETIC DATA. Nothing in this folder is about a real person.",
            "",
            "The councils and the numbers of adults in them are real; everything else was invented by a computer.",
            "Names are 'Synthetic Person', NHS numbers are of the range kept for testing, postcodes of no place.",
            "Do not publish figures computed from these files as if they said something about a council.",
            "",
            f"Councils: {made.councils}; files: {made.files}; rows: {made.rows:,}.",
            f"Records from {plan.first} to {plan.last}, {plan.layout} layout, seed {plan.seed}.",
            f"People a council: {plan.people or 'by population'}; a file every {plan.every_months} months; "
            f"{'tidy' if plan.tidy else 'with the usual untidiness'}.",
            *(
                ["The time at which a file was last changed is the time at which it arrived."]
                if plan.layout == "local"
                else []
            ),
            "",
        ]
    )
