"""How new the figures that are held are, and when the next come: said on every page that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.reference.packaged import data_file
from ncs.tables.reading.yaml_files import read_yaml


class Edition(BaseModel):
    """Figures of one publisher: ``what`` they are, what time they are ``of``, and what is known of the ``next``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: str
    of: str
    next: str


@cache
def editions() -> Mapping[str, Edition]:
    """Return every edition that is held, by name."""
    return read_yaml(data_file("editions.yaml"), dict[str, Edition], kind="list of editions")


def of(names: Iterable[str]) -> tuple[Edition, ...]:
    """Return the editions of some names, in their order.

    Raises:
        KeyError: there is none of a name.
    """
    return tuple(editions()[name] for name in names)
