"""What the record checker found, in words for one screen: field, what is wrong, rows, first rows, next step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ncs.records.checking.run import FileCheck
from ncs.records.checking.summary import RuleCount, first_things_first
from ncs.records.rules.model import Severity
from ncs.tables.reading.text import ENCODINGS

#: Things to put right, and files, named on the screen; the rest are counted.
MOST_SHOWN = 15
MOST_FILES = 5
#: Cells of the first rows named.
_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one rule found in one field, in all files: each count beside its file."""

    counts: tuple[tuple[FileCheck, RuleCount], ...]

    @property
    def worst(self) -> RuleCount:
        """The count of the file with most rows."""
        return min((count for _, count in self.counts), key=first_things_first)

    @property
    def rows(self) -> int:
        """Rows of all files."""
        return sum(count.rows for _, count in self.counts)

    @property
    def order(self) -> tuple[object, ...]:
        """What findings are ordered by: severity, whether a measure changes, rows."""
        severity, no_measure, _, rule, field = first_things_first(self.worst)
        return severity, no_measure, -self.rows, rule, field


def gathered(files: Sequence[FileCheck]) -> tuple[Found, ...]:
    """Return what was found by rule and field over all files, first what to put right first."""
    by_key: dict[tuple[str, Severity, str], list[tuple[FileCheck, RuleCount]]] = {}
    for file in files:
        for count in file.counts:
            by_key.setdefault((count.rule.id, count.severity, count.field), []).append((file, count))
    return tuple(sorted((Found(counts=tuple(held)) for held in by_key.values()), key=lambda found: found.order))


def words(files: Sequence[FileCheck], *, together: Sequence[str] = (), most: int = MOST_SHOWN) -> Iterator[str]:
    """Yield the lines for the screen: how each file was read, or all in one; then what to put right first.

    What only the files ``together`` show stands before that.
    """
    yield from heads(files)
    for text in together:
        yield ""
        yield f"warning between files: {text}"
    found = gathered(files)
    if not found:
        return
    yield ""
    yield "What to put right first"
    for place, item in enumerate(found[:most], start=1):
        yield ""
        yield from _item(place, item, many=len(files) > 1)
    if len(found) > most:
        yield ""
        yield f"… and {len(found) - most:,} more by rule and field; --out FOLDER writes them all."


def headline(file: FileCheck) -> str:
    """Return one sentence about a file: how it was read, and how much was found."""
    return f"{named(file)}: {file.rows:,} rows of the {file.format.layout} layout, checked against Release " + (
        f"{int(file.release)}: {_amounts([file])}."
    )


def named(file: FileCheck) -> str:
    """Return the file's name with its sheet and, where it is not UTF-8, its encoding."""
    sheet = f", sheet {file.format.sheet}" if file.format.sheet else ""
    encoding = ENCODINGS.get(file.format.encoding, "UTF-8")
    return f"{file.format.path.name}{sheet}{'' if encoding == 'UTF-8' else f', read as {encoding}'}"


def heads(files: Sequence[FileCheck]) -> Iterator[str]:
    """Yield how a file was read and how much was found in it; or the same of several together."""
    if len(files) == 1:
        yield headline(files[0])
        return
    rows, releases = sum(file.rows for file in files), sorted({int(file.release) for file in files})
    yield f"{len(files)} files, {rows:,} rows, checked against Release {releases[0]}: {_amounts(files)}."
    clean = sum(file.is_clean for file in files)
    if clean:
        yield f"Nothing to put right in {clean} of them."
    wrong = sorted((file for file in files if not file.is_clean), key=lambda file: -file.issues(Severity.ERROR))
    if wrong:
        yield "Most errors: " + "; ".join(f"{named(file)} ({_amounts([file])})" for file in wrong[:MOST_FILES]) + "."


def _amounts(files: Sequence[FileCheck]) -> str:
    kinds = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE}
    return ", ".join(_some(sum(file.issues(kind) for file in files), word) for word, kind in kinds.items())


def _some(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}" if count else f"no {word}s"


def _item(place: int, found: Found, *, many: bool) -> Iterator[str]:
    count = found.worst
    yield f"{place:>2}. {count.severity} in {count.field}: {' '.join(count.messages)} [{count.rule.id}]"
    yield f"    {_rows(found, many=many)}. Changes: {', '.join(count.rule.affects) or 'nothing known'}."
    yield f"    Next: {count.rule.next_step}"


def _rows(found: Found, *, many: bool) -> str:
    said = f"{found.rows:,} row{'' if found.rows == 1 else 's'}"
    if many:
        file, count = min(found.counts, key=lambda pair: first_things_first(pair[1]))
        files = "1 file" if len(found.counts) == 1 else f"{len(found.counts)} files"
        return f"{said} in {files}, first {file.format.path.name}, {_first(count.first_rows, rows=count.rows)}"
    return f"{said}: {_first(found.worst.first_rows, rows=found.rows)}"


def _first(numbers: Iterable[int], *, rows: int) -> str:
    named_rows = list(numbers)[:_NAMED]
    if not named_rows:
        return "the whole file"
    more = ", …" if rows > len(named_rows) else ""
    return f"row{'' if len(named_rows) == 1 else 's'} {', '.join(map(str, named_rows))}{more}"
