"""What a simulation leaves out, and which way each makes the cost of a reform look."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ncs.charging.reforms import Scheme
from ncs.tables.reading.yaml_files import read_yaml


class Omitted(BaseModel):
    """One thing left out.

    Attributes:
        words: what, in a sentence.
        direction: whether the cost of a reform to the public is for it ``too low``, ``too high`` or ``either``.
        when: switches of the rules, one of which a reform must set for it to matter; always if empty.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    name: str
    words: str
    direction: Literal["too low", "too high", "either"]
    when: tuple[str, ...] = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    not_modelled: tuple[Omitted, ...]


@cache
def everything_omitted() -> tuple[Omitted, ...]:
    """Return the whole list (``not_modelled.yaml``)."""
    return read_yaml(files("ncs.charging.simulation") / "not_modelled.yaml", _File).not_modelled


def omitted(schemes: Sequence[Scheme]) -> tuple[Omitted, ...]:
    """Return what is left out and matters under some of the schemes."""
    switched = {name for scheme in schemes for reform in scheme.reforms for name in reform.rules}
    return tuple(one for one in everything_omitted() if not one.when or switched.intersection(one.when))
