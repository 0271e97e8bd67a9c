"""Reading what a run is given: events folders, a hospital extract and look-ups."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ncs.core.errors import Problem, raise_if
from ncs.measures.context import CannotMeasure
from ncs.measures.places import CannotRead
from ncs.records.engine import Engine
from ncs.records.layout import EVENTS

EVENTS_FILE = "events.parquet"
RUN_FILE = "run.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsFolder:
    """A folder that ``ncs records build`` wrote, and the edition it was built in."""

    folder: Path
    edition: str

    @property
    def events(self) -> Path:
        """The events, as one Parquet file or a folder of them."""
        return self.folder / EVENTS_FILE


def open_folder(folder: Path) -> EventsFolder:
    """Return an events folder after reading what it says about itself.

    Raises:
        CannotRead: it is not a folder of joined events, or does not say its edition.
    """
    if not (folder / EVENTS_FILE).exists():
        raise CannotRead(f"{folder} holds no {EVENTS_FILE}. Make one with: ncs records build … --kind joined --out DIR")
    try:
        told = json.loads((folder / RUN_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CannotRead(f"{folder / RUN_FILE} cannot be read: {error}. Build the events again.") from error
    if not isinstance(told, dict) or not isinstance(told.get("edition"), str):
        raise CannotRead(f"{folder / RUN_FILE} does not say the edition. Build the events again.")
    if told.get("kind", "joined") != "joined":
        raise CannotRead(
            f"{folder} holds {told['kind']} events. Measures need the joined kind: build with --kind joined."
        )
    return EventsFolder(folder=folder, edition=told["edition"])


def match_editions(folders: Sequence[EventsFolder], wanted: Sequence[str]) -> tuple[EventsFolder, ...]:
    """Return the folders of the editions wanted, in that order; no wish means every folder.

    Raises:
        CannotMeasure: an edition is wanted that no folder was built in, or two folders have the same edition.
    """
    by_edition = {item.edition: item for item in folders}
    if len(by_edition) < len(folders):
        raise CannotMeasure("Two events folders were built in the same edition. Give one folder for each edition.")
    lacking = [edition for edition in wanted if edition not in by_edition]
    if lacking:
        raise CannotMeasure(
            f"No events were built in the edition {lacking[0]}; those given are in {', '.join(sorted(by_edition))}. "
            f"Build them with: ncs records build … --edition {lacking[0]}"
        )
    return tuple(by_edition[edition] for edition in wanted) if wanted else tuple(folders)


def read_events(folder: EventsFolder, engine: Engine) -> Any:
    """Return the events as an Ibis table.

    Raises:
        ProblemsFound: columns of the layout are missing.
    """
    table = engine.read([folder.events])
    check_columns(table, EVENTS.names, folder.events)
    return table


def check_columns(table: Any, needed: Sequence[str], path: Path) -> None:
    """Refuse a table that lacks columns.

    Raises:
        ProblemsFound: every missing column.
    """
    raise_if(
        [
            Problem(
                rule="missing-column",
                message="The file lacks a column.",
                next_step="Give a file with every column of the layout.",
                file=path.name,
                field=name,
            )
            for name in needed
            if name not in table.columns
        ],
        f"{path.name} is not in the layout",
    )
