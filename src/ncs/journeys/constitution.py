"""A constitution of the National Care Service in the source's shape: rights of today, pledges proposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from ncs.journeys.rights import Right, catalogue
from ncs.journeys.standing import Guarantee, ties
from ncs.tables.reading.yaml_files import read_yaml


class Pledge(BaseModel):
    """A right that is proposed and not law: in our words, with the number of the proposal."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    guarantee: Guarantee
    words: str
    proposal: str = Field(pattern=r"^\d{1,2}\.\d$")


class Constitution(BaseModel):
    """Principles, guarantees in words, and pledges."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    principles: tuple[str, ...]
    guarantees: Mapping[Guarantee, str]
    pledges: tuple[Pledge, ...]

    def rights_under(self, guarantee: Guarantee) -> Sequence[Right]:
        """Return the rights of today that fall under a guarantee; nothing where there is none."""
        return [one for one in catalogue() if ties()[one.id].guarantee is guarantee]

    def pledges_under(self, guarantee: Guarantee) -> Sequence[Pledge]:
        """Return the pledges proposed under a guarantee; nothing where there is none."""
        return [one for one in self.pledges if one.guarantee is guarantee]


@cache
def constitution() -> Constitution:
    """Return the constitution.

    Raises:
        ProblemsFound: the file of the package is damaged.
    """
    return read_yaml(files("ncs.journeys") / "data" / "constitution.yaml", Constitution, kind="constitution")
