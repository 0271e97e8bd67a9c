"""Mappings whose entries know their own key, such as the figures of a file by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator
from typing_extensions import TypeAliasType

T = TypeVar("T")


def _given(content: Any, *, field: str) -> Any:
    """Give each entry of a mapping its key as the value of ``field``."""
    if not isinstance(content, dict):
        return content
    said = [key for key, entry in content.items() if isinstance(entry, dict) and field in entry]
    if said:
        raise ValueError(f"the {field} of an entry is its key: take {field} away below {', '.join(said)}")
    return {key: {field: key, **entry} if isinstance(entry, dict) else entry for key, entry in content.items()}


#: A number, a word, a list of numbers, or any of these by label, as deep as need be.
Tree = TypeAliasType("Tree", "int | float | str | list[int | float] | dict[str, Tree]")
#: A mapping of models, each with its key in ``name``; an entry that gives a name of its own is refused.
ByName = Annotated[Mapping[str, T], BeforeValidator(partial(_given, field="name"))]
#: The same with the key in ``id``.
ById = Annotated[Mapping[str, T], BeforeValidator(partial(_given, field="id"))]
