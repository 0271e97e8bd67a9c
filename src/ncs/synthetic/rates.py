"""How people live in the synthetic England: published aims and assumed shares, read from ``data/rates.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict

from ncs.synthetic.mixes import BadRates, Mix
from ncs.tables.reading.keyed import ByName, Tree
from ncs.tables.reading.yaml_files import read_yaml

#: The two age groups of every rate: 18 to 64 (with the few who are about to be 18), and 65 and over.
AGE_GROUPS = ("18-64", "65+")


class Published(BaseModel):
    """A published figure that the synthetic England is compared with.

    Attributes:
        name: key in ``rates.yaml``.
        title: what is counted, in words.
        value: the figure; a share is between 0 and 1.
        period: year or day to which it belongs.
        source: publication and table.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    value: float
    period: str
    source: str


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    published: ByName[Published]
    assumed: dict[str, Tree]
    mixes: dict[str, Tree]
    mess: dict[str, Tree]
    prices: dict[str, Tree]
    hospital: dict[str, Tree]


@dataclass(frozen=True, slots=True)
class Rates:
    """Everything in ``rates.yaml``, reached by path."""

    tree: Mapping[str, Any]

    def at(self, *path: str) -> Any:
        """Return the entry at ``path``.

        Raises:
            BadRates: there is none.
        """
        found: Any = self.tree
        for key in path:
            if not isinstance(found, Mapping) or key not in found:
                raise BadRates(f"rates.yaml has no entry {' > '.join(path)}.")
            found = found[key]
        return found

    def number(self, *path: str) -> float:
        """Return the number at ``path``.

        Raises:
            BadRates: there is none, or it is not a number.
        """
        found = self.at(*path)
        if isinstance(found, Mapping):
            found = found.get("value")
        if not isinstance(found, int | float):
            raise BadRates(f"rates.yaml: {' > '.join(path)} is not a number.")
        return float(found)

    def mix(self, *path: str) -> Mix:
        """Return the shares at ``path`` as a :class:`Mix`.

        Raises:
            BadRates: there are none, or they are not shares.
        """
        return Mix.of(self.at(*path))

    def by_age(self, *path: str) -> tuple[Mix, Mix]:
        """Return the mixes of both age groups at ``path``, with the same labels in the same order.

        Raises:
            BadRates: there are none, or they are not shares.
        """
        young, old = self.at(*path, "18-64"), self.at(*path, "65+")
        labels = tuple(dict.fromkeys([*young, *old]))
        return (
            Mix.of({label: young.get(label, 0.0) for label in labels}),
            Mix.of({label: old.get(label, 0.0) for label in labels}),
        )

    @property
    def published(self) -> tuple[Published, ...]:
        """The published figures, in the order of the file."""
        return tuple(Published(name=name, **entry) for name, entry in self.at("published").items())


@cache
def load_rates() -> Rates:
    """Return the rates of this package, read once.

    Raises:
        ProblemsFound: the file is not as it should be.
    """
    held = read_yaml(files("ncs.synthetic") / "data" / "rates.yaml", _File)
    published = {name: entry.model_dump(exclude={"name"}) for name, entry in held.published.items()}
    return Rates({**held.model_dump(exclude={"published"}), "published": published})
