"""The uncertain inputs of the simulation, as they come with the package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ncs.policy.uncertain import Input, packaged_inputs


@cache
def inputs() -> Mapping[str, Input]:
    """Return the package's inputs by name."""
    return packaged_inputs(files("ncs.charging.simulation") / "inputs.yaml")
