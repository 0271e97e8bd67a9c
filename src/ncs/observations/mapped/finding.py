"""Mapping files: those that come with the program, by name, and a person's own, by path."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from ncs.core.errors import NcsError, Problem, ProblemsFound, UnknownName, near_matches
from ncs.observations.mapped.mapping import Mapping

_FOLDER = "layouts"


def layouts() -> MappingOf[str, Mapping]:
    """Return the layouts that come with the program, by name, in order."""
    return {name: _parsed(text, name) for name, text in layout_texts().items()}


@cache
def layout_texts() -> MappingOf[str, str]:
    """Return the text of each layout that comes with the program, by name, in order: a pattern for one's own."""
    folder = files("ncs.observations.mapped") / _FOLDER
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return {file.name.removesuffix(".yaml"): file.read_text(encoding="utf-8") for file in found}


def layout_text(name: str) -> str:
    """Return the mapping file of a layout.

    Raises:
        UnknownName: there is no such layout; the nearest are named.
    """
    held = layout_texts()
    if name not in held:
        raise UnknownName("layout", name, near_matches(name, held) or tuple(held))
    return held[name]


def find_mapping(name: str) -> Mapping:
    """Return the layout of a name, or the mapping of a file that ends in .yaml or .yml.

    Raises:
        UnknownName: there is no such layout.
        NcsError: the file cannot be read.
        ProblemsFound: with everything that is wrong in it.
    """
    if not name.endswith((".yaml", ".yml")):
        return _parsed(layout_text(name), name)
    try:
        text = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NcsError(f"Cannot read the mapping {name}: {error}.") from error
    return _parsed(text, Path(name).name)


def _parsed(text: str, name: str) -> Mapping:
    try:
        content: Any = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        raise NcsError(f"The mapping {name} is not YAML: {error}.") from error
    try:
        return Mapping.model_validate(content)
    except ValidationError as error:
        problems = [_problem(name, one) for one in error.errors()]
        raise ProblemsFound(f"The mapping {name} cannot be used", problems) from None


def _problem(name: str, error: Any) -> Problem:
    where = ".".join(str(part) for part in error["loc"])
    return Problem(
        rule="bad-mapping",
        message=f"{where or 'mapping'}: {error['msg']}.",
        next_step="Correct it; ncs observations layouts shows mappings that work.",
        file=name,
        field=where or None,
        value=None if isinstance(error["input"], dict | list) else str(error["input"]),
    )
