"""What the benchmark of prices measures, one piece a process: ``python -m benchmarks.prices_work PIECE``."""

from __future__ import annotations

import sys
import time
from decimal import Decimal

import numpy as np

from ncs.core.periods import FinancialYear
from ncs.prices.book.book import national, read_framework
from ncs.prices.model.forward import Assumed, moved_to
from ncs.prices.model.priced import drawn
from ncs.prices.model.reading import packaged
from ncs.prices.model.services import worked_out
from ncs.prices.model.values import values

COUNCILS, YEARS, DRAWS = 153, 10, 1_000
FIRST = FinancialYear(2025)
ASSUMED = Assumed(pay_percent=Decimal(3), prices_percent=Decimal(2))


def one() -> int:
    """Draw the price of an hour of homecare ten thousand times."""
    return int(drawn(packaged("homecare")).size)


def everywhere() -> int:
    """Price ten services in 153 councils for ten years, each a thousand times."""
    framework, rng, made = read_framework(), np.random.default_rng(1), 0
    levels = [(service, "standard") for service in ("homecare", "care_home", "supported_living")]
    levels += [(service, "higher") for service, _ in levels]
    levels += [(service, "standard") for service in ("day_support", "personal_assistant", "sleep_in", "homecare")]
    for service, level in levels:
        given = national(framework, service, framework.complexities[level])
        for offset in range(YEARS):
            v = values(moved_to(given, FIRST + offset, ASSUMED))
            pay = next(name for name in v if name in ("pay.basic", "care.pay"))
            v[pay] = v[pay] * rng.uniform(1, 1.1, (COUNCILS, 1)) * rng.triangular(1, 1.01, 1.05, (COUNCILS, DRAWS))
            made += worked_out(given, v).price.size
    return made


if __name__ == "__main__":
    begun = time.perf_counter()
    count = {"one": one, "all": everywhere}[sys.argv[1]]()
    print(f"prices {count}")
    print(f"work {time.perf_counter() - begun:.2f}")
