"""A release in words: what was done to its figures, and what somebody may still work out."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.core.status import Status
from ncs.observations.disclosure.apply import Protected
from ncs.observations.disclosure.attack import given_away
from ncs.observations.disclosure.policy import Policy
from ncs.observations.observation import Observation

#: What no figure is defended against, for the screen and for whoever is given the figures.
NOT_DEFENDED = (
    "Not defended against: what others publish from the same records, measures of the same people put together, "
    "medians and other figures that are no counts, and what somebody knows of these people already."
)


def remarks(found: Protected) -> tuple[str, ...]:
    """Return what was done to the figures of a release, a sentence each; nothing is said that nothing happened."""
    suppressed = sum(one.status is Status.SUPPRESSED for one in found.observations)
    said = [f"{_counted(suppressed, 'figure')} suppressed. Other counts are rounded, and values worked out from them."]
    if found.kept:
        said.append(f"{_counted(found.kept, 'count')} left as an earlier release has them: moved by a few people only.")
    if found.moved:
        said.append(f"{_counted(found.moved, 'count')} shown as one nearby: sums or periods would give them away.")
    return (*said, NOT_DEFENDED)


def warnings(observations: Sequence[Observation], policy: Policy) -> tuple[str, ...]:
    """Return what a policy with exact values gives away in a table that it made; nothing for another policy."""
    if not policy.exact_values:
        return ()
    away = given_away(observations, round_to=policy.round_to)
    counted = f"{away.found:,} of {away.ratios:,} percentages and rates fit one pair of counts only."
    return (f"The policy '{policy.name}' gives away: {policy.gives_away}", counted)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what} is" if number == 1 else f"{number:,} {what}s are"
