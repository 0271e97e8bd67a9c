"""The rows that hold a cell about which something was found, by the numbers of texts: no text of a row is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from ncs.cld import Field
from ncs.records.checking.cells import deciding
from ncs.records.reading.coded import numbers

_Numbers = npt.NDArray[np.int64]
#: Stands for another text, or for other conditions, than those of any cell about which something was found.
_OTHER = -1


def rows_hit(rows: pa.Table, field: Field, hits: pa.Table) -> Iterator[pa.Table]:
    """Yield the rows that hold the ``hits`` of a field, part by part, each with what was found.

    Args:
        rows: columns ``file_row``, ``conditions`` and the field's, as ``ncs.records.checking.kept`` has them.
        field: a field of the specification.
        hits: at least one, of its cells: columns ``finding``, ``text``, ``conditions`` and ``suggestion``.

    Returns:
        Tables with the columns ``file_row``, ``finding``, ``text`` and ``suggestion``.
    """
    texts = hits["text"].combine_chunks().dictionary_encode("encode")
    kinds, kind = np.unique(np.asarray(hits["conditions"]), return_inverse=True)
    key = numbers(texts).astype(np.int64) * len(kinds) + kind
    order = np.argsort(key, kind="stable")
    cells, first, count = np.unique(key[order], return_index=True, return_counts=True)
    cell = _places(cells, len(texts.dictionary) * len(kinds))
    bits = deciding(field)
    kind_of = _places(kinds, bits + 1)
    hit_kinds = kind_of != _OTHER
    for part in rows.select([field.name, "conditions", "file_row"]).to_batches():
        column, conditions, file_row = part.columns
        asked, number = np.asarray(conditions) & bits, numbers(column)
        text_of = np.asarray(pc.index_in(column.dictionary, value_set=texts.dictionary).fill_null(_OTHER))
        row = np.flatnonzero((text_of != _OTHER).take(number) & hit_kinds.take(asked))
        of = cell[text_of[number[row]].astype(np.int64) * len(kinds) + kind_of[asked[row]]]
        row, of = row[of != _OTHER], of[of != _OTHER]
        if len(row):
            hit = order[_spread(first[of], count[of])]
            found = hits.select(["finding", "text", "suggestion"]).take(pa.array(hit))
            yield found.add_column(0, "file_row", file_row.take(pa.array(np.repeat(row, count[of]))))


def _places(found: _Numbers, most: int) -> _Numbers:
    """Return the place of each number below ``most`` among those ``found``."""
    place = np.full(most, _OTHER)
    place[found] = np.arange(len(found))
    return place


def _spread(first: _Numbers, count: _Numbers) -> _Numbers:
    """Return ``count`` numbers that follow each other from each ``first``, one after the other."""
    return np.arange(count.sum()) + np.repeat(first - np.cumsum(count) + count, count)
