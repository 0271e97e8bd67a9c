"""The parameters of the invented lives, each with its confidence and source: ``data/care.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.core.arrays import Floats
from ncs.reference.regions import regions
from ncs.synthetic.mixes import BadRates
from ncs.tables.reading.keyed import ByName, Tree
from ncs.tables.reading.yaml_files import read_yaml


class Assumption(BaseModel):
    """One parameter: a number, a list, or numbers by label; how sure it is, and where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    value: Tree
    confidence: Literal["published", "derived", "assumed"]
    source: str


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Every parameter by name."""

    by_name: Mapping[str, Assumption]

    def number(self, name: str) -> float:
        """Return a parameter that is one number."""
        return _number(self.by_name[name].value)

    def table(self, name: str, *path: str) -> dict[str, float]:
        """Return a parameter that is numbers by label."""
        found = _labelled(self.by_name[name].value)
        for key in path:
            found = _labelled(found[key])
        return {label: _number(value) for label, value in found.items()}

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


def _labelled(value: Tree) -> dict[str, Tree]:
    if not isinstance(value, dict):
        raise BadRates(f"care.yaml: {value} should be numbers by label.")
    return value


def _number(value: Tree) -> float:
    if not isinstance(value, int | float):
        raise BadRates(f"care.yaml: {value} should be one number.")
    return float(value)


@cache
def assumptions() -> Assumptions:
    """Return the package's parameters.

    Raises:
        ProblemsFound: an entry lacks its value, confidence or source, or has another key.
    """
    file = files("ncs.synthetic") / "data" / "care.yaml"
    held: Mapping[str, Assumption] = read_yaml(file, TypeAdapter(ByName[Assumption]))
    return Assumptions(held)
