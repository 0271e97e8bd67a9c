"""Opening the events folders that a run is given: what they say of themselves, and what they cover."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ncs.core.errors import Problem, raise_if
from ncs.core.looking import is_file
from ncs.measures.run.context import EDITIONS, CannotMeasure, Rules, rules_of
from ncs.measures.run.coverage import Coverage
from ncs.measures.run.places import CannotRead
from ncs.records import run_record
from ncs.records.editions import Kind
from ncs.records.layout import EVENTS
from ncs.tables.reading.headings import there_are

EVENTS_FILE = "events.parquet"
SUBMISSIONS_FILE = "submissions.parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsFolder:
    """A folder that ``ncs records build`` wrote, the measures' rules in its edition, and what it says of itself."""

    folder: Path
    rules: Rules
    account: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def edition(self) -> str:
        """The name of the edition it was built in."""
        return self.rules.edition

    @property
    def events(self) -> Path:
        """The events, as one Parquet file or a folder of them."""
        return self.folder / EVENTS_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The events of a folder, found fit to measure from.

    Attributes:
        path: Parquet in the layout EVENTS: one file, or a folder of them.
        rules: the measures' rules in the edition in which they were built.
        covered: the days that each council's submissions cover, by ONS code.
        account: what the build said of itself.
    """

    path: Path
    rules: Rules
    covered: Mapping[str, Coverage]
    account: Mapping[str, Any]

    @property
    def edition(self) -> str:
        """The name of the edition they were built in."""
        return self.rules.edition

    @property
    def councils_given(self) -> bool:
        """Whether they were built with a list of councils in place of the register."""
        options = self.account.get("options")
        return isinstance(options, dict) and options.get("councils") == "given"

    def told(self) -> dict[str, object]:
        """Return what matters of them for comparing results: as-of date and the options of the build."""
        return {"edition": self.edition, **{name: self.account.get(name) for name in ("as_of", "options")}}


def open_folder(folder: Path) -> EventsFolder:
    """Return an events folder after reading what it says about itself.

    Raises:
        CannotRead: it is not a folder of joined events, or does not say its edition.
        NotARun: it does not say what it is.
        UnknownName: it was built in an edition that this program does not know.
    """
    if not is_file(folder / EVENTS_FILE):
        raise CannotRead(f"{folder} holds no {EVENTS_FILE}. Make one with: ncs records build … --kind joined --out DIR")
    told = run_record.read(folder)
    try:
        kind, edition = str(told["kind"]), str(told["edition"]["name"])
    except (KeyError, TypeError) as error:
        raise CannotRead(f"{folder / run_record.RUN} does not say kind and edition. Build the events again.") from error
    if kind != Kind.JOINED:
        raise CannotRead(f"{folder} holds {kind} events. Measures need: ncs records build … --kind joined")
    return EventsFolder(folder=folder, rules=rules_of(edition), account=MappingProxyType(told))


def match_editions(folders: Sequence[EventsFolder], wanted: Sequence[str]) -> tuple[EventsFolder, ...]:
    """Return the folders of the editions wanted, older editions first; no wish means every folder.

    Raises:
        UnknownName: an edition is wanted that this program does not know.
        CannotMeasure: an edition is wanted that no folder was built in, or two folders have the same edition.
    """
    by_edition = {item.edition: item for item in folders}
    if len(by_edition) < len(folders):
        raise CannotMeasure("Two events folders were built in the same edition. Give one folder for each edition.")
    lacking = [edition for edition in wanted if rules_of(edition).edition not in by_edition]
    if lacking:
        raise CannotMeasure(
            f"No events were built in the edition {lacking[0]}; those given are in {', '.join(sorted(by_edition))}. "
            f"Build them with: ncs records build … --edition {lacking[0]}"
        )
    return tuple(by_edition[name] for name in EDITIONS if name in by_edition and (not wanted or name in wanted))


def events_of(folder: EventsFolder) -> Events:
    """Return the events of a folder after checking their columns and reading what they cover.

    Raises:
        ProblemsFound: columns of the layout are missing.
        CannotRead: the events or the table of submissions cannot be read.
    """
    try:
        names = pq.read_schema(folder.events).names
    except (OSError, pa.ArrowInvalid) as error:
        raise CannotRead(f"{folder.events} cannot be read: {error}. Build the events again.") from error
    check_columns(names, EVENTS.names, folder.events)
    return Events(path=folder.events, rules=folder.rules, covered=_coverage(folder), account=folder.account)


def _coverage(folder: EventsFolder) -> Mapping[str, Coverage]:
    """The days that the selected submissions of each council cover; a gap between two submissions is not told apart."""
    path = folder.folder / SUBMISSIONS_FILE
    try:
        names = ["area", "ref_period_start", "ref_period_end"]
        rows = pq.ParquetFile(path).read(columns=names).select(names).to_pylist()
    except (OSError, pa.ArrowInvalid, KeyError) as error:
        raise CannotRead(f"{path} cannot be read: {error}. Build the events again.") from error
    found: dict[str, Coverage] = {}
    for row in rows:
        if row["area"] is not None and row["ref_period_start"] is not None:
            mine = Coverage(first=row["ref_period_start"], last=row["ref_period_end"])
            found[row["area"]] = mine.joined(found.get(row["area"], mine))
    return found


def check_columns(columns: Collection[str], needed: Sequence[str], path: Path) -> None:
    """Refuse a table that lacks columns.

    Raises:
        ProblemsFound: every missing column.
    """
    raise_if(
        [
            Problem(
                rule="missing-column",
                message="The file lacks a column.",
                next_step=f"Give a file with every column of the layout. {there_are(columns)}",
                file=path.name,
                field=name,
            )
            for name in needed
            if name not in columns
        ],
        f"{path.name} is not in the layout",
    )
