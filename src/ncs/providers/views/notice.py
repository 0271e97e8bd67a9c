"""The notice of stage six: which councils are told that a provider is likely to fail, with what it has in each."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ncs.providers.directory.cells import Array
from ncs.providers.directory.register import Register
from ncs.providers.market.stages import Stage
from ncs.providers.succession import counted, successions


def notice_text(register: Register, stage: Stage, names: Mapping[str, str], groups: Array) -> str:
    """Return the notice as text: to which councils, for what, on which law, and what the duty is.

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
    lines = []
    for name in sorted(set(register["council_name"][there])):
        here = there & (register["council_name"] == name)
        homes = here & register["care_home"]
        beds = int(np.maximum(register["beds"][homes], 0).sum())
        number = int(homes.sum())
        said = f"{number} care home{'' if number == 1 else 's'} with {beds:,} beds" if number else "no care home"
        lines.append(f"- {name}: {said}; {int((here & ~homes).sum())} other")
    return "\n".join(
        [
            f"Notice of likely failure: {stage.provider}, {stage.since}",
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
