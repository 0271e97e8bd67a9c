"""YAML files that the package holds by name and a person may also give by path: policies and reforms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import yaml

from ncs.core.errors import NcsError, UnknownName, near_matches

T = TypeVar("T")


def packaged(package: str, folder: str, parsed: Callable[[Any, str], T]) -> dict[str, T]:
    """Return what the YAML files of a ``folder`` in a ``package`` hold, by file name without its ending, in its order.

    ``parsed`` turns the content and name of a file into what it describes.
    """
    place = files(package) / folder
    found = sorted((file for file in place.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return {
        file.name.removesuffix(".yaml"): parsed(yaml.safe_load(file.read_text(encoding="utf-8")), file.name)
        for file in found
    }


def find_named(kind: str, name: str, held: Mapping[str, T], parsed: Callable[[Any, str], T]) -> T:
    """Return what is ``held`` under a name, or read it from a path that ends in .yaml or .yml.

    Raises:
        UnknownName: nothing of this ``kind`` has that name.
        NcsError: the file cannot be read.
    """
    if name in held:
        return held[name]
    if not name.endswith((".yaml", ".yml")):
        raise UnknownName(kind, name, near_matches(name, held) or tuple(held))
    try:
        content = yaml.safe_load(Path(name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise NcsError(f"Cannot read the {kind} file {name}: {error}.") from error
    return parsed(content, Path(name).name)
