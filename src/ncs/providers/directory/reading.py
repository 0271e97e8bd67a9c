"""Many files of the regulator into one register, in order of their days; nothing is kept if anything is wrong."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.core.files import sha256
from ncs.core.looking import inside, is_file, is_folder
from ncs.core.notices import listening, tell
from ncs.core.progress import Progress, silent
from ncs.providers.directory.answers import Answers, read_answers
from ncs.providers.directory.building import Building
from ncs.providers.directory.published import SUMMARY, Published, day_named, read_published
from ncs.providers.directory.register import Register

#: Endings of files that are looked for in a folder.
_ENDINGS = (".csv", ".ods", ".xlsx", ".parquet", ".json", ".jsonl", ".ndjson")
#: Files that are read at once.
_AHEAD = 2


def read_files(paths: Sequence[Path], *, on: date | None = None, progress: Progress = silent) -> Register:
    """Read files of the regulator, published or JSON answers of its API, into one register.

    Args:
        paths: files, or folders whose files are meant.
        on: the day of a file whose name does not say it, and of answers of the API.
        progress: counts files.

    Raises:
        ProblemsFound: everything that is wrong in any file; two files of one product and day.
    """
    files = [file for path in paths for file in (_within(path) if is_folder(path) else [path])]
    answers = [file for file in files if file.suffix.casefold() in (".json", ".jsonl", ".ndjson")]
    published = [file for file in files if file not in answers]
    building, problems = Building(), list[Problem]()
    asked = [(on or _answered(answers), read_answers(answers))] if answers else []
    known: dict[tuple[str, date], str] = {}
    in_order = sorted(published, key=lambda one: (day_named(one.name) or on or date.max, one.name))
    for number, taken in enumerate(_ahead(in_order, on)):
        try:
            found, hashed, told = taken.result()
            for notice in told:
                tell(notice)
            problems += _again(found, known)
            _answer(building, asked, until=found.day)
            if not problems:
                building.add(found, sha256=hashed)
        except ProblemsFound as error:
            problems += error.problems
        progress("Reading files", number + 1, len(published))
    raise_if(problems, SUMMARY)
    _answer(building, asked, until=date.max)
    if not files:
        raise ProblemsFound(SUMMARY, [_nothing()])
    return building.made()


def _answer(building: Building, asked: list[tuple[date, Answers]], *, until: date) -> None:
    """Add the answers of the API, once, where a file of their day or a later one follows, so that the newest stands."""
    if asked and asked[0][0] <= until:
        day, answers = asked.pop()
        building.answer(answers, day=day)


def _ahead(files: Sequence[Path], on: date | None) -> Iterator[Future[tuple[Published, str, Sequence[str]]]]:
    """Yield each file, its hash and what is to be told of it, in their order, while the next ones are read already."""
    with ThreadPoolExecutor(_AHEAD) as pool:
        waiting = deque(pool.submit(_read, file, on) for file in files[:_AHEAD])
        for after in [*files[_AHEAD:], *[None] * _AHEAD]:
            if not waiting:
                return
            yield waiting.popleft()
            if after is not None:
                waiting.append(pool.submit(_read, after, on))


def _read(file: Path, on: date | None) -> tuple[Published, str, Sequence[str]]:
    """Read one file. A thread has no listener of its own, so what was told is handed back, to be told in order."""
    told: list[str] = []
    with listening(told.append):
        found = read_published(file, on=on if day_named(file.name) is None else None)
    return found, sha256(file), told


def _within(folder: Path) -> list[Path]:
    """Return the files of a folder that may be the regulator's, by their endings."""
    return sorted(file for file in inside(folder) if file.suffix.casefold() in _ENDINGS and is_file(file))


def _answered(answers: Sequence[Path]) -> date:
    days = [day for day in (day_named(file.name) for file in answers) if day is not None]
    if not days:
        raise ProblemsFound(SUMMARY, [_undated(answers[0])])
    return max(days)


def _undated(file: Path) -> Problem:
    message = "Answers of the API do not say on which day they were asked for."
    return Problem(rule="day-of-the-file", message=message, next_step="Give --on 2025-08-01.", file=file.name)


def _nothing() -> Problem:
    return Problem(rule="no-files", message="There are no files.", next_step="Name files, or a folder that holds some.")


def _again(found: Published, known: dict[tuple[str, date], str]) -> list[Problem]:
    """Return a problem if the same product of the same day was read already."""
    key = (found.product, found.day)
    if key not in known:
        known[key] = found.file
        return []
    message = f"It is the {found.layout.title} of {found.day}, and so is {known[key]}."
    return [Problem(rule="same-edition", message=message, next_step="Give one of the two.", file=found.file)]
