"""The simple means test of a care home in OpenFisca Core, run by its own environment:
``python -m benchmarks.openfisca.means_test PEOPLE.npz``.

OpenFisca Core (AGPL) is never imported by anything that is shipped or tested; this script runs only in
the throwaway environment that the benchmark makes for it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from benchmarks.means_test_people import KEPT, LOWER, PER_STEP, STEP, UPPER, read_people
from openfisca_core.entities import Entity, GroupEntity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Formula = Callable[..., object]
PERIOD = "2026-05"
Person = Entity("person", "people", "An adult in a care home", "")
Household = GroupEntity("household", "households", "Not used", "", roles=[{"key": "member"}])


def weekly(name: str, label: str, formula: Formula | None = None) -> type[Variable]:
    """Return a variable in pence a week, as it stands in a month; 32-bit integers hold every amount here."""
    parts = {"value_type": int, "entity": Person, "definition_period": DateUnit.MONTH, "label": label}
    return type(name, (Variable,), {**parts, **({"formula": formula} if formula else {})})


def income(person, period):
    return person("state_pension", period) + person("occupational_pension", period)


def tariff_income(person, period):
    capital = person("savings", period)
    steps = (capital - LOWER + STEP - 1) // STEP
    return np.where((capital > LOWER) & (capital <= UPPER), steps * PER_STEP, 0)


def charge(person, period):
    means = person("income", period) + person("tariff_income", period) - KEPT
    fee = person("fee", period)
    return np.where(person("savings", period) > UPPER, fee, np.clip(means, 0, fee))


VARIABLES = (
    weekly("savings", "Capital"),
    weekly("state_pension", "State pension"),
    weekly("occupational_pension", "Occupational pension"),
    weekly("fee", "Fee"),
    weekly("income", "Income that counts", income),
    weekly("tariff_income", "Tariff income: a pound for each 250 pounds or part above the lower limit", tariff_income),
    weekly("charge", "What the resident pays", charge),
)


def main(source: str) -> None:
    """Work out the charge of everybody and print the sum, the seconds and the version."""
    import importlib.metadata

    people = read_people(Path(source))
    begun = time.perf_counter()
    system = TaxBenefitSystem([Person, Household])
    for variable in VARIABLES:
        system.add_variable(variable)
    simulation = SimulationBuilder().build_default_simulation(system, count=len(people["fee"]))
    for name, values in people.items():
        simulation.set_input(name, PERIOD, values.astype(np.int32))
    total = int(simulation.calculate("charge", PERIOD).astype(np.int64).sum())
    print(f"total {total}\nwork {time.perf_counter() - begun:.4f}")
    print(f"version {importlib.metadata.version('openfisca-core')}")


if __name__ == "__main__":
    main(sys.argv[1])
