"""What goes wrong with the rows of a file: some are missing, some come twice, some come twice and differ."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ncs.synthetic import vocabulary as v
from ncs.synthetic.arrays import Ints
from ncs.synthetic.rates import Rates
from ncs.synthetic.recording import Shown


def untidy_rows(rng: np.random.Generator, rates: Rates, shown: Shown, *, untidiness: float) -> Shown:
    """Return the rows as they reach the file: a few dropped, a few repeated at its end, a few with another outcome."""
    size = len(shown.events)
    if size == 0:
        return shown
    kept = np.flatnonzero(rng.random(size) >= rates.number("mess", "dropped_rows") * untidiness)
    again = _some_of(rng, kept, rates.number("mess", "duplicated_rows") * untidiness)
    tied = _some_of(rng, kept, rates.number("mess", "tied_rows") * untidiness)
    order = np.concatenate([kept, again, tied])
    rows = shown.events.take(order)
    outcome = rows.outcome.copy()
    other = rng.integers(0, len(v.OUTCOME.labels), tied.size).astype(np.int8)
    last = slice(order.size - tied.size, order.size)
    outcome[last] = np.where(rows.kind[last] >= 0, other, outcome[last])
    return replace(shown, events=rows.but(outcome=outcome), number=shown.number[order])


def _some_of(rng: np.random.Generator, rows: Ints, share: float) -> Ints:
    chosen: Ints = rows[rng.integers(0, max(1, rows.size), rng.binomial(rows.size, min(1.0, share)))]
    return chosen
