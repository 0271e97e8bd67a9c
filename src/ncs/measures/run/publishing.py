"""Figures that may leave the council: small numbers suppressed and counts rounded before anything is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ncs.observations.schema import Observation
from ncs.reference.regions import ENGLAND

#: What a run says of itself.
LOCAL_USE = "for use inside the council: small numbers are shown, and the people tables are about persons"
PUBLISHED = "for publication: disclosure policy standard, without people tables and side tables"

#: The unit of figures that are themselves a count, so that rounding the count rounds the figure.
PEOPLE = "people"


def published(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Return the observations under the standard disclosure policy, in the same order.

    Raises:
        CannotProtect: a small count stays recoverable whatever is suppressed.
    """
    from ncs.observations.disclosure import protect  # loads a solver, which most runs never need
    from ncs.observations.disclosure.policy import policy

    parents = {item.area: ENGLAND for item in observations if item.area != ENGLAND}
    return tuple(_rounded(item) for item in protect(observations, policy(), parents=parents))


def _rounded(item: Observation) -> Observation:
    if item.unit == PEOPLE and item.value is not None:
        return dataclasses.replace(item, value=item.numerator)
    return item
