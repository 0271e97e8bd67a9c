"""Cells of the regulator's files: the quick ways through a column say what a look at each cell would say."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from ncs.providers.directory.cells import Cells, converted
from ncs.providers.directory.layouts import Type


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        (["Y", "", "Y"], ["Y", "", "Y"]),  # as most columns of the published files are
        (["", "", ""], ["", "", ""]),
        (["Y", "YY", ""], ["Y", "YY", ""]),
        (["Y", "N", ""], ["Y", "N", ""]),
        (["X", "X"], ["X", "X"]),
        ([" Y", "Y ", "y"], ["Y", "Y", "y"]),
        (["Oak  House", "Oak\u00a0House", "Oak\nHouse", " Oak House\t"], ["Oak House"] * 4),
        (["NULL", "null", "NULL House", "Flat #3"], ["", "", "NULL House", "Flat #3"]),
        (["Café \N{BLACK STAR}", "Y"], ["Café \N{BLACK STAR}", "Y"]),
        ([], []),
    ],
)
def test_texts_are_those_of_the_cells(given: list[str], texts: list[str]) -> None:
    """Blanks around and between words are single; NULL is empty where it is the whole cell, as Arrow or as a list."""
    pieces = pa.chunked_array([given[:1], given[1:]], pa.string())
    sliced = pa.chunked_array([pa.array(["before", *given, "after"], pa.string())[1:-1]], pa.string())
    for column in (given, pieces, sliced):
        made, problems = converted(
            Cells.of(column), Type.TEXT, file="f.csv", sheet=None, field="Name", rows=np.arange(2, len(given) + 2)
        )
        assert (made.tolist(), problems) == (texts, [])


def test_an_empty_cell_of_arrow_is_an_empty_text() -> None:
    column = pa.chunked_array([pa.array(["Y", None, ""], pa.string())])
    assert [Cells.of(column).distinct[code] for code in Cells.of(column).codes] == ["Y", "", ""]


def test_the_error_of_a_formula_is_no_text() -> None:
    cells = Cells.of(["#REF!", "#1 Street"])
    made, problems = converted(cells, Type.TEXT, file="f.csv", sheet=None, field="Name", rows=np.array([2, 3]))
    assert made.tolist() == ["", "#1 Street"]
    assert [(one.row, one.value) for one in problems] == [(2, "#REF!")]


def test_a_column_of_ticks_is_still_held_to_its_type() -> None:
    """An empty column of numbers is of unknown numbers; a Y in it is named."""
    rows = np.array([2, 3])
    made, problems = converted(Cells.of(["", ""]), Type.WHOLE, file="f.csv", sheet=None, field="Beds", rows=rows)
    assert (made.tolist(), problems) == ([-1, -1], [])
    _, problems = converted(Cells.of(["", "Y"]), Type.WHOLE, file="f.csv", sheet=None, field="Beds", rows=rows)
    assert [(one.row, one.value) for one in problems] == [(3, "Y")]
