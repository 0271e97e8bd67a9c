"""Tables whose rows are stacked on a phone: each cell below the last, with its column's heading before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADING = re.compile(r'<th scope="col"[^>]*>(.*?)</th>', re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(th|td)(?=[ >])")
_TAG = re.compile(r"<[^>]*>")
_ROLES = {"th": "rowheader", "td": "cell"}


def stacked(table: str) -> str:
    """Return a table, as plain HTML with a head and a body, so that its rows are stacked on a phone.

    Every cell of the body carries the heading of its column, which is out of sight there. Styles that stack a table
    hide from browsers that it is one, so roles say it.

    Raises:
        ValueError: a row has more or fewer cells than there are headings.
    """
    head, _, body = table.partition("<tbody>")
    labels = [_TAG.sub("", heading) for heading in _HEADING.findall(head)]
    rows = _ROW.sub(lambda row: f'<tr role="row">{_labelled(row[1], labels)}</tr>', body)
    head = head.replace("<table>", '<table role="table" class="stacks">').replace("<thead>", '<thead role="rowgroup">')
    head = head.replace("<tr>", '<tr role="row">').replace('<th scope="col"', '<th role="columnheader" scope="col"')
    return f'{head}<tbody role="rowgroup">{rows}'


def _labelled(row: str, labels: Sequence[str]) -> str:
    """Return the cells of a row, each with its role and the heading of its column."""
    found = _CELL.findall(row)
    if len(found) != len(labels):
        raise ValueError(f"a row of a table has {len(found)} cells under {len(labels)} headings")
    names = iter(labels)
    return _CELL.sub(lambda cell: f'<{cell[1]} role="{_ROLES[cell[1]]}" data-label="{next(names)}"', row)
