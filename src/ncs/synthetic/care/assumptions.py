"""The parameters of the invented lives, each with its confidence and source: ``data/care.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ncs.charging.simulation.stays import CONFIDENCES
from ncs.core.errors import Problem, raise_if
from ncs.reference.regions import regions
from ncs.tables.reading.yaml_files import load_yaml

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One parameter: a number, a list, or numbers by label; how sure it is, and where it comes from."""

    name: str
    value: Any
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Every parameter by name."""

    by_name: Mapping[str, Assumption]

    def number(self, name: str) -> float:
        """Return a parameter that is one number."""
        return float(self.by_name[name].value)

    def table(self, name: str, *path: str) -> dict[str, float]:
        """Return a parameter that is numbers by label."""
        found = self.by_name[name].value
        for key in path:
            found = found[key]
        return {str(label): float(value) for label, value in found.items()}

    def shares(self, name: str, *path: str) -> tuple[tuple[str, ...], Floats]:
        """Return labels and their shares, scaled to sum to one."""
        table = self.table(name, *path)
        values = np.array(list(table.values()))
        return tuple(table), values / values.sum()

    def by_region(self, name: str) -> Floats:
        """Return numbers by region, in the order of :func:`ncs.reference.regions.regions`."""
        table = self.table(name)
        return np.array([table[region.name] for region in regions()])

    def by_age(self, name: str, *path: str, ages: Floats) -> Floats:
        """Return for each age the number of its band; bands are labelled like ``65-75``, from 65 to below 75."""
        table = self.table(name, *path)
        starts = np.array([float(label.split("-")[0]) for label in table])
        place = np.clip(np.searchsorted(starts, ages, side="right") - 1, 0, len(starts) - 1)
        found: Floats = np.array(list(table.values()))[place]
        return found


@cache
def assumptions() -> Assumptions:
    """Return the package's parameters.

    Raises:
        ProblemsFound: an entry lacks its value, confidence or source.
    """
    content = load_yaml(files("ncs.synthetic") / "data" / "care.yaml").content
    problems = [
        Problem(
            rule="bad-assumption",
            message=f"{name} has no value, confidence and source as it should.",
            next_step=f"Write value, source and one confidence of {', '.join(CONFIDENCES)}.",
            file="care.yaml",
            field=name,
        )
        for name, entry in content.items()
        if set(entry) != {"value", "confidence", "source"} or entry["confidence"] not in CONFIDENCES
    ]
    raise_if(problems, "The parameters of the care population have problems")
    return Assumptions({name: Assumption(name=name, **entry) for name, entry in content.items()})
