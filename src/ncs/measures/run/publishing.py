"""Figures that may leave the council: protected before anything is written, with what is out already in mind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.observations.schema import Observation
from ncs.reference.areas import parents
from ncs.reference.regions import ENGLAND

if TYPE_CHECKING:  # loads what most runs never need
    from ncs.observations.disclosure import Protected, Register

#: What a run says of itself.
LOCAL_USE = "for use inside the council: small numbers are shown, and the people tables are about persons"
PUBLISHED = "for publication: disclosure policy standard, without people tables and side tables"

#: What is said of a release that no register knows of.
NO_REGISTER = (
    "No release register was given (--releases FILE): a figure that another release has with one person more or less "
    "may give that person away."
)


def register_of(releases: Path | None) -> Register | None:
    """Return the release register that a job names, before any work; None where it names none.

    Raises:
        NotARegister: the file is something else.
    """
    from ncs.observations.disclosure import read_register

    return None if releases is None else read_register(releases)


def published(observations: Sequence[Observation], register: Register | None) -> Protected:
    """Return the observations under the standard disclosure policy, in the same order.

    Args:
        observations: with true counts.
        register: what is out already.
    """
    from ncs.observations.disclosure import policy, release

    above = {one.area: ENGLAND for one in observations if one.area != ENGLAND} | dict(parents())
    return release(observations, policy(), parents=above, register=register)


def keep_register(found: Protected, releases: Path | None) -> None:
    """Write what is out now to the release register, where the job names one.

    Raises:
        RegisterChanged, CannotWrite: it could not be written, and so nothing may be published.
    """
    from ncs.observations.disclosure import write_register

    if releases is not None:
        write_register(found.register, releases)


def remarks(found: Protected, releases: Path | None) -> tuple[str, ...]:
    """Return what is to be said of a release."""
    from ncs.observations.disclosure.remarks import remarks as said_of

    return said_of(found) if releases is not None else (*said_of(found), NO_REGISTER)
