"""The tables of the register and their fields. No name, address, birthday or National Insurance number has a place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ncs.tables.reading.table_files import Day

YesNo = Literal["yes", "no"]
#: From each status, those that may follow; the first of a worker is ``applied``.
FOLLOWS: Mapping[str, tuple[str, ...]] = {
    "applied": ("registered", "refused"),
    "registered": ("suspended", "lapsed", "removed"),
    "suspended": ("registered", "removed"),
    "lapsed": ("applied", "registered"),
    "removed": ("applied",),
    "refused": ("applied",),
}
Status = Literal["applied", "registered", "suspended", "lapsed", "removed", "refused"]
Purpose = Literal["register", "employer", "training", "research"]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    worker: str = Field(description="the id that the register gives; never a name")


class Worker(_Row):
    """A worker, and whether who they are has been proved."""

    identity_verified: YesNo = Field(description="whether identity was proved")
    identity_method: Literal["document", "digital", "employer", ""] = Field(default="", description="how")
    identity_day: Day | None = Field(default=None, description="when")
    personal_assistant: YesNo = Field(default="no", description="employed by the person they support: may opt in")


class Qualification(_Row):
    """A qualification or a unit of one, checked with whoever awarded it."""

    qualification: str = Field(description="as the awarding body names it")
    unit: str = Field(default="", description="of it; empty for the whole")
    achieved: Day = Field(description="when")
    expires: Day | None = Field(default=None, description="when it runs out; empty for never")
    verified_by: str = Field(description="the body that confirmed it")


class Spell(_Row):
    """A spell of employment with one employer in one role."""

    employer: str = Field(description="the regulator's id of the provider, or DP for a direct payment")
    role: str = Field(description="of the care workforce pathway")
    start: Day = Field(description="first day")
    end: Day | None = Field(default=None, description="last day; empty while it goes on")
    regulated: YesNo = Field(description="whether it is regulated care")


class Check(_Row):
    """A check by the Disclosure and Barring Service: that it was made, never what it holds."""

    level: Literal["basic", "standard", "enhanced", "enhanced_barred"] = Field(description="of the check")
    issued: Day = Field(description="when")
    update_service: YesNo = Field(description="whether its holder is in the update service")
    outcome: Literal["clear", "considered"] = Field(description="clear, or considered by an employer and allowed")


class Standing(_Row):
    """A status from a day to a day."""

    status: Status = Field(description="of registration")
    start: Day = Field(description="first day")
    end: Day | None = Field(default=None, description="last day; empty while it lasts")
    conditions: str = Field(default="", description="on registration, in words that name nobody")


class Consent(_Row):
    """A worker's consent to one purpose."""

    purpose: Purpose = Field(description="register: to be held; employer, training, research: to be handed over")
    given: Day = Field(description="when")
    withdrawn: Day | None = Field(default=None, description="when taken back; empty while it holds")


#: The files of a register, with what a row of each is.
TABLES: Mapping[str, type[_Row]] = {
    "workers": Worker,
    "qualifications": Qualification,
    "spells": Spell,
    "dbs": Check,
    "status": Standing,
    "consent": Consent,
}
Held = Mapping[str, tuple[tuple[int, _Row], ...]]
Row = _Row
