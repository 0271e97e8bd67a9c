"""Figures that may leave the council: protected before anything is written, with what is out already in mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ncs.measures.run.context import CannotMeasure
from ncs.observations.observation import Observation
from ncs.reference.areas import parents
from ncs.reference.regions import ENGLAND

if TYPE_CHECKING:  # loads what most runs never need
    from ncs.observations.disclosure import Policy, Protected, Register

#: What a run says of itself.
LOCAL_USE = "for use inside the council: small numbers are shown, and the people tables are about persons"
PUBLISHED = "for publication: disclosure policy standard, without people tables and side tables"
NOT_SAFE = "not safe to publish: disclosure policy {name}, for comparison with official tables inside the council"

#: What is said of a release that no register knows of.
NO_REGISTER = (
    "No release register was given (--releases FILE): a figure that another release has with one person more or less "
    "may give that person away."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """How figures are to be protected.

    Attributes:
        policy: what is suppressed and rounded.
        releases: the file of the release register, if one is kept.
        register: what is out already, read from it; None without a file.
    """

    policy: Policy
    releases: Path | None
    register: Register | None

    @property
    def standing(self) -> str:
        """Whom the results are for, in words."""
        return NOT_SAFE.format(name=self.policy.name) if self.policy.local_only else PUBLISHED

    @property
    def not_defended(self) -> str:
        """What the figures are not protected against, for whoever is given them."""
        from ncs.observations.disclosure.remarks import NOT_DEFENDED

        return self.policy.gives_away or NOT_DEFENDED

    def protected(self, observations: Sequence[Observation]) -> Protected:
        """Return the observations as the policy has them, in the same order.

        Raises:
            CannotProtect: a count can be worked out whatever is published in its place.
        """
        from ncs.observations.disclosure import release

        above = {one.area: ENGLAND for one in observations if one.area != ENGLAND} | dict(parents())
        return release(observations, self.policy, parents=above, register=self.register)

    def keep(self, found: Protected) -> None:
        """Write what is out now to the release register, where one is kept.

        Raises:
            RegisterChanged, CannotWrite: it could not be written, and so nothing may be published.
        """
        from ncs.observations.disclosure import write_register

        if self.releases is not None:
            write_register(found.register, self.releases)

    def remarks(self, found: Protected) -> tuple[str, ...]:
        """Return what is to be said of a release, a sentence each."""
        from ncs.observations.disclosure.remarks import remarks, warnings

        if self.policy.exact_values:
            return warnings(found.observations, self.policy)
        return (*remarks(found), *(() if self.releases else (NO_REGISTER,)))


def publishing(name: str | None, releases: Path | None) -> Publishing:
    """Return how figures are to be protected, with the release register read, before any work.

    Args:
        name: of a disclosure policy; the standard one unless given.
        releases: the file of a release register, which need not be there yet.

    Raises:
        UnknownName: there is no such policy.
        CannotMeasure: a register is asked for where the policy defends no earlier release.
        NotARegister: the file is something else.
    """
    from ncs.observations.disclosure import policy, read_register

    found = policy(name or "standard")
    if releases is not None and found.exact_values:
        raise CannotMeasure(f"The policy '{found.name}' defends no earlier release: leave out --releases.")
    register = None if releases is None else read_register(releases)
    return Publishing(policy=found, releases=releases, register=register)
