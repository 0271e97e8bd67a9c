"""A column of texts as numbers of its different texts: what is asked of a text is asked once, not of every cell."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from ncs.engine.duck import UNSEEN

Marks = npt.NDArray[np.bool_]
#: The first and the last plain character: most texts begin with one, and then are not blank.
_PLAIN = (33, 126)


def coded(column: pa.ChunkedArray) -> pa.DictionaryArray:
    """Return a column of texts as numbers of its different texts; a cell that is not there is an empty text.

    Its pieces are numbered as they are: to join them first would copy every text.
    """
    whole = column.fill_null("") if column.null_count else column
    return whole.dictionary_encode().combine_chunks()


def blank_texts(column: pa.DictionaryArray) -> Marks:
    """Return which of the different texts hold nothing, or only what nobody sees."""
    texts = column.dictionary
    offsets = np.frombuffer(texts.buffers()[1], np.int32)[texts.offset : texts.offset + len(texts) + 1]
    filled = offsets[1:] > offsets[:-1]
    first = np.zeros(len(texts), np.uint8)
    if filled.any():
        first[filled] = np.frombuffer(texts.buffers()[2], np.uint8)[offsets[:-1][filled]]
    doubtful = (first < _PLAIN[0]) | (first > _PLAIN[1])
    blank = np.zeros(len(texts), np.bool_)
    if doubtful.any():
        bare = pc.utf8_trim(texts.filter(pa.array(doubtful)), UNSEEN)
        blank[doubtful] = np.asarray(pc.equal(pc.binary_length(bare), 0))
    return blank


def numbers(column: pa.DictionaryArray) -> npt.NDArray[np.integer]:
    """Return the number of each cell's text; :func:`without_blanks` has given one to blank cells too."""
    return np.asarray(column.indices)


def without_blanks(column: pa.DictionaryArray, blank: Marks) -> pa.DictionaryArray:
    """Return a column whose ``blank`` texts are one, and null: its cells all have a number."""
    places = np.flatnonzero(blank)
    if not len(places):
        return column
    texts = pc.if_else(pa.array(blank), None, column.dictionary)
    if len(places) == 1:
        return pa.DictionaryArray.from_arrays(column.indices, texts)
    there = np.arange(len(blank), dtype=np.int32)
    there[places] = places[0]
    return pa.DictionaryArray.from_arrays(pa.array(there[np.asarray(column.indices)]), texts)


def all_blank(rows: int) -> pa.DictionaryArray:
    """Return a column of so many blank cells, as :func:`without_blanks` gives it."""
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, np.int32)), pa.nulls(1, pa.string()))
