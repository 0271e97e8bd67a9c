"""Figures that may leave the council: protected before anything is written, with what is out already in mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ncs.observations.schema import Observation
from ncs.reference.areas import parents

#: What a run says of itself.
LOCAL_USE = "for use inside the council: small numbers are shown, and the people tables are about persons"
PUBLISHED = "for publication: disclosure policy standard, without people tables and side tables"

#: What is said of a release that no register knows of.
NO_REGISTER = (
    "No release register was given (--releases FILE): a figure that another release has with one person more or less "
    "may give that person away."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """Protected figures, and what is to be said of them."""

    observations: tuple[Observation, ...]
    remarks: tuple[str, ...]


def published(observations: Sequence[Observation], *, releases: Path | None = None) -> Publishing:
    """Return the observations under the standard disclosure policy, in the same order, and note them in the register.

    Args:
        observations: with true counts.
        releases: the release register; made if need be.

    Raises:
        NotARegister: ``releases`` is something else.
        RegisterChanged, CannotWrite: it could not be written; nothing is to be published then.
    """
    from ncs.observations.disclosure import policy, read_register, release, write_register
    from ncs.observations.disclosure.remarks import remarks

    register = None if releases is None else read_register(releases)
    found = release(observations, policy(), parents=parents(), register=register)
    if releases is not None:
        write_register(found.register, releases)
    said = remarks(found)
    return Publishing(observations=found.observations, remarks=said if releases is not None else (*said, NO_REGISTER))
