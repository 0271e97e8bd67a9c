"""A journey in a file of its own: YAML, one event a line, for learning, examples, and a person's own record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ncs.core.files import write_text
from ncs.core.locks import alone_in
from ncs.journeys.engine.clocks import Clocks
from ncs.journeys.engine.recording import record, replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event, told
from ncs.journeys.events.catalogue import AnyEvent
from ncs.journeys.events.lifting import lifted
from ncs.tables.reading.yaml_files import read_yaml

_HEAD = (
    "# One person's journey through care and support: what happened, in the order in which it was recorded.\n"
    "# Written by `ncs journeys`. Events are only ever added; `corrected` says that an earlier one was wrong.\n"
    "events:\n"
)


class JourneyFile(BaseModel):
    """What the file holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    events: Annotated[tuple[AnyEvent, ...], BeforeValidator(lifted), Field(min_length=1)]


def read_journey(file: Path, *, today: date) -> State:
    """Read a journey and hold each of its events to the rules.

    Raises:
        ProblemsFound: the file cannot be read, or an event is unknown, misses something or breaks a rule.
        NotAJourney: the first event does not open a journey.
    """
    kinds = "`ncs journeys kinds` lists the kinds of event and their fields."
    held = read_yaml(file, JourneyFile, kind="journey", next_step=kinds, values_shown=False)
    return replay(held.events, today=today, file=str(file))


def write_journey(file: Path, events: Sequence[Event], *, replace: bool = False) -> None:
    """Write a journey, whole or not at all; the file is its user's alone.

    Raises:
        AlreadyThere, NotOurs, CannotWrite: as :func:`ncs.core.files.atomic_path` says.
    """
    write_text(file, _HEAD + "".join(f"- {plain(one)}\n" for one in events), replace=replace, private=True)


def open_journey(file: Path, opened: Event, *, today: date, replace: bool = False) -> State:
    """Begin a journey in a file.

    Raises:
        Refused: it would be opened in the future.
        AlreadyThere, NotOurs, CannotWrite: the file may not be written.
    """
    state = replay([opened], today=today)
    write_journey(file, [opened], replace=replace)
    return state


def add_to_journey(file: Path, event: Event, *, today: date, held: Clocks | None = None) -> State:
    """Record one more event; who writes at the same time waits, so that nothing is lost.

    Raises:
        ProblemsFound: as :func:`read_journey`; or the event is refused, and the file stays as it was.
        CannotWrite: a fault of the file system; the file stays as it was.
    """
    with alone_in(file.absolute().parent):
        state = record(read_journey(file, today=today), event, today=today, held=held)
        write_journey(file, state.given, replace=True)
    return state


def plain(event: Event) -> str:
    """Return an event as JSON of one line: kind and day first, and what differs from what a field is by itself."""
    return json.dumps(told(event), ensure_ascii=False)
