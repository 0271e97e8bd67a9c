"""What synthetic returns must reproduce, as the packaged file says."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled
from ncs.tables.reading.yaml_files import read_yaml

#: A row of shares: its base, and percentages by option or by several options joined by +.
Row = Mapping[str, int | str]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Total(_Part):
    """A total for all councils; ``over``: the percentage of councils in which it is above nought."""

    base: int
    total: int
    said: str
    over: int | None = None


class Returned(_Part):
    """A total of what was returned, and how many councils gave a number."""

    total: int
    answered: int


class Counts(_Part):
    """Totals printed to the unit, with one base; ``sum``: items whose total is printed too."""

    items: Mapping[str, int]
    sum: tuple[str, ...] = ()
    printed: int | None = None


class Mean(_Part):
    """A mean of the answers, as printed, within a range."""

    printed: Decimal
    lowest: Decimal
    highest: Decimal
    base: int | None = None


class Several(_Part):
    """Ticks in percent of a base."""

    base: int
    ticked: Mapping[str, int]


class Homecare(_Part):
    """Hours of a quarter of so many days, and people of a week, by minutes a week a person."""

    hours: str
    people: str
    minutes: int
    days: int


class Ranks(_Part):
    """How often each item was ranked first, second and third, and the printed share of the three."""

    items: tuple[str, ...]
    base: int
    first: tuple[int, ...]
    second: tuple[int, ...]
    third: tuple[int, ...]
    share: tuple[int, ...]


class Precept(_Part):
    """The percentage of councils at a value."""

    item: str
    at: int
    percent: int


class Split(_Part):
    """Means of shares that sum to 100, and the percentage of councils that name another use."""

    item: str
    base: int
    core: int
    discretionary: int
    other_named: int


class GridPart(_Part):
    """The percentage of one option in one row of a small grid."""

    item: str
    part: str
    base: int
    invest: int


class Contradicted(_Part):
    """A printed number that cannot hold beside another one."""

    place: str
    printed: str
    proof: str


class Targets(_Part):
    """Everything printed of one year."""

    year: int
    returned: int
    frame: int
    shares: Mapping[str, Row]
    events: Mapping[str, Row]
    several: Mapping[str, Several]
    returned_totals: Mapping[str, Returned]
    totals: Mapping[str, Total]
    counts: tuple[Counts, ...]
    homecare: Homecare
    means: Mapping[str, Mean]
    precept: Precept
    split: Split
    ranks: Ranks
    grid: GridPart
    contradicted: tuple[Contradicted, ...]
    unprinted_figures: tuple[int, ...]


@cache
def targets(year: int) -> Targets:
    """Return what a year's returns must reproduce.

    Raises:
        NotModelled: no report of that year is held.
    """
    if year != 2025:
        raise NotModelled(f"Synthetic returns reproduce a printed report, and that of {year} is not held; 2025 is.")
    return read_yaml(files("ncs.synthetic") / "data" / f"survey_{year}.yaml", Targets, kind="targets of the survey")
