"""What each line of a price is: its title, its part, its words, its working, and the rule or publication behind it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ncs.tables.reading.yaml_files import read_yaml


class Line(BaseModel):
    """One line that a price may have.

    Attributes:
        title: as it is shown.
        part: of the price: pay, on-costs, business, premises, supplies, head office, returns.
        words: how it is worked out.
        rule: law or publication that the line follows.
        working: the same with numbers put in; names of steps and inputs stand in braces.
        services: whose input may give it as a cost; none for lines that rules work out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    part: str
    words: str
    rule: str
    working: str = ""
    services: tuple[str, ...] = ()


@cache
def catalogue() -> Mapping[str, Line]:
    """Return every line by its name."""
    file = files("ncs.prices") / "data" / "lines.yaml"
    found: dict[str, Line] = read_yaml(file, TypeAdapter(dict[str, Line]), kind="catalogue of lines")
    return found


def business_names(service: str) -> tuple[str, ...]:
    """Return the lines that an input of a service may give as costs of the business."""
    return tuple(name for name, line in catalogue().items() if service in line.services)


def role_names() -> tuple[str, ...]:
    """Return the roles of a care home whose hours belong to the home."""
    return tuple(name for name, line in catalogue().items() if line.services == ("care_home_staff",))
