"""What may be asked of each address beyond its path. Texts are empty where nothing is asked."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from ncs.web.api.shapes import Day, Paging

Beside = Literal["england", "region", "class", "peers", "past"]
#: Longest name of anything.
LONGEST = 120


class InRegion(Paging):
    """Councils, of a region or all."""

    region: str = Field(
        "", max_length=LONGEST, description="Only this region, by name or ONS code.", examples=["E12000002"]
    )


class OfCouncil(Paging):
    """A council's figures."""

    measure: list[str] = Field([], max_length=40, description="Only these measures, by id or code.", examples=[["2A"]])
    period: str = Field(
        "", max_length=40, description="Only what shares a day with it: 2024-25 or 2024-25 Q1.", examples=["2024-25"]
    )
    group: str = Field("", max_length=LONGEST, description="Only this group, such as total.", examples=["total"])


class OfMeasure(Paging):
    """A measure's figures."""

    area: list[str] = Field(
        [],
        max_length=60,
        description="Only these councils, regions or England, by name or code.",
        examples=[["Leeds"]],
    )
    period: str = Field(
        "", max_length=40, description="Only what shares a day with it: 2024-25 or 2024-25 Q1.", examples=["2024-25"]
    )
    group: str = Field("", max_length=LONGEST, description="Only this group, such as total.", examples=["total"])


class BesideWhat(Paging):
    """Signals beside a comparator."""

    beside: Beside = Field("england", description="England, the region, the class, statistical peers, or its own past.")


class WhomToTalkTo(Paging):
    """Lists of councils, both ways."""

    outcome: Literal["", "1", "2", "3"] = Field("", description="Only this priority outcome.")
    region: str = Field("", max_length=LONGEST, description="Only councils of this region.")
    top: int = Field(10, ge=1, le=153, description="How many councils to list each way.")


class InSituation(Paging):
    """Rights, of a situation or all."""

    situation: str = Field(
        "", max_length=LONGEST, description="Only this one, by name: /situations.", examples=["hospital"]
    )


class OnDay(Paging):
    """Dated figures in force on a day."""

    date: Day = Field(datetime.date(2026, 11, 1), description="The day.")
