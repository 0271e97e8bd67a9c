"""YAML files that the package holds by name and a person may also give by path: policies and reforms."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from ncs.core.errors import UnknownName, near_matches
from ncs.tables.reading.text import TextFile

T = TypeVar("T")


def packaged(package: str, folder: str, read: Callable[[TextFile], T]) -> dict[str, T]:
    """Return what the YAML files of a ``folder`` in a ``package`` hold, by file name without its ending, in its order.

    ``read`` reads one file as what it describes.
    """
    place = files(package) / folder
    found = sorted((file for file in place.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return {file.name.removesuffix(".yaml"): read(file) for file in found}


def find_named(kind: str, name: str, held: Mapping[str, T], read: Callable[[TextFile], T]) -> T:
    """Return what is ``held`` under a name, or read it from a path that ends in .yaml or .yml.

    Raises:
        UnknownName: nothing of this ``kind`` has that name.
        ProblemsFound: the file cannot be read, or not as what it should describe.
    """
    if name in held:
        return held[name]
    if not names_file(name):
        raise no_such(kind, name, held)
    return read(Path(name))


def names_file(name: str) -> bool:
    """Whether a name is that of a file of one's own: it ends in .yaml or .yml, in capitals or not."""
    return name.casefold().endswith((".yaml", ".yml"))


def no_such(kind: str, name: str, held: Collection[str]) -> UnknownName:
    """Return what is said of a name that is none of those held; what looks like a file is told how one ends."""
    near = near_matches(name, held) or tuple(held)
    looks = any(sign in name for sign in "./\\")
    return UnknownName(kind, name, (*near, "a file of your own, which ends in .yaml") if looks else near)
