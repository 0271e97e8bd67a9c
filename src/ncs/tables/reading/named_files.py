"""YAML files that the package holds by name and a person may also give by path: policies and reforms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.yaml_files import load_yaml
from ncs.tables.reading.yaml_values import Loaded

T = TypeVar("T")


def packaged(package: str, folder: str, parsed: Callable[[Loaded], T]) -> dict[str, T]:
    """Return what the YAML files of a ``folder`` in a ``package`` hold, by file name without its ending, in its order.

    ``parsed`` turns what a file holds into what it describes.
    """
    place = files(package) / folder
    found = sorted((file for file in place.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return {file.name.removesuffix(".yaml"): parsed(load_yaml(file)) for file in found}


def find_named(kind: str, name: str, held: Mapping[str, T], parsed: Callable[[Loaded], T]) -> T:
    """Return what is ``held`` under a name, or read it from a path that ends in .yaml or .yml.

    Raises:
        UnknownName: nothing of this ``kind`` has that name.
        ProblemsFound: the file cannot be read, or is not strict YAML.
    """
    if name in held:
        return held[name]
    if not name.endswith((".yaml", ".yml")):
        raise UnknownName(kind, name, near_matches(name, held) or tuple(held))
    return parsed(load_yaml(Path(name), kind=f"{kind} file", summary=f"The {kind} cannot be used"))
