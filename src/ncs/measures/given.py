"""Events as a question gives them: folders, or answers that built them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ncs.core.given import WrongValue, path_of

if TYPE_CHECKING:  # loads what a run that names its folder does not need
    from ncs.records.use import Built

#: A folder of events: its path, or the answer that built it.
Events: TypeAlias = "Path | str | Built"


def several(events: Events | Sequence[Events]) -> Sequence[Events]:
    """Return folders of events, one for each edition.

    Raises:
        WrongValue: there are none, as after a search that found nothing.
    """
    given = events if isinstance(events, list | tuple) else (events,)
    if not given:
        raise WrongValue("No events were given: the list is empty. Give what ncs.build(…) made, or its folder.")
    return given


def folder_of(events: Events) -> Path:
    """Return the folder of events.

    Raises:
        WrongValue: it is neither a path nor an answer that built events.
    """
    if isinstance(events, Path | str):
        return path_of(events)
    from ncs.records.use import Built

    return events.folder if isinstance(events, Built) else path_of(events)
