"""What a simulation leaves out, and which way each makes the cost of a reform look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ncs.charging.reforms import Scheme
from ncs.tables.reading.yaml_files import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Omitted:
    """One thing left out.

    Attributes:
        words: what, in a sentence.
        direction: whether the cost of a reform to the public is for it ``too low``, ``too high`` or ``either``.
        when: switches of the rules, one of which a reform must set for it to matter; always if empty.
    """

    name: str
    words: str
    direction: str
    when: tuple[str, ...]


@cache
def everything_omitted() -> tuple[Omitted, ...]:
    """Return the whole list (``not_modelled.yaml``)."""
    content = load_yaml(files("ncs.charging.simulation") / "not_modelled.yaml").content
    return tuple(
        Omitted(
            name=entry["name"],
            words=entry["words"].strip(),
            direction=entry["direction"],
            when=tuple(entry.get("when", ())),
        )
        for entry in content["not_modelled"]
    )


def omitted(schemes: Sequence[Scheme]) -> tuple[Omitted, ...]:
    """Return what is left out and matters under some of the schemes."""
    switched = {name for scheme in schemes for reform in scheme.reforms for name in reform.rules}
    return tuple(one for one in everything_omitted() if not one.when or switched.intersection(one.when))
