"""What the survey benchmark measures, one contender a process: ``python -m benchmarks.survey_work ncs|svy``."""

from __future__ import annotations

import math
import sys
import time

import numpy as np

COUNCILS, RETURNS, ITEMS = 153, 139, 142


def made_up(seed: int = 5) -> tuple[np.ndarray, np.ndarray, float]:
    """Return invented answers (a row an item), sizes of those who answered, and the size of all."""
    rng = np.random.default_rng(seed)
    sizes = rng.lognormal(12, 0.5, COUNCILS)
    answers = sizes[:RETURNS] * rng.normal(0.85, 0.05, (ITEMS, RETURNS))
    return answers, sizes[:RETURNS], float(sizes.sum())


def ours() -> tuple[float, float, float]:
    """Return the sums of figures and of standard errors, and the seconds."""
    from ncs.survey.estimation.estimators import mean, ratio, total_by_count

    answers, sizes, _ = made_up()
    begun = time.perf_counter()
    found = []
    for row in answers:
        found += [mean(row, COUNCILS), total_by_count(row, COUNCILS), ratio(row, sizes, COUNCILS)]
    took = time.perf_counter() - begun
    return math.fsum(one.value for one in found), math.fsum(one.se or 0 for one in found), took


def theirs() -> tuple[float, float, float]:
    """Return the same of svy: equal weights, and the frame's size for the finite population correction."""
    import polars as pl
    import svy

    answers, sizes, _ = made_up()
    begun = time.perf_counter()
    columns = {f"y{at}": row for at, row in enumerate(answers)}
    weights = np.full(RETURNS, COUNCILS / RETURNS)
    data = pl.DataFrame({**columns, "x": sizes, "w": weights, "all": np.full(RETURNS, COUNCILS)})
    asked = svy.Sample(data=data, design=svy.Design(wgt="w", pop_size="all")).estimation
    names = [*columns]
    found = [*asked.mean(y=names), *asked.total(y=names), *asked.ratio(y=names, x="x")]  # its own way of doing many
    single = [one.estimates[0] for one in found]
    took = time.perf_counter() - begun
    return math.fsum(one.est for one in single), math.fsum(one.se for one in single), took


def main() -> None:
    """Do one contender's work and print what it came to."""
    values, errors, took = {"ncs": ours, "svy": theirs}[sys.argv[1]]()
    print(f"values {values!r}\nerrors {errors!r}\nwork {took:.4f}")


if __name__ == "__main__":
    main()
