"""Mapping files: those that come with the program, by name, and a person's own, by path."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ncs.observations.mapped.mapping import Mapping
from ncs.tables.reading.named_files import names_file, no_such
from ncs.tables.reading.text import TextFile
from ncs.tables.reading.yaml_files import read_yaml


def layouts() -> MappingOf[str, Mapping]:
    """Return the layouts that come with the program, by name, in order."""
    return {name: find_mapping(name) for name in layout_texts()}


@cache
def layout_texts() -> MappingOf[str, str]:
    """Return the text of each layout that comes with the program, by name, in order: a pattern for one's own."""
    found = sorted((file for file in _folder().iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return {file.name.removesuffix(".yaml"): file.read_text(encoding="utf-8") for file in found}


def layout_text(name: str) -> str:
    """Return the mapping file of a layout.

    Raises:
        UnknownName: there is no such layout; the nearest are named.
    """
    held = layout_texts()
    if name not in held:
        raise no_such("layout", name, held)
    return held[name]


def find_mapping(name: str) -> Mapping:
    """Return the layout of a name, or the mapping of a file that ends in .yaml or .yml.

    Raises:
        UnknownName: there is no such layout.
        ProblemsFound: with everything that is wrong in the file.
    """
    if names_file(name):
        return _read(Path(name))
    layout_text(name)
    return _read(_folder() / f"{name}.yaml")


def _read(file: TextFile) -> Mapping:
    step = "`ncs observations layouts` shows mappings that work."
    return read_yaml(file, Mapping, kind="mapping", next_step=step)


def _folder() -> Traversable:
    return files("ncs.observations.mapped") / "layouts"
