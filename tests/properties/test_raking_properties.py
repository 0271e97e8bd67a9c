"""Raking meets the margins of any table, and agrees with fitting rows and columns in turn."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from ncs.statistics.raking import rake

AMOUNT = st.floats(0.1, 100)


@st.composite
def tables(draw: st.DrawFn) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a table of positive cells, and another of the same shape whose margins are wanted."""
    rows, columns = draw(st.integers(2, 5)), draw(st.integers(2, 5))
    cells = st.lists(AMOUNT, min_size=rows * columns, max_size=rows * columns)
    return np.array(draw(cells)).reshape(rows, columns), np.array(draw(cells)).reshape(rows, columns)


def in_turn(start: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Fit rows and columns in turn, as Deming and Stephan did."""
    table = start.copy()
    for _ in range(5000):
        table *= (wanted.sum(axis=1) / table.sum(axis=1))[:, None]
        if np.allclose(table.sum(axis=0), wanted.sum(axis=0), rtol=1e-12):
            break
        table *= wanted.sum(axis=0) / table.sum(axis=0)
    return table


@settings(max_examples=40, deadline=None)
@given(tables())
def test_margins_are_met_and_the_table_is_that_of_fitting_in_turn(
    pair: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> None:
    start, wanted = pair
    rows, columns = start.shape
    by_row = np.repeat(np.eye(rows), columns, axis=0)
    by_column = np.tile(np.eye(columns), (rows, 1))
    totals = np.concatenate([wanted.sum(axis=1), wanted.sum(axis=0)])
    names = [f"margin {place}" for place in range(len(totals))]
    fitted = rake(start.ravel(), amounts=np.concatenate([by_row, by_column], axis=1), totals=totals, names=names)
    assert (fitted > 0).all()
    found = fitted.reshape(rows, columns)
    np.testing.assert_allclose(found.sum(axis=1), wanted.sum(axis=1), rtol=1e-6)
    np.testing.assert_allclose(found.sum(axis=0), wanted.sum(axis=0), rtol=1e-6)
    np.testing.assert_allclose(found, in_turn(start, wanted), rtol=1e-4)
