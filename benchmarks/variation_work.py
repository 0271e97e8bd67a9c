"""What the variation benchmark measures, one piece a process: ``python -m benchmarks.variation_work PIECE``."""

from __future__ import annotations

import sys
import time

import numpy as np

COUNCILS, MEASURES, YEARS = 153, 25, 10


def made_up(seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Return invented numerators and denominators of a percentage, a row a measure and year."""
    rng = np.random.default_rng(seed)
    base = rng.integers(150, 6000, size=(MEASURES * YEARS, COUNCILS))
    return rng.binomial(base, 0.8), base


def ours() -> None:
    from ncs.statistics import funnel, intervals

    some, base = made_up()
    for x, n in zip(some, base, strict=True):
        intervals.wilson(x, n)
        for probability in (0.95, 0.998):
            funnel.binomial_limits(n, x.sum() / n.sum(), probability=probability)


def theirs() -> None:
    import pandas as pd
    import PHStatsMethods as phs

    some, base = made_up()
    for x, n in zip(some, base, strict=True):
        frame = pd.DataFrame({"area": [f"{i:03d}" for i in range(COUNCILS)], "x": x, "n": n})
        phs.ph_proportion(frame, "x", "n", ["area"], metadata=False)
        phs.calculate_funnel_limits(frame, "x", "proportion", 100, denom_col="n", metadata=False)


def all_signals() -> None:
    """Signals of every official measure for every year in which England has a figure, against England and peers."""
    from ncs.observations.official import official
    from ncs.places.comparators import Comparator, yardstick
    from ncs.places.load import load_series
    from ncs.places.signals import signals
    from ncs.reference.regions import ENGLAND

    made = 0
    begun = time.perf_counter()
    held = load_series(tuple(official()))
    print(f"reading {time.perf_counter() - begun:.3f}")
    for series in held.values():
        for period in series.periods:
            if series.printed(ENGLAND, period) is None:
                continue
            figures = series.at(period)
            sticks = [yardstick(series, figures, c) for c in (Comparator.ENGLAND, Comparator.PEERS)]
            made += sum(len(signals(figures, stick)) for stick in sticks)
    print(f"signals {made}\nwork {time.perf_counter() - begun:.3f}")


PIECES = {"ours": ours, "theirs": theirs, "signals": all_signals}


def main() -> None:
    """Do one piece and print the seconds it took, without the start of the process."""
    begun = time.perf_counter()
    PIECES[sys.argv[1]]()
    print(f"seconds {time.perf_counter() - begun:.3f}")


if __name__ == "__main__":
    main()
