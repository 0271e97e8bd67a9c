"""The notice of stage six: which councils are told that a provider is likely to fail, with what it has in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ncs.providers.directory.cells import Array
from ncs.providers.directory.register import Register
from ncs.providers.market.stages import Stage
from ncs.providers.succession import counted, successions
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A council that is told, and what the provider has there on the day: care homes, their beds, other services."""

    council: str
    homes: int
    beds: int
    other: int


def told(register: Register, stage: Stage, names: Mapping[str, str], groups: Array) -> tuple[Told, ...]:
    """Return the councils that a notice goes to, in order of name, with what is there on the day of the stage.

    Args:
        register: of providers.
        stage: of the provider, by ID or name of a provider or group.
        names: of groups; groups: of each location.
    """
    mine = (register["provider_id"] == stage.provider) | (register["provider_name"] == stage.provider)
    mine |= np.array([names.get(group) == stage.provider for group in groups], dtype=bool)
    there = (
        mine & register.social & counted(register, successions(register)).on(stage.since) & (register["council"] != "")
    )
    beds = np.maximum(register.beds_on(stage.since), 0)
    made = []
    for name in sorted(set(register["council_name"][there])):
        here = there & (register["council_name"] == name)
        homes = here & register["care_home"]
        made.append(
            Told(council=name, homes=int(homes.sum()), beds=int(beds[homes].sum()), other=int((here & ~homes).sum()))
        )
    return tuple(made)


def notice_text(stage: Stage, councils: Sequence[Told]) -> str:
    """Return the notice as text: to which councils, for what, on which law, and what the duty is."""
    lines = [f"- {one.council}: {_homes(one)}; {one.other} other" for one in councils]
    return "\n".join(
        [
            f"Notice of likely failure: {stage.provider}, {shown_date(stage.since)}",
            "",
            f"Why: {stage.moves[-1].why}",
            "Under section 56 of the Care Act 2014 the regulator informs the councils that would have to meet needs",
            "under section 48 if the provider becomes unable to carry on because of business failure:",
            "",
            *(lines or ["- none: the register has no location of it on that day"]),
            "",
            "The duty of section 48 begins when the provider becomes unable to carry on, not with this notice.",
        ]
    )


def _homes(one: Told) -> str:
    if not one.homes:
        return "no care home"
    return f"{one.homes} care home{'' if one.homes == 1 else 's'} with {one.beds:,} beds"


def notices_table(stages: Sequence[Stage], councils: Mapping[str, Sequence[Told]]) -> Table:
    """Return who is told of which provider and why, a row a council."""
    titles = {
        "provider": "Provider", "since": "Day", "why": "Why", "council": "Council told", "homes": "Care homes",
        "beds": "Beds", "other": "Other services",
    }  # fmt: skip
    rows: list[Mapping[str, Cell]] = [
        {"provider": stage.provider, "since": stage.since, "why": stage.moves[-1].why, "council": one.council,
         "homes": one.homes, "beds": one.beds, "other": one.other}
        for stage in stages
        for one in councils.get(stage.provider, ())
    ]  # fmt: skip
    numbers = ("homes", "beds", "other")
    columns = [Column(key=key, title=title, places=0 if key in numbers else None) for key, title in titles.items()]
    notes = ["Notices under section 56 of the Care Act 2014. The duty of section 48 begins when the provider fails."]
    return Table(name="notices", title="Councils told of likely failure", columns=columns, rows=rows, notes=notes)
