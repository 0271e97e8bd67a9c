"""What a page that answers a file of one's own says of it, and the file for whatever works it out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ncs.tables.tables import Column, Table
from ncs.web.own.kinds import KINDS, checked
from ncs.web.own.links import Own, file_of


def shown_of(kind: str, link: str) -> dict[str, Any]:
    """Return what ``own/changes.html`` shows of the file in a link; nothing for an empty link.

    Raises:
        NotWhole: the link holds no file that may be used.
    """
    if not link:
        return {"own": None}
    own = checked(KINDS[kind], link)
    return {"own": own, "own_kind": kind, "own_query": f"{KINDS[kind].key}={link}", "own_changes": _changes(own)}


@contextmanager
def given_file(kind: str, link: str) -> Iterator[Path | None]:
    """Give the file of a link, which is there only meanwhile; None for an empty link.

    Raises:
        NotWhole: the link holds no file that may be used.
    """
    if not link:
        yield None
        return
    with file_of(checked(KINDS[kind], link)) as path:
        yield path


def _changes(own: Own) -> Table:
    columns = [
        Column(key="place", title="Where in the file"),
        Column(key="was", title="Was"),
        Column(key="now", title="Now"),
    ]
    gone = "(taken out)"
    rows = [{"place": one.place, "was": one.was or "(not there)", "now": one.now or gone} for one in own.changes]
    return Table(name="changes", title=f"What was changed in {own.start}.yaml", columns=columns, rows=rows)
